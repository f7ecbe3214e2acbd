"""One number with its sign, currency and unit: "$1.2bn", "minus 5 degrees", "EUR 3m", "half a mile", "6-foot-2"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.figures.hedges import hedge_after
from newsschema.extract.figures.measures import currency_before, dollar_of, rate_after, unit_after
from newsschema.extract.figures.printed import Unit
from newsschema.extract.figures.words import DETERMINERS, EXTENTS, STOPS, is_plural, words_of
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, GENITIVE, INDEFINITE, RATE, SOURCE
from newsschema.text.numbers import Number, read_number
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


class Part(NamedTuple):
    """A number with its own currency or unit, tokens `start` to `end`."""

    start: int
    end: int
    number: Number
    value: float
    unit: Unit | None
    stop: int
    """One past the number itself, before its unit."""


_MOST_LISTED = 4  # numbers of a list to look through for the unit of its last: "10, 20 or 30 kg"
_LEAST_MONEY = 1000  # a smaller number behind letters is rather a name's
_NEAR_MONEY = 1000  # characters on either side in which larger amounts show that letters are a currency's
_NEAR_DEGREES = 8  # tokens on either side in which the weather or the climate is named
_FAHRENHEIT = frozenset({"US", "LR", "BS", "BZ", "KY", "PW", "FM", "MH"})  # source: CLDR, unit preferences, temperature
_DEGREES = frozenset({"deg", "Cel", "[degF]"})
# Measures in two units: the smaller unit and how many of it the larger has; source: UCUM, tables for customary units.
_SMALLER = {"[ft_i]": ("[in_i]", 12), "[lb_av]": ("[oz_av]", 16), "[stone_av]": ("[lb_av]", 14), "m": ("cm", 100)}
_DIGITS = 6  # behind the point of a measure in two units
_BELOW_ZERO, _CENT, _FOOT = words_of("below_zero"), words_of("hundredth_of_currency"), words_of("foot_singular")
_INCH, _NO_INCHES = words_of("inch_singular"), words_of("after_no_inches")
_POUND, _WON, _MARK = words_of("pound"), words_of("verb_like_currency"), words_of("noun_like_currency")
_MILLION, _MINUS, _MARGIN = words_of("letter_of_million"), words_of("minus_word"), tuple(words_of("before_minus"))
_BETWEEN_SIZES, _BEFORE_WHOLE = words_of("between_sizes"), words_of("before_whole_number")
_LISTING, _BEFORE_NUMBER = ADDITION | ALTERNATIVE | {","}, words_of("number_opener")
_RACES = frozenset({"50", "60", "100", "110", "200", "400", "800", "1500"})  # metres that are run or swum


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
    if money is not None and _is_name(tokens, i, number, money[1], country):
        start, money = i, None
    if money is None and (height := _feet_and_inches(tokens, i, number)) is not None:
        return height
    unit, end = money[1] if money else None, number.end
    if unit is not None and tokens.words[i - 1] == "$":
        end, unit = dollar_of(tokens, end, unit)
    after = _unit_after(tokens, number, country)
    more: float = 0
    if after is not None and (unit is None or after[1].kind == "money"):
        end = after[0]
        unit = after[1] if unit is None or tokens.words[after[0] - 1].isupper() else unit
        end, unit = rate_after(tokens, end, unit)
        if unit.code == "deg":
            unit = _degrees(tokens, i, end, unit, country)
        if unit.code in _DEGREES and " ".join(tokens.lowers[end : end + 2]) in _BELOW_ZERO:
            end, negative = end + 2, True
        if unit.code in _SMALLER:
            end, more = _smaller_after(tokens, end, f"{unit.code}")
        if unit.code == "[ft_i]" and not more:
            end, more = _inches_after(tokens, end)
        if money is None and unit.kind == "money" and unit.factor == 1 and number.value == int(number.value):
            end, more = _cents_after(tokens, end, unit)
    value = number.value * (unit.factor if unit else 1) + more
    if unit and unit.factor != 1:
        value = round(value, 10)
    if more:
        value = round(value, _DIGITS)
    return Part(start, end, number, whole(-value if negative else value), unit, number.end)


def _degrees(tokens: Tokens, i: int, end: int, unit: Unit, country: str | None) -> Unit:
    """Return the unit of bare degrees: of warming Celsius, of the weather the country's scale, else an angle's."""
    near = tokens.lowers[max(0, i - _NEAR_DEGREES) : end + _NEAR_DEGREES]
    if not words_of("warming").isdisjoint(near):
        return Unit("Cel", "measure")
    if country is None or words_of("temperature").isdisjoint(near):
        return unit
    return Unit("[degF]" if country in _FAHRENHEIT else "Cel", "measure")


def _cents_after(tokens: Tokens, end: int, unit: Unit) -> tuple[int, float]:
    """Read "and 50 cents" after whole dollars, and the bare "50" that ends the clause; nothing and 0 for neither."""
    lowers, n = tokens.lowers, len(tokens.words)
    k = end + 1 if end < n and lowers[end] in ADDITION else end
    number = read_number(tokens, k, joins=False) if k < n else None
    if number is None or number.value != int(number.value) or not 0 < number.value < 100:
        return end, 0
    after = unit_after(tokens, number.end, None)
    if after is not None and after[1].kind == "money" and after[1].factor == 0.01:
        if after[1].code == unit.code or lowers[after[0] - 1] in _CENT:
            return after[0], number.value / 100
        return end, 0
    spoken = k == end and len(tokens.words[k]) == 2 and number.kind == "digits"
    closed = number.end >= n or not (tokens.words[number.end][0].isalnum() or tokens.words[number.end] in "-%$€£,")
    return (number.end, number.value / 100) if spoken and closed else (end, 0)


def _smaller_after(tokens: Tokens, end: int, larger: str) -> tuple[int, float]:
    """Read the rest of a measure in two units, in the larger one: "6 feet 4 inches"; nothing and 0 for none."""
    code, per = _SMALLER[larger]
    k = end + (word_at(tokens.lowers, end) in ADDITION)
    number = read_number(tokens, k, joins=False) if k < len(tokens.words) else None
    if number is None or number.value != int(number.value) or not 0 < number.value < per:
        return end, 0
    after = unit_after(tokens, number.end, None)
    return (after[0], number.value / per) if after is not None and after[1].code == code else (end, 0)


def _feet_and_inches(tokens: Tokens, i: int, number: Number) -> Part | None:
    """Read a height or length by its signs: 6' 7", 5’11”; None without the sign of inches, which marks no quotation."""
    k = number.end
    if tokens.words[k : k + 1] not in (["'"], ["’"], ["′"]) or tokens.starts[k] > tokens.ends[k - 1]:
        return None
    inches = read_number(tokens, k + 1, joins=False) if k + 2 < len(tokens.words) else None
    if inches is None or inches.kind != "digits" or not 0 <= inches.value < _SMALLER["[ft_i]"][1]:
        return None
    end = inches.end
    if tokens.words[end : end + 1] not in (['"'], ["”"], ["″"]) or tokens.starts[end] > tokens.ends[end - 1]:
        return None
    feet = whole(round(number.value + inches.value / _SMALLER["[ft_i]"][1], _DIGITS))
    return Part(i, end + 1, number, feet, Unit("[ft_i]", "measure"), number.end)


def _inches_after(tokens: Tokens, end: int) -> tuple[int, float]:
    """Read the inches that follow feet without a unit, "6-foot-2", in feet; nothing and 0 for none."""
    n, k = len(tokens.words), end
    hyphen = k + 1 < n and tokens.words[k] in "-‑‐" and tokens.ends[k - 1] == tokens.starts[k]
    k += hyphen
    number = read_number(tokens, k, joins=False) if k < n and (hyphen or tokens.lowers[k - 1] in _FOOT) else None
    if number is None or number.kind not in ("digits", "words") or number.scale > 1 or not 0 < number.value < 12:
        return end, 0
    if hyphen and tokens.words[number.end : number.end + 1] == ["-"] and word_at(tokens.words, number.end + 1) in _INCH:
        return number.end + 2, number.value / 12
    after = tokens.lowers[number.end] if number.end < n else "."
    counts = after in _NO_INCHES or (is_plural(after) and not hyphen)
    return (end, 0) if counts else (number.end, number.value / 12)


def _is_name(tokens: Tokens, i: int, number: Number, unit: Unit, country: str | None) -> bool:
    """Whether letters that touch a small whole number are a name's rather than a currency's: "N95", "SF90", "K9".

    The first two letters of an ISO 4217 code are its country's: at home "R450" is money, and so is "N905" where
    the text around it has "N31bn" or "N1,200".
    """
    word, printed = tokens.words[i - 1], tokens.words[i]
    if not word.isalpha() or len(word) > 2 or tokens.ends[i - 1] < tokens.starts[i] or not printed.isdigit():
        return False
    if number.scale > 1 or number.value >= _LEAST_MONEY or f"{unit.code}"[:2] == country:
        return False
    if word_at(tokens.lowers, number.end) in RATE:
        return False
    near = tokens.text[max(0, tokens.starts[i] - _NEAR_MONEY) : tokens.ends[i] + _NEAR_MONEY]
    return len(printed) == 1 or not _large_amounts(word).search(near)


@cache
def _large_amounts(letters: str) -> re.Pattern[str]:
    """Return what finds an amount behind letters that is money, no name: thousands in groups, or a scale."""
    scales = "|".join(sorted(words_of("large_scale")))
    return re.compile(rf"\b{letters}\d{{1,3}}(?:(?:,\d{{3}})+\b|(?:\.\d+)?\s?(?:{scales})\b)")


_PAYS = words_of("paying")
_RATE_LINKS, _PRICED_UNITS = words_of("rate_link"), words_of("priced_unit")  # "1,200 pounds an ounce"
_NEAR_VERB = 5  # tokens before the unit in which a verb shows that pounds are money: "costs about 60,000 pounds"


def _unit_after(tokens: Tokens, number: Number, country: str | None) -> tuple[int, Unit] | None:
    after = unit_after(tokens, number.end, country)
    if after is None:
        return None
    printed = tokens.lowers[after[0] - 1]
    if printed in _POUND and after[0] - number.end <= 2:
        of = after[0] < len(tokens.words) and tokens.lowers[after[0]] in GENITIVE
        paid = not _PAYS.isdisjoint(tokens.lowers[max(0, number.end - _NEAR_VERB) : number.end])
        link, per = [*tokens.lowers[after[0] : after[0] + 2], "", ""][:2]
        priced = link in _RATE_LINKS and per in _PRICED_UNITS
        if not of and (number.scale >= 1000 or country == "GB" or paid or priced):
            return after
        return after[0], Unit("[lb_av]", "measure")
    if (printed in _WON and number.value < 1000) or (printed in _MARK and number.scale < 10**6):
        return None
    return after


def _means_million(tokens: Tokens, i: int) -> bool:
    """Whether "m" after the digits at token `i` is a million: "4.3M", "3m people", "$2-3m"."""
    k = i + 1
    if k >= len(tokens.words) or tokens.ends[i] != tokens.starts[k] or tokens.lowers[k] not in _MILLION:
        return False
    if tokens.words[k].isupper():
        return True
    k += 1
    if (
        k + 2 < len(tokens.words) and tokens.lowers[k] in GENITIVE and tokens.lowers[k + 1] in DETERMINERS
    ):  # "3m of its phones"
        k += 2
    k += _is_described(tokens, k)
    if k >= len(tokens.words) or not is_plural(tokens.lowers[k]):
        return False
    return tokens.words[i] not in _RACES and tokens.lowers[k] not in words_of("extended_thing")


def _is_described(tokens: Tokens, k: int) -> bool:
    """Whether one word at token `k` describes the plural behind it, none of size: "3m older people"; not "3m high"."""
    if k + 1 >= len(tokens.words) or not tokens.words[k].islower() or not is_plural(tokens.lowers[k + 1]):
        return False
    behind = tokens.lowers[k + 2] if k + 2 < len(tokens.words) else "."
    if behind[0].isalpha() and behind not in STOPS:  # "a 12m heated clothes line"
        return False
    return tokens.lowers[k] not in STOPS | words_of("size") | words_of("dimension") | words_of("extent")


def _minus(tokens: Tokens, i: int) -> tuple[int, bool]:
    """Return where a number at token `i` begins, sign included, and whether it is negative."""
    if i == 0:
        return i, False
    touching = tokens.ends[i - 1] == tokens.starts[i]
    if tokens.words[i - 1] in "-−–" and touching and not tokens.words[i][0].isalpha():
        if i > 1 and tokens.lowers[i - 2] in _MINUS:
            return i - 2, True
        if _is_minus(tokens, i - 1) or (i > 1 and tokens.words[i - 2] in "$£€"):
            return i - 1, True
    if tokens.lowers[i - 1] in _MINUS and not _is_margin(tokens, i - 1):
        return i - 1, True
    return i, False


def _is_margin(tokens: Tokens, k: int) -> bool:
    """Whether "minus" at token `k` states a margin on both sides: "plus or minus 3", "plus-or-minus 3"."""
    return "".join(tokens.lowers[max(0, k - 4) : k]).endswith(_MARGIN)


def _is_minus(tokens: Tokens, k: int) -> bool:
    """Whether the dash at token `k` is a sign: only a blank or a bracket precedes it."""
    if tokens.words[k] == "–":
        return False
    if k == 0:
        return True
    return tokens.ends[k - 1] < tokens.starts[k] or tokens.words[k - 1] in "(["


def with_shared_unit(tokens: Tokens, part: Part, country: str | None) -> Part:
    """Return the number with the unit it shares with what follows: "half a mile", "10 by 20 feet"."""
    lowers, k = tokens.lowers, part.end
    if k + 1 >= len(tokens.words):
        return part
    hedged, _ = hedge_after(tokens, k)
    if hedged > k:  # "50-odd miles", "100 or more euros"
        return _with_unit_at(tokens, part, hedged, country)
    if part.number.kind == "fraction" and part.number.scale == 1:
        k += lowers[k] in GENITIVE
        article = k + 1 < len(tokens.words) and lowers[k] in INDEFINITE
        return _with_unit_at(tokens, part, k + 1, country) if article else part
    unit = _unit_of_whole(tokens, part, country)
    shared = _with_size(tokens, part, country) or _listed(tokens, part, country)
    return shared or (part if unit is None else part._replace(unit=unit))


def _with_unit_at(tokens: Tokens, part: Part, k: int, country: str | None) -> Part:
    after = _unit_after(tokens, part.number._replace(end=k), country)
    if after is None or after[1].kind == "age":
        return part
    return part._replace(end=after[0], unit=after[1], value=part.value * after[1].factor)


def _with_size(tokens: Tokens, part: Part, country: str | None) -> Part | None:
    """Return the number with the unit of the other side: "10 by 20 feet", "12-by-16-foot"; None where there is none."""
    n, k = len(tokens.words), part.end
    hyphen = tokens.words[k] == "-" and tokens.starts[k] == tokens.ends[k - 1]
    m = k + 1 + 2 * hyphen
    if m >= n or tokens.lowers[k + hyphen] not in _BETWEEN_SIZES or part.number.kind != "digits":
        return None
    second = read_part(tokens, m, country)
    if second is None or second.start != m or second.unit is None or second.unit.kind != "measure":
        return None
    return part._replace(unit=second.unit)


def _unit_of_whole(tokens: Tokens, part: Part, country: str | None) -> Unit | None:
    """Return the currency that a part shares with its whole: "30 million of the 2 billion euros"."""
    k = part.end + 1
    if part.number.scale == 1 or k + 1 >= len(tokens.words) or tokens.lowers[part.end] not in GENITIVE:
        return None
    m = number_at(tokens, k + (tokens.lowers[k] in _BEFORE_WHOLE))
    whole = read_part(tokens, m, country) if m is not None else None
    return whole.unit if whole is not None and whole.unit is not None and whole.unit.kind == "money" else None


def _listed(tokens: Tokens, part: Part, country: str | None) -> Part | None:
    """Return the number with the scale and unit that the last of its list has for all: "5 and 7 million euros"."""
    end = _last_of_list(tokens, part, country)
    if end is None or end.unit is None or end.end == end.stop or end.unit.kind not in ("percent", "measure", "money"):
        return None
    after = tokens.lowers[end.end] if end.end < len(tokens.words) else "."
    if after in EXTENTS or after in SOURCE:  # "it killed 12 and 30 km away hurt two"
        return None
    shares = end.number.scale > part.number.scale == 1
    value = part.number.value * (end.number.scale if shares else 1) * end.unit.factor
    return part._replace(unit=end.unit, value=whole(round(value, 10)))


def _last_of_list(tokens: Tokens, part: Part, country: str | None) -> Part | None:
    """Return the number that closes the list which `part` opens, "10, 20 or 30 kg"; None where it opens none."""
    before = tokens.words[part.start - 1] if part.start else ","
    if part.number.kind not in ("digits", "words") or not (before.islower() or before == ","):
        return None
    k = part.end
    for _ in range(_MOST_LISTED):
        joins = tokens.lowers[k] if k + 1 < len(tokens.words) else ""
        if joins not in _LISTING or tokens.starts[k + 1] == tokens.ends[k]:
            return None
        after = read_part(tokens, k + 1, country, joins=False)
        if after is None or after.start != k + 1 or after.number.kind != part.number.kind:
            return None
        if joins != ",":
            return after
        k = after.end
    return None


def number_at(tokens: Tokens, k: int) -> int | None:
    """Return the token of the number that begins at token `k`, past a currency before it."""
    for m in range(k, min(k + 5, len(tokens.words))):
        if tokens.words[m][0].isdigit() or read_number(tokens, m) is not None:
            return m
        if tokens.words[m].islower() and tokens.lowers[m] not in _BEFORE_NUMBER:
            return None
    return None


def whole(value: float) -> float:
    return int(value) if value == int(value) and abs(value) <= 2**53 else value
