"""A page read once: its elements as parallel lists in document order, its text as blocks, its scripts of metadata.

One walk over the parsed tree gathers everything the choosers need, so that no later step goes back to the tree. An
element is its number; a parent's number is lower than its children's, and the elements `number + 1` to
`ends[number] - 1` lie inside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborHTMLParser

from newsschema.parsers.html.kinds import ELEMENTS, hints_of
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

Attributes = dict[str, str | None]

# Elements that do not end a line of text; source: HTML Standard, phrasing content. Cells are joined into their row.
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "td", "th", "picture", "source", "img", "amp-img",
    "o:p",
))  # fmt: skip
# Elements whose text is not the page's text.
UNREAD = frozenset((
    "script", "style", "template", "svg", "math", "canvas", "iframe", "object", "embed", "select", "datalist",
    "textarea", "input", "button", "audio", "video", "head", "noscript", "title", "meta", "link", "base",
    "progress", "meter", "map", "dialog",
))  # fmt: skip
_HEAD = frozenset(("meta", "link", "title", "script"))
_LEAVES = frozenset(("-text", "-comment", "script", "style", "svg", "meta", "link", "title", "img", "br", "input"))
"""Nodes that hold nothing, or nothing that is recorded."""
_PICTURES = frozenset(("img", "amp-img"))
"""Elements that are recorded also inside elements that are not read."""
_SPACED = frozenset(("td", "th"))
_BLOCK, _INLINE, _UNREAD, _BREAK = range(4)
_WHAT: dict[str, int] = {
    **dict.fromkeys(INLINE, _INLINE),
    **dict.fromkeys(UNREAD, _UNREAD),
    "br": _BREAK,
}
"""What the walk makes of a node, by its tag; any other is an element that ends the line."""
_IN_PARAGRAPH = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
_PARTED = re.compile(r"\n[^\S\n]*\n\s*")
_WIDE = r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
"""A character of a script without blanks between words."""
_BLOCK_TAG = re.compile(
    r"<(/?)(?:div|section|article|figure|[uod]l|blockquote|table|center|main|aside|header|footer|form|fieldset|details|nav)\b",
    re.IGNORECASE,
)
_MANY_TAGS = 15_000
_LONG_TAG = 100_000
_LONG_TAGS = re.compile(f"<[A-Za-z][^<>]{{{_LONG_TAG},}}")
_NEW_LINE = "\n"


@dataclass(slots=True)
class TextBlock:
    """A line of running text: what is between two block-level boundaries."""

    text: str
    element: int
    """The nearest block-level element around it."""
    link_chars: int
    """How many of its characters lie in links."""
    size: int
    """Characters, a character of a script without blanks between words counted three times."""
    start: int
    """Its first text node."""


@dataclass(slots=True)
class Page:
    """Everything that one walk over the tree gathers."""

    tags: list[str] = field(default_factory=list)
    attrs: list[Attributes] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    hints: list[int] = field(default_factory=list)
    itemprops: dict[int, str | None] = field(default_factory=dict)
    """Microdata: the property that an element states, by the element."""
    metas: list[Attributes] = field(default_factory=list)
    links: list[Attributes] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    """JSON-LD, as text."""
    title: str | None = None
    language: str | None = None
    texts: list[str] = field(default_factory=list)
    """The text nodes; one that begins a line is preceded by a line feed."""
    owners: list[int] = field(default_factory=list)
    """For each text node, the element it is in."""
    text_first: list[int] = field(default_factory=list)
    text_end: list[int] = field(default_factory=list)
    """For each element, its text nodes."""
    blocks: list[TextBlock] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """For each block, its first text node."""
    holders: list[tuple[int, int]] = field(default_factory=list)
    """The elements, but the first, that hold blocks, the last first, each with its parent."""

    def ancestors(self, element: int, most: int = 1_000_000) -> Iterator[int]:
        """Yield the element and those around it, inside out, `most` of them."""
        while element >= 0 and most > 0:
            yield element
            element = self.parents[element]
            most -= 1

    def between(self, begin: int, end: int) -> range:
        """Return the elements whose text begins at one of the text nodes from `begin` to `end - 1`."""
        first = bisect_left(self.text_first, begin)
        return range(first, bisect_left(self.text_first, end, first))

    def inside(self, element: int, container: int) -> bool:
        """Whether an element is the container or lies in it."""
        return container <= element < self.ends[container]

    def text_of(self, element: int) -> str | None:
        """Return the text of an element on one line."""
        return clean_line("".join(self.texts[self.text_first[element] : self.text_end[element]]))


def nesting(text: str) -> int:
    """Return how deep block-level elements are nested, as far as tags alone show; 0 for pages of few tags."""
    if text.count("<") < _MANY_TAGS:
        return 0
    depth = deepest = 0
    for match in _BLOCK_TAG.finditer(text):
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def attributes(text: str) -> int:
    """Return about how many attributes the longest tag has; 0 where no tag is very long."""
    if len(text) < _LONG_TAG:
        return 0
    for at in range(_LONG_TAG, len(text), _LONG_TAG):  # a tag that long holds one of these places
        closed = text.rfind(">", at - _LONG_TAG, at)
        opened = text.rfind("<", max(closed, at - _LONG_TAG), at)
        if opened < 0 <= closed:
            continue
        if not -1 < text.find(">", at) <= opened + _LONG_TAG:
            break
    else:
        return 0
    return max((len(match[0].split()) for match in _LONG_TAGS.finditer(text)), default=0)


def read_page(markup: str | bytes) -> Page:
    """Parse HTML, as text or as UTF-8, and walk it once."""
    page = Page()
    root = LexborHTMLParser(markup).root
    if root is not None:
        lines = _Walk(page).gather(root)
        _close(page)
        page.hints = [
            hints_of(tag, attrs) if attrs else ELEMENTS.get(tag, 0)
            for tag, attrs in zip(page.tags, page.attrs, strict=True)
        ]
        page.itemprops = {n: attrs["itemprop"] for n, attrs in enumerate(page.attrs) if "itemprop" in attrs}
        page.blocks = _blocks(page.texts, lines)
        page.starts = [block.start for block in page.blocks]
        page.holders = _holders(page)
        page.language = page.attrs[0].get("lang") or page.attrs[0].get("xml:lang")
    return page


class _Lines(NamedTuple):
    """The lines of text as the walk meets them, as parallel lists."""

    starts: list[int]
    """The first text node of each, which is a line feed."""
    blocks: list[int]
    """The block-level element around it."""
    link_chars: list[int]


class _Walk:
    """Gathers elements, text nodes and metadata. Most of a page's reading time passes here."""

    __slots__ = ("block", "block_of", "fresh", "lines", "linked", "page")

    def __init__(self, page: Page) -> None:
        self.page, self.lines = page, _Lines([], [], [])
        self.block, self.fresh = -1, True  # of the open line; whether a block-level element began since the last text
        self.block_of, self.linked = list[int](), list[bool]()  # for each element: the block around it; is it in a link

    def gather(self, root: LexborNode) -> _Lines:
        """Walk over the tree, and return the lines of its text."""
        what_of, add_text = _WHAT.get, self._text
        around_of = [-1]  # by depth: the element around the nodes there; -2 less the recorded one where none is read
        for tag, node, depth in _nodes(root):
            parent = around_of[depth]
            if tag == "-text":
                if parent >= 0 and not (self.fresh and node.is_empty_text_node):  # else left out: a third of all nodes
                    add_text(node, parent)
                continue
            what = what_of(tag, _BLOCK)
            if depth + 1 == len(around_of):
                around_of.append(-1)
            if what == _UNREAD:
                around_of[depth + 1] = parent if parent < -1 else -2 - parent
                if tag in _HEAD:
                    _metadata(self.page, node, tag)
                continue
            if parent < 0 and depth:
                if tag not in _PICTURES:
                    around_of[depth + 1] = parent
                    continue
                parent = -2 - parent
            if what == _BREAK:
                self.page.texts.append(_NEW_LINE)
                self.page.owners.append(parent)
            elif tag[0] not in "-!":
                around_of[depth + 1] = self._element(tag, what, node, parent)
        return self.lines

    def _text(self, node: LexborNode, parent: int) -> None:
        """Add a text node to the open line, or begin one where a block-level element began or ended before it."""
        page, linked = self.page, self.linked
        texts, owners = page.texts, page.owners
        text = node.text_content or " "
        blank = text.isspace()
        around = self.block_of[parent]
        if self.fresh or around != self.block:
            if blank:
                return
            self.block, self.fresh = around, False
            starts, blocks, link_chars = self.lines
            starts.append(len(texts))
            blocks.append(around)
            link_chars.append(0)
            texts.append(_NEW_LINE)
            owners.append(parent)
        if linked[parent] != linked[owners[-1]] and page.tags[around] == "h1" and _is_glued(texts[-1], text):
            texts.append(" ")
            owners.append(around)
        texts.append(" " if blank else text.replace(_NEW_LINE, " "))
        owners.append(parent)
        page.text_end[parent] = len(texts)
        if linked[parent]:
            self.lines.link_chars[-1] += len(text.strip())

    def _element(self, tag: str, what: int, node: LexborNode, parent: int) -> int:
        """Add an element, and return its number."""
        page, linked = self.page, self.linked
        number = len(page.tags)
        around = self.block_of[parent] if number else 0
        # beside the standard's own: an element it does not know, inside a paragraph
        if what == _BLOCK and not (number and page.tags[around] in _IN_PARAGRAPH and tag != "figure"):
            self.fresh, around = True, number
        elif tag in _SPACED:
            page.texts.append(" ")
            page.owners.append(parent)
        own = node.attributes
        linked.append((tag == "a" and _leads_away(own)) or (number > 0 and linked[parent]))
        page.tags.append(tag)
        page.attrs.append(own)
        page.parents.append(parent)
        page.text_first.append(len(page.texts))
        page.text_end.append(0)
        self.block_of.append(around)
        return number


def _nodes(root: LexborNode) -> Iterator[tuple[str, LexborNode, int]]:
    """Yield the nodes in document order: tag, node and depth, 0 for the root. What lies in `_LEAVES` is left out."""
    above: list[LexborNode] = []
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or "-"
        yield tag, node, len(above)
        if tag not in _LEAVES and (inner := node.first_child) is not None:
            above.append(node)
            node = inner
            continue
        following = node.next if above else None
        while following is None and above:
            node = above.pop()
            following = node.next if above else None
        node = following


def _leads_away(attrs: Attributes) -> bool:
    """Whether an `a` element is a link to elsewhere: not one to a place on the page, nor such a place itself.

    Places are named in old pages, which often leave the element open, so that it holds the rest of the page.
    """
    href = attrs.get("href")
    return not href.startswith("#") if href else "name" not in attrs


def _is_glued(before: str, after: str) -> bool:
    """Whether two texts meet as one word: a link in a headline is a label beside it, not part of its word."""
    return before[-1:].isalnum() and after[:1].isalnum()


def _metadata(page: Page, node: LexborNode, tag: str) -> None:
    if tag == "meta":
        page.metas.append(node.attributes)
    elif tag == "link":
        page.links.append(node.attributes)
    elif tag == "title" and page.title is None:
        page.title = clean_line(node.text())
    elif tag == "script" and "ld+json" in (node.attributes.get("type") or "").lower():
        page.scripts.append(node.text() or "")


def _blocks(texts: list[str], lines: _Lines) -> list[TextBlock]:
    """Return each line as one block, or as several where blank lines part it."""
    blocks: list[TextBlock] = []
    ends = [*lines.starts[1:], len(texts)]
    for start, block, links, end in zip(*lines, ends, strict=False):
        joined = texts[start + 1] if end == start + 2 else "".join(texts[start + 1 : end])
        if _NEW_LINE not in joined:
            text = clean_line(joined)
            if text is not None:
                size = len(text)
                links = links if links < size else size
                blocks.append(TextBlock(text, block, links, size if text.isascii() else _size(text), start))
            continue
        for part in _PARTED.split(joined.strip()):
            if text := clean_line(part):
                blocks.append(TextBlock(text, block, min(links, len(text)), _size(text), start))
                links = max(0, links - len(text))
    return blocks


def _holders(page: Page) -> list[tuple[int, int]]:
    parents, found = page.parents, set[int]()
    for number in {block.element for block in page.blocks}:
        while number > 0 and number not in found:
            found.add(number)
            number = parents[number]
    return [(number, parents[number]) for number in sorted(found, reverse=True)]


def _close(page: Page) -> None:
    """Work out where each element ends."""
    ends = page.ends = list(range(1, len(page.tags) + 1))
    text_end, parents = page.text_end, page.parents
    for number in range(len(ends) - 1, 0, -1):
        parent = parents[number]
        if ends[number] > ends[parent]:
            ends[parent] = ends[number]
        if text_end[number] > text_end[parent]:
            text_end[parent] = text_end[number]


@cache
def _wide() -> re.Pattern[str]:
    return re.compile(_WIDE)


def _size(text: str) -> int:
    size = len(text)
    if len(text.encode("utf-8", "replace")) < 1.5 * size:
        return size
    return size + 2 * len(_wide().findall(text))


def sums_of(page: Page, values: Sequence[int], least: int | None = None) -> list[int]:
    """Return the sum of the blocks' values in each element's subtree, no subtree counting for less than `least`."""
    sums = [0] * len(page.tags)
    for block, value in zip(page.blocks, values, strict=True):
        if value:
            sums[block.element] += value
    if least is None:
        for number, parent in page.holders:
            sums[parent] += sums[number]
    else:
        for number, parent in page.holders:
            value = sums[number]
            sums[parent] += value if value > least else least
    return sums
