"""Clean strings for records: NFC, no control characters, no repeated blanks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Soft hyphens, zero-width characters, word joiner, byte order marks, object replacement: invisible, and they break
# words that a reader sees whole. The zero-width (non-)joiner stays: Persian and Hindi spell with it.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff\ufffc\ufff9-\ufffb\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")  # Unicode, UAX #14: all mandatory breaks
_OTHER_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_ALL_BLANKS = re.compile(r"\s+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_MOST_REMEMBERED = 2_000
_WORDS = re.compile(r"\w+")
_TO_WORDS = {code: chr(code).lower() if _WORDS.match(chr(code)) else None for code in range(128)}
"""For texts in ASCII: letters in lower case, no signs and blanks."""


def clean_line(text: str | None) -> str | None:
    """Return the text on one line, cleaned; None if nothing is left."""
    if not text:
        return None
    plain = " ".join(text.split())
    if plain.isprintable() and (plain.isascii() or unicodedata.is_normalized("NFC", plain)):
        return plain or None
    return _ALL_BLANKS.sub(" ", _visible(text)).strip() or None


def clean_lines(text: str) -> str:
    """Return the text with each line cleaned and stripped; line breaks become U+000A."""
    text = _visible(text)
    if any(end in text for end in _OTHER_ENDS):
        text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    return "\n".join([" ".join(line.split()) for line in text.split("\n")])


def comparable(text: str) -> str:
    """Return only the letters and digits, in lower case, for comparing texts: "A B." is "ab"."""
    return _remembered(text) if len(text) < _MOST_REMEMBERED else _without_signs(text)


@lru_cache(maxsize=1_000)  # the lines of a page are compared with several of its fields
def _remembered(text: str) -> str:
    return _without_signs(text)


def _without_signs(text: str) -> str:
    if text.isascii():
        return text.translate(_TO_WORDS)
    lower = text.lower()
    return "".join(_WORDS.findall(lower) if "_" in lower else filter(str.isalnum, lower))


def _visible(text: str) -> str:
    text = _UNSEEN.sub("", text) if not text.isprintable() else text
    if not text.isascii():
        text = _SURROGATES.sub("\ufffd", unicodedata.normalize("NFC", text))
    return text
