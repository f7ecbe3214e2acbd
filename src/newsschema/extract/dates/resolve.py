"""From an expression to its value: what the publication date and the dates told before it make of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import UNTOLD, Expression
from newsschema.extract.dates.holidays import holiday
from newsschema.extract.dates.periods import duration_value
from newsschema.extract.dates.phrases import starts_sentence
from newsschema.extract.dates.values import days_of
from newsschema.extract.dates.words import FUTURE_CUES, PAST_CUES, TO_COME, UNITS, WEAK_FUTURE_CUES

if TYPE_CHECKING:
    from newsschema.models.dates import ResolvedFrom
    from newsschema.text.tokens import Tokens


# How far to look for a word that tells past or future.
_WORDS_BEFORE, _WORDS_AFTER = 14, 8
# A day of the year this near, in days, is meant whatever the words around say.
_NEAR = 100
_SENTENCE_ENDS = {".", ";", "?", "!", ":"}
# In a story a bare year so far from the last date told is an aside: "declassified in 2005".
_ASIDE = 15


@dataclass(slots=True)
class Told:
    """The running reference: the last date told, at the precision it was told."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    def date(self) -> date | None:
        return (
            None if self.year is None or not 1 < self.year < 9999 else date(self.year, self.month or 1, self.day or 1)
        )


@dataclass(slots=True)
class Context:
    """What an expression may be resolved against."""

    tokens: Tokens
    reference: date | None
    source: ResolvedFrom
    """Where the reference comes from."""
    narrative: bool
    """Whether the text tells history: then what it told last counts, not the day it was written."""
    told: Told = field(default_factory=Told)
    quarter: tuple[int, int] | None = None
    """Year and number of the quarter spoken of: what "a year earlier" is compared with."""
    day_first: bool | None = None
    """Whether "03/04/2016" is in April; None where nothing tells."""

    def anchor(self) -> date | None:
        """Return the day to reckon from: the publication date, in history the last date told."""
        told = self.told.date()
        if self.narrative and told is not None:
            return told
        return self.reference or told

    def anchor_source(self) -> ResolvedFrom:
        told = self.told.year is not None
        if (self.narrative and told) or (self.reference is None and told):
            return "context"
        return self.source


@dataclass(slots=True)
class Resolved:
    """An expression's type, TIMEX3 value and what completed it."""

    type: str
    value: str
    source: ResolvedFrom | None = None


def year_text(year: int) -> str:
    """Return a year as TIMEX3 writes it: "1940", "BC0490"."""
    return f"{year:04d}" if year >= 0 else f"BC{-year:04d}"


def resolve(one: Expression, context: Context) -> Resolved | None:
    """Return what an expression means; None where it means no time at all."""
    return _RESOLVERS[one.kind](one, context)


def direction(tokens: Tokens, one: Expression) -> int:
    """Return 1 where the words around tell of the future, -1 of the past, 0 where they do not tell.

    The nearest telling word before decides, else the nearest after; "by" and "until" only where no other tells.
    """
    if one.cut:  # "Friday's vote" has been held as a rule
        return -1
    lowers, weak = tokens.lowers, 0
    if one.first > 1 and lowers[one.first - 1] in ("until", "till") and lowers[one.first - 2] not in _SENTENCE_ENDS:
        return 1
    for i in range(one.first - 1, max(one.first - _WORDS_BEFORE, -1), -1):
        word = lowers[i]
        if word in _SENTENCE_ENDS or "\n" in tokens.text[tokens.ends[i] : tokens.starts[i + 1]]:
            break
        told = _told_by(word, lowers[i + 1])
        if told:
            return told
        weak = weak or word in WEAK_FUTURE_CUES
    for i in range(one.last, min(one.last + _WORDS_AFTER, len(lowers))):
        if lowers[i] in _SENTENCE_ENDS:
            break
        told = _told_by(lowers[i], lowers[i + 1] if i + 1 < len(lowers) else "")
        if told:
            return told
    return int(bool(weak))


def _told_by(word: str, after: str) -> int:
    if word in FUTURE_CUES or (word in ("to", "set") and after in TO_COME):
        return 1
    if word in PAST_CUES or (word.endswith("ed") and len(word) > 4 and word not in ("united", "need", "hundred")):
        return -1
    return 0


# Dates by name and number


def _resolve_date(one: Expression, context: Context) -> Resolved | None:
    if one.month is None and one.day is None:
        return _resolve_year(one, context)
    year, month, source = one.year, one.month, None
    if one.value and "/" in one.value and one.year:
        return _resolve_ambiguous(one, context)
    if month is None:
        return _resolve_day_alone(one, context)
    if one.of is not None:
        lies = _resolve_unit(one.of, context)
        year = int(lies.value[:4]) if lies and lies.value[:4].isdigit() else None
        source = lies.source if lies else None
    elif year is None:
        year, source = _year_of_month(one, month, context)
    if one.relation == "every":
        return Resolved("set", f"XXXX-{month:02d}")
    if year is not None and year < 0:
        context.told = Told(year)
        return Resolved("date", f"{year_text(year)}-{month:02d}", source)
    if one.day is None:
        if year is None:
            return Resolved("date", f"XXXX-{month:02d}")
        context.told = Told(year, month)
        return Resolved("date", f"{year:04d}-{month:02d}", source)
    if year is None:
        return _with_time(one, f"XXXX-{month:02d}-{one.day:02d}", None)
    try:
        day = date(year, month, one.day)
    except ValueError:
        return None
    context.told = Told(year, month, one.day)
    return _with_time(one, day.isoformat(), source)


def _resolve_ambiguous(one: Expression, context: Context) -> Resolved | None:
    """A numeric date that may be read both ways: the country tells, else the value is the year they share."""
    assert one.month
    assert one.day
    assert one.year
    if context.day_first is None:
        if context.reference and one.year == context.reference.year:
            for month, day in ((one.month, one.day), (one.day, one.month)):
                if date(one.year, month, day) == context.reference:
                    return _with_time(one, context.reference.isoformat(), None)
        return Resolved("date", f"{one.year:04d}")
    month, day = (one.day, one.month) if context.day_first else (one.month, one.day)
    context.told = Told(one.year, month, day)
    return _with_time(one, date(one.year, month, day).isoformat(), None)


def _resolve_year(one: Expression, context: Context) -> Resolved | None:
    assert one.year is not None
    if one.year < 0:
        context.told = Told(one.year)
        return Resolved("date", year_text(one.year))
    told = context.told
    if not (context.narrative and told.month and told.year and not _opens_sentence(one, context.tokens)):
        context.told = Told(one.year)
    return Resolved("date", f"{one.year:04d}")


def _opens_sentence(one: Expression, tokens: Tokens) -> bool:
    """Whether a year stands at a sentence's beginning, as in "In 1915 the front moved": there it sets the scene."""
    return any(starts_sentence(tokens, i) for i in range(max(one.first - 1, 0), one.first + 1))


def _resolve_day_alone(one: Expression, context: Context) -> Resolved | None:
    """ "the 20th": of the month told last, else of the reference's."""
    assert one.day is not None
    month = (
        context.told.date()
        if context.told.month and (context.narrative or context.reference is None)
        else context.anchor()
    )
    if month is None:
        return Resolved("date", f"XXXX-XX-{one.day:02d}")
    try:
        day = month.replace(day=one.day)
    except ValueError:
        return None
    source = context.anchor_source()
    context.told = Told(day.year, day.month, day.day)
    return _with_time(one, day.isoformat(), source)


def _year_of_month(one: Expression, month: int, context: Context) -> tuple[int | None, ResolvedFrom | None]:
    """Return the year of a month or day told without one, and what told it."""
    told, reference = context.told, context.reference
    if (context.narrative or reference is None) and told.year is not None and one.relation not in ("last", "next"):
        return _year_in_story(one, month, told), "context"
    anchor = reference or told.date()
    if anchor is None:
        return None, None
    if told.month == month and told.year and one.relation is None:
        return told.year, "context"
    source = context.anchor_source()
    if one.relation in ("last", "next", "this"):
        return _related_year(one.relation, month, anchor), source
    if one.day is not None:
        nearest = min(
            (anchor.year, anchor.year - 1, anchor.year + 1),
            key=lambda year: abs(_distance(year, month, one.day or 1, anchor)),
        )
        days = _distance(nearest, month, one.day, anchor)
        if abs(days) > _NEAR:
            way = direction(context.tokens, one)
            if way and (days > 0) != (way > 0):
                return nearest + way, source
        return nearest, source
    way = direction(context.tokens, one)
    gap = month - anchor.month
    if way > 0:
        return anchor.year + (gap <= -2), source
    if way < 0:
        return anchor.year - (gap > 1), source
    return anchor.year - (gap > 3) + (gap < -9), source


def _distance(year: int, month: int, day: int, anchor: date) -> int:
    return (year - anchor.year) * 365 + (month - anchor.month) * 30 + day - anchor.day


def _year_in_story(one: Expression, month: int, told: Told) -> int:
    """Return the year told last, or the next where the story has passed into it: "In December 1941 ... In January"."""
    assert told.year is not None
    if told.month is not None and told.month - month >= 8:
        return told.year + 1
    if told.month is not None and month - told.month >= 10:
        return told.year - 1
    return told.year


def _related_year(relation: str, month: int, anchor: date) -> int:
    if relation == "last":
        return anchor.year - (month >= anchor.month)
    if relation == "next":
        return anchor.year + (month <= anchor.month)
    return anchor.year


# Days told from the day of writing, weekdays, times


def _resolve_offset(one: Expression, context: Context) -> Resolved | None:
    if context.reference is None:
        anchor, source = context.anchor(), context.anchor_source()
    else:
        anchor, source = context.reference, context.source
    if anchor is None:
        return _with_time(one, "XXXX-XX-XX", None)
    day = _add_days(anchor, int(one.number or 0))
    if day is None:
        return None
    if not context.narrative:
        context.told = Told(day.year, day.month, day.day)
    return _with_time(one, day.isoformat(), source)


def _add_days(day: date, count: int) -> date | None:
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def _resolve_weekday(one: Expression, context: Context) -> Resolved | None:
    assert one.weekday is not None
    anchor = context.anchor()
    if anchor is None:
        return _with_time(one, f"XXXX-WXX-{one.weekday}", None)
    source = context.anchor_source()
    if one.of is not None:
        week = _resolve_unit(one.of, context)
        if week and len(week.value) == 8 and week.value[5] == "W":
            day = date.fromisocalendar(int(week.value[:4]), int(week.value[6:]), one.weekday)
            context.told = Told(day.year, day.month, day.day)
            return _with_time(one, day.isoformat(), week.source)
    day_or_none = _weekday_near(one, anchor, context)
    if day_or_none is None:
        return None
    context.told = Told(day_or_none.year, day_or_none.month, day_or_none.day)
    return _with_time(one, day_or_none.isoformat(), source)


def _weekday_near(one: Expression, anchor: date, context: Context) -> date | None:
    assert one.weekday is not None
    ahead = (one.weekday - anchor.isoweekday()) % 7
    if one.relation == "before":
        told = context.told.date() if context.told.day else anchor
        return _add_days(told or anchor, (one.weekday - (told or anchor).isoweekday()) % 7 - 7)
    if one.relation == "last":
        return _add_days(anchor, ahead - 7)
    if one.relation in ("next", "after"):
        return _add_days(anchor, ahead or 7)
    if one.relation == "this":
        return _add_days(
            anchor, ahead if ahead <= 6 and direction(context.tokens, one) >= 0 else ahead - 7 if ahead else 0
        )
    if context.narrative:
        return _add_days(anchor, ahead)
    if ahead == 0:
        return anchor
    return _add_days(anchor, ahead if direction(context.tokens, one) > 0 else ahead - 7)


def _with_time(one: Expression, day: str, source: ResolvedFrom | None) -> Resolved:
    if one.clock:
        if one.value == "midnight" or one.clock == "00:00":
            return Resolved("time", f"{day}T{'24:00' if one.value == 'midnight' else '00:00'}", source)
        return Resolved("time", f"{day}T{one.clock}", source)
    if one.part:
        return Resolved("time", f"{day}T{one.part}", source)
    return Resolved("date", day, source)


def _spoken_day(context: Context) -> tuple[date | None, ResolvedFrom]:
    """Return the day spoken of: the last one told, else the reference."""
    told = context.told
    if told.day is not None:
        return told.date(), "context"
    if context.narrative and told.year is not None:
        return None, "context"
    return context.reference, context.source


def _resolve_clock(one: Expression, context: Context) -> Resolved | None:
    one.value = None  # midnight opens the day where none is named, as 00:00
    day, source = _spoken_day(context)
    if day is None:
        return Resolved("time", f"XXXX-XX-XXT{one.clock}")
    return _with_time(one, day.isoformat(), source)


def _resolve_part(one: Expression, context: Context) -> Resolved | None:
    assert one.part is not None
    if one.value == "plural" and not one.determined:
        return Resolved("set", f"XXXX-XX-XXT{one.part}")
    if not one.determined and one.relation is None:
        return None
    day: date | None
    if one.relation in ("this", "last", "next", "over") and context.reference is not None and not context.narrative:
        day, source = context.reference, context.source
        step = {"last": -1, "next": 1}.get(one.relation or "", 0)
        day = _add_days(day, step)
    else:
        day, source = _spoken_day(context)
        if day is not None and one.relation in _STEPS:
            day = _add_days(day, _STEPS[one.relation])
    if day is None or (context.narrative and not one.determined):
        return Resolved("time", f"XXXX-XX-XXT{one.part}")
    context.told = Told(day.year, day.month, day.day)
    return _with_time(one, day.isoformat(), source)


# Decades, centuries, quarters, seasons, holidays


def _resolve_decade(one: Expression, context: Context) -> Resolved | None:
    assert one.year is not None
    context.told = Told(one.year)
    return Resolved("date", f"{one.year // 10:03d}X")


def _resolve_century(one: Expression, context: Context) -> Resolved | None:
    if one.value:
        return Resolved("date", one.value)
    assert one.year is not None
    return Resolved("date", f"{one.year // 100:02d}XX")


def _year_it_lies_in(one: Expression, context: Context, first_month: int) -> tuple[int | None, ResolvedFrom | None]:
    """Return the year of a quarter, half or season that begins in `first_month`."""
    if one.year is not None:
        return one.year, None
    if one.of is not None:
        lies = resolve(one.of, context)
        return (int(lies.value[:4]), lies.source) if lies and lies.value[:4].isdigit() else (None, None)
    told = context.told
    if (context.narrative or context.reference is None) and told.year is not None:
        return told.year + (bool(told.month) and (told.month or 0) - first_month >= 7), "context"
    anchor = context.anchor()
    if anchor is None:
        return None, None
    source = context.anchor_source()
    if one.relation in ("last", "next"):
        over = first_month + 2 >= anchor.month
        return anchor.year - (one.relation == "last" and over) + (one.relation == "next" and not over), source
    if one.relation == "this":
        return anchor.year, source
    gap = first_month + 1 - anchor.month
    way = direction(context.tokens, one)
    if gap < -6:
        return anchor.year + (way >= 0 if gap < -8 else way > 0), source
    if gap > 6 or (gap > 1 and way < 0) or (gap > 3 and way == 0):
        return anchor.year - 1, source
    return anchor.year + (way > 0 and gap < -4 and one.kind != "quarter"), source


def _resolve_quarter(one: Expression, context: Context) -> Resolved | None:
    if one.number is None:
        return _resolve_period(one, context)
    number = int(one.number)
    letter, months = ("Q", 3) if one.kind == "quarter" else ("H", 6)
    year, source = _year_it_lies_in(one, context, (number - 1) * months + 1)
    if year is None:
        return Resolved("date", f"XXXX-{letter}{number}")
    context.told = Told(year, quarter=number if letter == "Q" else None)
    if letter == "Q":
        _speak_of_quarter(context, year, number)
    return Resolved("date", f"{year:04d}-{letter}{number}", source)


def _speak_of_quarter(context: Context, year: int, number: int) -> None:
    """Keep the quarter spoken of; one still to end does not push out one whose results are told."""
    reference = context.reference
    ended = reference is None or (year, number) < (reference.year, (reference.month + 2) // 3)
    if ended or context.quarter is None:
        context.quarter = (year, number)


def _resolve_period(one: Expression, context: Context) -> Resolved | None:
    """ "the same period last year", "the 1988 quarter": the quarter spoken of, of the year told."""
    year: int | None = one.year
    source: ResolvedFrom | None = "context"
    if one.of is None and year is None and context.quarter is None:
        return None
    if one.of is not None:
        lies = resolve(one.of, context)
        year = int(lies.value[:4]) if lies and lies.value[:4].isdigit() else None
    elif year is None and context.quarter:
        year = context.quarter[0] - (one.relation != "last")
    if year is None:
        return None
    if context.quarter is None:
        return Resolved("date", f"{year:04d}", source if one.year is None else None)
    return Resolved("date", f"{year:04d}-Q{context.quarter[1]}", source)


def _resolve_season(one: Expression, context: Context) -> Resolved | None:
    assert one.part is not None
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[one.part]
    if (
        not one.determined
        and one.year is None
        and one.of is None
        and not context.narrative
        and context.anchor() is None
    ):
        return Resolved("date", f"XXXX-{one.part}")
    year, source = _year_it_lies_in(one, context, first)
    if year is None:
        return Resolved("date", f"XXXX-{one.part}")
    context.told = Told(year)
    return Resolved("date", f"{year_text(year)}-{one.part}", source)


def _resolve_holiday(one: Expression, context: Context) -> Resolved | None:
    assert one.value is not None
    if one.year is not None and 0 < one.year < 9999:
        day, source = holiday(one.value, one.year), None
    elif one.of is not None:
        lies = _resolve_unit(one.of, context)
        if lies is None or not lies.value[:4].isdigit():
            return None
        day, source = holiday(one.value, int(lies.value[:4])), lies.source
    else:
        anchor = context.anchor()
        if anchor is None or not 2 < anchor.year < 9998:
            return None
        source = context.anchor_source()
        years = (anchor.year, anchor.year - 1, anchor.year + 1)
        days = [holiday(one.value, year) for year in years]
        if one.relation == "last":
            day = max(day for day in days if day < anchor)
        elif one.relation == "next":
            day = min(day for day in days if day > anchor)
        elif context.narrative or one.relation == "this":
            day = days[0]
        else:
            day = min(days, key=lambda day: abs((day - anchor).days))
    context.told = Told(day.year, day.month, day.day)
    return _with_time(Expression("date", 0, 0, clock=one.clock, part=one.part), day.isoformat(), source)


# Units by relation: "last week", "the month", "that day"

_STEPS = {"last": -1, "before": -1, "latest": -1, "next": 1, "after": 1}


def _resolve_unit(one: Expression, context: Context) -> Resolved | None:
    unit, relation = one.unit, one.relation
    if unit == "time":
        return _spoken_of(context, one)
    if context.narrative and context.told.year is not None and context.told.year < 0:
        return _resolve_before_christ(one, context)
    if relation == "nth":
        return _resolve_nth(one, context)
    if relation == "containing":
        day = _resolve_date(one.of, context) if one.of else None
        if day is None or not day.value[:4].isdigit():
            return None
        return Resolved("date", _week(date.fromisoformat(day.value[:10])), day.source)
    spoken = relation in ("that", "the", "after", "before") or (
        relation in ("last", "this", "next") and context.narrative
    )
    if relation in ("after", "before") and unit in ("day", "week", "month", "year") and context.told.year is None:
        spoken = False
    told = context.told.date()
    anchor, source = context.reference, context.source
    if (
        told is not None
        and (context.narrative or anchor is None or _speaks_of(context.told, unit, relation))
        and spoken
    ) or anchor is None:
        anchor, source = told, "context"
    if anchor is None:
        return Resolved("date", _unknown(unit, relation))
    step = _STEPS.get(relation or "", 0)
    value = _unit_value(unit or "day", anchor, step, context, relation)
    if value is None:
        return None
    _tell(context, value)
    return Resolved("date", value, source)


def _resolve_before_christ(one: Expression, context: Context) -> Resolved:
    """A unit in a story before our era: "the following year"; what is shorter lies in the year told."""
    assert context.told.year is not None
    year = context.told.year + (_STEPS.get(one.relation or "", 0) if one.unit == "year" else 0)
    context.told = Told(year)
    return Resolved("date", year_text(year), "context")


def _resolve_nth(one: Expression, context: Context) -> Resolved | None:
    """ "the last week of March", "the first weekend of 2021"."""
    if one.of is None:
        return Resolved("duration", duration_value(1, one.unit or "day")) if one.unit != "day" else None
    lies = resolve(one.of, context)
    days = days_of(lies.value) if lies else None
    if lies is None or days is None or one.number is None:
        return None
    step = {"week": 7, "weekend": 7, "day": 1}[one.unit or "day"] * (
        one.number - 1 if one.number > 0 else one.number + 1
    )
    day = _add_days(days[0] if one.number > 0 else days[1], int(step))
    if day is None:
        return None
    if one.unit == "weekend" and one.number > 0:
        day = day + timedelta(days=(6 - day.isoweekday()) % 7)
    value = day.isoformat() if one.unit == "day" else _week(day) + ("-WE" if one.unit == "weekend" else "")
    return Resolved("date", value, lies.source)


def _speaks_of(told: Told, unit: str | None, relation: str | None) -> bool:
    """Whether what was told last is what "that year", "the month" or "the following day" reckons from."""
    if relation == "the":
        return (unit == "day" and told.day is not None) or (unit == "quarter" and told.quarter is not None)
    return True


def _unknown(unit: str | None, relation: str | None) -> str:
    if relation in ("this", "the", "that"):
        return "PRESENT_REF" if relation == "this" else "XXXX"
    return "FUTURE_REF" if relation in ("next", "after") else "PAST_REF"


def _spoken_of(context: Context, one: Expression) -> Resolved:
    told = context.told
    if told.year is None:
        return Resolved("date", "PAST_REF")
    if told.day:
        return Resolved("date", f"{told.year:04d}-{told.month:02d}-{told.day:02d}", "context")
    if told.month:
        return Resolved("date", f"{told.year:04d}-{told.month:02d}", "context")
    if told.quarter:
        return Resolved("date", f"{told.year:04d}-Q{told.quarter}", "context")
    return Resolved("date", year_text(told.year), "context")


def _unit_value(unit: str, anchor: date, step: int, context: Context, relation: str | None) -> str | None:
    """Return the value of the unit `step` units from the one the anchor lies in."""
    if unit == "day":
        day = _add_days(anchor, step)
        return day.isoformat() if day else None
    if unit in ("week", "weekend", "fortnight"):
        day = _add_days(anchor, 7 * step)
        if unit == "weekend" and step == 0 and day and anchor.isoweekday() < 3 and context.reference == anchor:
            day = _add_days(anchor, -7)
        return _week(day) + ("-WE" if unit == "weekend" else "") if day else None
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + step
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "quarter":
        if relation in ("the", "that", "latest") and context.quarter:
            return f"{context.quarter[0]:04d}-Q{context.quarter[1]}"
        if relation == "the" and not context.narrative:
            step = -1
        quarters = anchor.year * 4 + (anchor.month - 1) // 3 + step
        return f"{quarters // 4:04d}-Q{quarters % 4 + 1}"
    year = anchor.year + step * {"decade": 10, "century": 100, "millennium": 1000}.get(unit, 1)
    if not 0 < year < 9999:
        return None
    return {"decade": f"{year // 10:03d}X", "century": f"{year // 100:02d}XX"}.get(unit, f"{year:04d}")


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _tell(context: Context, value: str) -> None:
    """Make a value the running reference."""
    if value[:4].isdigit():
        year, rest = int(value[:4]), value[5:]
        if rest[:1] == "Q":
            context.told = Told(year, quarter=int(rest[1]))
            _speak_of_quarter(context, year, int(rest[1]))
        elif rest[:1] == "W":
            return
        elif len(rest) >= 5:
            context.told = Told(year, int(rest[:2]), int(rest[3:5]))
        else:
            context.told = Told(year, int(rest[:2]) if rest[:2].isdigit() else None)


# A number of units from somewhere: "two weeks ago", "a year earlier"


def _resolve_shift(one: Expression, context: Context) -> Resolved | None:
    assert one.unit is not None
    letter, factor = UNITS[one.unit]
    back = one.relation in ("ago", "earlier")
    if one.number in (None, UNTOLD) or letter[0] == "T":
        if letter[0] == "T" and one.number not in (None, UNTOLD):
            return Resolved("duration", duration_value(one.number, one.unit))
        return Resolved("date", "PAST_REF" if back and one.relation == "ago" else "PAST_REF" if back else "FUTURE_REF")
    told = context.told
    count = (one.number or 0) * factor * (-1 if back else 1)
    anchor, source = context.reference, context.source
    if (one.relation in ("earlier", "later") or anchor is None) and told.year is not None:
        anchor, source = told.date(), "context"
    if letter == "Y" and told.year is not None and told.year < 0 and one.relation != "ago":
        return Resolved("date", year_text(told.year + int(count)), "context")
    if anchor is None:
        return Resolved("duration", duration_value(one.number, one.unit))
    if letter == "Y" and context.quarter and abs(count) <= 3:
        return Resolved("date", f"{context.quarter[0] + int(count):04d}-Q{context.quarter[1]}", "context")
    value = _shifted(letter, count, anchor, told if source == "context" else None)
    if value is None:
        return Resolved("duration", duration_value(one.number, one.unit))
    if one.relation != "ago" and letter in ("D", "W", "M"):
        _tell(context, value)
    return Resolved("date", value, source)


def _shifted(letter: str, count: float, anchor: date, told: Told | None) -> str | None:
    """Return the value so many years, months, weeks or days from the anchor, at the precision the unit has."""
    if letter == "Y":
        year = anchor.year + int(count)
        if not 0 < year < 9999:
            return None
        return (
            f"{year:04d}-{told.month:02d}" if told and told.month and not told.day and abs(count) < 4 else f"{year:04d}"
        )
    if letter in ("M", "Q"):
        months = anchor.year * 12 + anchor.month - 1 + int(count * (3 if letter == "Q" else 1))
        return f"{months // 12:04d}-{months % 12 + 1:02d}" if 12 < months < 9999 * 12 else None
    if letter == "WE":
        return None
    day = _add_days(anchor, int(count * (7 if letter == "W" else 1)))
    if day is None or (told is not None and told.day is None):
        return None
    return day.isoformat()


# Durations, sets, references


def _resolve_duration(one: Expression, context: Context) -> Resolved | None:
    if one.value:
        return Resolved("duration", one.value)
    assert one.unit is not None
    if one.unit == "month" and one.number in (6, 9):
        context.quarter = None
    return Resolved("duration", duration_value(one.number, one.unit))


def _resolve_set(one: Expression, context: Context) -> Resolved | None:
    if one.value:
        return Resolved("set", one.value)
    if one.weekday is not None:
        rest = f"T{one.clock}" if one.clock else f"T{one.part}" if one.part else ""
        return Resolved("set", f"XXXX-WXX-{one.weekday}{rest}")
    if one.part is not None:
        return Resolved("set", f"XXXX-XX-XXT{one.clock or one.part}")
    return Resolved("set", duration_value(one.number, one.unit or "day"))


def _resolve_reference(one: Expression, context: Context) -> Resolved | None:
    assert one.value is not None
    return Resolved("date", one.value)


_RESOLVERS = {
    "date": _resolve_date,
    "weekday": _resolve_weekday,
    "offset": _resolve_offset,
    "decade": _resolve_decade,
    "century": _resolve_century,
    "quarter": _resolve_quarter,
    "half": _resolve_quarter,
    "season": _resolve_season,
    "holiday": _resolve_holiday,
    "unit": _resolve_unit,
    "shift": _resolve_shift,
    "part": _resolve_part,
    "clock": _resolve_clock,
    "duration": _resolve_duration,
    "set": _resolve_set,
    "reference": _resolve_reference,
}
