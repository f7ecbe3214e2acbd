"""Units of time that count an age, which is a figure: "62-year-old", "aged 6 months", "babies under 6 months"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import base, is_dash, lower
from newsschema.extract.dates.words import PLURAL_UNITS, UNITS
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, GENITIVE, GOAL, SPAN
from newsschema.text.numbers import read_number

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_AGE_ADJECTIVE, _AGE_ENDS = words("age_adjective"), {tuple(end.split()) for end in words("after_age_unit")}
_AGE_LIMIT, _AGE_NOUN = words("age_limit"), words("age_noun")
_TURNED, _YOUNG = words("turning"), words("young")
_LONGEST_AGE = 6  # tokens of "aged between 18 months"
_UNIT_WORDS = {*UNITS, *PLURAL_UNITS}
_EITHER, _TO = ADDITION | ALTERNATIVE, ADDITION | GOAL
_ONWARD = _TO | SPAN
# What may be between those whose age it is and the number: "infants younger than 12 months".
_BOUNDS = words("age_bound")


def is_age(tokens: Tokens, i: int) -> bool:
    """Whether the unit belongs to an age, which is a figure: "62-year-old", "aged three months old"."""
    j = i + 2 if is_dash(tokens, i + 1) else i + 1
    after = base(lower(tokens, j))
    return after in _AGE_ADJECTIVE or (after, lower(tokens, j + 1)) in _AGE_ENDS


def is_counted_age(tokens: Tokens, i: int, first: int) -> bool:
    """Whether counted units are an age: "aged 6 months", "ages 6 months and older", "turned a year"."""
    after = lower(tokens, i + 2)
    older = lower(tokens, i + 1) in _EITHER and after in _AGE_LIMIT
    before = lower(tokens, first - 2) if lower(tokens, first - 1) in GENITIVE else lower(tokens, first - 1)
    if before in _AGE_NOUN or before in _TURNED or older:
        return True
    return _ends_age_range(tokens, first) or _begins_age_range(tokens, i) or _is_of_young(tokens, first)


def _begins_age_range(tokens: Tokens, i: int) -> bool:
    """Whether the unit at token `i` begins a range of ages: "from 6 months to 5 years of age"."""
    if lower(tokens, i + 1) not in _ONWARD:
        return False
    number = read_number(tokens, i + 2)
    return number is not None and lower(tokens, number.end) in _UNIT_WORDS and is_age(tokens, number.end)


def _ends_age_range(tokens: Tokens, first: int) -> bool:
    """Whether a count at token `first` ends a range of ages: "aged 18 months to five years"."""
    if lower(tokens, first - 1) not in _TO or lower(tokens, first - 2) not in _UNIT_WORDS:
        return False
    return not _AGE_NOUN.isdisjoint(tokens.lowers[max(first - _LONGEST_AGE, 0) : first - 2])


def _is_of_young(tokens: Tokens, first: int) -> bool:
    """Whether a count at token `first` limits the age of the young: "babies under 6 months", "cubs at eight weeks"."""
    k = first - 1
    while lower(tokens, k) in _BOUNDS:
        k -= 1
    return k < first - 1 and lower(tokens, k) in _YOUNG
