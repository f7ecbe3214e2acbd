"""HTML pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from newsschema.draft import Block, Draft
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.source import SourceDocument

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|meta|h1)\b", re.IGNORECASE)


def recognises(head: bytes) -> bool:
    """Whether the document begins with HTML's elements."""
    return _HTML.search(head.replace(b"\0", b"")) is not None


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the page's one article."""
    tree = LexborHTMLParser(source.decoded.text)
    h1 = tree.css_first("h1")
    paragraphs = (clean_line(node.text()) for node in tree.css("p"))
    yield Draft(
        headline=clean_line(h1.text()) if h1 else None,
        blocks=tuple(Block("paragraph", text) for text in paragraphs if text),
    )


FORMAT = Format("html", "text/html", recognises, parse)
