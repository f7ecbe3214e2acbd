"""Units, shifts, durations and sets resolved: "last week", "two years ago", "the month", "every Tuesday"."""

from __future__ import annotations

from datetime import date

from newsschema.extract.dates.arranged import is_general
from newsschema.extract.dates.context import Context, Resolved, Told, add_days, week_of, year_text
from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.expression import UNTOLD, Expression
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import lower
from newsschema.extract.dates.relations import BESIDE, EARLIER
from newsschema.extract.dates.values import days_of, duration_value
from newsschema.extract.dates.words import MONTHS, SHORT_MONTHS, UNITS

# Between a date and what explains it.
_APPOSED = {",", "-", "–", "—"}
# So many weeks ago and more, the week is meant and not the day.
_WEEKS_TOLD_ROUGHLY = 3
_MONTHS_OF_QUARTER, _TUESDAY = 3, 2
# A unit that the text points at and does not tell.
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}
# What an uncounted span is: "recent years", "the coming weeks".
_AFTER_DURATIONS = words("after_duration")
_SHORT_WORDS = words("before_duration_alone") | words("before_duration")
_VAGUE = words("vague_relation")
_REFERENCES = {"last": "PAST_REF", "next": "FUTURE_REF"}
# How many units from the one the reference lies in.
STEPS = {"last": -1, "before": -1, "latest": -1, "next": 1, "after": 1, "before_last": -2, "after_next": 2}
_ARTICLE_OR_POINTER = words("article_or_pointer")


def resolve_unit(one: Expression, context: Context) -> Resolved | None:
    unit, relation = one.unit, one.relation
    if unit == "time":
        return _spoken_of(context)
    if context.narrative and context.told.year is not None and context.told.year < 0:
        return _resolve_before_christ(one, context)
    if relation == "nth":
        return _resolve_nth(one, context)
    if relation == "unknown":
        return Resolved("date", _UNKNOWN[unit or "day"])
    if relation == "event" and not context.narrative:
        return _resolve_unit_of_event(one, context)
    if relation == "numbered":
        return _resolve_numbered_week(one, context)
    if one.of is not None and unit == "month":
        return _resolve_same_month(context)
    if unit == "quarter" and (ended := _resolve_ended(one, context)) is not None:
        return ended
    if relation == "containing":
        day = context.lies
        if day is None or not day.value[:4].isdigit():
            return None
        return Resolved("date", week_of(date.fromisoformat(day.value[:10])), day.source)
    spoken = relation in ("that", "the", "event", "after", "before") or (
        relation in ("last", "this", "next") and context.narrative and (not context.dated or unit == "day")
    )
    if relation in ("after", "before") and unit in ("day", "week", "month", "year") and context.told.year is None:
        spoken = False
    if unit == "day" and relation == "the" and context.told.day is None and _is_any_day(one, context):
        return Resolved("date", "XXXX-XX-XX")
    if unit == "day" and spoken and (unknown := _unknown_day(one, context)) is not None:
        return unknown
    if relation == "that" and context.told.year is None and unit in _UNKNOWN and not context.message:
        return Resolved("date", _UNKNOWN[unit])
    told = context.told.date()
    anchor, source = context.reference, context.source
    if (
        told is not None and (context.narrative or anchor is None or _speaks_of(context, unit, relation)) and spoken
    ) or anchor is None:
        anchor, source = told, "context"
    if unit == "year" and relation == "that" and context.aside:
        anchor = date(context.aside, 1, 1)
    if anchor is None:
        return Resolved("date", _unknown(relation))
    step = STEPS.get(relation or "", 0)
    if unit == "weekend" and relation == "the" and source != "context" and anchor.isoweekday() < 6:
        step = -1 if direction(context.analysis, one) <= 0 else 0
    if unit == "weekend" and relation == "this" and anchor.isoweekday() <= _TUESDAY:
        step = -1 if direction(context.analysis, one) < 0 else 0  # "was seen this weekend", told on Monday
    value = _unit_value(unit or "day", anchor, step, context, relation)
    if value is None:
        return None
    tell(context, value)
    return Resolved("date", value, source)


def _is_any_day(one: Expression, context: Context) -> bool:
    """Whether "the day" is any: "apply it throughout the day", not "shares ended the day lower"."""
    return not context.message and is_general(context.analysis, one)


def _resolve_ended(one: Expression, context: Context) -> Resolved | None:
    """ "the quarter ended Sept. 30": the one that most of its months lie in, of the year told or the last gone by."""
    ended = _quarter_ended(one, context)
    if ended is None:
        return None
    value = f"{ended[0]:04d}-Q{ended[1]}"
    tell(context, value)
    return Resolved("date", value, None if ended[2] else context.source)


def _quarter_ended(one: Expression, context: Context) -> tuple[int, int, bool] | None:
    """Return year and number of the quarter that ends as the words after tell, and whether they tell the year."""
    lowers, i = context.tokens.lowers, one.last + 1
    if i >= len(lowers) or lowers[i - 1] not in ("ended", "ending", "to", "through"):
        return None
    month = MONTHS.get(lowers[i]) or SHORT_MONTHS.get(lowers[i])
    if month is None or context.reference is None:
        return None
    told = next((int(word) for word in lowers[i + 1 : i + 5] if len(word) == 4 and word.isdecimal()), 0)
    year = told or context.reference.year - (month > context.reference.month and lowers[i - 1] != "ending")
    months = year * 12 + month - 2  # the month before: a quarter ended in July began in May
    return months // 12, months % 12 // 3 + 1, bool(told)


def _resolve_numbered_week(one: Expression, context: Context) -> Resolved | None:
    """ "week 27 of last year"; None where the year is not known or has no such week."""
    lies = context.lies
    if lies is None or not lies.value[:4].isdecimal():
        return None
    value = f"{lies.value[:4]}-W{int(one.number or 0):02d}"
    return Resolved("date", value, lies.source) if days_of(value) else None


def _resolve_same_month(context: Context) -> Resolved | None:
    """ "the same month a year ago": the month told last, else the one of writing, in the year it lies in."""
    lies, month = context.lies, context.spoken.month
    if month is None and context.reference is not None:
        month = context.reference.month
    if lies is None or month is None or not lies.value[:4].isdecimal():
        return None
    value = f"{lies.value[:4]}-{month:02d}"
    tell(context, value)
    return Resolved("date", value, lies.source)


def _resolve_before_christ(one: Expression, context: Context) -> Resolved:
    """A unit in a story before our era: "the following year"; what is shorter lies in the year told."""
    assert context.told.year is not None
    year = context.told.year + (STEPS.get(one.relation or "", 0) if one.unit == "year" else 0)
    context.told = Told(year)
    return Resolved("date", year_text(year), "context")


def _resolve_nth(one: Expression, context: Context) -> Resolved | None:
    """ "the last week of March", "the first weekend of 2021"."""
    if one.of is None:
        return Resolved("duration", duration_value(1, one.unit or "day")) if one.unit != "day" else None
    lies = context.lies
    days = days_of(lies.value) if lies else None
    if lies is None or days is None or one.number is None:
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
    return Resolved("date", value, lies.source)


def _unknown_day(one: Expression, context: Context) -> Resolved | None:
    """ "that day", "the following day" where the month or the year told last is known alone: "1998-10-XX"."""
    told = context.told
    if one.relation not in ("that", "after", "before") or told.year is None or told.day is not None or told.year < 0:
        return None
    month = f"{told.month:02d}" if told.month else "XX"
    return Resolved("date", f"{told.year:04d}-{month}-XX", "context")


def _is_ahead(told: Told, reference: date | None) -> bool:
    """Whether the day told last is still to come: "the day" is then the one written of."""
    day = told.date()
    return reference is not None and day is not None and day > reference


def _speaks_of(context: Context, unit: str | None, relation: str | None) -> bool:
    """Whether what was told last is what "that year", "the month" or "the following day" reckons from."""
    told, reference = context.told, context.reference
    if relation == "the":
        return (
            (unit == "day" and told.day is not None and not _is_ahead(told, reference))
            or (unit == "year" and told.quarter is not None)
            or (unit == "quarter" and told.quarter is not None)
        )
    return True


def _unknown(relation: str | None) -> str:
    if relation in _ARTICLE_OR_POINTER:
        return "PRESENT_REF" if relation == "this" else "XXXX"
    return "FUTURE_REF" if relation in ("next", "after", "after_next") else "PAST_REF"


def _spoken_of(context: Context) -> Resolved:
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
        if relation == "the" and not context.narrative:
            step = -1
        quarters = anchor.year * 4 + (anchor.month - 1) // 3 + step
        return f"{quarters // 4:04d}-Q{quarters % 4 + 1}"
    year = anchor.year + step * {"decade": 10, "century": 100, "millennium": 1000}.get(unit, 1)
    if not 0 < year < 9999:
        return None
    return {"decade": f"{year // 10:03d}X", "century": f"{year // 100:02d}XX"}.get(unit, f"{year:04d}")


def tell(context: Context, value: str) -> None:
    """Make a value the running reference."""
    if value[:4].isdigit():
        year, rest = int(value[:4]), value[5:]
        if rest[:1] == "Q":
            context.told = Told(year, quarter=int(rest[1]))
            speak_of_quarter(context, year, int(rest[1]))
        elif rest[:1] == "W":
            return
        elif len(rest) >= 5:
            context.told = Told(year, int(rest[:2]), int(rest[3:5]))
        else:
            context.told = Told(year, int(rest[:2]) if rest[:2].isdigit() else None)


def resolve_shift(one: Expression, context: Context) -> Resolved | None:
    assert one.unit is not None
    if one.of is not None:
        return _resolve_day_beside(one, context)
    if one.unit == "day" and lower(context.tokens, one.last) in BESIDE:
        return _resolve_day_of_event(one, context)
    letter, factor = UNITS[one.unit]
    back = one.relation in ("ago", "earlier")
    if one.number in (None, UNTOLD) or letter[0] == "T":
        if letter[0] == "T" and one.number not in (None, UNTOLD):
            return Resolved("duration", duration_value(one.number, one.unit))
        if one.relation == "later":  # than what is not told
            return Resolved("duration", duration_value(one.number, one.unit))
        return Resolved("date", "PAST_REF" if back else "FUTURE_REF")
    told = context.told
    count = (one.number or 0) * factor * (-1 if back else 1)
    anchor, source = context.reference, context.source
    story = context.narrative and not (context.dated and one.relation == "ago")
    if (one.relation in ("earlier", "later") or anchor is None or story) and told.year is not None:
        anchor, source = told.date(), "context"
    if letter == "Y" and told.year is not None and told.year < 0 and one.relation != "ago":
        return Resolved("date", year_text(told.year + int(count)), "context")
    if anchor is None or (one.relation == "later" and told.year is None):  # later than what is not told
        return Resolved("duration", duration_value(one.number, one.unit))
    lowers = context.tokens.lowers  # "the year before" a year is one
    plain = lowers[one.first] == "the" and lowers[one.last - 1] in EARLIER and told.quarter is None
    if letter == "Y" and context.quarter and abs(count) <= 3 and not plain:
        return Resolved("date", f"{context.quarter[0] + int(count):04d}-Q{context.quarter[1]}", "context")
    value = _shifted(letter, count, anchor, told if source == "context" else None)
    if value is None:
        return Resolved("duration", duration_value(one.number, one.unit))
    if one.relation != "ago" and letter in ("D", "W", "M"):
        tell(context, value)
    return Resolved("date", value, source)


def _resolve_day_of_event(one: Expression, context: Context) -> Resolved:
    """ "the day before the club was sold": not known, but where it explains a date: "on May 3, the day after"."""
    return _spoken_of(context) if _explains(one, context) else Resolved("date", "XXXX-XX-XX")


def _resolve_unit_of_event(one: Expression, context: Context) -> Resolved | None:
    """ "the week after the vote": not known, but where it explains a date: "on 3 May, the week after the vote"."""
    unit, told = one.unit or "week", context.told.date()
    if told is not None and _explains(one, context):
        value = _unit_value(unit, told, 0, context, "that")
        return Resolved("date", value, "context") if value else None
    return Resolved("date", _UNKNOWN.get(unit, "XXXX"))


def _explains(one: Expression, context: Context) -> bool:
    """Whether an expression is in apposition to a day: "on 3 May, the week after the vote"."""
    tokens = context.tokens
    before = lower(tokens, one.first - 2)
    named = before.isdecimal() or before in MONTHS
    return context.told.day is not None and lower(tokens, one.first - 1) in _APPOSED and named


def _resolve_day_beside(one: Expression, context: Context) -> Resolved | None:
    """ "the day before last Tuesday", "the day after Christmas", "a week from Friday"."""
    lies = context.lies
    days = days_of(lies.value) if lies else None
    step = int(one.number or 0) * (7 if one.unit == "week" else 1)
    day = add_days(days[0], -step if one.relation == "earlier" else step) if days else None
    if lies is None or day is None:
        return None
    tell(context, day.isoformat())
    return Resolved("date", day.isoformat(), lies.source)


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
    day = add_days(anchor, int(count * (7 if letter == "W" else 1)))
    if day is None or (told is not None and told.day is None):
        return None
    return week_of(day) if letter == "W" and abs(count) >= _WEEKS_TOLD_ROUGHLY else day.isoformat()


def resolve_duration(one: Expression, context: Context) -> Resolved | None:
    if one.value:
        return Resolved("duration", one.value)
    assert one.unit is not None
    if one.unit == "month" and one.number in (6, 9):
        context.quarter = None
    elif one.unit == "month" and one.number == _MONTHS_OF_QUARTER and (ended := _quarter_ended(one, context)):
        speak_of_quarter(context, ended[0], ended[1])
    if not context.message and _is_described(one, context):
        return None
    if one.number == UNTOLD and one.relation in _REFERENCES and lower(context.tokens, one.last - 2) in _VAGUE:
        return Resolved("date", _REFERENCES[one.relation])
    return Resolved("duration", duration_value(one.number, one.unit))


def _is_described(one: Expression, context: Context) -> bool:
    """Whether bare units are things of a kind: "sick days", "their teenage years"; not "for years"."""
    if one.number != UNTOLD or one.relation or one.modifier or one.last - one.first != 1 or not one.first:
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
        return Resolved("set", f"XXXX-XX-XXT{one.clock or one.part}")
    return Resolved("set", duration_value(one.number, one.unit or "day"))


def resolve_reference(one: Expression, _context: Context) -> Resolved | None:
    assert one.value is not None
    return Resolved("date", one.value)


def speak_of_quarter(context: Context, year: int, number: int) -> None:
    """Keep the quarter spoken of; one still to end does not push out one whose results are told."""
    reference = context.reference
    ended = reference is None or (year, number) < (reference.year, (reference.month + 2) // 3)
    told = context.quarter
    forecast = told is not None and reference is not None and told >= (reference.year, (reference.month + 2) // 3)
    if told is None or (ended and (forecast or (year, number) > told)):
        context.quarter = (year, number)
