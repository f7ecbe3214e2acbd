"""Where a page's lines are and how they are set: what is the same of them whatever they say and however they score.

A line is a `TextBlock`. Sizes count a character of a script without blanks between words three times.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common import furniture
from newsschema.parsers.html.page import sums_of

if TYPE_CHECKING:
    from newsschema.parsers.html.page import Page, TextBlock

_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:][\"'”’»」』)\]]*\s*$")
_TAIL = 8
"""Characters of a line's end that are looked at."""
RUNNING, _LONG = 50, 140
"""Sizes from which a line is running text: one that ends as a sentence does, and any."""
_LINKED = 0.45
"""Share of a line in links from which it is no running text."""
_LARGEST = 2_000
"""Sizes are cut here, so that one long line is like another."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))

Key = tuple[str | None, ...]
"""How an element is set: its tag and its class, or its tag with its parent's tag and class."""


class Keys(NamedTuple):
    """How each block is set, as the number of a key."""

    of: list[int]
    """For each block, the number of its key."""
    names: list[Key]
    sizes: list[int]
    """For each key, the size of all blocks set so."""
    counts: list[int]
    """For each key, the number of these blocks."""

    def sums(self, values: list[int]) -> list[int]:
        """Return for each key the sum of its blocks' values."""
        found = [0] * len(self.names)
        for key, value in zip(self.of, values, strict=True):
            if value:
                found[key] += value
        return found


class Places(NamedTuple):
    """Where the blocks of a page are; each list has one value per block unless it says otherwise."""

    sizes: list[int]
    ends: list[bool]
    """Whether it ends as a sentence does."""
    running: list[int]
    """How much it speaks for running text: `running_size`."""
    all_sums: list[int]
    """For each element, the size of all its text."""
    link_sums: list[int]
    """For each element, the characters of its links."""
    parents: list[int]
    """The nearest element that holds more text than it: wrappers of one line say nothing."""
    classes: Keys
    """The tag and the class of its element."""
    places: Keys
    """The tag of its element with the tag and the class of its parent."""
    looks: list[tuple[int, int, bool]]
    """Its size, the percentage of it in links, whether it ends as a sentence does."""
    heading_at: list[int]
    """The nearest heading above it, -1 for none."""
    text_counts: Counter[str]
    """How often a block of the same text is on the page."""


def read_places(page: Page) -> Places:
    """Return where a page's blocks are."""
    blocks = page.blocks
    sizes, links = [block.size for block in blocks], [block.link_chars for block in blocks]
    ends = [ends_sentence(block.text) for block in blocks]
    all_sums = sums_of(page, sizes)
    parents = _parents(page, all_sums)
    looks = [
        (size if size < _LARGEST else _LARGEST, 100 * link // len(block.text), end)
        for block, size, link, end in zip(blocks, sizes, links, ends, strict=True)
    ]
    return Places(
        sizes, ends, list(map(running_size, blocks, ends)), all_sums, sums_of(page, links), parents,
        *_keys(page, sizes, parents), looks, _headings_above(page), Counter([block.text for block in blocks]),
    )  # fmt: skip


def ends_sentence(text: str) -> bool:
    """Whether a line ends in a sentence's last punctuation, in any script, quotation marks and brackets aside."""
    return _SENTENCE_END.search(text, len(text) - _TAIL if len(text) > _TAIL else 0) is not None


def running_size(block: TextBlock, ends: bool) -> int:
    """Return a line's size where it is running text, less than 0 for links, 0 for what may be anything.

    `ends` says whether it ends as a sentence does.
    """
    size = block.size
    if block.link_chars > _LINKED * len(block.text):
        return -size
    if size >= _LONG or (size >= RUNNING and ends):
        return 0 if furniture.is_residue(block.text) else size - block.link_chars
    return 0


def _parents(page: Page, all_sums: list[int]) -> list[int]:
    above, found = page.parents, []
    for block in page.blocks:
        element, size = block.element, block.size
        while element > 0 and all_sums[element] <= size:
            element = above[element]
        found.append(element)
    return found


def _keys(page: Page, sizes: list[int], parents: list[int]) -> tuple[Keys, Keys]:
    """Return how the blocks are set by tag and class, and by tag, parent and its class."""
    tags, attrs = page.tags, page.attrs
    around = {parent: (tags[parent], attrs[parent].get("class")) for parent in set(parents)}
    elements = [block.element for block in page.blocks]
    own: list[Key] = [(tags[element], attrs[element].get("class")) for element in elements]
    return (
        _numbered(own, sizes),
        _numbered([(tags[n], *around[parent]) for n, parent in zip(elements, parents, strict=True)], sizes),
    )


def _numbered(keys: list[Key], sizes: list[int]) -> Keys:
    numbers: dict[Key, int] = {}
    of = [numbers.setdefault(key, len(numbers)) for key in keys]
    found = Keys(of, list(numbers), [], [0] * len(numbers))
    for number in of:
        found.counts[number] += 1
    return found._replace(sizes=found.sums(sizes))


def _headings_above(page: Page) -> list[int]:
    found, last = [], -1
    for number, block in enumerate(page.blocks):
        found.append(last)
        if page.tags[block.element] in HEADINGS:
            last = number
    return found
