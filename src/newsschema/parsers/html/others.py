"""Lines of others on the page: other articles under their own headlines, excerpts on cards, readers' comments."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.parsers.html.features import Lines
    from newsschema.parsers.html.page import Page

_LEAST = 400
"""Size of text under the headline, or before others' lines, from which what follows may be others'."""
_MOST_BELOW = 0.5
"""Share of the text below the headline from which what is above it is none."""
_CARD_LEVELS, _CARD_ELEMENTS = 4, 40
"""Elements around a line of which each may be a card, and elements in a card at most."""
_TITLE_LINES = 2
"""Lines before an excerpt among which its linked title is."""
_LINK = 0.9
"""Share of a line in links from which it is a link as a whole."""
_MOST_CARDS = 0.5
"""Share of the text that excerpts have at most; where they have more, they are the text."""
_UNIT_LEVELS, _LEAST_UNITS = 8, 4
"""Elements around a line of which each may be a comment, and comments side by side."""
_CONTROL = 30
"""Characters of a control, or of a reader's name, at most."""
_SHARED = 0.6
"""Share of the comments that have the same control, and that begin with different names."""
_HEADED = 0.2
"""Share of the units that have headings from which they are parts of a text."""
_TITLES = frozenset(("h1", "h2", "h3", "h4"))
_TITLE = 20
"""Characters of a heading that is a title, and no reader's name."""

_OPENING_LEVELS = 4
"""Elements around the first running text of which the first with much text is taken for the article's."""
_AGO = re.compile(r"\d\s?[^\W\d_]|\d[./-]\d")
"""A date, or how long ago something was: "2 h", "3 days ago", "12.5.2024"."""

Look = tuple[str, str]
"""Tag and first class of an element."""


def of_this_article(page: Page, lines: Lines, kept: list[int], shown: int | None) -> list[int]:
    """Return the lines without those of others; `shown` is the element of the headline."""
    kept = _without_cards(page, _below_headline(page, _under_headline(page, kept, shown), shown))
    found = _opening(page, lines, kept, shown)
    return _without_comments(page, kept, *found) if found else kept


def _under_headline(page: Page, kept: list[int], shown: int | None) -> list[int]:
    """Return the lines in the largest element around the headline that holds no other `h1`, where it holds the text.

    Pages that load one article after another have an `h1` for each; a page's own sections are beside one another.
    """
    if shown is None or page.tags[shown] != "h1":
        return kept
    own = page.text_of(shown)
    others = [n for n, tag in enumerate(page.tags) if tag == "h1" and (page.text_of(n) or own) != own]
    unit = shown
    while others and page.parents[unit] >= 0 and not any(page.inside(n, page.parents[unit]) for n in others):
        unit = page.parents[unit]
    inside = [n for n in kept if page.inside(page.blocks[n].element, unit)] if others else kept
    return inside if _size(page, inside) >= _LEAST else kept


def _below_headline(page: Page, kept: list[int], shown: int | None) -> list[int]:
    """Return the lines without those above the headline, an `h1`, where most are below it, but for those set like
    others below.

    Walls of consent and appeals are set above all else.
    """
    if shown is None or page.tags[shown] != "h1":
        return kept
    first = page.text_first[shown]
    below = [n for n in kept if page.blocks[n].start >= first]
    if len(below) == len(kept) or _size(page, below) < max(_LEAST, _MOST_BELOW * _size(page, kept)):
        return kept
    like = {_look(page, page.parents[page.blocks[n].element]) for n in below}
    return [
        n for n in kept if page.blocks[n].start >= first or _look(page, page.parents[page.blocks[n].element]) in like
    ]


def _opening(page: Page, lines: Lines, kept: list[int], shown: int | None) -> tuple[int, int] | None:
    """Return the first running text under the headline and the element around it, where that holds much text."""
    if shown is None:
        return None
    after = bisect_left([page.blocks[n].start for n in kept], page.text_end[shown])
    opening = next((n for n in kept[after:] if lines.running[n] > 0), None)
    if opening is None:
        return None
    for around in page.ancestors(lines.places.parents[opening], _OPENING_LEVELS):
        if sum(page.blocks[n].size for n in kept if page.inside(page.blocks[n].element, around)) >= _LEAST:
            return opening, around
    return None


def _without_cards(page: Page, kept: list[int]) -> list[int]:
    """Return the lines without excerpts after the last line that is none; a list has them amid its text as well."""
    end = len(kept)
    while end and _is_excerpt(page, kept[end - 1]):
        end -= 1
    if end == len(kept) or _size(page, kept[end:]) > _MOST_CARDS * _size(page, kept):
        return kept
    return kept if any(_is_excerpt(page, number) for number in kept[:end]) else kept[:end]


def _is_excerpt(page: Page, number: int) -> bool:
    """Whether a line follows a linked title in an element like the one before or after it."""
    element = page.blocks[number].element
    titles = [
        block.element
        for block in page.blocks[max(0, number - _TITLE_LINES) : number]
        if block.link_chars >= _LINK * len(block.text)
    ]
    for around in page.ancestors(element, _CARD_LEVELS):
        if page.ends[around] - around > _CARD_ELEMENTS:
            return False
        if any(page.inside(title, around) for title in titles):
            return _has_twin(page, around)
    return False


def _has_twin(page: Page, element: int) -> bool:
    """Whether the element before or after has the same tag and class."""
    parent, look = page.parents[element], (page.tags[element], page.attrs[element].get("class"))
    before, child = -1, parent + 1
    while child < element:
        before, child = child, page.ends[child]
    beside = [n for n in (before, page.ends[element]) if n > parent and n < page.ends[parent]]
    return any((page.tags[n], page.attrs[n].get("class")) == look for n in beside)


def _without_comments(page: Page, kept: list[int], opening: int, around: int) -> list[int]:
    """Return the lines without readers' comments: units alike side by side, apart from the text and after it."""
    apart = [n for n in kept if n > opening and page.parents[page.blocks[n].element] != around]
    for units in _groups(page, apart):
        inside = page.parents[units[0]]
        if (
            units[0] > page.blocks[opening].element
            and inside not in page.ancestors(around)
            and _are_comments(page, units)
        ):
            kept = [n for n in kept if not page.inside(page.blocks[n].element, inside)]
    return kept


def _groups(page: Page, kept: list[int]) -> Iterator[list[int]]:
    """Yield elements of the same tag and the same first class, side by side, of which some hold lines of the text."""
    done: set[int] = set()
    groups: dict[int, dict[Look, list[int]]] = {}
    for number in kept:
        for unit in page.ancestors(page.blocks[number].element, _UNIT_LEVELS):
            parent = page.parents[unit]
            if parent < 0 or unit in done:
                continue
            if parent not in groups:
                groups[parent] = _by_look(page, parent)
            units = groups[parent][_look(page, unit)]
            done.update(units)
            if len(units) >= _LEAST_UNITS:
                yield units


def _by_look(page: Page, parent: int) -> dict[Look, list[int]]:
    """Return the children of an element by how they look."""
    found: dict[Look, list[int]] = {}
    for child in _children(page, parent):
        found.setdefault(_look(page, child), []).append(child)
    return found


def _look(page: Page, element: int) -> Look:
    return page.tags[element], next(iter((page.attrs[element].get("class") or "").split()), "")


def _children(page: Page, parent: int) -> Iterator[int]:
    child = parent + 1
    while child < page.ends[parent]:
        yield child
        child = page.ends[child]


def _are_comments(page: Page, units: list[int]) -> bool:
    """Whether most of some units begin with different names, have a control or a date, and few have a title."""
    starts = page.starts
    controls, names, titled, dated = Counter[str](), set[str](), 0, 0
    for unit in units:
        inner = range(bisect_left(starts, page.text_first[unit]), bisect_left(starts, page.text_end[unit]))
        short = [page.blocks[n].text for n in inner if len(page.blocks[n].text) <= _CONTROL]
        controls.update(set(short))
        names.update(text for text in short[:1] if text[0].isalpha())
        dated += any(_AGO.search(text) for text in short[:2])
        titled += any(page.tags[page.blocks[n].element] in _TITLES and len(page.blocks[n].text) > _TITLE for n in inner)
    least = _SHARED * len(units)
    return max(dated, *controls.values(), 0) >= least and len(names) >= least and titled <= _HEADED * len(units)


def _size(page: Page, numbers: list[int]) -> int:
    return sum(page.blocks[number].size for number in numbers)
