"""Dates in the text: every date, time, duration and recurring time, with what it means."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsschema.extract.dates.context import Context
from newsschema.extract.dates.messages import add_bare_words, is_message
from newsschema.extract.dates.nowadays import means_nowadays
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.patterns import elided_before, has_patterns, scan_patterns
from newsschema.extract.dates.phrases import base
from newsschema.extract.dates.resolve import resolve
from newsschema.extract.dates.scan import scan
from newsschema.extract.dates.utterances import set_in_their_day
from newsschema.extract.dates.values import bounds_of, days_of, edtf_of
from newsschema.extract.dates.words import REFERENCES
from newsschema.extract.reasons import is_recording
from newsschema.language import analyse, supported
from newsschema.lexicons.calendar import MONTH_FIRST_COUNTRIES
from newsschema.models.dates import DateMention
from newsschema.models.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsschema.draft import Reading
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis
    from newsschema.models.dates import ResolvedFrom

__all__ = ["extract", "find_date_spans", "find_dates"]

_NUMBERS = re.compile("[0-9]+")
# How many past dates make a text a history: at least, and for each word such as "yesterday".
_ENOUGH_YEARS = 6
_YEARS_PER_DEIXIS = 4
# The hour at which people begin to say things that news report; characters of a time without its offset.
_MORNING, _LENGTH_OF_TIME = "07", len("2024-05-14T06:21:08")
# What only points to when something is: "at the time", "at the moment"; not "the time being".
_POINTING = words("pointing_noun")
# Expressions that count from the day of writing, by their relations.
_DEICTIC: dict[str, tuple[str | None, ...]] = {
    "weekday": (None, "last", "next"),
    "unit": ("last", "this", "next"),
    "shift": ("ago",),
}


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the dates of every passage, in reading order, and notices of those that may be read both ways."""
    analyses = [reading.analyse(passage) for passage in reading.passages]
    fields = [passage.field for passage in reading.passages]
    found = [(field, one, _scan(one)) for field, one in zip(fields, analyses, strict=True)]
    reference, source = _reference(reading, found)
    day_first = None if reading.country is None else reading.country not in MONTH_FIRST_COUNTRIES
    narrative = _is_narrative([one for field, _, ones in found if field == "/body" for one in ones], reference)
    mentions: list[DateMention] = []
    context: Context | None = None
    for field, analysis, all_ones in found:
        ones = [one for one in all_ones if not _only_points(one, analysis)]
        if context is None or field.startswith("/photos/"):
            context = Context(analysis, reference, source, narrative, day_first=day_first, country=reading.country)
            context.updated, context.early = _day(reading.modified), _is_early(reading.published)
        context.analysis, context.weekday, context.after, context.undated = analysis, None, 0, None
        context.moved, context.clock, context.heading = 0, None, None
        context.week, context.timed = None, None
        mentions += _mentions(field, ones, context)
    return {"dates": tuple(mentions), "notices": tuple(_ambiguous(mentions))}


def _scan(analysis: Analysis) -> tuple[Expression, ...]:
    """Return the expressions of a passage, by the patterns of its language where it has a table of them."""
    scanned = _scanned.__wrapped__ if is_recording() else _scanned  # what is cached records no rules
    return scanned(analysis.text, analysis.language)


@lru_cache(maxsize=32)
def _scanned(text: str, language: str) -> tuple[Expression, ...]:
    """Find the expressions of a text; the last few are remembered, since figures leave them out."""
    tokens = analyse(text, language).tokens
    return tuple(scan_patterns(tokens, language) if has_patterns(language) else scan(tokens))


def _ambiguous(mentions: list[DateMention]) -> Iterator[Notice]:
    """Yield a notice for each date in digits whose day and month are ambiguous: its value is the year alone."""
    for mention in mentions:
        exact = mention.span.exact
        if len(mention.value or "") == 4 and len(_NUMBERS.findall(exact)) == 3:
            message = f"It is unknown whether {exact} has the day or the month first; its value is the year alone."
            yield Notice(code="ambiguous_date", message=message, span=mention.span)


def _only_points(one: Expression, analysis: Analysis) -> bool:
    """Whether an expression only points, as "now", "at the time" do: a record leaves those out, but not "the future".

    Patterns give a noun ("Vergangenheit", "l'avenir") the unit "time".
    """
    if has_patterns(analysis.language) and means_nowadays(analysis, one):
        return True
    if not has_patterns(analysis.language) and analysis.lowers[one.last - 1] in _POINTING:
        return one.kind in ("unit", "reference")
    if one.kind != "reference" or one.unit == "time" or (one.value == "FUTURE_REF" and one.last - one.first > 1):
        return False
    return has_patterns(analysis.language) or base(analysis.lowers[one.last - 1]) in REFERENCES


def find_dates(text: str, *, reference: str | date | None = None, language: str = "en") -> list[DateMention]:
    """Return the dates of a bare string; `reference` is the publication date, an ISO string or a `date`.

    Raises UnsupportedLanguageError for a language (BCP 47 tag) without data.
    """
    return _mentions("", *_read(text, reference, language))


def find_date_spans(text: str, *, language: str = "en") -> list[tuple[int, int]]:
    """Return where the dates of a bare string are, as half-open ranges of characters; no words that only point.

    Raises UnsupportedLanguageError for a language (BCP 47 tag) without data.
    """
    ones, context = _read(text, None, language)
    stated = (one for one in ones if one.last - one.first > 1 or not _only_points(one, context.analysis))
    return [_characters(one, context) for one in stated if resolve(one, context) is not None]


def _read(text: str, reference: str | date | None, language: str) -> tuple[Sequence[Expression], Context]:
    """Return the expressions of a bare string and what they are resolved against."""
    analysis = analyse(text, supported(language, "dates"))
    ones: Sequence[Expression] = _scan(analysis)
    message = not has_patterns(analysis.language) and is_message(analysis.tokens)
    if message:
        ones = add_bare_words(analysis.tokens, ones)
    day = reference if isinstance(reference, date) else _day(reference)
    context = Context(analysis, day, "published", _is_narrative(ones, day))
    context.message = message
    if day is None:
        first = _first_full_date([("", analysis, ones)])
        context.reference, context.source = first, "context"
    return ones, context


def _characters(one: Expression, context: Context) -> tuple[int, int]:
    """Return the characters of an expression, as a half-open range, without a preposition elided at its head."""
    start, language = context.tokens.starts[one.first], context.analysis.language
    if has_patterns(language):
        start += elided_before(context.tokens.words[one.first], language)
    return start, context.tokens.ends[one.last - 1] - one.cut


def _reference(
    reading: Reading, found: Sequence[tuple[str, Analysis, Sequence[Expression]]]
) -> tuple[date | None, ResolvedFrom]:
    """Return the day to resolve against: published, dateline, a full date in a caption, the first one in the text."""
    day = _day(reading.published)
    if day is not None:
        return day, "published"
    day = _day(reading.dateline_date)
    if day is not None:
        return day, "dateline"
    day = _first_full_date([one for one in found if one[0].startswith("/photos/")])
    if day is not None:
        return day, "caption"
    return _first_full_date(found), "context"


def _first_full_date(found: Sequence[tuple[str, Analysis, Sequence[Expression]]]) -> date | None:
    days = (_full_date(one) for _, _, ones in found for one in ones)
    return next((day for day in days if day is not None), None)


def _full_date(one: Expression) -> date | None:
    """Return the day that an expression gives by year, month and day; None if it is not complete or no day."""
    if one.kind != "date" or one.value is not None:
        return None
    if not (one.year and one.month and one.day):
        return None
    try:
        return date(one.year, one.month, one.day)
    except ValueError:
        return None


def _day(value: str | None) -> date | None:
    """Return the day of an RFC 3339 or EDTF value; None where it states no day."""
    try:
        return date.fromisoformat(value[:10]) if value and len(value) >= 10 else None
    except ValueError:
        return None


def _is_early(published: str | None) -> bool:
    """Whether a page was published in the small hours of its own clock, which UTC is not."""
    if not published or len(published) <= _LENGTH_OF_TIME or published.endswith(("Z", "+00:00")):
        return False
    return published[11:13] < _MORNING


def _is_narrative(ones: Sequence[Expression], reference: date | None) -> bool:
    """Whether a text is a history: it names years long past far more often than "yesterday" or "Friday"."""
    ones = [*ones, *(one.of for one in ones if one.of is not None)]
    past = sum(
        1
        for one in ones
        if one.kind == "date" and one.year and (reference is None or abs(reference.year - one.year) > 1)
    )
    deictic = len([one for one in ones if one.kind == "offset" or one.relation in _DEICTIC.get(one.kind, ())])
    return past >= _ENOUGH_YEARS and past > _YEARS_PER_DEIXIS * deictic


def _mentions(field: str, ones: Sequence[Expression], context: Context) -> list[DateMention]:
    tokens, mentions = context.tokens, []
    found = [(one, resolve(one, context)) for one in ones]
    for one, resolved in set_in_their_day(found, context.analysis, context.reference, early=context.early):
        if resolved is None:
            continue
        start, end = _characters(one, context)
        side = None if one.clock and one.modifier in ("before", "after") else one.modifier  # of the same day
        earliest, latest = bounds_of(resolved.days or days_of(resolved.value), side)
        mentions.append(
            DateMention.model_validate(
                {
                    "span": {"field": field, "start": start, "end": end, "exact": tokens.text[start:end]},
                    "type": resolved.type,
                    "value": resolved.value or None,
                    "edtf": edtf_of(resolved.value, one.modifier),
                    "earliest": earliest,
                    "latest": latest,
                    "modifier": one.modifier,
                    "resolved_from": resolved.source,
                }
            )
        )
    return mentions
