"""Features of a page's lines for the line model: integers that hold in any language and script.

A line is a `TextBlock`. Sizes count a character of a script without blanks between words three times, shares are in
percent. Names of classes and ids appear only as the kinds of `hints`, weighted by the text they carry: a kind counts
for nothing on elements that together hold much of the page's running text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common import bylines, credits, furniture
from newsschema.parsers.html import hints as kinds
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.html.page import Page, TextBlock

_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:][\"'”’»」』)\]]*\s*$")
_TAIL = 8
"""Characters of a line's end that are looked at."""
CONTACT = re.compile(r"\w@\w|\+\d[\d ()-]{7}")
"""An e-mail address, a telephone number."""
_RUNNING, _LONG = 50, 140
"""Sizes from which a line is running text: one that ends as a sentence does, and any."""
_LINKED = 0.45
"""Share of a line in links from which it is no running text."""
_LINK = 0.6
"""Share of a line in links from which it is a link."""
_DOUBLED = 40
"""Percent of the page's running text that is printed twice from which a line that is says nothing."""
_SHARED = 25
"""Percent of the page's running text under a kind of name from which the name says nothing."""
_MOST = 60
"""The same for what belongs to pictures; the captions of a short article may be a third of its text."""
_SEVERAL = 3
"""Lines of running text under a kind of name from which `_SHARED` counts, else twice as much."""
_KEPT = kinds.BODY | kinds.LIVE
"""Kinds that speak for text, however much they hold."""
_NEVER = kinds.COMMENT | kinds.COOKIE
"""Kinds whose text may be longer than the article."""
_LISTED = kinds.NAV | kinds.RELATED | kinds.SOCIAL | kinds.COMMENT | kinds.AD | kinds.COOKIE
"""Kinds whose short lines are not scored."""
_BESIDE = kinds.FURNITURE | kinds.CAPTION | kinds.CREDIT | kinds.FIGURE | kinds.BYLINE
"""Kinds that speak against text."""
_PICTURED = kinds.CAPTION | kinds.CREDIT | kinds.FIGURE
_AGREED = 200
"""Characters of metadata text from which lines are looked up in it."""
_SHORT, _LONGEST_APART = 400, 700
"""Characters below which signs and digits are counted, and a line is compared with other fields."""
_PROSE = 60
"""Size from which a sentence that begins like furniture may be prose."""
_FAR = 50
_DIGIT, _SIGN = re.compile(r"\d"), re.compile(r"[|/›»>•·@©#+]")
_LARGEST = 2_000
"""Sizes are cut here, so that one long line is like another."""
_LINES = frozenset(("p", "li", "span", "h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements of a line, side by side with others that carry the same name."""
_NAMED_BY_TEXT = frozenset(("h2", "h3", "h4", "h5", "h6", "p"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))
_PICTURES = frozenset(("img", "picture", "amp-img", "figure", "video", "iframe"))
_TAGS = {
    "p": 1, "li": 2, "h1": 3, "h2": 4, "h3": 5, "h4": 6, "h5": 7, "h6": 8, "blockquote": 9, "td": 10, "tr": 10,
    "th": 10,
    "dt": 11, "dd": 12, "figcaption": 13, "figure": 14, "section": 15, "article": 16, "main": 17, "body": 18,
    "header": 19, "footer": 20, "aside": 21, "ul": 22, "ol": 22, "nav": 23, "form": 24, "pre": 25,
}  # fmt: skip
_IN = {"article": 1, "main": 2, "section": 4, "table": 8, "ul": 16, "ol": 16, "blockquote": 32, "header": 64, "a": 128}
_FURNITURE = {
    "template": 1, "loading": 2, "consent": 3, "share": 4, "counter": 5, "copyright": 6, "navigation": 7, "advert": 8,
    "account": 9, "related": 10, "comments": 11, "reply": 12, "player": 13, "policy": 14,
}  # fmt: skip
KINDS = (
    "nav", "related", "social", "newsletter", "ad", "comment", "meta", "author", "caption", "cookie", "deck", "body",
    "pullquote", "hidden", "figure", "credit", "byline", "time", "kicker", "headline", "summary", "live", "picture",
)  # fmt: skip
"""Names of the kinds of `hints`, in the order of their bits."""

FEATURES = (
    "size", "link_share", "sentence_end", "colon_end", "ellipsis", "question", "commas", "digit_share", "signs",
    "quoted", "dash_start", "contact", "tag", "bold", "italic",
    "same_class_share", "same_place_share", "same_place_size", "beside_share",
    "parent_share", "parent_link_share", "grandparent_share", "grandparent_link_share",
    "inside_best", "levels_to_best", "best_share", "position_share", "position_in_best", "chars_before", "chars_after",
    "lines_from_first", "lines_from_last", "lines_from_headline", "page_running", "block_share",
    "before_1_size", "before_1_links", "before_1_end", "before_1_place", "before_1_tag",
    "after_1_size", "after_1_links", "after_1_end", "after_1_place", "after_1_tag",
    "near_3_running", "near_3_links", "near_8_running", "near_8_links",
    "repeated", "in_longer", "headline_like", "stated", "described", "article_body",
    "in_article", "in_main", "in_section", "in_table", "in_list", "in_quote", "in_header",
    "furniture", "phrase_in_prose", "credit", "byline", "heading_furniture", "heading_lines", "elements_from_picture",
    "named", "named_itself", *(f"name_{kind}" for kind in KINDS),
)  # fmt: skip


Key = tuple[str, object]


class Text(NamedTuple):
    """What is known of the article from elsewhere."""

    headline: str | None = None
    stated: str | None = None
    """The text that the metadata holds."""
    descriptions: Sequence[str] = ()
    shown: int | None = None
    """The element of the headline."""


class Lines(NamedTuple):
    """The features of a page's lines, with what they were worked out from."""

    numbers: list[int]
    """The lines worth scoring, as numbers of blocks."""
    rows: list[list[int]]
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


def ends_sentence(text: str) -> bool:
    """Whether a line ends in a sentence's last punctuation, in any script, quotation marks and brackets aside."""
    return _SENTENCE_END.search(text, len(text) - _TAIL if len(text) > _TAIL else 0) is not None


def running_size(block: TextBlock) -> int:
    """Return a line's size where it is running text, less than 0 for links, 0 for what may be anything."""
    size = block.size
    if block.link_chars > _LINKED * len(block.text):
        return -size
    if size >= _LONG or (size >= _RUNNING and ends_sentence(block.text)):
        return 0 if furniture.is_residue(block.text) else size - block.link_chars
    return 0


def sums_of(page: Page, values: Sequence[int], least: int | None = None) -> list[int]:
    """Return the sum of the blocks' values in each element's subtree, no subtree counting for less than `least`."""
    sums = [0] * len(page.tags)
    for block, value in zip(page.blocks, values, strict=True):
        sums[block.element] += value
    parents = page.parents
    for number in range(len(sums) - 1, 0, -1):
        if value := sums[number]:
            sums[parents[number]] += value if least is None or value > least else least
    return sums


def read_lines(page: Page, known: Text, *, named: bool = True) -> Lines:
    """Return the features of the lines that may be text, `named` with what names of classes, ids and elements say."""
    running = [running_size(block) for block in page.blocks]
    good = [value if value > 0 else 0 for value in running]
    sums = sums_of(page, good)
    counts = sums_of(page, [int(value > 0) for value in running])
    zones = _zones(page, sums, counts, known.shown) if named else [0] * len(page.tags)
    best = _best(page, running, zones, known.shown)
    table = _Table(page, known, running, good, sums, zones, best)
    numbers = [number for number, block in enumerate(page.blocks) if _worth(page, block, zones[block.element])]
    rows = [table.row(number) for number in numbers]
    return Lines(numbers, rows, running, zones, best, table.parents, table.class_keys, table.place_keys, table.all_sums)


def _worth(page: Page, block: TextBlock, zone: int) -> bool:
    """Whether a line may be text: no link, unless a paragraph, a heading or a sentence; no short line of a menu."""
    if block.size < _RUNNING and zone & _LISTED and not zone & _KEPT:
        return False
    if block.link_chars <= _LINK * len(block.text):
        return True
    tag = page.tags[block.element]
    return tag in ("p", "blockquote") or tag in HEADINGS or ends_sentence(block.text)


def _zones(page: Page, sums: list[int], counts: list[int], shown: int | None) -> list[int]:
    """Return for each element the kinds of name it lies under.

    A kind says nothing on an element that holds the headline, and nothing on all elements of a tag that carry it where
    these together hold a quarter of the page's running text.
    """
    whole = sums[0] if sums else 0
    protected = set(page.ancestors(shown)) if shown is not None else set()
    own = list(page.hints)
    for tag in {tag for tag in set(page.tags) if "-" in tag}:  # elements of the page's own, named for what they are
        hint = kinds.hints_of(tag, {"class": tag})
        for number in range(len(own)) if hint else ():
            if page.tags[number] == tag:
                own[number] |= hint
    parents, tags = page.parents, page.tags
    for number, tag in enumerate(tags):
        if own[number] and tag in _NAMED_BY_TEXT:
            own[number] &= believed(page, number)
    void = _void(tags, own, sums, counts, whole)
    for number, hint in enumerate(own):
        if hint:
            hint &= ~void.get(tags[number], 0)
            if number in protected:
                hint &= _KEPT
        parent = parents[number]
        own[number] = hint | own[parent] if parent >= 0 else hint
    return own


def believed(page: Page, number: int) -> int:
    """Return the hints to be believed of a heading, whose id repeats its words, or a paragraph, which may be a lead."""
    tag, attrs = page.tags[number], page.attrs[number]
    if tag == "p":
        return ~(kinds.SUMMARY if page.hints[max(0, page.parents[number])] & kinds.BODY else 0)
    return kinds.hints_of(tag, {"class": attrs.get("class")}) if "id" in attrs else ~0


def _void(tags: list[str], own: list[int], sums: list[int], counts: list[int], whole: int) -> dict[str, int]:
    """Return by tag the kinds that say nothing, for the elements that carry them hold much of the running text.

    One or two paragraphs of a short page, or a box with an appeal to subscribe, may be a quarter of it: these say
    something up to half of it.
    """
    held: dict[tuple[str, int], tuple[int, int]] = {}
    for number, hint in enumerate(own):
        rest = hint & ~_KEPT if sums[number] else 0
        while rest:
            bit = rest & -rest
            total, lines = held.get((tags[number], bit), (0, 0))
            held[tags[number], bit] = total + sums[number], lines + counts[number]
            rest ^= bit
    void: dict[str, int] = {}
    for (tag, bit), (total, lines) in held.items():
        few = lines < _SEVERAL or tag not in _LINES
        limit = _MOST if bit & (_PICTURED | _NEVER) else 2 * _SHARED if few else _SHARED
        if total * 100 >= whole * limit and (tag in _LINES or not bit & _NEVER):
            void[tag] = void.get(tag, 0) | bit
    return void


def _best(page: Page, running: list[int], zones: list[int], shown: int | None) -> int:
    """Return the element whose subtree holds the most running text less what else it holds."""
    away = kinds.FURNITURE | kinds.CAPTION
    values = []
    for block, value in zip(page.blocks, running, strict=True):
        if zones[block.element] & away:
            values.append(0)
        elif value == 0:
            values.append(-min(block.size, 60) // 3)
        else:
            values.append(value if value > 0 else max(value, -100))
    sums = sums_of(page, values, -300)
    best = max(range(len(sums)), key=lambda number: (sums[number], number), default=0)
    region = _region(page, shown)
    if region is not None and not zones[region] & away:
        inner = max(range(region, page.ends[region]), key=lambda number: (sums[number], number))
        if sums[inner] > max(400, min(2000, 0.3 * sums[best])):
            best = inner
    if page.tags and page.tags[best] == "p" and page.parents[best] >= 0:
        best = page.parents[best]  # a paragraph alone, among much else
    return best


def _region(page: Page, shown: int | None) -> int | None:
    """Return the `article` element around the headline, else the first after it."""
    if shown is None:
        return None
    around = next((number for number in page.ancestors(shown) if page.tags[number] == "article"), None)
    if around is not None:
        return around
    return next((number for number in range(shown, len(page.tags)) if page.tags[number] == "article"), None)


class _Table:
    """Works out the features of one page's lines, what is common to them once."""

    def __init__(
        self, page: Page, known: Text, running: list[int], good: list[int], sums: list[int], zones: list[int], best: int
    ) -> None:
        self.page, self.known, self.running, self.zones, self.best, self.sums = page, known, running, zones, best, sums
        blocks = page.blocks
        self.whole = max(1, sums[0] if sums else 0)
        self.all_sums = sums_of(page, [block.size for block in blocks])
        self.link_sums = sums_of(page, [block.link_chars for block in blocks])
        self.before = [0, *accumulate(good)]
        self.links_before = [0, *accumulate(value < 0 for value in running)]
        self.links = [100 * block.link_chars // len(block.text) for block in blocks]
        self.ends = [ends_sentence(block.text) for block in blocks]
        self.tags = [_TAGS.get(page.tags[block.element], 0) for block in blocks]
        self.parents = [self._around(block) for block in blocks]
        in_best = [n for n in range(len(blocks)) if good[n] and page.inside(blocks[n].element, best)]
        self.first, self.last = (in_best[0], in_best[-1]) if in_best else (0, len(blocks) - 1)
        self.named_anyway = zones[best] & ~_KEPT if zones else 0  # what lies around all of the text tells no line
        self.best_good = max(1, sums[best] if sums else 0)
        self.best_before = self.before[self.first]
        self.paths: dict[int, tuple[int, tuple[bool, ...]]] = {}
        self.names: dict[int, tuple[int, ...]] = {}
        self.around: dict[int, int] = {}
        for level, number in enumerate(page.ancestors(best)):
            self.around[number] = level
        self._classes(good)
        self._texts(good)
        self.pictures = [n for n, tag in enumerate(page.tags) if tag in _PICTURES]
        self.headline_line = self._headline_line()
        self.headline_key = comparable(known.headline) if known.headline else ""
        self.descriptions = [comparable(text) for text in known.descriptions]
        self.stated = comparable(known.stated) if known.stated and len(known.stated) > _AGREED else ""
        self.beside: dict[int, int] = {}
        for parent, value in zip(self.parents, good, strict=True):
            self.beside[parent] = self.beside.get(parent, 0) + value
        self._headings()

    def _around(self, block: TextBlock) -> int:
        """Return the nearest element that holds more than a line: wrappers of one line say nothing."""
        sums, parents = self.all_sums, self.page.parents
        element, size = block.element, block.size
        while element > 0 and sums[element] <= size:
            element = parents[element]
        return element

    def _classes(self, good: list[int]) -> None:
        """Sum up the running text by tag and class, and by tag, parent and its class."""
        page = self.page
        self.class_keys: list[Key] = []
        self.place_keys: list[Key] = []
        sizes: dict[object, int] = {}
        counts: dict[object, int] = {}
        for block, value, parent in zip(page.blocks, good, self.parents, strict=True):
            element = block.element
            own = page.tags[element], page.attrs[element].get("class")
            above = (page.tags[parent], page.attrs[parent].get("class")) if parent >= 0 else None
            place = own[0], above
            for keys, key in ((self.class_keys, own), (self.place_keys, place)):
                keys.append(key)
                sizes[key] = sizes.get(key, 0) + value
                counts[key] = counts.get(key, 0) + 1
        self.key_sizes, self.key_counts = sizes, counts
        self.parent_counts: dict[int, int] = {}
        for parent in self.parents:
            self.parent_counts[parent] = self.parent_counts.get(parent, 0) + 1

    def _texts(self, good: list[int]) -> None:
        counts: dict[str, int] = {}
        for block in self.page.blocks:
            counts[block.text] = counts.get(block.text, 0) + 1
        self.text_counts = counts
        twice = sum(value for block, value in zip(self.page.blocks, good, strict=True) if counts[block.text] > 1)
        self.doubled = 100 * twice >= _DOUBLED * self.whole
        self.long_text = "\n".join(block.text for block in self.page.blocks if block.size >= _LONG)

    def _headline_line(self) -> int:
        shown = self.known.shown
        if shown is None:
            return -1
        first = self.page.text_first[shown]
        return bisect_right([block.start for block in self.page.blocks], first) if self.page.blocks else -1

    def _headings(self) -> None:
        """Note for each line the heading above it: whether it heads furniture, and how far above it is."""
        self.heading_at: list[int] = []
        self.heading_kinds: dict[int, int] = {-1: 0}
        last = -1
        for number, block in enumerate(self.page.blocks):
            self.heading_at.append(last)
            if self.page.tags[block.element] in HEADINGS:
                last = number
                self.heading_kinds[number] = _FURNITURE.get(furniture.kind(block.text) or "", 0)

    def row(self, n: int) -> list[int]:
        """Return a line's features, in the order of `FEATURES`."""
        page, whole, running, before, linked = self.page, self.whole, self.running, self.before, self.links_before
        block, total = page.blocks[n], len(page.blocks)
        text, size, element, parent = block.text, block.size, block.element, self.parents[n]
        short = text if len(text) < _SHORT else ""
        child = page.tags[element + 1] if page.ends[element] > element + 1 else ""
        grand = page.parents[parent] if parent >= 0 else -1
        class_key, place_key = self.class_keys[n], self.place_keys[n]
        level, into = self._path(page.parents[element] if page.tags[element] == "p" else element)
        zone = (self.zones[element] | self.zones[page.owners[block.start + 1]]) & ~self.named_anyway
        low3, high3, low8, high8 = max(0, n - 3), min(total, n + 4), max(0, n - 8), min(total, n + 9)
        own = max(0, running[n])
        key = comparable(text) if len(text) < _LONGEST_APART else ""
        heading, picture = self.heading_at[n], bisect_right(self.pictures, element)
        return [
            min(size, _LARGEST), self.links[n], self.ends[n], text.endswith((":", "：")), text.endswith(("…", "...")),
            any(mark in text for mark in "?؟？"), sum(map(text.count, ",，、،")),
            100 * len(_DIGIT.findall(short)) // len(text), len(_SIGN.findall(short)),
            text[0] in "\"“„«「『‘'", text[0] in "-–—•*", bool(short) and CONTACT.search(short) is not None,
            self.tags[n], child in ("strong", "b"), child in ("em", "i"),
            100 * self.key_sizes[class_key] // whole, 100 * self.key_sizes[place_key] // whole,
            self.key_sizes[place_key] // self.key_counts[place_key], 100 * self.beside[parent] // whole,
            *self._shares(parent), *self._shares(grand),
            level == 0, level, 100 * self.sums[self.best] // whole,
            100 * before[n] // whole, 100 * (before[n] - self.best_before) // self.best_good,
            min(before[n], 5_000), min(before[-1] - before[n + 1], 5_000),
            max(-_FAR, min(_FAR, n - self.first)), max(-_FAR, min(_FAR, n - self.last)),
            max(-_FAR, min(_FAR, n - self.headline_line)) if self.headline_line >= 0 else 2 * _FAR,
            min(whole, 20_000), 100 * own // whole,
            *self._beside(n, n - 1), *self._beside(n, n + 1),
            before[high3] - before[low3] - own, linked[high3] - linked[low3],
            before[high8] - before[low8] - own, linked[high8] - linked[low8],
            1 if self.doubled else min(self.text_counts[text], 5), len(short) > 20 and self._in_longer(text, size),
            self._headline_like(key), bool(self.stated), self._described(key),
            bool(self.stated) and len(key) > 12 and key in self.stated,
            *into,
            *self._furniture(n, text, size), size < 100 and credits.is_credit(text),
            self._byline(text, size), self.heading_kinds[heading], min(n - heading, 20) if heading >= 0 else 30,
            min(element - self.pictures[picture - 1], 30) if picture else 40,
            (zone & _BESIDE).bit_count(), (zone & _BESIDE & ~(self.zones[grand] if grand >= 0 else 0)).bit_count(),
            *self._names(zone),
        ]  # fmt: skip

    def _furniture(self, n: int, text: str, size: int) -> tuple[int, bool]:
        """Return what furniture a line is, and whether it is a sentence that only begins or ends like furniture."""
        kind = _FURNITURE.get(furniture.kind(text) or "", 0)
        if kind > 1 and size >= _PROSE and self.ends[n]:
            return 0, True
        return kind, False

    def _byline(self, text: str, size: int) -> int:
        """Return 1 for a byline, 2 for a line that says how to reach its author."""
        if size < 100 and bylines.read_byline(text) is not None:
            return 1
        return 2 if size < 400 and bylines.says_how_to_reach(text) else 0

    def _shares(self, element: int) -> tuple[int, int]:
        if element < 0:
            return 100, 0
        return 100 * self.sums[element] // self.whole, 100 * self.link_sums[element] // max(1, self.all_sums[element])

    def _path(self, element: int) -> tuple[int, tuple[bool, ...]]:
        """Return how far above the best element the first element around both is, and what is around the line."""
        if element not in self.paths:
            level, into, tags, parents, around = -1, 0, self.page.tags, self.page.parents, element
            while around >= 0:
                if level < 0 and around in self.around:
                    level = self.around[around]
                into |= _IN.get(tags[around], 0)
                around = parents[around]
            self.paths[element] = level, tuple(bool(into & bit) for bit in (1, 2, 4, 8, 16, 32, 64))
        return self.paths[element]

    def _names(self, zone: int) -> tuple[int, ...]:
        if zone not in self.names:
            self.names[zone] = tuple((zone >> bit) & 1 for bit in range(len(KINDS)))
        return self.names[zone]

    def _beside(self, n: int, other: int) -> tuple[int, int, int, int, int]:
        if not 0 <= other < len(self.links):
            return -1, 0, 0, 0, 0
        near = 2 if self.parents[other] == self.parents[n] else self.place_keys[other] == self.place_keys[n]
        same = self.tags[other] == self.tags[n]
        return min(self.page.blocks[other].size, _LARGEST), self.links[other], self.ends[other], near, same

    def _in_longer(self, text: str, size: int) -> bool:
        return self.long_text.count(text) > (self.text_counts[text] if size >= _LONG else 0)

    def _headline_like(self, key: str) -> int:
        if not self.headline_key or not key:
            return 0
        if key == self.headline_key:
            return 2
        return len(key) > 12 and (key in self.headline_key or self.headline_key in key)

    def _described(self, key: str) -> bool:
        return len(key) > 20 and any(key == said or key[:60] == said[:60] for said in self.descriptions)
