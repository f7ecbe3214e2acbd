"""Neighbours that make up one date are joined; those of a range or a row share their year, day or "every"."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import article_before, lower
from newsschema.extract.dates.relations import WEEK_OF

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.text.tokens import Tokens

_RANGE_SIGNS = words("range")
# What may come between a time and its day: "4 a.m. local time on Friday".
_ZONED = words("between_clock_and_day")
_WIDEST_GAP = 3
# The units that a duration goes on in, and its value.
_SUMS: dict[tuple[str | None, str | None], str] = {
    ("year", "month"): "P{:g}Y{:g}M", ("month", "day"): "P{:g}M{:g}D", ("day", "hour"): "P{:g}DT{:g}H",
    ("hour", "minute"): "PT{:g}H{:g}M", ("minute", "second"): "PT{:g}M{:g}S",
}  # fmt: skip
# How many of the smaller unit the larger has: "2 weeks and 2 days ago".
_SHIFT_SUMS: dict[tuple[str | None, str | None], int] = {("week", "day"): 7, ("year", "month"): 12}
# The first hour of a twelve-hour clock that lies in the second half of a day: "1:30 in the afternoon" is 13:30.
_FROM_HOUR = {"AF": 1, "EV": 5, "NI": 5}


def join(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Return the expressions with those of one date joined, and with what they share."""
    joined = _join_neighbours(tokens, found)
    return _share_days(tokens, _share_every(tokens, _share_years(tokens, joined)))


def _share_years(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Give a month or day the year of its range's end: "April and June 1990", "October to March 1945", "Q1-Q3 2021"."""
    for one, after in zip(reversed(found[:-1]), reversed(found), strict=False):
        if one.kind != after.kind or after.year is None or after.first - one.last != 1:
            continue
        if one.year is not None or one.of is not None or one.relation or tokens.lowers[one.last] not in _RANGE_SIGNS:
            continue
        if one.kind == "date" and one.month is not None and after.month is not None:
            later = one.month > after.month and tokens.lowers[one.last] != "or"
            one.year = after.year - later
        elif one.kind in ("quarter", "half") and one.number and after.number:
            one.year = after.year - (one.number > after.number)
    return found


def _share_every(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Let "every" reach to the days that follow: "every Monday and Tuesday", "every Monday to Thursday morning"."""
    for one, after in itertools.pairwise(found):
        if one.kind != "set" or one.weekday is None or after.kind != "weekday" or after.first - one.last != 1:
            continue
        if after.relation is None and tokens.lowers[one.last] in _RANGE_SIGNS | {","}:
            after.kind = "set"
    return found


def _join_neighbours(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Join what together is one date: "Friday" and "June 2", "10 p.m." and "Wednesday", "June" and "last year"."""
    joined: list[Expression] = []
    for one in found:
        if joined and one.first - joined[-1].last <= _WIDEST_GAP:
            gap = tokens.lowers[joined[-1].last : one.first]
            if len(gap) <= 1 and not (gap == ["from"] and lower(tokens, one.last) in _RANGE_SIGNS):
                led = _is_year(joined[-1]) or _is_year_shift(joined[-1])
                together = _together(joined[-1], one, gap[0] if gap else "")
                if together is not None:
                    if led and together.kind in ("quarter", "duration"):  # "the 1988 third quarter"
                        together.first = article_before(tokens, together.first, joined[-2].last if joined[1:] else 0)
                    joined[-1] = together
                    continue
        joined.append(one)
    return joined


def _share_days(tokens: Tokens, found: list[Expression]) -> list[Expression]:
    """Give a time the day after it or of its range's end: "9:30 a.m. on Friday", "between 10 and 11 p.m. Monday"."""
    for one, after in zip(reversed(found[:-1]), reversed(found), strict=False):
        if one.kind not in ("clock", "part") or one.of is not None or after.first - one.last > _WIDEST_GAP:
            continue
        gap = tokens.lowers[one.last : after.first]
        if one.kind == "part":  # "the early morning hours on May 6"
            one.of = after if gap == ["on"] and _is_day(after) else None
            continue
        if gap[-1:] == ["on"] and _is_day(after) and _ZONED.issuperset(gap):  # "4 a.m. local time on Friday"
            one.of = after
        elif len(gap) != 1 or gap[0] not in _RANGE_SIGNS | {"("}:
            continue
        elif after.kind == "clock":
            one.of = after.of
        elif _is_day(after) and after.clock and gap != ["("]:  # in brackets the day may be another zone's
            one.of = replace(after, clock=None, value=after.value if after.kind == "holiday" else None)
    return found


def _is_day(one: Expression) -> bool:
    return one.kind in ("weekday", "offset", "holiday") or (one.kind == "date" and one.day is not None)


def _is_year(one: Expression) -> bool:
    return (one.kind == "date" and one.month is None and one.day is None and one.year is not None) or (
        one.kind == "unit" and one.unit == "year" and one.modifier is None
    )


def _together(a: Expression, b: Expression, gap: str) -> Expression | None:
    """Return the one expression that two neighbours make with `gap` (one token or none) between; None where none."""
    if a.kind in ("clock", "part") and _is_day(b) and a.part is None and b.part is None and gap in ("", ","):
        return _spread(b, a, a.clock, None)
    if (
        a.kind == "part"
        and _is_day(b)
        and b.part is None
        and gap in ("", ",", "of")
        and (b.kind != "offset" or a.relation is None)
    ):
        if a.value == "plural":
            return None
        return _spread(b, a, None, a.part)
    if _is_day(a) and a.part in (None, b.part) and b.kind == "part" and not b.determined and gap == "":
        if b.value == "plural" and a.kind == "weekday":
            a.kind = "set"
        return _spread(a, b, a.clock, b.part)
    if a.kind == "set" and a.weekday and b.kind == "part" and not b.determined and gap == "":
        return _spread(a, b, None, b.part)
    if (
        (_is_day(a) or (a.kind == "part" and a.determined))
        and a.clock is None
        and b.kind == "clock"
        and gap in ("", ",", "at")
    ):
        return _spread(a, b, b.clock, a.part)
    if a.kind == "clock" and b.kind == "part" and b.relation == "this" and gap == "":
        return _spread(b, a, _afternoon(a.clock, b.part), b.part)
    if a.kind == "set" and a.part and b.kind == "clock" and gap == "":
        return _spread(a, b, b.clock, a.part)
    if (
        a.kind == "clock"
        and b.kind == "part"
        and gap in ("in", "at")
        and b.value != "plural"
        and b.relation in ("the", None)
    ):
        a.clock = _afternoon(a.clock, b.part)
        a.last, a.cut = b.last, b.cut
        return a
    return _dates_together(a, b, gap)


def _dates_together(a: Expression, b: Expression, gap: str) -> Expression | None:
    if a.kind == "weekday" and b.kind == "date" and b.day is not None and gap in ("", ","):
        return _spread(b, a, None, a.part, weekday=a.weekday)
    if b.kind == "weekday" and a.kind == "date" and a.day is not None and gap in ("", ",") and b.relation is None:
        return _spread(a, b, None, None, weekday=b.weekday) if gap == "" else None
    if a.kind == "weekday" and b.kind == "unit" and b.unit == "week" and gap in ("", "of") and b.relation != "the":
        a.of, a.last, a.cut = b, b.last, b.cut
        return a
    if a.kind == "unit" and a.relation == "containing" and gap in WEEK_OF and b.kind == "date" and b.day is not None:
        a.of, a.last, a.cut = b, b.last, b.cut
        return a
    if _is_day(b) and (
        (a.kind == "shift" and a.unit == "day" and a.determined and gap in ("before", "after"))
        or (a.kind == "duration" and a.unit in ("day", "week") and a.number and a.number > 0 and gap == "from")
    ):
        return _beside(a, b)
    if a.kind == "weekday" and a.relation == "nth":
        return _nth_weekday(a, b) if gap in ("of", "in") else None
    if a.kind == "unit" and a.relation == "nth":
        month = (b.kind == "date" and b.day is None) or (b.kind == "unit" and b.unit in ("month", "year"))
        return _nth(a, b) if gap == "of" and month and b.modifier is None else None
    if a.kind == "unit" and a.relation == "numbered":
        return _nth(a, b) if gap == "of" and _is_year(b) else None
    return _years_together(a, b, gap)


def _years_together(a: Expression, b: Expression, gap: str) -> Expression | None:
    """Join what lies in a year: "the third quarter" and "of 2005", "last year's" and "quarter"."""
    yearless = a.kind in ("quarter", "half", "season", "holiday") or (a.kind == "date" and a.month is not None)
    if (
        yearless
        and a.year is None
        and a.of is None
        and _is_year(b)
        and gap in ("", "of", ",")
        and a.relation in (None, "final", "the")
    ):
        if gap == "," and b.kind == "unit":
            return None
        if b.kind == "unit" and b.relation == "the" and gap == "":
            return None
        return _of_year(a, b)
    if a.kind == "unit" and a.unit == "month" and a.relation == "that" and gap in ("", "of"):
        return _nth(a, b) if _is_year(b) or (_is_year_shift(b) and b.number == 1) else None
    if a.kind == "date" and a.month and a.day is None and a.year is None and a.relation is None and gap == "in":
        return _of_year(a, b) if b.kind == "date" and _is_year(b) and b.first == a.last + 1 else None
    if _is_year(a) and b.kind in ("quarter", "half", "season") and b.year is None and gap in ("", "fiscal"):
        b.first = a.first
        return _of_year(b, a, b.last)
    if a.kind == "quarter" and a.number is None and a.year is None and _is_year_shift(b) and gap == "":
        return _of_year(a, b)
    if a.kind == "unit" and a.unit == "quarter" and a.relation == "the" and _is_year_shift(b) and gap == "":
        a.kind = "quarter"
        return _of_year(a, b)
    if _is_year_shift(a) and b.kind == "duration" and b.relation is None and b.unit == "month" and gap == "":
        b.first = a.first
        return b
    if _is_year_shift(a) and b.kind == "quarter" and b.year is None and b.number and gap == "":
        b.first = a.first
        return _of_year(b, a, b.last)
    if _counts_on(a, b) and gap in ("", "and", ","):
        return _sum(a, b)
    if a.kind == "duration" and b.kind == "shift" and gap == "and" and (a.unit, b.unit) in _SHIFT_SUMS:
        return _sum_shift(a, b)
    if a.kind == "duration" and b.kind == "set" and b.number == 1 and b.value is None and gap == "":
        b.first = a.first
        return b
    return None


def _counts_on(a: Expression, b: Expression) -> bool:
    """Whether a duration goes on in the next smaller unit: "two years and three months", "an hour twenty minutes"."""
    if a.kind != "duration" or b.kind != "duration" or a.value or b.value or b.relation or b.modifier:
        return False
    stated = (a.number or 0) > 0 and (b.number or 0) > 0 and a.number == int(a.number or 0)
    return stated and (a.unit, b.unit) in _SUMS


def _sum(a: Expression, b: Expression) -> Expression:
    """Let a duration take in the smaller unit it goes on in."""
    a.value = _SUMS[a.unit, b.unit].format(a.number, b.number)
    a.last, a.cut = b.last, b.cut
    return a


def _sum_shift(a: Expression, b: Expression) -> Expression | None:
    """Count "2 weeks and 2 days ago" in the smaller unit; None where a count is not given."""
    if a.value or a.relation or (a.number or 0) <= 0 or (b.number or 0) <= 0:
        return None
    b.number = (b.number or 0) + (a.number or 0) * _SHIFT_SUMS[a.unit, b.unit]
    b.first, b.modifier = a.first, a.modifier
    return b


def _beside(a: Expression, b: Expression) -> Expression:
    """Let "the day before" and "a week from" be counted from a day."""
    if a.kind == "duration":
        a.kind, a.relation = "shift", "later"
        b.relation = b.relation or ("next" if b.kind == "weekday" else None)
    a.of, a.last, a.cut = b, b.last, b.cut
    return a


def _is_year_shift(one: Expression) -> bool:
    """Whether an expression is some years from now: "a year ago", "year-earlier"."""
    return one.kind == "shift" and one.unit == "year"


def _nth(a: Expression, b: Expression) -> Expression:
    """Let "the last week" lie in "March"."""
    a.of, a.last, a.cut = b, b.last, b.cut
    return a


def _nth_weekday(a: Expression, b: Expression) -> Expression | None:
    """Let "the first Monday" lie in "May" or "this month", or come back "every month"."""
    if b.kind == "set" and b.unit == "month":
        b.first = a.first
        return b
    is_month = (b.kind == "date" and b.month and b.day is None) or (b.kind == "unit" and b.unit == "month")
    return _nth(a, b) if is_month and b.modifier is None else None


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
