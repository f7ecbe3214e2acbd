"""Features of what a line's text says, for the lines that their place leaves in doubt.

They cost more than those of `features`: phrases of furniture and bylines are looked for, and the line is compared with
the descriptions and the text that the metadata states.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newsschema.parsers.common import bylines, furniture
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.html.features import Lines, Text
    from newsschema.parsers.html.page import Page

_AGREED = 200
"""Characters of metadata text from which lines are looked up in it."""
_SHORT, _LONGEST_APART = 400, 700
"""Characters below which digits are counted, and a line is looked up in the text that the metadata states."""
_PROSE = 60
"""Size from which a sentence that begins like furniture may be prose."""
_LEAST, _COMPARED, _WORDS = 20, 60, 12
"""Letters that a description has at least, that are compared with it, and that a line of the stated text has."""
_BYLINE = 100
"""Size below which a line may be a byline."""
_DIGIT = re.compile(r"\d")
_PICTURES = frozenset(("img", "picture", "amp-img", "figure", "video", "iframe"))
_FURNITURE = {
    "template": 1, "loading": 2, "consent": 3, "share": 4, "counter": 5, "copyright": 6, "navigation": 7, "advert": 8,
    "account": 9, "related": 10, "comments": 11, "reply": 12, "player": 13, "policy": 14,
}  # fmt: skip

DETAILS = (
    "ellipsis", "digit_share", "described", "stated", "article_body", "furniture", "phrase_in_prose", "byline",
    "heading_furniture", "elements_from_picture",
)  # fmt: skip


def detail_rows(page: Page, known: Text, lines: Lines, numbers: Sequence[int]) -> list[list[int]]:
    """Return the features of some lines, in the order of `DETAILS`."""
    table = _Details(page, known, lines)
    return [table.row(number) for number in numbers]


class _Details:
    """Works out what the texts of one page's lines say."""

    def __init__(self, page: Page, known: Text, lines: Lines) -> None:
        self.page, self.lines = page, lines
        self.pictures = [n for n, tag in enumerate(page.tags) if tag in _PICTURES]
        self.descriptions = {key[:_COMPARED] for text in known.descriptions if len(key := comparable(text)) > _LEAST}
        self.initials = {key[0] for key in self.descriptions}
        self.stated = comparable(known.stated) if known.stated and len(known.stated) > _AGREED else ""
        self.heading_kinds: dict[int, int] = {-1: 0}

    def row(self, n: int) -> list[int]:
        """Return a line's features."""
        block = self.page.blocks[n]
        text, size, element = block.text, block.size, block.element
        places = self.lines.places
        picture, prose = bisect_right(self.pictures, element), self.lines.running[n] > 0
        digits = len(_DIGIT.findall(text)) if len(text) < _SHORT else 0
        stated = self.stated != "" and len(text) < _LONGEST_APART and len(key := comparable(text)) > _WORDS
        return [
            text.endswith(("…", "...")), 100 * digits // len(text),
            self._described(text),
            self.stated != "", stated and key in self.stated,
            *_furniture(text, size, places.ends[n]), _byline(text, size, prose),
            self._heading(places.heading_at[n]), min(element - self.pictures[picture - 1], 30) if picture else 40,
        ]  # fmt: skip

    def _described(self, text: str) -> bool:
        if text[0].isalnum() and text[0].lower() not in self.initials:
            return False
        return comparable(text[: 2 * _COMPARED])[:_COMPARED] in self.descriptions

    def _heading(self, heading: int) -> int:
        """Return what furniture a heading heads."""
        if heading not in self.heading_kinds:
            text = self.page.blocks[heading].text
            self.heading_kinds[heading] = _FURNITURE.get(furniture.kind(text) or "", 0)
        return self.heading_kinds[heading]


def _furniture(text: str, size: int, ends: bool) -> tuple[int, bool]:
    """Return what furniture a line is, and whether it is a sentence that only begins or ends like furniture."""
    kind = _FURNITURE.get(furniture.kind(text) or "", 0)
    if kind > 1 and size >= _PROSE and ends:
        return 0, True
    return kind, False


def _byline(text: str, size: int, prose: bool) -> int:
    """Return 1 for a byline, 2 for a line that says how to reach its author."""
    if size < _BYLINE and not prose and bylines.read_byline(text) is not None:
        return 1
    return 2 if size < _SHORT and bylines.says_how_to_reach(text) else 0
