"""Shifts, durations, sets and references resolved: "two years ago", "three days", "every Tuesday", "now"."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from newsschema.extract.dates.context import Context, Focus, Resolved, add_days, week_of, year_text
from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.expression import UNCOUNTED, Expression
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.patterns import has_patterns
from newsschema.extract.dates.phrases import NUMBER_WORDS, lower
from newsschema.extract.dates.relations import BESIDE, EARLIER
from newsschema.extract.dates.resolve_units import (
    explains,
    quarter_ended,
    resolve_spoken_of,
    set_focus,
    speak_of_quarter,
    week_beside,
)
from newsschema.extract.dates.values import SEASONS, days_of, duration_value
from newsschema.extract.dates.words import UNITS
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, DEFINITE

_MONTHS_OF_QUARTER, _MONTHS_OF_YEAR = 3, 12
# So many weeks ago and more, the week is meant and not the day.
_ROUGH_WEEKS = 3
# How many tokens a time may be before "20 minutes later".
_NEAR = 40
_MINUTES = {"hour": 60, "minute": 1, "second": 1 / 60}
_MOST_MINUTES = 24 * 60  # beyond, days are meant
# What an uncounted span is: "recent years", "the coming weeks".
_AFTER_DURATIONS = words("after_duration")
_SHORT_WORDS = words("before_duration_alone") | words("before_duration")
# Verbs whose object is a length of time; what ends the clause before "one day"; what opens another behind it.
_MEASURED, _OBJECTS = words("takes_time"), frozenset({"NOUN", "PROPN", "PRON"})
_OPENING = words("generic_condition") | words("clause_joint")
_VAGUE, _LISTING, _ONE = words("vague_relation"), ADDITION | ALTERNATIVE, words("singular_number")
_REFERENCES = {"last": "PAST_REF", "before": "PAST_REF", "next": "FUTURE_REF"}


def resolve_shift(one: Expression, context: Context) -> Resolved | None:
    assert one.unit is not None
    if one.of is not None:
        return _resolve_day_beside(one, context)
    if one.unit == "day" and lower(context.tokens, one.last) in BESIDE:
        return _resolve_day_of_event(one, context)
    if one.relation == "within" and direction(context.analysis, one) <= 0:  # "in drei Wochen" built, not yet to come
        return Resolved("duration", duration_value(one.number, one.unit))
    if one.relation == "in_time" and (context.message or context.narrative or direction(context.analysis, one) < 0):
        return Resolved("duration", duration_value(one.number, one.unit))  # "won twice in a week's time"
    letter, factor = UNITS[one.unit]
    back = one.relation in ("ago", "earlier")
    if one.number in (None, UNCOUNTED) or letter[0] == "T":
        if letter[0] == "T" and one.number not in (None, UNCOUNTED):
            return _time_beside(one, context) or Resolved("duration", duration_value(one.number, one.unit))
        if one.relation == "later":  # than something unknown
            return Resolved("duration", duration_value(one.number, one.unit))
        return Resolved("date", "PAST_REF" if back else "FUTURE_REF")
    focus = context.focus
    count = (one.number or 0) * factor * (-1 if back else 1)
    anchor, source = context.reference, context.source
    in_history = context.narrative and not (context.dated and one.relation == "ago")
    if (one.relation in ("earlier", "later") or anchor is None or in_history) and focus.year is not None:
        anchor, source = focus.date(), "context"
    if letter == "Y" and focus.year is not None and focus.year < 0 and one.relation != "ago":
        return Resolved("date", year_text(focus.year + int(count)), "context")
    if (week := week_beside(one, context)) is not None:
        return week
    if anchor is None or (one.relation == "later" and focus.year is None):  # later than something unknown
        return Resolved("duration", duration_value(one.number, one.unit))
    lowers = context.tokens.lowers  # "the year before" a year is one
    plain = lowers[one.first] in DEFINITE and lowers[one.last - 1] in EARLIER and focus.quarter is None
    if letter == "Y" and context.period and abs(count) <= 3 and not plain:
        return Resolved("date", f"{context.period[0] + int(count):04d}-{context.period[1]}", "context")
    value = _shifted(letter, count, anchor, focus if source == "context" else None)
    if letter == "W" and abs(count) == 1 and value is not None and lowers[one.first] in DEFINITE:  # "the week before"
        value = week_of(date.fromisoformat(value))
    if value is None and letter == "Y" and source != "context":  # "some 40,000 years ago": beyond the calendar
        return Resolved("date", "PAST_REF" if back else "FUTURE_REF")
    if value is None or (one.relation == "later" and _is_after_writing(one, value, context)):
        return Resolved("duration", duration_value(one.number, one.unit))
    if one.relation != "ago" and letter in ("D", "W", "M"):
        set_focus(context, value)
    return Resolved("date", value, source)


def _time_beside(one: Expression, context: Context) -> Resolved | None:
    """Return the time so many hours or minutes from the one mentioned last, "at 6.40am ... 20 minutes later"."""
    if one.relation not in ("earlier", "later") or context.timed is None or context.message:
        return None
    if one.first - context.timed[0] > _NEAR:
        return None
    minutes = (one.number or 0) * _MINUTES[one.unit or "hour"] * (-1 if one.relation == "earlier" else 1)
    if minutes % 1 or abs(minutes) > _MOST_MINUTES:
        return None
    time = datetime.fromisoformat(context.timed[1]) + timedelta(minutes=minutes)
    return Resolved("time", time.isoformat(timespec="minutes"), "context")


def _is_after_writing(one: Expression, value: str, context: Context) -> bool:
    """Whether a time "later" would be after the day of writing although it is not to come."""
    if context.reference is None or not context.dated or not value.replace("-", "").isdecimal():
        return False
    return value > context.reference.isoformat()[: len(value)] and direction(context.analysis, one) <= 0


def _resolve_day_of_event(one: Expression, context: Context) -> Resolved:
    """ "the day before the club was sold": not known, but where it explains a date: "on May 3, the day after"."""
    return resolve_spoken_of(context) if explains(one, context) else Resolved("date", "XXXX-XX-XX")


def _resolve_day_beside(one: Expression, context: Context) -> Resolved | None:
    """ "the day before last Tuesday", "the day after Christmas", "a week from Friday"."""
    container = context.container
    days = days_of(container.value) if container else None
    step = int(one.number or 0) * (7 if one.unit == "week" else 1)
    if one.unit == "year":
        return _resolve_years_before(step, context)
    day = add_days(days[0], -step if one.relation == "earlier" else step) if days else None
    if container is None or day is None:
        return None
    set_focus(context, day.isoformat())
    return Resolved("date", day.isoformat(), container.source)


def _resolve_years_before(years: int, context: Context) -> Resolved | None:
    """ "ten years ago today", "two years ago this month": the same day, week or month of an earlier year."""
    container = context.container
    if container is None or not container.value[:4].isdecimal() or int(container.value[:4]) <= years:
        return None
    value = f"{int(container.value[:4]) - years:04d}{container.value[4:]}"
    if days_of(value) is None:  # 29 February, week 53
        return Resolved("date", value[:4], container.source)
    set_focus(context, value)
    return Resolved("date", value, container.source)


def _shifted(letter: str, count: float, anchor: date, focus: Focus | None) -> str | None:
    """Return the value so many years, months, weeks or days from the anchor, at the precision the unit has."""
    if letter == "Y":
        year = anchor.year + int(count)
        if not 0 < year < 9999:
            return None
        return (
            f"{year:04d}-{focus.month:02d}"
            if focus and focus.month and not focus.day and abs(count) < 4
            else f"{year:04d}"
        )
    if letter in ("M", "Q"):
        if focus is not None and focus.month is None and abs(count) < _MONTHS_OF_YEAR:
            return None  # later than an unknown month
        months = anchor.year * 12 + anchor.month - 1 + int(count * (3 if letter == "Q" else 1))
        return f"{months // 12:04d}-{months % 12 + 1:02d}" if 12 < months < 9999 * 12 else None
    if letter == "WE":
        return None
    day = add_days(anchor, int(count * (7 if letter == "W" else 1)))
    if day is None or (focus is not None and focus.day is None):
        return None
    return week_of(day) if letter == "W" and abs(count) >= _ROUGH_WEEKS else day.isoformat()


def resolve_duration(one: Expression, context: Context) -> Resolved | None:
    if one.value:
        return Resolved("duration", one.value)
    assert one.unit is not None
    if one.unit == "month" and one.number in (6, 9):
        context.quarter = None
    elif one.unit == "month" and one.number == _MONTHS_OF_QUARTER and (ended := quarter_ended(one, context)):
        speak_of_quarter(context, ended[0], ended[1])
    if not context.message and (_is_described(one, context) or _is_once(one, context)):
        return None
    if one.number == UNCOUNTED and one.relation in _REFERENCES and _is_vague(one, context):
        return Resolved("date", _REFERENCES[one.relation])
    return Resolved("duration", duration_value(one.number, one.unit))


def _is_vague(one: Expression, context: Context) -> bool:
    """Whether a stretch is of no known length: "recent years", "previous months"; not "the past few years".

    A language of patterns has a row of its own for those that count, which gives them no relation.
    """
    if has_patterns(context.analysis.language):
        return True
    listed = lower(context.tokens, one.last - 2) in _LISTING
    k = one.last - 2 - 2 * listed
    if lower(context.tokens, k) not in _VAGUE:
        return False
    before = lower(context.tokens, k - 1)
    return not (before[:1].isdigit() or before in NUMBER_WORDS)  # "two previous years"


def _is_once(one: Expression, context: Context) -> bool:
    """Whether "one day" is when something was, and not how long: "I saw a fox one day"."""
    tokens, first = context.tokens, one.first
    counted = one.number == 1 and one.unit == "day" and one.last - first == 2 and not (one.relation or one.modifier)
    if not counted or tokens.lowers[first] not in _ONE or one.cut:
        return False
    analysis = context.analysis
    clause = analysis.clause_of(first)
    if (
        clause is None
        or clause.tense != "past"
        or clause.verb > first
        or analysis.word_class(first - 1) not in _OBJECTS
    ):
        return False
    ends = not lower(tokens, one.last).isalpha() or lower(tokens, one.last) in _OPENING
    return ends and analysis.lemma(clause.verb) not in _MEASURED


def _is_described(one: Expression, context: Context) -> bool:
    """Whether bare units are things of a kind: "sick days", "their teenage years"; not "for years"."""
    if one.number != UNCOUNTED or one.relation or one.modifier:
        return False
    if one.last - one.first != 1 or not one.first:
        return False
    before = one.first - 1
    plain = context.tokens.words[before]
    if not plain.isalpha() or one.first >= len(context.tokens) or plain in _SHORT_WORDS:
        return False
    analysis = context.analysis
    if lower(context.tokens, one.last) in _AFTER_DURATIONS or not analysis.same_sentence(before, one.first):
        return False
    phrase = analysis.phrase_of(one.first)
    return phrase is not None and phrase.first <= before and analysis.word_class(before) in ("ADJ", "NOUN", "PROPN")


def resolve_set(one: Expression, _context: Context) -> Resolved | None:
    if one.value:
        return Resolved("set", one.value)
    if one.weekday is not None:
        rest = f"T{one.clock}" if one.clock else f"T{one.part}" if one.part else ""
        return Resolved("set", f"XXXX-WXX-{one.weekday}{rest}")
    if one.part is not None:
        return Resolved("set", f"XXXX-{one.part}" if one.part in SEASONS else f"XXXX-XX-XXT{one.clock or one.part}")
    if one.clock is not None:
        return Resolved("set", f"XXXX-XX-XXT{one.clock}")
    return Resolved("set", duration_value(one.number, one.unit or "day"))


def resolve_reference(one: Expression, _context: Context) -> Resolved | None:
    assert one.value is not None
    return Resolved("date", one.value)
