"""A quantity at a number: the number with its currency or unit, and the range, ratio or vague count it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsschema.extract.figures.hedges import hedge_after
from newsschema.extract.figures.measures import (
    currency_before,
    currency_word_before,
    dollar_of,
    is_time,
    rate_after,
    unit_after,
)
from newsschema.extract.figures.printed import Unit
from newsschema.extract.figures.words import is_plural, word_set
from newsschema.text.numbers import SCALES, Number, read_number

if TYPE_CHECKING:
    from newsschema.models.figures import FigureKind, FigureModifier
    from newsschema.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Quantity:
    """What was read: tokens `start` to `end`, and the fields of a Figure that the number itself decides."""

    start: int
    end: int
    kind: FigureKind
    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    modifier: FigureModifier | None = None
    is_bare: bool = False
    """Whether it is a plain number in digits, without unit, scale or separators, such as names hold too."""


@dataclass(frozen=True, slots=True)
class Part:
    """A number with its own currency or unit, tokens `start` to `end`."""

    start: int
    end: int
    number: Number
    value: float
    unit: Unit | None
    stop: int
    """One past the number itself, before its unit."""


_PLURAL_SCALES = {"dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
                  "trillions": 10**12, "lakhs": 10**5, "crores": 10**7}  # fmt: skip
_TENS_OF = {"tens": 10, "scores": 20, "hundreds": 100, "dozens": 12, "thousands": 1000}
_FEW = frozenset({"several", "few"})
VAGUE = frozenset(_PLURAL_SCALES) | frozenset(_TENS_OF) | _FEW
_LETTERS = {"R": "ZA", "N": "NG", "K": "ZM"}
_DASHES = "-–‑‐−"
_CHANGES = word_set(
    """by up down rose fell gained lost climbed jumped slid dropped added shed rallied declined advanced slipped sank
    surged soared tumbled plunged plummeted increased decreased grew rise fall gain lose climb jump drop add decline
    increase decrease grow edged dipped eased"""
)
_CHANGING = word_set(
    """increasing raising cutting lowering raised cut lowered lifted reduced reducing dropping falling rising growing
    climbing rises falls climbs jumps drops changed revised went"""
)
_CONTESTS = word_set(
    """vote votes win wins won victory loss lost defeat lead led score draw beat beating defeated record margin ruling
    decision aggregate ratio odds split tie drawn thrashed edged downed down ahead trailed"""
)
# After "5m" without a currency these make it five million, not five metres.
_MILLIONS_OF = word_set(
    """people users customers workers children homes jobs viewers followers subscribers passengers voters adults women
    men residents households members visitors fans refugees tonnes tons barrels units vehicles cars shares patients
    students messages accounts emails calls views streams visits meals bottles girls boys migrants copies downloads
    doses tests euros dollars pounds francs yen yuan rupees shekels us"""
)


CHANGED = _CHANGES | _CHANGING


def read_quantity(tokens: Tokens, i: int, country: str | None) -> Quantity | None:
    """Return the quantity whose number begins at token `i`; None where none does (a time, a name, no number)."""
    vague = _read_vague(tokens, i, country)
    if vague is not None:
        return vague
    if tokens.lowers[i] in VAGUE:
        return None
    between = _is_between(tokens, i)
    first = read_part(tokens, i, country, joins=not between)
    if first is None:
        return None
    found = _read_ratio(tokens, first, country) or _read_range(tokens, first, country, between)
    if found is not None:
        return found
    if between:
        first = read_part(tokens, i, country) or first
    if is_time(tokens, first.stop) and (first.unit is None or first.unit.kind == "measure") and first.end == first.stop:
        return None
    modifier = None
    if first.unit is None:
        first = _with_shared_unit(tokens, first, country)
        modifier = hedge_after(tokens, first.stop)[1] if first.end > first.stop else None
    kind: FigureKind = first.unit.kind if first.unit else "ratio" if first.number.kind == "fraction" else "count"
    if kind == "ratio" and first.number.scale > 1:
        kind = "count"
    printed = tokens.words[i]
    is_bare = first.unit is None and first.number.scale == 1 and first.number.kind == "digits" and "," not in printed
    unit = first.unit.code if first.unit else None
    value = _whole(first.value)
    return Quantity(first.start, first.end, kind, value, unit=unit, modifier=modifier, is_bare=is_bare)


def _with_shared_unit(tokens: Tokens, part: Part, country: str | None) -> Part:
    """Return the number with the unit it shares with what follows: "half a mile", "10 by 20 feet"."""
    lowers, k = tokens.lowers, part.end
    if k + 1 >= len(tokens):
        return part
    hedged, _ = hedge_after(tokens, k)
    if hedged > k:  # "50-odd miles", "100 or more euros"
        after = _unit_after(tokens, replace(part.number, end=hedged), country)
        if after is None or after[1].kind == "age":
            return part
        return replace(part, end=after[0], unit=after[1], value=part.value * after[1].factor)
    if part.number.kind == "fraction" and part.number.scale == 1:
        k += lowers[k] == "of"
        if k + 1 >= len(tokens) or lowers[k] not in ("a", "an"):
            return part
        after = _unit_after(tokens, replace(part.number, end=k + 1), country)
        if after is None or after[1].kind == "age":
            return part
        return replace(part, end=after[0], unit=after[1], value=part.value * after[1].factor)
    if lowers[k] in ("by", "x", "×") and part.number.kind == "digits":
        second = read_part(tokens, k + 1, country)
        sized = (
            second is not None and second.start == k + 1 and second.unit is not None and second.unit.kind == "measure"
        )
        return replace(part, unit=second.unit) if second is not None and sized else part
    return replace(part, unit=_unit_of_whole(tokens, part, country))


def _unit_of_whole(tokens: Tokens, part: Part, country: str | None) -> Unit | None:
    """Return the currency that a part shares with its whole: "280 million of the 1.5 billion euros"."""
    k = part.end + 1
    if part.number.scale == 1 or k + 1 >= len(tokens) or tokens.lowers[part.end] != "of":
        return None
    m = _number_at(tokens, k + (tokens.lowers[k] in ("the", "its", "their", "a")))
    whole = read_part(tokens, m, country) if m is not None else None
    return whole.unit if whole is not None and whole.unit is not None and whole.unit.kind == "money" else None


def read_part(tokens: Tokens, i: int, country: str | None, *, joins: bool = True) -> Part | None:
    """Return the number at token `i` with its sign, currency and unit."""
    start, negative = _minus(tokens, i)
    money = currency_before(tokens, start, country)
    if money is not None:
        start = money[0]
        touching = start > 0 and tokens.ends[start - 1] == tokens.starts[start]
        if not negative and touching and tokens.words[start - 1] in "-−" and _is_minus(tokens, start - 1):
            start, negative = start - 1, True
    number = read_number(tokens, i, money=money is not None or _means_million(tokens, i), joins=joins)
    if number is None:
        return None
    if money is not None and number.value < 100 and _is_letter(tokens.words[i - 1], country):
        start, money = i, None
    if money is None and number.scale > 1 and _is_hash_pound(tokens, i):
        start, money = i - 1, (i - 1, Unit("GBP", "money"))
    unit, end = money[1] if money else None, number.end
    if unit is not None and tokens.words[i - 1] == "$":
        end, unit = dollar_of(tokens, end, unit)
    after = _unit_after(tokens, number, country)
    if money is not None and after is not None and after[1].kind == "money":
        if _begins_next(tokens, after[0]):  # "EUR 10 USD 20"
            after = None
        elif start and tokens.words[start - 1][0].isdigit():  # "10 EUR 20 USD"
            start, money, unit = i, None, None
    more: float = 0
    if after is not None and (unit is None or after[1].kind == "money"):
        end = after[0]
        unit = after[1] if unit is None or tokens.words[after[0] - 1].isupper() else unit
        end, unit = rate_after(tokens, end, unit)
        if unit.code == "[ft_i]":
            end, more = _inches_after(tokens, end)
        if money is None and unit.kind == "money" and unit.factor == 1 and number.value == int(number.value):
            end, more = _cents_after(tokens, end, unit)
    elif unit is None and number.scale >= 1000 and (word := currency_word_before(tokens, start, country)):
        start, unit = word
    value = number.value * (unit.factor if unit else 1) + more
    if unit and unit.factor != 1:
        value = round(value, 10)
    return Part(start, end, number, _whole(-value if negative else value), unit, number.end)


def _begins_next(tokens: Tokens, k: int) -> bool:
    """Whether the word before token `k` rather belongs to the number there: the currency code of "10 USD 20"."""
    return k < len(tokens) and tokens.words[k][0].isdigit() and tokens.words[k - 1].isalpha()


def _cents_after(tokens: Tokens, end: int, unit: Unit) -> tuple[int, float]:
    """Read "and 50 cents" after whole dollars, and the bare "50" that ends the clause; nothing and 0 for neither."""
    lowers, n = tokens.lowers, len(tokens)
    k = end + 1 if end < n and lowers[end] == "and" else end
    number = read_number(tokens, k, joins=False) if k < n else None
    if number is None or number.value != int(number.value) or not 0 < number.value < 100:
        return end, 0
    after = unit_after(tokens, number.end, None)
    if after is not None and after[1].kind == "money" and after[1].factor == 0.01:
        if after[1].code == unit.code or lowers[after[0] - 1] in ("cent", "cents"):
            return after[0], number.value / 100
        return end, 0
    spoken = k == end and len(tokens.words[k]) == 2 and number.kind == "digits"
    closed = number.end >= n or not (tokens.words[number.end][0].isalnum() or tokens.words[number.end] in "-%$€£,")
    return (number.end, number.value / 100) if spoken and closed else (end, 0)


def _inches_after(tokens: Tokens, end: int) -> tuple[int, float]:
    """Read the inches that follow feet without a unit, "6-foot-2", in feet; nothing and 0 for none."""
    n, k = len(tokens), end
    hyphen = k + 1 < n and tokens.words[k] in "-‑‐" and tokens.ends[k - 1] == tokens.starts[k]
    k += hyphen
    number = read_number(tokens, k, joins=False) if k < n and (hyphen or tokens.lowers[k - 1] == "foot") else None
    if number is None or number.kind not in ("digits", "words") or number.scale > 1 or not 0 < number.value < 12:
        return end, 0
    if hyphen and tokens.words[number.end : number.end + 2] == ["-", "inch"]:
        return number.end + 2, number.value / 12
    after = tokens.lowers[number.end] if number.end < n else "."
    counts = after in ("inch", "inches", "in", "percent", "%") or (is_plural(after) and not hyphen)
    return (end, 0) if counts else (number.end, number.value / 12)


def _is_letter(word: str, country: str | None) -> bool:
    """Whether a currency's letter before a small number is rather a name's: "N95", "R0", "K9"."""
    return len(word) == 1 and word.isalpha() and _LETTERS.get(word) != country


def _is_hash_pound(tokens: Tokens, i: int) -> bool:
    """Whether the sign before the digits is a pound's, as "#13 billion" is: ISO 646-GB has £ where ASCII has #."""
    return i > 0 and tokens.words[i - 1] == "#" and tokens.ends[i - 1] == tokens.starts[i]


def _unit_after(tokens: Tokens, number: Number, country: str | None) -> tuple[int, Unit] | None:
    after = unit_after(tokens, number.end, country)
    if after is None:
        return None
    printed = tokens.lowers[after[0] - 1]
    if printed in ("pound", "pounds") and after[0] - number.end <= 2:
        of = after[0] < len(tokens) and tokens.lowers[after[0]] == "of"
        if not of and (number.scale >= 1000 or country == "GB"):
            return after
        return after[0], Unit("[lb_av]", "measure")
    if (printed == "won" and number.value < 100) or (printed in ("mark", "marks") and number.scale < 10**6):
        return None
    return after


def _means_million(tokens: Tokens, i: int) -> bool:
    """Whether "m" after the digits at token `i` is a million: "4.3M", "3m people", "$2-3m"."""
    k = i + 1
    if k >= len(tokens) or tokens.ends[i] != tokens.starts[k] or tokens.lowers[k] not in ("m", "b"):
        return False
    if tokens.words[k] == "M" or tokens.words[k] == "B":
        return True
    return k + 1 < len(tokens) and tokens.lowers[k + 1] in _MILLIONS_OF


def _minus(tokens: Tokens, i: int) -> tuple[int, bool]:
    """Return where a number at token `i` begins, sign included, and whether it is negative."""
    if i == 0:
        return i, False
    touching = tokens.ends[i - 1] == tokens.starts[i]
    if tokens.words[i - 1] in "-−–" and touching:
        if i > 1 and tokens.lowers[i - 2] == "minus":
            return i - 2, True
        if _is_minus(tokens, i - 1) or (i > 1 and tokens.words[i - 2] in "$£€"):
            return i - 1, True
    if tokens.lowers[i - 1] == "minus":
        return i - 1, True
    return i, False


def _is_minus(tokens: Tokens, k: int) -> bool:
    """Whether the dash at token `k` is a sign: nothing but a blank or a bracket stands before it."""
    if tokens.words[k] == "–":
        return False
    if k == 0:
        return True
    return tokens.ends[k - 1] < tokens.starts[k] or tokens.words[k - 1] in "(["


def _is_between(tokens: Tokens, i: int) -> bool:
    return any(tokens.lowers[k] == "between" for k in range(max(0, i - 4), i))


def _read_range(tokens: Tokens, first: Part, country: str | None, between: bool) -> Quantity | None:
    """Read "2 to 3 million", "$160-180", "between 10 and 20 km", "three or four", "0-to-60-mph"."""
    link, k = _link(tokens, first.end, between)
    if not link:
        return None
    m = _number_at(tokens, k)
    second = read_part(tokens, m, country) if m is not None else None
    if second is None or second.start > k or second.number.kind == "fraction" != first.number.kind:
        return None
    if is_time(tokens, second.stop) and second.end == second.stop:
        return None
    if link == "-" and first.number.kind == "digits" and second.number.kind == "words":  # "7-Eleven"
        return None
    if not _agree(tokens, first, second, link):
        return None
    unit = second.unit or first.unit
    low, high = _share_scale(first, second)
    if first.unit is None and second.unit is not None:
        low = low * second.unit.factor
    if (
        link in ("to", "-")
        and first.unit is None
        and second.unit is None
        and _is_contest(tokens, first, second, link, low >= high)
    ):
        return Quantity(first.start, second.end, "ratio", _divide(low, high))
    if low >= high or (link == "or" and high - low > max(1, low / 2)):
        return None
    start = first.start
    if link == "and":
        start = max(
            j
            for j in range(max(0, first.start - 4), first.start + 1)
            if j == first.start or tokens.lowers[j] == "between"
        )
        start = next(
            (j for j in range(max(0, first.start - 4), first.start) if tokens.lowers[j] == "between"), first.start
        )
    kind: FigureKind = unit.kind if unit else "count"
    return Quantity(start, second.end, kind, None, _whole(low), _whole(high), unit.code if unit else None)


def _link(tokens: Tokens, k: int, between: bool) -> tuple[str, int]:
    """Return how the number that ends at token `k` is linked to the next, and where that begins; "" for not at all."""
    n, lowers = len(tokens), tokens.lowers
    if k >= n or "\n" in tokens.text[tokens.ends[k - 1] : tokens.starts[k]]:
        return "", k
    word = lowers[k]
    if word in _DASHES:
        if k + 2 < n and lowers[k + 1] == "to":  # "0-to-60", "8- to 16-meter"
            return "to", k + 3 if lowers[k + 2] in _DASHES else k + 2
        before, after = tokens.starts[k] - tokens.ends[k - 1], tokens.starts[k + 1] - tokens.ends[k] if k + 1 < n else 9
        return ("-", k + 1) if before == after <= 1 else ("", k)
    if word == "to":
        return "to", k + 1
    if word == "up" and k + 1 < n and lowers[k + 1] == "to":
        return "to", k + 2
    if word == "and" and between:
        return "and", k + 1
    return ("or", k + 1) if word == "or" else ("", k)


def _number_at(tokens: Tokens, k: int) -> int | None:
    """Return the token of the number that begins at token `k`, past a currency before it."""
    for m in range(k, min(k + 5, len(tokens))):
        if tokens.words[m][0].isdigit() or read_number(tokens, m) is not None:
            return m
        if tokens.words[m].islower() and tokens.lowers[m] not in ("rs", "between", "from", "minus"):
            return None
    return None


def _agree(tokens: Tokens, first: Part, second: Part, link: str) -> bool:
    """Whether two numbers are the ends of one range, by their units and by what stands before the first."""
    a, b = first.unit, second.unit
    if a and b and a.code != b.code:
        return False
    before = tokens.lowers[first.start - 1] if first.start else ""
    if link == "to" and before in _CHANGES and a is not None:
        return False
    if link == "to":
        k = next((k for k in range(first.start - 1, max(-1, first.start - 5), -1) if tokens.lowers[k] == "from"), None)
        again = second.end < len(tokens) and tokens.lowers[second.end] == "to"  # "from 5 to 7 percent to 3 to 5"
        if k is not None and not again and _is_change(tokens, k):
            return False
    if a and not b and first.end > first.stop:  # "208 pounds to 193" only after "from"
        return link == "and" or before in ("from", "between")
    if link == "or":
        return first.number.kind == second.number.kind and second.number.scale == first.number.scale
    return True


def _is_change(tokens: Tokens, k: int) -> bool:
    """Whether "from" at token `k` tells a change from one amount to another, which is no range: "rose from 5 to 7"."""
    return any(word in _CHANGES or word in _CHANGING for word in tokens.lowers[max(0, k - 12) : k])


def _share_scale(first: Part, second: Part) -> tuple[float, float]:
    """Return both ends, the first with the scale of the second where it has none: "2 to 3 million"."""
    low, high = first.value, second.value
    scale = second.number.scale
    if scale > 1 and first.number.scale == 1 and 0 <= low < second.number.value / scale:
        low *= scale
    return low, high


def _is_contest(tokens: Tokens, first: Part, second: Part, link: str, falls: bool) -> bool:
    """Whether "3-1" or "5-to-4" is a score, a vote or odds, not a range."""
    if first.number.kind != "digits" and link == "-":
        return falls
    if max(first.value, second.value) > 999 or first.value != int(first.value) or second.value != int(second.value):
        return False
    if link == "to" and tokens.lowers[first.end] == "to":
        return False
    near = (*tokens.lowers[max(0, first.start - 3) : first.start], *tokens.lowers[second.end : second.end + 2])
    return falls or any(word in _CONTESTS for word in near)


def _divide(over: float, under: float) -> float | None:
    return _whole(over / under) if under else None


def _read_ratio(tokens: Tokens, first: Part, country: str | None) -> Quantity | None:
    """Read "one in 10", "two out of three"."""
    lowers, k = tokens.lowers, first.end
    if first.unit or first.number.scale > 1 or first.value != int(first.value) or not 0 < first.value < 100:
        return None
    if k + 1 < len(tokens) and lowers[k] == "in":
        k += 1
    elif k + 2 < len(tokens) and lowers[k] == "out" and lowers[k + 1] == "of":
        k += 2 + (lowers[k + 2] == "every")
    else:
        return None
    if k < len(tokens) and lowers[k] == "every":
        k += 1
    second = read_part(tokens, k, country) if k < len(tokens) else None
    if second is None or second.start != k or second.unit or is_time(tokens, second.end):
        return None
    if not first.value < second.value <= 10**6 or (second.value > 1000 and second.value % 100):
        return None
    if second.end < len(tokens) and lowers[second.end] == "of" and lowers[k - 1] == "in":
        return None
    return Quantity(first.start, second.end, "ratio", first.value / second.value)


def _read_vague(tokens: Tokens, i: int, country: str | None) -> Quantity | None:
    """Read "tens of thousands", "hundreds", "several dozen", "a few hundred", "millions of dollars"."""
    lowers, n = tokens.lowers, len(tokens)
    word = lowers[i]
    start = i
    if word in _FEW:
        if i + 1 >= n or lowers[i + 1] not in SCALES:
            return None
        low, end = 2 * SCALES[lowers[i + 1]], i + 2
        if end < n and lowers[end] in SCALES:  # "several hundred thousand"
            low, end = low * SCALES[lowers[end]], end + 1
        start = i - 1 if word == "few" and i and lowers[i - 1] in ("a", "the") else i
    elif word in VAGUE:
        if i and (lowers[i - 1] in ("of", "the") or tokens.words[i - 1] == "-" or lowers[i - 1][0].isdigit()):
            return None
        scale = lowers[i + 2] if i + 2 < n and lowers[i + 1] == "of" else ""
        if word in _TENS_OF and scale in _PLURAL_SCALES:
            low, end = 2 * _TENS_OF[word] * _PLURAL_SCALES[scale], i + 3
        elif word in _PLURAL_SCALES or (word == "scores" and scale):
            low, end = 2 * (_PLURAL_SCALES.get(word) or 20), i + 1
        else:
            return None
    else:
        return None
    return _with_unit(tokens, Quantity(start, end, "count", None, low, None, None, "approx"), country)


def _with_unit(tokens: Tokens, vague: Quantity, country: str | None) -> Quantity | None:
    """Read the unit after a vague number, past "of": "billions of dollars", "several hundred miles"."""
    end = vague.end
    k = end + 1 if end < len(tokens) and tokens.lowers[end] == "of" else end
    if is_time(tokens, k):
        return None
    after = unit_after(tokens, k, country)
    if after is None or (not is_plural(tokens.lowers[after[0] - 1]) and after[1].kind != "money"):
        return vague
    return replace(vague, end=after[0], kind=after[1].kind, unit=after[1].code)


def _whole(value: float) -> float:
    return int(value) if value == int(value) and abs(value) <= 2**53 else value
