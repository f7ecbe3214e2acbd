"""Text set to a width, each paragraph over several lines and a blank line after it, as in e-mail and old archives."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 40, 100
"""Characters of a full line."""
_LEAST = 3
_SHARE = 0.25
"""Lines broken amid a sentence, and their share of all, from which a text is set to a width."""
_FULL = 0.7
"""Share of the width that a line fills which the next goes on from."""
_ENDS = '.!?:;…”"»'
_ITEM = re.compile(r"[•*+▪◦‣·■►»–—-]\s|\d{1,2}[.)]\s")


def unwrapped(text: str) -> str:
    """Return the text with the lines of each paragraph put together; one that is not set to a width as it is."""
    lines = [line.rstrip() for line in text.split("\n")]
    broken = [len(line) for line, after in pairwise(lines) if _is_broken(line, after)]
    if len(broken) < _LEAST or len(broken) < _SHARE * sum(map(bool, lines)):
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
    return _NARROWEST <= len(line) <= _WIDEST and line[-1] not in _ENDS and after.lstrip()[:1].islower()
