"""Two neighbouring expressions that make one date: a table of what fits together, in the order it is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.dates import fits
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.relations import WEEK_OF
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    EARLIER,
    GENITIVE,
    INSIDE,
    LATER,
    POINT,
    SOURCE,
    SURFACE,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from newsschema.extract.dates.expression import Expression

# The first hour of a twelve-hour clock that lies in the second half of a day: "1:30 in the afternoon" is 13:30.
_FROM_HOUR = {"AF": 1, "EV": 5, "NI": 5}


class Pair(NamedTuple):
    """Two neighbours that belong together."""

    gaps: AbstractSet[str]
    """The tokens that may be between them; "" for none."""
    fit: Callable[[Expression, Expression], bool]
    join: Callable[[Expression, Expression], Expression | None]
    """Return the two as one; None where they stay apart whatever else may fit."""


def join_pair(a: Expression, b: Expression, gap: str) -> Expression | None:
    """Return the one expression that two neighbours make with `gap` (one token or none) between; None where none."""
    return next((pair.join(a, b) for pair in PAIRS if gap in pair.gaps and pair.fit(a, b)), None)


def _join_part(a: Expression, b: Expression) -> Expression | None:
    return None if a.value == "plural" else _spread(b, a, None, a.part)


def _join_day_part(a: Expression, b: Expression) -> Expression:
    if b.value == "plural" and a.kind == "weekday":
        a.kind = "set"
    return _spread(a, b, a.clock, b.part)


def _join_clock_part(a: Expression, b: Expression) -> Expression:
    a.clock = afternoon(a.clock, b.part)
    a.last, a.cut = b.last, b.cut
    return a


def _join_date_weekday(a: Expression, b: Expression) -> Expression | None:
    return _spread(a, b, None, None, weekday=b.weekday) if b.first == a.last else None


def _join_nth_unit(a: Expression, b: Expression) -> Expression | None:
    month = (b.kind == "date" and b.day is None) or (b.kind == "unit" and b.unit in ("month", "year"))
    return _within(a, b) if month and b.modifier is None else None


def _join_numbered(a: Expression, b: Expression) -> Expression | None:
    return _within(a, b) if fits.is_year(b) else None


def _join_year_apart(a: Expression, b: Expression) -> Expression | None:
    return None if b.kind == "unit" else _of_year(a, b)


def _join_year_beside(a: Expression, b: Expression) -> Expression | None:
    return None if b.kind == "unit" and b.relation == "the" else _of_year(a, b)


def _join_same_month(a: Expression, b: Expression) -> Expression | None:
    return _within(a, b) if fits.is_year(b) or (fits.is_year_shift(b) and b.number == 1) else None


def _join_month_year(a: Expression, b: Expression) -> Expression | None:
    return _of_year(a, b) if b.kind == "date" and fits.is_year(b) and b.first == a.last + 1 else None


def _join_led_year(a: Expression, b: Expression) -> Expression:
    b.first = a.first
    return _of_year(b, a, b.last)


def _join_quarter_shift(a: Expression, b: Expression) -> Expression:
    a.kind = "quarter"
    return _of_year(a, b)


def _of_other_day(a: Expression, b: Expression) -> Expression:
    """Let a clock time lie in the day that follows it: "5 a.m. the next day"."""
    a.clock = afternoon(a.clock, b.part)
    return _within(a, b)


def _list_units(a: Expression, b: Expression) -> Expression:
    """Let "months or years ago" be one shift, "recent weeks and months" one stretch."""
    if b.kind == "shift":
        return _led(a, b)
    a.last, a.cut = b.last, b.cut
    return a


def _led(a: Expression, b: Expression) -> Expression:
    b.first = a.first
    return b


def _sum(a: Expression, b: Expression) -> Expression:
    """Let a duration take in the smaller unit it goes on in."""
    a.value = fits.SUMS[a.unit, b.unit].format(a.number, b.number)
    a.last, a.cut = b.last, b.cut
    return a


def _sum_shift(a: Expression, b: Expression) -> Expression | None:
    """Count "2 weeks and 2 days ago" in the smaller unit; None where a count is not given."""
    if a.relation or not fits.is_counted(a) or (b.number or 0) <= 0:
        return None
    b.number = (b.number or 0) + (a.number or 0) * fits.SHIFT_SUMS[a.unit, b.unit]
    b.first, b.modifier = a.first, a.modifier
    return b


def beside(a: Expression, b: Expression) -> Expression:
    """Let "the day before" and "a week from" be counted from a day."""
    if a.kind == "duration":
        a.kind, a.relation = "shift", "later"
        b.relation = b.relation or ("after" if b.kind == "weekday" else None)
    a.of, a.last, a.cut = b, b.last, b.cut
    return a


def _weeks_before(a: Expression, b: Expression) -> Expression:
    """Let "a week ago" and "Tuesday" be the Tuesday that is nearest to that day."""
    b.first, b.relation, b.number = a.first, "weeks_ago", a.number
    return b


def _within(a: Expression, b: Expression) -> Expression:
    """Let an expression lie in another: "the last week" in "March", "Friday" in "last week"."""
    a.of, a.last, a.cut = b, b.last, b.cut
    return a


def _nth_weekday(a: Expression, b: Expression) -> Expression | None:
    """Let "the first Monday" lie in "May" or "this month", or come back "every month"."""
    if b.kind == "set" and b.unit == "month":
        b.first = a.first
        return b
    return _within(a, b) if fits.is_month(b) and b.modifier is None else None


def _nth_weekday_of_year(a: Expression, b: Expression) -> Expression:
    """Let the month of "the first Monday in May" lie in the year behind it."""
    assert a.of is not None
    a.of = _of_year(a.of, b)
    a.last, a.cut = b.last, b.cut
    return a


def _of_year(a: Expression, b: Expression, last: int | None = None) -> Expression:
    if b.kind == "date":
        a.year = b.year
    else:
        a.of = b
    if last is None:
        a.last, a.cut = b.last, b.cut
    return a


def _spread(
    day: Expression, other: Expression, stated: str | None, part: str | None, weekday: int | None = None
) -> Expression:
    """Let the expression of a day cover its neighbour, and take over its clock time or part of the day."""
    if other.last > day.last:
        day.last, day.cut = other.last, other.cut
    day.first = min(day.first, other.first)
    day.clock = afternoon(stated, part) if stated and part else stated or day.clock
    day.zone = other.zone or day.zone
    day.part = part or day.part
    day.weekday = weekday or day.weekday
    day.modifier = day.modifier or other.modifier
    if other.value == "midnight":
        day.value = "midnight" if day.kind != "holiday" else day.value
    return day


def afternoon(stated: str | None, part: str | None) -> str | None:
    """Return a clock time moved to the half of the day given: "8" in "8 in the evening" is 20."""
    if stated and part in _FROM_HOUR and stated[:2].isdigit() and _FROM_HOUR[part] <= int(stated[:2]) < 12:
        return f"{int(stated[:2]) + 12:02d}{stated[2:]}"
    return stated


_NONE, _COMMA = frozenset({""}), frozenset({"", ","})
PAIRS = (
    Pair(_COMMA | SURFACE, fits.is_clock_of_day, lambda a, b: _spread(b, a, a.clock, None)),
    Pair(_COMMA | GENITIVE, fits.is_part_of_day, _join_part),
    Pair(GENITIVE, fits.is_part_of_part, _led),
    Pair(_NONE, fits.is_day_with_part, _join_day_part),
    Pair(_NONE, fits.is_set_with_part, lambda a, b: _spread(a, b, None, b.part)),
    Pair(_COMMA | POINT, fits.is_day_with_clock, lambda a, b: _spread(a, b, b.clock, a.part)),
    Pair(_NONE, fits.is_clock_of_other_day, _of_other_day),
    Pair(_NONE, fits.is_clock_with_this_part, lambda a, b: _spread(b, a, afternoon(a.clock, b.part), b.part)),
    Pair(_NONE, fits.is_set_with_clock, lambda a, b: _spread(a, b, b.clock, a.part)),
    Pair(INSIDE | POINT, fits.is_clock_in_part, _join_clock_part),
    Pair(_COMMA, fits.is_weekday_with_date, lambda a, b: _spread(b, a, a.clock, a.part, weekday=a.weekday)),
    Pair(_COMMA, fits.is_date_with_weekday, _join_date_weekday),
    Pair(_NONE | GENITIVE, fits.is_weekday_of_week, _within),
    Pair(frozenset(WEEK_OF), fits.is_week_with_day, _within),
    Pair(EARLIER | LATER, fits.is_day_beside, beside),
    Pair(SOURCE, fits.is_time_from_day, beside),
    Pair(_NONE, fits.is_week_before_day, _weeks_before),
    Pair(GENITIVE | INSIDE, fits.is_nth_weekday, _nth_weekday),
    Pair(_NONE | GENITIVE, fits.is_nth_weekday_of_year, _nth_weekday_of_year),
    Pair(GENITIVE, fits.is_nth_unit, _join_nth_unit),
    Pair(GENITIVE, fits.is_numbered_unit, _join_numbered),
    Pair(frozenset({","}), fits.is_of_year, _join_year_apart),
    Pair(GENITIVE, fits.is_of_year, _of_year),
    Pair(_NONE, fits.is_of_year, _join_year_beside),
    Pair(_NONE | GENITIVE, fits.is_same_month, _join_same_month),
    Pair(INSIDE, fits.is_month_in_year, _join_month_year),
    Pair(_NONE | words("budget_adjective"), fits.is_year_with_period, _join_led_year),
    Pair(_NONE, fits.is_quarter_of_shift, _join_quarter_shift),
    Pair(_NONE, fits.is_shift_with_months, _led),
    Pair(_NONE, fits.is_shift_with_quarter, _join_led_year),
    Pair(_COMMA | ADDITION, fits.counts_on, _sum),
    Pair(ADDITION, fits.is_shift_sum, _sum_shift),
    Pair(_NONE, fits.is_time_per, _led),
    Pair(ALTERNATIVE | ADDITION, fits.is_listed_unit, _list_units),
    Pair(_NONE, fits.is_shift_to_now, _within),
    Pair(INSIDE, fits.is_day_of_year, _led),
)
"""What is one date, in the order tried; the first pair that fits decides."""
