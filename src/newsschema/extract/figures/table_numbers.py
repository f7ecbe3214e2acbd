"""Numbers of a figure by the tables of a language: in digits and words, ranges, collective numbers, parts of a whole.

`numbers.csv` gives number words, scales (`shortened` ones may have a point) and the signs of decimals and thousands;
`hedges.csv` and `units.csv` the words around a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.figures.table_compounds import add_compounds, of_class
from newsschema.lexicons import rows
from newsschema.text.numerals import read_numeral
from newsschema.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsschema.text.tokens import Tokens

_BLANKS = frozenset({" ", "\u00a0", "\u202f", "\u2009"})
_DIGITS = re.compile("[0-9]+(?:([.,])[0-9]+(?:\\1[0-9]+)*(?:(?!\\1)[.,][0-9]+)?)?")
_NEXT_GROUP = re.compile("[0-9]{3}(?:[.,][0-9]+)?")
_REST = re.compile(r"[1-9][0-9]{0,2}")
GROUP = 3
"""Digits between the signs of thousands."""
_LONGEST = 18
_SCALED_FROM = 1000
SIGNS = "€$£"
"""Signs of currencies."""
_UNIT_SIGNS = ("%", *SIGNS)
_PREFIXES = {"k": 1000, "M": 1_000_000}  # of a currency as of a unit; source: SI Brochure, 9th ed., table 7

# Classes of what a number may begin with.
_STARTS = frozenset((
    "count", "vague", "part", "rank_part", "between", "half_scale", "several",
    "multiple_verb", "multiple_noun", "multiple_as", "times_by", "each", "ranked", "ranked_noun", "rank", "age_word",
))  # fmt: skip

Phrases = dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]
"""First word to phrases, longest first, each with two values."""


@dataclass(frozen=True, slots=True)
class Table:
    """What the tables of a language say of figures."""

    values: Mapping[str, Mapping[str, str]]
    """Classes of number words and signs, with values."""
    units: Phrases
    """Code and kind of units as printed; in lower case where they are words."""
    hedges: Phrases
    """Modifiers of the phrases before a number, by their last word."""
    starts: frozenset[str]
    """Words that a number may begin with."""
    shares: Mapping[str, tuple[tuple[str, ...], ...]]
    """What is between the numbers of a share, by its first word: "de cada"."""
    adjective_endings: tuple[str, ...]
    """Endings of adjectives before their noun."""
    plural_endings: tuple[str, ...]
    """Endings of participles and adjectives in the plural that may be nouns of people: "heridos"."""


@cache
def table(language: str) -> Table:
    """Return the tables of a language, read at first use."""
    values: dict[str, dict[str, str]] = {}
    for row in rows("numbers", language):
        for feature in (row["class"], *row["features"].split()):
            name, _, value = feature.partition("=")
            values.setdefault(row["word"], {})[name] = value
    add_compounds(values)
    units = ((tuple(tokenize(row["unit"]).words), row["code"], row["kind"]) for row in rows("units", language))
    hedges = ((tuple(row["phrase"].split()), row["modifier"], "") for row in rows("hedges", language))
    shares: dict[str, tuple[tuple[str, ...], ...]] = {}
    for word in (word for word, classes in values.items() if "share" in classes):
        phrase = tuple(word.split())
        shares[phrase[0]] = (*shares.get(phrase[0], ()), phrase)
    starts = frozenset(word for word, classes in values.items() if not _STARTS.isdisjoint(classes))
    adjectives, plurals = of_class(values, "adjective_ending"), of_class(values, "plural_ending")
    return Table(values, _by_word(units, 0), _by_word(hedges, -1), starts, shares, adjectives, plurals)


def _by_word(phrases: Iterable[tuple[tuple[str, ...], str, str]], place: int) -> Phrases:
    found: Phrases = {}
    for phrase in sorted(phrases, key=lambda one: -len(one[0])):
        word = phrase[0][place]
        found[word] = (*found.get(word, ()), phrase)
    return found


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the text; `value` is None where only a lower end is known ("thousands")."""

    end: int
    value: Fraction | None
    low: Fraction | None = None
    high: Fraction | None = None
    in_digits: bool = False
    scale: int = 1
    """The scale in words that is part of it: a million of "2 Millionen"."""
    is_part: bool = False
    """Whether it is a part of a whole: "zwei Drittel"."""
    modifier: str | None = None
    """What its own words state: "une centaine" is approximate."""


def sign_before(tokens: Tokens, i: int, known: Table) -> int:
    """Return where the minus before a number begins, in a word or a sign: "minus 12", "−12"; `i` for none."""
    if not i:
        return i
    if "negative" in known.values.get(tokens.lowers[i - 1], {}):
        return i - 1
    signed = tokens.words[i][0].isdigit() and tokens.words[i - 1] in _MINUS and touches(tokens, i - 1)
    return i - 1 if signed and (i == 1 or not touches(tokens, i - 2)) else i


_MINUS = "-−"


def touches(tokens: Tokens, i: int) -> bool:
    """Whether there is no blank between a token and the next."""
    return i + 1 < len(tokens) and tokens.ends[i] == tokens.starts[i + 1]


def read_amount(tokens: Tokens, i: int, known: Table) -> Amount | None:
    """Return the number or range that begins at a token."""
    if "between" in known.values.get(tokens.lowers[i], {}):  # "zwischen 7,6 und 7,9 Milliarden"
        at = _past_article(tokens, i + 1, known)
        first = read_one(tokens, at, known) if at < len(tokens) else None
        return _range(tokens, first, "between_and", known)
    first = read_one(tokens, i, known)
    found = _range(tokens, first, "range_sign", known) or _one_or_next(tokens, first, known) or first
    return _with_bound_behind(tokens, found, known) if found is not None else None


def _one_or_next(tokens: Tokens, first: Amount | None, known: Table) -> Amount | None:
    """Return the range of two numbers side by side that "or" joins: "zwei oder drei"; None for others."""
    found = _range(tokens, first, "range_or", known)
    if found is None or found.low is None or found.high is None:
        return None
    return found if found.high - found.low <= max(Fraction(1), found.low / 2) else None


def _with_bound_behind(tokens: Tokens, found: Amount, known: Table) -> Amount:
    """Return a number with the words behind it that make it a bound: "10 o más", "zehn oder mehr"."""
    behind = known.values.get(" ".join(tokens.lowers[found.end : found.end + 2]), {}).get("bound_behind")
    return replace(found, end=found.end + 2, modifier=behind) if behind is not None else found


def second_level(tokens: Tokens, first: Amount, known: Table, past_unit: int | None) -> Amount | None:
    """Return the number that a change leads to from another: 5 million of "von 3 auf 5 Millionen"; None for none.

    `past_unit` is one past the unit of the first number, which has its own then: "von 3 Euro auf 5 Euro".
    """
    if past_unit is not None and past_unit < len(tokens) - 1:
        reached = "to_level" in known.values.get(tokens.lowers[past_unit], {})
        if reached and (second := read_one(tokens, past_unit + 1, known)) is not None:
            return second
    signs = tokens.words[first.end : first.end + 1]
    at = first.end + (signs != [] and signs[0] in _UNIT_SIGNS)
    if at + 1 >= len(tokens) or "to_level" not in known.values.get(tokens.lowers[at], {}):
        return None
    second = read_one(tokens, at + 1, known)
    if at == first.end or second is None or tokens.words[second.end : second.end + 1] == signs:  # "de 11 % à 14 %"
        return second
    return None


def shared_scale(first: Amount, second: Amount) -> int:
    """Return the scale that a number takes from the one behind it: a million of "3 bis 5 Millionen", else 1."""
    if first.scale > 1 or first.value is None or second.value is None:
        return 1
    return second.scale if first.value * second.scale <= _SCALED_FROM * second.value else 1


def _range(tokens: Tokens, first: Amount | None, sign: str, known: Table) -> Amount | None:
    """Return the range that goes on behind its lower end: "10 bis 20"; None for none."""
    if first is None or first.value is None or first.end + 1 >= len(tokens):
        return None
    sign_between = tokens.words[first.end] if tokens.words[first.end] in _UNIT_SIGNS else ""  # "entre 2,1% y 2,4%"
    hyphened = tokens.words[first.end] == "-" and touches(tokens, first.end - 1) and not touches(tokens, first.end)
    at = first.end + bool(sign_between or hyphened)  # "40- bis 50-Jährige"
    if at + 1 >= len(tokens) or sign not in known.values.get(tokens.lowers[at], {}):
        return None
    at = _past_article(tokens, at + 1, known)
    hedge = _approximate(tokens, at, known)
    second = read_one(tokens, at + bool(hedge), known) if at + bool(hedge) < len(tokens) else None
    if second is None or second.value is None:
        return None
    if sign_between and (second.end >= len(tokens) or tokens.words[second.end] != sign_between):
        return None
    low = first.value * shared_scale(first, second)
    if second.value <= low:
        return None
    return Amount(second.end, None, low, second.value, first.in_digits, second.scale, modifier=hedge)


def _past_article(tokens: Tokens, i: int, known: Table) -> int:
    """Return `i`, or the token behind the article there: "entre el 28 y el 30 %"."""
    article = i + 1 < len(tokens) and "range_article" in known.values.get(tokens.lowers[i], {})
    return i + 1 if article and tokens.words[i + 1][0].isdigit() else i


def _approximate(tokens: Tokens, i: int, known: Table) -> str | None:
    """Return the modifier of a hedge within a range: "300 bis etwa 420 Millionen"; None for none."""
    found = known.hedges.get(tokens.lowers[i], ()) if i + 1 < len(tokens) else ()
    return next((modifier for phrase, modifier, _ in found if len(phrase) == 1 and modifier == "approx"), None)


def read_one(tokens: Tokens, i: int, known: Table) -> Amount | None:
    """Return the number that begins at a token, no range; None for none."""
    found = _read_digits(tokens, i, known) if "0" <= tokens.words[i][0] <= "9" else _read_words(tokens, i, known)
    if found is None or found.value is None or found.end >= len(tokens):
        return found
    after = known.values.get(tokens.lowers[found.end], {})
    if "fraction" in after:
        return Amount(found.end + 1, found.value / int(after["fraction"]), is_part=True)
    if (rank := _ranked_part(tokens, found.end, known)) is not None:  # "tres cuartas partes"
        return Amount(found.end + 2, found.value / rank, is_part=True)
    if "collective" in after and not found.in_digits:  # "une centaine", "zwei Dutzend"
        (end, size), about = _of_further(tokens, found.end + 1, known), "approx" if found.value == 1 else None
        return Amount(end, found.value * int(after["collective"]) * size, scale=size, modifier=about)
    return _and_a_half(tokens, found, known)


def _and_a_half(tokens: Tokens, found: Amount, known: Table) -> Amount:
    """Return a number with half of its scale added: "dos millones y medio", "un million et demi"."""
    at = found.end
    joined = found.value is not None and found.scale > 1 and "joins" in known.values.get(tokens.lowers[at], {})
    if not joined or at + 1 >= len(tokens) or "half" not in known.values.get(tokens.lowers[at + 1], {}):
        return found
    return replace(found, end=at + 2, value=(found.value or 0) + Fraction(found.scale, 2))


def _next_group(tokens: Tokens, i: int) -> int:
    """Return how many tokens go on with the number before token `i`: "250" of "1 250", "'452" of "103'452"; else 0."""
    parted = tokens.words[i] in "'’" and i + 1 < len(tokens) and touches(tokens, i - 1) and touches(tokens, i)
    at = i + 1 if parted else i
    blank = parted or tokens.text[tokens.ends[i - 1] : tokens.starts[i]] in _BLANKS
    if not blank or len(tokens.words[i - 1]) > GROUP or not _NEXT_GROUP.fullmatch(tokens.words[at]):
        return 0
    return at + 1 - i


def _read_digits(tokens: Tokens, i: int, known: Table) -> Amount | None:
    value, end = digits_value(tokens.words[i], known), i + 1
    if value is None:
        return None
    while end < len(tokens) and value.denominator == 1 and (size := _next_group(tokens, end)):
        value = value * _SCALED_FROM + (digits_value(tokens.words[end + size - 1], known) or 0)
        end += size
    return _scaled(tokens, Amount(end, value, in_digits=True), known)


def digits_value(word: str, known: Table) -> Fraction | None:
    """Return the value of a number in digits; None for what is none: "1.2.3"."""
    if len(word) > _LONGEST or not _DIGITS.fullmatch(word):
        return None
    signs = [sign for sign in word if sign in ".,"]
    if not signs:
        return Fraction(int(word))
    groups = re.split("[.,]", word)
    decimal = _is_decimal(signs, groups, known)
    if decimal is None:
        return None
    whole = "".join(groups[:-1] if decimal else groups)
    return Fraction(f"{whole}.{groups[-1]}") if decimal else Fraction(int(whole))


def _is_decimal(signs: list[str], groups: list[str], known: Table) -> bool | None:
    """Whether the last of the signs in a number parts decimals; None where the signs make no number."""
    last = known.values.get(signs[-1], {})
    middle = groups[1:-1] if len(set(signs)) > 1 else groups[1:]
    if any(len(group) != GROUP for group in middle[: len(signs) - 1]) or not groups[0]:
        return None
    grouped = len(groups[-1]) == GROUP and len(groups[0]) <= GROUP and groups[0] != "0"
    if len(set(signs)) == 1 and grouped and "thousands_sign" in last:
        return False
    if signs.count(signs[-1]) > 1 or "decimal_sign" not in last:
        return None
    return True


def _scaled(tokens: Tokens, amount: Amount, known: Table) -> Amount:
    """Return a number with the scales behind it: "2,5 Millionen", "3 mil millones", "4 Mrd."."""
    value, end = amount.value, amount.end
    if value is not None and (prefix := _prefix_at(tokens, end)):
        return Amount(end + 1, value * prefix, in_digits=amount.in_digits, scale=prefix)
    scale = amount.scale
    while value is not None and end < len(tokens) and "scale" in (found := known.values.get(tokens.lowers[end], {})):
        value, scale, end = value * int(found["scale"]), scale * int(found["scale"]), end + 1
        if "shortened" in found and end < len(tokens) and tokens.words[end] == "." and touches(tokens, end - 1):
            end += 1
    return _with_rest(tokens, Amount(end, value, in_digits=amount.in_digits, scale=scale), known)


def _with_rest(tokens: Tokens, amount: Amount, known: Table) -> Amount:
    """Return a number with what digits add to its thousands, and its further scale: "3 mil 200 millones"."""
    at, value = amount.end, amount.value
    if value is None or value % _SCALED_FROM or value >= _SCALED_FROM**2 or at >= len(tokens):
        return amount
    thousands = "1000" in known.values.get(tokens.lowers[at - 1], {}).values()
    if not thousands or not _REST.fullmatch(tokens.words[at]):
        return amount
    return _scaled(tokens, Amount(at + 1, value + int(tokens.words[at]), in_digits=True), known)


def _prefix_at(tokens: Tokens, i: int) -> int | None:
    """Return the factor of the prefix at a token that touches the sign of a currency: "3,2 M€", "450 k€"."""
    money = i + 1 < len(tokens) and tokens.words[i + 1] in SIGNS and touches(tokens, i)
    return _PREFIXES.get(tokens.words[i]) if money else None


def _read_words(tokens: Tokens, i: int, known: Table) -> Amount | None:
    """Return the number in words at a token: "vierzig", "dos mil", "quatre-vingt-dix", "milliers"."""
    found = known.values.get(tokens.lowers[i], {})
    if "vague" in found:
        return _vague(tokens, i, int(found["vague"]), known)
    if (rank := _ranked_part(tokens, i, known)) is not None:  # "la cuarta parte"
        return Amount(i + 2, Fraction(1, rank), is_part=True)
    if "part" in found:  # "la moitié", "die Hälfte"
        return Amount(i + 1, Fraction(found["part"]), is_part=True)
    if "." in found.get("count", ""):  # "anderthalb Millionen"
        return _scaled(tokens, Amount(i + 1, Fraction(found["count"])), known)
    if "several" in found:
        return _several(tokens, i + 1, known)
    if "half_scale" in found and (half := _half_scale(tokens, i, known)) is not None:
        return half
    numeral = read_numeral(tokens.lowers, i, known.values)
    if numeral is None:
        return None
    if numeral.value == 1 and (several := _several(tokens, i + 1, known, behind_one=True)) is not None:
        return several
    return _with_rest(tokens, Amount(numeral.end, numeral.value, scale=numeral.scale), known)


def _half_scale(tokens: Tokens, i: int, known: Table) -> Amount | None:
    """Return half of the scale behind a token: "halbe Million", "medio millón", "demi-million"; None for none."""
    at = i + 1
    at += at < len(tokens) and tokens.words[at] == "-" and touches(tokens, at)
    scale = int(known.values.get(tokens.lowers[at], {}).get("scale", 0)) if at < len(tokens) else 0
    if scale:
        return Amount(at + 1, Fraction(scale, 2), scale=scale)
    kind = known.units.get(tokens.lowers[at], (("", "", ""),))[0][2] if at < len(tokens) else ""
    return Amount(at, Fraction(1, 2)) if kind in ("measure", "percent") else None


def _several(tokens: Tokens, at: int, known: Table, *, behind_one: bool = False) -> Amount | None:
    """Return the lower end that several of a scale give: "mehrere Tausend", "ein paar Hundert"; None for none."""
    found = known.values.get(tokens.lowers[at], {}) if at < len(tokens) else {}
    if behind_one:
        return _several(tokens, at + 1, known) if "several" in found else None
    size = found.get("scale") or found.get("collective")
    return Amount(at + 1, None, Fraction(2 * int(size))) if size else None


def _of_further(tokens: Tokens, at: int, known: Table) -> tuple[int, int]:
    """Return where the number ends that a collective one is of, and it: "centaine | de millions"; 1 for none."""
    joined = at + 1 < len(tokens) and "vague_of" in known.values.get(tokens.lowers[at], {})
    further = known.values.get(tokens.lowers[at + 1], {}) if joined else {}
    size = further.get("scale") or further.get("collective")
    return (at + 2, int(size)) if size else (at, 1)


def _vague(tokens: Tokens, i: int, low: int, known: Table) -> Amount:
    """Return the lower end that a plural of a collective number gives: "milliers", "des dizaines de milliers"."""
    end, size = _of_further(tokens, i + 1, known)
    return Amount(end, None, Fraction(low * size), scale=size)


def _ranked_part(tokens: Tokens, i: int, known: Table) -> int | None:
    """Return what a whole is divided by where an ordinal and "part" state it: 4 of "cuarta parte"; else None."""
    if i + 1 >= len(tokens) or "part_noun" not in known.values.get(tokens.lowers[i + 1], {}):
        return None
    rank = known.values.get(tokens.lowers[i], {}).get("rank_part")
    return int(rank) if rank is not None else None
