"""Parts of a percentage point as central banks move by them: "a quarter point", "half-point", "half a point"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.quantity import Quantity
from newsschema.extract.figures.words import words_of
from newsschema.text.numbers import read_number

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_PERCENT = frozenset({"%", "percent", "pc", "cent"})
_PARTS = {"quarter": 0.25, "half": 0.5, "quarters": 0.75}  # "three-quarters of a point"
_NEAR = 12  # tokens on either side in which a rate is named; a quiz or a game has points too
_NEAR_PERCENT = 16  # the same for a percentage beside the points of a poll
_MOST = 60  # points of a percentage in a poll
_NEARER = 6  # the same for points in digits, which votes and scores have too


def read_points(tokens: Tokens, i: int) -> Quantity | None:
    """Return the part of a percentage point that begins at token `i`, where a rate is named; else None."""
    n, lowers = len(tokens.words), tokens.lowers
    if tokens.words[i][0].isdigit() or lowers[i + 1 : i + 2] in (["point"], ["points"]):
        return _read_whole(tokens, i)
    k = i + (2 if lowers[i + 1 : i + 3] == ["-", "quarters"] else lowers[i] == "a")
    value = _PARTS.get(lowers[k]) if k + 1 < n else None
    if value is None:
        return None
    hyphen = tokens.words[k + 1] in "-‑‐" and tokens.ends[k] == tokens.starts[k + 1]
    start = k if hyphen else i  # of "a half-point cut" the article is the cut's
    k += 1 + (hyphen or lowers[k + 1] == "of")
    k += k < n and lowers[k] == "a"
    if k >= n or lowers[k] not in ("point", "points"):
        return None
    if words_of("rate_of").isdisjoint(lowers[max(0, i - _NEAR) : k + _NEAR]):
        return None
    return Quantity(start, k + 1, "percent", value, unit="%")


def _read_whole(tokens: Tokens, i: int) -> Quantity | None:
    """Return points in digits of a rate, "a 0.3-point drop in the jobless rate", as percent; else None."""
    number = read_number(tokens, i, joins=False)
    if number is None:
        return None
    k = number.end + (number.end < len(tokens.words) and tokens.words[number.end] in "-‑‐")
    if tokens.lowers[k : k + 1] not in (["point"], ["points"]):
        return None
    if number.value <= _MOST and _is_of_poll(tokens, i, k):
        return Quantity(i, k + 1, "percent", number.value, unit="%")
    if number.value == int(number.value):
        return None
    near = tokens.lowers[max(0, i - _NEARER) : k + _NEARER]
    return None if words_of("rate_of").isdisjoint(near) else Quantity(i, k + 1, "percent", number.value, unit="%")


def _is_of_poll(tokens: Tokens, i: int, k: int) -> bool:
    """Whether the points at token `k` are percentage points: "fell three points to 34%".

    Those of an index are stated in percent again: "lost 40 points, or 0.3%".
    """
    lowers, first = tokens.lowers, max(0, i - _NEAR_PERCENT)
    around = lowers[first : k + _NEAR_PERCENT]
    restated = {"or", "("} & {*lowers[max(0, i - 2) : i], *lowers[k + 1 : k + 3]}
    if restated or _PERCENT.isdisjoint(around):
        return False
    reached = lowers[k + 1 : k + 2] == ["to"] and not _PERCENT.isdisjoint(lowers[k + 2 : k + 5])
    return reached or not words_of("polled").isdisjoint(around)
