"""An article's body as XHTML, which keeps the kinds of its blocks."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.models import Article

_TAGS = {"paragraph": "p", "heading": "h2", "blockquote": "blockquote", "preformatted": "pre"}


def xhtml(article: Article) -> str:
    """Return the body's blocks as XHTML elements."""
    parts = []
    for kind, blocks in groupby(article.blocks, key=lambda block: block.kind):
        texts = [article.body[block.start : block.end] for block in blocks]
        if kind == "list_item":
            parts.append("<ul>" + "".join(f"<li>{escape(text, quote=False)}</li>" for text in texts) + "</ul>")
        elif kind == "table":
            parts += map(_table, texts)
        else:
            parts += (f"<{_TAGS[kind]}>{escape(text, quote=False)}</{_TAGS[kind]}>" for text in texts)
    return "\n".join(parts)


def _table(text: str) -> str:
    rows = ("".join(f"<td>{escape(cell, quote=False)}</td>" for cell in line.split(" | ")) for line in text.split("\n"))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
