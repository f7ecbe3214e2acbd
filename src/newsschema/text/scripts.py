"""Characters of the scripts without capitals or blanks.

`re` marks the characters of a range one by one: a pattern with the Han characters takes 2 ms to compile. These are
compiled for the first text that may hold one.
"""

from __future__ import annotations

import re
from functools import cache

_FIRST = "\u3005"
"""The first of the East Asian characters below: "々", which repeats the one before it."""
_LOWER_UNCASED = re.compile(r"[\u0590-\u06ff\u0900-\u0e7f\u10a0-\u10ff]")
"""Hebrew, Arabic, the scripts of India, Thai, Georgian."""


def may_hold_east_asian(text: str) -> bool:
    """Whether a text has characters from "々" on, which are East Asian for the most part; quick for any other text."""
    return not text.isascii() and max(text) >= _FIRST


def has_east_asian(text: str) -> bool:
    """Whether a text has Kana, Han or Hangul characters."""
    return may_hold_east_asian(text) and _east_asian().search(text) is not None


def has_uncased(text: str) -> bool:
    """Whether a text has characters of a script without capitals."""
    return not text.isascii() and (_LOWER_UNCASED.search(text) is not None or has_east_asian(text))


@cache
def _east_asian() -> re.Pattern[str]:
    return re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々]")
