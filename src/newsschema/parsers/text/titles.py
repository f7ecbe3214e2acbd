"""The page's title, which its first lines may print, and the lines further down that say the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.text.lines import Line

_SITE = re.compile(r"\s[|–—·»:-]\s|\s?[|｜]\s?")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LEAST_PAIRS = 8
_TRAIL = re.compile(r"\s*[>›»→/]\s+")
_LEAST_PARTS, _BELOW = 2, 12
"""Parts of a trail of links ("Home > News > Headline"), and lines under it in which its last part is looked for."""
_SECTION, _FAR_BELOW = 2, 150
"""Words of a section before the headline in a title, and lines under the title in which the headline is looked for."""
_FIRST = 3
"""Lines in which the title is looked for."""
_LEAST_WORDS = 4
_ALIKE = 0.6
"""Share of the words of both lines together that both have, from which they say the same."""
_LONGEST = 34
_LONGEST_WORDS = 4
"""How many of the title's longest words are looked for before lines are compared."""


def printed_again(lines: Sequence[Line], at: int) -> int:
    """The line under a trail of links or a page's title that prints the headline in it again; else the line."""
    alone = _part_alone(lines, at)
    if alone is not None:
        return alone
    parts = _TRAIL.split(lines[at].key)
    if len(parts) < _LEAST_PARTS or len(last := _units(parts[-1])) < _LEAST_WORDS:
        return at
    below = (line.number for line in lines[at + 1 : at + 1 + _BELOW] if are_alike(_units(line.key), last))
    return next(below, at)


def _part_alone(lines: Sequence[Line], at: int) -> int | None:
    """The line below "Headline | Site" or "Section | Headline" that is the headline and nothing else."""
    first, *others = _SITE.split(lines[at].key)
    if not others:
        return None
    after_section = [part for part in others if len(part.split()) >= _LEAST_WORDS and len(first.split()) <= _SECTION]
    below = lines[at + 1 : at + 1 + _FAR_BELOW]
    for part in (first, *after_section):
        if " " in part and (found := next((line.number for line in below if line.key == part), None)) is not None:
            return found
    return None


def page_titles(lines: Sequence[Line]) -> set[str]:
    """The page's title without the site's name, where the first lines print it: "Headline | Site"."""
    titles = set()
    for line in lines[:_FIRST]:
        parts = _SITE.split(line.text)
        if len(parts) > 1:
            longest = max(parts, key=len)
            if len(longest.split()) >= 3 or len(_units(longest)) >= _LEAST_PAIRS:
                titles |= {longest.lower().rstrip(".: "), parts[0].lower().rstrip(".: ")}
    return titles


def repeats_of_title(lines: Sequence[Line]) -> list[int]:
    """The lines after the title that print it once more, in the same words or nearly so."""
    named = [] if lines and lines[0].ends else page_titles(lines[:1])
    titles = [units for title in named if len(units := _units(title)) >= _LEAST_WORDS]
    signs = [unit for units in titles for unit in sorted(units, key=lambda unit: (len(unit), unit))[-_LONGEST_WORDS:]]
    found = []
    for line in lines[1:] if titles else ():
        if not _LEAST_WORDS <= line.words <= _LONGEST or not any(sign in line.key for sign in signs):
            continue
        own = _units(line.key)
        if any(are_alike(own, title) for title in titles):
            found.append(line.number)
    return found


def _units(text: str) -> set[str]:
    """The words of a line; of one in a script without blanks, its pairs of characters."""
    words = set(text.split())
    if len(words) >= _LEAST_WORDS or text.isascii() or not _EAST_ASIAN.search(text):
        return words
    return {text[at : at + 2] for at in range(len(text) - 1)}


def are_alike(words: set[str], other: set[str]) -> bool:
    """Whether two lines' words are the same but for a few."""
    return len(words & other) >= len(words | other) * _ALIKE
