"""Boxes of others among the chosen lines: teasers, notices, explanations and other articles before, amid and after.

A box is an element beside the one that holds most of the chosen text, or beside one around that, with chosen lines in
it. A model scores each box from how it is made, from its place, and from what its words and names share with the
headline, the descriptions and the rest of what was chosen; see `box_model.json` and
tests/benchmarks/train_page_boxes.py. It sees what no model of lines can: that a box is about something else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common import bylines
from newsschema.parsers.common.trees import load_trees
from newsschema.parsers.html.features import GROUPS
from newsschema.parsers.html.openings import words_of
from newsschema.parsers.html.places import HEADINGS
from newsschema.parsers.html.trims import size_of, text_sums

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsschema.parsers.common.trees import Trees
    from newsschema.parsers.html.features import Lines, Text
    from newsschema.parsers.html.page import Page

LIMIT = -2_000
"""Score, in thousandths of log odds that a box is the article's, below which it is others'."""
_ALIKE = 3
"""Boxes of the same look from which they are judged together."""
_LEAST_LEFT, _LEAST = 200, 80
"""Size of text that is left at least, and that of a box whose words say what it is about."""
_HALF, _WHOLE = 0.5, 0.9
"""Shares of the text from which an element holds most of it, and as good as all."""
_MOST_SCORE = 6_000
"""The largest score of a line, and least, that is counted."""
_HEAD, _SHORT = 5, 80
"""Lines of a box's head, and characters of short lines."""
_STEM = 5
"""Letters of a word that are compared."""
_FAR, _LARGE = 5_000, 20_000
"""Sizes of text from which more says nothing."""
_NAME = re.compile(r"(?<=\w )[A-Z\u00c0-\u00de\u0386-\u042f][^\W\d_]{2,}")
"""A word with a capital that does not begin a sentence."""
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d[./:-]\d|\d\s?[^\W\d_]")
_TAGS = {"div": 0, "article": 1, "section": 2, "aside": 3, "li": 4, "header": 5, "footer": 6}
_OTHER_TAG = 7
_PROSE = frozenset(("ul", "ol", "dl", "table", "tbody", "tr", "blockquote", "pre", "p", "figure", "details"))
"""Elements that texts are made of, not pages."""

FEATURES = (
    "size", "share", "lines", "of_running", "links", "short_share", "tag", "level", "main",
    "before", "after", "before_share", "above_headline", "from_headline",
    "heading", "heading_linked", "heading_size", "heading_words", "dated", "bylined", "linked_lines", "controls",
    "shared_words", "shared_names", "names", "words", "rest_words", "headline_words", "described_words",
    "twins", "twins_share", "same_class", "same_place", "score", "least_score",
    *(f"name_{group}" for group in GROUPS),
)  # fmt: skip
"""Features of a box: its size, how it is made, its place, how it begins, its words, what is made like it, its names."""

Look = tuple[int, str, str]
"""The element around a box, with the box's tag and first class."""


class Box(NamedTuple):
    """An element with chosen lines."""

    element: int
    numbers: list[int]
    """Its chosen lines, as numbers of blocks."""
    level: int
    """How many elements around the main one are inside the element that holds both."""
    main: bool = False
    """Whether it holds most of the text, but not all."""


def box_model() -> Trees:
    """Return the model that scores boxes."""
    return load_trees("newsschema.parsers.html", "box_model.json")


def without_boxes(page: Page, lines: Lines, kept: list[int], scores: list[int], known: Text) -> list[int]:
    """Return the chosen lines without those in boxes of others; all of them where next to no text would be left."""
    off = {n for box in _of_others(page, [*box_rows(page, lines, kept, scores, known)]) for n in box.numbers}
    left = [n for n in kept if n not in off]
    return left if size_of(page, left) >= _LEAST_LEFT else kept


def _of_others(page: Page, found: list[tuple[Box, list[int]]]) -> Iterator[Box]:
    """Yield the boxes that score below the limit; of several of the same look, all or none."""
    scored = [(box, box_model().scores(row)[0]) for box, row in found]
    groups: dict[Look, list[int]] = {}
    for box, score in scored:
        groups.setdefault(_look(page, box.element), []).append(score)
    for box, score in scored:
        alike = groups[_look(page, box.element)]
        if (sum(alike) // len(alike) if len(alike) >= _ALIKE else score) < LIMIT:
            yield box


def box_rows(
    page: Page, lines: Lines, kept: list[int], scores: list[int], known: Text
) -> Iterator[tuple[Box, list[int]]]:
    """Yield the boxes in question, each with its features, in the order of `FEATURES`.

    Small ones are not, nor those of the look of most of the text, nor quotations, lists and tables, which may be about
    anything.
    """
    boxes, direct = _boxes(page, kept) if kept else ([], [])
    looks, sizes = [_look(page, box.element) for box in boxes], [size_of(page, box.numbers) for box in boxes]
    counts, totals = Counter(looks), Counter[Look]()
    for look, size in zip(looks, sizes, strict=True):
        totals[look] += size
    most = _HALF * size_of(page, kept)
    asked = [
        (box, look) for box, look, size in zip(boxes, looks, sizes, strict=True)
        if size >= _LEAST and look[1] not in _PROSE and (counts[look] < _ALIKE or totals[look] < most)
    ]  # fmt: skip
    if asked:
        table = _Table(page, lines, kept, scores, known)
        table.read_words([box.numbers for box in boxes if not box.main], direct)
        for box, look in asked:
            twins = min(counts[look], 20), 100 * totals[look] // table.whole
            yield box, [*table.row(box), *twins, *table.alike(box)]


def _boxes(page: Page, kept: list[int]) -> tuple[list[Box], list[int]]:
    """Return the boxes, and the chosen lines that lie directly in the main element or in one around it."""
    sums = text_sums(page, kept)
    main = page.blocks[max(kept, key=lambda n: page.blocks[n].size)].element
    while main > 0 and sums[main] < _HALF * sums[0]:
        main = page.parents[main]
    levels = {element: level for level, element in enumerate(page.ancestors(main))}
    tops: dict[int, int] = {}
    inside: dict[int, list[int]] = {}
    direct = []
    for n in kept:
        element = page.blocks[n].element
        if element in levels or page.parents[element] in levels:
            direct.append(n)
        else:
            inside.setdefault(_top(page, element, levels, tops), []).append(n)
    found = [Box(element, numbers, levels[page.parents[element]]) for element, numbers in inside.items()]
    partial = [element for element in levels if sums[element] < _WHOLE * sums[0]]
    if partial:
        numbers = [n for n in kept if page.inside(page.blocks[n].element, partial[-1])]
        found.append(Box(partial[-1], numbers, levels[partial[-1]], main=True))
    return found, direct


def _top(page: Page, element: int, levels: dict[int, int], tops: dict[int, int]) -> int:
    """Return the outermost element around one that lies in none but those of `levels`; `tops` holds earlier answers."""
    path = []
    while element not in tops and page.parents[element] not in levels:
        path.append(element)
        element = page.parents[element]
    top = tops.setdefault(element, element)
    tops.update(dict.fromkeys(path, top))
    return top


class _Table:
    """Works out the features of the boxes of a page, what is common to several of them once."""

    def __init__(self, page: Page, lines: Lines, kept: list[int], scores: list[int], known: Text) -> None:
        self.page, self.lines, self.kept, self.scores, self.known = page, lines, kept, scores, known
        self.whole = max(1, size_of(page, kept))
        self.headline = _stems(known.headline or "")
        self.described = _stems(" ".join(known.descriptions))
        self.shown = bisect_left(page.starts, page.text_first[known.shown]) if known.shown is not None else None
        self.before = [0, *accumulate(page.blocks[n].size for n in kept)]
        self.key_sizes = [(keys.of, self._sizes(keys.of)) for keys in (lines.places.classes, lines.places.places)]
        self.words: dict[int, set[str]] = {}
        self.names: dict[int, set[str]] = {}

    def _sizes(self, keys: Sequence[int]) -> Counter[int]:
        """Return the size of the chosen text set in each way."""
        found = Counter[int]()
        for n in self.kept:
            found[keys[n]] += self.page.blocks[n].size
        return found

    def read_words(self, groups: list[list[int]], direct: list[int]) -> None:
        """Read the words and names of all chosen lines, and count in how many groups, or direct lines, each is."""
        for n in self.kept:
            self.words[n] = _stems(self.page.blocks[n].text)
            self.names[n] = set(_NAME.findall(self.page.blocks[n].text))
        groups = [*groups, direct]
        self.word_counts = Counter(word for group in groups for word in self._of(self.words, group))
        self.name_counts = Counter(name for group in groups for name in self._of(self.names, group))

    def _of(self, found: dict[int, set[str]], numbers: list[int]) -> set[str]:
        return set().union(*(found[n] for n in numbers))

    def row(self, box: Box) -> list[int]:
        """Return the features of a box but for those that depend on other boxes."""
        size = size_of(self.page, box.numbers)
        before = self.before[bisect_left(self.kept, box.numbers[0])]
        after = max(0, self.whole - before - size)
        first, last = self._blocks(box)
        distance = first - self.shown if self.shown is not None else 0
        return [
            min(size, _LARGE), 100 * size // self.whole, min(len(box.numbers), 100), *self._made(first, last, size),
            _TAGS.get(self.page.tags[box.element], _OTHER_TAG), box.level, box.main,
            min(before, _FAR), min(after, _FAR), 100 * before // max(1, before + after),
            distance < 0, max(-50, min(50, distance)), *self._head(first, last), *self._marks(first, last),
            *self._shared(box),
        ]  # fmt: skip

    def _blocks(self, box: Box) -> tuple[int, int]:
        """Return the numbers of the first block of a box, and of the one after its last."""
        page = self.page
        first = bisect_left(page.starts, page.text_first[box.element])
        return first, bisect_left(page.starts, page.text_end[box.element], first)

    def _made(self, first: int, last: int, size: int) -> tuple[int, int, int]:
        """Return the share of running text that was chosen, and those of links and of short lines."""
        blocks, running = self.page.blocks[first:last], self.lines.running[first:last]
        text = sum(block.size for block, value in zip(blocks, running, strict=True) if value > 0)
        links = 100 * sum(block.link_chars for block in blocks) // max(1, sum(len(block.text) for block in blocks))
        return min(100, 100 * size // max(1, text)), links, 100 * sum(value <= 0 for value in running) // len(running)

    def _head(self, first: int, last: int) -> tuple[int, ...]:
        """Return level, links, size and shared words of the first heading, and whether date and byline are there."""
        texts = [block.text for block in self.page.blocks[first : min(last, first + _HEAD)]]
        short = [text for text in texts if len(text) < _SHORT]
        dated = any(_DATE.search(text) for text in short)
        bylined = any(bylines.read_byline(text) is not None for text in short)
        for block in self.page.blocks[first : min(last, first + _HEAD)]:
            if (tag := self.page.tags[block.element]) in HEADINGS:
                words = _stems(block.text)
                shared = sum(self.word_counts[word] > 1 or word in self.headline for word in words)
                level = int(tag[1]) if tag[0] == "h" else 0
                return (
                    level, 100 * block.link_chars // len(block.text), min(200, len(block.text)),
                    100 * shared // max(1, len(words)), dated, bylined,
                )  # fmt: skip
        return 0, 0, 0, -1, dated, bylined

    def _marks(self, first: int, last: int) -> tuple[int, int]:
        """Return how many lines are links as a whole, and how many are short."""
        blocks = self.page.blocks[first:last]
        linked = sum(block.link_chars >= _WHOLE * len(block.text) for block in blocks)
        return min(20, linked), min(20, sum(len(block.text) < _SHORT for block in blocks))

    def _shared(self, box: Box) -> tuple[int, ...]:
        """Return the shares of words and names that are elsewhere in the text, and of those of the headline."""
        words, names = self._of(self.words, box.numbers), self._of(self.names, box.numbers)
        if box.main:
            inside = set(box.numbers)
            rest = [n for n in self.kept if n not in inside]
            elsewhere, known = self._of(self.words, rest), self._of(self.names, rest)
        else:
            elsewhere = {word for word in words if self.word_counts[word] > 1}
            known = {name for name in names if self.name_counts[name] > 1}
        shared = words & (elsewhere | self.headline | self.described)
        return (
            100 * len(shared) // max(1, len(words)),
            100 * len(names & known) // len(names) if names else -1, min(50, len(names)),
            min(500, len(words)), min(1_000, len(self.word_counts) - len(words)),
            100 * len(words & self.headline) // len(self.headline) if self.headline else -1,
            100 * len(words & self.described) // len(self.described) if self.described else -1,
        )  # fmt: skip

    def alike(self, box: Box) -> list[int]:
        """Return the shares of the rest of the text set like a box, how its lines scored, and its kinds of name."""
        rest, shares = max(1, self.whole - size_of(self.page, box.numbers)), []
        for keys, sizes in self.key_sizes:
            own = Counter[int]()
            for n in box.numbers:
                own[keys[n]] += self.page.blocks[n].size
            shares.append(100 * sum(sizes[key] - size for key, size in own.items()) // rest)
        scores = [max(-_MOST_SCORE, min(_MOST_SCORE, self.scores[n])) for n in box.numbers]
        zone = self.lines.zones[box.element]
        groups = [zone & group > 0 for group in GROUPS.values()]
        return [*shares, sum(scores) // len(scores), min(scores), *groups]


def _stems(text: str) -> set[str]:
    """Return the beginnings of a text's longer words: forms of one word begin alike in most languages."""
    return {word[:_STEM] for word in words_of(text)}


def _look(page: Page, element: int) -> Look:
    names = (page.attrs[element].get("class") or "").split()
    return page.parents[element], page.tags[element], names[0] if names else ""
