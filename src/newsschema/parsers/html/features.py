"""Features of a page's lines from their places, for the line models: integers that hold in any language and script.

A line is a `TextBlock`. Sizes count a character of a script without blanks between words three times, shares are in
percent. Names of classes and ids appear only as `kinds` in a few groups, weighted by the text they carry: a
kind counts for nothing on elements that together hold much of the page's running text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common import furniture
from newsschema.parsers.html import kinds
from newsschema.parsers.html.page import sums_of
from newsschema.parsers.html.zones import KEPT, best_element, zones_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newsschema.parsers.html.page import Page, TextBlock

_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:][\"'”’»」』)\]]*\s*$")
_TAIL = 8
"""Characters of a line's end that are looked at."""
_RUNNING, _LONG = 50, 140
"""Sizes from which a line is running text: one that ends as a sentence does, and any."""
_LINKED = 0.45
"""Share of a line in links from which it is no running text."""
_LINK = 0.6
"""Share of a line in links from which it is a link."""
_DOUBLED = 40
"""Percent of the page's running text that is printed twice from which a line that is says nothing."""
_LISTED = kinds.NAV | kinds.RELATED | kinds.SOCIAL | kinds.COMMENT | kinds.AD | kinds.COOKIE
"""Kinds whose short lines are not scored."""
_BESIDE = kinds.FURNITURE | kinds.CAPTION | kinds.CREDIT | kinds.FIGURE | kinds.BYLINE
"""Kinds that speak against text."""
_FAR = 50
_LARGEST = 2_000
"""Sizes are cut here, so that one long line is like another."""
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))
_TAGS = {
    "p": 1, "li": 2, "h1": 3, "h2": 4, "h3": 5, "h4": 6, "h5": 7, "h6": 8, "blockquote": 9, "td": 10, "tr": 10,
    "th": 10,
    "dt": 11, "dd": 12, "figcaption": 13, "figure": 14, "section": 15, "article": 16, "main": 17, "body": 18,
    "header": 19, "footer": 20, "aside": 21, "ul": 22, "ol": 22, "nav": 23, "form": 24, "pre": 25,
}  # fmt: skip
_IN = {"article": 1, "section": 2, "table": 4, "ul": 8, "ol": 8, "blockquote": 16, "header": 32}
_IN_BITS = (1, 2, 4, 8, 16, 32)
GROUPS = {
    "body": kinds.BODY | kinds.LIVE,
    "comment": kinds.COMMENT | kinds.COOKIE,
    "listed": kinds.NAV | kinds.RELATED | kinds.SOCIAL | kinds.AD | kinds.NEWSLETTER,
    "pictured": kinds.CAPTION | kinds.CREDIT | kinds.FIGURE,
    "apart": (kinds.AUTHOR | kinds.META | kinds.SUMMARY | kinds.PULLQUOTE | kinds.HIDDEN | kinds.BYLINE | kinds.TIME),
}
"""Kinds of name that count as one: a model that distinguishes all of them learns the habits of the sites it saw."""

FEATURES = (
    "size", "link_share", "sentence_end", "tag", "commas", "chars_before", "chars_after", "position_share",
    "position_in_best", "lines_from_first", "lines_from_last", "lines_from_headline", "page_running",
    "before_1_size", "before_1_links", "before_1_end", "before_1_place",
    "after_1_size", "after_1_links", "after_1_end", "after_1_place",
    "near_3_running", "near_3_links", "near_8_running", "near_8_links", "repeated", "heading_lines",
    "same_class_share", "same_place_share", "same_place_size",
    "beside_share", "parent_share", "parent_link_share", "grandparent_share", "grandparent_link_share",
    "inside_best", "levels_to_best", "in_article", "in_section", "in_table", "in_list", "in_quote", "in_header",
    "named", "named_itself", *(f"name_{group}" for group in GROUPS),
)  # fmt: skip
"""What a line's size, its place and the elements around it say, without its words."""


Key = tuple[object, ...]


class Text(NamedTuple):
    """What is known of the article from elsewhere."""

    headline: str | None = None
    stated: str | None = None
    """The text that the metadata holds."""
    descriptions: Sequence[str] = ()
    shown: int | None = None
    """The element of the headline."""
    live: bool = False
    """Whether the metadata calls the article a live blog."""


class Lines(NamedTuple):
    """The features of a page's lines, with what they were worked out from."""

    numbers: list[int]
    """The lines worth scoring, as numbers of blocks."""
    rows: list[list[int]]
    """Their features, in the order of `FEATURES`."""
    running: list[int]
    """For each block, how much it speaks for running text."""
    zones: list[int]
    """For each element, the kinds of name that it lies under."""
    best: int
    """The element that gathers the most running text."""
    parents: list[int]
    """For each block, the nearest element that holds more text than it."""
    class_keys: list[Key]
    """For each block, the tag and the class of its element."""
    place_keys: list[Key]
    """For each block, the tag of its element with the tag and the class of its parent."""
    all_sums: list[int]
    """For each element, the size of all its text."""
    heading_at: list[int]
    """For each block, the nearest heading above it, -1 for none."""
    text_counts: Counter[str]
    """How often a block of the same text is on the page."""
    ends: list[bool]
    """For each block, whether it ends as a sentence does."""


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
    if size >= _LONG or (size >= _RUNNING and ends):
        return 0 if furniture.is_residue(block.text) else size - block.link_chars
    return 0


def read_lines(page: Page, known: Text, *, named: bool = True, apart: Collection[int] = ()) -> Lines:
    """Return the features of the lines that may be text, `named` with what names of classes, ids and elements say.

    Lines `apart` are known to be none: they are not scored, nor counted as running text.
    """
    ends = [ends_sentence(block.text) for block in page.blocks]
    running = list(map(running_size, page.blocks, ends))
    for number in apart:
        running[number] = 0
    good = [value if value > 0 else 0 for value in running]
    sums = sums_of(page, good)
    counts = sums_of(page, [int(value > 0) for value in running])
    zones = zones_of(page, sums, counts, known.shown) if named else [0] * len(page.tags)
    best = best_element(page, running, zones, known.shown)
    table = _Table(page, known, (running, good, ends), sums, zones, best)
    numbers = [
        number
        for number, block in enumerate(page.blocks)
        if number not in apart and _worth(page, block, zones[block.element], ends[number])
    ]
    rows = [table.row(number) for number in numbers]
    return Lines(
        numbers, rows, running, zones, best, table.parents, table.class_keys, table.place_keys, table.all_sums,
        table.heading_at, table.text_counts, ends,
    )  # fmt: skip


def _worth(page: Page, block: TextBlock, zone: int, ends: bool) -> bool:
    """Whether a line may be text: no link, unless a paragraph, a heading or a sentence; no short line of a menu."""
    if block.size < _RUNNING and zone & _LISTED and not zone & KEPT:
        return False
    if block.link_chars <= _LINK * len(block.text):
        return True
    tag = page.tags[block.element]
    return tag in ("p", "blockquote") or tag in HEADINGS or ends


class _Table:
    """Works out the features of one page's lines, what is common to several of them once."""

    def __init__(
        self,
        page: Page,
        known: Text,
        each: tuple[list[int], list[int], list[bool]],
        sums: list[int],
        zones: list[int],
        best: int,
    ) -> None:
        running, good, ends = each  # for each block: `running_size`, the same where it is text, whether it ends so
        self.page, self.zones, self.best, self.sums = page, zones, best, sums
        blocks = page.blocks
        self.whole = max(1, sums[0] if sums else 0)
        self.all_sums = sums_of(page, [block.size for block in blocks])
        self.link_sums = sums_of(page, [block.link_chars for block in blocks])
        self.before = [0, *accumulate(good)]
        self.links_before = [0, *accumulate([value < 0 for value in running])]
        self.own = good
        self.parents = [self._around(block) for block in blocks]
        self.beside_keys = [
            (min(block.size, _LARGEST), 100 * block.link_chars // len(block.text), end)
            for block, end in zip(blocks, ends, strict=True)
        ]
        inside = range(best, page.ends[best]) if page.ends else range(0)
        in_best = [n for n, value in enumerate(good) if value and blocks[n].element in inside]
        self.first, self.last = (in_best[0], in_best[-1]) if in_best else (0, len(blocks) - 1)
        self.named_anyway = zones[best] & ~KEPT if zones else 0  # what lies around all text says nothing
        self.best_good = max(1, sums[best] if sums else 0)
        self.levels = {number: level for level, number in enumerate(page.ancestors(best))}
        self.around: dict[int, tuple[int, int]] = {-1: (-1, 0)}  # by element: level of a common one, what is around it
        self.paths: dict[int, tuple[int, ...]] = {}
        self.surroundings: dict[int, tuple[int, ...]] = {}
        self.groups: dict[int, tuple[int, ...]] = {}
        self._keys(good)
        self._texts(good)
        self.headline_line = self._headline_line(known.shown)
        self.beside: dict[int, int] = {}
        for parent, value in zip(self.parents, good, strict=True):
            self.beside[parent] = self.beside.get(parent, 0) + value
        self.heading_at = headings_above(page)

    def _around(self, block: TextBlock) -> int:
        """Return the nearest element that holds more than a line: wrappers of one line say nothing."""
        sums, parents = self.all_sums, self.page.parents
        element, size = block.element, block.size
        while element > 0 and sums[element] <= size:
            element = parents[element]
        return element

    def _keys(self, good: list[int]) -> None:
        """Sum up the running text by tag and class, and by tag, parent and its class."""
        page = self.page
        tags, attrs = page.tags, page.attrs
        self.class_keys: list[Key] = []
        self.place_keys: list[Key] = []
        sizes: dict[Key, int] = {}
        counts: dict[Key, int] = {}
        above: dict[int, Key] = {}
        for block, value, parent in zip(page.blocks, good, self.parents, strict=True):
            tag = tags[block.element]
            if (around := above.get(parent)) is None:
                around = above[parent] = (tags[parent], attrs[parent].get("class"))
            own, place = (tag, attrs[block.element].get("class")), (tag, *around)
            self.class_keys.append(own)
            self.place_keys.append(place)
            sizes[own] = sizes.get(own, 0) + value
            sizes[place] = sizes.get(place, 0) + value
            counts[place] = counts.get(place, 0) + 1
        whole = self.whole
        self.class_shares = {key: 100 * sizes[key] // whole for key in self.class_keys}
        self.place_shares = {key: (100 * sizes[key] // whole, sizes[key] // count) for key, count in counts.items()}

    def _texts(self, good: list[int]) -> None:
        counts = self.text_counts = Counter([block.text for block in self.page.blocks])
        twice = sum(value for block, value in zip(self.page.blocks, good, strict=True) if counts[block.text] > 1)
        self.doubled = 100 * twice >= _DOUBLED * self.whole

    def _headline_line(self, shown: int | None) -> int | None:
        if shown is None:
            return None
        return bisect_right([block.start for block in self.page.blocks], self.page.text_first[shown])

    def row(self, n: int) -> list[int]:
        """Return a line's features, in the order of `FEATURES`."""
        page, before, linked, own = self.page, self.before, self.links_before, self.own[n]
        block, total = page.blocks[n], len(page.blocks)
        text, element, parent, tag = block.text, block.element, self.parents[n], page.tags[block.element]
        low3, high3 = n - 3 if n > 3 else 0, n + 4 if n + 4 < total else total
        low8, high8 = n - 8 if n > 8 else 0, n + 9 if n + 9 < total else total
        heading, place = self.heading_at[n], self.place_keys[n]
        path = page.parents[element] if tag == "p" else element
        return [
            *self.beside_keys[n], _TAGS.get(tag, 0), sum(map(text.count, ",،，、")),
            min(before[n], 5_000), min(before[-1] - before[n + 1], 5_000),
            100 * before[n] // self.whole, 100 * (before[n] - before[self.first]) // self.best_good,
            _near(n - self.first), _near(n - self.last),
            2 * _FAR if self.headline_line is None else _near(n - self.headline_line), min(self.whole, 20_000),
            *self._beside(n, n - 1), *self._beside(n, n + 1),
            before[high3] - before[low3] - own, linked[high3] - linked[low3],
            before[high8] - before[low8] - own, linked[high8] - linked[low8],
            1 if self.doubled else min(self.text_counts[text], 5), min(n - heading, 20) if heading >= 0 else 30,
            self.class_shares[self.class_keys[n]], *self.place_shares[place],
            *(self.surroundings.get(parent) or self._surroundings(parent)),
            *(self.paths.get(path) or self._path(path)),
            *self._names(self.zones[element] | self.zones[page.owners[block.start + 1]], parent),
        ]  # fmt: skip

    def _surroundings(self, parent: int) -> tuple[int, ...]:
        """Return the shares of text and of links beside a line, in the element around it, and in the next one."""
        grand = self.page.parents[parent] if parent >= 0 else -1
        shares: list[int] = []
        for element in (parent, grand):
            text = self.sums[element] if element >= 0 else self.whole
            links = 100 * self.link_sums[element] // max(1, self.all_sums[element]) if element >= 0 else 0
            shares += (100 * text // self.whole, links)
        found = self.surroundings[parent] = (100 * self.beside[parent] // self.whole, *shares)
        return found

    def _path(self, element: int) -> tuple[int, ...]:
        """Return how far above the best element the first element around both is, and what is around the line."""
        tags, parents, around, below = self.page.tags, self.page.parents, element, list[int]()
        while around not in self.around:
            below.append(around)
            around = parents[around]
        level, into = self.around[around]
        for number in reversed(below):
            level, into = self.levels.get(number, level), into | _IN.get(tags[number], 0)
            self.around[number] = level, into
        found = self.paths[element] = (level == 0, level, *[into & bit > 0 for bit in _IN_BITS])
        return found

    def _names(self, zone: int, parent: int) -> tuple[int, ...]:
        """Return how many kinds of name speak against a line, how many are not the grandparent's, and their groups."""
        zone &= ~self.named_anyway
        grand = self.page.parents[parent] if parent >= 0 else -1
        beside = zone & _BESIDE
        if zone not in self.groups:
            self.groups[zone] = tuple([zone & group > 0 for group in GROUPS.values()])
        itself = (beside & ~(self.zones[grand] if grand >= 0 else 0)).bit_count() if beside else 0
        return beside.bit_count(), itself, *self.groups[zone]

    def _beside(self, n: int, other: int) -> tuple[int, int, int, int]:
        if not 0 <= other < len(self.parents):
            return -1, 0, 0, 0
        near = 2 if self.parents[other] == self.parents[n] else self.place_keys[other] == self.place_keys[n]
        return *self.beside_keys[other], near


def headings_above(page: Page) -> list[int]:
    """Return for each line the number of the nearest heading above it; -1 for none."""
    found, last = [], -1
    for number, block in enumerate(page.blocks):
        found.append(last)
        if page.tags[block.element] in HEADINGS:
            last = number
    return found


def _near(lines: int) -> int:
    return max(-_FAR, min(_FAR, lines))
