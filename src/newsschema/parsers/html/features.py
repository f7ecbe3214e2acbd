"""Features of a page's lines from their places, for the line models: integers that hold in any language and script.

A line is a `TextBlock`. Sizes count a character of a script without blanks between words three times, shares are in
percent. Names of classes and ids appear only as `kinds` in a few groups, weighted by the text they carry: a
kind counts for nothing on elements that together hold much of the page's running text.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.html import kinds
from newsschema.parsers.html.page import sums_of
from newsschema.parsers.html.places import HEADINGS, RUNNING, read_places
from newsschema.parsers.html.zones import KEPT, best_element, zones_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from newsschema.parsers.html.page import Page, TextBlock
    from newsschema.parsers.html.places import Places

_LINK = 0.6
"""Share of a line in links from which it is a link."""
_DOUBLED = 40
"""Percent of the page's running text that is printed twice from which a line that is says nothing."""
_LISTED = kinds.NAV | kinds.RELATED | kinds.SOCIAL | kinds.COMMENT | kinds.AD | kinds.COOKIE
"""Kinds whose short lines are not scored."""
_BESIDE = kinds.FURNITURE | kinds.CAPTION | kinds.CREDIT | kinds.FIGURE | kinds.BYLINE
"""Kinds that speak against text."""
_FAR, _MOST_BESIDE = 50, 5_000
"""Lines, and size of running text above or below a line, from which more says nothing."""
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
    places: Places
    """Where they are, whatever speaks for running text."""


def read_lines(
    page: Page, known: Text, *, named: bool = True, apart: Collection[int] = (), places: Places | None = None
) -> Lines:
    """Return the features of the lines that may be text, `named` with what names of classes, ids and elements say.

    Lines `apart` are known to be none: they are not scored, nor counted as running text. `places` is what was read
    before of the same page.
    """
    places = places or read_places(page)
    running = [0 if n in apart else value for n, value in enumerate(places.running)] if apart else places.running
    good = [value if value > 0 else 0 for value in running]
    sums = sums_of(page, good)
    counts = sums_of(page, [int(value > 0) for value in good])
    zones = zones_of(page, sums, counts, known.shown) if named else [0] * len(page.tags)
    best = best_element(page, running, zones, known.shown)
    table = _Table(page, known, places, (running, good), sums, zones, best)
    numbers = [
        number
        for number, block in enumerate(page.blocks)
        if number not in apart and _worth(page, block, zones[block.element], places.ends[number])
    ]
    return Lines(numbers, [table.row(number) for number in numbers], running, zones, best, places)


def _worth(page: Page, block: TextBlock, zone: int, ends: bool) -> bool:
    """Whether a line may be text: no link, unless a paragraph, a heading or a sentence; no short line of a menu."""
    if block.size < RUNNING and zone & _LISTED and not zone & KEPT:
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
        places: Places,
        each: tuple[list[int], list[int]],
        sums: list[int],
        zones: list[int],
        best: int,
    ) -> None:
        running, good = each  # for each block: how much it speaks for running text, the same where it does
        self.page, self.places, self.zones, self.best, self.sums = page, places, zones, best, sums
        self.whole = max(1, sums[0] if sums else 0)
        self.before = [0, *accumulate(good)]
        self.links_before = [0, *accumulate([value < 0 for value in running])]
        self.own = good
        inside = range(best, page.ends[best]) if page.ends else range(0)
        in_best = [n for n, value in enumerate(good) if value and page.blocks[n].element in inside]
        self.first, self.last = (in_best[0], in_best[-1]) if in_best else (0, len(page.blocks) - 1)
        self.named_anyway = zones[best] & ~KEPT if zones else 0  # what lies around all text says nothing
        self.best_good = max(1, sums[best] if sums else 0)
        self.levels = {number: level for level, number in enumerate(page.ancestors(best))}
        self.around: dict[int, tuple[int, int]] = {-1: (-1, 0)}  # by element: level of a common one, what is around it
        self.paths: dict[int, tuple[int, ...]] = {}
        self.surroundings: dict[int, tuple[int, ...]] = {}
        self.groups: dict[int, tuple[int, ...]] = {}
        self._set_alike(good)
        self.headline_line = self._headline_line(known.shown)

    def _set_alike(self, good: list[int]) -> None:
        """Sum up the running text by how it is set and by the element around it, and what of it is printed twice."""
        classes, places, whole = self.places.classes, self.places.places, self.whole
        self.class_shares = [100 * size // whole for size in classes.sums(good)]
        sizes = zip(places.sums(good), places.counts, strict=True)
        self.place_shares = [(100 * size // whole, size // count) for size, count in sizes]
        counts, twice = self.places.text_counts, 0
        self.beside: dict[int, int] = {}
        for block, parent, value in zip(self.page.blocks, self.places.parents, good, strict=True):
            if value:
                self.beside[parent] = self.beside.get(parent, 0) + value
                twice += value if counts[block.text] > 1 else 0
        self.doubled = 100 * twice >= _DOUBLED * whole

    def _headline_line(self, shown: int | None) -> int | None:
        if shown is None:
            return None
        return bisect_right(self.page.starts, self.page.text_first[shown])

    def row(self, n: int) -> list[int]:
        """Return a line's features, in the order of `FEATURES`."""
        page, places, before, linked = self.page, self.places, self.before, self.links_before
        block, own, total = page.blocks[n], self.own[n], len(page.blocks)
        text, element, parent, tag = block.text, block.element, places.parents[n], page.tags[block.element]
        low3, high3 = n - 3 if n > 3 else 0, n + 4 if n + 4 < total else total
        low8, high8 = n - 8 if n > 8 else 0, n + 9 if n + 9 < total else total
        heading, above, below = places.heading_at[n], before[n], before[-1] - before[n + 1]
        path = page.parents[element] if tag == "p" else element
        return [
            *places.looks[n], _TAGS.get(tag, 0), _commas(text),
            above if above < _MOST_BESIDE else _MOST_BESIDE, below if below < _MOST_BESIDE else _MOST_BESIDE,
            100 * above // self.whole, 100 * (above - before[self.first]) // self.best_good,
            _near(n - self.first), _near(n - self.last),
            2 * _FAR if self.headline_line is None else _near(n - self.headline_line), min(self.whole, 20_000),
            *self._beside(n, n - 1), *self._beside(n, n + 1),
            before[high3] - before[low3] - own, linked[high3] - linked[low3],
            before[high8] - before[low8] - own, linked[high8] - linked[low8],
            1 if self.doubled else min(places.text_counts[text], 5), min(n - heading, 20) if heading >= 0 else 30,
            self.class_shares[places.classes.of[n]], *self.place_shares[places.places.of[n]],
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
            links = 100 * self.places.link_sums[element] // max(1, self.places.all_sums[element]) if element >= 0 else 0
            shares += (100 * text // self.whole, links)
        found = self.surroundings[parent] = (100 * self.beside.get(parent, 0) // self.whole, *shares)
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
        parents, keys, looks = self.places.parents, self.places.places.of, self.places.looks
        if not 0 <= other < len(parents):
            return -1, 0, 0, 0
        return *looks[other], 2 if parents[other] == parents[n] else keys[other] == keys[n]


def _near(lines: int) -> int:
    return lines if -_FAR < lines < _FAR else _FAR if lines > 0 else -_FAR


def _commas(text: str) -> int:
    return text.count(",") if text.isascii() else sum(map(text.count, ",،，、"))
