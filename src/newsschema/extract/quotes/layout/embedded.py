"""Words in marks inside a sentence whose cues do not claim them: whose they are, and whether anybody said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.behind_marks import cut_behind_marks
from newsschema.extract.quotes.content.constructions import FoundQuote
from newsschema.extract.quotes.content.endings import content_end
from newsschema.extract.quotes.cues.fronts import trim
from newsschema.extract.quotes.cues.reporting import find_cues
from newsschema.extract.quotes.cues.speech_nouns import noun_owner
from newsschema.extract.quotes.cues.unsaid import is_required, is_unsaid
from newsschema.extract.quotes.layout.sentence_speakers import (
    READER,
    is_imperative,
    is_labelled,
    of_last_clause,
    spokesperson,
)
from newsschema.extract.quotes.mentions.agreement import names_writer
from newsschema.extract.quotes.mentions.leading_subjects import first_subject
from newsschema.extract.quotes.mentions.mention_kinds import read_mention
from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import BE, CONJUNCTIONS, DAYS, MONTHS, PREPOSITIONS, verbs
from newsschema.lexicons.function_words import (
    AGENT,
    COMPLEMENTIZER,
    GOAL,
    INFINITIVE,
    OWNER_ENDINGS,
    SOURCE,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.language import Region

# A region of fewer words, or without a verb, and no cue in its sentence is a scare quote or a title.
_FRAGMENT_WORDS = 4
_THOUGHTS = words_of("thought verb")
_SENTENCE_WORDS = 6


def embedded(
    page: Page, sentence: Sentence, region: Region, last: FoundQuote | None, quotes: list[FoundQuote]
) -> FoundQuote | None:
    """A region inside a sentence without a cue for it: a quote where it is long enough or a colon leads to it."""
    if (region.single and not page.speaks_in_single) or _is_gloss(page, sentence, region):
        return None
    noun = _speech_noun(page, sentence, region)
    if noun is not None and page.words[region.left - 1] not in ",:":
        return _of_noun(page, sentence, region, noun)
    cue = _cue_before(page, sentence, region)
    if cue is not None and cue.subject is not None and names_writer(page, cue.subject):
        return None  # "what I call the “ferry economy”"
    if cue is not None and not _leads_past(page, cue) and not _is_in_other_clause(page, cue, region):
        used = [quote for quote in quotes if quote.cue == (cue.at, cue.end)]
        if used and cue.place == "after":
            return None  # "..., said Roe, who has a “hold” on the share"
        if cue.subject is not None and _CONTENT & cue.verb.frames:
            return _fragment(page, sentence, region, cue, used)
    if not _is_speech(page, sentence, region) or is_unsaid(page, sentence.first, region.left):
        return None
    return _spoken(page, sentence, region, last, quotes)


def _of_noun(page: Page, sentence: Sentence, region: Region, noun: int) -> FoundQuote | None:
    """Quoted words that a noun for what is said governs: "her promise to “act at once”"."""
    behind, sender = _sender(page, noun, region)
    owner = sender or noun_owner(page, max(sentence.first, noun - _OWNER), noun)
    cried = _sent_behind(page, sentence, region)
    if cried is not None and region.left - noun <= _ARTICLE:
        parts = [(region.first, region.last)]  # "There were shouts of “Shame” from the benches"
        return FoundQuote(
            page, parts, "direct", (noun, noun + 1), cried, sentence.paragraph, rule="noun for what is said"
        )
    if owner is None and not _is_what_is_said(page, behind, region):
        return None  # "common requests like “Send”", "a request to the page for the “Like” button"
    behind = _behind_receiver(page, behind, region)
    found = FoundQuote(page, [], "mixed", (noun, noun + 1), owner, 0, rule="noun for what is said")
    return _whole(page, sentence, region, behind, found)


def _cue_before(page: Page, sentence: Sentence, region: Region) -> Cue | None:
    """The last cue before a region that goes on: "He said it was long and had been “a hard year”"."""
    if not page.words[region.first][0].islower():
        return None
    return next((cue for cue in reversed(find_cues(page, sentence)) if cue.end <= region.left), None)


def _leads_past(page: Page, cue: Cue) -> bool:
    """Whether a comma ends what a cue reports: "As papers have shown, it came from orders to “act at once”"."""
    return page.words[cue.end] == "," and page.lowers[cue.end + 1] not in COMPLEMENTIZER


def _is_in_other_clause(page: Page, cue: Cue, region: Region) -> bool:
    """Whether a conjunction behind a comma opens the clause of words in marks: "Users flag it, and the firm “acts”"."""
    joints = (at for at in range(cue.end, region.left - 2) if page.words[at] == "," and page.inside[at] < 0)
    joint = next((at for at in joints if page.lowers[at + 1] in CONJUNCTIONS), None)
    return joint is not None and cue.verb.form == "base" and has_verb(page, joint + 2, region.left)


def _size(page: Page, region: Region) -> int:
    """How many words a region has, compounds counted once."""
    words = (at for at in range(region.first, region.last) if page.words[at][0].isalnum())
    return sum(1 for at in words if page.words[at - 1] != "-")


_ENDS = frozenset(".?!")
_SMALL_WORDS = PREPOSITIONS | CONJUNCTIONS | words_of("article")  # words that stay small in a title


def _is_speech(page: Page, sentence: Sentence, region: Region) -> bool:
    """Whether a region is long enough for speech, or led in as speech is; no title, no scare quote."""
    words = [page.words[at] for at in range(region.first, region.last)]
    if page.words[region.left - 1] == ":" and words[-1] in _ENDS and not _ENDS.isdisjoint(words[:-1]):
        return True  # "Roe did not wait: “No. Never.”"
    if all(word[0].isupper() or word in _SMALL_WORDS for word in words if word[0].isalpha()):
        return False  # a title
    size = _size(page, region)
    before = page.words[region.left - 1] if region.left > sentence.first else ""
    if before and before in ":," and words[-1] in ".?!,…":
        return size > 1
    enough = _FRAGMENT_WORDS if words[0][0].islower() else _SENTENCE_WORDS
    return size >= enough and has_verb(page, region.first, region.last)


def _spoken(
    page: Page, sentence: Sentence, region: Region, last: FoundQuote | None, quotes: list[FoundQuote]
) -> FoundQuote | None:
    """Speech without a cue: of who speaks in the sentence, of its subject, or of who spoke last."""
    source = _led_to(page, sentence, region, quotes) or next(
        (quote.speaker for quote in reversed(quotes) if quote.speaker is not None), None
    )
    if source is None and last is not None and _carries_on(page, sentence, region, last):
        last.parts.append((region.first, region.last))
        return last
    heard = is_required(page, sentence.first, region.left) or _is_heard(page, region)
    if source is None and (heard or _is_dated(page, sentence, region) or is_labelled(page, sentence, region)):
        last = None
    elif last is None or not _is_equated(page, sentence, region):
        source = source or spokesperson(page, sentence, region)
    recent = last is not None and sentence.paragraph - last.paragraph <= _RECENT
    if source is None and last is not None and recent and not _is_order(page, sentence.first):
        source = last.speaker
    short = _size(page, region) < _SENTENCE_WORDS and not _is_whole_sentence(page, region)
    if source is None and (short or _is_advice(page, sentence, region)):
        return None
    rule = "quoted words in a sentence without a cue"
    return FoundQuote(page, [(region.first, region.last)], "direct", None, source, sentence.paragraph, rule=rule)


def _is_whole_sentence(page: Page, region: Region) -> bool:
    """Whether a colon leads to a sentence in marks with its final sign: 'The crew shows how: “We row!”'."""
    return page.words[region.left - 1] == ":" and page.last_sign(region) in _FINAL


_FINAL = frozenset(".?!")


def _led_to(page: Page, sentence: Sentence, region: Region, quotes: list[FoundQuote]) -> Mention | None:
    """Who is the subject between other quotes of a sentence and the colon or dash that leads to words in marks."""
    subject = of_last_clause(page, sentence, region) if quotes else None
    return subject if subject is not None and subject.first >= max(quote.parts[-1][1] for quote in quotes) else None


_RECENT = 2  # paragraphs for which the last speaker is who speaks without being named


def _is_heard(page: Page, region: Region) -> bool:
    """Whether somebody was asked or told the words in marks: "Roe was asked, “Why?”" does not say by whom."""
    verb = region.left - 2
    if page.words[region.left - 1] not in ",:" or verb < 1 or page.lowers[verb] not in verbs():
        return False
    heard = verbs()[page.lowers[verb]]
    return page.lowers[verb - 1] in BE and (heard.kind == "question" or "hearer" in heard.frames)


def _is_dated(page: Page, sentence: Sentence, region: Region) -> bool:
    """Whether nothing but a date and a colon precede words in marks, as in a chronicle: "May 1, 1960: “...”"."""
    lead = page.lowers[sentence.first : region.left - 1]
    dated = all(word.isdigit() or word in MONTHS or word in DAYS or not word[0].isalnum() for word in lead)
    return page.words[region.left - 1] == ":" and bool(lead) and dated


def _is_equated(page: Page, sentence: Sentence, region: Region) -> bool:
    """Whether a sentence says what something is: "Happiness is “...”"; not "Roe thinks this is “...”"."""
    if page.lowers[region.left - 1] not in BE:
        return False
    subject = first_subject(page, sentence, region.left)
    return subject is None or page.lowers[subject.phrase[1]] not in _THOUGHTS


def _is_advice(page: Page, sentence: Sentence, region: Region) -> bool:
    """Whether the reader is advised what to say: "You could say, “I want more.”", "Say, “I want it.”"."""
    before = page.lowers[sentence.first : region.left]
    return not READER.isdisjoint(before) or is_imperative(page, sentence.first)


def _is_order(page: Page, at: int) -> bool:
    """Whether a sentence begins with the base form of a reporting verb: "Say, “I want it.”"; not "Said Roe:"."""
    verb = verbs().get(page.lowers[at])
    return verb is not None and verb.lemma == page.lowers[at] and is_imperative(page, at)


def _is_gloss(page: Page, sentence: Sentence, region: Region) -> bool:
    """Whether a region in brackets is what one might say, in nobody's mouth: "such problems (“it works at home!”)"."""
    opened = region.left > sentence.first and page.words[region.left - 1] == "("
    bracketed = opened and page.words[region.right : region.right + 1] == [")"]
    spoken = page.words[region.first][0].isupper() and has_verb(page, region.first, region.last)
    return bracketed and not (spoken and spokesperson(page, sentence, region) is not None)


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
            return None if _is_subject(page, at, region) else at
    return None


def _is_subject(page: Page, noun: int, region: Region) -> bool:
    """Whether a verb, not quoted words, ends the phrase of a noun: "the words of the song are “la la”"."""
    if page.lowers[region.left - 1] in INFINITIVE:
        return False  # "The directive from Roe was to “act”"
    between = range(noun + 2, region.left)
    clause = not COMPLEMENTIZER.isdisjoint(page.lowers[noun : region.left])
    return not clause and any(page.analysis.is_finite(at) for at in between)


def _is_what_is_said(page: Page, joint: int, region: Region) -> bool:
    """Whether quoted words are in what "warnings of" governs; behind "like" and "to" only where they are all of it.

    Not where they are whose somebody has: "the threat of the state's “hidden hand”".
    """
    if any(page.words[at].endswith(OWNER_ENDINGS) for at in range(joint, region.left)):
        return False
    if page.lowers[joint] in _LOOSE_JOINTS and COMPLEMENTIZER.isdisjoint(page.lowers[joint : region.left]):
        return page.lowers[joint] in GOAL and region.left - joint <= _ARTICLE
    return True


def _behind_receiver(page: Page, joint: int, region: Region) -> int:
    """The "that" behind who receives a statement: "a statement to the Mail that it would “act”"; else the joint."""
    that = next((at for at in range(joint, region.left) if page.lowers[at] in COMPLEMENTIZER), None)
    return that if that is not None and page.lowers[joint] in GOAL else joint


_LOOSE_JOINTS = words_of("loose joint")
_FROM_OR_BY = SOURCE | AGENT
_OWNER = 4  # tokens of whose it is before a noun for what is said
_ARTICLE = 2  # tokens of "of an" before quoted words


def _sender(page: Page, noun: int, region: Region) -> tuple[int, Mention | None]:
    """The token behind a noun for what is said and who sent it: "orders from Roe to “act”"; the next token, None."""
    if page.lowers[noun + 1] not in _FROM_OR_BY:
        return noun + 1, None
    joint = next((at for at in range(noun + 2, region.left) if page.lowers[at] in _GOVERNING), region.left)
    sender = read_mention(page, noun + 2, joint) if joint > noun + 2 else None
    return (joint, sender) if sender is not None else (noun + 1, None)


def _sent_behind(page: Page, sentence: Sentence, region: Region) -> Mention | None:
    """Who is named with "from" or "by" right behind quoted words: "cries of “No” from the crowd"; None if nobody is."""
    begin = region.right + 1
    if begin >= sentence.stop or page.lowers[region.right] not in _FROM_OR_BY:
        return None
    end = phrase_end(page, begin, sentence.stop)
    return read_mention(page, begin, end) if end > begin else None


_GOVERNING = words_of("speech_noun_joint")
_OTHER_CLAUSES = words_of("clause_opener")


_FAR = 20  # tokens between a cue and the quoted words in what it reports
_CONTENT = frozenset({"that", "clause", "hearer", "as", "of"})  # frames of verbs that report more than quoted words


def _whole(page: Page, sentence: Sentence, region: Region, behind: int, found: FoundQuote) -> FoundQuote:
    """Give a quote the phrase or clause in which quoted words are: from behind its cue to where content ends."""
    begin = behind + (page.lowers[behind] in _LEADING)
    if page.lowers[region.left - 1] in INFINITIVE:
        begin = region.left - 1
    later = [cue for cue in find_cues(page, sentence) if cue.at >= region.right]
    end = cut_behind_marks(page, sentence, begin, content_end(page, sentence, begin, later))
    behind_it = region.right < sentence.stop and page.analysis.is_finite(region.right)
    if behind_it and found.cue is not None and not page.analysis.is_finite(found.cue[0]):
        end = region.right  # "His promise of “a bridge by spring” came to nothing"
    found.parts, found.paragraph = [(begin, max(end, region.right))], sentence.paragraph
    if begin == region.left and end <= region.right:
        found.parts, found.kind = [(region.first, region.last)], "direct"
    return found


_LEADING = words_of("phrase_lead")


def _fragment(page: Page, sentence: Sentence, region: Region, cue: Cue, used: list[FoundQuote]) -> FoundQuote | None:
    """Quoted words far behind a cue: with their clause, alone if the cue is used by another quote.

    None where they belong to a quote that the cue is used by, whose clause then reaches over them.
    """
    between = range(cue.end, region.left)
    near = not any(page.inside[at] >= 0 or page.words[at] in ";:—–" for at in between) and len(between) <= _FAR
    if not used and near:
        found = FoundQuote(page, [], "mixed", (cue.at, cue.end), cue.subject, 0, rule="quoted words far behind a cue")
        return _whole(page, sentence, region, cue.end, found)
    opening = (at for at in between if page.lowers[at] in COMPLEMENTIZER and page.inside[at] < 0)
    opened = next(opening, None)
    whole = opened is not None and not any(page.inside[at] >= 0 for at in range(opened, region.left))
    if whole and opened is not None and {"that", "hearer"} & cue.verb.frames:
        end = cut_behind_marks(page, sentence, opened + 1, content_end(page, sentence, opened + 1, []))
        part = trim(page, opened + 1, max(end, region.right))
        known = next((one for one in used if part[0] <= one.parts[0][0] and one.parts[-1][1] <= part[1]), None)
        if known is not None:
            known.parts, known.kind = [part], "mixed"
            return None
        return FoundQuote(
            page,
            [part],
            "mixed",
            (cue.at, cue.end),
            cue.subject,
            sentence.paragraph,
            rule="quoted words far behind a cue",
        )
    return FoundQuote(
        page,
        [(region.first, region.last)],
        "direct",
        (cue.at, cue.end),
        cue.subject,
        sentence.paragraph,
        rule="quoted words far behind a cue",
    )


_LEAD_IN = 5  # tokens before the rest of a quote: 'As a parent, "we are tired."'


def _carries_on(page: Page, sentence: Sentence, region: Region, last: FoundQuote) -> bool:
    """Whether the last quote goes on behind a few words without a subject of their own."""
    leads = region.left - sentence.first
    if last.kind != "direct" or last.paragraph != sentence.paragraph or not 1 < leads <= _LEAD_IN:
        return False
    if page.words[region.left - 1] != "," or region.right < sentence.stop:
        return False
    return page.lowers[sentence.first] in PREPOSITIONS and not has_verb(page, sentence.first, region.left)
