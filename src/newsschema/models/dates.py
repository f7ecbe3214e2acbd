"""Dates, times, durations and recurring times that the text mentions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema

from newsschema.models.base import Line, Record
from newsschema.models.span import Span
from newsschema.models.times import DAY, existing_day

DateType = Literal["date", "time", "duration", "set"]
DateModifier = Literal[
    "approx", "start", "mid", "end", "before", "after", "on_or_before", "on_or_after",
    "less_than", "more_than", "equal_or_less", "equal_or_more",
]  # fmt: skip
ResolvedFrom = Literal["published", "dateline", "caption", "context"]

CalendarDay = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    AfterValidator(existing_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DAY, "examples": ["2016-06-02"]}),
]
"""A day of the Gregorian calendar, `YYYY-MM-DD`."""


class DateMention(Record):
    """A date, time, duration or recurring time mentioned in the text, after TIMEX3 and EDTF."""

    span: Span
    """The expression as printed: inner words and hedge included, no preposition."""

    type: DateType
    """TIMEX3's type."""

    value: Annotated[Line, Field(examples=["2016-06-02", "2016-Q1", "199X", "P3D", "XXXX-WXX-1", "PRESENT_REF"])] | None
    """TIMEX3 normal form at the precision stated; `XXXX` where the year cannot be known.

    Null for a named day ("Labour Day") that neither the country of publication nor the text fixes."""

    edtf: Annotated[Line, Field(examples=["2016-06-02", "2016-21", "1990/1999"])] | None
    """The same as EDTF (ISO 8601-2, level 1); null where EDTF cannot say it."""

    earliest: CalendarDay | None
    """First calendar day it can mean; null where open or unknown."""

    latest: CalendarDay | None
    """Last calendar day it can mean; null where open or unknown."""

    modifier: DateModifier | None
    """TimeML's `mod` in lower case; null where the expression is plain."""

    resolved_from: ResolvedFrom | None
    """What completed the value; null where the text states all of it."""
