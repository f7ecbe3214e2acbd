"""Years that the dates have left, which are no figures: "the 2019 review"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.words import is_plural, words_of

if TYPE_CHECKING:
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.text.tokens import Tokens

_ERAS, _ERAS_WITH_POINTS, _BEFORE_YEAR = words_of("era"), words_of("era_with_points"), words_of("before_year")


def _is_year_number(word: str, last: int) -> bool:
    """Whether a word is the four digits of a year from 1500 to `last`."""
    return len(word) == 4 and word.isdigit() and 1500 <= int(word) <= last


def is_year(tokens: Tokens, found: Quantity, i: int) -> bool:
    """Whether four digits are a year that the dates have left: "the 2019 review"."""
    word = tokens.words[i]
    before = tokens.lowers[found.start - 1] if found.start else ""
    if before in _ERAS or (before == "." and _is_era(tokens, found.start)):
        return True
    last = 2199 if before in _BEFORE_YEAR else 2099
    if found.value is None or found.modifier or not _is_year_number(word, last):
        return False
    if word.startswith(("19", "20")) or found.end >= len(tokens.words):
        return True
    return not is_plural(tokens.lowers[found.end])  # "1600 houses"


def _is_era(tokens: Tokens, k: int) -> bool:
    """Whether "A.D." or "B.C." precedes token `k`."""
    return k > 3 and "".join(tokens.lowers[k - 4 : k]) in _ERAS_WITH_POINTS
