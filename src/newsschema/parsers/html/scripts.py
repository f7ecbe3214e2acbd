"""Pages that scripts build: the article's HTML as a string of the data that the page carries for them, or unread.

Elements are unread whose text a browser shows only without scripts, only with them, or as a control: an article lies in
one where a page shows it in no other way, or where the element was left open.
"""

from __future__ import annotations

import html
import json
import re

from selectolax.lexbor import LexborHTMLParser

_LOOKED_AT = 4_000_000
"""Characters of a page that are searched."""
_STRING = re.compile(r'"((?:[^"\\]|\\.){300,})"')
_PARAGRAPH = re.compile(r"<p\b|<br\b", re.IGNORECASE)
_LEAST_PARAGRAPHS = 2
_UNREAD = re.compile(rb"<(/?)(?:noscript|template|dialog|button|object|canvas)(?=[\s/>])", re.IGNORECASE)
_LEAST = 400
"""Characters of an unread element from which an article may lie in it."""


def held_in_scripts(text: str) -> str | None:
    """Return the longest string of a page's data that holds paragraphs of HTML; None where there is none."""
    if not any(sign in text for sign in ("\\u003cp", "\\u003Cp", '"<p', ':"<div', "<\\/p>")):
        return None
    best: str | None = None
    for match in _STRING.finditer(text, 0, _LOOKED_AT):
        if best is not None and len(match[1]) <= len(best):
            continue
        try:
            value = json.loads(match[0])
        except ValueError:
            continue
        if len(_PARAGRAPH.findall(value)) >= _LEAST_PARAGRAPHS:
            best = value
    return best


def as_html(text: str | None) -> str | None:
    """Return a text that the metadata states as HTML, a paragraph for each of its lines; None for little text."""
    if text is None or len(text) < _LEAST:
        return None
    if _PARAGRAPH.search(text):
        return text
    return "".join(f"<p>{html.escape(html.unescape(line))}</p>" for line in text.splitlines() if line.strip())


def with_unread(markup: bytes, least: int) -> bytes | None:
    """Return a page with its unread elements as elements that are read; None where none holds `least` characters."""
    if not _UNREAD.search(markup):
        return None
    opened = _UNREAD.sub(rb"<\1div data-unread", markup)
    tree = LexborHTMLParser(opened)
    tree.strip_tags(["script", "style"])
    longest = max((len(node.text(separator=" ")) for node in tree.css("[data-unread]")), default=0)
    return opened if longest >= max(least, _LEAST) else None
