"""Which two neighbouring expressions belong together, each predicate with an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import UNCOUNTED

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression

# The units that a duration goes on in, and its value.
SUMS: dict[tuple[str | None, str | None], str] = {
    ("year", "month"): "P{:g}Y{:g}M", ("month", "day"): "P{:g}M{:g}D", ("day", "hour"): "P{:g}DT{:g}H",
    ("hour", "minute"): "PT{:g}H{:g}M", ("minute", "second"): "PT{:g}M{:g}S",
}  # fmt: skip
# How many of the smaller unit the larger has: "2 weeks and 2 days ago".
SHIFT_SUMS: dict[tuple[str | None, str | None], int] = {("week", "day"): 7, ("year", "month"): 12}
_PERIODS = ("quarter", "half", "season")
# Relations of a day counted from another: "the next day", "the previous evening", "that night".
_OTHER_DAYS = ("after", "before", "that")


def is_day(one: Expression) -> bool:
    return one.kind in ("weekday", "offset", "holiday") or (one.kind == "date" and one.day is not None)


def is_year(one: Expression) -> bool:
    if one.kind == "unit":
        return one.unit == "year" and one.modifier is None
    return one.kind == "date" and one.month is None and one.day is None and one.year is not None


def is_counted(one: Expression) -> bool:
    """Whether an expression is a duration of a given number of units: "two weeks"; not "several weeks", "2005"."""
    return one.kind == "duration" and not one.value and (one.number or 0) > 0


def is_year_shift(one: Expression) -> bool:
    """Whether an expression is some years from now: "a year ago", "year-earlier"."""
    return one.kind == "shift" and one.unit == "year"


def is_day_of_month(one: Expression) -> bool:
    return one.kind == "date" and one.day is not None


def is_month_alone(one: Expression) -> bool:
    """ "May"; not "May 2", "May 1998", "next May" """
    if one.kind != "date" or not one.month:
        return False
    return one.day is None and one.year is None and one.relation is None


def is_month(one: Expression) -> bool:
    """ "May", "May 1998", "this month"; not "May 2" """
    if one.kind == "date":
        return bool(one.month) and one.day is None
    return one.kind == "unit" and one.unit == "month"


def is_loose_part(one: Expression) -> bool:
    """Whether it is a part of the day without article or relation: "morning" of "Friday morning"."""
    return one.kind == "part" and not one.determined


def _is_definite_part(one: Expression) -> bool:
    """ "this morning", "the evening" """
    return one.kind == "part" and one.determined


def _is_quarter_spoken_of(one: Expression) -> bool:
    """Whether a quarter is the one spoken of: "the quarter", "the same quarter"; not "the third quarter"."""
    if one.kind == "unit":
        return one.unit == "quarter" and one.relation in ("the", "that")
    return one.kind == "quarter" and one.number is None and one.year is None


def lacks_year(one: Expression) -> bool:
    """Whether an expression lies in a year that it does not state."""
    of_year = one.kind in (*_PERIODS, "holiday") or (one.kind == "date" and one.month is not None)
    return of_year and one.year is None and one.of is None and one.relation in (None, "final", "the")


def is_clock_of_day(a: Expression, b: Expression) -> bool:
    """ "10 p.m. Wednesday" """
    return a.kind in ("clock", "part") and a.part is None and is_day(b) and b.part is None


def is_part_of_day(a: Expression, b: Expression) -> bool:
    """ "the early hours of Friday"; not "tonight tomorrow" """
    if a.kind != "part" or not is_day(b) or b.part is not None:
        return False
    return b.kind != "offset" or a.relation is None


def is_part_of_part(a: Expression, b: Expression) -> bool:
    """ "the early hours of this morning", "the early hours of yesterday morning" """
    return a.kind == "part" and b.part is not None and (is_day(b) or b.relation == "this")


def is_day_with_part(a: Expression, b: Expression) -> bool:
    """ "Friday morning" """
    return is_day(a) and a.part in (None, b.part) and is_loose_part(b)


def is_set_with_part(a: Expression, b: Expression) -> bool:
    """ "every Monday evening" """
    return a.kind == "set" and bool(a.weekday) and is_loose_part(b)


def is_day_with_clock(a: Expression, b: Expression) -> bool:
    """ "Wednesday at 10 p.m.", "this morning at 9" """
    return b.kind == "clock" and a.clock is None and (is_day(a) or _is_definite_part(a))


def is_clock_with_this_part(a: Expression, b: Expression) -> bool:
    """ "9:30 this morning", "11 p.m. last night" """
    return a.kind == "clock" and b.kind == "part" and b.relation in ("this", "last")


def is_set_with_clock(a: Expression, b: Expression) -> bool:
    """ "every morning 9 a.m.", "every other Wednesday 7 p.m." """
    daily = bool(a.part or a.weekday) or (a.unit == "day" and a.number == 1)
    return a.kind == "set" and daily and a.clock is None and b.kind == "clock"


def is_clock_of_other_day(a: Expression, b: Expression) -> bool:
    """ "5 a.m. the next day", "6:30 a.m. the following morning", "9 p.m. that evening" """
    daily = bool(b.part) or b.unit == "day"
    return a.kind == "clock" and b.kind in ("unit", "part") and daily and b.relation in _OTHER_DAYS


def is_clock_in_part(a: Expression, b: Expression) -> bool:
    """ "8 in the evening" """
    return a.kind == "clock" and b.kind == "part" and b.value != "plural" and b.relation in ("the", None)


def is_weekday_with_date(a: Expression, b: Expression) -> bool:
    """ "Friday, June 2" """
    return a.kind == "weekday" and is_day_of_month(b)


def is_date_with_weekday(a: Expression, b: Expression) -> bool:
    """ "June 2, Friday" """
    return b.kind == "weekday" and is_day_of_month(a) and b.relation is None


def is_weekday_of_week(a: Expression, b: Expression) -> bool:
    """ "Friday of last week" """
    return a.kind == "weekday" and b.kind == "unit" and b.unit == "week" and b.relation != "the"


def is_week_with_day(a: Expression, b: Expression) -> bool:
    """ "the week of October 6" """
    return a.kind == "unit" and a.relation == "containing" and is_day_of_month(b)


def is_day_beside(a: Expression, b: Expression) -> bool:
    """ "the day before Christmas" """
    return a.kind == "shift" and a.unit == "day" and a.determined and is_day(b)


def is_time_from_day(a: Expression, b: Expression) -> bool:
    """ "a week from Friday" """
    named = is_day(b) and b.kind != "date"  # "ten weeks from 9 September" last so long
    return a.kind == "duration" and a.unit in ("day", "week") and is_counted(a) and named


def is_week_before_day(a: Expression, b: Expression) -> bool:
    """ "a week ago Tuesday" """
    ago = a.kind == "shift" and a.relation == "ago" and a.unit == "week" and (a.number or 0) > 0
    return ago and b.kind == "weekday" and b.relation is None and not b.clock


def is_nth_weekday(a: Expression, _b: Expression) -> bool:
    """ "the first Monday" and "of May" """
    return a.kind == "weekday" and a.relation == "nth"


def is_nth_weekday_of_year(a: Expression, b: Expression) -> bool:
    """ "the first Monday in May" and "next year" """
    return a.kind == "weekday" and a.of is not None and is_month_alone(a.of) and is_year(b)


def is_nth_unit(a: Expression, _b: Expression) -> bool:
    """ "the last week" and "of March" """
    return a.kind == "unit" and a.relation == "nth"


def is_numbered_unit(a: Expression, _b: Expression) -> bool:
    """ "week 27" and "of last year" """
    return a.kind == "unit" and a.relation == "numbered"


def is_of_year(a: Expression, b: Expression) -> bool:
    """ "the third quarter of 2005" """
    return lacks_year(a) and is_year(b)


def is_same_month(a: Expression, _b: Expression) -> bool:
    """ "the same month" and "last year" """
    return a.kind == "unit" and a.unit == "month" and a.relation == "that"


def is_month_in_year(a: Expression, _b: Expression) -> bool:
    """ "June" and "in 2017" """
    return is_month_alone(a)


def is_year_with_period(a: Expression, b: Expression) -> bool:
    """ "last year's fourth quarter" """
    return is_year(a) and b.kind in _PERIODS and b.year is None


def is_quarter_of_shift(a: Expression, b: Expression) -> bool:
    """ "the quarter a year earlier" """
    return _is_quarter_spoken_of(a) and is_year_shift(b)


def is_shift_with_months(a: Expression, b: Expression) -> bool:
    """ "the year-earlier six months" """
    return is_year_shift(a) and b.kind == "duration" and b.relation is None and b.unit == "month"


def is_shift_with_quarter(a: Expression, b: Expression) -> bool:
    """ "the year-ago third quarter" """
    return is_year_shift(a) and b.kind == "quarter" and b.year is None and bool(b.number)


def is_shift_sum(a: Expression, b: Expression) -> bool:
    """ "2 weeks and 2 days ago" """
    return a.kind == "duration" and b.kind == "shift" and (a.unit, b.unit) in SHIFT_SUMS


def is_time_per(a: Expression, b: Expression) -> bool:
    """ "two hours a day" """
    return a.kind == "duration" and b.kind == "set" and b.number == 1 and b.value is None


def counts_on(a: Expression, b: Expression) -> bool:
    """ "two years and three months", "an hour twenty minutes": the next smaller unit."""
    plain = is_counted(a) and is_counted(b) and not (b.relation or b.modifier)
    return plain and a.number == int(a.number or 0) and (a.unit, b.unit) in SUMS


def is_listed_unit(a: Expression, b: Expression) -> bool:
    """ "months or years ago", "recent weeks and months", "weeks or months" """
    bare = b.relation is None or b.kind == "shift"
    uncounted = a.number == b.number == UNCOUNTED and a.value is None and b.value is None
    listed = a.kind == "duration" and b.kind in ("duration", "shift") and a.unit != b.unit
    return uncounted and listed and bare and b.modifier is None


def is_shift_to_now(a: Expression, b: Expression) -> bool:
    """ "two years ago this month", "a year ago this week", "ten years ago today" """
    if not is_year_shift(a) or a.relation != "ago" or b.modifier:
        return False
    if b.kind == "offset":
        return b.number == 0
    return b.kind == "unit" and b.unit in ("month", "week") and b.relation in ("this", "last", "next")


def is_day_of_year(a: Expression, b: Expression) -> bool:
    """ "one day in 2009", "a day in May": a day that is not known."""
    one = a.kind == "duration" and a.unit == "day" and a.number == 1 and a.relation is None
    whole = b.kind == "date" and b.year is not None and b.day is None
    return one and a.last - a.first == 2 and whole
