"""Parts of a page that follow the beginning of its article and are others': other articles, comments, offers.

A part is an element with several lines of running text that is beside the article's first lines, or beside an element
around them. A model scores each part from how it is made and from what its words share with the headline and with the
article's first lines; see `region_model.json` and tests/benchmarks/train_page_regions.py. The lines of others' parts
are scored no further, so that a short article is not lost among a lot of text of others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from newsschema.parsers.common import bylines
from newsschema.parsers.common.trees import load_trees
from newsschema.parsers.html import kinds
from newsschema.parsers.html.openings import CHOSEN, opening_line, words_of
from newsschema.parsers.html.places import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from newsschema.parsers.common.trees import Trees
    from newsschema.parsers.html.features import Lines, Text
    from newsschema.parsers.html.page import Page

LIMIT, LIMIT_BESIDE = -1_000, -2_000
"""Scores, in thousandths of log odds that a part is the article's, below which it is others'.

The second is for parts in the same element as the article's first paragraphs: these are sections and boxes more often.
On pages of data sets left out, 5 of 230 parts of articles score below them, and 65 of 87 of others'.
"""
_NEVER = -9_000
"""Score of a part that is another article."""
_DOUBTFUL = -1_500
"""Score of lines above which they may be the article's."""
_LEAST_LEFT, _MOST = 300, 0.95
"""Size of text left, and share of the text that is others', from which others' parts need a mark of others."""
_ENCLOSED = 20
"""Percent of the article's own text after a part from which the part is amid the article."""
_SHARE = 10
"""Percent of the page's running text from which a part is looked at although none of it was chosen."""
_DESCRIBED = 0.8
"""Share of the words of a deck that a description in the metadata has."""
_DESCENTS = 3
"""Parts inside parts that are looked into."""
_ALIKE = 3
"""Parts of the same look from which they are judged together."""
_HEAD, _HEADING_LINES, _SHORT, _CONTROL = 7, 4, 80, 30
"""Lines of a part's head, those among which its heading is; characters of short lines and of controls."""
_ABOUT = 20
"""Percent of the headline's words from which a part is about it."""
_MOST_WORDS = 6_000
"""Characters of a part, and of the article's first lines, whose words are compared."""
_LISTED = kinds.RELATED | kinds.NAV | kinds.SOCIAL | kinds.AD
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d[./:-]\d|\d\s?[^\W\d_]")
_TAGS = {
    "div": 0, "article": 1, "section": 2, "aside": 3, "ul": 4, "ol": 4, "table": 5, "li": 6, "p": 7, "blockquote": 8,
    "figure": 9, "details": 10,
}  # fmt: skip
_OTHER_TAG = 11

FEATURES = (
    "running", "lines", "page_share", "links", "short_share", "tag", "levels", "gap", "order",
    "own_before", "own_after", "own_after_share", "chosen_before", "chosen_share", "chosen_of_page", "score",
    "heading", "heading_linked", "heading_size", "heading_words", "h1", "dated", "dates", "bylined", "repeated",
    "shared_words", "headline_words", "own_words", "like_opening", "like_article", "twins", "twins_before",
    "class_same", "place_same", "name_comment", "name_listed",
)  # fmt: skip
"""Features of a part: its size, its place, how its lines scored, how it begins, its words, how it is made."""
_AT = {name: column for column, name in enumerate(FEATURES)}
_HEAD_MARKS = tuple(_AT[name] for name in ("dated", "bylined", "heading_linked"))
"""Features that with a heading begin what others wrote: a day, a byline, a linked title."""
_LINE_MARKS = tuple(_AT[name] for name in ("repeated", "dates"))
_MARKED, _SEVERAL = 60, 4
"""How many controls or dates for a hundred lines of text mark comments, of several lines."""
_LINKED, _TITLES = 0.9, 2
"""Share of a heading in links from which it is a title of something else, and titles of a list of teasers."""

Look = tuple[int, str, str]
"""The element around a part, with the part's tag and first class."""


class Part(NamedTuple):
    """An element beside the article's first lines."""

    element: int
    first: int
    """Its lines are the blocks from `first` to `end` - 1."""
    end: int
    level: int
    """How many elements lie between the article's first line and the element around both."""
    branch: int
    """The element beside it that holds the article's first line."""


def region_model() -> Trees:
    """Return the model that scores parts."""
    return load_trees("newsschema.parsers.html", "region_model.json")


def lines_of_others(page: Page, lines: Lines, known: Text, scores: list[int]) -> dict[int, int]:
    """Return the numbers of the blocks that lie in parts of others, with their parts' scores.

    `scores` has one score per block, log odds in thousandths that it is text, as those of parts are.
    Parts of the same look, side by side, are judged together. The posts of a live blog are its own.
    """
    if known.live:
        return {}
    groups: dict[Look, list[tuple[Part, list[int], int]]] = {}
    for part, row in part_rows(page, lines, known, scores):
        if not continues(page, part, row):
            groups.setdefault(_look(page, part.element), []).append((part, row, _score(row)))
    found = list(_of_others(groups.values()))
    apart = _lines_of(found)
    if not _is_enough_left(page, lines, scores, apart):
        apart = _lines_of([one for one in found if _is_marked(page, one[0], one[1])])
    return apart if any(scores[n] > CHOSEN and n not in apart for n in lines.numbers) else {}


def continues(page: Page, part: Part, row: list[int]) -> bool:
    """Whether a part is made and named like the body that the opening is in, is about the headline, and has no head."""
    headed = row[_AT["heading"]] and any(row[column] for column in _HEAD_MARKS)
    like = row[_AT["like_opening"]] and row[_AT["headline_words"]] >= _ABOUT and page.hints[part.element] & kinds.BODY
    return bool(like and not headed)


def _of_others(groups: Iterable[list[tuple[Part, list[int], int]]]) -> Iterator[tuple[Part, list[int], int]]:
    """Yield the parts in question that score below the limit; of groups of the same look, all or none."""
    for group in groups:
        mean = sum(score for _, _, score in group) // len(group)
        for part, row, score in group:
            if is_in_question(row) and (mean if len(group) >= _ALIKE else score) < limit_of(row):
                yield part, row, score


def _lines_of(parts: list[tuple[Part, list[int], int]]) -> dict[int, int]:
    return {n: score for part, _, score in parts for n in range(part.first, part.end)}


def _is_enough_left(page: Page, lines: Lines, scores: list[int], apart: Collection[int]) -> bool:
    """Whether the chosen lines that are left are more than a deck or an introduction to a list."""
    chosen = [n for n in lines.numbers if scores[n] > CHOSEN]
    left = sum(page.blocks[n].size for n in chosen if n not in apart)
    return left >= max(_LEAST_LEFT, (1 - _MOST) * sum(page.blocks[n].size for n in chosen))


def _score(row: list[int]) -> int:
    return _NEVER if is_another_article(row) else region_model().scores(row)[0]


def limit_of(row: list[int]) -> int:
    """Return the score below which a part with some features is others'."""
    return LIMIT if row[_AT["levels"]] > 1 else LIMIT_BESIDE


def _is_own(page: Page, part: Part, row: list[int]) -> bool:
    """Whether a part larger than the text beside it is the article's; beside little text others' bear a mark."""
    if _score(row) >= limit_of(row):
        return True
    return row[_AT["own_before"]] < _LEAST_LEFT and not _is_marked(page, part, row)


def _is_marked(page: Page, part: Part, row: list[int]) -> bool:
    """Whether a part bears a mark of what others wrote.

    That is a head of its own, dates on several of the same look, a control or a date for each of its lines, or linked
    titles. The element of the article may begin with a day and a byline, but its title is above it.
    """
    if row[_AT["heading"]] and any(row[column] for column in _HEAD_MARKS):
        return True
    if row[_AT["dated"]] and row[_AT["twins"]] > 1:
        return True
    if row[_AT["lines"]] >= _SEVERAL and any(row[column] >= _MARKED for column in _LINE_MARKS):
        return True
    blocks = page.blocks[part.first : part.end]
    headings = [block for block in blocks if page.tags[block.element] in HEADINGS]
    return sum(block.link_chars >= _LINKED * len(block.text) for block in headings) >= _TITLES


def is_in_question(row: list[int]) -> bool:
    """Whether a part holds text that was chosen, or much text at all, and is not amid the article.

    `row` holds at least its features of size, place and score, which are the first ones.
    """
    asked = row[_AT["chosen_share"]] > 0 or row[_AT["page_share"]] >= _SHARE
    return asked and row[_AT["own_after_share"]] <= _ENCLOSED


def is_another_article(row: list[int]) -> bool:
    """Whether a part looks like the element of headline and text, and has a heading and a date of its own."""
    return bool(row[_AT["like_article"]] and row[_AT["heading"]] and row[_AT["dated"]])


def part_rows(
    page: Page, lines: Lines, known: Text, scores: list[int], is_own: Callable[[Page, Part, list[int]], bool] = _is_own
) -> Iterator[tuple[Part, list[int]]]:
    """Yield the parts in question and those of the same look, each with its features, in the order of `FEATURES`.

    Where one that holds more of what was chosen than the lines beside the parts `is_own`, these are a deck or a note:
    the article's text begins in it, and the parts are those beside its first line.
    """
    opening = opening_line(page, lines, known, scores)
    if opening is None:
        return
    table = _Table(page, lines, known, scores)
    for _ in range(_DESCENTS):
        parts = table.parts_beside(opening)
        own = table.own_lines(opening, parts)
        rows = list(table.rows(parts, own, opening)) if parts else []
        inner = table.larger(parts, own)
        if inner is None or not (
            table.is_deck(opening, own) or any(part is inner and is_own(page, part, row) for part, row in rows)
        ):
            break
        opening = table.opening_of(inner)
    yield from rows


class _Table:
    """Works out the features of a page's parts, what is common to several of them once."""

    def __init__(self, page: Page, lines: Lines, known: Text, scores: list[int]) -> None:
        self.page, self.lines, self.known, self.scores = page, lines, known, scores
        self.sizes = [block.size if value > 0 else 0 for block, value in zip(page.blocks, lines.running, strict=True)]
        self.counted = [0, *accumulate([size > 0 for size in self.sizes])]
        chosen = [size if score > CHOSEN else 0 for size, score in zip(self.sizes, scores, strict=True)]
        self.chosen = [0, *accumulate(chosen)]
        self.whole = max(1, sum(value for value in lines.running if value > 0))

    @cached_property
    def headline_words(self) -> set[str]:
        return words_of(self.known.headline or "")

    def parts_beside(self, opening: int) -> list[Part]:
        """Return the elements with several lines of running text after a line, beside it or what is around it."""
        page, starts = self.page, self.page.starts
        found = []
        branch = page.blocks[opening].element
        for level, around in enumerate(page.ancestors(page.parents[branch]), 1):
            element, end = page.ends[branch], page.ends[around]
            while element < end:
                first = bisect_left(starts, page.text_first[element])
                last = bisect_left(starts, page.text_end[element], first)
                if self.counted[last] - self.counted[first] > 1:
                    found.append(Part(element, first, last, level, branch))
                element = page.ends[element]
            branch = around
        return found

    def own_lines(self, opening: int, parts: list[Part]) -> list[int]:
        """Return the lines of running text from the opening on that lie in none of the parts."""
        inside = {n for part in parts for n in range(part.first, part.end)}
        scores, sizes = self.scores, self.sizes
        return [n for n in range(opening, len(sizes)) if sizes[n] and scores[n] > _DOUBTFUL and n not in inside]

    def larger(self, parts: list[Part], own: list[int]) -> Part | None:
        """Return the first part that holds more of what was chosen than some lines."""
        chosen = sum(self.sizes[n] for n in own if self.scores[n] > CHOSEN)
        return next((part for part in parts if self._chosen(part) > chosen), None)

    def opening_of(self, part: Part) -> int:
        """Return the first chosen line of a part."""
        return next(n for n in range(part.first, part.end) if self.chosen[n + 1] > self.chosen[n])

    def rows(self, parts: list[Part], own: list[int], opening: int) -> Iterator[tuple[Part, list[int]]]:
        """Yield the parts in question and those of the same look, each with its features."""
        self.own, page, lines = own, self.page, self.lines
        looks = [_look(page, part.element) for part in parts]
        chosen = [0, *accumulate([self._chosen(part) for part in parts])]
        placed = [self._placed(part, opening, order, chosen[order - 1]) for order, part in enumerate(parts, 1)]
        questioned = {look for look, row in zip(looks, placed, strict=True) if is_in_question(row)}
        if questioned:
            texts = [self.known.headline or "", *self.known.descriptions, *self._texts(own)]
            self.own_words = words_of(" ".join(texts))
            self.class_keys = {lines.places.classes.of[n] for n in own}
            self.place_keys = {lines.places.places.of[n] for n in own}
        counts, seen = Counter(looks), Counter[Look]()
        for part, look, row in zip(parts, looks, placed, strict=True):
            if look in questioned:
                running = self._running(part)
                yield part, [
                    *row, *self._head(part), *self._marks(part, len(running)), *self._shared(running),
                    *self._like_branch(part), min(counts[look], 20), min(seen[look], 20), *self._alike(running),
                    *self._named(part),
                ]  # fmt: skip
            seen[look] += 1

    def is_deck(self, opening: int, own: list[int]) -> bool:
        """Whether the lines beside the parts are a deck: a description in the metadata, and set as one."""
        words, described = words_of(" ".join(self._texts(own))), words_of(" ".join(self.known.descriptions))
        if len(words & described) < _DESCRIBED * len(words):
            return False
        page, element = self.page, self.page.blocks[opening].element
        return bool(self.lines.zones[element] & kinds.DECK) or any(
            page.tags[around] == "header" for around in page.ancestors(element)
        )

    def _running(self, part: Part) -> list[int]:
        return [n for n in range(part.first, part.end) if self.sizes[n]]

    def _chosen(self, part: Part) -> int:
        return self.chosen[part.end] - self.chosen[part.first]

    def _placed(self, part: Part, opening: int, order: int, before: int) -> list[int]:
        """Return the first features of a part: its size, its place, how its lines scored.

        `order` is its number among the parts, `before` the size of what was chosen of those before it.
        """
        running = self._running(part)
        gap = part.first - max([n for n in self.own if n < part.first], default=opening)
        return [
            *self._made(part, running), part.level, min(gap, 50), min(order, 20), *self._among(part),
            min(before, 10_000), *self._scored(running, self._chosen(part)),
        ]  # fmt: skip

    def _texts(self, numbers: Iterable[int]) -> Iterator[str]:
        left = _MOST_WORDS
        for n in numbers:
            if left <= 0:
                break
            yield self.page.blocks[n].text
            left -= self.sizes[n]

    def _made(self, part: Part, running: list[int]) -> tuple[int, ...]:
        blocks = self.page.blocks[part.first : part.end]
        size = sum(self.sizes[n] for n in running)
        links = 100 * sum(block.link_chars for block in blocks) // sum(len(block.text) for block in blocks)
        short = 100 * (len(blocks) - len(running)) // len(blocks)
        tag = _TAGS.get(self.page.tags[part.element], _OTHER_TAG)
        return min(size, 20_000), min(len(running), 100), 100 * size // self.whole, links, short, tag

    def _among(self, part: Part) -> tuple[int, int, int]:
        """Return how much of the article's own text is before and after a part, and the latter's share."""
        before = sum(self.sizes[n] for n in self.own if n < part.first)
        after = sum(self.sizes[n] for n in self.own if n >= part.end and self.scores[n] > CHOSEN)
        return min(before, 10_000), min(after, 10_000), 100 * after // max(1, before + after)

    def _scored(self, running: list[int], chosen: int) -> tuple[int, int, int]:
        size = sum(self.sizes[n] for n in running)
        score = sum(max(-6_000, min(6_000, self.scores[n])) for n in running) // len(running)
        return 100 * chosen // size, 100 * chosen // max(1, self.chosen[-1]), score

    def _head(self, part: Part) -> tuple[int, int, int, int]:
        """Return the level of the heading with which a part begins, its share in links, its size, its shared words."""
        for n in range(part.first, min(part.end, part.first + _HEADING_LINES)):
            block = self.page.blocks[n]
            if (tag := self.page.tags[block.element]) in HEADINGS:
                words = words_of(block.text)
                shared = 100 * len(words & self.own_words) // max(1, len(words))
                level = int(tag[1]) if tag[0] == "h" else 0
                return level, 100 * block.link_chars // len(block.text), min(200, len(block.text)), shared
        return 0, 0, 0, -1

    def _marks(self, part: Part, count: int) -> tuple[int, ...]:
        """Return other main headings, dates at the beginning and throughout, a byline, and controls that come back."""
        page = self.page
        texts = [block.text for block in page.blocks[part.first : part.end]]
        h1 = sum(page.tags[page.blocks[n].element] == "h1" for n in range(part.first, part.end))
        head = [text for text in texts[:_HEAD] if len(text) < _SHORT]
        dates = sum(len(text) < _SHORT and _DATE.search(text) is not None for text in texts)
        controls = Counter(text for text in texts if len(text) <= _CONTROL)
        return (
            h1, sum(_DATE.search(text) is not None for text in head), 100 * dates // count,
            any(bylines.read_byline(text) is not None for text in head),
            100 * max(controls.values(), default=0) // count,
        )  # fmt: skip

    def _shared(self, running: list[int]) -> tuple[int, int, int]:
        """Return the share of a part's words that the article has, of the headline's that it has, and the article's."""
        words = words_of(" ".join(self._texts(running)))
        headline = 100 * len(words & self.headline_words) // max(1, len(self.headline_words))
        return 100 * len(words & self.own_words) // max(1, len(words)), headline, min(len(self.own_words), 600)

    def _like_branch(self, part: Part) -> tuple[bool, bool]:
        """Return whether a part looks like the element beside it with the opening, without and with the headline."""
        page, shown = self.page, self.known.shown
        like = _look(page, part.element) == _look(page, part.branch)
        headed = shown is not None and page.inside(shown, part.branch)
        return like and not headed, like and headed

    def _alike(self, running: list[int]) -> tuple[int, int]:
        """Return the shares of lines that are set like the article's."""
        classes, places = self.lines.places.classes.of, self.lines.places.places.of
        same_class = sum(classes[n] in self.class_keys for n in running)
        same_place = sum(places[n] in self.place_keys for n in running)
        return 100 * same_class // len(running), 100 * same_place // len(running)

    def _named(self, part: Part) -> tuple[bool, bool]:
        zone = self.lines.zones[part.element]
        return zone & kinds.COMMENT > 0, zone & _LISTED > 0


def _look(page: Page, element: int) -> Look:
    names = (page.attrs[element].get("class") or "").split()
    return page.parents[element], page.tags[element], names[0] if names else ""
