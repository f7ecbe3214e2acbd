"""Numbers as English news prints them, read at a token: digits, words, fractions and scales.

The readers return only the number at a place; whether it is a date, a figure or part of a name is for the
extractors to decide. They look at a bounded number of tokens, so that reading a whole text stays linear.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, NamedTuple

from newsschema.lexicons.function_words import ADDITION, GENITIVE, INDEFINITE, PLURAL_ENDING
from newsschema.text.number_words import (
    DENOMINATORS,
    HUNDREDTHS,
    MOST_GROUPS,
    ORDINALS,
    SCALES,
    TENS,
    TENTHS,
    UNITS,
    after_hyphen,
    number_words,
    read_groups,
    touch,
)

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


_SHORT_SCALES, _MONEY_SCALES = number_words("short_scale"), number_words("money_scale")
_TOUCHING_SCALES, _SPACED_SCALES = number_words("touching_scale"), frozenset(number_words("spaced_scale"))
_PARTS, _POINT = number_words("leading_part"), frozenset(number_words("decimal_point"))
_HALF = frozenset(word for word, under in _PARTS.items() if under == 2)
_ORDINAL_ENDINGS = frozenset(number_words("ordinal_ending"))
# What a slash may divide by: "3/4" and "15/16", but neither "24/7" nor "9/11".
_SLASH_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 50, 64, 100, 128})
_LONGEST = 24  # digits and separators; what is longer is an identifier

NumberKind = Literal["digits", "words", "fraction", "ordinal"]


class Number(NamedTuple):
    """A number read at a token."""

    value: int | float
    """Written out: "2.5 million" is 2500000."""
    end: int
    """Index of the token after the last one read."""
    kind: NumberKind
    """How it is printed; "2.5 million" is digits, "two and a half" and "1/2" are words and a fraction."""
    scale: int = 1
    """The last scale word's factor, 1 for none: "2.5 million" has 1000000, which "2" of "2 to 3 million" may borrow."""


def read_number(tokens: Tokens, i: int, *, money: bool = False, joins: bool = True) -> Number | None:
    """Return the cardinal number or fraction that begins at token `i`; None where none does.

    `money` lets "m" and "b" be scales ("$5m"). `joins` lets "and" join parts ("two hundred and six"); turn it off for
    the first end of "between one hundred and two hundred".
    """
    if not 0 <= i < len(tokens.words):
        return None
    first = tokens.lowers[i]
    if first[0].isdigit() or first[0] == ".":
        return _read_digits(tokens, i, money, joins)
    if first in UNITS or first in TENS or first in INDEFINITE:
        return _read_words(tokens, i, joins)
    if first in _PARTS:
        return _read_half(tokens, i)
    if not first.isascii() and len(first) == 1 and _is_vulgar(first):
        return _scaled(tokens, Fraction(unicodedata.numeric(first)).limit_denominator(100), i + 1, "fraction", money)
    return None


def read_ordinal(tokens: Tokens, i: int) -> Number | None:
    """Return the ordinal number that begins at token `i`: "3rd", "third", "twenty-first", "two hundredth"."""
    if not 0 <= i < len(tokens.words):
        return None
    words, n = tokens.lowers, len(tokens.words)
    first = words[i]
    if first[0].isdigit():
        if i + 1 < n and words[i + 1] in _ORDINAL_ENDINGS and touch(tokens, i):
            value = digits_value(first)
            return None if value is None or value.denominator != 1 else Number(int(value), i + 2, "ordinal")
        return None
    single = ORDINALS.get(first) or TENTHS.get(first) or HUNDREDTHS.get(first)
    if single:
        return Number(single, i + 1, "ordinal")
    if first in TENS and (k := after_hyphen(tokens, i + 1)) < n and (unit := ORDINALS.get(words[k], 10)) < 10:
        return Number(TENS[first] + unit, k + 1, "ordinal")
    if first in UNITS and (k := after_hyphen(tokens, i + 1)) < n and words[k] in HUNDREDTHS:
        return Number(UNITS[first] * HUNDREDTHS[words[k]], k + 1, "ordinal")
    return None


def digits_value(word: str) -> int | Fraction | None:
    """Return the value of one token of digits, points and commas; None where it is no number ("1.2.3").

    "1,200" and "1,20,000" (lakh grouping) are whole, "3.5" and "3,5" are not; "1.200,5" and "1.200.000" follow the
    continental way. "1.200" is 1.2, as English prints it.
    """
    if len(word) > _LONGEST or not word.isascii():
        return None
    points, commas = word.count("."), word.count(",")
    if not points and not commas:
        return int(word) if word.isdecimal() else None
    if points <= 1 and not commas:
        return Fraction(Decimal(word))
    if not points and commas == 1 and (word[0] == "0" or len(word) - word.index(",") - 1 < 3):
        return Fraction(Decimal(word.replace(",", ".")))
    english = points == 0 or (points == 1 and word.rfind(",") < word.index("."))
    thousands, point = (",", ".") if english else (".", ",")
    whole, mark, rest = word.partition(point)
    if not _is_grouped(whole.split(thousands)) or not (rest.isdigit() or not mark):
        return None
    whole = whole.replace(thousands, "")
    return Fraction(Decimal(f"{whole}.{rest}")) if rest else int(whole)


def _is_grouped(groups: list[str]) -> bool:
    """Whether the groups part thousands, or lakhs and crores: 1-200, 12-345-678, 1-20-000."""
    if not 1 <= len(groups[0]) <= 3 or (len(groups) > 1 and len(groups[-1]) != 3):
        return False
    inner = {len(group) for group in groups[1:-1]}
    return inner <= {3} or (inner == {2} and len(groups[0]) <= 2)


def _read_digits(tokens: Tokens, i: int, money: bool, joins: bool) -> Number | None:
    words, n = tokens.words, len(tokens.words)
    if words[i] == ".":  # ".5 percent"
        after_sign = i > 0 and words[i - 1] in "$£€"  # "$.50"
        after_word = i > 0 and tokens.ends[i - 1] == tokens.starts[i] and not after_sign
        if i + 1 >= n or after_word or not touch(tokens, i):
            return None
        tail = words[i + 1]
        if not _is_digits(tail, _LONGEST):
            return None
        return _scaled(tokens, Fraction(Decimal("." + tail)), i + 2, "digits", money)
    value = digits_value(words[i])
    if value is None:
        return None
    end = i + 1
    if words[i].isdigit():
        value, end = _read_spaced(tokens, i, value)
        over = _slash(tokens, i) if end == i + 1 else None
        if over is not None:
            return _scaled(tokens, over, i + 3, "fraction", money)
    if value.denominator == 1:
        value, end = _read_mixed(tokens, value, end, joins)
    return _scaled(tokens, value, end, "digits", money)


def _read_spaced(tokens: Tokens, i: int, value: int | Fraction) -> tuple[int | Fraction, int]:
    """Read on where blanks part the thousands: "12 000", "1 250 000", "80, 000"."""
    words, end = tokens.words, i + 1
    if len(words[i]) > 3 or words[i][0] == "0" or (i and words[i - 1][0].isdigit()):
        return value, end
    if end + 1 < len(tokens.words) and words[end] == "," and words[end + 1] == "000" and touch(tokens, i):
        return value * 1000, end + 2  # a stray blank: "80, 000"
    while end < len(tokens.words) and end - i < MOST_GROUPS:
        group = words[end]
        if len(group) != 3 or not (group.isascii() and group.isdigit()):
            break
        if tokens.starts[end] != tokens.ends[end - 1] + 1 or tokens.text[tokens.ends[end - 1]] == "\n":
            break
        value, end = value * 1000 + int(group), end + 1
    return value, end


def _is_digits(text: str, most: int) -> bool:
    """Whether a token is made of ASCII digits, at most so many."""
    return len(text) <= most and text.isascii() and text.isdigit()


def _slash(tokens: Tokens, i: int) -> Fraction | None:
    """Return the fraction of "3/4" at token `i`."""
    words = tokens.words
    slashed = i + 2 < len(words) and words[i + 1] in "/⁄" and touch(tokens, i) and touch(tokens, i + 1)
    if not slashed or (words[i + 3 : i + 4] == ["/"] and touch(tokens, i + 2)):  # two slashes are a date's
        return None
    over, under = words[i], words[i + 2]
    if not (_is_digits(over, 2) and _is_digits(under, 3)):
        return None
    if int(under) not in _SLASH_DENOMINATORS or not 0 < int(over) < int(under):
        return None
    return Fraction(int(over), int(under))


def _read_mixed(tokens: Tokens, value: int | Fraction, end: int, joins: bool) -> tuple[int | Fraction, int]:
    """Read the fraction after a whole number: "2 1/2", "5-3/4", "2½", "3 and a half"."""
    words, n = tokens.lowers, len(tokens.words)
    if end >= n:
        return value, end
    word = words[end]
    if not word.isascii() and len(word) == 1 and _is_vulgar(word):
        return value + Fraction(unicodedata.numeric(word)).limit_denominator(100), end + 1
    k = end + 1 if word in "-–" and touch(tokens, end - 1) and touch(tokens, end) else end
    over = _slash(tokens, k) if k < n and words[k].isdigit() and tokens.starts[k] - tokens.ends[k - 1] <= 1 else None
    if over is not None:
        return value + over, k + 3
    return _and_a_half(tokens, value, end) if joins else (value, end)


def _and_a_half(tokens: Tokens, value: int | Fraction, end: int) -> tuple[int | Fraction, int]:
    """Read "and a half", "and three-quarters" after a whole number."""
    words, n = tokens.lowers, len(tokens.words)
    k = after_hyphen(tokens, end)
    if k + 2 >= n or words[k] not in ADDITION:
        return value, end
    at = after_hyphen(tokens, k + 1)  # "five-and-a-half"
    over = 1 if words[at] in INDEFINITE else UNITS.get(words[at], 0)
    under = after_hyphen(tokens, at + 1)
    if over and under < n and words[under] in DENOMINATORS and words[under].endswith(PLURAL_ENDING) == (over > 1):
        return value + Fraction(over, DENOMINATORS[words[under]]), under + 1
    return value, end


def _read_words(tokens: Tokens, i: int, joins: bool) -> Number | None:
    fraction = _read_fraction(tokens, i)
    if fraction is not None:
        return fraction
    words, n = tokens.lowers, len(tokens.words)
    if words[i] in INDEFINITE:
        k = i + 1
        if k < n and words[k] in _HALF and after_hyphen(tokens, k + 1) != k + 1:  # "a half-dozen"
            half = _read_half(tokens, k)
            return half if half is not None and half.scale > 1 else None
        if k >= n or words[k] not in SCALES:
            return None
    whole = read_groups(tokens, i, joins)
    if whole is None:
        return None
    value: int | Fraction
    value, end, scale = whole
    if scale == 1 and end + 1 < n and words[end] in _POINT and words[end + 1] in UNITS:
        value, end = _read_point(tokens, value, end)
        return _scaled(tokens, value, end, "words", False)
    if joins:
        value, end = _more_than_whole(tokens, value, end, scale)
        if scale == 1:
            return _scaled(tokens, value, end, "words", False)
    return Number(_plain(value), end, "words", scale)


def _more_than_whole(tokens: Tokens, value: int | Fraction, end: int, scale: int) -> tuple[int | Fraction, int]:
    """Read "and a half": of the whole without a scale, of the scale after one ("a million and a half")."""
    more, stop = _and_a_half(tokens, 0, end)
    return (value + more * scale, stop) if stop > end else (value, end)


def _read_point(tokens: Tokens, value: int | Fraction, end: int) -> tuple[int | Fraction, int]:
    """Read "point two five" after a whole number in words."""
    place = Fraction(1, 10)
    end += 1
    while end < len(tokens.words) and place > Fraction(1, 10**9) and UNITS.get(tokens.lowers[end], 10) < 10:
        value, place, end = value + UNITS[tokens.lowers[end]] * place, place / 10, end + 1
    return value, end


def _read_fraction(tokens: Tokens, i: int) -> Number | None:
    """Read "two-thirds", "three quarters", "one-fifth of"; "a third" and "a quarter" only before "of"."""
    words, n = tokens.lowers, len(tokens.words)
    over = 1 if words[i] in INDEFINITE else UNITS.get(words[i])
    if not over:
        return None
    k = after_hyphen(tokens, i + 1)
    if k + 1 < n and words[k] == "-" and words[k + 1] in DENOMINATORS:  # "one - third", as some wires space it
        k += 1
    if k >= n or words[k] not in DENOMINATORS:
        return None
    under, end = DENOMINATORS[words[k]], k + 1
    plural = words[k].endswith(PLURAL_ENDING)
    followed = end < n and words[end] in GENITIVE
    alone = words[i] in UNITS and (end >= n or not words[end][0].isalpha())
    if plural != (over > 1):  # "one third", "two thirds"
        return None
    if not plural and k == i + 1 and not (followed or alone):
        return None  # "a third bridge"
    if followed and (scaled := _of_a_scale(tokens, end + 1)) is not None:
        return Number(_plain(Fraction(over, under) * scaled), end + 3, "fraction", scaled)
    return Number(_plain(Fraction(over, under)), end, "fraction")


def _of_a_scale(tokens: Tokens, i: int) -> int | None:
    """Return the scale of "a million" at token `i`."""
    if i + 1 < len(tokens.words) and tokens.lowers[i] in INDEFINITE:
        return SCALES.get(tokens.lowers[i + 1])
    return None


def _read_half(tokens: Tokens, i: int) -> Number | None:
    """Read "half a million", "half-dozen", "quarter of a million", "half"."""
    words, n = tokens.lowers, len(tokens.words)
    part = Fraction(1, DENOMINATORS[words[i]])
    k = after_hyphen(tokens, i + 1)
    if k < n and words[k] in SCALES:
        return Number(_plain(part * SCALES[words[k]]), k + 1, "fraction", SCALES[words[k]])
    at = i + 2 if i + 1 < n and words[i + 1] in GENITIVE else i + 1
    scale = _of_a_scale(tokens, at)
    if scale is not None:
        return Number(_plain(part * scale), at + 2, "fraction", scale)
    j = i - 2 if i > 1 and words[i - 1] == "-" else i - 1
    ranked = j >= 0 and (words[j] in ORDINALS or words[j] in _ORDINAL_ENDINGS)  # "the second half" of a match
    return Number(_plain(part), i + 1, "fraction") if words[i] in _HALF and not ranked else None


def _scaled(tokens: Tokens, value: int | Fraction, end: int, kind: NumberKind, money: bool) -> Number:
    """Read the scales after a number: "million", "-million", "lakh crore", "bn"."""
    words, n, scale = tokens.lowers, len(tokens.words), 1
    while (k := after_hyphen(tokens, end)) < n and scale < 10**15:
        factor = SCALES.get(words[k]) or _short_scale(tokens, k, kind, money and scale == 1)
        if not factor or "\n" in tokens.text[tokens.ends[end - 1] : tokens.starts[k]]:
            break
        value, scale, end = value * factor, scale * factor, k + 1
    return Number(_plain(value), end, kind, scale)


def _short_scale(tokens: Tokens, k: int, kind: NumberKind, money: bool) -> int | None:
    word = tokens.lowers[k]
    if kind == "words":
        return None
    if word in _SHORT_SCALES:
        return _SHORT_SCALES[word]
    if not touch(tokens, k - 1) and not (money and word in _SPACED_SCALES and _is_separate(tokens, k)):
        return None
    if word in _TOUCHING_SCALES:
        return _TOUCHING_SCALES[word]
    return _MONEY_SCALES.get(word) if money else None


def _is_separate(tokens: Tokens, k: int) -> bool:
    """Whether one blank precedes token `k` and no letter touches its end: "$1.2 m"."""
    return tokens.starts[k] - tokens.ends[k - 1] == 1 and (k + 1 >= len(tokens.words) or not touch(tokens, k))


def _is_vulgar(sign: str) -> bool:
    """Whether a character is a vulgar fraction ("½"), not a superscript or a numeral of another script."""
    return unicodedata.decomposition(sign).startswith("<fraction>")


def _plain(value: int | Fraction) -> int | float:
    """Return an int where the value is whole and exact in JSON, else a float."""
    return int(value) if value.denominator == 1 and -(2**53) <= value <= 2**53 else float(value)
