"""The sentence around a position in a text, for display; sentence ends are guessed from punctuation alone."""

from __future__ import annotations

import re

# A full stop ends a sentence after a word of two letters or more ("said. The"), not after an initial or "Mr".
_END = re.compile(
    r"(?:(?<![A-Z][a-z])(?<=[^\W_]{2})\.|[!?…]|(?<=[\"”’'»)])\.)[\"”’'»)\]]*\s+(?=[\"“‘'«(]*[A-ZÀ-Þ0-9])|\n+"
)
_REACH = 400
"""Maximum characters of the sentence to either side."""


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence that contains the characters from `start` to `end`; a very long one is cut."""
    begin, stop = max(0, start - _REACH), min(len(text), end + _REACH)
    for match in _END.finditer(text, begin, stop):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end - 1:
            stop = match.end()
            break
    return " ".join(text[begin:stop].split())
