"""Numbers in words by the table of a language, `numbers.csv`: "vierzig", "dos mil", "quatre-vingt-dix"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LAST_ONE_FROM = 20  # "vingt et un", "treinta y un"
_THOUSAND, _HUNDRED = 1000, 100  # the scale within a group of three digits: "deux cent mille"


class Numeral(NamedTuple):
    """A number in words."""

    end: int
    """One past its last token."""
    value: Fraction
    scale: int
    """The largest scale in it: a million of "dos millones", else 1."""


def read_numeral(lowers: Sequence[str], i: int, values: Mapping[str, Mapping[str, str]]) -> Numeral | None:
    """Return the number in words that begins at token `i`, None for none.

    `lowers` are tokens in lower case, `values` the classes of words with their values, as `numbers.csv` gives them:
    `count`, `scale`, `joins` (what is between the words), `twenties` ("quatre-vingts"), `last_one` ("vingt et un").
    """
    found = values.get(lowers[i], {})
    if "count" not in found or "." in found["count"]:
        return None
    total, current, end, least = Fraction(0), Fraction(found["count"]), i + 1, int(found["count"])
    scale, scaled = 1, Numeral(i + 1, Fraction(0), 1)
    while end < len(lowers):
        at = end + ("joins" in values.get(lowers[end], {}))
        after = values.get(lowers[at], {}) if at < len(lowers) else {}
        if "twenties" in after and current % 100 == 4:
            current, least = current * 20, int(current * 20)
        elif "scale" in after and at == end:
            least = int(after["scale"])
            if current and least == scaled.scale:  # "trois millions et cinq millions" are two numbers
                return scaled
            scale = max(scale, least)
            if current and least == _HUNDRED:
                current += current % _THOUSAND * (least - 1)  # "mille deux cents"
            else:
                total = total + current * least if current and least < scale else (total + current) * least
                current, scaled = Fraction(0), Numeral(at + 1, total, least)
        elif "count" in after and "." not in after["count"] and int(after["count"]) < _magnitude(least):
            current, least = current + int(after["count"]), int(after["count"])
        elif "last_one" in after and at > end and least >= _LAST_ONE_FROM:
            current, least = current + 1, 1
        else:
            break
        end = at + 1
    return Numeral(end, total + current, scale)


def _magnitude(number: int) -> int:
    """What may be added to a number in words is below this: "veinte" and "uno", "cien" and "veinte"."""
    if number % 100 in (60, 80):  # "soixante-quinze", "quatre-vingt-quinze"
        return 20
    size = 1
    while number % (size * 10) == 0:
        size *= 10
    return size if size > 1 else 0
