"""What elements are called, as far as it is to be believed, and which element gathers a page's running text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsschema.parsers.html import kinds
from newsschema.parsers.html.page import sums_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.html.page import Page

_SHARED = 25
"""Percent of the page's running text under a kind of name from which the name says nothing."""
_MOST = 60
"""The same for what belongs to pictures; the captions of a short article may be a third of its text."""
_SEVERAL = 3
"""Lines of running text under a kind of name from which `_SHARED` counts, else twice as much."""
KEPT = kinds.BODY | kinds.LIVE
"""Kinds that speak for text, however much they hold."""
_NEVER = kinds.COMMENT | kinds.COOKIE
"""Kinds whose text may be longer than the article."""
_PICTURED = kinds.CAPTION | kinds.CREDIT | kinds.FIGURE
_LINES = frozenset(("p", "li", "span", "h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements of a line, side by side with others that carry the same name."""
_BESIDE_MAIN, _LEAST = frozenset(("aside", "nav", "footer")), 100
"""Elements for what is no main content (HTML Standard, sections), and the size of text that the main content has."""
_OF_OTHERS = kinds.RELATED | kinds.SUMMARY | kinds.NEWSLETTER | kinds.AD
"""Kinds of name that the opening of a text may have, set apart as a teaser or as the part that is free to read."""
_PICTURES = frozenset(
    ("img", "amp-img", "picture", "figure", "figcaption", "video", "audio", "iframe", "svg", "noscript")
)
_NEAR = 12
"""Elements between a picture and its caption."""
_NAMED_BY_TEXT = frozenset(("h2", "h3", "h4", "h5", "h6", "p"))


def zones_of(page: Page, sums: list[int], counts: list[int], shown: int | None) -> list[int]:
    """Return for each element the kinds of name it lies under.

    A kind says nothing on an element that holds the headline, and nothing on all elements of a tag that carry it where
    these together hold a quarter of the page's running text, unless they are those that HTML has for what is beside the
    main content, and are beside it.
    """
    whole = sums[0] if sums else 0
    protected = set(page.ancestors(shown)) if shown is not None else set()
    own = list(page.hints)
    for tag in {tag for tag in set(page.tags) if "-" in tag}:  # elements of the page's own, named for what they are
        if hint := kinds.hints_of(tag, {"class": tag}):
            own = [known | hint if name == tag else known for known, name in zip(own, page.tags, strict=True)]
    tags = page.tags
    called = [number for number, hint in enumerate(own) if hint]
    for number in called:
        if tags[number] in _NAMED_BY_TEXT:
            own[number] &= believed(page, number)
    pictures = [number for number, tag in enumerate(tags) if tag in _PICTURES]
    opening = _opening(page, sums, counts, shown)
    for number in called:
        if number in opening:
            own[number] &= ~_OF_OTHERS
        if own[number] & kinds.CAPTION and sums[number] and not _is_near(number, page.ends[number], pictures):
            own[number] &= ~kinds.CAPTION
    void = _void(tags, [(n, own[n]) for n in called if sums[n]], sums, counts, whole)
    main = _main(page, sums, shown)
    for number in called:
        beside = tags[number] in _BESIDE_MAIN and main is not None and not page.inside(number, main)
        hint = own[number] if beside else own[number] & ~void.get(tags[number], 0)
        own[number] = hint & KEPT if number in protected else hint
    for number, parent in enumerate(page.parents):
        if parent >= 0:
            own[number] |= own[parent]
    return own


def _opening(page: Page, sums: list[int], counts: list[int], shown: int | None) -> set[int]:
    """Return the elements around the first running text under the headline, where they hold several lines and no link:
    what leads to other articles has links."""
    after = page.ends[shown] if shown is not None else len(sums)
    first = next((number for number in range(after, len(sums)) if sums[number]), None)
    if first is None:
        return set()
    lines = {first}
    while counts[first] > 1 and (inner := next((n for n in range(first + 1, page.ends[first]) if sums[n]), None)):
        lines.add(inner)
        first = inner
    links = [number for number, tag in enumerate(page.tags) if tag == "a"]
    return {number for number in lines if counts[number] > 1 and not _holds_link(page, number, links)}


def _is_near(number: int, end: int, pictures: Sequence[int]) -> bool:
    """Whether a picture is in an element or a few elements before or after it: without one there is no caption."""
    at = bisect_left(pictures, number - _NEAR)
    return at < len(pictures) and pictures[at] < end + _NEAR


def _holds_link(page: Page, number: int, links: Sequence[int]) -> bool:
    at = bisect_left(links, number)
    return at < len(links) and links[at] < page.ends[number]


def _main(page: Page, sums: list[int], shown: int | None) -> int | None:
    """Return the `main` or `article` element around the headline where running text is in it as well."""
    around = page.ancestors(shown) if shown is not None else ()
    return next((n for n in around if page.tags[n] in ("main", "article") and sums[n] >= _LEAST), None)


def believed(page: Page, number: int) -> int:
    """Return the hints to be believed of a heading, whose id repeats its words, or a paragraph, which may be a lead."""
    tag, attrs = page.tags[number], page.attrs[number]
    if tag == "p":
        return ~(kinds.SUMMARY if page.hints[max(0, page.parents[number])] & kinds.BODY else 0)
    return kinds.hints_of(tag, {"class": attrs.get("class")}) if "id" in attrs else ~0


def _void(
    tags: list[str], called: list[tuple[int, int]], sums: list[int], counts: list[int], whole: int
) -> dict[str, int]:
    """Return by tag the kinds that say nothing, for the elements that carry them hold much of the running text.

    `called` are the elements with text that carry kinds, each with these. One or two paragraphs of a short page, or a
    box with an appeal to subscribe, may be a quarter of it: these say something up to half of it.
    """
    held: dict[tuple[str, int], tuple[int, int]] = {}
    for number, hint in called:
        rest = hint & ~KEPT
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


def best_element(page: Page, running: list[int], zones: list[int], shown: int | None) -> int:
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
    best = _last_largest(sums, range(len(sums)))
    region = _region(page, shown)
    if region is not None and not zones[region] & away:
        inner = _last_largest(sums, range(region, page.ends[region]))
        if sums[inner] > max(400, min(2000, 0.3 * sums[best])):
            best = inner
    if page.tags and page.tags[best] == "p" and page.parents[best] >= 0:
        best = page.parents[best]  # a paragraph alone, among much else
    return best


def _last_largest(values: list[int], numbers: range) -> int:
    """Return the last of some numbers whose value is the largest; 0 for no numbers."""
    inside = values[numbers.start : numbers.stop]
    return numbers.stop - 1 - inside[::-1].index(max(inside)) if inside else 0


def _region(page: Page, shown: int | None) -> int | None:
    """Return the `article` element around the headline, else the first after it."""
    if shown is None:
        return None
    around = next((number for number in page.ancestors(shown) if page.tags[number] == "article"), None)
    if around is not None:
        return around
    return next((number for number in range(shown, len(page.tags)) if page.tags[number] == "article"), None)
