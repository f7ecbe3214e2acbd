"""Quotes whose sentence has no cue: going on, led in by a colon, credited with a dash, in a transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.agreement import can_speak, names_writer
from newsschema.extract.quotes.constructions import Found, read_sentence
from newsschema.extract.quotes.cues import find_cues
from newsschema.extract.quotes.endings import content_end, cut_tail
from newsschema.extract.quotes.forms import read_forms
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.page import names_somebody
from newsschema.extract.quotes.phrases import Mention, has_verb, name_end, read_phrase
from newsschema.extract.quotes.subjects import first_subject
from newsschema.extract.quotes.unlisted import unlisted_cue
from newsschema.extract.quotes.voices import said_by
from newsschema.extract.quotes.words import BE, COMMON_VERBS, PREPOSITIONS, verbs

if TYPE_CHECKING:
    from newsschema.extract.quotes.cue import Cue
    from newsschema.extract.quotes.page import Page, Sentence
    from newsschema.language import Region
    from newsschema.models.quotes import QuoteKind

_SENTENCE_JOINT = words_of("sentence joint")

_HEADING_WORDS = 6  # a paragraph of fewer words in single marks is a heading
# A region of fewer words, or without a verb, and no cue in its sentence is a scare quote or a title.
_FRAGMENT_WORDS = 4
_SENTENCE_WORDS = 6
_DASHES = frozenset("—–―-")


def read_page(page: Page) -> list[Found]:
    """Return the quotes of a passage in reading order."""
    found: list[Found] = []
    last: Found | None = None
    previous: Sentence | None = None
    shown, taken_up = read_forms(page)
    for sentence in page.sentences:
        if sentence.paragraph in taken_up:
            continue
        quotes = _labelled(page, sentence) or read_sentence(page, sentence)
        if sentence.regions:
            taken = {page.inside[at] for quote in quotes for part in quote.parts for at in range(*part)}
            loose = [region for region in sentence.regions if page.inside[region.first] not in taken]
            if loose:
                quotes += _loose(page, sentence, loose, (last, previous, quotes))
        found += [quote for quote in quotes if quote is not last]
        named = [quote for quote in quotes if quote.who is not None]
        last = next((quote for quote in reversed(named) if quote.kind != "indirect"), named[-1] if named else last)
        previous = sentence
    found = _joined_paragraphs(page, found)
    return sorted([*shown, *found], key=lambda quote: min(quote.parts)) if shown else found


def _joined_paragraphs(page: Page, found: list[Found]) -> list[Found]:
    """Join speech over several paragraphs, whose cue may be in the last one: '“A. ¶ “B,” Roe said'."""
    joined = list[Found]()
    for quote in found:
        before = _carried_on(page, joined[-1], quote) if joined else False
        last = joined[-1] if joined else quote
        if not before or (last.cue is not None and quote.cue is not None):
            joined.append(quote)
        elif quote.cue is None:
            last.parts += [part for part in quote.parts if part not in last.parts]
            last.paragraph = quote.paragraph
        else:
            quote.parts[:0] = last.parts
            joined[-1] = quote
    return joined


def _carried_on(page: Page, last: Found, quote: Found) -> bool:
    """Whether a quote begins in a region that carries on the region in which the last one ends."""
    if last.kind != "direct" or quote.kind != "direct":
        return False
    here, before = page.inside[quote.parts[0][0]], page.inside[last.parts[-1][0]]
    return here >= 0 and before >= 0 and page.regions[here].continues == page.regions[before].number


def _labelled(page: Page, sentence: Sentence) -> list[Found]:
    """'Roe: “We won.”' in a paragraph of its own; 'Roe: We Won' in a headline."""
    first = sentence.first
    if not page.words[first][0].isupper() or page.inside[first] >= 0:
        return []
    end = name_end(page, first, min(sentence.stop, first + 6))
    if end <= first or end + 2 >= sentence.stop or page.words[end] != ":":
        return []
    begins = page.paragraphs[sentence.paragraph][0] == first
    quoted = begins and page.inside[end + 1] >= 0 and page.regions[page.inside[end + 1]].right >= sentence.stop
    word = page.lowers[end - 1]
    slug = end - first == 1 and (word in _SLUGS or word in COMMON_VERBS or word in verbs())
    slug = slug or (end - first > 1 and page.lowers[first][-3:] == "ing")  # "Mastering Rose Pruning: A Guide"
    slug = slug or (page.words[end - 1].isupper() and end - first > 1 and not names_somebody(page, end))
    if slug or not ((sentence.is_headline or quoted) and end - first <= 3):
        return []
    stop = sentence.stop
    who = Mention(page, first, end, "name", (first, end))
    regions = [region for region in page.regions if end < region.left < stop] if page.regions else []
    if regions and regions[0].left == end + 1 and regions[0].right >= stop - 1:
        return [
            Found(
                page,
                [(regions[0].first, regions[0].last)],
                "direct",
                (end, end + 1),
                who,
                sentence.paragraph,
                rule="label before a colon",
            )
        ]
    kind: QuoteKind = "mixed" if regions else "indirect"
    return [Found(page, [(end + 1, stop)], kind, (end, end + 1), who, sentence.paragraph, rule="label before a colon")]


# Words before a headline's colon that name nobody.
_SLUGS = words_of("heading_label")


def _loose(
    page: Page, sentence: Sentence, regions: list[Region], around: tuple[Found | None, Sentence | None, list[Found]]
) -> list[Found]:
    """Attribute the regions of a sentence that no cue of it claims."""
    last, previous, quotes = around
    whole = all(page.inside[at] >= 0 or not page.words[at][0].isalnum() for at in range(sentence.first, sentence.last))
    if whole:
        return _going_on(page, sentence, regions, last, previous)
    unlisted = unlisted_cue(page, sentence, regions[0]) if not quotes else None
    if unlisted is not None:
        cue, who = unlisted
        parts = [(region.first, region.last) for region in regions]
        return [Found(page, parts, "direct", cue, who, sentence.paragraph, rule="verb of no lexicon beside speech")]
    own = _own_words(page, sentence, regions[0])
    if own is not None:
        parts = [(regions[0].first, regions[0].last)]
        return [Found(page, parts, "direct", None, own, sentence.paragraph, rule="in somebody's words")]
    credit = _dash_credit(page, sentence, regions[-1])
    if credit is not None:
        parts = [(region.first, region.last) for region in regions]
        heading = regions[0].left == sentence.first and page.words[credit.first - 1] == ":"
        cue = (credit.first - 1, credit.first)
        return [
            Found(
                page,
                parts,
                "direct",
                cue,
                credit,
                sentence.paragraph,
                heading=heading,
                rule="credit behind a dash or colon",
            )
        ]
    led = _led_in(page, sentence, regions[0])
    if led is not None:
        parts = [(region.first, region.last) for region in regions]
        return [Found(page, parts, "direct", None, led, sentence.paragraph, rule='name behind "from"')]
    found = list[Found]()
    for region in regions:
        if any(first <= region.first < stop for quote in found for first, stop in quote.parts):
            continue
        quote = _embedded(page, sentence, region, last, quotes)
        if quote is not None:
            found.append(quote)
    return found


def _going_on(
    page: Page, sentence: Sentence, regions: list[Region], last: Found | None, previous: Sentence | None
) -> list[Found]:
    """A sentence of nothing but quoted words: the same quote or the same speaker goes on."""
    parts = [(region.first, region.last) for region in regions]
    alone = page.paragraphs[sentence.paragraph] == (sentence.first, sentence.last)
    if alone and regions[0].single and parts[-1][1] - parts[0][0] < _HEADING_WORDS:
        return []  # a heading
    if last is not None and previous is not None and previous.regions:
        near = last.paragraph == previous.paragraph and sentence.paragraph - previous.paragraph <= 1
        fronted = last.cue is None or last.cue[0] >= last.parts[0][1] or not previous.regions[-1].closed
        if near and last.parts[-1][1] >= previous.regions[-1].first and (last.kind == "direct" or fronted):
            last.parts += parts
            last.paragraph = sentence.paragraph
            return [last]
    return [
        Found(
            page,
            parts,
            "direct",
            None,
            _nearby(page, sentence, last, previous),
            sentence.paragraph,
            rule="words that go on, speaker nearby",
        )
    ]


def _nearby(page: Page, sentence: Sentence, last: Found | None, previous: Sentence | None) -> Mention | None:
    """Who speaks where the sentence does not say: the sentence before, the last speaker, the sentence after."""
    colon = previous is not None and page.words[previous.last - 1] == ":"
    if previous is not None and colon:
        cues = [cue for cue in find_cues(page, previous) if cue.subject is not None]
        if cues:
            return cues[-1].subject
    if previous is not None and not previous.regions:
        recent = last is not None and last.paragraph >= previous.paragraph - 1
        if colon or previous.paragraph == sentence.paragraph or not recent:
            subject = first_subject(page, previous, previous.stop)
            if (
                subject is not None
                and not names_writer(page, subject)
                and (subject.kind in ("name", "pronoun") or colon or previous.paragraph == sentence.paragraph)
            ):
                return subject
    return last.who if last is not None else None


def _led_in(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """'And from Chair Roe: “...”', 'From the desk of Ana Roe: “...”': who is named behind "from"."""
    colon = region.left - 1
    words = next(
        (i for i in range(colon - 2, sentence.first, -1) if page.lowers[i - 1 : i + 1] == ["words", "of"]), None
    )
    if words is not None and colon - words <= _LEAD_IN * 2 and page.words[colon] in ":,":
        return read_phrase(page, words + 1, colon)  # "in the words of Ana Roe: “...”"
    at = sentence.first + (page.lowers[sentence.first] in _SENTENCE_JOINT)
    if colon <= at + 1 or page.words[colon] != ":" or page.lowers[at] != "from" or colon - at > _LEAD_IN * 2:
        return None
    of = next((i for i in range(at + 1, colon) if page.lowers[i] == "of" and page.lowers[i - 1] in _DESKS), at)
    return read_phrase(page, of + 1, colon)


_DESKS = words_of("desk_noun")


def _own_words(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """Whose words are quoted: "her" of "in her words, a “small sea”", "Roe" of "in Ana Roe's words, “late”"."""
    ahead = range(max(sentence.first, region.left - _LEAD_IN), region.left)
    words = next((at for at in ahead if page.lowers[at] == "words" and page.words[at + 1] in ",:"), None)
    if words is None:
        return None
    if page.lowers[words - 1] in _POSSESSIVES:
        return Mention(page, words - 1, words, "pronoun", (words - 1, words))
    opened = next(
        (at for at in range(words - 1, max(sentence.first, words - _LEAD_IN) - 1, -1) if page.lowers[at] == "in"), None
    )
    owned = opened is not None and page.words[words - 1][-2:] in ("'s", "’s")
    return read_phrase(page, opened + 1, words) if owned and opened is not None else None


_POSSESSIVES = words_of("third possessive")


def _dash_credit(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """'"We won." — Jane Roe' at the sentence's end; in headings "'We won': Jane Roe" too."""
    at = region.right
    if region.left == sentence.first and page.words[at : at + 1] == [":"]:
        at += 1
    while at < sentence.stop and page.words[at] in _DASHES:
        at += 1
    if at == region.right or at >= sentence.stop or not page.words[at][0].isupper():
        return None
    end = name_end(page, at, sentence.stop)
    if end == at and at + 1 < sentence.stop:  # "Once Bank", whose first word is a small one elsewhere
        further = name_end(page, at + 1, sentence.stop)
        end = further if further > at + 1 else at
    if end == at or (end < sentence.stop and page.words[end] not in ",(—"):
        return None
    return Mention(page, at, end, "name", (at, sentence.stop))


def _embedded(page: Page, sentence: Sentence, region: Region, last: Found | None, quotes: list[Found]) -> Found | None:
    """A region inside a sentence without a cue for it: a quote where it is long enough or a colon leads to it."""
    if region.single or _is_gloss(page, sentence, region):
        return None
    size = sum(
        1 for at in range(region.first, region.last) if page.words[at][0].isalnum() and page.words[at - 1] != "-"
    )
    led = (
        region.left > sentence.first and page.words[region.left - 1] in ":," and page.words[region.last - 1] in ".?!,…"
    )
    titled = all(page.words[at][0].isupper() for at in range(region.first, region.last) if len(page.words[at]) > 3)
    enough = _FRAGMENT_WORDS if page.words[region.first][0].islower() else _SENTENCE_WORDS
    speaks = size >= enough and not led and has_verb(page, region.first, region.last)
    loose = titled or not (speaks or (led and size > 1))
    noun = _speech_noun(page, sentence, region)
    if noun is not None and page.words[region.left - 1] not in ",:":
        behind, sender = _sender(page, noun, region)
        owner = sender or _owner(page, sentence, noun)
        found = Found(page, [], "mixed", (noun, noun + 1), owner, 0, rule="noun for what is said")
        return _whole(page, sentence, region, behind, found)
    if page.words[region.first][0].islower():  # "He said the road was long and that it had been “a hard year”"
        cue = next((cue for cue in reversed(find_cues(page, sentence)) if cue.end <= region.left), None)
        if cue is not None and cue.subject is not None and cue.verb.kind == "label" and names_writer(page, cue.subject):
            return None  # "what I call the “ferry economy”"
        if cue is not None and page.words[cue.end] == "," and page.lowers[cue.end + 1] != "that":
            cue = None  # "As papers have shown, it came from orders to “act at once”"
        if cue is not None and cue.place == "after" and any(quote.cue == (cue.at, cue.end) for quote in quotes):
            return None  # "..., said Roe, who has a “hold” on the share"
        if cue is not None and cue.subject is not None and _CONTENT & cue.verb.frames:
            used = any(quote.cue == (cue.at, cue.end) for quote in quotes)
            return _fragment(page, sentence, region, cue, used)
    if loose:
        return None
    who = next((quote.who for quote in reversed(quotes) if quote.who is not None), None)
    if who is None and last is not None and _carries_on(page, sentence, region, last):
        last.parts.append((region.first, region.last))
        return last
    named = page.lowers[region.left - 1] in BE and last is not None  # "Happiness is “...”" names no speaker
    who = who or (None if named else _voice(page, sentence, region))
    if who is None and last is not None and sentence.paragraph - last.paragraph <= _RECENT:
        who = last.who
    if who is None and (size < _SENTENCE_WORDS or _is_advice(page, sentence, region)):
        return None
    return Found(
        page,
        [(region.first, region.last)],
        "direct",
        None,
        who,
        sentence.paragraph,
        rule="quoted words in a sentence without a cue",
    )


_RECENT = 2  # paragraphs for which the last speaker is who speaks without being named


def _voice(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """The subject of a sentence as the speaker of words in it: a pronoun, a name, a noun for people."""
    subject = said_by(first_subject(page, sentence, region.left))
    silent = subject is None or (subject.kind == "noun" and not can_speak(page, subject))
    if subject is None or silent or not _READER.isdisjoint(page.lowers[subject.first : subject.first + 1]):
        return None
    alone = subject.kind == "name" and subject.last - subject.first == 1 and subject.first == sentence.first
    adverb = page.analysis.word_class(subject.first) == "ADV" and not page.is_name(page.words[subject.first])
    return None if alone and (adverb or _is_imperative(page, subject.first)) else subject


def _is_advice(page: Page, sentence: Sentence, region: Region) -> bool:
    """Whether the reader is advised what to say: "You could say, “I want more.”", "Say, “I want it.”"."""
    before = page.lowers[sentence.first : region.left]
    return not _READER.isdisjoint(before) or _is_imperative(page, sentence.first)


_READER = words_of("second person")


def _is_imperative(page: Page, at: int) -> bool:
    """Whether a sentence's first word is a verb: "Say, “I want it.”"."""
    return page.analysis.word_class(at) in ("VERB", "AUX", "INTJ") and not page.is_name(page.words[at])


def _is_gloss(page: Page, sentence: Sentence, region: Region) -> bool:
    """Whether a region in brackets is what one might say, in nobody's mouth: "such problems (“it works at home!”)"."""
    return region.left > sentence.first and page.words[region.left - 1] == "(" and page.words[region.right] == ")"


# Nouns for what is said: "her promise to 'act at once'".
_SPEECH_NOUNS = words_of("speech_noun")
_NOUN_REACH = 9  # tokens between such a noun and the words


def _speech_noun(page: Page, sentence: Sentence, region: Region) -> int | None:
    """The noun for what is said that governs a region of the same clause, or None."""
    for at in range(region.left - 1, max(sentence.first, region.left - _NOUN_REACH) - 1, -1):
        word = page.lowers[at]
        if page.inside[at] >= 0 or page.words[at] in ",;:—–()" or word in _OTHER_CLAUSES:
            return None
        if word in _SPEECH_NOUNS and (page.lowers[at + 1] in _GOVERNING or _sender(page, at, region)[1] is not None):
            return at
    return None


def _sender(page: Page, noun: int, region: Region) -> tuple[int, Mention | None]:
    """The token behind a noun for what is said and who sent it: "orders from Roe to “act”"; the next token, None."""
    if page.lowers[noun + 1] not in ("from", "by"):
        return noun + 1, None
    joint = next((at for at in range(noun + 2, region.left) if page.lowers[at] in _GOVERNING), region.left)
    sender = read_phrase(page, noun + 2, joint) if joint > noun + 2 else None
    return (joint, sender) if sender is not None else (noun + 1, None)


_GOVERNING = words_of("speech_noun_joint")
_OTHER_CLAUSES = words_of("clause_opener")


def _owner(page: Page, sentence: Sentence, noun: int) -> Mention | None:
    """Whose words they are: "her", "Ana Roe's" before the noun."""
    for at in range(noun - 1, max(sentence.first, noun - 4) - 1, -1):
        word = page.words[at]
        if word[-2:] in ("'s", "’s") and word[0].isupper():
            first = at
            while first > sentence.first and page.words[first - 1][0].isupper() and page.inside[first - 1] < 0:
                first -= 1
            return Mention(page, first, at + 1, "name", (first, at + 1))
        if page.lowers[at] in words_of("third possessive"):
            return Mention(page, at, at + 1, "pronoun", (at, at + 1))
    return None


_FAR = 20  # tokens between a cue and the quoted words in what it reports
_CONTENT = frozenset({"that", "clause", "hearer", "as", "of"})  # frames of verbs that report more than quoted words


def _whole(page: Page, sentence: Sentence, region: Region, behind: int, found: Found) -> Found:
    """Give a quote the phrase or clause in which quoted words are: from behind its cue to where content ends."""
    begin = behind + (page.lowers[behind] in _LEADING)
    if page.lowers[region.left - 1] == "to":
        begin = region.left - 1
    later = [cue for cue in find_cues(page, sentence) if cue.at >= region.right]
    end = cut_tail(page, sentence, begin, content_end(page, sentence, begin, later))
    behind_it = region.right < sentence.stop and page.analysis.is_finite(region.right)
    if behind_it and found.cue is not None and not page.analysis.is_finite(found.cue[0]):
        end = region.right  # "His promise of “a bridge by spring” came to nothing"
    found.parts, found.paragraph = [(begin, max(end, region.right))], sentence.paragraph
    if begin == region.left and end <= region.right:
        found.parts, found.kind = [(region.first, region.last)], "direct"
    return found


_LEADING = words_of("phrase_lead")


def _fragment(page: Page, sentence: Sentence, region: Region, cue: Cue, used: bool) -> Found:
    """Quoted words far behind a cue: with their clause, alone if the cue is used by another quote."""
    between = range(cue.end, region.left)
    near = not any(page.inside[at] >= 0 or page.words[at] in ";:" for at in between) and len(between) <= _FAR
    if not used and near:
        found = Found(page, [], "mixed", (cue.at, cue.end), cue.subject, 0, rule="quoted words far behind a cue")
        return _whole(page, sentence, region, cue.end, found)
    opened = next((at for at in range(cue.end, region.left) if page.lowers[at] == "that" and page.inside[at] < 0), None)
    whole = opened is not None and not any(page.inside[at] >= 0 for at in range(opened, region.left))
    if whole and opened is not None and {"that", "hearer"} & cue.verb.frames:
        end = cut_tail(page, sentence, opened + 1, content_end(page, sentence, opened + 1, []))
        part = (opened + 1, max(end, region.right))
        return Found(
            page,
            [part],
            "mixed",
            (cue.at, cue.end),
            cue.subject,
            sentence.paragraph,
            rule="quoted words far behind a cue",
        )
    return Found(
        page,
        [(region.first, region.last)],
        "direct",
        (cue.at, cue.end),
        cue.subject,
        sentence.paragraph,
        rule="quoted words far behind a cue",
    )


_LEAD_IN = 5  # tokens before the rest of a quote: 'As a parent, "we are tired."'


def _carries_on(page: Page, sentence: Sentence, region: Region, last: Found) -> bool:
    """Whether the last quote goes on behind a few words without a subject of their own."""
    leads = region.left - sentence.first
    if last.kind != "direct" or last.paragraph != sentence.paragraph or not 1 < leads <= _LEAD_IN:
        return False
    if page.words[region.left - 1] != "," or region.right < sentence.stop:
        return False
    return page.lowers[sentence.first] in PREPOSITIONS and not has_verb(page, sentence.first, region.left)
