"""How quoted words and their cue are arranged in a sentence: fronted, split, after the verb, after 'that'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.around_cue import around, joined_part, split_part
from newsschema.extract.quotes.content.behind_cue import content_behind
from newsschema.extract.quotes.content.behind_marks import cut_behind_marks
from newsschema.extract.quotes.content.endings import content_end, leading_noun_end
from newsschema.extract.quotes.content.shares import whole_before
from newsschema.extract.quotes.cues.fronts import QUOTE_ENDS, fronted, is_aside, is_last, may_front, trim
from newsschema.extract.quotes.cues.reporting import find_cues
from newsschema.extract.quotes.mentions.agreement import names_writer
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.cue import Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.regions import holds_region, regions_within
from newsschema.extract.quotes.passage.words import (
    MONTHS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from newsschema.lexicons.function_words import COMPLEMENTIZER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.models.quotes import QuoteKind


@dataclass(slots=True)
class FoundQuote:
    """A quote on its page: its parts as token ranges, its cue and the words that name its speaker."""

    page: Page
    parts: list[tuple[int, int]]
    kind: QuoteKind
    cue: tuple[int, int] | None
    speaker: Mention | None
    paragraph: int
    heading: bool = False
    """Whether it is a heading with a credit: "'We won': Roe"."""
    spokesperson: Mention | None = None
    """Who is meant where `speaker` is a body that they speak for, or nobody."""
    rule: str = ""
    """The construction that joins words and speaker, for `reasons`."""


def read_sentence(page: Page, sentence: Sentence) -> list[FoundQuote]:
    """Return the quotes of a sentence that have a cue, in reading order of their cues."""
    cues = find_cues(page, sentence)
    found: list[FoundQuote] = []
    floor = sentence.first
    for number, cue in enumerate(cues):
        relates = cue.subject is not None and cue.subject.kind == "relative"
        if relates and _is_closed(page, sentence, cues[number + 1 :]):
            continue  # "The voters who say they would pick Li are “angry”, Lau said"
        if _has_no_agent(cue) and _is_reported(page, sentence, cue, cues[number + 1 :], found):
            continue  # "Lau said she was told that the dam was safe"
        plain = cue.verb.kind == "source" and not any(quote.kind != "indirect" for quote in found)
        start = sentence.first if plain else floor
        quote = _read_cue(page, sentence, cue, cues[number + 1 : number + 6], start)
        if quote is not None and (_is_said_already(page, cue, found, quote) or _is_labelled(cue, cues, found, quote)):
            continue
        if quote is not None and not (cue.nested and _is_part_only(page, cue, cues[:number], quote)):
            led = _lead(page, found, quote)
            if led is not None and not _is_one_speaker(led, quote):
                continue  # "Lau said: “It is late,” the agency reported"
            if led is not None:
                found.remove(led)
            whole = whole_before(page, sentence, cue, quote.parts[0][0]) if not found else None
            quote.parts[:0] = [whole] if whole is not None and quote.kind == "indirect" else []
            found.append(quote)
            floor = max(floor, _closed_at(page, sentence, cue, quote))
    return found


def _is_reported(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue], found: list[FoundQuote]) -> bool:
    """Whether a cue is in what another one reports: "“... was told that it fell,” Lau said" too."""
    within = any(first <= cue.at < last for quote in found for first, last in quote.parts)
    return within or _is_closed(page, sentence, later)


def _lead(page: Page, found: list[FoundQuote], beside: FoundQuote) -> FoundQuote | None:
    """The quote that only leads to words of a later cue beside them: 'Lau recalled it: “It fell,” he said.'"""
    first, last = beside.parts[0]
    if not found or page.inside[first] < 0 or beside.cue is None or beside.cue[0] < last:
        return None
    if page.words[page.regions[page.inside[first]].left - 1] != ":":
        return None
    return next((quote for quote in found if quote.parts[-1][0] <= first < quote.parts[-1][1]), None)


def _is_one_speaker(quote: FoundQuote, other: FoundQuote) -> bool:
    """Whether the speakers of two quotes may be one: one is a pronoun or unknown, or both end in the same word."""
    one, two = quote.speaker, other.speaker
    if one is None or two is None or "pronoun" in (one.kind, two.kind):
        return True
    return one.page.words[one.last - 1] == two.page.words[two.last - 1]


def _has_no_agent(cue: Cue) -> bool:
    """Whether a passive names nobody: "she was told that"."""
    return cue.place == "agent" and cue.subject is None


def _closed_at(page: Page, sentence: Sentence, cue: Cue, quote: FoundQuote) -> int:
    """The token from which a later cue may report what precedes it."""
    closed = cue.subject.phrase[1] if cue.place == "after" and cue.subject is not None else cue.end
    # "When Li called, “we left,” he said"
    leads = quote.kind == "indirect" and page.lowers[sentence.first] in SUBORDINATORS
    return max(closed, *(last for _, last in quote.parts if leads or last <= cue.at or cue.place == "after"), closed)


def _is_closed(page: Page, sentence: Sentence, later: Sequence[Cue]) -> bool:
    """Whether the last cue is behind all that the sentence says: "..., Lau said on Monday"."""
    if not later or later[-1].subject is None or later[-1].place not in ("before", "after"):
        return False
    cue = later[-1]
    begin = min(cue.at, cue.subject.phrase[0] if cue.subject else cue.at)
    end = max(cue.end, cue.subject.phrase[1] if cue.subject else cue.end)
    behind = begin > sentence.first and (page.words[begin - 1] == "," or page.inside[begin - 1] >= 0)
    return behind and sentence.stop - end <= _SHORT_TAIL and "clause" in cue.verb.frames


_SHORT_TAIL = 3  # tokens behind a cue that ends its sentence: "on Monday"


def _is_said_already(page: Page, cue: Cue, found: list[FoundQuote], quote: FoundQuote) -> bool:
    return _passes_on(found, quote) or _repeats(cue, found, quote) or _repeats_words(page, found, quote)


def _is_labelled(cue: Cue, cues: Sequence[Cue], found: list[FoundQuote], quote: FoundQuote) -> bool:
    """Whether a participle describes what another cue labels: "called her remarks suggesting a plot “absurd”"."""
    if cue.verb.form != "ing" or quote.kind != "mixed" or cue.subject is None or cue.subject.kind != "noun":
        return False
    if any(other.cue and other.cue[1] <= cue.at < other.parts[0][0] < quote.parts[-1][1] for other in found):
        return True  # "said at a meeting announcing rules that “nobody knew”"
    labels = {(other.at, other.end) for other in cues if other.verb.kind == "label"}
    return any(
        other.cue in labels and other.parts[0][0] <= cue.at and quote.parts[-1][1] <= other.parts[-1][1]
        for other in found
    )


def _repeats_words(page: Page, found: list[FoundQuote], quote: FoundQuote) -> bool:
    """Whether "that" and words in marks are what another cue reports: "Li was told that “it fell,” the letter said"."""
    first, last = quote.parts[0][0], quote.parts[-1][1]
    if page.lowers[first] not in COMPLEMENTIZER:
        return False
    marked = [part for other in found if other.kind == "direct" for part in other.parts]
    return any(begin - first <= _THAT_AND_MARK and last - end <= _COMMA_AND_MARK for begin, end in marked)


_THAT_AND_MARK, _COMMA_AND_MARK = 2, 2  # tokens before the words in marks, and behind them


def _passes_on(found: list[FoundQuote], quote: FoundQuote) -> bool:
    """Whether a quote is no more than another with its cue: "“It is late,” Lau said, the agency reported".

    So is "He added that it was late, he said".
    """
    if len(quote.parts) > 1:
        return False
    first, last = quote.parts[0]
    for other in found:
        begin, end = other.parts[0][0], other.parts[-1][1]
        if other.kind == "mixed" or other.cue is None or begin < first or end > last:
            continue
        if end <= other.cue[0] < other.cue[1] <= last:
            return True
        if end == last and other.cue[0] - first <= _PRONOUN_AND_ADVERB and _is_same_pronoun(other, quote):
            return True
    return False


_PRONOUN_AND_ADVERB = 2  # tokens before the cue of "he also said"


def _is_same_pronoun(one: FoundQuote, other: FoundQuote) -> bool:
    """Whether the same pronoun names the speakers of two quotes."""
    if one.speaker is None or other.speaker is None or one.speaker.kind != "pronoun":
        return False
    return one.speaker.text.lower() == other.speaker.text.lower()


def _repeats(cue: Cue, found: list[FoundQuote], quote: FoundQuote) -> bool:
    """Whether a source is given for what another cue reports already: "Lau said it was late, according to the Mail"."""
    if cue.verb.kind != "source":
        return False
    (first, _), (_, last) = quote.parts[0], quote.parts[-1]
    return any(other.parts[0][0] - 1 <= first and last <= other.parts[-1][1] for other in found)


def _is_part_only(page: Page, cue: Cue, earlier: Sequence[Cue], quote: FoundQuote) -> bool:
    """Whether what a nested cue reports is no quote of its own: an act reported with it, or the speaker's own words."""
    if quote.kind != "indirect" or cue.subject is None or cue.verb.kind == "document":
        return False
    if cue.subject.kind != "pronoun":
        return not any(has_verb(page, *part) for part in quote.parts)
    outer = [other.subject.text.lower() for other in earlier if other.subject and other.subject.kind == "pronoun"]
    return not outer or cue.subject.text.lower() in outer


def _read_cue(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue], floor: int) -> FoundQuote | None:
    """Return what a cue reports, or None where nothing that it reports is there."""
    if cue.content is not None:
        last = cue.content_stop or content_end(page, sentence, cue.content, later)
        if cue.place == "head":
            last = leading_noun_end(page, sentence, cue.content) or cue.content
        return _found(page, sentence, cue, [(cue.content, cut_behind_marks(page, sentence, cue.content, last))])
    left = fronted(page, sentence, cue, floor)
    marked = left is not None and holds_region(page, left)
    quotes = cue.verb.form != "ing" and (cue.verb.kind == "source" or "quote" in cue.verb.frames)
    if left is not None and marked and quotes:
        sure = is_aside(page, cue) or _is_speech(page, left)
        right = None if sure else content_behind(page, sentence, cue, later)
        led = page.inside[left[0]] < 0 and (_has_object(page, cue) or _is_lead(page, left))
        if right is None and not sure and led:
            return None  # "Amongst the options of “Ding” and “Boing”, it offers another"
        if right is None:
            after = split_part(page, sentence, cue, later) or joined_part(page, sentence, cue, left, later)
            return _found(page, sentence, cue, [left] if after is None else [left, after])
        return _found(page, sentence, cue, [right])
    parts = around(page, sentence, cue, left, later)
    if parts:
        return _found(page, sentence, cue, parts)
    right = content_behind(page, sentence, cue, later)
    if right is not None:
        return _found(page, sentence, cue, [right])
    if left is not None and not marked and is_aside(page, cue):
        alone = floor == sentence.first and not _is_negated(page, left)
        return _found(page, sentence, cue, [left]) if alone and may_front(page, cue, left) else None
    if left is not None and not marked:
        left = fronted(page, sentence, cue, sentence.first) or left  # "Roe urged calm, the ministry said"
    if left is not None and may_front(page, cue, left):
        return _found(page, sentence, cue, [left])
    return None


def _is_negated(page: Page, part: tuple[int, int]) -> bool:
    """Whether it is open what "as" refers to: "It has not said whether it rained, as Roe claimed"."""
    return any(word in _NEGATIONS or word.endswith(_NEGATIVE) for word in page.lowers[slice(*part)])


_NEGATIONS = words_of("negation")
_NEGATIVE = tuple(words_of("negative ending"))


def _has_object(page: Page, cue: Cue) -> bool:
    """Whether somebody or something is behind a cue: "reminded his staff"; not "said a week ago", "said live"."""
    if "tale" in cue.verb.traits and not _TALES.isdisjoint(page.lowers[cue.end : cue.end + _TALE]):
        return True  # "tells the story of"
    if cue.verb.kind == "source" or is_last(page, cue):
        return False
    if page.words[cue.end][0].isupper():
        return page.lowers[cue.end] not in MONTHS
    timed = not _AGO.isdisjoint(page.lowers[cue.end : cue.end + _TALE])
    return page.lowers[cue.end] in _OBJECT_OPENERS and not timed


_AGO = words_of("end of time lead")
_OBJECT_OPENERS = PRONOUNS | OBJECTS | words_of("article or possessive")
_TALES = words_of("tale")
_TALE = 4  # tokens of "the whole story"


def _is_lead(page: Page, left: tuple[int, int]) -> bool:
    """Whether words before a cue are a phrase with a title in it: "In her book “Salt,” Roe wrote of the sea"."""
    return page.lowers[left[0]] in PREPOSITIONS and not has_verb(page, *left)


def _is_speech(page: Page, left: tuple[int, int]) -> bool:
    """Whether words before a cue open with quoted words and end with the sign of speech that goes on."""
    number = page.inside[left[1] - 1]
    return page.inside[left[0]] >= 0 and (number < 0 or page.last_sign(page.regions[number]) in QUOTE_ENDS)


def _found(page: Page, sentence: Sentence, cue: Cue, parts: list[tuple[int, int]]) -> FoundQuote | None:
    parts = [part for part in (trim(page, *part) for part in parts) if part[1] > part[0]]
    if not parts:
        return None
    inner, kind = _within_marks(page, sentence, parts)
    source = cue.subject if cue.verb.kind != "hearing" else None  # a court does not say who testified
    if source is not None and names_writer(page, source) and (cue.verb.kind == "label" or kind != "direct"):
        return None
    rule = _RULES.get(cue.verb.kind, f"reporting verb, subject {cue.place}")
    return FoundQuote(page, inner, kind, (cue.at, cue.end), source, sentence.paragraph, rule=rule)


_RULES = {
    "source": "according to",
    "noun": "noun with a that clause",
    "hearing": "what a court or committee heard",
    "document": "what a document or authority found",
}


def _within_marks(
    page: Page, sentence: Sentence, parts: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], QuoteKind]:
    """The parts of a quote without their marks where these hold all of a part, and its kind."""
    inner: list[tuple[int, int]] = []
    direct = True
    for first, last in parts:
        regions = regions_within(sentence, first, last)
        if regions and all(page.inside[at] >= 0 or page.words[at] in ",;)" for at in range(first, last)):
            inner += [(region.first, region.last) for region in regions]
        else:
            inner.append((first, last))
            direct = False
    mixed = any(holds_region(page, part) for part in parts)
    return inner, "direct" if direct else "mixed" if mixed else "indirect"
