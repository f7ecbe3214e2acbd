"""Figures by tables alone: numbers, units and hedges of a language as data, for languages other than English.

A figure is a number with what it measures (`units.csv`) or counts (the noun behind it), and the hedge before it
(`hedges.csv`). `numbers.csv` gives number words, scales and the signs of decimals and thousands. A number without a
unit or a noun is a figure behind a hedge only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from newsschema.extract.figures.table_changes import change_at, per_at
from newsschema.extract.reasons import record_rule
from newsschema.language import analyse
from newsschema.language.units import parts
from newsschema.lexicons import rows
from newsschema.models.figures import Figure
from newsschema.text.numerals import read_numeral
from newsschema.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_BLANKS = frozenset({" ", "\u00a0", "\u202f", "\u2009"})
_DIGITS = re.compile("[0-9]+(?:([.,])[0-9]+(?:\\1[0-9]+)*(?:(?!\\1)[.,][0-9]+)?)?")
_GROUP = 3
_LONGEST = 18
_SCALED_FROM = 1000
_LARGE = 1_000_000
_SIGNS = "€$£"
_PREFIXES = {"k": 1000, "M": 1_000_000}  # of a currency as of a unit; source: SI Brochure, 9th ed., table 7
_ADJECTIVES, _NOUNS = "apg", "nN"
_MOST_ADJECTIVES = 3

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


@cache
def table(language: str) -> Table:
    """Return the tables of a language, read at first use."""
    values: dict[str, dict[str, str]] = {}
    for row in rows("numbers", language):
        for feature in (row["class"], *row["features"].split()):
            name, _, value = feature.partition("=")
            values.setdefault(row["word"], {})[name] = value
    units = ((tuple(tokenize(row["unit"]).words), row["code"], row["kind"]) for row in rows("units", language))
    hedges = ((tuple(row["phrase"].split()), row["modifier"], "") for row in rows("hedges", language))
    return Table(values, _by_word(units, 0), _by_word(hedges, -1))


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
    is_scaled: bool = False
    """Whether a scale in words is part of it: "2 Millionen"."""
    is_part: bool = False
    """Whether it is a part of a whole: "zwei Drittel"."""


def scan_tables(text: str, field: str, taken: Iterable[tuple[int, int]], language: str) -> list[Figure]:
    """Return the figures of one string, outside the spans `taken` by dates."""
    analysis = analyse(text, language)
    tokens, known = analysis.tokens, table(language)
    barred = {i for start, end in taken for i in _covered(tokens, start, end)}
    figures, done = list[Figure](), 0
    for i, word in enumerate(tokens.lowers):
        if i < done or i in barred or not ("0" <= word < ":" or word in known.values):
            continue
        if _is_part_of_name(tokens, i, known):
            continue
        amount = _read(tokens, i, known)
        if amount is None or amount.end - 1 in barred:
            continue
        figure = _figure(analysis, field, i, done, amount, known)
        done = amount.end
        if figure is not None:
            record_rule(text, tokens.starts[i], f"{figure.kind}, from {tokens.words[i]!r}")
            figures.append(figure)
    return figures


def _covered(tokens: Tokens, start: int, end: int) -> Iterable[int]:
    return range(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end))


def _touches(tokens: Tokens, i: int) -> bool:
    """Whether there is no blank between a token and the next."""
    return i + 1 < len(tokens) and tokens.ends[i] == tokens.starts[i + 1]


def _is_part_of_name(tokens: Tokens, i: int, known: Table) -> bool:
    """Whether a number belongs to a name, score, code or ordinal: "G8", "3:1", "3. Platz", "20/21", "Nr. 5"."""
    words = tokens.words
    if any("number_sign" in known.values.get(word, {}) for word in tokens.lowers[max(i - 2, 0) : i]):
        return tokens.words[i][0].isdigit() and tokens.words[i - 1] not in ",;:"
    if i and _touches(tokens, i - 1) and (words[i - 1].isalnum() or words[i - 1] in "-:/.,§#+_–"):
        return True
    if not words[i][0].isdigit() or not _touches(tokens, i):
        return False
    after = words[i + 1]
    if after in ":/-–" and i + 2 < len(tokens) and _touches(tokens, i + 1) and words[i + 2][0].isdigit():
        return True
    if after == "." and i + 2 < len(tokens) and words[i + 2][0].isalnum() and len(words[i]) < _GROUP:
        return words[i + 2][0].islower() or tokens.text[tokens.ends[i + 1] : tokens.starts[i + 2]] == " "
    return after.isalpha() and after[0].isalpha() and after not in ("km", "m", "cm", "mm", "kg", "kW", "MW", "GW")


# Numbers


def _read(tokens: Tokens, i: int, known: Table) -> Amount | None:
    """Return the number or range that begins at a token."""
    first = _read_one(tokens, i, known)
    if first is None or first.value is None or first.end + 1 >= len(tokens):
        return first
    if "range_sign" in known.values.get(tokens.lowers[first.end], {}):
        second = _read_one(tokens, first.end + 1, known)
        if second is not None and second.value is not None and second.value > first.value:
            return Amount(second.end, None, first.value, second.value, first.in_digits)
    return first


def _read_one(tokens: Tokens, i: int, known: Table) -> Amount | None:
    found = _read_digits(tokens, i, known) if "0" <= tokens.words[i][0] <= "9" else _read_words(tokens, i, known)
    after = known.values.get(tokens.lowers[found.end], {}) if found and found.end < len(tokens) else {}
    if found is not None and found.value is not None and "fraction" in after:
        return Amount(found.end + 1, found.value / int(after["fraction"]), is_part=True)
    return found


def _is_next_group(tokens: Tokens, i: int) -> bool:
    """Whether token `i` goes on with the number before it behind a blank: "250" of "1 250", "000,5" of "3 000,5"."""
    if len(tokens.words[i - 1]) > _GROUP or tokens.text[tokens.ends[i - 1] : tokens.starts[i]] not in _BLANKS:
        return False
    return re.fullmatch("[0-9]{3}(?:,[0-9]+)?", tokens.words[i]) is not None


def _read_digits(tokens: Tokens, i: int, known: Table) -> Amount | None:
    value, end = digits_value(tokens.words[i], known), i + 1
    if value is None:
        return None
    while end < len(tokens) and value.denominator == 1 and _is_next_group(tokens, end):
        value = value * _SCALED_FROM + (digits_value(tokens.words[end], known) or 0)
        end += 1
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
    if any(len(group) != _GROUP for group in middle[: len(signs) - 1]) or not groups[0]:
        return None
    grouped = len(groups[-1]) == _GROUP and len(groups[0]) <= _GROUP and groups[0] != "0"
    if len(set(signs)) == 1 and grouped and "thousands_sign" in last:
        return False
    if signs.count(signs[-1]) > 1 or "decimal_sign" not in last:
        return None
    return True


def _scaled(tokens: Tokens, amount: Amount, known: Table) -> Amount:
    """Return a number with the scales behind it: "2,5 Millionen", "3 mil millones", "4 Mrd."."""
    value, end = amount.value, amount.end
    if value is not None and (prefix := _prefix_at(tokens, end)):
        return Amount(end + 1, value * prefix, in_digits=amount.in_digits, is_scaled=True)
    while value is not None and end < len(tokens) and "scale" in (found := known.values.get(tokens.lowers[end], {})):
        value, end = value * int(found["scale"]), end + 1
        shortened = tokens.lowers[end - 1] in ("mio", "mrd", "tsd")
        if shortened and end < len(tokens) and tokens.words[end] == "." and _touches(tokens, end - 1):
            end += 1
    return Amount(end, value, amount.low, amount.high, amount.in_digits, is_scaled=end > amount.end)


def _prefix_at(tokens: Tokens, i: int) -> int | None:
    """Return the factor of the prefix at a token that touches the sign of a currency: "3,2 M€", "450 k€"."""
    money = i + 1 < len(tokens) and tokens.words[i + 1] in _SIGNS and _touches(tokens, i)
    return _PREFIXES.get(tokens.words[i]) if money else None


def _read_words(tokens: Tokens, i: int, known: Table) -> Amount | None:
    """Return the number in words at a token: "vierzig", "dos mil", "quatre-vingt-dix", "milliers"."""
    found = known.values.get(tokens.lowers[i], {})
    if "vague" in found:
        return Amount(i + 1, None, Fraction(found["vague"]))
    if "." in found.get("count", ""):  # "anderthalb Millionen"
        return _scaled(tokens, Amount(i + 1, Fraction(found["count"])), known)
    numeral = read_numeral(tokens.lowers, i, known.values)
    return Amount(numeral.end, numeral.value, is_scaled=numeral.is_scaled) if numeral else None


# Figures


def _figure(analysis: Analysis, field: str, i: int, done: int, amount: Amount, known: Table) -> Figure | None:
    tokens = analysis.tokens
    start, modifier = _hedge(tokens, i, done, known)
    end, unit, kind, phrase = amount.end, None, "count", None
    if amount.is_part:
        return _built(analysis, field, (start, end), amount, ("ratio", None, modifier), _counted(analysis, end))
    found = _unit_at(analysis, end, known)
    if found is not None and found[2] == "time":
        return None
    age = _aged_end(tokens, end, known)
    if age is not None:
        end, unit, kind = age, "a", "age"
    elif found is not None:
        end, unit, kind = found
    elif i and (before := known.units.get(tokens.words[i - 1])) and before[0][2] == "money" and i - 1 >= done:
        start, unit, kind = min(start, i - 1), before[0][1], "money"
    else:
        phrase = _counted(analysis, end)
        if phrase is not None and known.units.get(tokens.lowers[phrase[1] - 1], (("", "", ""),))[0][2] == "time":
            return None
        stated = phrase is not None or modifier is not None or amount.low is not None
        if not (stated or _is_large(amount)):
            return None
    if amount.value == 1 and not amount.in_digits:
        return None
    return _built(analysis, field, (start, end), amount, (kind, unit, modifier), phrase)


def _is_large(amount: Amount) -> bool:
    """Whether a number with a scale in words counts something by itself: "200 Millionen mehr"."""
    return amount.is_scaled and amount.value is not None and amount.value >= _LARGE


def _built(
    analysis: Analysis,
    field: str,
    place: tuple[int, int],
    amount: Amount,
    said: tuple[str, str | None, str | None],
    phrase: tuple[int, int] | None,
) -> Figure:
    tokens, (kind, unit, modifier) = analysis.tokens, said
    last = phrase[1] if phrase else place[1]
    start, end = tokens.starts[place[0]], tokens.ends[place[1] - 1]
    vague = amount.value is None and amount.high is None
    counted = tokens.text[tokens.starts[phrase[0]] : tokens.ends[phrase[1] - 1]] if phrase else None
    fields: dict[str, Any] = {
        "span": {"field": field, "start": start, "end": end, "exact": tokens.text[start:end]},
        "kind": kind,
        "value": _plain(amount.value),
        "low": _plain(amount.low),
        "high": _plain(amount.high),
        "unit": unit,
        "per": per_at(analysis, last, kind),
        "change": change_at(analysis, *place, kind),
        "modifier": modifier or ("approx" if vague else None),
        "counted": counted,
    }
    return Figure.model_validate(fields)


def _plain(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 6)


def _unit_at(analysis: Analysis, i: int, known: Table) -> tuple[int, str, str] | None:
    """Return the unit behind a number or behind its preposition: "millones de euros", "millions d'euros"."""
    tokens, found = analysis.tokens, _phrase_at(analysis.tokens, i, known.units)
    if found is not None or i >= len(tokens):
        return found
    if tokens.lowers[i] in analysis.pack.joining:
        return _phrase_at(tokens, i + 1, known.units)
    if analysis.pack.clitics_follow or (cut := parts(tokens.lowers[i], analysis.pack)) is None:
        return None
    return next(((i + 1, code, kind) for phrase, code, kind in known.units.get(cut[1], ()) if len(phrase) == 1), None)


def _phrase_at(tokens: Tokens, i: int, phrases: Phrases) -> tuple[int, str, str] | None:
    """Return where the unit ends that begins at a token, its code and kind."""
    if i >= len(tokens):
        return None
    for word, compared in ((tokens.words[i], tokens.words), (tokens.lowers[i], tokens.lowers)):
        if len(word) == 1 and word != tokens.words[i]:
            continue  # "12 M€" are no metres
        for phrase, code, kind in phrases.get(word, ()):
            if tuple(compared[i : i + len(phrase)]) == phrase:
                return i + len(phrase), code, kind
    return None


def _aged_end(tokens: Tokens, i: int, known: Table) -> int | None:
    """Return where an age in one word with its noun ends: "41-Jährige"."""
    if i + 1 < len(tokens) and tokens.words[i] == "-" and "aged" in known.values.get(tokens.lowers[i + 1], {}):
        return i + 2
    return None


def _hedge(tokens: Tokens, i: int, done: int, known: Table) -> tuple[int, str | None]:
    """Return where the hedge before a number begins, and its modifier."""
    for phrase, modifier, _ in known.hedges.get(tokens.lowers[i - 1], ()) if i else ():
        first = i - len(phrase)
        if first >= done and tuple(tokens.lowers[first:i]) == phrase:
            return first, modifier
    return i, None


def _counted(analysis: Analysis, i: int) -> tuple[int, int] | None:
    """Return the tokens of the noun behind a number with the adjectives before it."""
    words, size = analysis.words, len(analysis.words)
    if i < size and analysis.lowers[i] in analysis.pack.joining and i + 1 < size and analysis.same_sentence(i - 1, i):
        i += 1
    at = i
    while at < size and at - i < _MOST_ADJECTIVES and words[at].isalpha() and analysis.same_sentence(i - 1, at):
        tag = analysis.tag(at)
        if tag in _NOUNS:
            return i, at + 1
        if tag not in _ADJECTIVES:
            return None
        at += 1
    return None
