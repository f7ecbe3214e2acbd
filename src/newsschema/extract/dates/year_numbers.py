"""Whether a number of four digits is a year, and what it may be instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import capital, is_dash, is_year_number, lower, starts_sentence, touch
from newsschema.extract.dates.words import COUNTED, MONTHS, SEASONS, SHORT_MONTHS
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    DEFINITE,
    GENITIVE,
    GOAL,
    INDEFINITE,
    INSIDE,
    MANNER,
    PLURAL_ENDING,
)

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_OPENING_QUOTES, _CLOSING_QUOTES = frozenset('"“‘'), frozenset('"”’')
_AMOUNTS, _OF_ONE = words("amount"), words("of_one")
_BESIDE_YEAR = frozenset("(-–—[\"“‘'/") | words("fiscal_year_sign")
_TO_YEAR = GOAL | ADDITION | ALTERNATIVE
_CIRCA, _ABOUT = words("abbreviated_circa"), words("hedge_of_year")
_STREETS = words("street")
_NOT_YEARS_BEFORE = words("before_number")
_YEAR_ONLY_AFTER = words("before_year")
_YEAR_ALSO_AFTER = _YEAR_ONLY_AFTER | DEFINITE | MANNER
_NO_PLURAL = words("no_plural")
_FARTHEST_YEAR = 2040
_NUMBERED_BODIES = words("numbered_body")
_YEAR_PREFIX = words("year_prefix")
_SAMPLES = words("sampled")


def _is_title(tokens: Tokens, i: int) -> bool:
    """Whether a number alone in quotation marks is the name of a work: “1989”."""
    if lower(tokens, i - 1) not in _OPENING_QUOTES or not touch(tokens, i - 1):
        return False
    behind = i + 1 + (lower(tokens, i + 1) in (".", ","))
    return lower(tokens, behind) in _CLOSING_QUOTES and touch(tokens, behind - 1)


def is_year(tokens: Tokens, i: int) -> bool:
    """Whether four digits are a year; those from 1900 on are where nothing else claims them."""
    for is_other in _NOT_YEARS:
        if is_other(tokens, i):
            return False
    year, before, after = int(tokens.lowers[i]), lower(tokens, i - 1), lower(tokens, i + 1)
    if 1900 <= year <= 2099 or _opens_span(tokens, i):
        return True
    if before in _YEAR_ALSO_AFTER or is_circa(tokens, i - 2):
        return not (after.isalpha() and after.endswith(PLURAL_ENDING) and after not in _NO_PLURAL)
    return is_year_number(tokens, i - 2) and (before in _TO_YEAR or is_dash(tokens, i - 1))


def _opens_span(tokens: Tokens, i: int) -> bool:
    """Whether an early year goes on to a later one: "1803-1815"."""
    if not touch(tokens, i) or not is_dash(tokens, i + 1) or not is_year_number(tokens, i + 2):
        return False
    return int(tokens.lowers[i]) < int(tokens.lowers[i + 2]) < 1900


def _is_counting(tokens: Tokens, i: int) -> bool:
    """Whether a number counts what follows or follows what numbers: "1998 runs", "an average of 1650"."""
    before = lower(tokens, i - 1)
    approximate = before in _ABOUT and int(tokens.lowers[i]) >= 1900  # "about 1950"
    leads = before in INSIDE and starts_sentence(tokens, i - 1) and capital(tokens, i - 1)  # "In 1963 cars were driven"
    return (lower(tokens, i + 1) in COUNTED and not leads) or (before in _NOT_YEARS_BEFORE and not approximate)


def _is_glued_before(tokens: Tokens, i: int) -> bool:
    """Whether a sign or letter touches the number from the left that touches no year: "A1998", "$1998"."""
    return i > 0 and tokens.ends[i - 1] == tokens.starts[i] and lower(tokens, i - 1) not in _BESIDE_YEAR


def _is_in_code(tokens: Tokens, i: int) -> bool:
    """Whether a number is a later part of a code: "ISO-2022", "12/2019"; not "1998-2001", "mid-1998"."""
    joined = i > 0 and (is_dash(tokens, i - 1) or lower(tokens, i - 1) == "/")
    if not joined or not touch(tokens, i - 1) or not touch(tokens, i - 2):
        return False
    return not (is_year_number(tokens, i - 2) or lower(tokens, i - 2) in _YEAR_PREFIX)


def _is_glued_behind(tokens: Tokens, i: int) -> bool:
    """Whether what touches the number from the right makes it none of a year: "1998$", "1932:80", "1998m"."""
    if not touch(tokens, i):
        return False
    after = lower(tokens, i + 1)
    if after == "+":  # "2000+ courses"
        return not lower(tokens, i + 2)[:1].isdigit()
    ratio = after == ":" and touch(tokens, i + 1) and lower(tokens, i + 2)[:1].isdigit()
    return after in ("$", "£", "€", "#") or ratio or after.isalpha()


def _counts_hundreds(tokens: Tokens, i: int) -> bool:
    """Whether a round number is before a plural: "1900 seats"; not "the 1900 games"."""
    after = lower(tokens, i + 1)
    plural = after.endswith(PLURAL_ENDING) and after.isalpha() and after not in _NO_PLURAL
    return plural and int(tokens.lowers[i]) % 100 == 0 and lower(tokens, i - 1) not in DEFINITE


def _is_named_number(tokens: Tokens, i: int) -> bool:
    """Whether a number ends a name: "a Peugeot 2008", "Orbit 2049"; not "Euro 2024", "In May 2049"."""
    if not capital(tokens, i - 1) or starts_sentence(tokens, i - 1) or not tokens.words[i - 1].isalpha():
        return False
    word = lower(tokens, i - 1)
    if word in _NUMBERED_BODIES:  # "the union's Local 2015"
        return True
    if word in MONTHS or word in SHORT_MONTHS or word in SEASONS:
        return False
    return int(tokens.lowers[i]) > _FARTHEST_YEAR or lower(tokens, i - 2) in _OF_ONE


def _measures(tokens: Tokens, i: int) -> bool:
    """Whether a number is an amount: "an average of 1650"."""
    amount = lower(tokens, i - 1) in GENITIVE and lower(tokens, i - 2) in _AMOUNTS
    return amount and lower(tokens, i - 3) in INDEFINITE


def _counts_sample(tokens: Tokens, i: int) -> bool:
    """Whether a number is how many were asked: "the poll of 1980 eligible voters"; not "the survey of 1980"."""
    if lower(tokens, i - 1) not in GENITIVE or lower(tokens, i - 2) not in _SAMPLES:
        return False
    near = (lower(tokens, i + 1), lower(tokens, i + 2))
    plural = any(word.endswith(PLURAL_ENDING) and word.isalpha() and word not in _NO_PLURAL for word in near)
    return near[0].isalpha() and plural


def _is_extent(tokens: Tokens, i: int) -> bool:
    """Whether a number is one of two lengths: "1800 x 1920 pixels", "2000×1080"."""
    beside = lower(tokens, i - 1), lower(tokens, i + 1)
    digits = lower(tokens, i - 2)[:1].isdigit(), lower(tokens, i + 2)[:1].isdigit()
    return any(sign in ("x", "×") and number for sign, number in zip(beside, digits, strict=True))


def _is_house(tokens: Tokens, i: int) -> bool:
    """Whether a number is that of a house in a street: "1775 Lake Rd."."""
    before = lower(tokens, i - 1)
    if not capital(tokens, i + 1) or (before in _YEAR_ONLY_AFTER and before != "("):
        return False
    for k in range(i + 2, i + 5):
        if lower(tokens, k) in _STREETS:
            return capital(tokens, k)
        if not capital(tokens, k):
            return False
    return False


def is_circa(tokens: Tokens, i: int) -> bool:
    """Whether "c." or "ca." is at token `i`."""
    return lower(tokens, i) in _CIRCA and lower(tokens, i + 1) == "." and touch(tokens, i)


_NOT_YEARS = (
    _is_title,
    _is_counting,
    _is_glued_before,
    _is_in_code,
    _is_glued_behind,
    _counts_hundreds,
    _is_named_number,
    _measures,
    _counts_sample,
    _is_extent,
    _is_house,
)
"""What four digits may be instead of a year."""
