"""Which expression a unit without a number is part of: "each month", "day after day", "year-to-date", "last week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import (
    ENDINGS,
    article_before,
    capital,
    is_dash,
    is_year_number,
    lower,
    small_number,
    starts_sentence,
)
from newsschema.extract.dates.relations import (
    SPOKEN_OF,
    dashed_unit,
    ends_phrase,
    part_of,
    plural_unit,
    relate,
    spoken_of,
)
from newsschema.extract.dates.words import DETERMINERS, EVERY, NTH, RELATIONS
from newsschema.lexicons.function_words import (
    DEFINITE,
    GENITIVE,
    GOAL,
    INSIDE,
    LATER,
    LIMIT,
    OWNER_ENDINGS,
    PLURAL_ENDING,
    POINT,
    PURPOSE,
    RATE,
    UPWARD,
)
from newsschema.text.numbers import read_ordinal

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_SCHOOLS, _RESULTS = words("school_year"), words("result")
_WHOLE = words("whole")
_SPEEDS = words("length")
_ALL_OF = words("all_of")
_LONGEST_WITH_S = 4  # letters of "was", "this"; a longer word in -s is a plural
_PLURALS = words("plural")
_NUMBERED = frozenset({"year", "month", "week", "hour", "decade"})
_IN_ROW, _ARTICLES, _FOR = words("in_row"), DEFINITE | words("article_before_consonant"), PURPOSE | INSIDE
_IN_A_ROW = [phrase.split() for phrase in words("succession")]
_OTHER, _SOLE, _EVERY_ALONE = words("alternating_determiner"), words("sole"), words("universal_determiner")
_ALL, _FULL, _NEW, _END = words("totality"), words("undivided"), words("about_to_begin"), words("end_noun")
# Around "day" where it means now: "to this very day", "up to this day".
_THIS, _VERY, _UP_TO = words("near_singular"), words("intensifier"), words("persisting_adverb") | UPWARD
_DATE, _OF_PLURALS = words("date_noun"), words("relation_of_plural_units")
_OTHER_DAYS = frozenset({"day", "week", "month", "year"})
_WITH_END = frozenset({"year", "month", "quarter"})
# Units that no relation makes a date: "this minute".
_SHORT_SPANS = frozenset({"hour", "minute"})
_STRETCHES = words("last_in_order") | words("gone_by") | words("next_in_order")
_AFTER_NOUNS = words("after_date") | words("after_head") | words("no_complement")
_AT_LAST = POINT | GOAL | LIMIT  # "decided at the last minute"
_UNRELATED = frozenset({"minute", "hour", "night", "second", "millennium"})


def related_unit(tokens: Tokens, i: int, floor: int, unit: str, plural: bool) -> Expression | None:
    """A unit without a number: "last week", "that day", "the weekend", "each month", "recent years", "weeks"."""
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    if before in RATE and lower(tokens, i - 2) in _SPEEDS:
        return None  # the figure's unit: "90 kilometres per hour"
    if (recurring := repeated(tokens, i, unit, before)) is not None:
        return recurring
    if plural:
        return plural_unit(tokens, i, floor, unit)
    for read in _READERS:
        if (found := read(tokens, i, floor, unit)) is not None:
            return found
    found = Expression("unit", i, i + 1, unit=unit)
    if before in _WHOLE and i - 2 >= floor:
        found.first, whole, before = i - 1, before, lower(tokens, i - 2)
        if whole in _ALL_OF and before in DEFINITE and unit == "day":
            return Expression("duration", i - 2, i + 1, number=1, unit=unit)
    if unit == "day" and _is_this_day(tokens, i):
        return Expression("reference", i - 1 - (before in _VERY), i + 1, value="PRESENT_REF")
    if (numbered := _numbered(tokens, i, floor, unit)) is not None:
        return numbered
    if before in RELATIONS and before not in _OF_PLURALS and unit not in _UNRELATED:
        return relate(tokens, found, floor, before)
    if before in DEFINITE and unit in SPOKEN_OF:
        return spoken_of(tokens, found, floor)
    return dashed_unit(tokens, i, unit, floor) if found.first == i else None


def repeated(tokens: Tokens, i: int, unit: str, before: str) -> Expression | None:
    """ "every month", "every single day", "every other week", "every second day"."""
    if before in EVERY:
        return Expression("set", i - 1, i + 1, number=1, unit=unit)
    if before in _SOLE and lower(tokens, i - 2) in EVERY:
        return Expression("set", i - 2, i + 1, number=1, unit=unit)
    number = 2 if before in _OTHER else NTH.get(before, 0)
    if number > 1 and lower(tokens, i - 2) in _EVERY_ALONE:
        return Expression("set", i - 2, i + 1, number=number, unit=unit)
    return None


def _other_day(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "the other day" """
    if i - 2 < floor or unit not in _OTHER_DAYS:
        return None
    other = tokens.lowers[i - 2] in DEFINITE and tokens.lowers[i - 1] in _OTHER
    return Expression("reference", i - 2, i + 1, value="PAST_REF") if other else None


def _all_of_unit(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "all week" """
    whole = i - 1 >= floor and lower(tokens, i - 1) in _ALL and unit in SPOKEN_OF
    return Expression("duration", i - 1, i + 1, number=1, unit=unit) if whole else None


def _last_hour(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "the last hour"; not of something, "the last hour of the shift", nor "at the last minute"."""
    if unit not in _SHORT_SPANS or lower(tokens, i - 1) not in _STRETCHES or i - 2 < floor:
        return None
    after = lower(tokens, i + 1)
    if lower(tokens, i - 2) not in DEFINITE or after in GENITIVE or lower(tokens, i - 3) in _AT_LAST:
        return None
    if unit == "minute" and after.isalpha() and after not in _AFTER_NOUNS:
        return None  # "the last minute changes"
    return Expression("duration", i - 2, i + 1, number=1, unit=unit)


def _numbered_week(tokens: Tokens, i: int, _floor: int, unit: str) -> Expression | None:
    """ "week 27 of", what it lies in is joined later."""
    week = small_number(tokens, i + 1, 1, 53) if unit == "week" and lower(tokens, i + 2) in GENITIVE else None
    return Expression("unit", i, i + 2, unit=unit, relation="numbered", number=week) if week else None


def _end_of_unit(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "end of year", "the end of month" """
    if i - 2 < floor or unit not in _WITH_END:
        return None
    if tokens.lowers[i - 2] not in _END or tokens.lowers[i - 1] not in GENITIVE:
        return None
    return Expression("unit", article_before(tokens, i - 2, floor), i + 1, unit=unit, relation="the", modifier="end")


def _new_year(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "early in the new year"; not the holiday, which has a capital."""
    if i - 2 < floor or unit != "year" or capital(tokens, i):
        return None
    if tokens.lowers[i - 2] not in DEFINITE or tokens.lowers[i - 1] not in _NEW:
        return None
    return part_of(tokens, Expression("unit", i - 2, i + 1, unit=unit, relation="new"), floor)


def _unit_after_unit(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "day after day" """
    again = i - 2 >= floor and tokens.lowers[i - 2] == unit and tokens.lowers[i - 1] in LATER
    return Expression("set", i - 2, i + 1, number=1, unit=unit) if again else None


def _running_year(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "year-to-date", "full-year results" """
    if unit != "year":
        return None
    if _is_to_date(tokens, i):
        return Expression("unit", i, i + 3 + 2 * is_dash(tokens, i + 1), unit=unit, relation="this")
    full = i - 1 >= floor and lower(tokens, i - 2) in _FULL and lower(tokens, i - 1) == "-"
    results = full and lower(tokens, i + 1) in _RESULTS
    return Expression("unit", i - 2, i + 1, unit=unit, relation="this") if results else None


def _school_year(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "the school year", which is none of the calendar."""
    if i - 2 < floor or lower(tokens, i - 1) not in _SCHOOLS or lower(tokens, i - 2) not in DEFINITE:
        return None
    return part_of(tokens, Expression("unit", i - 2, i + 1, unit=unit, relation="unknown"), floor)


def _numbered(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "the first year of the plan", "her third month in office": how long a numbered unit lasts."""
    first = i - 1 - (lower(tokens, i - 1) in ENDINGS)
    if unit not in _NUMBERED or first < floor + 1:
        return None
    if lower(tokens, i + 1) in GENITIVE and (is_year_number(tokens, i + 2) or lower(tokens, i + 2) in RELATIONS):
        return None
    number = read_ordinal(tokens, first)
    if number is None or number.end != i or capital(tokens, first) or capital(tokens, i):
        return None
    before, after = lower(tokens, first - 1), lower(tokens, i + 1)
    owned = before in DETERMINERS or before.endswith(OWNER_ENDINGS)
    plural = after in _PLURALS or (after.endswith(PLURAL_ENDING) and len(after) > _LONGEST_WITH_S)
    if not owned or plural:  # not "her first year students"
        return None
    return Expression("duration", article_before(tokens, first, floor), i + 1, number=1, unit=unit)


def _in_a_row(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "the third day in a row": how long something has lasted."""
    first = i - 1 - (lower(tokens, i - 1) in ENDINGS)
    if tokens.lowers[i + 1 : i + 4] not in _IN_A_ROW or first < floor:
        return None
    number = read_ordinal(tokens, first)
    if number is None or number.end != i:
        return None
    return Expression("duration", first, i + 4, number=float(number.value), unit=unit)


def _straight(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "for the fourth consecutive month", "for a third straight week": the one spoken of; not what something is."""
    if unit not in _OTHER_DAYS or lower(tokens, i - 1) not in _IN_ROW or i - 2 < floor:
        return None
    first = i - 2 - (lower(tokens, i - 2) in ENDINGS)
    number = read_ordinal(tokens, first)
    if number is None or number.end != i - 1 or first < floor:
        return None
    if lower(tokens, first - 1 - (lower(tokens, first - 1) in _ARTICLES)) not in _FOR:
        return None  # "It was the third consecutive month that prices rose"
    return Expression("unit", article_before(tokens, first, floor), i + 1, unit=unit, relation="that")


def _is_to_date(tokens: Tokens, i: int) -> bool:
    """Whether a year is the one that runs: "year to date", "year-to-date"."""
    step = 1 + is_dash(tokens, i + 1)
    return lower(tokens, i + step) in GOAL and lower(tokens, i + 2 * step) in _DATE


def _is_this_day(tokens: Tokens, i: int) -> bool:
    """Whether a day ends "to this day", "to this very day", which mean now."""
    very = lower(tokens, i - 1) in _VERY
    first = i - 2 - very
    if lower(tokens, i - 1 - very) not in _THIS or lower(tokens, first) not in GOAL:
        return False
    opens = capital(tokens, first) and starts_sentence(tokens, first)
    return opens or ends_phrase(tokens, i + 1) or lower(tokens, first - 1) in _UP_TO


def _nth(tokens: Tokens, i: int, floor: int, unit: str) -> Expression | None:
    """ "the last week" of a month, "the third weekend" of a year; what they lie in is joined later."""
    before = lower(tokens, i - 1) if i - 1 >= floor else ""
    if before not in NTH or lower(tokens, i + 1) not in GENITIVE or unit not in ("week", "weekend", "day"):
        return None
    if unit == "day" and abs(NTH[before]) != 1:
        return None
    first = article_before(tokens, i - 1, floor)
    return Expression("unit", first, i + 1, unit=unit, relation="nth", number=NTH[before])


# What a unit without a number may be by the words beside it, in the order tried.
_READERS = (
    _other_day,
    _in_a_row,
    _straight,
    _all_of_unit,
    _last_hour,
    _numbered_week,
    _end_of_unit,
    _unit_after_unit,
    _new_year,
    _nth,
    _running_year,
    _school_year,
)
