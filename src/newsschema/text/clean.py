"""Cleaning strings so that they may stand in a record: NFC, no control characters, no runs of blanks."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens, zero-width characters, word joiner, byte order marks, object replacement: invisible, and they break
# words that a reader sees whole. The zero-width (non-)joiner stays: Persian and Hindi spell with it.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\ufffc\ufff9-\ufffb]+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028]")  # Unicode, UAX #14: all mandatory breaks
_OTHER_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_ALL_BLANKS = re.compile(r"\s+")
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean_line(text: str | None) -> str | None:
    """Return the text on one line, cleaned; None where nothing is left of it."""
    if not text:
        return None
    plain = " ".join(text.split())
    if plain.isprintable() and (plain.isascii() or unicodedata.is_normalized("NFC", plain)):
        return plain or None
    return _ALL_BLANKS.sub(" ", _visible(text)).strip() or None


def clean_lines(text: str) -> str:
    """Return the text with its lines kept, each cleaned and stripped; lines are parted by U+000A alone."""
    text = _visible(text)
    if any(end in text for end in _OTHER_ENDS):
        text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def _visible(text: str) -> str:
    if not text.isprintable():
        text = _CONTROL.sub("", text if text.isascii() else _INVISIBLE.sub("", text))
    if not text.isascii():
        text = _SURROGATES.sub("\ufffd", unicodedata.normalize("NFC", text))
    return text
