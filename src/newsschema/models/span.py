"""Where in the record something was found."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from newsschema.models.base import Offset, Record


class Span(Record):
    """A run of characters of one string of the record; W3C Web Annotation's text position and quote selectors."""

    field: Annotated[str, Field(examples=["/body", "/headline", "/photos/0/caption"])]
    """RFC 6901 JSON Pointer to the string the offsets index; empty for a bare string outside a record."""

    start: Offset
    """First character, counted from 0 in Unicode code points."""

    end: Offset
    """One past the last character, in Unicode code points."""

    exact: Annotated[str, Field(min_length=1)]
    """The characters themselves: `record[field][start:end]`."""
