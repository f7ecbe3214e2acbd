"""What somebody is reported to have said or written."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from newsschema.models.base import Line, Listed, Record
from newsschema.models.span import Span

QuoteKind = Literal["direct", "indirect", "mixed"]


class Quote(Record):
    """Words attributed to a speaker, directly or as reported speech."""

    spans: Annotated[tuple[Span, ...], Listed, Field(min_length=1)]
    """The words quoted, without outer quotation marks, cue or speaker; several where a cue splits them."""

    text: Annotated[str, Field(min_length=1)]
    """The spans' words joined by one space."""

    kind: QuoteKind
    """`direct`: within quotation marks; `indirect`: reported speech; `mixed`: both in one clause."""

    cue: Span | None
    """The reporting verb or phrase; null where there is none."""

    speaker: Line | None
    """The `id` of an entry of `speakers`; null where the text does not tell."""

    speaker_span: Span | None
    """The words that name the speaker here ("he", "Lu Kang"); null where there are none."""
