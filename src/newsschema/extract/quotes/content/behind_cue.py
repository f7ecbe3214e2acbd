"""What is behind a cue: its content, or quoted words behind its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.behind_marks import cut_behind_marks
from newsschema.extract.quotes.content.endings import before_auxiliary, content_end
from newsschema.extract.quotes.content.gaps import gap_clause, opens_gap
from newsschema.extract.quotes.content.starts import content_start, with_asked
from newsschema.extract.quotes.cues.speech_nouns import speech_nouns
from newsschema.extract.quotes.mentions.agreement import names_writer
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.cue import PUT_IT, Cue
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import is_role
from newsschema.extract.quotes.passage.regions import holds_region, last_region_end
from newsschema.extract.quotes.passage.words import CONJUNCTIONS, DAYS, DETERMINERS, OBJECTS, PERIODS, PREPOSITIONS
from newsschema.lexicons.function_words import AGENT, COMPLEMENTIZER, GENITIVE, GERUND_ENDING, LATER, MANNER, SOURCE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.extract.quotes.passage.page import Page, Sentence


_ARTICLE = words_of("article")
_REACH = 20  # tokens of an apposition or insertion
_BEHIND_COMMA = words_of("behind comma")
_LIKENING = words_of("likening word")
_WHAT = words_of("fused relative")
_MODIFYING = words_of("modifier behind comma")


def content_behind(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue]) -> tuple[int, int] | None:
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
    parted = head > sentence.first and (page.words[head - 1] == "," or page.lowers[head - 1] in CONJUNCTIONS)
    apart = head == sentence.first or parted
    likened = apart and page.lowers[head] in _LIKENING
    if likened and page.lowers[head] in MANNER and _leads(page, sentence, head):
        comma = _behind_report(page, cue, stop)
        if comma is not None:
            return comma + 1, content_end(page, sentence, comma + 1, later, cue.subject)
    gap = gap_clause(page, sentence, cue, head)
    if gap is not None:
        return gap
    begin = content_start(page, cue, at, stop, reach)
    if begin is None:
        return None
    first, quoted = begin
    if likened and not quoted and page.lowers[first - 1] not in COMPLEMENTIZER:
        return None  # "as the report says time and again"
    if (
        cue.verb.kind == "denial"
        and not quoted
        and _is_bare_object(page, first, _comma_from(page, first, stop) or stop)
    ):
        return None
    if cue.verb.kind in ("label", "judgment") and _holds_label(page, first, later):
        return None  # "condemned what he called “a cowardly act”", which is what he said
    last = content_end(page, sentence, first, later, cue.subject)
    if cue.verb.form == "ing":
        last = before_auxiliary(page, first, last)
    if quoted and cue.verb.frames == _QUOTED_ONLY and page.inside[first] >= 0:
        return first, last_region_end(page, sentence, page.regions[page.inside[first]])
    if quoted or holds_region(page, (first, last)):
        last = cut_behind_marks(page, sentence, first, last)
        if cue.verb.kind in ("label", "judgment"):
            last = _label_end(page, first, last, cue.verb.kind == "label" and word_at(page.lowers, head) in _WHAT)
    elif opens_gap(page, sentence, head):
        return None
    if not holds_region(page, (first, last)):
        last = _before_cause(page, cue, first, last)
    return (with_asked(page, cue, cue.end, first), last) if last > first else None


def _is_bare_object(page: Page, first: int, stop: int) -> bool:
    """Whether what is denied is a thing: "denied any part"; not "denied he left", "claims of fraud", "leaving"."""
    if page.lowers[first - 1] in COMPLEMENTIZER or max(page.inside[first:stop], default=-1) >= 0:
        return False  # "rejected the claims as “nonsense”"
    end = next((at for at in range(first, stop) if page.analysis.word_class(at) not in _NOMINAL), stop)
    if speech_nouns().get(page.lowers[end - 1]) == "claim":
        return _BEHIND_CLAIM.isdisjoint(page.lowers[end : end + 1])
    return end > first and not has_verb(page, first, stop) and not page.lowers[first].endswith(GERUND_ENDING)


_BEHIND_CLAIM = GENITIVE.union(COMPLEMENTIZER, AGENT, SOURCE, MANNER, ":")
_NOMINAL = ("NOUN", "PROPN", "ADJ", "DET", "PRON", "NUM")


def _before_cause(page: Page, cue: Cue, first: int, last: int) -> int:
    """Where what is asked for or announced ends before what led to it: "urged calm after the vote"."""
    if _CAUSES.isdisjoint(page.lowers[first + 2 : last]):
        return last
    after = next((i for i in range(first + 2, last) if _leads_back(page, i)), last)
    bare = page.lowers[first - 1] not in COMPLEMENTIZER
    if (cue.verb.kind == "request" and bare) or after == last:
        return after
    thing = bare and "object" in cue.verb.frames and not has_verb(page, first, after)
    acted = page.lowers[after] in _FOLLOWING or page.lowers[min(after + 1, last - 1)].endswith(GERUND_ENDING)
    if not thing or page.lowers[after - 1] in DETERMINERS or not (acted or has_verb(page, after + 1, last)):
        return last
    return after - 2 if page.lowers[after - 1] in PERIODS and after - 2 > first else after  # "two days after"


_FOLLOWING = words_of("participle of cause")
_CAUSES = words_of("cause behind request")


def _leads_back(page: Page, at: int) -> bool:
    """Whether an "after" that belongs to no verb, or a "following" behind a noun, is at a token.

    What may come again leads to nothing: "advised them not to fly after surgery".
    """
    word = page.lowers[at]
    if word in LATER:
        again = page.analysis.phrase_from(at + 1) if at + 1 < len(page.words) else None
        bare = again is not None and again.first == at + 1 and page.analysis.word_class(at + 1) in ("NOUN", "ADJ")
        bare = bare and not has_verb(page, at + 1, page.sentence_at(at).stop)
        return not bare and page.analysis.lemma(at - 1) not in _WITH_AFTER  # "to go after dealers"
    return word in _FOLLOWING and page.analysis.word_class(at - 1) in ("NOUN", "PROPN")


_WITH_AFTER = words_of("verb with after")


def _behind_report(page: Page, cue: Cue, stop: int) -> int | None:
    """The comma behind "As the agency reported in July," with a clause behind it; None if there is none."""
    says = {"that", "clause"} & cue.verb.frames or cue.verb.lemma == PUT_IT
    if cue.verb.kind not in ("speech", "writing", "document") or cue.verb.form == "ing" or not says:
        return None
    comma = next((at for at in range(cue.end, min(stop, cue.end + _REPORT_TAIL)) if page.words[at] == ","), None)
    if comma is None or has_verb(page, cue.end, comma) or not has_verb(page, comma + 1, stop):
        return None
    timed = comma == cue.end or page.lowers[cue.end] in PREPOSITIONS or page.lowers[cue.end] in DAYS
    timed = timed or page.analysis.word_class(cue.end) == "ADV" or page.lowers[cue.end] in OBJECTS
    timed = timed or "hearer" in cue.verb.frames  # "As Roe told reporters on Monday,", "As Roe explained it to me,"
    return comma if timed and cue.subject is not None and not names_writer(page, cue.subject) else None


def _leads(page: Page, sentence: Sentence, head: int) -> bool:
    """Whether "as Roe noted" opens its clause: nothing before it but links, a phrase, or a clause that "and" closes."""
    if head < sentence.first:
        return False
    joined = page.lowers[head - 1] in CONJUNCTIONS and head - 2 > sentence.first and page.words[head - 2] in ",;"
    return joined or head == sentence.first or not has_verb(page, sentence.first, head)


_REPORT_TAIL = 7  # tokens of place and time between "As the agency reported" and its comma
_QUOTED_ONLY = frozenset(("quote",))  # frames of verbs whose content is in marks: "chanted", "read"


def _holds_label(page: Page, first: int, later: Sequence[Cue]) -> bool:
    """Whether content is no more than what somebody calls it: "what he called “a cowardly act”"."""
    if word_at(page.lowers, first) not in _WHAT or not later or later[0].subject is None:
        return False
    return later[0].verb.kind == "label" and later[0].subject.phrase[0] == first + 1


def _label_end(page: Page, first: int, last: int, named: bool) -> int:
    """Where what is labelled ends: with its name behind "what he calls", else before a clause of time behind marks."""
    if named:
        marked = next((page.regions[page.inside[at]].right for at in range(first, last) if page.inside[at] >= 0), last)
        return _phrase_end(page, marked, last)
    quoted = max(at for at in range(first, last) if page.inside[at] >= 0)
    timed = (at for at in range(quoted + 1, last) if page.lowers[at] in _TIME_CLAUSES)
    return next((at for at in timed if page.lowers[at - 1] not in _SUCH), last)  # "such as that of small firms"


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


_SUCH = words_of("exemplifying word")
_BINDING = words_of("label preposition")
_TIME_CLAUSES = words_of("time clause")


def _is_finite(cue: Cue) -> bool:
    return cue.place == "before" and cue.verb.form != "ing"


def _after_source(page: Page, sentence: Sentence, cue: Cue, later: Sequence[Cue]) -> tuple[int, int] | None:
    """'According to X, content', at a sentence's head or behind a colon."""
    opens = cue.at <= sentence.first + 2 or page.words[cue.at - 1] == ":"
    if cue.subject is None:
        return None
    colon = max(cue.subject.last, cue.subject.phrase[1])
    if page.words[colon : colon + 1] == [":"] and (opens or _is_label(page, sentence.first, cue.at)):
        return colon + 1, content_end(page, sentence, colon + 1, later)
    if not opens:
        return None
    comma = _comma_from(page, cue.subject.last, sentence.stop)
    if comma is None:
        return None
    while True:  # an apposition to the source: 'According to Roe, the mayor, ...', ', author of “Salt,” ...'
        further = _comma_from(page, comma + 1, min(comma + _REACH, sentence.stop))
        if further is None or not _describes_source(page, comma + 1, further):
            break
        if _ends_insertion(page, further) or not has_verb(page, further + 1, sentence.stop):
            break  # 'According to Roe, the mill, a ruin, will fall'
        if _ends_insertion(page, _comma_from(page, further + 1, min(further + _REACH, sentence.stop))):
            break
        comma = further
    return comma + 1, content_end(page, sentence, comma + 1, later)


def _is_label(page: Page, first: int, stop: int) -> bool:
    """Whether words are no clause: "Bonus points, | per the experts:", "Why we like it, | according to Roe:"."""
    return page.lowers[first] in _QUESTIONS or page.analysis.next_finite(first, stop) >= stop


_QUESTIONS = words_of("question")


def _describes_source(page: Page, first: int, last: int) -> bool:
    """Whether words between commas describe the source before them: an office, an article, "of Larne", "62", "who"."""
    word = page.lowers[first]
    if has_verb(page, first, last) and word not in _BEHIND_COMMA:
        return False
    phrase = page.analysis.phrase_of(first)
    behind = phrase.last if phrase is not None and phrase.first == first else first + 1
    office = is_role(page.lowers[behind - 1]) and (behind == last or page.lowers[behind] in PREPOSITIONS)
    return office or word in _ARTICLE or word in _BEHIND_COMMA or word in _MODIFYING or word.isdigit()


def _ends_insertion(page: Page, comma: int | None) -> bool:
    """Whether the verb whose subject precedes an insertion is behind its last comma."""
    return comma is not None and comma + 1 < len(page.words) and page.analysis.is_finite(comma + 1)


def _comma_from(page: Page, first: int, stop: int) -> int | None:
    """The next comma from a token, or the mark that closes words that end with one; None if there is none."""
    for at in range(first, stop):
        if page.words[at] == "," and page.inside[at] < 0:
            return at
        if page.words[at] == "," and at + 1 == page.regions[page.inside[at]].last:
            return page.regions[page.inside[at]].right - 1
    return None


def _quoted_after(page: Page, sentence: Sentence, at: int) -> tuple[int, int] | None:
    for region in sentence.regions:
        if region.left >= at:
            if page.words[region.left - 1] in ",:—–" or region.left == at:
                return region.left, last_region_end(page, sentence, region)
            return None
    return None
