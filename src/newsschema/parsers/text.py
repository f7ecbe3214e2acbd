"""Plain text: text scraped off a page, or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.draft import Block, Draft
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.source import SourceDocument


def recognises(head: bytes) -> bool:
    """Whether the bytes look like text in any encoding."""
    return b"\0" not in head


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the text's one article."""
    lines = [line for line in clean_lines(source.decoded.text).split("\n") if line]
    yield Draft(headline=lines[0] if lines else None, blocks=tuple(Block("paragraph", line) for line in lines[1:]))


FORMAT = Format("text", "text/plain", recognises, parse)
