"""What only the writer adds behind reported content: how it was said and received, when, and what it alludes to."""

from __future__ import annotations

from itertools import compress, islice
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.content.act_ends import VERBAL
from newsschema.extract.quotes.content.clause_starts import counts
from newsschema.extract.quotes.content.joints import BREAKS, DASHES, is_hyphen
from newsschema.extract.quotes.cues.summaries import sums_up
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    JOINTS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
)
from newsschema.lexicons.function_words import (
    CONTRAST,
    GERUND_ENDING,
    INFINITIVE,
    MANNER,
    SUPERLATIVE_ENDING,
    THING_RELATIVE,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.passage.page import Page


def aside_end(page: Page, first: int, stop: int) -> int:
    """Where content ends before an aside of the writer; `stop` where there is none."""
    marks = islice(page.signs(_MARKS, first + 1, stop - 2), MOST_PARTS)
    behind = next((at for at in marks if page.inside[at] < 0 and _opens_aside(page, at, stop)), stop)
    words = compress(range(first + 1, behind - 1), map(_OPENERS.__contains__, page.lowers[first + 1 : behind - 1]))
    starts = (_occasion_start(page, first, at, behind) for at in words if page.inside[at] < 0)
    return next((at for at in starts if first < at < behind), behind)


_MARKS = frozenset(",;")


class Aside(NamedTuple):
    """A kind of aside: an example, and whether it begins at a token behind a comma (page, token, end of content)."""

    example: str
    opens: Callable[[Page, int, int], bool]


def _opens_aside(page: Page, mark: int, stop: int) -> bool:
    if page.words[mark] == ";":
        return _gives_no_answer(page, mark + 1, stop)
    return any(aside.opens(page, mark + 1, stop) for aside in ASIDES)


def _gives_no_answer(page: Page, at: int, stop: int) -> bool:
    """Whether a clause says that nobody commented: "her office did not reply", "the firm could not be reached"."""
    near = page.lowers[at : min(stop, at + _ANSWER)]
    if not _REFUSED.isdisjoint(near):
        return True
    negated = any(word in _NOT or word.endswith(_NEGATIVE) for word in near)
    return negated and not _ANSWERS.isdisjoint(near)


def _says_no_more(page: Page, verb: int) -> bool:
    """Whether a verb group says that somebody said no more: "declined to name it", "would not be drawn"."""
    if page.lowers[verb] in _REFUSED:
        return word_at(page.lowers, verb + 1) in INFINITIVE
    near = page.lowers[verb : verb + _NO_MORE]
    return not _NOT.isdisjoint(near) and not _SILENT.isdisjoint(near)


_SILENT = words_of("verb of saying more")
_NO_MORE = 4  # tokens of "would not be drawn"


def _acts_next(page: Page, at: int, _stop: int) -> bool:
    return page.lowers[at] in _BEFORE and page.lowers[at + 1].endswith(GERUND_ENDING)


def _is_received(page: Page, at: int, stop: int) -> bool:
    """Whether it is how words were received: "to loud applause", "drawing boos", "which prompted calls for a vote"."""
    drawn = at + (page.lowers[at] in THING_RELATIVE)
    closing = next((i for i in range(drawn, stop - 1) if page.words[i] == ","), -1) if drawn > at else -1
    if closing > 0 and page.analysis.is_finite(closing + 1):
        return False  # "said the film, which drew praise, was sold"
    leads = (drawn == at and page.lowers[at] in _TOWARDS) or page.analysis.lemma(drawn) in _DRAWING
    return leads and not _RECEPTIONS.isdisjoint(page.lowers[at + 1 : min(stop, at + _RECEPTION)])


def _gestures(page: Page, at: int, _stop: int) -> bool:
    return page.lowers[at] in _GESTURES


def _is_apart_in_time(page: Page, at: int, stop: int) -> bool:
    """Whether it is how long before or after something: "a day after the vote", "weeks before polls open"."""
    if page.lowers[at - 2] in MONTHS or page.lowers[at - 2] in DAYS or page.words[at - 2].isdigit():
        return False  # "on 9 May, a day after the vote"
    if page.lowers[at] in _CLOSE and page.lowers[at + 1 : at + 2] and page.lowers[at + 1] in _AFTER_OR_BEFORE:
        return True  # "shortly after the vote"
    at += page.lowers[at] in _HEDGES
    at += page.lowers[at] in _ARTICLES or counts(page, at)
    timed = at + 2 < stop and page.lowers[at] in _UNITS
    return timed and page.lowers[at + 1] in _AFTER_OR_BEFORE


def _is_remarkable(page: Page, at: int, stop: int) -> bool:
    """Whether it is what the words were: "in his first remarks on the case", "in the largest such move"."""
    if page.lowers[at] not in _WITHIN or page.lowers[at + 1] not in DETERMINERS or has_verb(page, at, stop):
        return False
    adjective = page.lowers[at + 2] if at + 2 < stop else ""
    return adjective in _REMARKABLE or (
        adjective.endswith(SUPERLATIVE_ENDING) and page.analysis.word_class(at + 2) == "ADJ"
    )


def _alludes(page: Page, at: int, stop: int) -> bool:
    """Whether it sums up what was said: "a swipe at her rival", "a clear message to voters", "a point taken up by"."""
    if page.lowers[at] not in _ARTICLES:
        return False
    noun = next((i for i in range(at + 1, min(stop - 1, at + _SUMMARY)) if page.lowers[i] in _ALLUSIONS), None)
    if noun is None or any(page.analysis.word_class(i) not in ("ADJ", "ADV") for i in range(at + 1, noun)):
        return False
    following = noun + 1
    return page.lowers[following] in PREPOSITIONS or page.analysis.is_participle(following) or _relates(page, following)


def _relates(page: Page, at: int) -> bool:
    word = page.lowers[at]
    return word in _RELATIVES or word in PRONOUNS or word in DETERMINERS or page.words[at][0].isupper()


ASIDES = (
    Aside("said it was late, before leaving the stage", _acts_next),
    Aside("said it was late, to loud applause", _is_received),
    Aside("said it was late, wiping away tears", _gestures),
    Aside("said it was late, a day after the vote", _is_apart_in_time),
    Aside("said it was late, in her first remarks on the case", _is_remarkable),
    Aside("said it was late, a swipe at her rival", _alludes),
)


def _occasion_start(page: Page, first: int, at: int, stop: int) -> int:
    """Where the occasion on which something was said begins at a token: "when asked about it"; else `stop`."""
    if page.lowers[at] in CONTRAST:  # "but she would not be drawn on jobs"
        silent = page.lowers[at + 1] in _THIRD and has_verb(page, first, at) and _says_no_more(page, at + 2)
        return at - (page.words[at - 1] in BREAKS) if silent else stop
    if page.lowers[at] in _WHEN:
        asked = page.lowers[at + 1] in _ASKED and word_at(page.lowers, at + 2) not in INFINITIVE  # "when asked to go"
        return at - (page.lowers[at - 1] in JOINTS) if asked else stop
    amid = (
        page.lowers[at] in MANNER and page.lowers[at + 1] in _THIRD and page.analysis.next_finite(at + 2, stop) < stop
    )
    if (
        not amid
        or page.lowers[at - 2] in MANNER
        or has_verb(page, first, at)
        or page.analysis.next_finite(first, at) < at
    ):
        return stop  # "said they would stay as long as they like"; of a thing: "announced the sale as he left"
    begin = at - (page.lowers[at - 1] in _EVEN)
    return begin if page.words[begin - 1][0].isalnum() else stop


def commented_end(page: Page, first: int, stop: int) -> int:
    """Where content ends at a comma behind which the writer comments: ", while others left", ", but he went"."""
    begin = max(first + 2, page.last_marked(first, stop) + 1)
    parts = islice(page.signs(BREAKS, begin, stop - 2), MOST_PARTS)
    return next((at for at in parts if _comments(page, first, at, stop)), stop)


MOST_PARTS = 12
"""Parts of content before which the writer's comment is looked for."""


def _comments(page: Page, first: int, comma: int, stop: int) -> bool:
    """Whether a comment of the writer begins behind a comma: a contrast, or a clause that resumes the speaker."""
    opening = comma + 1
    word = page.lowers[opening]
    if page.words[comma] != ",":
        return sums_up(page, opening, stop) or _turns_behind_dash(page, first, comma, stop)
    whole = has_verb(page, first, comma) or "," not in page.words[opening:stop]  # "the row, while odd, is over"
    if word in _CONCESSIVE and page.lowers[opening + 1] in MANNER:
        return whole
    if word in _REPORTERS:
        return has_verb(page, first, comma)
    if word in MANNER and page.lowers[opening + 1] in AUXILIARIES:  # ", as have others", not ", as had been feared"
        return opening + 2 >= stop or page.analysis.word_class(opening + 2) not in VERBAL
    if word in _COMPARED and page.lowers[opening + 1] in _COMPARED_TO:
        return not any(counts(page, at) for at in range(first, comma))  # "said they liked it, compared with 9% in May"
    if sums_up(page, opening, stop):
        return True
    if word in _CONTRASTS:
        behind = has_verb(page, opening, stop) or page.lowers[opening + 1].endswith(GERUND_ENDING)
        return behind and whole and not (_compares(page, first, opening, stop) or _is_shifted(page, opening, stop))
    if word in CONTRAST and page.lowers[opening + 1] in _THIRD:
        return has_verb(page, first, comma) and not _is_shifted(page, opening, stop)
    return word in CONTRAST and _turns_to_present(page, first, opening, stop)


def _compares(page: Page, first: int, opening: int, stop: int) -> bool:
    """Whether a contrast compares figures or what would be: "23% chose Li, while 9% chose Roe", "would ..., would"."""
    if any(counts(page, at) for at in range(first, opening)) and any(counts(page, at) for at in range(opening, stop)):
        return True
    before = {one.modal for one in page.analysis.clauses_within(first, opening)}
    behind = {one.modal for one in page.analysis.clauses_within(opening + 1, stop)}
    return bool((before & behind) - {""})


def _turns_to_present(page: Page, first: int, opening: int, stop: int) -> bool:
    """Whether the writer says what is so now, where what was said is past: "said it was safe, but critics point to"."""
    later = page.analysis.clauses_within(opening + 1, stop)
    behind = next((one for one in later if one.finite and one.introducer < opening), None)
    if behind is None or behind.subject is None or behind.tense != "pres" or behind.modal:
        return False
    if behind.subject.first <= opening or _compares(page, first, opening, stop):
        return False
    said = [one for one in page.analysis.clauses_within(first, opening) if one.finite]
    return all(one.tense == "past" or one.modal in _SHIFTED for one in said)


def _is_shifted(page: Page, opening: int, stop: int) -> bool:
    """Whether the tense of a clause shows that it is reported: "had voted", "would go"; or "it seemed"."""
    behind = next((one for one in page.analysis.clauses_within(opening + 1, stop) if one.finite), None)
    if behind is None:
        return False
    shifted = behind.modal in _SHIFTED or (behind.tense == "past" and behind.perfect)
    return shifted or (page.lowers[opening + 1] in _EXPLETIVE and page.analysis.lemma(behind.verb) in _SEEMING)


_SHIFTED = words_of("backshifted modal")
_EXPLETIVE = words_of("expletive")
_SEEMING = words_of("seeming")


def _turns_behind_dash(page: Page, first: int, dash: int, stop: int) -> bool:
    """Whether a clause that contrasts or adds is behind the only dash: "says he is fit — and he may be right"."""
    if page.lowers[dash + 1] not in _TURNS_BEHIND_DASH or (page.words[dash] == "-" and page.touching(dash)):
        return False
    alone = [at for at in page.signs(DASHES, first, stop) if not is_hyphen(page, at)] == [dash]
    acted = has_verb(page, first, dash) or page.lowers[first].endswith(
        GERUND_ENDING
    )  # "accused of lying — and she leads"
    if not alone or page.lowers[dash + 2] in _PARALLEL or not acted:
        return False  # "says it leaks — and that it will sink"
    clauses = page.analysis.clauses(page.analysis.sentence(dash))
    turn = next((clause for clause in clauses if clause.finite and clause.verb > dash), None)
    return turn is not None and turn.verb < stop and turn.modal not in _MODALS_OF_FUTURE


_MODALS_OF_FUTURE = words_of("future modal") | words_of("conditional modal")
_PARALLEL = words_of("parallel of content")
_TURNS_BEHIND_DASH = words_of("turn behind dash")
_CONTRASTS = words_of("contrast")
_REPORTERS = words_of("reporter's participle")
_COMPARED = words_of("compared")
_COMPARED_TO = words_of("compared to")
_THIRD = words_of("third person subject")


_NEGATIVE = tuple(words_of("negative ending"))
_NOT = words_of("clause negation")
_CONCESSIVE = words_of("concessive adverb")
_REFUSED = words_of("refused or gave")
_ANSWERS = words_of("answer to the press")
_ANSWER = 12  # tokens of "the head of the club did not reply"
_BEFORE = words_of("before what was done")
_TOWARDS = words_of("towards reception")
_DRAWING = words_of("drawing verb")
_RECEPTIONS = words_of("reception")
_RECEPTION = 6  # tokens of "drawing loud and long applause"
_GESTURES = words_of("gesture participle")
_HEDGES = words_of("hedge of time apart")
_CLOSE = words_of("time lead") | words_of("hedge of time apart")
_ARTICLES = words_of("indefinite_article")
_UNITS = words_of("time apart unit")
_AFTER_OR_BEFORE = words_of("after or before")
_WITHIN = words_of("within occasion")
_REMARKABLE = words_of("remarkable")
_ALLUSIONS = words_of("allusion")
_SUMMARY = 4  # tokens of "a very clear message"
_RELATIVES = words_of("relative pronoun")
_WHEN = words_of("question of time")
_ASKED = words_of("asked participle")
_EVEN = words_of("before as")
_OPENERS = _WHEN | MANNER | CONTRAST
