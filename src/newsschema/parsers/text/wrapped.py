"""Text set to a width, each paragraph over several lines and a blank line after it, as in e-mail and old archives."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 40, 100
"""Characters of a full line."""
_LEAST = 2
_SHARE = 0.25
"""Lines broken within a sentence, and their share of full lines, from which a text has a fixed width."""
_LONG_SHARE = 0.05
"""Longer lines, such as addresses, that such a text has at most for each full one."""
_FULL = 0.7
"""Share of the width that a line fills which the next goes on from."""
_LITTLE = 4
"""Letters of a word that ends no headline: "the", "am", "sur"."""
_ENDS = '.!?:;…”"»'
_ITEM = re.compile(r"[•*+▪◦‣·■►»–—-]\s|\d{1,2}[.)]\s")


def unwrapped(text: str) -> str:
    """Return the text with the lines of each paragraph put together; one that is not set to a width as it is."""
    lines = [line.rstrip() for line in text.split("\n")]
    broken = [len(line) for line, after in pairwise(lines) if _is_broken(line, after)]
    long = sum(len(line) > _WIDEST for line in lines)
    full = sum(_NARROWEST <= len(line) <= _WIDEST for line in lines)
    if len(broken) < max(_LEAST, _SHARE * full) or long > _LONG_SHARE * full:
        return text
    width = max(broken)
    joined = [lines[0]]
    for before, line in pairwise(lines):
        full = _FULL * width <= len(before) <= width
        if full and line and not _ITEM.match(line.lstrip()):
            joined.append(" " + line.lstrip())
        else:
            joined.append("\n" + line)
    return "".join(joined)


def _is_broken(line: str, after: str) -> bool:
    """Whether a sentence goes on from one line to the next."""
    if not _NARROWEST <= len(line) <= _WIDEST or line[-1] in _ENDS or not after:
        return False
    last = line.rsplit(" ", 1)[-1]
    return after.lstrip()[:1].islower() or (len(last) <= _LITTLE and last.isalpha() and last.islower())
