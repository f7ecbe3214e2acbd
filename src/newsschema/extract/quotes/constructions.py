"""How words and cue stand to each other in a sentence: fronted, split, after the verb, after 'that'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues import Cue, find_cues
from newsschema.extract.quotes.phrases import has_verb, name_end
from newsschema.extract.quotes.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    MONTHS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.marks import Region
    from newsschema.extract.quotes.page import Page, Sentence
    from newsschema.extract.quotes.phrases import Mention

_QUESTIONS = frozenset("whether if how why what when where who which".split())
_REACH = 25  # tokens from a verb to the "that" or the mark that opens its content


@dataclass(slots=True)
class Found:
    """A quote on its page: its parts as token ranges, its cue and the words that name its speaker."""

    page: Page
    parts: list[tuple[int, int]]
    kind: str
    cue: tuple[int, int] | None
    who: Mention | None
    paragraph: int


def read_sentence(page: Page, sentence: Sentence) -> list[Found]:
    """Return the quotes of a sentence that stand with a cue, in reading order of their cues."""
    cues = find_cues(page, sentence)
    found: list[Found] = []
    floor = sentence.first
    for number, cue in enumerate(cues):
        following = cues[number + 1] if number + 1 < len(cues) else None
        quote = _read_cue(page, sentence, cue, following, floor)
        if quote is not None:
            found.append(quote)
            floor = max(floor, cue.end, *(last for _, last in quote.parts if last <= cue.at or cue.place == "after"))
    return found


def _read_cue(page: Page, sentence: Sentence, cue: Cue, following: Cue | None, floor: int) -> Found | None:
    """Return what a cue reports, or None where nothing that it reports is there."""
    left = _fronted(page, sentence, cue, floor)
    marked = left is not None and _holds_region(page, left)
    if (
        left is not None
        and marked
        and cue.verb.form != "ing"
        and (cue.verb.kind == "source" or "quote" in cue.verb.frames)
    ):
        parts = [left]
        after = _split_part(page, sentence, cue)
        if after is not None:
            parts.append(after)
        return _found(page, sentence, cue, parts)
    right = _right(page, sentence, cue, following)
    if right is not None:
        return _found(page, sentence, cue, [right])
    if left is not None and not marked and _may_front(page, sentence, cue, left):
        return _found(page, sentence, cue, [left])
    return None


def _found(page: Page, sentence: Sentence, cue: Cue, parts: list[tuple[int, int]]) -> Found | None:
    parts = [part for part in (_trim(page, *part) for part in parts) if part[1] > part[0]]
    if not parts:
        return None
    inner: list[tuple[int, int]] = []
    direct = True
    for first, last in parts:
        regions = _regions_within(page, sentence, first, last)
        if regions and all(page.inside[at] >= 0 or page.words[at] in ",;" for at in range(first, last)):
            inner += [(region.first, region.last) for region in regions]
        else:
            inner.append((first, last))
            direct = False
    mixed = any(page.inside[at] >= 0 for first, last in parts for at in range(first, last))
    kind = "direct" if direct else "mixed" if mixed else "indirect"
    return Found(page, inner, kind, (cue.at, cue.end), cue.subject, sentence.paragraph)


def _regions_within(page: Page, sentence: Sentence, first: int, last: int) -> list[Region]:
    return [region for region in sentence.regions if region.left >= first and region.right <= last]


def _trim(page: Page, first: int, last: int) -> tuple[int, int]:
    """Drop commas and the like from both ends, outside quotation marks."""
    words, inside = page.words, page.inside
    while last > first and inside[last - 1] < 0 and words[last - 1] in ",;:.—–-":
        last -= 1
    while first < last and inside[first] < 0 and words[first] in ",;:.—–-…•*":
        first += 1
    return first, last


def _holds_region(page: Page, part: tuple[int, int]) -> bool:
    return any(page.inside[at] >= 0 for at in range(*part))


def _fronted(page: Page, sentence: Sentence, cue: Cue, floor: int) -> tuple[int, int] | None:
    """What stands before the cue and its subject, where a comma or a closing mark parts them."""
    if cue.place == "shared" or cue.subject is None and cue.place != "none":
        return None
    end = cue.at
    if cue.place == "before" and cue.subject is not None:
        end = min(cue.subject.phrase[0], cue.subject.first)
    if end <= floor:
        return None
    before = page.words[end - 1]
    number = page.inside[end - 1]
    if number >= 0:
        region = page.regions[number]
        if page.words[region.last - 1] not in ",?!….—–-" and cue.verb.kind != "source":
            return None
    elif before not in ",—–":
        if cue.verb.kind != "source" or cue.subject is None:
            return None
    first = floor
    if number >= 0 or (end >= 2 and page.inside[end - 2] >= 0):
        first = _quote_start(page, sentence, floor, end)
    return (first, end) if end > first else None


def _quote_start(page: Page, sentence: Sentence, floor: int, end: int) -> int:
    """Where the fronted quote begins: at a mark behind a colon or a lead-in with a comma, else at the floor."""
    for region in sentence.regions:
        if floor < region.left < end and page.words[region.left - 1] == ":":
            return region.left
    return floor


def _split_part(page: Page, sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The rest of a split quote: '..., he said, "and so we left."'"""
    for region in sentence.regions:
        if region.left >= cue.end:
            before = page.words[region.left - 1]
            between = range(cue.end, region.left)
            if before in ",:—–." and len(between) <= _REACH and not any(page.inside[at] >= 0 for at in between):
                return region.left, _last_region_end(page, sentence, region)
            return None
    return None


def _last_region_end(page: Page, sentence: Sentence, region: Region) -> int:
    end = region.right
    for other in sentence.regions:
        if other.left >= end and all(page.words[at] in ",;." for at in range(end, other.left)):
            end = other.right
    return end


def _may_front(page: Page, sentence: Sentence, cue: Cue, left: tuple[int, int]) -> bool:
    """Whether unmarked words before a cue are its content: a clause, or anything before 'according to'."""
    first, last = _trim(page, *left)
    if cue.verb.kind == "source":
        return last - first >= 3
    if not ({"clause", "that"} & cue.verb.frames) or last - first < 4 or cue.place == "none":
        return False
    if page.lowers[first] in PREPOSITIONS or page.lowers[first] in (
        "when",
        "while",
        "although",
        "though",
        "asked",
        "because",
    ):
        comma = next((at for at in range(first, last) if page.words[at] == ","), None)
        if comma is None:
            return False
    return has_verb(page, first, last)


def _right(page: Page, sentence: Sentence, cue: Cue, following: Cue | None) -> tuple[int, int] | None:
    """The content behind the cue, as a token range; None where there is none."""
    at, stop = cue.end, sentence.stop
    if cue.verb.kind == "source":
        return _after_source(page, sentence, cue, following)
    if cue.place == "after" and cue.subject is not None:
        at = max(at, cue.subject.phrase[1])
        return _quoted_after(page, sentence, at)
    begin = _content_start(page, sentence, cue, at, stop)
    if begin is None:
        return None
    first, quoted = begin
    last = _content_end(page, sentence, cue, first, following)
    if quoted or _holds_region(page, (first, last)):
        last = _cut_tail(page, sentence, first, last)
    return (first, last) if last > first else None


def _after_source(page: Page, sentence: Sentence, cue: Cue, following: Cue | None) -> tuple[int, int] | None:
    """'According to X, content.'"""
    if cue.subject is None or cue.at > sentence.first + 2:
        return None
    comma = next(
        (i for i in range(cue.subject.last, sentence.stop) if page.words[i] == "," and page.inside[i] < 0), None
    )
    if comma is None:
        return None
    while True:  # an apposition to the source: 'According to Roe, the mayor, ...'
        further = next((i for i in range(comma + 1, min(comma + 12, sentence.stop)) if page.words[i] == ","), None)
        if (
            further is None
            or has_verb(page, comma + 1, further)
            and page.lowers[comma + 1] not in ("who", "which", "released", "published")
        ):
            break
        if page.lowers[comma + 1] not in ("a", "an", "the", "who", "which", "released", "published"):
            break
        comma = further
    return comma + 1, _content_end(page, sentence, cue, comma + 1, following)


def _quoted_after(page: Page, sentence: Sentence, at: int) -> tuple[int, int] | None:
    for region in sentence.regions:
        if region.left >= at:
            if page.words[region.left - 1] in ",:—–" or region.left == at:
                return region.left, _last_region_end(page, sentence, region)
            return None
    return None


def _content_start(page: Page, sentence: Sentence, cue: Cue, at: int, stop: int) -> tuple[int, bool] | None:
    """Where the content begins and whether it opens with a quotation mark."""
    frames, lowers = cue.verb.frames, page.lowers
    at = _skip_time(page, at, stop)
    if at >= stop:
        return None
    if cue.verb.kind in ("label", "judgment"):
        return _label_start(page, sentence, cue, at, stop)
    if "hearer" in frames and page.inside[at] < 0 and lowers[at] not in ("that", "to") and page.words[at] not in ",:":
        at = _skip_hearer(page, at, stop)
        at = _skip_time(page, at, stop)
        if at >= stop:
            return None
    if page.inside[at] >= 0:
        return at, True
    word = lowers[at]
    if page.words[at] in ",:—–":
        return _marked_start(page, sentence, at)
    if word == "that":
        return (at + 1, False) if at + 1 < stop and ({"that", "hearer"} & frames) else None
    if word in _QUESTIONS and ({"that", "whether", "how", "why", "hearer"} & frames) and cue.verb.kind != "document":
        return at, False
    if word == "to":
        return (
            (at, False)
            if ({"to", "hearer"} & frames) and at + 1 < stop and page.lowers[at + 1] not in DETERMINERS
            else _far_start(page, sentence, at, stop)
        )
    if word in frames and word in PREPOSITIONS:
        return at + (word != "to"), False
    if (
        word in PREPOSITIONS
        or word in DAYS
        or word in CONJUNCTIONS
        or word in ("last", "this")
        and lowers[at + 1 : at + 2]
        and lowers[at + 1] in _PERIODS
    ):
        return _far_start(page, sentence, at, stop)
    if "clause" in frames and at + 1 < stop and word not in AUXILIARIES and has_verb(page, at + 1, min(stop, at + 30)):
        return at, False
    if "object" in frames and word not in AUXILIARIES:
        return at, False
    if "hearer" in frames and word not in AUXILIARIES and has_verb(page, at + 1, min(stop, at + 30)):
        return at, False
    return _far_start(page, sentence, at, stop)


_PERIODS = frozenset("week month year morning afternoon evening night summer spring fall autumn winter".split())


def _marked_start(page: Page, sentence: Sentence, at: int) -> tuple[int, bool] | None:
    """Content behind a comma, colon or dash: a quoted region there, or a clause behind a colon."""
    if at + 1 < sentence.stop and page.inside[at + 1] >= 0:
        return at + 1, True
    if page.words[at] == ":" and at + 3 < sentence.stop:
        return at + 1, False
    return _far_start(page, sentence, at + 1, sentence.stop) if page.words[at] == "," else None


def _far_start(page: Page, sentence: Sentence, at: int, stop: int) -> tuple[int, bool] | None:
    """Content behind words of time, place and hearer: at a "that", or at a region behind a comma or colon."""
    for i in range(at, min(stop, at + _REACH)):
        if page.inside[i] >= 0:
            return (i, True) if i and (page.words[i - 1] in ",:" or page.lowers[i - 1] == "that") else None
        if (
            page.lowers[i] == "that"
            and i + 1 < stop
            and i > at
            and (page.words[i - 1] not in ",")
            and page.lowers[i + 1] not in AUXILIARIES
        ):
            return i + 1, False
    return None


def _skip_time(page: Page, at: int, stop: int) -> int:
    """Step over days, "on Monday", "in a statement", adverbs."""
    lowers = page.lowers
    while at < stop and page.inside[at] < 0:
        word = lowers[at]
        if word in DAYS or word in (
            "publicly",
            "recently",
            "repeatedly",
            "simply",
            "flatly",
            "bluntly",
            "today",
            "yesterday",
            "earlier",
            "later",
            "again",
            "also",
        ):
            at += 1
        elif (
            word in ("on", "last", "this", "late", "early")
            and at + 1 < stop
            and (lowers[at + 1] in DAYS or lowers[at + 1] in _PERIODS or (lowers[at + 1] in MONTHS and at + 2 < stop))
        ):
            at += 3 if lowers[at + 1] in MONTHS else 2
        elif word in ("morning", "afternoon", "evening", "night") and lowers[at - 1] in DAYS:
            at += 1
        elif (
            word in ("in", "on")
            and at + 2 < stop
            and lowers[at + 1] in ("a", "an")
            and lowers[at + 2] in ("statement", "tweet", "interview", "speech", "letter", "email", "report", "post")
        ):
            at += 3
        elif (
            word == "on"
            and at + 1 < stop
            and page.words[at + 1] in ("Twitter", "Facebook", "X", "Instagram", "Telegram", "Weibo")
        ):
            at += 2
        else:
            break
    return at


def _skip_hearer(page: Page, at: int, stop: int) -> int:
    """Step over who is told: a pronoun, a name, a noun phrase up to "that", "to", a mark or a new subject."""
    lowers, words = page.lowers, page.words
    if lowers[at] in OBJECTS:
        return at + 1
    limit = min(stop, at + _REACH)
    for i in range(at + 1, limit):
        if (
            page.inside[i] >= 0
            or lowers[i] in ("that", "to", "whether", "how", "why", "if", "not")
            or words[i] in ",:;"
        ):
            return i
        if lowers[i] in PRONOUNS or (
            lowers[i] in DETERMINERS
            and lowers[i - 1] not in PREPOSITIONS
            and i > at + 0
            and lowers[i - 1] not in DETERMINERS
        ):
            return i
        if (
            lowers[i] in DAYS
            or lowers[i] in ("on", "in", "at", "during", "last", "after", "of", "against")
            and "of" != lowers[i]
        ):
            return i
    name = name_end(page, at, stop)
    if name > at:
        return name
    return at + 1 if words[at][0].islower() and lowers[at] not in DETERMINERS else limit


def _label_start(page: Page, sentence: Sentence, cue: Cue, at: int, stop: int) -> tuple[int, bool] | None:
    """'called the plan "a disaster"', 'criticised X for ...', 'described it as ...', 'called for ...', 'accused X of ...'."""
    frames, lowers = cue.verb.frames, page.lowers
    if cue.verb.lemma == "call" and lowers[at] in ("for", "on"):
        return at + 1, False
    if page.inside[at] >= 0:
        return at, True
    if cue.verb.lemma == "refer" and lowers[at] == "to":
        at += 1
    limit = min(stop, at + _REACH)
    for i in range(at, limit):
        if page.inside[i] >= 0:
            return at, False
        if page.words[i] in ",;:":
            break
        if lowers[i] in ("as", "of", "for", "over", "with") and i > at and (lowers[i] in frames or lowers[i] == "over"):
            return at, False
    if "object" in frames and cue.verb.kind != "label" and lowers[at] not in PREPOSITIONS:
        return at, False
    if cue.verb.lemma in ("call", "condemn", "denounce", "decry") and lowers[at] not in PREPOSITIONS and at + 2 < stop:
        return at, False
    return None


def _content_end(page: Page, sentence: Sentence, cue: Cue, first: int, following: Cue | None) -> int:
    """Where the content ends: before a later cue's clause, else with the sentence."""
    stop = sentence.stop
    if following is None or following.at <= first:
        return stop
    at = following.at
    if following.place == "before" and following.subject is not None:
        at = min(following.subject.phrase[0], following.subject.first)
        if following.subject.kind == "relative" or at <= first:
            return stop
    if following.place == "after" and following.verb.kind != "source":
        return stop
    before = page.lowers[at - 1]
    if following.place == "shared" or following.verb.kind == "source" or following.verb.form == "ing":
        while at > first and (
            page.lowers[at - 1] in CONJUNCTIONS or page.lowers[at - 1] in ADVERBS or page.words[at - 1] in ",—–"
        ):
            at -= 1
        return (
            at
            if at > first and page.lowers[at] in ("and", "but", ",", "—", "–") or following.verb.kind == "source"
            else stop
        )
    if before in ("and", "but", "while", "though", "although") and page.words[at - 2] == ",":
        return at - 2
    if page.words[at - 1] == ";":
        return at - 1
    return stop


def _cut_tail(page: Page, sentence: Sentence, first: int, last: int) -> int:
    """Leave out what follows the last quoted region where it tells when, where or what came next."""
    regions = _regions_within(page, sentence, first, last)
    if not regions:
        return last
    end = regions[-1].right
    if end >= last:
        return last
    word = page.lowers[end]
    whole = regions[0].left == first
    if word in (",", ";", "—", "–") or word in _TAILS or (whole and word in ("and", "but")):
        return end
    return last


_TAILS = frozenset("in on during at when while after before because as during amid following".split())
