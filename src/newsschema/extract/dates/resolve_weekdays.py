"""Weekdays resolved: "Friday", "last Monday", "Friday the 13th", "the first Monday of May"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsschema.extract.dates.context import CALENDAR, Focus, Resolved, add_days, with_time
from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.patterns import has_patterns
from newsschema.extract.dates.phrases import lower
from newsschema.extract.dates.resolve_units import STEPS
from newsschema.extract.dates.values import days_of, last_of_month
from newsschema.extract.dates.verbs import goes_on
from newsschema.extract.dates.words import MONTHS
from newsschema.lexicons.function_words import INDEFINITE, INSIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.extract.dates.context import Context
    from newsschema.extract.dates.expression import Expression

_MONTHS_SEARCHED = 14
"""Any day of the month falls on any weekday within so many, but for the 29th to the 31st."""
_JUST_AFTER, _DAYS_OF_WEEK = 2, 7
_GOES_ON = words("goes_on")


def resolve_weekday(one: Expression, context: Context) -> Resolved | None:
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
    if one.relation or has_patterns(context.analysis.language):
        return False
    if not (_is_behind_article(one, 1, context) or _is_behind_article(one, 2, context)):
        return False
    return one.last >= len(context.tokens) or context.analysis.word_class(one.last) not in (
        "NOUN",
        "PROPN",
        "ADJ",
        "NUM",
    )


def _is_behind_article(one: Expression, distance: int, context: Context) -> bool:
    """Whether "a" is that many tokens before a weekday; two only around an adjective: "a sunny Friday morning"."""
    if lower(context.tokens, one.first - distance) not in INDEFINITE:
        return False
    of_month = lower(context.tokens, one.last) in INSIDE and lower(context.tokens, one.last + 1) in MONTHS
    return distance == 1 or ((bool(one.part) or of_month) and context.analysis.word_class(one.first - 1) == "ADJ")


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
    if context.weekday is None or one.weekday is None or one.relation:
        return None
    ahead = (one.weekday - context.weekday[1].isoweekday()) % 7
    if has_patterns(context.analysis.language):
        return add_days(context.weekday[1], ahead) if context.weekday[0] == goes_on(context.analysis, one) else None
    if context.weekday[0] != one.first - 1 or context.tokens.lowers[one.first - 1] not in _GOES_ON:
        return None
    return add_days(context.weekday[1], ahead) if 0 < ahead <= 4 else None


def _weekday_near(one: Expression, anchor: date, context: Context) -> date | None:
    assert one.weekday is not None
    ahead = (one.weekday - anchor.isoweekday()) % 7
    if one.relation == "before":
        focus = context.focus.date() if context.focus.day else anchor
        return add_days(focus or anchor, (one.weekday - (focus or anchor).isoweekday()) % 7 - 7)
    if one.relation in ("last", "before_last"):
        return add_days(anchor, ahead + 7 * STEPS[one.relation])
    if one.relation == "ago":  # "two Sundays ago"
        return add_days(anchor, ahead - 7 * int(one.number or 1))
    if one.relation == "weeks_ago":  # "a week ago Tuesday"
        return add_days(anchor, (ahead + 3) % 7 - 3 - 7 * int(one.number or 1))
    if one.relation in ("next", "after"):
        tomorrow = one.relation == "next" and ahead == 1  # which is called so: "next" is the one after
        return add_days(anchor, (ahead or 7) + 7 * tomorrow)
    if one.relation in ("week", "after_next"):
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


def resolve_day_of_week(one: Expression, context: Context) -> Resolved | None:
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
