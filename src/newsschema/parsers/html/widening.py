"""A text of which too little was chosen: more lines of the element that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.parsers.html import kinds
from newsschema.parsers.html.page import sums_of

if TYPE_CHECKING:
    from newsschema.parsers.html.features import Lines
    from newsschema.parsers.html.page import Page

_LEAST_SHARE = 0.6
"""Share of the unlinked text of the element around the chosen lines below which too few were chosen."""
_HELD = 0.9
"""Share of the chosen lines that this element holds."""
_PARENT = 0.15
"""Share of the chosen lines that an element holds directly of which all lines belong to the text."""
_LEVELS = 4
"""Elements around a line of which each may be such an element."""
_HOPELESS = -3_000
"""Score, in thousandths of log odds, below which a line is no text even there."""
_LINKED = 0.5
"""Share of a line in links from which it is not counted."""
_APART = kinds.FURNITURE | kinds.CAPTION | kinds.CREDIT
"""What names call a line that is no text even there."""


def widened(page: Page, lines: Lines, kept: list[int], scores: list[int]) -> list[int]:
    """Return the chosen lines, with those beside them where they are a small part of the text of their element.

    On a page unlike those learned from, the scores of lines of one text differ more than those of its parts: what is
    set beside chosen lines, in the same elements, belongs to them.
    """
    if not kept or _share(page, lines, kept) >= _LEAST_SHARE:
        return kept
    direct: dict[int, int] = {}
    for number in kept:
        parent = page.parents[page.blocks[number].element]
        direct[parent] = direct.get(parent, 0) + page.blocks[number].size
    least, chosen = _PARENT * sum(direct.values()), set(kept)
    around = {element for element, size in direct.items() if size >= least}

    def belongs(number: int) -> bool:
        element = page.blocks[number].element
        if scores[number] <= _HOPELESS or lines.zones[element] & _APART:
            return False
        return not around.isdisjoint(page.ancestors(element, _LEVELS))

    return [number for number in lines.numbers if number in chosen or belongs(number)]


def _share(page: Page, lines: Lines, kept: list[int]) -> float:
    """Return the share of the unlinked text of the element around some lines that these are."""
    sizes = [0] * len(page.blocks)
    for number in kept:
        sizes[number] = page.blocks[number].size
    sums = sums_of(page, sizes)
    element = page.blocks[max(kept, key=lambda number: sizes[number])].element
    while element > 0 and sums[element] < _HELD * sums[0]:
        element = page.parents[element]
    blocks = [page.blocks[number] for number in lines.numbers]
    whole = sum(
        block.size
        for block in blocks
        if block.link_chars < _LINKED * len(block.text) and page.inside(block.element, element)
    )
    return sums[0] / max(whole, 1)
