"""The people, institutions and documents that quotes are attributed to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from newsschema.models.base import Line, Listed, Record
from newsschema.models.span import Span


class Speaker(Record):
    """Someone a quote is attributed to; once each, however often and by whatever short form they are named."""

    id: Annotated[Line, Field(examples=["s1"])]
    """Unique within the record; quotes refer to it."""

    name: Line
    """The fullest form the article gives, or an unnamed description as printed ("two senior officials")."""

    title: Line | None
    """Office or role as the article gives it ("foreign ministry spokesperson")."""

    organization: Line | None
    """Institution as the article gives it ("Chinese foreign ministry")."""

    official: bool
    """Whether they speak as holder of an office or for an institution of public authority."""

    mentions: Annotated[tuple[Span, ...], Listed]
    """The places that name the speaker, in reading order."""
