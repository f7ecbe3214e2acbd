"""Lines of other articles on the page: what is under another headline, and excerpts on cards after the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.parsers.html.page import Page

_LEAST = 400
"""Size of text under the headline from which what is under others is none of it."""
_CARD_LEVELS, _CARD_ELEMENTS = 4, 40
"""Elements around a line of which each may be a card, and elements in a card at most."""
_TITLE_LINES = 2
"""Lines before an excerpt among which its linked title is."""
_LINK = 0.9
"""Share of a line in links from which it is a link as a whole."""
_MOST_CARDS = 0.5
"""Share of the text that excerpts have at most; where they have more, they are the text."""


def of_this_article(page: Page, kept: list[int], shown: int | None) -> list[int]:
    """Return the lines without those of other articles; `shown` is the element of the headline."""
    return _without_cards(page, _under_headline(page, kept, shown))


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


def _size(page: Page, numbers: list[int]) -> int:
    return sum(page.blocks[number].size for number in numbers)
