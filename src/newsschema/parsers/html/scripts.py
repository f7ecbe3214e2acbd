"""Pages that scripts build: the article's HTML as a string of the data that the page carries for them."""

from __future__ import annotations

import json
import re

_LOOKED_AT = 4_000_000
"""Characters of a page that are searched."""
_STRING = re.compile(r'"((?:[^"\\]|\\.){300,})"')
_PARAGRAPH = re.compile(r"<p\b|<br\b", re.IGNORECASE)
_LEAST_PARAGRAPHS = 2


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
