"""What the matchers find: an expression of time as printed, before it is resolved against a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "date",  # a year, a month or a day by number: "1996", "June 2", "April 12, 2016"
    "weekday",  # "Friday", "last Monday"
    "offset",  # days from the day of writing: "yesterday"
    "decade", "century",  # "the 1990s", "20th century"
    "quarter", "half", "season",  # "third-quarter", "the first half", "this summer"
    "holiday",  # "Christmas"
    "unit",  # a unit by its relation: "last week", "that year", "the month"
    "shift",  # a number of units from somewhere: "two weeks ago", "a year earlier"
    "part", "clock",  # of a day: "the morning", "9:30 a.m."
    "duration", "set", "reference",  # "three days", "every Tuesday", "now"
]  # fmt: skip

# A count that is not given: "several years".
UNCOUNTED = -1.0


@dataclass(slots=True)
class Expression:
    """One expression: the tokens it covers and what they say. Fields that it does not state are None."""

    kind: Kind
    first: int
    """Index of its first token."""
    last: int
    """One past its last token."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: float | None = None
    """How many units, which quarter, how many days from today; `UNCOUNTED` for "several"."""
    unit: str | None = None
    relation: str | None = None
    """`last`, `this`, `next`, `that`, `after`, `before_last`, `the`, `every`; of a shift `ago`, `later`, ..."""
    part: str | None = None
    """TIMEX3's part of the day (`MO`) or season (`SP`)."""
    clock: str | None = None
    """"09:30"."""
    zone: str | None = None
    """The zone of `clock`: an offset ("+08:00") or an abbreviation in lower case ("edt")."""
    modifier: str | None = None
    value: str | None = None
    """The TIMEX3 value, where the words alone give it; a holiday's name."""
    of: Expression | None = None
    """The year or week it lies in: "this year" of "the third quarter of this year"."""
    cut: int = 0
    """Characters of the last token that do not belong to it: 2 for "Monday's"."""
    determined: bool = False
    """Whether it has an article or a relation before it: "the morning", not "morning"."""
