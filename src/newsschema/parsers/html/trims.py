"""Lines chosen as text, less those that the page's structure shows to be none: copies, what lies apart, the ends."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from newsschema.parsers.common import bylines, furniture, times
from newsschema.parsers.html import kinds
from newsschema.parsers.html.page import sums_of
from newsschema.parsers.html.places import HEADINGS
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from newsschema.parsers.html.features import Lines
    from newsschema.parsers.html.page import Page, TextBlock
    from newsschema.parsers.html.places import Key

_MAIN = 0.8
"""Share of the text that an element holds beside which other lines lie apart."""
_LINKED, _BETWEEN_LINKS = 0.9, re.compile(r"\s+[|/·•–-]\s+")
"""Share of a line in links from which it is a link as a whole."""
_ABOVE = kinds.KICKER | kinds.BYLINE | kinds.TIME
"""What short lines above the text are called."""
_MOST_ABOVE, _SHORTEST = 0.2, 12
"""Share of the body that short lines above its running text have at most, and the size of a short paragraph."""
_ENDS, _BYLINE = 2, 80
"""Lines at either end of a body that may be its byline, and their characters at most."""
_DATED = re.compile(r"\b\d\d?[:.]\d\d\b.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*\b\d\d?[:.]\d\d\b")
"""A clock time and a year: "Updated 07.01.2026, 18:50"."""
CONTACT = re.compile(r"\w@\w|\+\d[\d ()-]{7}")
"""An e-mail address, a telephone number."""
_LONGEST_DATE, _MOST_DATE_WORDS, _DAY = 40, 3, len("2016-06-02")
"""Characters and words of a line that is a date at most, and the size of a day as ISO 8601 writes it."""
_LETTERS = re.compile(r"[^\W\d_]+")
_CLOCK, _LONGEST_CLOCK = re.compile(r"\d\d?[:.h]\d\d(?:\s?[ap]\.?m\.?)?", re.IGNORECASE), 10
"""A time of day, and its characters at most: "22:15", "9.30 a.m."."""
_RENDERED = 240
"""Characters of lines in a row that are not all printed twice by chance."""
_SIGNS = 10
"""Signs and blanks that a line like the headline may have beside as many as the headline has letters."""


def together(page: Page, lines: Lines, kept: list[int]) -> list[int]:
    """Return the lines without the few that lie apart: neither in the element that holds most of the text, nor directly
    in one around it, nor set like those inside.
    """
    if not kept:
        return kept
    sums = text_sums(page, kept)
    main = page.blocks[max(kept, key=lambda number: page.blocks[number].size)].element
    while main > 0 and sums[main] < _MAIN * sums[0]:
        main = page.parents[main]
    around, elements = set(page.ancestors(main)), {number: page.blocks[number].element for number in kept}
    within = {number for number, element in elements.items() if page.inside(element, main)}
    places = lines.places.places
    like = {places.names[places.of[number]] for number in within}
    like |= {_set_in(page, elements[number]) for number in within}
    return [
        number
        for number, element in elements.items()
        if number in within
        or page.parents[element] in around
        or not like.isdisjoint((places.names[places.of[number]], _set_in(page, element)))
    ]


def _set_in(page: Page, element: int) -> Key:
    """Return how a line's element is set: its tag with the tag and the class of its parent."""
    parent = max(0, page.parents[element])
    return page.tags[element], page.tags[parent], page.attrs[parent].get("class")


def text_sums(page: Page, kept: list[int]) -> list[int]:
    """Return how much of the text each element holds."""
    sizes = [0] * len(page.blocks)
    for number in kept:
        sizes[number] = page.blocks[number].size
    return sums_of(page, sizes)


def _is_link_apart(page: Page, kept: list[int], at: int) -> bool:
    """Whether a line is a heading that is a link as a whole, in an element without any line of the text beside it."""
    block = page.blocks[kept[at]]
    if page.tags[block.element] not in HEADINGS or block.link_chars <= _LINKED * len(block.text):
        return False
    beside = [page.blocks[kept[n]].element for n in (at - 1, at + 1) if 0 <= n < len(kept)]
    parent = page.parents[block.element]
    return not any(page.inside(element, parent) for element in beside)


def trimmed(page: Page, kept: list[int]) -> list[int]:
    """Return the lines without those at either end that are no text: bylines, dates, addresses, what heads nothing."""
    kept = [number for at, number in enumerate(kept) if not _is_link_apart(page, kept, at)]
    while kept and _heads_nothing(page, page.blocks[kept[-1]]):
        kept = kept[:-1]
    ends = {number for number in (*kept[:_ENDS], *kept[-_ENDS:]) if _is_byline(page.blocks[number].text)}
    if len(kept) > _ENDS and bylines.says_how_to_reach(page.blocks[kept[-1]].text):
        ends.add(kept[-1])
    return [number for number in kept if number not in ends]


def from_text(page: Page, lines: Lines, kept: list[int]) -> list[int]:
    """Return the lines without the few short ones before the running text that are not paragraphs beside it.

    Sections, kickers and dates are set so; a heading stays where others of its kind follow.
    """
    begin = next((at for at, number in enumerate(kept) if lines.running[number] > 0), 0)
    if not begin or size_of(page, kept[:begin]) > _MOST_ABOVE * size_of(page, kept):
        return kept
    first = page.blocks[kept[begin]].element
    later = {page.tags[page.blocks[number].element] for number in kept[begin:]} & HEADINGS

    def stays(block: TextBlock) -> bool:
        tag = page.tags[block.element]
        beside = tag == "p" and page.parents[block.element] == page.parents[first] and len(block.text) >= _SHORTEST
        called = (lines.zones[block.element] | lines.zones[page.owners[block.start + 1]]) & _ABOVE
        return (beside and not called) or tag in later

    return [number for at, number in enumerate(kept) if at >= begin or stays(page.blocks[number])]


def _heads_nothing(page: Page, block: TextBlock) -> bool:
    """Whether a line at the end of the text would have to be followed by others, or is a link as a whole."""
    return (
        page.tags[block.element] in HEADINGS
        or block.text[-1] in ":："
        or block.link_chars > _LINKED * len(_BETWEEN_LINKS.sub("", block.text))
    )


def _is_byline(text: str) -> bool:
    if len(text) > _BYLINE:
        return False
    return bool(_DATED.search(text) or CONTACT.search(text)) or bylines.read_byline(text) is not None or is_date(text)


def is_date(text: str) -> bool:
    """Whether a line is a day and hardly anything else: "Published 7 January 2024"."""
    if len(text) > _LONGEST_DATE or text[-1] in ".?!:" or not any(map(str.isdigit, text)):
        return False
    return len(_LETTERS.findall(text)) <= _MOST_DATE_WORDS and len(times.read_time(text) or "") >= _DAY


def is_apart(text: str, headline: str) -> bool:
    """Whether a line is the headline, a time of day alone as above a live blog's posts, or residue of a template."""
    clock = len(text) <= _LONGEST_CLOCK and _CLOCK.fullmatch(text) is not None
    return clock or is_headline(text, headline) or furniture.is_residue(text)


def is_headline(text: str, headline: str) -> bool:
    least = len(headline)
    return 0 < least <= len(text) <= 2 * least + _SIGNS and comparable(text) == headline


def once(page: Page, kept: list[int], scores: list[int]) -> list[int]:
    """Return the lines without runs printed a second time, as on pages that hold the text once per width of screen.

    Of two renderings the one with the higher scores stays. A line that comes back alone, such as an interviewer's
    question, is none.
    """
    texts = [page.blocks[number].text for number in kept]
    if len(set(texts)) == len(texts):
        return kept
    first = {text: at for at, text in reversed(list(enumerate(texts)))}
    off: set[int] = set()
    for again, run in groupby(range(len(kept)), lambda at: first[texts[at]] < at):
        second = list(run)
        if again and len(second) > 1 and sum(len(texts[at]) for at in second) >= _RENDERED:
            earlier = [first[texts[at]] for at in second]
            better = sum(scores[kept[at]] for at in second) > sum(scores[kept[at]] for at in earlier)
            off.update(earlier if better else second)
    return [number for at, number in enumerate(kept) if at not in off]


def size_of(page: Page, numbers: list[int]) -> int:
    return sum(page.blocks[number].size for number in numbers)
