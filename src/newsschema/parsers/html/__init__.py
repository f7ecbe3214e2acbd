"""HTML pages: candidates with evidence for each field, then one choice."""

from __future__ import annotations

import re

from newsschema.parsers.common.binary import is_binary
from newsschema.parsers.format import Format
from newsschema.parsers.html.article import parse

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|div|p|meta|h1)\b", re.IGNORECASE)


def recognises(head: bytes) -> bool:
    """Whether the first bytes hold HTML's elements, and are text."""
    return _HTML.search(head.replace(b"\0", b"")) is not None and not is_binary(head)


FORMAT = Format("html", "text/html", recognises, parse)

__all__ = ["FORMAT"]
