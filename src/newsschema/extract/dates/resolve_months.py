"""The year of a month or day that is printed without one: "in May", "June 2", "the Jan. 6 attack"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsschema.extract.dates.arranged import is_general, is_habitual
from newsschema.extract.dates.context import add_days
from newsschema.extract.dates.direction import direction, has_future_cue_before
from newsschema.extract.dates.focus import year_of_focus
from newsschema.extract.dates.pack import named_days, words
from newsschema.extract.dates.patterns import has_patterns
from newsschema.extract.dates.phrases import base, capital, lower
from newsschema.extract.dates.verbs import follows_event, follows_month, goes_on
from newsschema.extract.dates.words import DETERMINERS, MONTHS, PARTS, SHORT_MONTHS
from newsschema.lexicons.function_words import ARTICLES, OWNER_ENDINGS

if TYPE_CHECKING:
    from newsschema.extract.dates.context import Context
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis
    from newsschema.models.dates import ResolvedFrom
    from newsschema.text.tokens import Tokens

# A day of the year is the nearest, whatever the words around say, so many days past or to come.
_NEAR, _SOON = 100, 50
_YEARS_AGO = 2  # since the day spoken of, after which a day of its month is no longer of its year
_NEAR_PROMISE = 8  # tokens between "will" and the month
_HABITUAL, _NEAR_HABIT = words("habitual"), 3  # tokens between the verb and "usually"
_GOES_ON = words("goes_on")
_EVENTS = words("event_of_day")
_AFTER_OWNED_DAY = words("after_owned_day")
_OWNERS = DETERMINERS - ARTICLES
_THROUGH, _SINCE, _WILL = words("up_to_month"), words("start_of_stay"), words("certain_modal")


def year_of_month(one: Expression, month: int, context: Context) -> tuple[int | None, ResolvedFrom | None]:
    """Return the year of a month or day without one, and its source."""
    focus, reference = context.focus, context.reference
    keeps_focus = context.narrative or reference is None or context.source == "context"
    if keeps_focus and not context.narrative and focus.month is None:  # "her 1974 book" gives no year for "3 March"
        return None, None
    if keeps_focus and context.dated and reference is not None and _is_promised(one, context.tokens):
        return reference.year + (month < reference.month), context.source  # to come also in a history
    of_writing = ("last", "next", "this") if context.dated else ("last", "next")
    if keeps_focus and focus.year is not None and one.relation not in of_writing:
        return year_of_focus(month, focus), "context"
    anchor = reference or focus.date()
    if anchor is None or _is_of_any_year(one, context):
        return None, None
    if one.day is not None and (known := _year_of_event(one, month, anchor, context.tokens)) is not None:
        return known, None
    if focus.month == month and focus.day and one.day and focus.year and anchor.year - focus.year < _YEARS_AGO:
        return focus.year, "context"  # a report day by day
    source = context.anchor_source()
    if focus.month and focus.year and _goes_on_from_month(one, context.analysis):
        return focus.year + (month < focus.month), source
    if one.relation == "after" and focus.year:  # "March 2018 and the following January"
        return focus.year + (month <= (focus.month or 0)), "context"
    if one.relation == "before" and focus.year:  # "im Mai und im April davor"
        return focus.year - (month >= (focus.month or 0)), "context"
    if one.relation in ("last", "next", "this"):
        year = _related_year(one, month, anchor)
        context.years_of_months[month] = year
        return year, source
    if one.day is None and month in context.years_of_months:  # "this November ... in November"
        return context.years_of_months[month], source
    if source == "caption":  # when the article was written is not known: its photo gives the year, no direction
        return anchor.year, source
    through = lower(context.tokens, one.first - 1) in _THROUGH  # "closed through August"
    if one.day is not None:
        return _year_of_day(one, month, anchor, context, through=through), source
    return _year_of_bare_month(one, month, anchor, context, through=through), source


def _year_of_day(one: Expression, month: int, anchor: date, context: Context, *, through: bool) -> int:
    """Return the nearest year of a day, or of the weekday before it, or the other way where the words around say so."""
    years = sorted(
        (anchor.year, anchor.year - 1, anchor.year + 1),
        key=lambda year: abs(_distance(year, month, one.day or 1, anchor)),
    )
    nearest = years[0]
    if one.weekday is not None:  # "Monday, Jan. 10" is of a year that has it
        return next((year for year in years if _is_weekday(one, year)), nearest)
    days = _distance(nearest, month, one.day or 1, anchor)
    if lower(context.tokens, one.first - 1) in _SINCE:
        return nearest - (days > 0)
    if days > 0 and has_patterns(context.analysis.language) and follows_event(context.analysis, one):
        return nearest - 1  # "seit Beginn des Kriegs am 7. Oktober"
    if through or _is_attribute(one, context.tokens) or -_NEAR <= days <= _SOON:
        return nearest
    way = direction(context.analysis, one)
    return nearest + way if way and (days > 0) != (way > 0) else nearest


def _year_of_bare_month(one: Expression, month: int, anchor: date, context: Context, *, through: bool) -> int:
    """Return the year of a month by the direction of the words around; the nearest one where they show none."""
    gap = month - anchor.month
    if through:
        return anchor.year + (gap < -6) - (gap > 6)
    way = -1 if lower(context.tokens, one.last) in PARTS else direction(context.analysis, one)  # "a December morning"
    if way > 0:  # for the month just over only a cue beside it means the future
        return anchor.year + (gap < (0 if has_future_cue_before(context.tokens, one) else -1))
    if way < 0:
        return anchor.year - (gap > 0)
    return anchor.year - (gap > 3) + (gap < -9)


def _is_of_any_year(one: Expression, context: Context) -> bool:
    """Whether a month is of every year: "It usually rains in May", "Wheat is typically sown in November"."""
    analysis = context.analysis
    if one.day is not None or one.relation is not None or one.of is not None or has_patterns(analysis.language):
        return False
    clause = analysis.clause_of(one.first) if is_habitual(analysis, one) and is_general(analysis, one) else None
    if clause is None or clause.modal:
        return False
    return not _HABITUAL.isdisjoint(analysis.lowers[max(clause.verb - _NEAR_HABIT, 0) : clause.verb + _NEAR_HABIT])


def _is_promised(one: Expression, tokens: Tokens) -> bool:
    """Whether "will" before a month in its sentence sets it after the day of writing: "will have a November runoff"."""
    for k in range(one.first - 1, max(-1, one.first - _NEAR_PROMISE), -1):
        if tokens.words[k] in ".;!?”":
            return False
        if tokens.lowers[k] in _WILL:
            return True
    return False


def _year_of_event(one: Expression, month: int, anchor: date, tokens: Tokens) -> int | None:
    """Return the year of an event that is named by its day: "the Jan. 6 attack"; None for other days."""
    year = named_days().get((month, one.day or 0))
    if year is None or (anchor.year, anchor.month, anchor.day) < (year, month, one.day or 0):
        return None
    named = lower(tokens, one.last) in _EVENTS or (capital(tokens, one.last) and lower(tokens, one.last + 1) in _EVENTS)
    return year if named and one.year is None else None  # "the Jan. 6 Capitol attack"


def _is_weekday(one: Expression, year: int) -> bool:
    """Whether a day of the year falls on the weekday printed with it."""
    try:
        return date(year, one.month or 1, one.day or 1).isoweekday() == one.weekday
    except ValueError:
        return False


def _goes_on_from_month(one: Expression, analysis: Analysis) -> bool:
    """Whether a month goes on from another: "May and June", "from October to March"."""
    if has_patterns(analysis.language):
        return one.day is None and follows_month(analysis, goes_on(analysis, one))
    tokens = analysis.tokens
    before = base(lower(tokens, one.first - 2))
    return one.day is None and lower(tokens, one.first - 1) in _GOES_ON and (before in MONTHS or before in SHORT_MONTHS)


def _is_attribute(one: Expression, tokens: Tokens) -> bool:
    """Whether a day belongs to a noun that somebody has: "his July 25 call"; the words around say nothing about it."""
    before, after = lower(tokens, one.first - 1), lower(tokens, one.last)
    owned = before in _OWNERS or before.endswith(OWNER_ENDINGS)
    return owned and after.isalpha() and after not in _AFTER_OWNED_DAY


def dates_noun(one: Expression, context: Context) -> bool:
    """Whether a day only says which of its kind a noun is: "his July 25 call", "the May 3 vote"."""
    if _is_attribute(one, context.tokens):
        return True
    opened = lower(context.tokens, one.first - 1) in ARTICLES
    return opened and one.last < len(context.tokens) and context.analysis.word_class(one.last) == "NOUN"


def _distance(year: int, month: int, day: int, anchor: date) -> int:
    return (year - anchor.year) * 365 + (month - anchor.month) * 30 + day - anchor.day


def _related_year(one: Expression, month: int, anchor: date) -> int:
    """Return the year of the last or next such month or day, none of which is the anchor's own."""
    day, today = (month, one.day or anchor.day), (anchor.month, anchor.day)
    if one.relation == "last":
        return anchor.year - (day >= today)
    if one.relation == "next":
        return anchor.year + (day <= today)
    return anchor.year


def month_ahead(one: Expression, day: date, context: Context) -> date:
    """Return a day of a month to come where what is on it is: of the month spoken of, else of the next one."""
    reference, spoken = context.reference, context.focus.date()
    if reference is None or day >= reference or direction(context.analysis, one) <= 0:
        return day
    month = spoken if spoken is not None and spoken > reference else add_days(reference.replace(day=1), 31)
    try:
        return month.replace(day=day.day) if month is not None else day
    except ValueError:
        return day
