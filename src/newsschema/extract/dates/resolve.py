"""From an expression to its value: by the publication date and the dates mentioned before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from newsschema.extract.dates.arranged import is_general
from newsschema.extract.dates.context import (
    CALENDAR,
    Context,
    Focus,
    Resolved,
    add_days,
    spoken_day,
    with_time,
    year_text,
)
from newsschema.extract.dates.direction import direction, has_future_cue_before
from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.focus import keep_focus, year_of_focus
from newsschema.extract.dates.pack import named_days, words
from newsschema.extract.dates.phrases import base, lower
from newsschema.extract.dates.resolve_periods import (
    resolve_century,
    resolve_decade,
    resolve_holiday,
    resolve_quarter,
    resolve_season,
)
from newsschema.extract.dates.resolve_units import (
    STEPS,
    resolve_duration,
    resolve_reference,
    resolve_set,
    resolve_shift,
    resolve_unit,
)
from newsschema.extract.dates.values import days_of, last_of_month
from newsschema.extract.dates.words import DETERMINERS, MONTHS, PARTS, SHORT_MONTHS
from newsschema.lexicons.calendar import LOCAL_ZONES, offset_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.models.dates import ResolvedFrom
    from newsschema.text.tokens import Tokens

# A day of the year is the nearest, whatever the words around say, so many days past or to come.
_NEAR, _SOON = 100, 50
_MONTHS_SEARCHED = 14
"""Any day of the month falls on any weekday within so many, but for the 29th to the 31st."""
_JUST_AFTER, _DAYS_OF_WEEK = 2, 7
_GOES_ON = words("goes_on")
_EVENTS = words("event_of_day")
_AFTER_OWNED_DAY = words("after_owned_day")


def resolve(one: Expression, context: Context) -> Resolved | None:
    """Return what an expression means; None where it means no time at all."""
    spoken = context.focus
    context.container = resolve(one.of, context) if one.of is not None else None
    context.spoken, before = spoken, context.focus
    resolved = _RESOLVERS[one.kind](one, context)
    if context.narrative and context.dated and _is_deictic(one):
        context.focus = before  # what counts from the day of writing does not move the focus of a history
    elif context.narrative:
        keep_focus(one, before, context)
    elif one.kind == "date" and one.day and before.day and _dates_noun(one, context):
        context.focus = before  # "his July 25 call" dates the call, not what follows
    if one.zone and resolved is not None and resolved.type == "time":
        resolved.value += _offset(one.zone, resolved.value, context.country)
    return resolved


def _is_deictic(one: Expression) -> bool:
    """Whether an expression counts from the day of writing: "yesterday", "Friday", "last week", "two years ago"."""
    return (
        one.kind in ("offset", "weekday")
        or (one.kind in ("unit", "part", "season") and one.relation in ("last", "this", "next", "over"))
        or (one.kind == "shift" and one.relation == "ago")
    )


def _offset(zone: str, value: str, country: str | None) -> str:
    """Return the offset of a zone on the day of a time: "-04:00"; "" where day or country leave it open."""
    if zone[0] in "+-":
        return zone
    day = (int(value[:4]), int(value[5:7]), int(value[8:10])) if value[:4].isdecimal() else (0, 0, 0)
    return offset_of(zone, country, day) or offset_of(zone, None if zone in LOCAL_ZONES else "US", day) or ""


# Dates by name and number


def _resolve_date(one: Expression, context: Context) -> Resolved | None:
    if one.month is None and one.day is None:
        return _resolve_year(one, context) if one.value is None else _resolve_stated(one)
    year, month, source = one.year, one.month, None
    if one.value and "/" in one.value and one.year:
        return _resolve_ambiguous(one, context)
    if month is None:
        return _resolve_day_alone(one, context)
    if one.of is not None:
        container = context.container
        year = int(container.value[:4]) if container and container.value[:4].isdigit() else None
        source = container.source if container else None
    elif year is None:
        year, source = _year_of_month(one, month, context)
    if one.relation == "every":
        return Resolved("set", f"XXXX-{month:02d}")
    if year is not None and year < 0:
        context.focus = Focus(year)
        return Resolved("date", f"{year_text(year)}-{month:02d}", source)
    if one.day is None:
        if year is None:
            return Resolved("date", f"XXXX-{month:02d}")
        context.focus = Focus(year, month)
        return Resolved("date", f"{year:04d}-{month:02d}{one.value or ''}", source)
    if year is None:
        return with_time(one, f"XXXX-{month:02d}-{one.day:02d}", None)
    try:
        day = date(year, month, one.day)
    except ValueError:
        return None
    context.focus = Focus(year, month, one.day)
    return with_time(one, day.isoformat(), source)


def _resolve_stated(one: Expression) -> Resolved | None:
    """ "2016-W22", "2023/2024"; None for a week that the year does not have."""
    assert one.value is not None
    return Resolved("date", one.value) if days_of(one.value) else None


def _resolve_ambiguous(one: Expression, context: Context) -> Resolved | None:
    """A numeric date that may be read both ways: the country decides, else the value is the year they share."""
    assert one.month
    assert one.day
    assert one.year
    if context.day_first is None:
        days = sorted((date(one.year, one.month, one.day), date(one.year, one.day, one.month)))
        reference = context.reference
        if reference is not None and reference in days:
            return with_time(one, reference.isoformat(), context.source)
        return Resolved("date", f"{one.year:04d}", None, (days[0], days[1]))
    month, day = (one.day, one.month) if context.day_first else (one.month, one.day)
    context.focus = Focus(one.year, month, day)
    return with_time(one, date(one.year, month, day).isoformat(), None)


def _resolve_year(one: Expression, context: Context) -> Resolved | None:
    assert one.year is not None
    if one.year < 0:
        context.focus = Focus(one.year)
        return Resolved("date", year_text(one.year))
    if context.focus.year != one.year:
        context.focus = Focus(one.year)
    return Resolved("date", f"{one.year:04d}")


def _resolve_day_alone(one: Expression, context: Context) -> Resolved | None:
    """ "the 20th": of the month beside it or in focus, else of the reference's."""
    assert one.day is not None
    if one.weekday is not None:
        return _resolve_day_of_week(one, context)
    container = days_of(context.container.value) if context.container is not None else None
    spoken = context.focus.month and (context.narrative or context.reference is None)
    month = container[0] if container else context.focus.date() if spoken else context.anchor()
    if month is None:
        return Resolved("date", f"XXXX-XX-{one.day:02d}")
    try:
        day = month.replace(day=one.day)
    except ValueError:
        return None
    source = context.anchor_source()
    context.focus = Focus(day.year, day.month, day.day)
    return with_time(one, day.isoformat(), source)


def _resolve_day_of_week(one: Expression, context: Context) -> Resolved | None:
    """ "Friday the 13th": the nearest that is one, past or future as the words around say."""
    anchor = context.anchor()
    assert one.day is not None
    if anchor is None or anchor.year not in CALENDAR:
        return Resolved("date", f"XXXX-XX-{one.day:02d}")
    fitting = [day for day in _same_days(anchor, one.day) if day.isoweekday() == one.weekday]
    way = direction(context.analysis, one)
    candidates = [day for day in fitting if not way or (day >= anchor if way > 0 else day <= anchor)]
    if not candidates:
        return None
    day = min(candidates, key=lambda day: abs((day - anchor).days))
    context.focus = Focus(day.year, day.month, day.day)
    return with_time(one, day.isoformat(), context.anchor_source())


def _same_days(anchor: date, number: int) -> Iterator[date]:
    """Yield the day of that number in each month around, where the month has it."""
    months = anchor.year * 12 + anchor.month - 1
    for month in range(months - _MONTHS_SEARCHED, months + _MONTHS_SEARCHED + 1):
        if number <= last_of_month(month // 12, month % 12 + 1).day:
            yield date(month // 12, month % 12 + 1, number)


def _year_of_month(one: Expression, month: int, context: Context) -> tuple[int | None, ResolvedFrom | None]:
    """Return the year of a month or day without one, and its source."""
    focus, reference = context.focus, context.reference
    keeps_focus = context.narrative or reference is None or context.source == "context"
    if keeps_focus and not context.narrative and focus.month is None:  # "her 1974 book" gives no year for "3 March"
        return None, None
    if keeps_focus and focus.year is not None and one.relation not in ("last", "next"):
        return year_of_focus(month, focus), "context"
    anchor = reference or focus.date()
    if anchor is None:
        return None, None
    if one.day is not None and (known := _year_of_event(one, month, anchor, context.tokens)) is not None:
        return known, None
    if focus.month == month and focus.day and one.day and focus.year:  # a report day by day
        return focus.year, "context"
    source = context.anchor_source()
    if focus.month and focus.year and _goes_on_from_month(one, context.tokens):
        return focus.year + (month < focus.month), source
    if one.relation in ("last", "next", "this"):
        year = _related_year(one.relation, month, anchor)
        context.years_of_months[month] = year
        return year, source
    if one.day is None and month in context.years_of_months:  # "this November ... in November"
        return context.years_of_months[month], source
    if source == "caption":  # when the article was written is not known: its photo gives the year, no direction
        return anchor.year, source
    through = lower(context.tokens, one.first - 1) in ("through", "thru")
    if one.day is not None:
        years = sorted(
            (anchor.year, anchor.year - 1, anchor.year + 1),
            key=lambda year: abs(_distance(year, month, one.day or 1, anchor)),
        )
        nearest = years[0]
        if one.weekday is not None:  # "Monday, Jan. 10" is of a year that has it
            return next((year for year in years if _is_weekday(one, year)), nearest), source
        days = _distance(nearest, month, one.day, anchor)
        if not through and not _is_attribute(one, context.tokens) and (days > _SOON or days < -_NEAR):
            way = direction(context.analysis, one)
            if way and (days > 0) != (way > 0):
                return nearest + way, source
        return nearest, source
    gap = month - anchor.month
    if through:  # "closed through August", "the year through May"
        return anchor.year + (gap < -6) - (gap > 6), source
    way = -1 if lower(context.tokens, one.last) in PARTS else direction(context.analysis, one)  # "a December morning"
    if way > 0:  # for the month just over only a cue beside it means the future
        return anchor.year + (gap < (0 if has_future_cue_before(context.tokens, one) else -1)), source
    if way < 0:
        return anchor.year - (gap > 0), source
    return anchor.year - (gap > 3) + (gap < -9), source


def _year_of_event(one: Expression, month: int, anchor: date, tokens: Tokens) -> int | None:
    """Return the year of an event that is named by its day: "the Jan. 6 attack"; None for other days."""
    year = named_days().get((month, one.day or 0))
    if year is None or (anchor.year, anchor.month, anchor.day) < (year, month, one.day or 0):
        return None
    return year if lower(tokens, one.last) in _EVENTS and one.year is None else None


def _is_weekday(one: Expression, year: int) -> bool:
    """Whether a day of the year falls on the weekday printed with it."""
    try:
        return date(year, one.month or 1, one.day or 1).isoweekday() == one.weekday
    except ValueError:
        return False


def _goes_on_from_month(one: Expression, tokens: Tokens) -> bool:
    """Whether a month goes on from another: "May and June", "from October to March"."""
    before = base(lower(tokens, one.first - 2))
    return one.day is None and lower(tokens, one.first - 1) in _GOES_ON and (before in MONTHS or before in SHORT_MONTHS)


def _is_attribute(one: Expression, tokens: Tokens) -> bool:
    """Whether a day belongs to a noun that somebody has: "his July 25 call"; the words around say nothing about it."""
    before, after = lower(tokens, one.first - 1), lower(tokens, one.last)
    owned = before in DETERMINERS - {"the", "a", "an"} or before[-2:] in ("'s", "’s")
    return owned and after.isalpha() and after not in _AFTER_OWNED_DAY


def _dates_noun(one: Expression, context: Context) -> bool:
    """Whether a day only says which of its kind a noun is: "his July 25 call", "the May 3 vote"."""
    if _is_attribute(one, context.tokens):
        return True
    opened = lower(context.tokens, one.first - 1) in ("the", "a", "an")
    return opened and one.last < len(context.tokens) and context.analysis.word_class(one.last) == "NOUN"


def _distance(year: int, month: int, day: int, anchor: date) -> int:
    return (year - anchor.year) * 365 + (month - anchor.month) * 30 + day - anchor.day


def _related_year(relation: str, month: int, anchor: date) -> int:
    if relation == "last":
        return anchor.year - (month >= anchor.month)
    if relation == "next":
        return anchor.year + (month <= anchor.month)
    return anchor.year


# Days counted from the day of writing, weekdays, times


def _resolve_offset(one: Expression, context: Context) -> Resolved | None:
    if context.narrative and not context.dated and not (one.clock or one.part):
        number = one.number or 0  # a history of an unknown day
        return Resolved("date", "PRESENT_REF" if not number else "PAST_REF" if number < 0 else "FUTURE_REF")
    anchor, source = context.day_anchor(), context.day_source()
    if anchor is None:
        return with_time(one, "XXXX-XX-XX", None)
    day = add_days(anchor, int(one.number or 0))
    if day is None:
        return None
    context.focus = Focus(day.year, day.month, day.day)
    return with_time(one, day.isoformat(), source)


def _resolve_weekday(one: Expression, context: Context) -> Resolved | None:
    assert one.weekday is not None
    if one.relation == "nth":
        return _resolve_nth_weekday(one, context)
    anchor = context.day_anchor()
    if anchor is None:
        return with_time(one, f"XXXX-WXX-{one.weekday}", None)
    if not context.message and _is_any(one, context):
        return with_time(one, f"XXXX-WXX-{one.weekday}", None)
    source = context.day_source()
    if one.of is not None:
        week = context.container
        if week and len(week.value) == 8 and week.value[5] == "W":
            day = date.fromisocalendar(int(week.value[:4]), int(week.value[6:]), one.weekday)
            context.focus = Focus(day.year, day.month, day.day)
            return with_time(one, day.isoformat(), week.source)
    day_or_none = _weekday_next(one, context) or _weekday_near(one, anchor, context)
    if day_or_none is None:
        return None
    context.weekday = one.last, day_or_none
    context.focus = Focus(day_or_none.year, day_or_none.month, day_or_none.day)
    return with_time(one, day_or_none.isoformat(), source)


def _is_any(one: Expression, context: Context) -> bool:
    """Whether a weekday is any of its name: "on a Sunday afternoon", "met on a Friday"; not "a Sunday visit"."""
    if one.relation or lower(context.tokens, one.first - 1) not in ("a", "an"):
        return False
    return one.last >= len(context.tokens) or context.analysis.word_class(one.last) not in (
        "NOUN",
        "PROPN",
        "ADJ",
        "NUM",
    )


def _resolve_nth_weekday(one: Expression, context: Context) -> Resolved | None:
    """ "the first Monday of May": None where the month has no such day, the month alone where its year is not known."""
    container = context.container
    days = days_of(container.value) if container else None
    if container is None or one.weekday is None or one.number is None:
        return None
    if days is None:
        return Resolved("date", container.value)
    if one.number > 0:
        ahead = (one.weekday - days[0].isoweekday()) % 7 + 7 * (int(one.number) - 1)
        day = add_days(days[0], ahead)
    else:
        day = add_days(days[1], -((days[1].isoweekday() - one.weekday) % 7))
    if day is None or day > days[1]:
        return None
    context.focus = Focus(day.year, day.month, day.day)
    return with_time(one, day.isoformat(), container.source)


def _weekday_next(one: Expression, context: Context) -> date | None:
    """Return the day that goes on from the weekday right before: "Thursday to Sunday", "Friday and Saturday"."""
    if context.weekday is None or one.weekday is None or one.relation or context.weekday[0] != one.first - 1:
        return None
    if context.tokens.lowers[one.first - 1] not in _GOES_ON:
        return None
    ahead = (one.weekday - context.weekday[1].isoweekday()) % 7
    return add_days(context.weekday[1], ahead) if 0 < ahead <= 4 else None


def _weekday_near(one: Expression, anchor: date, context: Context) -> date | None:
    assert one.weekday is not None
    ahead = (one.weekday - anchor.isoweekday()) % 7
    if one.relation == "before":
        focus = context.focus.date() if context.focus.day else anchor
        return add_days(focus or anchor, (one.weekday - (focus or anchor).isoweekday()) % 7 - 7)
    if one.relation == "last":
        return add_days(anchor, ahead - 7)
    if one.relation in ("next", "after"):
        return add_days(anchor, ahead or 7) if ahead != 1 else add_days(anchor, 8)  # else it were "tomorrow"
    if one.relation == "week":
        return add_days(anchor, (ahead or 7) + 7)
    if one.relation == "this":
        return add_days(
            anchor, ahead if ahead <= 6 and direction(context.analysis, one) >= 0 else ahead - 7 if ahead else 0
        )
    focus = context.focus.date() if context.focus.day else None
    if focus is not None and one.first and context.tokens.lowers[one.first - 1] == "(":  # "May 5-6 (Tue-Wed)"
        return add_days(focus, -((focus.isoweekday() - one.weekday) % 7))
    if context.narrative and not context.dated:
        return add_days(anchor, ahead)
    if ahead == 0:
        return anchor
    if direction(context.analysis, one) > 0 or _is_since_publication(anchor, ahead, context):
        return add_days(anchor, ahead)
    return add_days(anchor, ahead - 7)


def _is_since_publication(anchor: date, ahead: int, context: Context) -> bool:
    """Whether a past weekday lies between publication and the last change of the page.

    Only a weekday right after that of publication: no report calls a day almost a week ago by its bare name.
    """
    updated = context.updated if context.source == "published" else None
    return updated is not None and ahead <= _JUST_AFTER and ahead <= (updated - anchor).days < _DAYS_OF_WEEK


def _resolve_clock(one: Expression, context: Context) -> Resolved | None:
    if context.container is None and one.value is not None:
        one = replace(one, value=None)  # midnight opens the day where none is named, as 00:00
    if context.container is not None and len(context.container.value) >= 10:
        return with_time(one, context.container.value[:10], context.container.source)
    day, source = spoken_day(context)
    if day is None:
        return Resolved("time", f"XXXX-XX-XXT{one.clock}")
    return with_time(one, day.isoformat(), source)


def _resolve_part(one: Expression, context: Context) -> Resolved | None:
    assert one.part is not None
    if one.value == "plural" and (not one.determined or (one.relation == "the" and not one.modifier)):
        return Resolved("set", f"XXXX-XX-XXT{one.part}")
    if not one.determined and one.relation is None:
        return None
    if context.container is not None and len(context.container.value) >= len("2024-05-14"):
        return with_time(one, context.container.value[:10], context.container.source)
    if context.focus.day is None and not context.message and _is_unknown_part(one, context):
        return Resolved("time", f"XXXX-XX-XXT{one.part}")
    day: date | None
    if (
        one.relation in ("this", "last", "next", "over")
        and context.reference is not None
        and (context.dated or not context.narrative)
    ):
        day, source = context.reference, context.source
        step = {"last": -1, "next": 1}.get(one.relation or "", 0)
        day = add_days(day, step)
    else:
        day, source = spoken_day(context)
        if day is not None and one.relation in STEPS:
            day = add_days(day, STEPS[one.relation])
    if day is None or (context.narrative and not one.determined):
        return Resolved("time", f"XXXX-XX-XXT{one.part}")
    context.focus = Focus(day.year, day.month, day.day)
    return with_time(one, day.isoformat(), source)


def _is_unknown_part(one: Expression, context: Context) -> bool:
    """Whether a part of the day is of no day that is known: "that evening" of none, "in the morning" of any."""
    if one.relation == "that":
        return True
    return one.relation in ("the", "over") and not one.modifier and is_general(context.analysis, one)


_RESOLVERS = {
    "date": _resolve_date,
    "weekday": _resolve_weekday,
    "offset": _resolve_offset,
    "decade": resolve_decade,
    "century": resolve_century,
    "quarter": resolve_quarter,
    "half": resolve_quarter,
    "season": resolve_season,
    "holiday": resolve_holiday,
    "unit": resolve_unit,
    "shift": resolve_shift,
    "part": _resolve_part,
    "clock": _resolve_clock,
    "duration": resolve_duration,
    "set": resolve_set,
    "reference": resolve_reference,
}
