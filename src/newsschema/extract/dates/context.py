"""What a date may be resolved against: the reference, what was told before it, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from newsschema.extract.dates.words import FUTURE_CUES, PAST_CUES, SEEMING, SHORT_MONTHS, TO_COME, WEAK_FUTURE_CUES

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.models.dates import DateType, ResolvedFrom
    from newsschema.text.tokens import Tokens

# How far to look for a word that tells past or future.
_WORDS_BEFORE, _WORDS_AFTER = 14, 8
_DENIED_PAST = {"did", "didn't", "didn’t", "wasn't", "wasn’t", "hadn't", "hadn’t", "had", "was", "were", "lasted"}
_SENTENCE_ENDS = {".", ";", "?", "!", ":"}


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
    weekday: tuple[int, date] | None = None
    """The weekday told last: the token it ends before, and its day; "Thursday to Sunday" goes on from it."""
    lies: Resolved | None = None
    """What the year, month or week is that the expression at hand lies in: "this year" of "June this year"."""
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

    type: DateType
    value: str
    source: ResolvedFrom | None = None
    days: tuple[date, date] | None = None
    """The first and last day, where the value alone does not tell them."""


def direction(tokens: Tokens, one: Expression) -> int:
    """Return 1 where the words around tell of the future, -1 of the past, 0 where they do not tell.

    The nearest telling word before decides, else the nearest after; "by" and "until" only where no other tells.
    """
    if one.cut:  # "Friday's vote" has been held as a rule
        return -1
    lowers, weak = tokens.lowers, 0
    if _is_until(lowers, one.first):
        return 1
    for i in range(one.first - 1, max(one.first - _WORDS_BEFORE, -1), -1):
        word = lowers[i]
        if _ends_sentence(tokens, i) or "\n" in tokens.text[tokens.ends[i] : tokens.starts[i + 1]]:
            break
        told = _told_by(word, lowers[i + 1])
        if told > 0 and word == "to" and i and lowers[i - 1] in SEEMING:
            told = -1
        if told:
            return told
        weak = weak or word in WEAK_FUTURE_CUES
    for i in range(one.last, min(one.last + _WORDS_AFTER, len(lowers))):
        if _ends_sentence(tokens, i):
            break
        told = _told_by(lowers[i], lowers[i + 1] if i + 1 < len(lowers) else "")
        if told:
            return told
    return int(bool(weak))


def _ends_sentence(tokens: Tokens, i: int) -> bool:
    """Whether token `i` ends a sentence; the points of "a.m. on", "U.S. officials", "Jan. 5" and "9:30" do not."""
    sign = tokens.words[i]
    if sign not in _SENTENCE_ENDS:
        return False
    follows = tokens.words[i + 1] if i + 1 < len(tokens) else "."
    if sign == ":" and follows[0].isdigit():
        return False
    if sign != "." or i == 0 or tokens.ends[i - 1] != tokens.starts[i]:
        return True
    return not (len(tokens.words[i - 1]) == 1 or follows[0].islower() or tokens.lowers[i - 1] in SHORT_MONTHS)


def _is_until(lowers: list[str], first: int) -> bool:
    """Whether "until" stands before, within a sentence that does not deny the past: "did not ask until Monday"."""
    if first < 2 or lowers[first - 1] not in ("until", "till") or lowers[first - 2] in _SENTENCE_ENDS:
        return False
    return _DENIED_PAST.isdisjoint(lowers[max(0, first - _WORDS_BEFORE) : first])


def _told_by(word: str, after: str) -> int:
    if word in FUTURE_CUES or (word in ("to", "set") and after in TO_COME):
        return 1
    if word in PAST_CUES or (word.endswith("ed") and len(word) > 4 and word not in ("united", "need", "hundred")):
        return -1
    return 0


def year_text(year: int) -> str:
    """Return a year as TIMEX3 writes it: "1940", "BC0490"."""
    return f"{year:04d}" if year >= 0 else f"BC{-year:04d}"


def add_days(day: date, count: int) -> date | None:
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def with_time(one: Expression, day: str, source: ResolvedFrom | None) -> Resolved:
    if one.clock:
        if one.value == "midnight" or one.clock == "00:00":
            return Resolved("time", f"{day}T{'24:00' if one.value == 'midnight' else '00:00'}", source)
        return Resolved("time", f"{day}T{one.clock}", source)
    if one.part:
        return Resolved("time", f"{day}T{one.part}", source)
    return Resolved("date", day, source)


def spoken_day(context: Context) -> tuple[date | None, ResolvedFrom]:
    """Return the day spoken of: the last one told, else the reference."""
    told = context.told
    if told.day is not None:
        return told.date(), "context"
    if context.narrative and told.year is not None:
        return None, "context"
    return context.reference, context.source


def week_of(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
