"""What a parser is: a format's name, how its documents are recognised, and how they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from newsschema.draft import Draft
from newsschema.errors import NewsSchemaError
from newsschema.source import SourceDocument


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `parse` raises for a document that cannot be read at all; for one item of a container that cannot, it
    yields the error. A SourceDocument that it yields is a document within the document, to be recognised in its turn.
    """

    name: str
    """As `--format` and `Article.source.format` name it."""
    media_type: str
    """IANA media type."""
    recognises: Callable[[bytes], bool]
    """Whether a document that begins with these bytes (at most 4,096) is of this format."""
    parse: Callable[[SourceDocument], Iterator[Draft | SourceDocument | NewsSchemaError]]
    """Read the document into Drafts."""
    is_text: bool = True
    """Whether the document is text, so that `Article.source.encoding` has a meaning."""
    streams: bool = False
    """Whether it is a container read piece by piece through `SourceDocument.stream`, so that it may be of any size."""
    structured: bool = False
    """Whether fields are stated outright by a desk, so that a stated language wins over the one detected."""
