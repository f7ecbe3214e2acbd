"""The words of numbers in English with their values, and whole numbers read in words: "two hundred and six million"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.lexicons import rows
from newsschema.lexicons.function_words import ADDITION, INDEFINITE, PLURAL_ENDING

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


@cache
def number_words(kind: str) -> dict[str, int]:
    """Return the words of a class of `lexicons/en/numbers.csv` with their values, 0 where a word has none."""
    of_kind = [row for row in rows("numbers", "en") if row["class"] == kind]
    return {row["word"]: int(row["features"].partition("value=")[2] or 0) for row in of_kind}


UNITS, TENS, SCALES = number_words("unit"), number_words("ten"), number_words("scale")
ORDINALS, TENTHS, HUNDREDTHS = number_words("ordinal"), number_words("ordinal_ten"), number_words("ordinal_scale")
DENOMINATORS = {
    **number_words("denominator"),
    **{word: n for word, n in ORDINALS.items() if n > 3},
    **{word + PLURAL_ENDING: n for word, n in ORDINALS.items() if n > 3},
}
_HUNDRED = frozenset(word for word, value in SCALES.items() if value == 100)
MOST_GROUPS = 8  # "one million two hundred thousand and six" has three; the bound keeps reading linear


def read_groups(tokens: Tokens, i: int, joins: bool) -> tuple[int, int, int] | None:
    """Read groups of falling scales: "three million two hundred thousand and six". Returns value, end, last scale."""
    total, end, scale, ceiling = 0, i, 1, 10**18
    for _ in range(MOST_GROUPS):
        at = end
        if end > i:
            at = _joined(tokens, end, joins)
        group = _read_hundreds(tokens, at, joins)
        if group is None:
            break
        value, stop, factor = group
        while (k := after_hyphen(tokens, stop)) < len(tokens.words) and tokens.lowers[k] in SCALES and factor <= 10**15:
            factor, stop = factor * SCALES[tokens.lowers[k]], k + 1
        if value * factor >= ceiling:
            break
        total, end, scale = total + value * factor, stop, factor
        if factor < 1000 or ceiling <= 100:
            break
        ceiling = factor
    return (total, end, scale) if end > i else None


def _joined(tokens: Tokens, end: int, joins: bool) -> int:
    if joins and end < len(tokens.words) and tokens.lowers[end] in ADDITION:
        return end + 1
    return end


def _read_hundreds(tokens: Tokens, i: int, joins: bool) -> tuple[int, int, int] | None:
    """Read "two hundred and five", "twenty-five", "a" before a scale. Returns value, end, scale left to apply."""
    words, n = tokens.lowers, len(tokens.words)
    if i >= n:
        return None
    small = (1, i + 1) if words[i] in INDEFINITE and i + 1 < n and words[i + 1] in SCALES else _read_tens(tokens, i)
    if small is None:
        return None
    value, end = small
    k = after_hyphen(tokens, end)
    if not 0 < value < 100 or k >= n or words[k] not in _HUNDRED:
        return value, end, 1
    end = k + 1
    rest = _read_tens(tokens, _joined(tokens, after_hyphen(tokens, end), joins))
    if rest is not None and (rest[1] >= n or words[after_hyphen(tokens, rest[1]) % n] not in _HUNDRED):
        return value * 100 + rest[0], rest[1], 1
    return value, end, 100


def _read_tens(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """Read a number under one hundred: "seven", "twenty", "twenty-five", "twenty five"."""
    words, n = tokens.lowers, len(tokens.words)
    if i >= n:
        return None
    if words[i] in UNITS:
        return UNITS[words[i]], i + 1
    if words[i] not in TENS:
        return None
    k = after_hyphen(tokens, i + 1)
    if k < n and 0 < UNITS.get(words[k], 0) < 10:
        return TENS[words[i]] + UNITS[words[k]], k + 1
    return TENS[words[i]], i + 1


def after_hyphen(tokens: Tokens, i: int) -> int:
    """Return `i`, or `i` + 1 where a hyphen there touches both its neighbours."""
    if (
        0 < i < len(tokens.words) - 1
        and tokens.words[i] in ("-", "‑", "‐")
        and touch(tokens, i - 1)
        and touch(tokens, i)
    ):
        return i + 1
    return i


def touch(tokens: Tokens, i: int) -> bool:
    """Whether token `i` touches the next."""
    return i + 1 < len(tokens.words) and tokens.ends[i] == tokens.starts[i + 1]
