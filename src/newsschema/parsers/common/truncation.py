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
_ELLIPSIS = ("...", "…", "‥")
_ELLIPTIC = r"(?:\[\s?(?:\.{3,}|…)\s?\]?|\(\s?(?:\.{3,}|…)\s?\)|\.{3,}|…|‥)"
_MARK_SIGN = re.compile(r"\.\.\.|[…‥\])]")
_LONGEST_MARK = 60
"""Characters of what is at the end of a text that was cut."""
_LEAST_WORDS = 4
"""A last line of fewer words is a sub-heading, a signature or a list item rather than a sentence cut short."""

_LONGEST_WALL, _MOST_WALL_WORDS = 400, 30
"""Characters and words of a line that asks the reader to pay or sign in."""
_PRODUCT = re.compile(r"\w\+(?=[\s.!]|\Z)")
"""The name of what subscribers have: "Kreisblatt+"."""
_SHARE = re.compile(r"\d ?%|\d ?(?:文字|字)")


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
    if bare.endswith(_ELLIPSIS) or before_mark(text) is not None:
        return True
    if not bare or bare[-1] in _FINAL or text[-1] in ")]）":
        return False
    return len(text.split()) >= _LEAST_WORDS or (len(text) > 40 and not text.isascii())


def before_mark(text: str) -> str | None:
    """Return what is before the signs or words at a text's end that say that it goes on; None without them.

    "The council…", "The council [...]", "The council [+1234 chars]", "The council … Weiterlesen". Words:
    lexicons/walls.csv; those of kind `mark` say so only behind an ellipsis or in brackets.
    """
    end = max(0, len(text) - _LONGEST_MARK)
    tail = text[end:]
    if not (_MARK_SIGN.search(tail) or tail.rstrip(" >»›→").lower().endswith(_read_on())):
        return None
    mark = _mark().search(tail)
    return text[: end + mark.start()].rstrip() if mark else None


@cache
def _read_on() -> tuple[str, ...]:
    return tuple(row["phrase"] for row in rows("walls") if row["kind"] == "more")


@cache
def _mark() -> re.Pattern[str]:
    """What says at the end of a text that it goes on."""
    own = {kind: [row["phrase"] for row in rows("walls") if row["kind"] == kind] for kind in ("more", "mark")}
    more = "|".join(map(re.escape, sorted(own["more"], key=len, reverse=True)))
    words = "|".join(map(re.escape, sorted([*own["more"], *own["mark"]], key=len, reverse=True)))
    after = r"[\s.…>»›→\])]*\Z"
    return re.compile(
        rf"\s*(?:{_ELLIPTIC}\s*[\[(]?(?:{words}){after}|{_ELLIPTIC}\s*\Z|[\[(](?:{words})[\])]\s*\Z"
        rf"|(?:{_ELLIPTIC}\s*)?[\[(]\s?\+\s?\d[\d.,]*\s?[^\W\d_]+\.?[\])]\s*\Z"
        rf"|(?:(?<=\s)|\A)(?:{more})[\s….>»›→]*\Z)",
        re.IGNORECASE,
    )


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
