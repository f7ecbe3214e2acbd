"""Where the article's text begins on a page, by the headline and by how the lines scored; the words of a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.parsers.html import kinds
from newsschema.parsers.html.places import HEADINGS

if TYPE_CHECKING:
    from newsschema.parsers.html.features import Lines, Text
    from newsschema.parsers.html.page import Page

CHOSEN, _POSSIBLE = -250, -2_500
"""Scores of lines above which they are text, and may begin the article."""
_LIKE_HEADLINE = 0.6
"""Share of the headline's words in a heading that is taken for it."""
_APART = kinds.FURNITURE | kinds.CAPTION
_LONG = 5
"""Letters of the shortest words that are compared."""
_WORD = re.compile(rf"[^\W\d_]{{{_LONG},}}")
_TO_BLANKS = {code: chr(code).lower() if chr(code).isalpha() else " " for code in range(128)}
"""For texts in ASCII: what is no letter becomes a blank."""
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")


def opening_line(page: Page, lines: Lines, known: Text, scores: list[int]) -> int | None:
    """Return the line with which the article's text begins: the first chosen one under the headline."""
    blocks = page.blocks
    possible = [
        n for n in lines.numbers
        if lines.running[n] > 0 and scores[n] > _POSSIBLE and not lines.zones[blocks[n].element] & _APART
    ]  # fmt: skip
    after = _headline_end(page, known)
    found = [n for n in possible if blocks[n].start >= after] or possible
    return next((n for n in found if scores[n] > CHOSEN), found[0] if found else None)


def _headline_end(page: Page, known: Text) -> int:
    """Return the first text node after the headline, or after the heading that is most like it; 0 for none."""
    if known.shown is not None:
        return page.text_end[known.shown]
    words = words_of(known.headline or "")
    best, end = _LIKE_HEADLINE, 0
    for block in page.blocks if words else ():
        if page.tags[block.element] in HEADINGS and (share := len(words_of(block.text) & words) / len(words)) > best:
            best, end = share, block.start + 1
    return end


def words_of(text: str) -> set[str]:
    """Return the words of five letters and more; of scripts without blanks, every two characters."""
    if text.isascii():
        return {word for word in text.translate(_TO_BLANKS).split() if len(word) >= _LONG}
    found = set(_WORD.findall(text.casefold()))
    for run in _WIDE.findall(text):
        found.update(run[at : at + 2] for at in range(len(run) - 1))
    return found
