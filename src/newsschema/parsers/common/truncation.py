"""Whether an article breaks off: cut in mid-sentence, an ellipsis at its end, or a wall to pay at.

Source of the sentence-ending signs: Unicode Standard Annex 29, Sentence_Break STerm and ATerm.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLOSERS = "\"'”’“»«›‹」』）)]】＂*›"
_FINAL = ".!?。！？।॥؟۔…։።᠃｡:;†‡■◆●▪♦"
_ELLIPSIS = ("...", "…", "[…]", "[...]", "(...)", "(…)", "....", "‥")
_LEAST_WORDS = 4
"""A last line of fewer words is a sub-heading, a signature or a list item rather than a sentence cut short."""

_LONGEST_WALL, _MOST_WALL_WORDS = 400, 30
"""Characters and words of a line that asks the reader to pay or sign in."""
_PRODUCT = re.compile(r"\w\+(?=[\s.!]|\Z)")
"""The name of what subscribers have: "Kreisblatt+"."""
_SHARE = re.compile(r"\d ?%|\d ?(?:文字|字)")
_READ_ON = re.compile(
    r"(?:\.\.\.|…|\s|\A)(?:\(?(?:read|show|see) more|continue reading|weiterlesen|lire la suite|leer más|seguir leyendo"
    r"|continua a leggere|lees verder|les mer|läs mer|læs mere|czytaj dalej|devamını oku|baca selengkapnya"
    r"|читать дальше|続きを読む|더보기)\)?[\s.…>»›]*\Z",
    re.IGNORECASE,
)


def is_truncated(paragraphs: Sequence[str], after: Sequence[str] = ()) -> bool:
    """Whether a body of these paragraphs breaks off; `after` are the lines that follow it on the page.

    Looks at the last paragraph, and for a wall at the lines after it.
    """
    if not paragraphs:
        return False
    last = paragraphs[-1].rstrip()
    return breaks_off(last) or is_wall(last) or any(is_wall(line) for line in after[:12])


def breaks_off(paragraph: str) -> bool:
    """Whether a paragraph ends in mid-sentence, with an ellipsis, or with "Read more"."""
    text = paragraph.rstrip()
    bare = text.rstrip(_CLOSERS + " ")
    if text.endswith(_ELLIPSIS) or bare.endswith(_ELLIPSIS[:2]) or _READ_ON.search(text[-60:]):
        return True
    if not bare or bare[-1] in _FINAL or text[-1] in ")]）":
        return False
    return len(text.split()) >= _LEAST_WORDS or (len(text) > 40 and not text.isascii())


def is_wall(line: str) -> bool:
    """Whether a line asks the reader to pay or sign in before reading on, or says how much of the article is left.

    It names subscribers, or what makes one of them, as well as reading on, and is not about newsletters or comments.
    Words: lexicons/walls.csv.
    """
    if len(line) > _LONGEST_WALL or line.count(" ") >= _MOST_WALL_WORDS:
        return False
    lower = line.lower()
    if _SHARE.search(lower) and _holds(lower, "left"):
        return True
    paid = _holds(lower, "who") or _PRODUCT.search(line) is not None
    return (paid and _holds(lower, "read") and not _holds(lower, "other")) or _holds(lower, "whole")


def _holds(lower: str, kind: str) -> bool:
    return _phrases(kind).search(lower) is not None


@cache
def _phrases(kind: str) -> re.Pattern[str]:
    """The phrases of a kind in walls.csv, each from a word's beginning on."""
    phrases = sorted(row["phrase"] for row in rows("walls") if row["kind"] == kind)
    return re.compile(rf"(?<![a-zà-ÿ])(?:{'|'.join(map(re.escape, phrases))})")
