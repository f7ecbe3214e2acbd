"""The sentence around a place in a text, for people to read; where one ends is guessed by its signs alone."""

from __future__ import annotations

import re

# A full stop ends a sentence after a word of two letters or more ("said. The"), not after an initial or "Mr".
_END = re.compile(
    r"(?:(?<![A-Z][a-z])(?<=[^\W_]{2})\.|[!?…]|(?<=[\"”’'»)])\.)[\"”’'»)\]]*\s+(?=[\"“‘'«(]*[A-ZÀ-Þ0-9])|\n+"
)
_REACH = 400
"""Characters to either side within which a sentence begins and ends."""


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence that holds the characters from `start` to `end`; cut off where it is very long."""
    begin, stop = max(0, start - _REACH), min(len(text), end + _REACH)
    for match in _END.finditer(text, begin, stop):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end - 1:
            stop = match.end()
            break
    return " ".join(text[begin:stop].split())
