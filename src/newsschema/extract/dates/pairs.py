"""Two neighbouring expressions that make one date: a table of what fits together, in the order it is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.dates.relations import WEEK_OF

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from newsschema.extract.dates.expression import Expression

# The units that a duration goes on in, and its value.
_SUMS: dict[tuple[str | None, str | None], str] = {
    ("year", "month"): "P{:g}Y{:g}M", ("month", "day"): "P{:g}M{:g}D", ("day", "hour"): "P{:g}DT{:g}H",
    ("hour", "minute"): "PT{:g}H{:g}M", ("minute", "second"): "PT{:g}M{:g}S",
}  # fmt: skip
# How many of the smaller unit the larger has: "2 weeks and 2 days ago".
_SHIFT_SUMS: dict[tuple[str | None, str | None], int] = {("week", "day"): 7, ("year", "month"): 12}
# The first hour of a twelve-hour clock that lies in the second half of a day: "1:30 in the afternoon" is 13:30.
_FROM_HOUR = {"AF": 1, "EV": 5, "NI": 5}
_PERIODS = ("quarter", "half", "season")


class Pair(NamedTuple):
    """Two neighbours that belong together."""

    gaps: AbstractSet[str]
    """The tokens that may be between them; "" for none."""
    fits: Callable[[Expression, Expression], bool]
    join: Callable[[Expression, Expression], Expression | None]
    """Return the two as one; None where they stay apart whatever else may fit."""


def join_pair(a: Expression, b: Expression, gap: str) -> Expression | None:
    """Return the one expression that two neighbours make with `gap` (one token or none) between; None where none."""
    return next((pair.join(a, b) for pair in PAIRS if gap in pair.gaps and pair.fits(a, b)), None)


def is_day(one: Expression) -> bool:
    return one.kind in ("weekday", "offset", "holiday") or (one.kind == "date" and one.day is not None)


def is_year(one: Expression) -> bool:
    if one.kind == "unit":
        return one.unit == "year" and one.modifier is None
    return one.kind == "date" and one.month is None and one.day is None and one.year is not None


def is_year_shift(one: Expression) -> bool:
    """Whether an expression is some years from now: "a year ago", "year-earlier"."""
    return one.kind == "shift" and one.unit == "year"


def _is_day_of_month(one: Expression) -> bool:
    return one.kind == "date" and one.day is not None


def _is_month_alone(one: Expression) -> bool:
    """ "May"; not "May 2", "May 1998", "next May" """
    if one.kind != "date" or not one.month:
        return False
    return one.day is None and one.year is None and one.relation is None


def _is_month(one: Expression) -> bool:
    """ "May", "May 1998", "this month"; not "May 2" """
    if one.kind == "date":
        return bool(one.month) and one.day is None
    return one.kind == "unit" and one.unit == "month"


def _is_counted(one: Expression) -> bool:
    """Whether it states how many: "two weeks", not "several weeks"."""
    return one.number is not None and one.number > 0


def _is_loose_part(one: Expression) -> bool:
    """Whether it is a part of the day without article or relation: "morning" of "Friday morning"."""
    return one.kind == "part" and not one.determined


def _is_definite_part(one: Expression) -> bool:
    """ "this morning", "the evening" """
    return one.kind == "part" and one.determined


def _lacks_year(one: Expression) -> bool:
    """Whether an expression lies in a year that it does not state."""
    of_year = one.kind in (*_PERIODS, "holiday") or (one.kind == "date" and one.month is not None)
    return of_year and one.year is None and one.of is None and one.relation in (None, "final", "the")


# What fits together


def _is_clock_of_day(a: Expression, b: Expression) -> bool:
    """ "10 p.m. Wednesday" """
    return a.kind in ("clock", "part") and a.part is None and is_day(b) and b.part is None


def _is_part_of_day(a: Expression, b: Expression) -> bool:
    """ "the early hours of Friday"; not "tonight tomorrow" """
    if a.kind != "part" or not is_day(b) or b.part is not None:
        return False
    return b.kind != "offset" or a.relation is None


def _is_day_with_part(a: Expression, b: Expression) -> bool:
    """ "Friday morning" """
    return is_day(a) and a.part in (None, b.part) and _is_loose_part(b)


def _is_set_with_part(a: Expression, b: Expression) -> bool:
    """ "every Monday evening" """
    return a.kind == "set" and bool(a.weekday) and _is_loose_part(b)


def _is_day_with_clock(a: Expression, b: Expression) -> bool:
    """ "Wednesday at 10 p.m.", "this morning at 9" """
    return b.kind == "clock" and a.clock is None and (is_day(a) or _is_definite_part(a))


def _is_clock_with_this_part(a: Expression, b: Expression) -> bool:
    """ "9:30 this morning" """
    return a.kind == "clock" and b.kind == "part" and b.relation == "this"


def _is_set_with_clock(a: Expression, b: Expression) -> bool:
    """ "every morning at 9" """
    return a.kind == "set" and bool(a.part) and b.kind == "clock"


def _is_clock_in_part(a: Expression, b: Expression) -> bool:
    """ "8 in the evening" """
    return a.kind == "clock" and b.kind == "part" and b.value != "plural" and b.relation in ("the", None)


def _is_weekday_with_date(a: Expression, b: Expression) -> bool:
    """ "Friday, June 2" """
    return a.kind == "weekday" and _is_day_of_month(b)


def _is_date_with_weekday(a: Expression, b: Expression) -> bool:
    """ "June 2, Friday" """
    return b.kind == "weekday" and _is_day_of_month(a) and b.relation is None


def _is_weekday_of_week(a: Expression, b: Expression) -> bool:
    """ "Friday of last week" """
    return a.kind == "weekday" and b.kind == "unit" and b.unit == "week" and b.relation != "the"


def _is_week_with_day(a: Expression, b: Expression) -> bool:
    """ "the week of October 6" """
    return a.kind == "unit" and a.relation == "containing" and _is_day_of_month(b)


def _is_day_beside(a: Expression, b: Expression) -> bool:
    """ "the day before Christmas" """
    return a.kind == "shift" and a.unit == "day" and a.determined and is_day(b)


def _is_time_from_day(a: Expression, b: Expression) -> bool:
    """ "a week from Friday" """
    counted = a.kind == "duration" and a.unit in ("day", "week") and (a.number or 0) > 0
    return counted and is_day(b)


def _is_nth_weekday(a: Expression, _b: Expression) -> bool:
    """ "the first Monday" and "of May" """
    return a.kind == "weekday" and a.relation == "nth"


def _is_nth_unit(a: Expression, _b: Expression) -> bool:
    """ "the last week" and "of March" """
    return a.kind == "unit" and a.relation == "nth"


def _is_numbered_unit(a: Expression, _b: Expression) -> bool:
    """ "week 27" and "of last year" """
    return a.kind == "unit" and a.relation == "numbered"


def _is_of_year(a: Expression, b: Expression) -> bool:
    """ "the third quarter of 2005" """
    return _lacks_year(a) and is_year(b)


def _is_same_month(a: Expression, _b: Expression) -> bool:
    """ "the same month" and "last year" """
    return a.kind == "unit" and a.unit == "month" and a.relation == "that"


def _is_month_in_year(a: Expression, _b: Expression) -> bool:
    """ "June" and "in 2017" """
    return _is_month_alone(a)


def _is_year_with_period(a: Expression, b: Expression) -> bool:
    """ "last year's fourth quarter" """
    return is_year(a) and b.kind in _PERIODS and b.year is None


def _is_quarter_of_shift(a: Expression, b: Expression) -> bool:
    """ "the quarter a year earlier" """
    return _is_quarter_spoken_of(a) and is_year_shift(b)


def _is_quarter_spoken_of(one: Expression) -> bool:
    """ "the quarter"; not "the third quarter", "a quarter" """
    if one.kind == "unit":
        return one.unit == "quarter" and one.relation == "the"
    return one.kind == "quarter" and one.number is None and one.year is None


def _is_shift_with_months(a: Expression, b: Expression) -> bool:
    """ "the year-earlier six months" """
    return is_year_shift(a) and b.kind == "duration" and b.relation is None and b.unit == "month"


def _is_shift_with_quarter(a: Expression, b: Expression) -> bool:
    """ "the year-ago third quarter" """
    return is_year_shift(a) and b.kind == "quarter" and b.year is None and bool(b.number)


def _is_shift_sum(a: Expression, b: Expression) -> bool:
    """ "2 weeks and 2 days ago" """
    return a.kind == "duration" and b.kind == "shift" and (a.unit, b.unit) in _SHIFT_SUMS


def _is_time_per(a: Expression, b: Expression) -> bool:
    """ "two hours a day" """
    return a.kind == "duration" and b.kind == "set" and b.number == 1 and b.value is None


def _counts_on(a: Expression, b: Expression) -> bool:
    """ "two years and three months", "an hour twenty minutes": the next smaller unit."""
    if not a.kind == b.kind == "duration" or (a.unit, b.unit) not in _SUMS:
        return False
    if a.value or b.value or b.relation or b.modifier:
        return False
    return _is_counted(a) and _is_counted(b) and a.number == int(a.number or 0)


# How they are joined


def _join_part(a: Expression, b: Expression) -> Expression | None:
    return None if a.value == "plural" else _spread(b, a, None, a.part)


def _join_day_part(a: Expression, b: Expression) -> Expression:
    if b.value == "plural" and a.kind == "weekday":
        a.kind = "set"
    return _spread(a, b, a.clock, b.part)


def _join_clock_part(a: Expression, b: Expression) -> Expression:
    a.clock = _afternoon(a.clock, b.part)
    a.last, a.cut = b.last, b.cut
    return a


def _join_date_weekday(a: Expression, b: Expression) -> Expression | None:
    return _spread(a, b, None, None, weekday=b.weekday) if b.first == a.last else None


def _join_nth_unit(a: Expression, b: Expression) -> Expression | None:
    month = (b.kind == "date" and b.day is None) or (b.kind == "unit" and b.unit in ("month", "year"))
    return _within(a, b) if month and b.modifier is None else None


def _join_numbered(a: Expression, b: Expression) -> Expression | None:
    return _within(a, b) if is_year(b) else None


def _join_year_apart(a: Expression, b: Expression) -> Expression | None:
    return None if b.kind == "unit" else _of_year(a, b)


def _join_year_beside(a: Expression, b: Expression) -> Expression | None:
    return None if b.kind == "unit" and b.relation == "the" else _of_year(a, b)


def _join_same_month(a: Expression, b: Expression) -> Expression | None:
    return _within(a, b) if is_year(b) or (is_year_shift(b) and b.number == 1) else None


def _join_month_year(a: Expression, b: Expression) -> Expression | None:
    return _of_year(a, b) if b.kind == "date" and is_year(b) and b.first == a.last + 1 else None


def _join_led_year(a: Expression, b: Expression) -> Expression:
    b.first = a.first
    return _of_year(b, a, b.last)


def _join_quarter_shift(a: Expression, b: Expression) -> Expression:
    a.kind = "quarter"
    return _of_year(a, b)


def _led(a: Expression, b: Expression) -> Expression:
    b.first = a.first
    return b


def _sum(a: Expression, b: Expression) -> Expression:
    """Let a duration take in the smaller unit it goes on in."""
    a.value = _SUMS[a.unit, b.unit].format(a.number, b.number)
    a.last, a.cut = b.last, b.cut
    return a


def _sum_shift(a: Expression, b: Expression) -> Expression | None:
    """Count "2 weeks and 2 days ago" in the smaller unit; None where a count is not given."""
    if a.value or a.relation or not (_is_counted(a) and _is_counted(b)):
        return None
    b.number = (b.number or 0) + (a.number or 0) * _SHIFT_SUMS[a.unit, b.unit]
    b.first, b.modifier = a.first, a.modifier
    return b


def _beside(a: Expression, b: Expression) -> Expression:
    """Let "the day before" and "a week from" be counted from a day."""
    if a.kind == "duration":
        a.kind, a.relation = "shift", "later"
        b.relation = b.relation or ("after" if b.kind == "weekday" else None)
    a.of, a.last, a.cut = b, b.last, b.cut
    return a


def _within(a: Expression, b: Expression) -> Expression:
    """Let an expression lie in another: "the last week" in "March", "Friday" in "last week"."""
    a.of, a.last, a.cut = b, b.last, b.cut
    return a


def _nth_weekday(a: Expression, b: Expression) -> Expression | None:
    """Let "the first Monday" lie in "May" or "this month", or come back "every month"."""
    if b.kind == "set" and b.unit == "month":
        b.first = a.first
        return b
    return _within(a, b) if _is_month(b) and b.modifier is None else None


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
    day.clock = _afternoon(stated, part) if stated and part else stated or day.clock
    day.zone = other.zone or day.zone
    day.part = part or day.part
    day.weekday = weekday or day.weekday
    day.modifier = day.modifier or other.modifier
    if other.value == "midnight":
        day.value = "midnight" if day.kind != "holiday" else day.value
    return day


def _afternoon(stated: str | None, part: str | None) -> str | None:
    """Return a clock time moved to the half of the day given: "8" in "8 in the evening" is 20."""
    if stated and part in _FROM_HOUR and stated[:2].isdigit() and _FROM_HOUR[part] <= int(stated[:2]) < 12:
        return f"{int(stated[:2]) + 12:02d}{stated[2:]}"
    return stated


_NONE, _COMMA = frozenset({""}), frozenset({"", ","})
PAIRS = (
    Pair(_COMMA, _is_clock_of_day, lambda a, b: _spread(b, a, a.clock, None)),
    Pair(_COMMA | {"of"}, _is_part_of_day, _join_part),
    Pair(_NONE, _is_day_with_part, _join_day_part),
    Pair(_NONE, _is_set_with_part, lambda a, b: _spread(a, b, None, b.part)),
    Pair(_COMMA | {"at"}, _is_day_with_clock, lambda a, b: _spread(a, b, b.clock, a.part)),
    Pair(_NONE, _is_clock_with_this_part, lambda a, b: _spread(b, a, _afternoon(a.clock, b.part), b.part)),
    Pair(_NONE, _is_set_with_clock, lambda a, b: _spread(a, b, b.clock, a.part)),
    Pair(frozenset({"in", "at"}), _is_clock_in_part, _join_clock_part),
    Pair(_COMMA, _is_weekday_with_date, lambda a, b: _spread(b, a, None, a.part, weekday=a.weekday)),
    Pair(_COMMA, _is_date_with_weekday, _join_date_weekday),
    Pair(frozenset({"", "of"}), _is_weekday_of_week, _within),
    Pair(frozenset(WEEK_OF), _is_week_with_day, _within),
    Pair(frozenset({"before", "after"}), _is_day_beside, _beside),
    Pair(frozenset({"from"}), _is_time_from_day, _beside),
    Pair(frozenset({"of", "in"}), _is_nth_weekday, _nth_weekday),
    Pair(frozenset({"of"}), _is_nth_unit, _join_nth_unit),
    Pair(frozenset({"of"}), _is_numbered_unit, _join_numbered),
    Pair(frozenset({","}), _is_of_year, _join_year_apart),
    Pair(frozenset({"of"}), _is_of_year, _of_year),
    Pair(_NONE, _is_of_year, _join_year_beside),
    Pair(frozenset({"", "of"}), _is_same_month, _join_same_month),
    Pair(frozenset({"in"}), _is_month_in_year, _join_month_year),
    Pair(frozenset({"", "fiscal"}), _is_year_with_period, _join_led_year),
    Pair(_NONE, _is_quarter_of_shift, _join_quarter_shift),
    Pair(_NONE, _is_shift_with_months, _led),
    Pair(_NONE, _is_shift_with_quarter, _join_led_year),
    Pair(_COMMA | {"and"}, _counts_on, _sum),
    Pair(frozenset({"and"}), _is_shift_sum, _sum_shift),
    Pair(_NONE, _is_time_per, _led),
)
"""What is one date, in the order tried; the first pair that fits decides."""
