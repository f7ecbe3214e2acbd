"""The body: which element of the page holds the article, and which of its lines belong to it.

The container is the subtree that gathers the most running text against what else lies in it. Running text is told by
length, links and punctuation, so that it works in any language; names of classes only take away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.draft import Block, LineLabel
from newsschema.parsers.common import bylines, credits, furniture
from newsschema.parsers.html import hints as kinds
from newsschema.parsers.html.trims import is_among, trim
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from newsschema.models.article import BlockKind
    from newsschema.parsers.html.page import Page, TextBlock

_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔:][\"'”’»」』)\]]*\s*$")
# An address of e-mail, a telephone number.
CONTACT = re.compile(r"\w@\w|\+\d[\d ()-]{7}")
_RUNNING = 50
"""Size from which a line may be running text."""
_LONG = 140
"""Size from which it is, whatever ends it."""
_SENTENCE = 90
"""Size of a sentence from which no class tells that it is a date alone."""
_SHORTEST = 20
"""Size of the shortest sentence that is a paragraph at the text's beginning or end."""
_SHORTEST_NEAR, _NEAR, _FEW_LINKS = 12, 4, 0.35
"""Size of the shortest line of any kind that is one where it stands this near, and its share of links at most."""
_LINKED = 0.45
"""Share of a line in links from which it is no running text."""
_PROTECTED = 0.4
"""Share of the page's running text that no furniture holds, whatever its class is called."""
_LONGEST_APART = 600
"""Size of a line of another field, such as the headline, that is looked for in the body."""
_ENOUGH, _WHOLE = 400, 2_000
"""Sizes of running text that make an article where the page has no much longer one, and anyhow."""
_LEAST_TEXT = 100
"""Size of text with which a fall-back is content."""
_LEAST = -300
"""What a subtree without running text, such as a list of links, however long, says against the element around it."""
_MOST_BEFORE = 3
"""Lines of running text that may stand before those set like most: a deck, an editor's note."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt"))
_NAMED_BY_TEXT = frozenset(("h2", "h3", "h4", "h5", "h6", "p"))
_NEVER = kinds.COMMENT | kinds.COOKIE
# What a line lies in -> why it is left out; the first that holds.
_REASONS = (
    (kinds.CREDIT, "credit"), (kinds.CAPTION, "caption"), (kinds.FIGURE, "caption"), (kinds.COOKIE, "consent"),
    (kinds.AD, "advert"), (kinds.NEWSLETTER, "newsletter"), (kinds.SOCIAL, "share"), (kinds.COMMENT, "comments"),
    (kinds.RELATED, "related"), (kinds.PULLQUOTE, "repeated"), (kinds.AUTHOR, "author"), (kinds.HIDDEN, "hidden"),
    (kinds.SUMMARY, "summary"), (kinds.NAV, "navigation"), (kinds.META, "metadata"),
)  # fmt: skip
_ZONES = kinds.FURNITURE | kinds.CAPTION | kinds.CREDIT | kinds.FIGURE | kinds.BYLINE | kinds.TIME | kinds.KICKER


@dataclass(slots=True)
class Body:
    """The article's text, the element around it, and what was left out, by kind."""

    root: int
    main: int
    """Number of the block with which the run of like paragraphs begins."""
    blocks: list[Block] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    dropped: list[tuple[int, LineLabel]] = field(default_factory=list)
    """What of the element's lines was left out, each with the number of its block."""
    zones: list[int] = field(default_factory=list)


def choose_body(page: Page, stated: str | None, apart: set[str], shown: int | None = None) -> Body:
    """Choose the body. `stated` is the text that the metadata holds, `apart` lines that belong to other fields."""
    known = _Stated(stated)
    running = [_running(block, known) for block in page.blocks]
    own = _zones(page, running, shown)
    zones = _spread(page, own, 0, len(own))
    root = _container(page, running, zones, shown)
    body = Body(root, 0, zones=zones)
    if own:
        _fill(page, body, running, apart, _spread(page, own, root + 1, page.ends[root]))
    if not body.blocks:
        _fall_back(page, body, apart)
        body.main = body.numbers[0] if body.numbers else 0
    return body


class _Stated:
    """The words of the text that the metadata holds, to look lines up in."""

    def __init__(self, text: str | None) -> None:
        self.joined = comparable(text) if text and len(text) > 200 else ""

    def __contains__(self, text: str) -> bool:
        if not self.joined:
            return False
        key = comparable(text)
        return len(key) > 20 and key in self.joined


def _running(block: TextBlock, known: _Stated) -> int:
    """Return how much a line speaks for running text: its size; 0 for what may be anything, less for links."""
    size = block.size
    if block.link_chars > _LINKED * len(block.text):
        return -size
    if known.joined and block.text in known:
        return 2 * size
    if size >= _LONG or (size >= _RUNNING and _SENTENCE_END.search(block.text)):
        return 0 if furniture.is_residue(block.text) else size - block.link_chars
    return 0


def _sums(page: Page, values: list[int], least: int) -> list[int]:
    """Return the sum of the blocks' values in each element's subtree, no subtree counting for less than `least`."""
    sums = [0] * len(page.tags)
    for block, value in zip(page.blocks, values, strict=True):
        sums[block.element] += value
    parents = page.parents
    for number in range(len(sums) - 1, 0, -1):
        value = sums[number]
        if value:
            sums[parents[number]] += value if value > least else least
    return sums


def _zones(page: Page, running: list[int], shown: int | None) -> list[int]:
    """Return for each element what furniture it is.

    An element that holds the headline or much of the running text is none, whatever its class is called.
    """
    good = _sums(page, [value if value > 0 else 0 for value in running], 0)
    most = good[0] * _PROTECTED if good else 0
    protected = set(page.ancestors(shown)) if shown is not None else set()
    zones = [hints & _ZONES for hints in page.hints]
    own = {tag for tag in set(page.tags) if "-" in tag}  # elements of the page's own, named for what they are
    for number, zone in enumerate(zones):
        if not zone and not own:
            continue
        tag = page.tags[number]
        if zone and tag in _NAMED_BY_TEXT:
            zone &= believed(page, number)
        elif tag in own:
            zone |= kinds.hints_of(tag, {"class": tag}) & _ZONES
        if number in protected:
            zone = 0
        elif zone & kinds.AD and good[number] > most / 4:
            zone &= ~kinds.AD
        elif zone and good[number] > most:
            zone &= _NEVER if good[number] < 0.85 * good[0] else 0
        zones[number] = zone
    return zones


def _spread(page: Page, zones: list[int], first: int, end: int) -> list[int]:
    """Return for each of the elements `first` to `end - 1` what furniture it lies in, as far as they say so."""
    found, parents = list(zones), page.parents
    for number in range(first, end):
        parent = parents[number]
        if parent >= first and found[parent]:
            found[number] |= found[parent]
    return found


def believed(page: Page, number: int) -> int:
    """Return the hints to be believed of a heading, whose id repeats its words, or a paragraph, which may be a lead."""
    tag, attrs = page.tags[number], page.attrs[number]
    if tag == "p":
        return ~(kinds.SUMMARY if page.hints[max(0, page.parents[number])] & kinds.BODY else 0)
    return kinds.hints_of(tag, {"class": attrs.get("class")}) if "id" in attrs else ~0


def _container(page: Page, running: list[int], zones: list[int], shown: int | None) -> int:
    """Return the element whose subtree holds the most running text less what else it holds.

    The `article` element around or after the headline is looked into first.
    """
    away = kinds.FURNITURE | kinds.CAPTION
    sums = _sums(page, _values(page, running, zones, away), _LEAST)
    if max(sums, default=0) <= 0:  # a gallery, whose text is its captions, shown one at a time
        away = kinds.FURNITURE & ~kinds.HIDDEN
        sums = _sums(page, _values(page, running, zones, away), _LEAST)
    best = max(range(len(sums)), key=lambda number: (sums[number], number), default=0)
    region = _region(page, shown)
    if region is not None and not zones[region] & away:
        inner = max(range(region, page.ends[region]), key=lambda number: (sums[number], number))
        if sums[inner] > max(_ENOUGH, min(_WHOLE, 0.3 * sums[best])):
            best = inner
    if page.tags and page.tags[best] == "p" and page.parents[best] >= 0:
        best = page.parents[best]  # a paragraph alone, among much else
    for number in page.ancestors(best):
        if page.hints[number] & kinds.BODY and not zones[number] & away:
            return number
    return best


def _values(page: Page, running: list[int], zones: list[int], away: int) -> list[int]:
    """Return what each line says for the element around it."""
    values = []
    for block, value in zip(page.blocks, running, strict=True):
        if zones[block.element] & away:
            values.append(0)
        elif value == 0:
            values.append(-min(block.size, 60) // 3)
        else:
            values.append(value if value > 0 else max(value, -100))
    return values


def _region(page: Page, shown: int | None) -> int | None:
    """Return the `article` element around the headline, else the first after it."""
    if shown is None:
        return None
    around = next((number for number in page.ancestors(shown) if page.tags[number] == "article"), None)
    if around is not None:
        return around
    return next((number for number in range(shown, len(page.tags)) if page.tags[number] == "article"), None)


def _fill(page: Page, body: Body, running: list[int], apart: set[str], zones: list[int]) -> None:
    """Keep the lines of the container that belong to the article; `zones` tell what they lie in inside it."""
    root = body.root
    numbers = [n for n, block in enumerate(page.blocks) if page.inside(block.element, root)]
    kept: list[tuple[int, BlockKind]] = []
    good = [n for n in numbers if running[n] > 0 and not zones[page.blocks[n].element] & kinds.FURNITURE]
    body.main = _main(page, good)
    links = _links(page, body.main, numbers, running)
    for number in numbers:
        block = page.blocks[number]
        zone = zones[block.element] | (zones[page.owners[block.start + 1]] & kinds.CAPTION)
        why = _reason(page, block, zone, running[number], number in links, apart)
        kind = _kind(page, block.element, root)
        if why is None and _is_outside(page, body, good, number, kind, running[number]):
            after_item = kind == "list_item" and kept and kept[-1][0] == number - 1
            why = None if after_item and number > good[-1] else "beside"
        if why is None:
            kept.append((number, kind))
        else:
            body.dropped.append((number, LineLabel(block.text, why)))
    for number, kind in trim(page, kept, body.dropped):
        body.numbers.append(number)
        body.blocks.append(Block(kind, page.blocks[number].text))


def _is_outside(page: Page, body: Body, good: list[int], number: int, kind: BlockKind, running: int) -> bool:
    """Whether a line stands before the running text begins or after it ends, and is none of its paragraphs."""
    if not good:
        return number > 0
    block, first, last = page.blocks[number], good[0], good[-1]
    if number > last:
        return block.text.endswith((":", "：")) or not _is_sibling(page, block, last, number <= last + _NEAR)
    if number < first:
        heading = kind == "heading" and number == first - 1 and _heads_more(page, number, last)
        return not (heading or _is_sibling(page, block, first, number >= first - _NEAR))
    beside = page.parents[block.element] == page.parents[page.blocks[body.main].element]
    return number < body.main and running <= 0 and not beside and not _is_paragraph(page, block, body.root)


def _is_sibling(page: Page, block: TextBlock, other: int, near: bool) -> bool:
    """Whether a line is a paragraph beside another: any near it that is not made of links, else a plain sentence."""
    beside = page.blocks[other].element
    if not page.tags[block.element] == page.tags[beside] == "p" or page.parents[block.element] != page.parents[beside]:
        return False
    if near:
        wordy = len(block.text) >= _SHORTEST_NEAR and block.link_chars <= _FEW_LINKS * len(block.text)
        return wordy and not CONTACT.search(block.text) and bylines.read_byline(block.text) is None
    return not block.link_chars and _SENTENCE_END.search(block.text) is not None and len(block.text) >= _SHORTEST


def _heads_more(page: Page, number: int, last: int) -> bool:
    """Whether a heading is the first of several of its kind that head the text's parts, as in a live blog."""
    tag, parent = page.tags[page.blocks[number].element], page.parents[page.blocks[number].element]
    if tag == "h1" or page.parents[page.blocks[number + 1].element] != parent:
        return False
    return any(page.tags[block.element] == tag for block in page.blocks[number + 1 : last])


def _is_paragraph(page: Page, block: TextBlock, root: int) -> bool:
    """Whether a line is a paragraph directly in the container, or in one of the container's own parts."""
    return page.tags[block.element] == "p" and root in (page.parents[block.element], block.element)


def _main(page: Page, good: list[int]) -> int:
    """Return the first of the lines that are set like most of the running text: the same element under the same one."""
    half = sum(page.blocks[number].size for number in good) / 2
    places = [page.blocks[number].element for number in good]
    tags = [page.tags[place] for place in places]
    for _ in range(3):
        places = [page.parents[place] if place > 0 else place for place in places]
        totals: dict[tuple[int, str], int] = {}
        for number, key in zip(good, zip(places, tags, strict=True), strict=True):
            totals[key] = totals.get(key, 0) + page.blocks[number].size
        most = max(totals, key=lambda key: totals[key], default=None)
        if most is not None and totals[most] >= half:
            main = next(n for n, key in zip(good, zip(places, tags, strict=True), strict=True) if key == most)
            return main if good.index(main) <= _MOST_BEFORE else good[0]
    return good[0] if good else 0


def _reason(page: Page, block: TextBlock, zone: int, running: int, linked: bool, apart: set[str]) -> str | None:
    """Return why a line of the container is no part of the body; None for one that is."""
    text = block.text
    for kind, reason in _REASONS if zone else ():
        if zone & kind:
            return reason
    dated = page.tags[block.element] == "p" and page.hints[block.element] & kinds.TIME and running >= _SENTENCE
    beside = zone & (kinds.BYLINE | kinds.KICKER) or (zone & kinds.TIME and block.size < 200 and not dated)
    if beside and page.tags[block.element] not in _HEADINGS:
        return "byline"
    if len(text) < _LONGEST_APART and is_among(text, apart):
        return "headline"
    if linked:
        return "links"
    if found := furniture.kind(text):
        return found
    if block.size < 100 and credits.is_credit(text):
        return "credit"
    return None


def _links(page: Page, main: int, numbers: list[int], running: list[int]) -> set[int]:
    """Return the lines that are links: items of lists of links, and others that lie in links for a good part.

    A heading among the paragraphs of the text stays, for it may link to what it is about.
    """
    beside = page.parents[page.blocks[main].element] if numbers else -1
    found = set()
    lists: dict[int, list[int]] = {}
    for number in numbers:
        block = page.blocks[number]
        tag, parent = page.tags[block.element], page.parents[block.element]
        if tag == "li":
            lists.setdefault(parent, []).append(number)
        heading = tag in _HEADINGS and parent == beside and not furniture.kind(block.text)
        if running[number] < 0 and not heading and _is_link(block, tag):
            found.add(number)
    for items in lists.values():
        blocks = [page.blocks[number] for number in items]
        if sum(block.link_chars for block in blocks) > 0.5 * sum(len(block.text) for block in blocks):
            found.update(items)
    return found


def _is_link(block: TextBlock, tag: str) -> bool:
    if block.link_chars > 0.6 * len(block.text) and not _SENTENCE_END.search(block.text):
        return True
    return tag not in ("p", "li", "blockquote")


def _kind(page: Page, element: int, root: int) -> BlockKind:
    for number in page.ancestors(element, 12):
        tag = page.tags[number]
        if tag in _HEADINGS:
            return "heading"
        if tag == "li":
            return "list_item"
        if tag == "blockquote":
            return "blockquote"
        if tag == "pre":
            return "preformatted"
        if tag == "tr":
            return "table" if number == element else "paragraph"
        if number == root:
            break
    return "paragraph"


# Where the rules leave nothing: size of lines, what they may not lie in, whether inside the container alone; in turn.
_FALL_BACKS = (
    (25, kinds.FURNITURE & ~kinds.HIDDEN, True), (25, kinds.FURNITURE, False), (25, _NEVER, False), (0, _NEVER, False),
    (-1, 0, False),
)  # fmt: skip


def _fall_back(page: Page, body: Body, apart: set[str]) -> None:
    """Keep whatever of the page is not links, and at worst all of it."""
    around = body.zones[body.root] if body.zones else 0
    for bar, away, inside in _FALL_BACKS:
        body.numbers = [
            number
            for number, block in enumerate(page.blocks)
            if (not inside or page.inside(block.element, body.root))
            and (
                bar < 0
                or (
                    block.size > bar
                    and block.link_chars <= _LINKED * len(block.text)
                    and not body.zones[block.element] & away & ~around
                    and comparable(block.text) not in apart
                    and not furniture.is_residue(block.text)
                )
            )
        ]
        if body.numbers and (bar < 25 or sum(page.blocks[number].size for number in body.numbers) >= _LEAST_TEXT):
            break
    body.blocks = [
        Block(_kind(page, page.blocks[number].element, 0), page.blocks[number].text) for number in body.numbers
    ]
