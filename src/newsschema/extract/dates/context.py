"""What a date is resolved against: the reference, the dates mentioned before it, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis
    from newsschema.models.dates import DateType, ResolvedFrom
    from newsschema.text.tokens import Tokens

CALENDAR = range(3, 9998)
"""The years that stay within the calendar when a few years are added or taken."""


@dataclass(slots=True)
class Focus:
    """The temporal focus: the last date mentioned, as precisely as it was given."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    def date(self) -> date | None:
        return (
            None if self.year is None or not 1 < self.year < 9999 else date(self.year, self.month or 1, self.day or 1)
        )


class Undated(NamedTuple):
    """Words of no known day, "daily" or "that evening", which times behind them share."""

    first: int
    """Their first token."""
    focus: Focus
    """The focus at that point: a date mentioned since replaces it."""
    recurs: bool
    """Whether they recur: then only the times of their sentence do."""


@dataclass(slots=True)
class Context:
    """What an expression may be resolved against."""

    analysis: Analysis
    reference: date | None
    source: ResolvedFrom
    """Where the reference comes from."""
    narrative: bool
    """Whether the text is a history: then its last date counts, not the day it was written."""
    focus: Focus = field(default_factory=Focus)
    quarter: tuple[int, int] | None = None
    """Year and number of the quarter spoken of: what "a year earlier" is compared with."""
    half: tuple[int, int] | None = None
    """The same of a half-year, where no quarter is spoken of."""
    week: tuple[int, date] | None = None
    """One past the last token of the last week mentioned ("last week"), and its Monday."""
    timed: tuple[int, str] | None = None
    """One past the last token of the last time of a known day, and its value."""
    weekday: tuple[int, date] | None = None
    """The last weekday mentioned: the token it ends before, and its day; "Thursday to Sunday" goes on from it."""
    clock: Expression | None = None
    """The last clock time: a range from it to an earlier hour ends on the next day."""
    container: Resolved | None = None
    """The year, month or week that contains the expression being resolved: "this year" of "June this year"."""
    spoken: Focus = field(default_factory=Focus)
    """The focus before `container` was resolved: "April" of "the same month a year ago"."""
    undated: Undated | None = None
    """The last words that are of no known day."""
    aside: int | None = None
    """A year mentioned in passing since, which "that year" may mean."""
    after: int = 0
    """Where the last date that moved the focus ends, in characters of the passage."""
    night: Focus | None = None
    """The focus that a night set: the small hours that are mentioned after it are of the next day."""
    moved: int = 0
    """One past the last token of the expression that moved the focus in this passage; 0 where none has."""
    years_of_months: dict[int, int] = field(default_factory=dict)
    """The year of each month that was related to the day of writing ("this November") so far."""
    dayed: tuple[int, date] | None = None
    """One past the last token of the last day mentioned in this passage, and that day."""
    heading: Focus | None = None
    """The day that is alone in the last line of a day, as in a live report; the times that open a line are of it."""
    message: bool = False
    """Whether the text is a short post, where bare words count from its day."""
    updated: date | None = None
    """The day a page was last changed, where it states one."""
    early: bool = False
    """Whether the page was published before its day began: what quoted words say of "today" is of the day before."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the country of publication."""
    day_first: bool | None = None
    """Whether "03/04/2016" is in April; None if unknown."""

    @property
    def tokens(self) -> Tokens:
        return self.analysis.tokens

    def anchor(self) -> date | None:
        """Return the day to reckon from: the publication date, in a history the last date mentioned."""
        focus = self.focus.date()
        if self.narrative and focus is not None:
            return focus
        return self.reference or focus

    @property
    def period(self) -> tuple[int, str] | None:
        """Year and name of the quarter or half-year spoken of: "Q3", "H1"."""
        if self.quarter is not None:
            return self.quarter[0], f"Q{self.quarter[1]}"
        return (self.half[0], f"H{self.half[1]}") if self.half is not None else None

    @property
    def year_alone(self) -> bool:
        """Whether no more than a year is known, and that from the text, which is no history."""
        return self.reference is None and not self.narrative and self.focus.month is None

    @property
    def dated(self) -> bool:
        """Whether the day of writing is known: then weekdays, "today", "last week" and "ago" count from it."""
        return self.reference is not None and self.source != "context"

    def day_anchor(self) -> date | None:
        """Return the day that weekdays and "today" are reckoned from; None where no more than a year is known."""
        if self.dated:
            return self.reference
        if self.source == "context" and self.focus.day is None:
            return None  # a full date further down in the text is not the day it was written
        return self.anchor()

    def day_source(self) -> ResolvedFrom:
        """Return what `day_anchor` is known from."""
        return self.source if self.dated else self.anchor_source()

    def anchor_source(self) -> ResolvedFrom:
        focus = self.focus.year is not None
        if (self.narrative and focus) or (self.reference is None and focus):
            return "context"
        return self.source


@dataclass(slots=True)
class Resolved:
    """An expression's type, TIMEX3 value and what completed it."""

    type: DateType
    value: str
    """ "" where the text names a time that nothing fixes: null in the record."""
    source: ResolvedFrom | None = None
    days: tuple[date, date] | None = None
    """The first and last day, where the value alone does not give them."""


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
    """Return the day in focus: the last one mentioned, else the reference."""
    focus = context.focus
    if focus.day is not None:
        return focus.date(), "context"
    if context.narrative and focus.year is not None:
        return None, "context"
    return context.reference, context.source


def week_of(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
