"""Whether what a day owns is to come: "awaits Friday's vote", "Sunday's final starts at noon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.governing import states_present
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import lower
from newsschema.extract.dates.tense import NEARBY
from newsschema.extract.dates.words import SCHEDULED_PLURAL, SCHEDULED_SINGULAR
from newsschema.lexicons.function_words import (
    COMPLEMENTIZER,
    DEFINITE,
    GENITIVE,
    GOAL,
    INFINITIVE,
    INSIDE,
    POINT,
    PURPOSE,
    THIRD_PERSON_ENDING,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis

_WORDS_AFTER = 12  # in which a verb of timetables may follow
# "awaits Friday's vote", "calls off Friday's walkout"; "braced for Friday's storm".
_AWAITING, _AWAITING_FOR = words("called_off") | words("awaiting"), words("awaiting_for")
_AWAITED_BY, _TAKING_PART_IN = PURPOSE | GOAL, INSIDE | POINT
_EXPECTED, _IS_OR_ARE = words("seen_ahead"), words("present_of_be")
_TO_BE, _BE, _WILL = words("to_be"), words("bare_be"), words("certain_modal")
_AHEAD = words("coming_adverb")
_TAKING_PART = words("taking_part")
_ATTENDING = _TAKING_PART | SCHEDULED_PLURAL | SCHEDULED_SINGULAR
# Before what a day owns: it is over.
_ONCE_PAST = words("once_past")
_OTHER_CLAUSE = COMPLEMENTIZER | {".", ","}


def is_ahead(lowers: list[str], first: int) -> bool:
    """Whether a possessive is of a day to come: "ahead of Sunday's final"."""
    i = first - 1 - (word_at(lowers, first - 1) in DEFINITE)
    return word_at(lowers, i) in GENITIVE and word_at(lowers, i - 1) in _AHEAD


def is_timetabled(analysis: Analysis, one: Expression) -> bool:
    """Whether what is of a day is arranged by a verb of timetables: "Sunday's final starts at noon"."""
    behind = analysis.lowers[one.last : one.last + _WORDS_AFTER]
    if SCHEDULED_PLURAL.isdisjoint(behind) and SCHEDULED_SINGULAR.isdisjoint(behind):
        return False  # without reading the sentence
    clause = analysis.clause_of(one.first)
    if clause is None or clause.verb < one.last or analysis.lemma(clause.verb) not in SCHEDULED_PLURAL:
        return False
    return lower(analysis.tokens, one.first - 1) not in _ONCE_PAST and states_present(analysis, clause)


def is_led_to(lowers: list[str], first: int) -> bool:
    """Whether "will" and a verb are right before: "will take charge for Saturday's trip"; not "will rest after it"."""
    near = lowers[max(first - NEARBY, 0) : first]
    coming = not (_WILL.isdisjoint(near) and INFINITIVE.isdisjoint(near[-3:]))
    if not coming and word_at(lowers, first - 4) in INFINITIVE:
        coming = lowers[first - 3] in _BE  # "to be fit for Saturday's game"
    return coming and _ONCE_PAST.isdisjoint(near) and _OTHER_CLAUSE.isdisjoint(near)


def is_expected(lowers: list[str], last: int) -> bool:
    """Whether what is of a day is expected: "Monday's vote is seen as a test"; not "was seen as a test"."""
    return any(
        lowers[k] in _EXPECTED and lowers[k - 1] in _IS_OR_ARE for k in range(last, min(last + NEARBY, len(lowers)))
    )


def is_awaited(lowers: list[str], first: int) -> bool:
    """Whether what is of a day has yet to be or will not be: "awaited Friday's data", "called off Monday's walkout"."""
    if first and lowers[first - 1] in _AWAITING:
        return True
    return (
        first > 1 and lowers[first - 1] in _AWAITED_BY and not _AWAITING_FOR.isdisjoint(lowers[first - 3 : first - 1])
    )


def is_to_be(lowers: list[str], last: int) -> bool:
    """Whether what is of a day is still to be: "Friday's final will be shown"."""
    return not _TO_BE.isdisjoint(lowers[last : last + NEARBY // 2])


def is_to_be_attended(analysis: Analysis, one: Expression) -> bool:
    """Whether somebody is to attend what is of a day: "misses Saturday's final", "plays in Saturday's final"."""
    verb = one.first - 1 - (lower(analysis.tokens, one.first - 1) in _TAKING_PART_IN)
    if _ATTENDING.isdisjoint(
        (lower(analysis.tokens, verb), lower(analysis.tokens, verb).removesuffix(THIRD_PERSON_ENDING))
    ):
        return False  # without reading the sentence
    clause = analysis.clause_of(one.first)
    if clause is None or clause.verb != verb or clause.subject is None:  # "Take Friday's vote."
        return False
    return states_present(analysis, clause)


def is_taken_part_in(lowers: list[str], first: int) -> bool:
    """Whether somebody is to take part in what is of a day: "will win Tuesday's vote"; "will appeal" looks back."""
    before = lowers[max(first - 4, 0) : first]
    return not _TAKING_PART.isdisjoint(before[-2:]) and not _TO_BE.isdisjoint(before[:-1])
