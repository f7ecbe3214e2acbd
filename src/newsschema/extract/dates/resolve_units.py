"""Units resolved: "last week", "that day", "the month", "the week of October 6", "the weekend"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from newsschema.extract.dates.arranged import is_general
from newsschema.extract.dates.context import Context, Focus, Resolved, add_days, week_of, year_text
from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.focus import ends_in_focus
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import lower
from newsschema.extract.dates.values import days_of, duration_value, last_of_month
from newsschema.extract.dates.words import MONTHS, SHORT_MONTHS
from newsschema.lexicons.function_words import GOAL, LIMIT, SPAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.models.dates import ResolvedFrom

# Between a date and what explains it.
_APPOSED = {",", "-", "–", "—"}
_LATELY = 7  # days
_MONTHS_NEW = 2  # how long "the new year" is the one that runs
_TUESDAY, _SATURDAY = 2, 6
# A unit that the text refers to without giving it.
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
# How many units from the one the reference lies in.
STEPS = {"last": -1, "before": -1, "latest": -1, "next": 1, "after": 1, "before_last": -2, "after_next": 2}
_POINTING = ("the", "this", "that")
_WEEK_ENDS, _ENDS_AHEAD = words("ending_participle") | GOAL, words("ending_ahead")
_QUARTER_ENDS = _WEEK_ENDS | SPAN


def resolve_unit(one: Expression, context: Context) -> Resolved | None:
    unit, relation = one.unit, one.relation
    if unit == "time":
        return Resolved("date", "PAST_REF") if _is_past_of_plan(one, context) else resolve_spoken_of(context)
    if unit in _SPANS and _is_any_span(one, context):
        return Resolved("duration", duration_value(1, unit or ""))
    if unit in _PARTS_OF_DAY:  # "the last hour"
        return Resolved("duration", duration_value(1, unit or ""))
    if context.narrative and context.focus.year is not None and context.focus.year < 0:
        return _resolve_before_christ(one, context)
    if relation in _BY_RELATION and not (relation == "event" and context.narrative):
        return _BY_RELATION[relation](one, context)
    if one.of is not None and unit == "month":
        return _resolve_same_month(context)
    if unit == "quarter" and (ended := _resolve_ended(one, context)) is not None:
        return ended
    if unit == "week" and (day := _week_ends(one, context)) is not None:
        return Resolved("date", week_of(day), context.source)
    if (beside := week_beside(one, context)) is not None:
        return beside
    spoken = _is_spoken_of(one, context)
    if (unknown := _unknown_unit(one, context, spoken=spoken)) is not None:
        return unknown
    anchor, source = _anchor_of_unit(one, context, spoken=spoken)
    if anchor is None or (context.year_alone and unit in _WITHIN_YEAR):  # "It shut in 2017. This week"
        return Resolved("date", _unknown(relation))
    value = _unit_value(unit or "day", anchor, _step(one, context, anchor, source), context, relation)
    if value is None:
        return None
    if not (unit == "day" and relation == "the" and context.focus.day is None):  # "during the day" names none
        set_focus(context, value)
    return Resolved("date", value, source)


def _is_any_span(one: Expression, context: Context) -> bool:
    """Whether "the week" is how long what holds at any time goes on: "it stays fresh throughout the week"."""
    if one.relation != "the" or one.modifier or context.message or one.cut or context.narrative:
        return False
    lowers = context.tokens.lowers
    whole = lowers[one.last - 2] in _WHOLE or (one.first > 0 and lowers[one.first - 1] in _THROUGH)
    return whole and is_general(context.analysis, one)


_SPANS = ("week", "month", "year")
_WHOLE, _THROUGH = words("all_of"), words("through")
_PARTS_OF_DAY = ("hour", "minute", "second")
_WITHIN_YEAR = ("day", "week", "weekend", "month")


def _resolve_unknown(one: Expression, _context: Context) -> Resolved:
    return Resolved("date", _UNKNOWN[one.unit or "day"])


def _resolve_containing(one: Expression, context: Context) -> Resolved | None:
    """ "the week of October 6", "the weekend of June 8"; None where the day is not known."""
    day = context.container
    if day is None or not day.value[:4].isdigit():
        return None
    week = week_of(date.fromisoformat(day.value[:10]))
    return Resolved("date", week + ("-WE" if one.unit == "weekend" else ""), day.source)


def _is_spoken_of(one: Expression, context: Context) -> bool:
    """Whether a unit may be reckoned from the last date mentioned: "that year"; in a history also "last month"."""
    counted = one.relation in ("after", "before") and one.unit in _UNKNOWN
    if one.relation in ("that", "the", "event", "after", "before"):
        return not (counted and context.focus.year is None)
    pointing = one.relation in ("last", "this", "next") and context.narrative
    return pointing and (not context.dated or one.unit == "day")


def _unknown_unit(one: Expression, context: Context, *, spoken: bool) -> Resolved | None:
    """Return the value of a unit that nothing fixes, "that day" of no known one; None where it is known."""
    unit, relation = one.unit, one.relation
    if unit == "day" and relation == "the" and _is_any_day(one, context):
        return Resolved("date", "XXXX-XX-XX")
    if unit == "day" and spoken and (unknown := _unknown_day(one, context)) is not None:
        return unknown
    if relation == "that" and context.focus.year is None and unit in _UNKNOWN and not context.message:
        return Resolved("date", _UNKNOWN[unit])
    return None


def _anchor_of_unit(one: Expression, context: Context, *, spoken: bool) -> tuple[date | None, ResolvedFrom]:
    """Return the day that a unit is reckoned from, and where it comes from: the day of writing or the focus."""
    focus, anchor, source = context.focus.date(), context.reference, context.source
    from_focus = spoken and focus is not None and (context.narrative or _speaks_of(one, context))
    if one.unit in ("decade", "century") and focus is not None and anchor is not None and focus > anchor:
        from_focus = False  # "by 2030, and in the next decade"
    if anchor is None or from_focus:
        anchor, source = focus, "context"
    if one.unit == "year" and one.relation == "that" and context.aside:
        anchor = date(context.aside, 1, 1)
    return anchor, source


def week_beside(one: Expression, context: Context) -> Resolved | None:
    """Return the week before or after one that its sentence mentions: "last week, against 2.9 the week before"."""
    step = {"before": -1, "earlier": -1, "after": 1, "later": 1}.get(one.relation or "")
    if one.unit != "week" or step is None or one.number not in (None, 1) or context.week is None:
        return None
    last, monday = context.week
    if last <= context.moved or not context.analysis.same_sentence(last - 1, one.first):
        return None
    day = add_days(monday, 7 * step)
    return Resolved("date", week_of(day), context.source) if day is not None else None


def _step(one: Expression, context: Context, anchor: date, source: ResolvedFrom) -> int:
    """Return how many units from the one the anchor lies in: "last" -1; of "the weekend" by the words around."""
    if one.relation == "new":  # "in the new year": the next one, but for its first weeks and what is over
        until = lower(context.tokens, one.first - 1) in LIMIT
        return int(anchor.month > _MONTHS_NEW and (until or direction(context.analysis, one) >= 0))
    if one.unit != "weekend":
        return STEPS.get(one.relation or "", 0)
    if one.relation == "the" and source != "context" and anchor.isoweekday() < _SATURDAY:
        return -1 if direction(context.analysis, one) <= 0 else 0
    if one.relation == "this" and anchor.isoweekday() <= _TUESDAY:
        return -1 if direction(context.analysis, one) < 0 else 0  # "was seen this weekend", written on Monday
    return STEPS.get(one.relation or "", 0)


def _is_any_day(one: Expression, context: Context) -> bool:
    """Whether "the day" is any: "apply it throughout the day", not "shares ended the day lower"."""
    beside = context.moved > 0 and context.analysis.same_sentence(context.moved - 1, one.first)
    if context.message or (context.focus.day is not None and (context.narrative or beside)):
        return False
    return is_general(context.analysis, one)


def _resolve_ended(one: Expression, context: Context) -> Resolved | None:
    """ "the quarter ended Sept. 30": the one that most of its months lie in, of the year given or the last one over."""
    ended = quarter_ended(one, context)
    if ended is None:
        return None
    value = f"{ended[0]:04d}-Q{ended[1]}"
    set_focus(context, value)
    return Resolved("date", value, None if ended[2] else context.source)


def quarter_ended(one: Expression, context: Context) -> tuple[int, int, bool] | None:
    """Return year and number of the quarter that ends as the words behind say, and whether they give the year."""
    lowers, i = context.tokens.lowers, one.last + 1
    if i >= len(lowers) or lowers[i - 1] not in _QUARTER_ENDS:
        return None
    month = MONTHS.get(lowers[i]) or SHORT_MONTHS.get(lowers[i])
    if month is None or context.reference is None:
        return None
    stated = next((int(word) for word in lowers[i + 1 : i + 5] if len(word) == 4 and word.isdecimal()), 0)
    year = stated or context.reference.year - (month > context.reference.month and lowers[i - 1] not in _ENDS_AHEAD)
    months = year * 12 + month - 2  # the month before: a quarter ended in July began in May
    return months // 12, months % 12 // 3 + 1, bool(stated)


def _week_ends(one: Expression, context: Context) -> date | None:
    """Return the day that a week ends on as the words behind say: "the week ended Oct. 21", "the week to 21 April"."""
    lowers, i, reference = context.tokens.lowers, one.last, context.reference
    if reference is None or one.relation != "the" or lower(context.tokens, i) not in _WEEK_ENDS:
        return None
    near = lowers[i + 1 : i + 4]
    month = next((MONTHS.get(word) or SHORT_MONTHS.get(word) for word in near if word[:3] in SHORT_MONTHS), None)
    number = next((int(word) for word in near if word.isdecimal() and len(word) < 3), 0)
    if month is None or not 0 < number <= last_of_month(reference.year, month).day:
        return None
    days = [date(year, month, min(number, 28)) for year in (reference.year - 1, reference.year, reference.year + 1)]
    over = days if lowers[i] in _ENDS_AHEAD else [day for day in days if day <= reference]
    nearest = min(over, key=lambda day: abs((day - reference).days))
    return add_days(nearest, number - nearest.day)


def _resolve_numbered_week(one: Expression, context: Context) -> Resolved | None:
    """ "week 27 of last year"; None where the year is not known or has no such week."""
    container = context.container
    if container is None or not container.value[:4].isdecimal():
        return None
    value = f"{container.value[:4]}-W{int(one.number or 0):02d}"
    return Resolved("date", value, container.source) if days_of(value) else None


def _resolve_same_month(context: Context) -> Resolved | None:
    """ "the same month a year ago": the month in focus, else the one of writing, in the year it lies in."""
    container, month = context.container, context.spoken.month
    if month is None and context.reference is not None:
        month = context.reference.month
    if container is None or month is None or not container.value[:4].isdecimal():
        return None
    value = f"{container.value[:4]}-{month:02d}"
    set_focus(context, value)
    return Resolved("date", value, container.source)


def _resolve_before_christ(one: Expression, context: Context) -> Resolved:
    """A unit in a history before our era: "the following year"; a shorter one lies in the year in focus."""
    assert context.focus.year is not None
    year = context.focus.year + (STEPS.get(one.relation or "", 0) if one.unit == "year" else 0)
    context.focus = Focus(year)
    return Resolved("date", year_text(year), "context")


def _resolve_nth(one: Expression, context: Context) -> Resolved | None:
    """ "the last week of March", "the first weekend of 2021"."""
    if one.of is None:
        return Resolved("duration", duration_value(1, one.unit or "day")) if one.unit != "day" else None
    container = context.container
    days = days_of(container.value) if container else None
    if container is None or days is None or one.number is None:
        return None
    step = {"week": 7, "weekend": 7, "day": 1}[one.unit or "day"] * (
        one.number - 1 if one.number > 0 else one.number + 1
    )
    if one.unit == "week":  # a week belongs where its Thursday lies
        step += 3 if one.number > 0 else -3
    day = add_days(days[0] if one.number > 0 else days[1], int(step))
    if day is None:
        return None
    if one.unit == "weekend" and one.number > 0:
        day = add_days(day, (6 - day.isoweekday()) % 7) or day
    value = day.isoformat() if one.unit == "day" else week_of(day) + ("-WE" if one.unit == "weekend" else "")
    return Resolved("date", value, container.source)


def _unknown_day(one: Expression, context: Context) -> Resolved | None:
    """ "that day", "the following day" where only the month or the year in focus is known: "1998-10-XX"."""
    focus = context.focus
    if one.relation not in ("that", "after", "before") or focus.year is None or focus.day is not None or focus.year < 0:
        return None
    month = f"{focus.month:02d}" if focus.month else "XX"
    return Resolved("date", f"{focus.year:04d}-{month}-XX", "context")


def _is_ahead(focus: Focus, reference: date | None) -> bool:
    """Whether the day in focus is still to come: "the day" is then that of writing."""
    day = focus.date()
    return reference is not None and day is not None and day > reference


def _is_far(one: Expression, context: Context) -> bool:
    """Whether "earlier in the day" is not of the day in focus, one weeks ago that another paragraph spoke of."""
    day, reference, tokens = context.focus.date(), context.reference, context.tokens
    if day is None or reference is None or one.modifier not in ("start", "end"):
        return False
    if (reference - day).days <= _LATELY:
        return False
    return not context.moved or "\n" in tokens.text[tokens.ends[context.moved - 1] : tokens.starts[one.first]]


def _speaks_of(one: Expression, context: Context) -> bool:
    """Whether "that year", "the month" or "the following day" is reckoned from the focus."""
    focus, reference = context.focus, context.reference
    if one.relation == "the" and not context.narrative:
        if one.unit == "day":  # "and will spend the day there" is of the day of writing
            clause = context.analysis.clause_of(one.first) if reference is not None else None
            coming = clause is not None and clause.tense == "fut"
            return focus.day is not None and not (_is_ahead(focus, reference) or coming or _is_far(one, context))
        if one.unit == "quarter" or focus.quarter is not None:
            return one.unit in ("year", "quarter") and focus.quarter is not None
        return one.unit in ("year", "decade", "century") and ends_in_focus(one, context)
    return True


def _unknown(relation: str | None) -> str:
    if relation in _POINTING:
        return "PRESENT_REF" if relation == "this" else "XXXX"
    return "FUTURE_REF" if relation in ("next", "after", "after_next") else "PAST_REF"


def _is_past_of_plan(one: Expression, context: Context) -> bool:
    """Whether "the time" of something past follows a day that is still to come, which it cannot mean."""
    clause = context.analysis.clause_of(one.first) if _is_ahead(context.focus, context.reference) else None
    return clause is not None and clause.tense == "past"


def resolve_spoken_of(context: Context) -> Resolved:
    focus = context.focus
    if focus.year is None:
        return Resolved("date", "PAST_REF")
    if focus.day:
        return Resolved("date", f"{focus.year:04d}-{focus.month:02d}-{focus.day:02d}", "context")
    if focus.month:
        return Resolved("date", f"{focus.year:04d}-{focus.month:02d}", "context")
    if focus.quarter:
        return Resolved("date", f"{focus.year:04d}-Q{focus.quarter}", "context")
    return Resolved("date", year_text(focus.year), "context")


def _unit_value(unit: str, anchor: date, step: int, context: Context, relation: str | None) -> str | None:
    """Return the value of the unit `step` units from the one the anchor lies in."""
    if unit == "day":
        day = add_days(anchor, step)
        return day.isoformat() if day else None
    if unit in ("week", "weekend", "fortnight"):
        day = add_days(anchor, 7 * step)
        return week_of(day) + ("-WE" if unit == "weekend" else "") if day else None
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "quarter":
        if relation in ("the", "that", "latest") and context.quarter:
            return f"{context.quarter[0]:04d}-Q{context.quarter[1]}"
        if relation == "before" and context.quarter:  # than the one spoken of
            anchor = date(context.quarter[0], context.quarter[1] * 3, 1)
        if relation == "the" and not context.narrative:
            step = -1
        quarters = anchor.year * 4 + (anchor.month - 1) // 3 + step
        return f"{quarters // 4:04d}-Q{quarters % 4 + 1}"
    year = anchor.year + step * {"decade": 10, "century": 100, "millennium": 1000}.get(unit, 1)
    if not 0 < year < 9999:
        return None
    return {"decade": f"{year // 10:03d}X", "century": f"{year // 100:02d}XX"}.get(unit, f"{year:04d}")


def set_focus(context: Context, value: str) -> None:
    """Make a value the temporal focus."""
    if value[:4].isdigit():
        year, rest = int(value[:4]), value[5:]
        if rest[:1] == "Q":
            context.focus = Focus(year, quarter=int(rest[1]))
            speak_of_quarter(context, year, int(rest[1]))
        elif rest[:1] == "W":
            return
        elif len(rest) >= 5:
            context.focus = Focus(year, int(rest[:2]), int(rest[3:5]))
        else:
            context.focus = Focus(year, int(rest[:2]) if rest[:2].isdigit() else None)


def _resolve_unit_of_event(one: Expression, context: Context) -> Resolved | None:
    """ "the week after the vote": not known, but where it explains a date: "on 3 May, the week after the vote"."""
    unit, focus = one.unit or "week", context.focus.date()
    if focus is not None and explains(one, context):
        value = _unit_value(unit, focus, 0, context, "that")
        return Resolved("date", value, "context") if value else None
    return Resolved("date", _UNKNOWN.get(unit, "XXXX"))


def explains(one: Expression, context: Context) -> bool:
    """Whether an expression is in apposition to a day: "on 3 May, the week after the vote"."""
    tokens = context.tokens
    before = lower(tokens, one.first - 2)
    named = before.isdecimal() or before in MONTHS
    return context.focus.day is not None and lower(tokens, one.first - 1) in _APPOSED and named


def speak_of_quarter(context: Context, year: int, number: int) -> None:
    """Keep the quarter spoken of; one still to end does not replace one whose results are reported."""
    reference = context.reference
    ended = reference is None or (year, number) < (reference.year, (reference.month + 2) // 3)
    current = context.quarter
    forecast = current is not None and reference is not None and current >= (reference.year, (reference.month + 2) // 3)
    if current is None or (ended and (forecast or (year, number) > current)):
        context.quarter = (year, number)


# Units whose relation alone decides how they are resolved.
_BY_RELATION: dict[str | None, Callable[[Expression, Context], Resolved | None]] = {
    "nth": _resolve_nth,
    "unknown": _resolve_unknown,
    "event": _resolve_unit_of_event,
    "numbered": _resolve_numbered_week,
    "containing": _resolve_containing,
}
