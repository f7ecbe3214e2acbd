"""Features of what a line's text says, for the lines that their place leaves in doubt.

They cost more than those of `features`: phrases of furniture, credits and bylines are looked for, and the line is
compared with the headline, the descriptions and the text that the metadata states.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newsschema.parsers.common import bylines, credits, furniture
from newsschema.parsers.html.features import LONG
from newsschema.text.clean import comparable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.parsers.html.features import Lines, Text
    from newsschema.parsers.html.page import Page

CONTACT = re.compile(r"\w@\w|\+\d[\d ()-]{7}")
"""An e-mail address, a telephone number."""
_AGREED = 200
"""Characters of metadata text from which lines are looked up in it."""
_SHORT, _LONGEST_APART = 400, 700
"""Characters below which signs and digits are counted, and a line is compared with other fields."""
_PROSE = 60
"""Size from which a sentence that begins like furniture may be prose."""
_LEAST = 20
"""Characters of the shortest line that is looked for in longer ones, and in descriptions."""
_CREDIT = 100
"""Size of the longest line that is a credit or a byline."""
_DIGIT = re.compile(r"\d")
_PICTURES = frozenset(("img", "picture", "amp-img", "figure", "video", "iframe"))
_FURNITURE = {
    "template": 1, "loading": 2, "consent": 3, "share": 4, "counter": 5, "copyright": 6, "navigation": 7, "advert": 8,
    "account": 9, "related": 10, "comments": 11, "reply": 12, "player": 13, "policy": 14,
}  # fmt: skip

DETAILS = (
    "colon_end", "ellipsis", "question", "digit_share", "quoted", "dash_start", "contact", "bold", "in_longer",
    "headline_like", "described", "stated", "article_body", "furniture", "phrase_in_prose", "credit", "byline",
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
        self.long_text = "\n".join([block.text for block in page.blocks if block.size >= LONG])
        self.pictures = [n for n, tag in enumerate(page.tags) if tag in _PICTURES]
        self.headline = comparable(known.headline) if known.headline else ""
        self.descriptions = [comparable(text) for text in known.descriptions]
        self.stated = comparable(known.stated) if known.stated and len(known.stated) > _AGREED else ""
        self.heading_kinds: dict[int, int] = {-1: 0}

    def row(self, n: int) -> list[int]:
        """Return a line's features."""
        page, block = self.page, self.page.blocks[n]
        text, size, element = block.text, block.size, block.element
        short = text if len(text) < _SHORT else ""
        child = page.tags[element + 1] if page.ends[element] > element + 1 else ""
        key = comparable(text) if len(text) < _LONGEST_APART else ""
        picture, ends = bisect_right(self.pictures, element), self.lines.ends[n]
        return [
            text.endswith((":", "：")), text.endswith(("…", "...")), any(mark in text for mark in "?؟？"),
            100 * len(_DIGIT.findall(short)) // len(text), text[0] in "\"“„«「『‘'", text[0] in "-–—•*",
            bool(short) and CONTACT.search(short) is not None, child in ("strong", "b"),
            len(short) > _LEAST and self._in_longer(text, size), self._headline_like(key), self._described(key),
            bool(self.stated), bool(self.stated) and len(key) > 12 and key in self.stated,
            *_furniture(text, size, ends), size < _CREDIT and credits.is_credit(text), _byline(text, size),
            self._heading(self.lines.heading_at[n]), min(element - self.pictures[picture - 1], 30) if picture else 40,
        ]  # fmt: skip

    def _heading(self, heading: int) -> int:
        """Return what furniture a heading heads."""
        if heading not in self.heading_kinds:
            text = self.page.blocks[heading].text
            self.heading_kinds[heading] = _FURNITURE.get(furniture.kind(text) or "", 0)
        return self.heading_kinds[heading]

    def _in_longer(self, text: str, size: int) -> bool:
        return self.long_text.count(text) > (self.lines.text_counts[text] if size >= LONG else 0)

    def _headline_like(self, key: str) -> int:
        if not self.headline or not key:
            return 0
        if key == self.headline:
            return 2
        return len(key) > 12 and (key in self.headline or self.headline in key)

    def _described(self, key: str) -> bool:
        return len(key) > _LEAST and any(key == said or key[:60] == said[:60] for said in self.descriptions)


def _furniture(text: str, size: int, ends: bool) -> tuple[int, bool]:
    """Return what furniture a line is, and whether it is a sentence that only begins or ends like furniture."""
    kind = _FURNITURE.get(furniture.kind(text) or "", 0)
    if kind > 1 and size >= _PROSE and ends:
        return 0, True
    return kind, False


def _byline(text: str, size: int) -> int:
    """Return 1 for a byline, 2 for a line that says how to reach its author."""
    if size < _CREDIT and bylines.read_byline(text) is not None:
        return 1
    return 2 if size < _SHORT and bylines.says_how_to_reach(text) else 0
