"""The interface of a parser: the format's name, how to recognise its documents and how to read them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsschema.draft import Draft
from newsschema.errors import NewsSchemaError
from newsschema.source import SourceDocument


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    `parse` raises for a document that cannot be read at all, and yields an error for an unreadable item of a container.
    A SourceDocument that it yields is an embedded document, whose format is then recognised too.
    """

    name: str
    """Name in `--format` and `Article.source.format`."""
    media_type: str
    """IANA media type."""
    recognises: Callable[[bytes], bool]
    """Whether a document that begins with these bytes (at most 4,096) is of this format."""
    parse: Callable[[SourceDocument], Iterator[Draft | SourceDocument | NewsSchemaError]]
    """Read the document into Drafts."""
    is_text: bool = True
    """Whether the document is text, so that `Article.source.encoding` is set."""
    streams: bool = False
    """Whether it is a container read piece by piece through `SourceDocument.stream`, of any size."""
    structured: bool = False
    """Whether a newsroom system states the fields, so that a stated language overrides the detected one."""
