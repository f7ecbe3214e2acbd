"""What the reader of a record should know about how it came to be."""

from __future__ import annotations

from typing import Literal

from newsschema.models.base import Line, Record
from newsschema.models.span import Span

NoticeCode = Literal[
    "truncated",
    "body_incomplete",
    "no_headline",
    "no_body",
    "no_published_date",
    "implausible_date",
    "ambiguous_date",
    "modified_before_published",
    "template_residue_removed",
    "furniture_removed",
    "encoding_guessed",
    "encoding_mismatch",
    "characters_replaced",
    "language_detected",
    "language_mismatch",
    "language_unknown",
    "language_not_read",
    "currency_assumed",
    "malformed_metadata",
    "live_blog",
]


class Notice(Record):
    """Something missing, cut off, removed, inferred or doubtful."""

    code: NoticeCode
    """What kind of thing it is; stable, for programs."""

    message: Line
    """One sentence for a person."""

    span: Span | None
    """The place, where there is one in the record."""
