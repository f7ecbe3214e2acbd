"""Figures by tables alone: numbers, units and hedges of a language as data, for languages other than English.

A figure is a number with what it measures (`units.csv`) or counts (the noun behind it), and the hedge before it
(`hedges.csv`); `table_numbers` reads the number, `table_nouns` what is counted or measured. A number without a unit or
a noun is a figure behind a hedge only, or where it is compared with one that counts something.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from newsschema.extract.figures.countries import code_in, is_shared, sign_code
from newsschema.extract.figures.table_changes import change_at, is_level, is_of_change, per_at
from newsschema.extract.figures.table_described import Surroundings, described_by
from newsschema.extract.figures.table_links import Place, changed_from, compared_with, share_of, unit_place
from newsschema.extract.figures.table_nouns import (
    age_end,
    counted_at,
    elided_joint,
    part_of,
    substance_at,
    unit_at,
)
from newsschema.extract.figures.table_numbers import (
    GROUP,
    Amount,
    Table,
    read_amount,
    read_one,
    sign_before,
    table,
    touches,
)
from newsschema.extract.reasons import record_rule
from newsschema.language import analyse
from newsschema.models.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_LARGE = 1_000_000
_UNITS_THAT_TOUCH = ("km", "m", "cm", "mm", "kg", "kW", "MW", "GW")


def scan_tables(
    text: str, field: str, taken: Iterable[tuple[int, int]], language: str, country: str | None
) -> list[Figure]:
    """Return the figures of one string, outside the spans `taken` by dates; `country` is that of publication."""
    analysis = analyse(text, language)
    tokens, known = analysis.tokens, table(language)
    barred = {i for start, end in taken for i in _covered(tokens, start, end)}
    figures, done = list[Figure](), 0
    for i, word in enumerate(tokens.lowers):
        if i < done or i in barred or not ("0" <= word < ":" or word in known.starts):
            continue
        if _is_part_of_name(tokens, i, known) and not _is_range(analysis, i):
            continue
        place = Place(i, done, 0, country)
        first = read_one(tokens, i, known)
        amount = changed_from(analysis, place, first, known) or share_of(analysis, place, first, known)
        if amount is None:
            amount = read_amount(tokens, i, known)
            place.unit = unit_place(analysis, amount, known)
        if amount is None or not barred.isdisjoint(range(i, amount.end)):
            continue
        place.compared = compared_with(analysis, i, figures, known)
        place.barred = barred
        figure = _figure(analysis, field, place, amount, known)
        done = amount.end
        if figure is not None:
            record_rule(text, tokens.starts[i], f"{figure.kind}, from {tokens.words[i]!r}")
            figures.append(figure)
    return figures


def _covered(tokens: Tokens, start: int, end: int) -> Iterable[int]:
    return range(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end))


def _is_part_of_name(tokens: Tokens, i: int, known: Table) -> bool:
    """Whether a number belongs to a name, score, code or ordinal: "G8", "3:1", "3. Platz", "20/21", "Nr. 5"."""
    words = tokens.words
    if any("number_sign" in known.values.get(word, {}) for word in tokens.lowers[max(i - 2, 0) : i]):
        return tokens.words[i][0].isdigit() and tokens.words[i - 1] not in ",;:"
    signed = sign_before(tokens, i, known) < i
    if i and not signed and touches(tokens, i - 1) and (words[i - 1].isalnum() or words[i - 1] in "-:/.,§#+_–"):
        return True
    if not words[i][0].isdigit() or not touches(tokens, i):
        return False
    after = words[i + 1]
    if after in ":/-–" and i + 2 < len(tokens) and touches(tokens, i + 1) and words[i + 2][0].isdigit():
        return True
    if after == "." and i + 2 < len(tokens) and words[i + 2][0].isalnum() and len(words[i]) < GROUP:
        return words[i + 2][0].islower() or tokens.text[tokens.ends[i + 1] : tokens.starts[i + 2]] == " "
    return after.isalpha() and after[0].isalpha() and after not in _UNITS_THAT_TOUCH


def _is_range(analysis: Analysis, i: int) -> bool:
    """Whether a number, a dash and a larger number count the plural behind them: "4-6 Boote"; scores have no noun."""
    words = analysis.words
    if i + 3 >= len(words) or words[i + 1] not in "-–" or (i and touches(analysis.tokens, i - 1)):
        return False
    ends = (words[i], words[i + 2])
    if not all(word.isascii() and word.isdigit() for word in ends) or int(ends[0]) >= int(ends[1]):
        return False
    return analysis.same_sentence(i, i + 3) and analysis.tag(i + 3) == "N"


def _figure(analysis: Analysis, field: str, place: Place, amount: Amount, known: Table) -> Figure | None:
    tokens, i = analysis.tokens, place.first
    start, modifier = _hedge(analysis, i, place.done, known)
    modifier = modifier or amount.modifier
    end, unit, kind, phrase = amount.end, None, "count", None
    if amount.is_part:
        phrase = place.whole or part_of(analysis, end, known)
        named = "part" in known.values.get(tokens.lowers[i], {})  # "la segunda mitad" is no share
        if named and (phrase is None or not i or analysis.word_class(i - 1) not in ("DET", "ADP", "ADV")):
            return None
        phrase = phrase or described_by(Surroundings(analysis, (start, end), place.barred), "ratio", None)
        return _built(analysis, field, (start, end), amount, ("ratio", None, modifier), phrase, place)
    found = _coded(unit_at(analysis, place.unit, known), analysis, place)
    if found is not None and found[2] == "time":
        return None
    age = age_end(analysis, i, end, known)
    if age is not None:
        end, unit, kind = age, "a", "age"
    elif found is not None:
        end, unit, kind = found if place.unit == end else (end, found[1], found[2])
        start, amount = _with_sign(tokens, i, start, amount, unit, known)
        phrase = substance_at(analysis, end, kind, known) if place.unit == amount.end else None
    elif (sign := _sign_before(analysis, place, known)) is not None:
        start, unit, kind = min(start, sign[0]), sign[1], "money"
    else:
        phrase = counted_at(analysis, place.unit, known)
        if phrase is not None and known.units.get(tokens.lowers[phrase[1] - 1], (("", "", ""),))[0][2] == "time":
            return None
        if phrase is None and place.compared is not None:
            kind, unit = place.compared.kind, place.compared.unit
        stated = phrase is not None or modifier is not None or amount.low is not None or place.compared is not None
        if not (stated or _is_large(amount)):
            return None
    if amount.value == 1 and not amount.in_digits:
        return None
    if phrase is None and kind in ("money", "percent", "measure"):
        phrase = described_by(Surroundings(analysis, (start, end), place.barred), kind, unit)
    return _built(analysis, field, (start, end), amount, (kind, unit, modifier), phrase, place)


def _with_sign(
    tokens: Tokens, i: int, start: int, amount: Amount, unit: str | None, known: Table
) -> tuple[int, Amount]:
    """Return where a figure of degrees or percent begins with its minus, and its negative value."""
    sign = sign_before(tokens, i, known)
    if sign == i or unit not in _SIGNED or amount.value is None:
        return start, amount
    return min(start, sign), replace(amount, value=-amount.value)


_SIGNED = ("Cel", "%")

_Unit = tuple[int, str, str]


def _coded(found: _Unit | None, analysis: Analysis, place: Place) -> _Unit | None:
    """Return a unit with the code of a currency name that several countries share; None where nothing decides."""
    if found is None or found[2] != "money" or not is_shared(found[1]):
        return found
    is_sign = analysis.words[found[0] - 1] == "$"
    code = sign_code(place.country) if is_sign else code_in(found[1], place.country, is_minor=False)
    return (found[0], code, "money") if code else None


def _sign_before(analysis: Analysis, place: Place, known: Table) -> tuple[int, str] | None:
    """Return where the sign of a currency before a number begins, and its code: "US$ 120", "$ 5"."""
    for size in (2, 1):
        first = place.first - size
        if first < place.done:
            continue
        phrase = tuple(analysis.words[first : place.first])
        for words, code, kind in known.units.get(phrase[0], ()):
            if words == phrase and kind == "money" and (unit := _coded((place.first, code, kind), analysis, place)):
                return first, unit[1]
    return None


def _is_large(amount: Amount) -> bool:
    """Whether a number with a scale in words counts something by itself: "200 Millionen mehr"."""
    return amount.scale > 1 and amount.value is not None and amount.value >= _LARGE


def _built(
    analysis: Analysis,
    field: str,
    covered: tuple[int, int],
    amount: Amount,
    said: tuple[str, str | None, str | None],
    phrase: tuple[int, int] | None,
    place: Place,
) -> Figure:
    tokens, (kind, unit, modifier) = analysis.tokens, said
    last = max(covered[1], phrase[1]) if phrase else covered[1]
    start, end = tokens.starts[covered[0]] + len(elided_joint(analysis, covered[0])), tokens.ends[covered[1] - 1]
    vague = amount.value is None and amount.high is None
    counted = None
    if phrase is not None:
        first = tokens.starts[phrase[0]] + len(elided_joint(analysis, phrase[0]))
        counted = tokens.text[first : tokens.ends[phrase[1] - 1]]
    fields: dict[str, Any] = {
        "span": {"field": field, "start": start, "end": end, "exact": tokens.text[start:end]},
        "kind": kind,
        "value": _plain(amount.value),
        "low": _plain(amount.low),
        "high": _plain(amount.high),
        "unit": unit,
        "per": per_at(analysis, last, kind),
        "change": None if place.is_level else change_at(analysis, *covered, kind),
        "modifier": modifier or ("approx" if vague else None),
        "counted": counted or (place.compared.counted if place.compared and kind == "count" else None),
    }
    return Figure.model_validate(fields)


def _plain(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 6)


def _hedge(analysis: Analysis, i: int, done: int, known: Table) -> tuple[int, str | None]:
    """Return where the hedge before a number begins, and its modifier; an article may be between: "casi el 40 %"."""
    start, modifier = _hedge_before(analysis, i, done, known)
    between = modifier is None and i > done and i > 1 and analysis.lowers[i - 2] in known.hedges
    if between and analysis.word_class(i - 1) == "DET":
        start, modifier = _hedge_before(analysis, i - 1, done, known)
    return (start, modifier) if modifier else (i, None)


def _hedge_before(analysis: Analysis, i: int, done: int, known: Table) -> tuple[int, str | None]:
    lowers = analysis.lowers
    elided = elided_joint(analysis, i)  # "près d'un tiers"
    last = elided or (lowers[i - 1] if i else "")
    for phrase, modifier, _ in known.hedges.get(last, ()):
        first = i - len(phrase) + bool(elided)
        before = (*lowers[max(first, 0) : i], elided) if elided else tuple(lowers[max(first, 0) : i])
        if first >= done and before == phrase:
            reached = is_level(analysis, phrase) and is_of_change(analysis, first, i)  # "cayó hasta 41 euros"
            return (i, None) if reached else (first, modifier)
    return i, None
