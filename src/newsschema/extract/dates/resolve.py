"""From an expression to its value: by the publication date and the dates mentioned before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsschema.extract.dates.arranged import is_habitual
from newsschema.extract.dates.context import (
    Context,
    Focus,
    Resolved,
    Undated,
    add_days,
    spoken_day,
    with_time,
    year_text,
)
from newsschema.extract.dates.counting import counts_noun
from newsschema.extract.dates.direction import direction
from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.focus import keep_focus, keep_mentioned
from newsschema.extract.dates.generic import is_any_time
from newsschema.extract.dates.nowadays import means_nowadays
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.patterns import has_patterns
from newsschema.extract.dates.phrases import ends_line, is_dash, lower, opens_line
from newsschema.extract.dates.resolve_months import dates_noun, month_ahead, year_of_month
from newsschema.extract.dates.resolve_parts import MORNING, resolve_part
from newsschema.extract.dates.resolve_periods import (
    resolve_century,
    resolve_decade,
    resolve_holiday,
    resolve_quarter,
    resolve_season,
)
from newsschema.extract.dates.resolve_shifts import (
    resolve_duration,
    resolve_reference,
    resolve_set,
    resolve_shift,
)
from newsschema.extract.dates.resolve_units import resolve_unit
from newsschema.extract.dates.resolve_weekdays import resolve_day_of_week, resolve_weekday
from newsschema.extract.dates.values import days_of
from newsschema.lexicons.calendar import LOCAL_ZONES, offset_of
from newsschema.lexicons.function_words import ADDITION, GOAL, INTERVAL, LIMIT, SPAN

# How many tokens a time may be behind the words that leave its day open.
_NEAR = 60
_LONGEST_HEADING = 12  # tokens of a line that is a day: "Tuesday, 7 June 2016, 7:30 p.m."
_ASIDE = 4  # tokens of ", made in"
_PAGE_VERBS, _PAGE_NOUNS = words("page_verb"), words("page_noun")
_TO = GOAL | LIMIT | SPAN


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
    elif one.kind == "date" and before.day and (_is_year_aside(one, context) or (one.day and dates_noun(one, context))):
        context.focus = before  # "his July 25 call" dates the call, not what follows
    if context.focus is not spoken:
        context.moved = one.last
        if context.focus.day is not None and (day := context.focus.date()) is not None:
            context.dayed = one.last, day
        if one.kind in ("date", "weekday") and has_patterns(context.analysis.language) and _is_line(one, context):
            context.heading = context.focus if context.focus.day else None
    if resolved is not None:
        keep_mentioned(one, resolved, context)
    if one.zone and resolved is not None and resolved.type == "time":
        resolved.value += _offset(one.zone, resolved.value, context.country)
    return resolved


def _is_year_aside(one: Expression, context: Context) -> bool:
    """Whether a year is mentioned between commas: "One crown, made in 1855, was found"."""
    if one.month is not None or one.day is not None or lower(context.tokens, one.last) not in (",", ")"):
        return False
    return not {",", "("}.isdisjoint(context.tokens.lowers[max(one.first - _ASIDE, 0) : one.first - 1])


_BESIDE_TODAY = ("last", "this", "next", "over")
# The relations of each kind of expression that count from the day of writing.
_DEICTIC_RELATIONS: dict[str, tuple[str, ...]] = {
    "unit": _BESIDE_TODAY, "part": _BESIDE_TODAY, "season": _BESIDE_TODAY, "shift": ("ago",),
}  # fmt: skip


def _is_deictic(one: Expression) -> bool:
    """Whether an expression counts from the day of writing: "yesterday", "Friday", "last week", "two years ago"."""
    return one.kind in ("offset", "weekday") or one.relation in _DEICTIC_RELATIONS.get(one.kind, ())


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
        year, source = year_of_month(one, month, context)
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
    if not one.determined and has_patterns(context.analysis.language) and counts_noun(context.analysis, one.last):
        return None
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
        return resolve_day_of_week(one, context)
    container = days_of(context.container.value) if context.container is not None else None
    dayed = context.focus.day is not None and has_patterns(context.analysis.language)  # "am 3. Mai, ab dem 21."
    spoken = context.focus.month and (context.narrative or context.reference is None or dayed)
    month = container[0] if container else context.focus.date() if spoken else context.anchor()
    if month is None:
        return Resolved("date", f"XXXX-XX-{one.day:02d}")
    try:
        day = month.replace(day=one.day)
    except ValueError:
        return None
    if container is None and not spoken and context.dated:
        day = month_ahead(one, day, context)
    source = context.anchor_source()
    context.focus = Focus(day.year, day.month, day.day)
    return with_time(one, day.isoformat(), source)


# Days counted from the day of writing, weekdays, times


def _resolve_offset(one: Expression, context: Context) -> Resolved | None:
    if has_patterns(context.analysis.language) and means_nowadays(context.analysis, one):
        return Resolved("date", "PRESENT_REF")
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


def _resolve_clock(one: Expression, context: Context) -> Resolved | None:
    if context.container is None and one.value is not None:
        one = replace(one, value=None)  # midnight opens the day where none is named, as 00:00
    before, context.clock = context.clock, one
    if context.container is not None and len(context.container.value) >= 10:
        return with_time(one, context.container.value[:10], context.container.source)
    day, source = spoken_day(context)
    if context.heading is not None and opens_line(context.tokens, one.first) and lower(context.tokens, one.last) == ":":
        day, source = context.heading.date(), "context"
    elif context.dated and (_is_of_page(one, context) or (source == "context" and _is_of_writing(one, context))):
        day, source = context.reference, context.source
    elif context.dated and context.focus.day is None and _is_of_day_before(one, context):
        day, source = context.dayed[1] if context.dayed else day, "context"
    if day is not None and context.night is context.focus and (one.clock or "") < MORNING:
        day = add_days(day, 1)  # "On Sunday night all was calm. At 2 a.m. a shot was heard"
    elif day is not None and before is not None and _passes_midnight(before, one, context):
        day = add_days(day, 1)
    if day is None or _is_of_any_day(one, context):
        return Resolved("time", f"XXXX-XX-XXT{one.clock}")
    return with_time(one, day.isoformat(), source)


def _is_of_day_before(one: Expression, context: Context) -> bool:
    """Whether a past time is of the last day, also behind a month: "They met on Monday, unpaid since May. At 9am"."""
    if context.dayed is None or context.reference is None or one.first - context.dayed[0] > _NEAR:
        return False
    return context.dayed[1] < context.reference and direction(context.analysis, one) < 0


def _passes_midnight(before: Expression, one: Expression, context: Context) -> bool:
    """Whether a range of times ends on the day after the one it begins on: "from 10 p.m. to 5 a.m."."""
    if before.last != one.first - 1 or not (one.clock or "") < (before.clock or ""):
        return False
    if not one.determined and (before.clock or "") < "12":  # "from 9:00 to 5:00" ends in the afternoon
        return False
    link = lower(context.tokens, before.last)
    between = link in ADDITION and lower(context.tokens, before.first - 1) in INTERVAL
    return between or link in _TO or is_dash(context.tokens, before.last)


def _is_of_writing(one: Expression, context: Context) -> bool:
    """Whether a time is not of the day spoken of: "It shut on May 2. It will open at noon"."""
    day, reference = context.focus.date(), context.reference
    if day is None or reference is None or day == reference:
        return False
    tokens, opens = context.tokens, opens_line(context.tokens, one.first)
    if opens and lower(tokens, one.last) == ":":
        return True  # "2:58 p.m.: This article was updated"; not a time on the line after its day
    if opens and ends_line(tokens, one.last) and not _is_below_day(context):
        return True  # the time of an entry in a report of one day, alone in its line
    if day < reference:
        return direction(context.analysis, one) > 0
    apart = context.moved and not context.analysis.same_sentence(context.moved - 1, one.first)
    return bool(apart) and direction(context.analysis, one) < 0


def _is_of_page(one: Expression, context: Context) -> bool:
    """Whether a time is when the page itself was written: "This story was updated at 4:20 p.m."."""
    if has_patterns(context.analysis.language):
        return False
    analysis, clause = context.analysis, context.analysis.clause_of(one.first)
    if clause is None or clause.subject is None or not clause.passive:
        return False
    return analysis.lemma(clause.verb) in _PAGE_VERBS and analysis.lowers[clause.subject.head] in _PAGE_NOUNS


def _is_line(one: Expression, context: Context) -> bool:
    """Whether an expression is a line of its own, as a heading is; a full stop or colon may follow."""
    tokens = context.tokens
    last = one.last + (lower(tokens, one.last) in (".", ":"))
    return opens_line(tokens, one.first) and ends_line(tokens, last)


def _is_below_day(context: Context) -> bool:
    """Whether the day spoken of is a heading, as in a programme: "Tuesday, 7 June" alone in its line."""
    tokens, last = context.tokens, context.moved
    if not last or not ends_line(tokens, last):
        return False
    first = last - 1
    while first > 0 and last - first <= _LONGEST_HEADING and not ends_line(tokens, first):
        first -= 1
    return last - first <= _LONGEST_HEADING


def _is_of_any_day(one: Expression, context: Context) -> bool:
    """Whether a time is of no one day: it recurs ("daily from 9 a.m."), or follows "that evening" of no known day."""
    undated = context.undated
    dated = context.dated and not context.message  # a post speaks of its own day
    if dated and context.focus.day is None and is_habitual(context.analysis, one):
        return True
    apart = not context.moved or not context.analysis.same_sentence(context.moved - 1, one.first)
    stamps = lower(context.tokens, one.last) == ":" or has_patterns(context.analysis.language)  # "3:41 p.m.: Fans sing"
    if dated and apart and not stamps and is_any_time(context.analysis, one):
        return True
    if undated is None or context.focus != undated.focus or one.first - undated.first > _NEAR:
        return False
    return not undated.recurs or context.analysis.same_sentence(undated.first, one.first)


def _resolve_daily(one: Expression, context: Context) -> Resolved | None:
    """Resolve what recurs; the times behind "daily" and "every Friday" recur too."""
    if one.weekday is not None or one.part is not None or one.unit == "day" or one.value == "P1D":
        context.undated = Undated(one.first, context.focus, recurs=True)
    return resolve_set(one, context)


_RESOLVERS = {
    "date": _resolve_date,
    "weekday": resolve_weekday,
    "offset": _resolve_offset,
    "decade": resolve_decade,
    "century": resolve_century,
    "quarter": resolve_quarter,
    "half": resolve_quarter,
    "season": resolve_season,
    "holiday": resolve_holiday,
    "unit": resolve_unit,
    "shift": resolve_shift,
    "part": resolve_part,
    "clock": _resolve_clock,
    "duration": resolve_duration,
    "set": _resolve_daily,
    "reference": resolve_reference,
}
