"""Quantities that the text states."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from newsschema.models.base import Line, Number, Record
from newsschema.models.span import Span

FigureKind = Literal["count", "money", "percent", "measure", "age", "ratio", "ordinal"]
FigureModifier = Literal["approx", "equal_or_more", "equal_or_less", "more_than", "less_than"]
Change = Literal["up", "down"]


class Figure(Record):
    """A number the article states, with what it measures or counts."""

    span: Span
    """Hedge, number and unit as printed; the thing counted stays outside."""

    kind: FigureKind
    """What sort of quantity it is; `ordinal` only where it ranks."""

    value: Number | None
    """The number written out ("2.5 million" is 2500000); null for a range."""

    low: Number | None
    """Lower end of a range; null where it is no range or open below."""

    high: Number | None
    """Upper end of a range; null where it is no range or open above."""

    unit: Annotated[Line, Field(examples=["USD", "%", "km", "Cel", "a"])] | None
    """ISO 4217 code, `%`, or UCUM code; null for a plain count. Minor units are converted: "60 cents" is 0.6 USD."""

    per: Annotated[Line, Field(examples=["mo", "[bbl_us]", "share"])] | None
    """Denominator of a rate: a UCUM unit or the noun as printed; null where the unit itself states it ("km/h")."""

    change: Change | None
    """Direction, where the figure is an amount of change ("rose 5%"); null for a level ("rose to 12")."""

    modifier: FigureModifier | None
    """TimeML's words for a hedge or bound; null where the number is stated plainly."""

    counted: Annotated[Line, Field(examples=["restaurant workers"])] | None
    """What is counted, as words of the text without articles; null where the text does not say."""
