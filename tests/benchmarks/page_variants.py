"""Variants of a page that read the same but are made otherwise, to learn and to measure what holds on any site.

`renamed` gives classes and ids names without meaning; `unsectioned` also makes sectioning elements plain
ones, `unparagraphed` also the paragraphs.
"""

from __future__ import annotations

import hashlib
import re

_NAMED = re.compile(rb"""(\s(?:class|id|data-testid|data-component|data-qa)\s*=\s*)("[^"]*"|'[^']*')""")
_NAME = re.compile(rb"\S+")
_SECTION = re.compile(rb"<(/?)(?:article|main|section|aside|header|footer|nav)(?=[\s>])", re.IGNORECASE)
_PARAGRAPH = re.compile(rb"<(/?)p(?=[\s>])", re.IGNORECASE)
_LETTERS = b"qxzvkjwq"
"""Letters of names without meaning."""


def renamed(markup: bytes) -> bytes:
    """Return a page whose classes and ids are hashes: elements that shared a name still do."""
    return _NAMED.sub(_without_meaning, markup)


def unsectioned(markup: bytes) -> bytes:
    """Return a renamed page whose sectioning elements are `div` elements."""
    return _SECTION.sub(rb"<\1div", renamed(markup))


def _without_meaning(match: re.Match[bytes]) -> bytes:
    quoted = match[2]
    return match[1] + quoted[:1] + _NAME.sub(_hash, quoted[1:-1]) + quoted[:1]


def _hash(match: re.Match[bytes]) -> bytes:
    return bytes(_LETTERS[byte % len(_LETTERS)] for byte in hashlib.sha256(match[0]).digest()[:9])


def unparagraphed(markup: bytes) -> bytes:
    """Return an unsectioned page whose paragraphs are `div` elements."""
    return _PARAGRAPH.sub(rb"<\1div", unsectioned(markup))
