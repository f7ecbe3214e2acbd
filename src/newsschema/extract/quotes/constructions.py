"""How quoted words and their cue are arranged in a sentence: fronted, split, after the verb, after 'that'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.agreement import names_writer
from newsschema.extract.quotes.contents import content_start
from newsschema.extract.quotes.cue import Cue
from newsschema.extract.quotes.cues import find_cues
from newsschema.extract.quotes.endings import content_end, cut_tail, regions_within
from newsschema.extract.quotes.fronts import LINKS, OPEN_CLAUSE, QUOTE_ENDS, fronted, is_aside, is_last, may_front, trim
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.phrases import has_verb
from newsschema.extract.quotes.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    MODALS,
    OBJECTS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.extract.quotes.page import Page, Sentence
    from newsschema.extract.quotes.phrases import Mention
    from newsschema.language import Region
    from newsschema.models.quotes import QuoteKind

_ARTICLE = words_of("article")
_CAUSE_OR_CONTRAST = words_of("cause or contrast")
_BEHIND_COMMA = words_of("behind comma")

_REACH = 25  # tokens from a verb to the "that" or the mark that opens its content


@dataclass(slots=True)
class Found:
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


def read_sentence(page: Page, sentence: Sentence) -> list[Found]:
    """Return the quotes of a sentence that have a cue, in reading order of their cues."""
    cues = find_cues(page, sentence)
    if not cues:
        return []
    found: list[Found] = []
    floor = sentence.first
    for number, cue in enumerate(cues):
        if (
            cue.subject is not None
            and cue.subject.kind == "relative"
            and _is_closed(page, sentence, cues[number + 1 :])
        ):
            continue  # "The voters who say they would pick Li are “angry”, Lau said"
        plain = cue.verb.kind == "source" and not any(quote.kind != "indirect" for quote in found)
        start = sentence.first if plain else floor
        quote = _read_cue(page, sentence, cue, cues[number + 1 : number + 6], start)
        quote = None if quote is not None and (_passes_on(found, quote) or _repeats(cue, found, quote)) else quote
        if quote is not None and not (cue.nested and _is_part_only(page, cue, cues[:number], quote)):
            found.append(quote)
            closed = cue.subject.phrase[1] if cue.place == "after" and cue.subject is not None else cue.end
            floor = max(floor, closed, *(last for _, last in quote.parts if last <= cue.at or cue.place == "after"))
    return found


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


def _passes_on(found: list[Found], quote: Found) -> bool:
    """Whether a quote is no more than another with its cue: "“It is late,” Lau said, the agency reported"."""
    inner = [other for other in found if other.kind == "direct" and other.cue is not None]
    return len(quote.parts) == 1 and any(
        quote.parts[0][0] <= other.parts[0][0]
        and other.parts[-1][1] <= other.cue[0]
        and other.cue[1] <= quote.parts[0][1]
        for other in inner
        if other.cue is not None
    )


def _repeats(cue: Cue, found: list[Found], quote: Found) -> bool:
    """Whether a source is given for what another cue reports already: "Lau said it was late, according to the Mail"."""
    if cue.verb.kind != "source":
        return False
    (first, _), (_, last) = quote.parts[0], quote.parts[-1]
    return any(other.parts[0][0] - 1 <= first and last <= other.parts[-1][1] for other in found)


def _is_part_only(page: Page, cue: Cue, earlier: Sequence[Cue], quote: Found) -> bool:
    """Whether what a nested cue reports is no quote of its own: an act reported with it, or the speaker's own words."""
    if quote.kind != "indirect" or cue.subject is None or cue.verb.kind == "document":
        return False
    if cue.subject.kind != "pronoun":
        return not any(has_verb(page, *part) for part in quote.parts)
    outer = [other.subject.text.lower() for other in earlier if other.subject and other.subject.kind == "pronoun"]
    return not outer or cue.subject.text.lower() in outer


def _read_cue(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue], floor: int) -> Found | None:
    """Return what a cue reports, or None where nothing that it reports is there."""
    if cue.content is not None:
        last = cue.content_stop or content_end(page, sentence, cue.content, later)
        return _found(page, sentence, cue, [(cue.content, cut_tail(page, sentence, cue.content, last))])
    left = fronted(page, sentence, cue, floor)
    marked = left is not None and _holds_region(page, left)
    quotes = cue.verb.form != "ing" and (cue.verb.kind == "source" or "quote" in cue.verb.frames)
    if left is not None and marked and quotes:
        sure = is_aside(page, cue) or _is_speech(page, left)
        right = None if sure else _right(page, sentence, cue, later)
        if right is None and not sure and page.inside[left[0]] < 0 and _has_object(page, cue):
            return None  # "Amongst the options of “Ding” and “Boing”, it offers another"
        if right is None:
            after = _split_part(page, sentence, cue, later) or _joined_part(page, sentence, cue, left, later)
            return _found(page, sentence, cue, [left] if after is None else [left, after])
        return _found(page, sentence, cue, [right])
    around = _around(page, sentence, cue, left, later)
    if around:
        return _found(page, sentence, cue, around)
    right = _right(page, sentence, cue, later)
    if right is not None:
        return _found(page, sentence, cue, [right])
    if left is not None and not marked:
        left = fronted(page, sentence, cue, sentence.first) or left  # "Roe urged calm, the ministry said"
    if left is not None and may_front(page, cue, left):
        return _found(page, sentence, cue, [left])
    return None


def _has_object(page: Page, cue: Cue) -> bool:
    """Whether something that is neither time nor topic is behind a cue: "reminded his staff", "said ten days ago"."""
    if cue.verb.kind == "source" or is_last(page, cue):
        return False
    word = page.lowers[cue.end]
    return word != "of" and page.analysis.word_class(cue.end) != "NUM"


def _is_speech(page: Page, left: tuple[int, int]) -> bool:
    """Whether words before a cue open with quoted words and end with the sign of speech that goes on."""
    number = page.inside[left[1] - 1]
    return page.inside[left[0]] >= 0 and (number < 0 or page.last_sign(page.regions[number]) in QUOTE_ENDS)


def _around(
    page: Page, sentence: Sentence, cue: Cue, left: tuple[int, int] | None, later: Sequence[Cue]
) -> list[tuple[int, int]]:
    """The content on both sides of a parenthetical cue: 'The good news, Roe said, is that it rained.'"""
    at = cue.end if cue.place != "after" or cue.subject is None else max(cue.end, cue.subject.phrase[1])
    reports = "clause" in cue.verb.frames or cue.verb.kind == "source"
    if left is None or not reports or at + 3 >= sentence.stop or not _is_set_apart(page, left, at):
        return []
    if page.words[at] == ";":  # "The road is shut, Roe said; the ferry still runs"
        if any(_opens_at(other, at + 1) for other in later):
            return []  # "The mill is sold, Roe said; Li said it was leased"
        right = (at + 1, content_end(page, sentence, at + 1, later))
        return [left, right] if has_verb(page, *left) and has_verb(page, *right) else []
    if page.lowers[at + 1] in _FOCUS and cue.verb.kind != "source" and has_verb(page, *left):
        return [left, (at + 1, content_end(page, sentence, at + 1, later))]
    if page.lowers[at + 1][-3:] == "ing":
        return []
    parted = _parted(page, left, (at + 1, content_end(page, sentence, at + 1, later)))
    if parted:
        return parted
    if _resumes_in_marks(page, cue, left, at + 1):
        return [left, (at + 1, content_end(page, sentence, at + 1, later))]
    if page.inside[at + 1] >= 0:
        return []
    if has_verb(page, *left) and not (_goes_on(page, at + 1) or page.lowers[left[0]] in _CONDITIONS):
        return []
    if page.lowers[at + 1] == "which" and cue.verb.kind == "source":
        return []  # "according to the report, which was leaked"
    if page.lowers[at + 1] in ("who", "whose"):
        return []  # "As rain fell, the roof shook, reported Ana Roe, who was there"
    if cue.place == "after" and cue.verb.kind != "source":
        at = _behind_apposition(page, at, sentence.stop)
    right = (at + 1, content_end(page, sentence, at + 1, later))
    if right[1] - right[0] < 3 or not (has_verb(page, *right) or page.lowers[right[0]] in PRONOUNS):
        return []
    first, last = left
    if all(page.lowers[i] in LINKS for i in range(first, last)):
        return [right]
    linked = first + 2 < last and page.words[first + 1] == "," and page.lowers[first] in LINKS
    return [(first + 2 if linked else first, last), right]  # "However, this is late, he said, as it rains"


def _is_set_apart(page: Page, left: tuple[int, int], at: int) -> bool:
    """Whether a parenthetical cue ends at a token: at a comma, a semicolon, or a dash where a dash precedes it too."""
    return page.words[at] in ",;" or (page.words[at] in _DASHES and page.words[left[1] - 1] in _DASHES)


def _resumes_in_marks(page: Page, cue: Cue, left: tuple[int, int], at: int) -> bool:
    """Whether a clause goes on in marks behind its cue: "It shut, Roe said, “due to snow”", ", and “patched” it"."""
    marked = at + (page.lowers[at] == "and")
    if page.inside[marked] < 0 or page.regions[page.inside[marked]].left != marked:
        return False
    if not page.words[page.regions[page.inside[marked]].first][0].islower() or not has_verb(page, *left):
        return False
    return cue.verb.kind == "source" or page.lowers[left[1] - 2] not in PREPOSITIONS  # "came with, she said, “a cat”"


_DASHES = "—–"
_FOCUS = words_of("focus")


def _opens_at(cue: Cue, at: int) -> bool:
    """Whether a cue's subject begins at a token, or behind a conjunction there."""
    return cue.place == "before" and cue.subject is not None and cue.subject.phrase[0] in (at, at + 1)


def _parted(page: Page, left: tuple[int, int], right: tuple[int, int]) -> list[tuple[int, int]]:
    """The parts of a clause that a cue interrupts: "Kitchens are, he says, what we want", "because, he says, it rains".

    Only what follows is content where a conjunction or a relative pronoun is all of its clause before the cue.
    """
    last = left[1] - 1
    while last > left[0] and page.words[last] in ",—–-":
        last -= 1
    if page.inside[last] >= 0 or last <= left[0]:
        return []
    word = page.lowers[last]
    if word in OPEN_CLAUSE:
        return [right] if has_verb(page, *right) or word in RELATIVES else []
    unfinished = word in AUXILIARIES and page.words[last][0].islower()
    return [left, right] if unfinished and right[1] - right[0] > 1 else []


def _behind_apposition(page: Page, at: int, stop: int) -> int:
    """The comma that ends "a soil chemist at the college" behind an inverted subject; `at` where there is none."""
    if page.lowers[at + 1] not in _ARTICLE:
        return at
    for comma in range(at + 2, min(stop, at + _REACH)):
        if page.words[comma] == "," and comma + 3 < stop and page.lowers[comma + 1] not in _ARTICLE:
            verb = has_verb(page, at + 1, comma)
            if verb or has_verb(page, comma + 1, comma + 4):
                return at if verb else comma
    return at


def _goes_on(page: Page, at: int) -> bool:
    """Whether a clause behind "he said," is still his: ", which left", ", as the rains fail", ", and it may"."""
    word, following = page.lowers[at], page.lowers[at + 1 : at + 2]
    if word in ("which", "that"):
        return True  # "It is no wonder, he said, that it rained"
    if word not in _CAUSE_OR_CONTRAST:
        return False
    return following[0] in _NOT_SPEAKERS if following else False


_CONDITIONS = words_of("condition in front")  # "If it rains, Roe said, we stay"
_NOT_SPEAKERS = words_of("no speaker")


def _found(page: Page, sentence: Sentence, cue: Cue, parts: list[tuple[int, int]]) -> Found | None:
    parts = [part for part in (trim(page, *part) for part in parts) if part[1] > part[0]]
    if not parts:
        return None
    inner, kind = _within_marks(page, sentence, parts)
    who = cue.subject if cue.verb.kind != "hearing" else None  # a court does not say who testified
    own = who is not None and names_writer(page, who)
    if own and (cue.verb.kind == "label" or kind == "indirect"):
        return None
    rule = _RULES.get(cue.verb.kind, f"reporting verb, subject {cue.place}")
    return Found(page, inner, kind, (cue.at, cue.end), who, sentence.paragraph, rule=rule)


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
    mixed = any(_holds_region(page, part) for part in parts)
    return inner, "direct" if direct else "mixed" if mixed else "indirect"


def _holds_region(page: Page, part: tuple[int, int]) -> bool:
    return max(page.inside[slice(*part)], default=-1) >= 0


def _split_part(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue]) -> tuple[int, int] | None:
    """The rest of a split quote: '..., he said, "and so we left."'"""
    for region in sentence.regions:
        if region.left >= cue.end:
            if _is_taken(page, region, later):
                return None
            before = page.words[region.left - 1]
            between = range(cue.end, region.left)
            if before == ";" and later:
                return None  # "“We won,” Roe said; “we lost,” Li said"
            if before in ",;:—–." and len(between) <= _REACH and not any(page.inside[at] >= 0 for at in between):
                return region.left, _last_region_end(page, sentence, region)
            return None
    return None


def _is_taken(page: Page, region: Region, later: Sequence[Cue]) -> bool:
    """Whether a later cue leads to quoted words: "he said, adding: “We left.”", "said Li, who told him, “We left.”"."""
    capital = page.words[region.first][0].isupper()
    return any(
        other.at < region.left and (other.place == "shared" or (capital and other.verb.kind != "source"))
        for other in later
    )


def _joined_part(
    page: Page, sentence: Sentence, cue: Cue, left: tuple[int, int], later: Sequence[Cue]
) -> tuple[int, int] | None:
    """The clause that goes on unmarked: 'It is "a strong report," he said, and it should calm the bank.'

    The main clause too, where only a condition or contrast is before the cue: 'While it is "late", he said, we stay.'
    """
    at = cue.end if cue.place != "after" or cue.subject is None else max(cue.end, cue.subject.phrase[1])
    leads = page.lowers[left[0]] in _CONDITIONS
    if at + 3 >= sentence.stop or page.words[at] != "," or not (page.lowers[at + 1] == "and" or leads):
        return None
    last = content_end(page, sentence, at + 1, later)
    if leads and page.lowers[at + 1] in PRONOUNS | DETERMINERS:
        return (at + 1, last) if has_verb(page, at + 1, last) else None
    goes_on = _goes_on(page, at + 1) or (_opens_subject(page, at + 2) and _is_present(page, at + 3, last))
    return (at + 1, last) if goes_on and has_verb(page, at + 1, last) else None


def _opens_subject(page: Page, at: int) -> bool:
    return page.lowers[at] in DETERMINERS or page.words[at][0].isupper()


def _is_present(page: Page, first: int, last: int) -> bool:
    """Whether quoted words and a verb that is not past are in a clause: no act of the speaker, but what he says."""
    marked = next((at for at in range(first, last) if page.inside[at] >= 0), last)
    return marked < last and any(_is_modal(page, at) for at in range(first, min(marked + 2, last)))


def _is_modal(page: Page, at: int) -> bool:
    word = page.lowers[at]
    return page.words[at][0].islower() and (word in MODALS or word in ("is", "are", "has", "have"))


def _last_region_end(page: Page, sentence: Sentence, region: Region) -> int:
    end = region.right
    for other in sentence.regions:
        if other.left >= end and all(page.words[at] in ",;." for at in range(end, other.left)):
            end = other.right
    return end


def _right(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue]) -> tuple[int, int] | None:
    """The content behind the cue, as a token range; None where there is none."""
    at, stop = cue.end, sentence.stop
    if at < stop and page.words[at] == ";":
        return None  # "The road is shut, Roe said; the ferry still runs"
    reach = next((other.at for other in later if other.place == "shared" or _is_finite(other)), stop)
    if cue.verb.kind == "source":
        return _after_source(page, sentence, cue, later)
    if cue.place == "after" and cue.subject is not None:
        at = max(at, cue.subject.phrase[1])
        return _quoted_after(page, sentence, at)
    head = cue.subject.phrase[0] - 1 if cue.place == "before" and cue.subject is not None else -1
    apart = head == sentence.first or (head > sentence.first and page.words[head - 1] == ",")
    likened = apart and page.lowers[head] in ("like", "as")
    leads = head == sentence.first or all(page.lowers[at] in LINKS for at in range(sentence.first, head))
    if likened and leads and page.lowers[head] == "as":
        comma = _behind_report(page, cue, stop)
        if comma is not None:
            return comma + 1, content_end(page, sentence, comma + 1, later, cue.subject)
    begin = content_start(page, cue, at, stop, reach)
    if begin is None:
        return None
    first, quoted = begin
    if likened and not quoted and page.lowers[first - 1] != "that":
        return None  # "as the report says time and again"
    if cue.verb.kind in ("label", "judgment") and _holds_label(page, first, later):
        return None  # "condemned what he called “a cowardly act”", which is what he said
    last = content_end(page, sentence, first, later, cue.subject)
    if quoted and cue.verb.frames == _QUOTED_ONLY and page.inside[first] >= 0:
        return first, _last_region_end(page, sentence, page.regions[page.inside[first]])
    if quoted or _holds_region(page, (first, last)):
        last = cut_tail(page, sentence, first, last)
        if cue.verb.kind in ("label", "judgment"):
            last = _label_end(page, first, last, cue.verb.kind == "label" and page.lowers[head : head + 1] == ["what"])
    elif _opens_gap(page, sentence, head):
        return None
    if not _holds_region(page, (first, last)):
        last = _before_cause(page, cue, first, last)
    return (first, last) if last > first else None


def _before_cause(page: Page, cue: Cue, first: int, last: int) -> int:
    """Where what is asked for or announced ends before what led to it: "urged calm after the vote"."""
    after = next((i for i in range(first + 2, last) if _leads_back(page, i)), last)
    if cue.verb.kind == "request" or after == last:
        return after
    thing = "object" in cue.verb.frames and page.lowers[first - 1] != "that" and not has_verb(page, first, after)
    acted = page.lowers[after] == "following" or page.lowers[min(after + 1, last - 1)][-3:] == "ing"
    if not thing or page.lowers[after - 1] in DETERMINERS or not (acted or has_verb(page, after + 1, last)):
        return last
    return after - 2 if page.lowers[after - 1] in PERIODS and after - 2 > first else after  # "two days after"


def _leads_back(page: Page, at: int) -> bool:
    """Whether "after" or a "following" behind a noun is at a token."""
    named = page.analysis.word_class(at - 1) in ("NOUN", "PROPN")
    return page.lowers[at] == "after" or (page.lowers[at] == "following" and named)


def _behind_report(page: Page, cue: Cue, stop: int) -> int | None:
    """The comma behind "As the agency reported in July," with a clause behind it; None if there is none."""
    if cue.verb.kind != "speech" or cue.verb.form == "ing" or not {"that", "clause"} & cue.verb.frames:
        return None
    comma = next((at for at in range(cue.end, min(stop, cue.end + _REPORT_TAIL)) if page.words[at] == ","), None)
    if comma is None or has_verb(page, cue.end, comma) or not has_verb(page, comma + 2, stop):
        return None
    timed = comma == cue.end or page.lowers[cue.end] in PREPOSITIONS or page.lowers[cue.end] in DAYS
    timed = timed or page.analysis.word_class(cue.end) == "ADV" or page.lowers[cue.end] in OBJECTS
    timed = timed or "hearer" in cue.verb.frames  # "As Roe told reporters on Monday,", "As Roe explained it to me,"
    return comma if timed and cue.subject is not None and cue.subject.kind in ("name", "noun") else None


_REPORT_TAIL = 7  # tokens of place and time between "As the agency reported" and its comma
_QUOTED_ONLY = frozenset(("quote",))  # frames of verbs whose content is in marks: "chanted", "read"


def _holds_label(page: Page, first: int, later: Sequence[Cue]) -> bool:
    """Whether content is no more than what somebody calls it: "what he called “a cowardly act”"."""
    if page.lowers[first : first + 1] != ["what"] or not later or later[0].subject is None:
        return False
    return later[0].verb.kind == "label" and later[0].subject.phrase[0] == first + 1


def _label_end(page: Page, first: int, last: int, named: bool) -> int:
    """Where what is labelled ends: with its name behind "what he calls", else before a clause of time behind marks."""
    if named:
        marked = next((page.regions[page.inside[at]].right for at in range(first, last) if page.inside[at] >= 0), last)
        return _phrase_end(page, marked, last)
    quoted = max(at for at in range(first, last) if page.inside[at] >= 0)
    return next((at for at in range(quoted + 1, last) if page.lowers[at] in _TIME_CLAUSES), last)


def _phrase_end(page: Page, at: int, stop: int) -> int:
    """Where the phrase of a name in marks ends: behind its noun and what is of or against it."""
    while at < stop and page.words[at][0].islower() and page.analysis.word_class(at) in ("NOUN", "ADJ"):
        at += 1
    while at + 1 < stop and page.lowers[at] in _BINDING:
        phrase = page.analysis.phrase_of(at + 1)
        if phrase is None or phrase.first != at + 1 or phrase.last > stop:
            break
        at = phrase.last
    return at


_BINDING = words_of("label preposition")
_TIME_CLAUSES = words_of("time clause")


def _is_finite(cue: Cue) -> bool:
    return cue.place == "before" and cue.verb.form != "ing"


def _opens_gap(page: Page, sentence: Sentence, head: int) -> bool:
    """Whether the content lacks what a relative pronoun before it replaces: "which experts say will fall"."""
    while head > sentence.first and page.lowers[head] in DETERMINERS:
        head -= 1
    return head >= sentence.first and page.lowers[head] in _RELATIVES


_RELATIVES = words_of("gap opener")


def _after_source(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue]) -> tuple[int, int] | None:
    """'According to X, content.'"""
    if cue.subject is None or cue.at > sentence.first + 2:
        return None
    comma = next(
        (i for i in range(cue.subject.last, sentence.stop) if page.words[i] == "," and page.inside[i] < 0), None
    )
    if comma is None:
        return None
    while True:  # an apposition to the source: 'According to Roe, the mayor, ...'
        further = next((i for i in range(comma + 1, min(comma + 20, sentence.stop)) if page.words[i] == ","), None)
        if further is None or (has_verb(page, comma + 1, further) and page.lowers[comma + 1] not in _BEHIND_COMMA):
            break
        if page.lowers[comma + 1] not in _ARTICLE | _BEHIND_COMMA:
            break
        comma = further
    return comma + 1, content_end(page, sentence, comma + 1, later)


def _quoted_after(page: Page, sentence: Sentence, at: int) -> tuple[int, int] | None:
    for region in sentence.regions:
        if region.left >= at:
            if page.words[region.left - 1] in ",:—–" or region.left == at:
                return region.left, _last_region_end(page, sentence, region)
            return None
    return None
