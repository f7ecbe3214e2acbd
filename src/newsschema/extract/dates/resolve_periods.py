"""Decades, centuries, quarters, halves, seasons and holidays resolved: "the third quarter", "last summer", "Easter"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from newsschema.extract.dates.context import CALENDAR, Context, Focus, Resolved, week_of, with_time, year_text
from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.generic import is_any_season
from newsschema.extract.dates.holidays import holiday
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import lower
from newsschema.extract.dates.resolve_units import speak_of_quarter

if TYPE_CHECKING:
    from datetime import date

    from newsschema.models.dates import ResolvedFrom

_MARCH, _JULY, _DECEMBER = 3, 7, 12
_HALF_A_YEAR = 6  # months
_WITHIN = words("placed_in_period")
# A named day so many days ahead is the next one even beside a verb in the past.
_SOON = 50
# How many months ahead a period of this year may begin; by the direction that the words around indicate.
_MOST_AHEAD = {-1: 1, 0: 3, 1: 6}
_JUST_OVER = 3  # days since a named day that is still meant, whatever comes after it: "as we move past Labor Day"


def resolve_decade(one: Expression, context: Context) -> Resolved | None:
    assert one.year is not None
    context.focus = Focus(one.year)
    return Resolved("date", f"{one.year // 10:03d}X")


def resolve_century(one: Expression, _context: Context) -> Resolved | None:
    if one.value:
        return Resolved("date", one.value)
    assert one.year is not None
    return Resolved("date", f"{one.year // 100:02d}XX")


def _year_it_lies_in(one: Expression, context: Context, first_month: int) -> tuple[int | None, ResolvedFrom | None]:
    """Return the year of a quarter, half or season that begins in `first_month`."""
    if one.year is not None:
        return one.year, None
    if one.of is not None:
        container = context.container
        return (
            (int(container.value[:4]), container.source)
            if container and container.value[:4].isdigit()
            else (None, None)
        )
    focus = context.focus
    if (context.narrative or context.reference is None) and focus.year is not None:
        return _year_of_period_in_focus(one, focus, first_month), "context"
    anchor = context.anchor()
    if anchor is None:
        return None, None
    source = context.anchor_source()
    if one.relation in ("last", "next"):
        if one.relation == "next":
            return anchor.year + (anchor.month > first_month), source
        return anchor.year - (first_month + 2 >= anchor.month), source
    if one.relation == "this":
        return anchor.year, source
    if one.relation in ("that", "before") and context.moved and focus.year is not None:
        return _year_of_season_spoken_of(one, focus, first_month), "context"
    if one.relation == "after" and focus.year is not None:  # "the following spring"
        if first_month == _DECEMBER:
            return _year_of_period_in_focus(one, focus, first_month), "context"
        return focus.year + ((focus.month or _DECEMBER) > first_month), "context"
    if first_month == _DECEMBER and anchor.month <= _MARCH:  # the winter that the year opens with
        return anchor.year, source
    gap = first_month + 1 - anchor.month
    way = direction(context.analysis, one)
    if way > 0 and one.kind != "quarter":
        return anchor.year + (anchor.month > first_month + (5 if one.kind == "half" else 2)), source
    if way > 0 and gap > _HALF_A_YEAR and _is_placed_in(one, context):  # "to recover in the fourth quarter"
        return anchor.year, source
    if gap < -6:
        return anchor.year + (way >= 0 if gap < -8 else way > 0), source
    return anchor.year - (gap > _MOST_AHEAD[way]), source


def _year_of_season_spoken_of(one: Expression, focus: Focus, first_month: int) -> int:
    """Return the year of "that summer", of the focus, or of "the previous summer", the last over by then."""
    assert focus.year is not None
    if one.relation == "that":
        return focus.year - (first_month == _DECEMBER and 0 < (focus.month or 0) <= _MARCH)
    return focus.year - ((focus.month or 0) <= first_month + 2)


def _is_placed_in(one: Expression, context: Context) -> bool:
    """Whether something is placed in a period: "in the fourth quarter"; not "its fourth-quarter results"."""
    return lower(context.tokens, one.first - 1) in _WITHIN and one.last - one.first > 2


def _year_of_period_in_focus(one: Expression, focus: Focus, first_month: int) -> int:
    """Return the year in focus, or the next if the text has passed into it; a winter is named by its second year."""
    assert focus.year is not None
    month = focus.month or 0
    if first_month == _DECEMBER:
        return focus.year + (month >= _JULY)
    return focus.year + (month - first_month >= 7 or (one.relation in ("next", "after") and month > first_month))


def resolve_quarter(one: Expression, context: Context) -> Resolved | None:
    if one.number is None:
        return _resolve_period(one, context)
    number = int(one.number)
    letter, months = ("Q", 3) if one.kind == "quarter" else ("H", 6)
    year, source = _year_it_lies_in(one, context, (number - 1) * months + 1)
    if year is None:
        return Resolved("date", f"XXXX-{letter}{number}")
    context.focus = Focus(year, quarter=number if letter == "Q" else None)
    if letter == "Q":
        speak_of_quarter(context, year, number)
    elif context.quarter is None and _has_begun(year, number, context.reference):
        context.half = year, number
    return Resolved("date", f"{year:04d}-{letter}{number}", source)


def _has_begun(year: int, half: int, reference: date | None) -> bool:
    """Whether a half-year is not one to come, whose plans are compared with nothing."""
    return reference is None or (year, half * _HALF_A_YEAR - _HALF_A_YEAR) < (reference.year, reference.month)


def _resolve_period(one: Expression, context: Context) -> Resolved | None:
    """ "the same period last year", "the 1988 quarter": the quarter or half in focus, of the year given."""
    year: int | None = one.year
    source: ResolvedFrom | None = "context"
    if one.of is None and year is None and context.period is None:
        return None
    if one.of is not None:
        container = context.container
        year = int(container.value[:4]) if container and container.value[:4].isdigit() else None
    elif year is None and context.period:
        year = context.period[0] - (one.relation != "last")
    if year is None:
        return None
    if context.period is None:
        return Resolved("date", f"{year:04d}", source if one.year is None else None)
    return Resolved("date", f"{year:04d}-{context.period[1]}", source)


def resolve_season(one: Expression, context: Context) -> Resolved | None:
    assert one.part is not None
    if not context.message and _describes_noun(one, context):
        return None
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[one.part]
    placed = one.determined or one.year is not None or one.of is not None
    if not placed and not context.narrative and context.anchor() is None:
        return Resolved("date", f"XXXX-{one.part}")
    if one.relation and context.year_alone:
        return Resolved("date", f"XXXX-{one.part}")  # "It shut in 2011. Last spring"
    year, source = _year_it_lies_in(one, context, first)
    if year is None or (source == "published" and not context.message and is_any_season(context.analysis, one)):
        return Resolved("date", f"XXXX-{one.part}")
    if not (
        context.narrative and one.year is None and year != context.focus.year
    ):  # "before the winter" does not pass it
        context.focus = Focus(year, first + 1 if context.narrative and first != _DECEMBER else None)
    led = f"{year_text(year)}-{one.value}/" if one.value else ""
    return Resolved("date", f"{led}{year_text(year)}-{one.part}", source)


def _is_fixed(one: Expression) -> bool:
    """Whether an article, a relation, a year or a possessive says which season is meant: not of "in winter"."""
    dated = one.year is not None or one.of is not None
    return dated or one.determined or bool(one.relation or one.cut)


def _describes_noun(one: Expression, context: Context) -> bool:
    """Whether a bare season describes the noun after it: "severe summer weather"."""
    if _is_fixed(one):
        return False
    analysis, after = context.analysis, one.last
    return (
        after < len(context.tokens)
        and context.tokens.words[after].isalpha()
        and analysis.same_sentence(one.first, after)
        and analysis.word_class(after) in ("NOUN", "PROPN", "ADJ")
    )


def resolve_holiday(one: Expression, context: Context) -> Resolved | None:
    """A named day: its value is "" where neither the country of publication nor the text fixes it."""
    assert one.value is not None
    if one.year is not None and 0 < one.year < 9999:
        days, source = holiday(one.value, context.country, one.year), None
    elif one.of is not None:
        container = context.container
        if container is None or not container.value[:4].isdigit():
            return None
        days, source = holiday(one.value, context.country, int(container.value[:4])), container.source
    else:
        anchor = context.anchor()
        if anchor is None or anchor.year not in CALENDAR:
            return None
        source = context.anchor_source()
        years = (anchor.year, anchor.year - 1, anchor.year + 1)
        if any(len(holiday(one.value, context.country, year)) > 1 for year in years):
            return Resolved("date", "")
        around = [day for year in years for day in holiday(one.value, context.country, year)]
        days = frozenset(_nearest(one, around, anchor, context))
    if len(days) != 1:
        return Resolved("date", "")
    (day,) = days
    context.focus = Focus(day.year, day.month, day.day)
    if one.unit == "weekend":  # of a Monday it is the one before
        return Resolved("date", f"{week_of(day - timedelta(days=day.isoweekday() == 1))}-WE", source)
    return with_time(Expression("date", 0, 0, clock=one.clock, part=one.part), day.isoformat(), source)


def _nearest(one: Expression, days: list[date], anchor: date, context: Context) -> list[date]:
    """Return the one of the days around that is meant: the nearest, or that in the direction given, if any."""
    if one.relation == "last":
        return sorted(day for day in days if day < anchor)[-1:]
    if one.relation == "next":
        return sorted(day for day in days if day > anchor)[:1]
    if context.narrative or one.relation == "this":
        return [day for day in days if day.year == anchor.year][:1]
    nearest = sorted(days, key=lambda day: abs((day - anchor).days))[:1]
    ahead = (nearest[0] - anchor).days if nearest else 0
    if ahead < -_JUST_OVER and direction(context.analysis, one) > 0:
        return sorted(day for day in days if day >= anchor)[:1]
    if ahead > _SOON and direction(context.analysis, one) < 0:
        return sorted(day for day in days if day < anchor)[-1:]
    return nearest
