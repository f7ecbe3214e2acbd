"""Parts of a percentage point as central banks move by them: "a quarter point", "half-point", "half a point"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.quantity import Quantity
from newsschema.extract.figures.words import values_of, words_of
from newsschema.lexicons.function_words import ALTERNATIVE, GENITIVE, GOAL
from newsschema.text.numbers import read_number
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_PERCENT, _POINT, _ARTICLE = words_of("percent_of_poll"), words_of("percentage_point"), words_of("before_consonant")
_PARTS = {word: float(part) for word, part in values_of("part_of_point").items()}
_THREE, _RESTATING = words_of("three_quarters"), ALTERNATIVE | {"("}  # "three-quarters of a point"
_RATES, _POLLED = words_of("rate_of"), words_of("polled")
_NEAR = 12  # tokens on either side in which a rate is named; a quiz or a game has points too
_NEAR_PERCENT = 16  # the same for a percentage beside the points of a poll
_MOST = 60  # points of a percentage in a poll
_NEARER = 6  # the same for points in digits, which votes and scores have too


def read_points(tokens: Tokens, i: int) -> Quantity | None:
    """Return the part of a percentage point that begins at token `i`, where a rate is named; else None."""
    n, lowers = len(tokens.words), tokens.lowers
    if tokens.words[i][0].isdigit() or word_at(lowers, i + 1) in _POINT:
        return _read_whole(tokens, i)
    k = i + (2 if " ".join(lowers[i + 1 : i + 3]) in _THREE else lowers[i] in _ARTICLE)
    value = _PARTS.get(lowers[k]) if k + 1 < n else None
    if value is None:
        return None
    hyphen = tokens.words[k + 1] in "-‑‐" and tokens.ends[k] == tokens.starts[k + 1]
    start = k if hyphen else i  # of "a half-point cut" the article is the cut's
    k += 1 + (hyphen or lowers[k + 1] in GENITIVE)
    k += k < n and lowers[k] in _ARTICLE
    if k >= n or lowers[k] not in _POINT:
        return None
    if _RATES.isdisjoint(lowers[max(0, i - _NEAR) : k + _NEAR]):
        return None
    return Quantity(start, k + 1, "percent", value, unit="%")


def _read_whole(tokens: Tokens, i: int) -> Quantity | None:
    """Return points in digits of a rate, "a 0.3-point drop in the jobless rate", as percent; else None."""
    number = read_number(tokens, i, joins=False)
    if number is None:
        return None
    k = number.end + (number.end < len(tokens.words) and tokens.words[number.end] in "-‑‐")
    if word_at(tokens.lowers, k) not in _POINT:
        return None
    if number.value <= _MOST and _is_of_poll(tokens, i, k):
        return Quantity(i, k + 1, "percent", number.value, unit="%")
    if number.value == int(number.value):
        return None
    near = tokens.lowers[max(0, i - _NEARER) : k + _NEARER]
    return None if _RATES.isdisjoint(near) else Quantity(i, k + 1, "percent", number.value, unit="%")


def _is_of_poll(tokens: Tokens, i: int, k: int) -> bool:
    """Whether the points at token `k` are percentage points: "fell three points to 34%".

    Those of an index are stated in percent again: "lost 40 points, or 0.3%".
    """
    lowers, first = tokens.lowers, max(0, i - _NEAR_PERCENT)
    around = lowers[first : k + _NEAR_PERCENT]
    restated = not _RESTATING.isdisjoint([*lowers[max(0, i - 2) : i], *lowers[k + 1 : k + 3]])
    if restated or _PERCENT.isdisjoint(around):
        return False
    reached = word_at(lowers, k + 1) in GOAL and not _PERCENT.isdisjoint(lowers[k + 2 : k + 5])
    return reached or not _POLLED.isdisjoint(around)
