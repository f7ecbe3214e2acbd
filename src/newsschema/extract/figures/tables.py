"""Figures by tables alone: numbers, units and hedges of a language as data, for languages other than English.

A figure is a number with what it measures (`units.csv`) or counts (the noun behind it), and the hedge before it
(`hedges.csv`); `table_numbers` reads the number, `table_nouns` what is counted or measured. A number without a unit or
a noun is a figure behind a hedge only, or where it is compared with one that counts something.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from newsschema.extract.figures.countries import code_in, is_shared, sign_code
from newsschema.extract.figures.table_changes import change_at, is_level, is_of_change, per_at
from newsschema.extract.figures.table_nouns import (
    age_end,
    counted_at,
    elided_joint,
    part_of,
    share_at,
    substance_at,
    unit_at,
    whole_at,
)
from newsschema.extract.figures.table_numbers import (
    GROUP,
    Amount,
    Table,
    read_amount,
    read_one,
    second_level,
    shared_scale,
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
_WHOLES = frozenset((*range(2, 11), 100, 1000))  # what a share is stated of; "16 von 33 Kindern" counts
_UNITS_THAT_TOUCH = ("km", "m", "cm", "mm", "kg", "kW", "MW", "GW")


@dataclass(slots=True)
class _Place:
    """Where a number is and what is known around it."""

    first: int
    """Its first token."""
    done: int
    """One past the last token of the figure before."""
    unit: int
    """Where its unit is: behind it, or behind the number that a change leads to."""
    country: str | None
    """The country of publication."""
    is_level: bool = False
    """Whether a change begins with the number, which is none itself."""
    compared: Figure | None = None
    """The count that the number is compared with."""
    whole: tuple[int, int] | None = None
    """What a share of two numbers is of."""


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
        if _is_part_of_name(tokens, i, known):
            continue
        place = _Place(i, done, 0, country)
        first = read_one(tokens, i, known)
        amount = _changed_from(analysis, place, first, known) or _share(analysis, place, first, known)
        if amount is None:
            amount = read_amount(tokens, i, known)
            place.unit = _unit_place(analysis, amount, known)
        if amount is None or not barred.isdisjoint(range(i, amount.end)):
            continue
        place.compared = _compared(analysis, i, figures, known)
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
    if i and touches(tokens, i - 1) and (words[i - 1].isalnum() or words[i - 1] in "-:/.,§#+_–"):
        return True
    if not words[i][0].isdigit() or not touches(tokens, i):
        return False
    after = words[i + 1]
    if after in ":/-–" and i + 2 < len(tokens) and touches(tokens, i + 1) and words[i + 2][0].isdigit():
        return True
    if after == "." and i + 2 < len(tokens) and words[i + 2][0].isalnum() and len(words[i]) < GROUP:
        return words[i + 2][0].islower() or tokens.text[tokens.ends[i + 1] : tokens.starts[i + 2]] == " "
    return after.isalpha() and after[0].isalpha() and after not in _UNITS_THAT_TOUCH


# Numbers that belong to others


def _unit_place(analysis: Analysis, amount: Amount | None, known: Table) -> int:
    """Return where the unit of a number is: behind it, or behind the whole it is a part of ("zwölf der 40 Boote")."""
    if amount is None:
        return 0
    if (paired := _paired_with(analysis, amount, known)) is not None:
        return paired
    at = whole_at(analysis, amount.end, known)
    whole = read_one(analysis.tokens, at, known) if at is not None else None
    larger = whole is not None and amount.value and whole.value and whole.value > amount.value
    if whole is None or not larger or unit_at(analysis, whole.end, known) is not None:
        return amount.end
    return whole.end


def _paired_with(analysis: Analysis, amount: Amount, known: Table) -> int | None:
    """Return where the unit of two ages is behind the first one: "31 und 57 Jahren"; None for other numbers."""
    at = amount.end
    if at + 1 >= len(analysis.words) or "between_and" not in known.values.get(analysis.lowers[at], {}):
        return None
    second = read_one(analysis.tokens, at + 1, known)
    unit = unit_at(analysis, second.end, known) if second is not None else None
    return second.end if second is not None and unit is not None and unit[2] == "age" else None


def _changed_from(analysis: Analysis, place: _Place, first: Amount | None, known: Table) -> Amount | None:
    """Return the number that a change begins with: "von 3 auf 5 Millionen Euro" has the scale and unit behind it."""
    tokens, i = analysis.tokens, place.first
    if i == 0 or "from_level" not in known.values.get(tokens.lowers[i - 1], {}):
        return None
    second = second_level(tokens, first, known) if first is not None else None
    if first is None or first.value is None or second is None or not is_of_change(analysis, i, second.end):
        return None
    place.unit = first.end if unit_at(analysis, first.end, known) else second.end
    place.is_level = True
    return replace(first, value=first.value * shared_scale(first, second))


def _share(analysis: Analysis, place: _Place, first: Amount | None, known: Table) -> Amount | None:
    """Return the share that two numbers state: "drei von zehn", "un Français sur trois", "uno de cada tres"."""
    found = share_at(analysis, first.end, known) if first is not None and first.value else None
    second = read_one(analysis.tokens, found[1], known) if found is not None else None
    if first is None or found is None or second is None or not first.value or not second.value:
        return None
    between = found[0] > first.end
    behind = counted_at(analysis, second.end, known)
    is_whole = second.value in _WHOLES and unit_at(analysis, second.end, known) is None and not (between and behind)
    if not is_whole or first.value >= second.value:
        return None
    place.whole = (first.end, found[0]) if between else behind
    return Amount(second.end, first.value / second.value, is_part=True)


def _compared(analysis: Analysis, i: int, figures: list[Figure], known: Table) -> Figure | None:
    """Return the figure that a number is compared with: "2 300 foyers, contre 740", "Von 250 Bewerbern wurden 40"."""
    if not figures or i < 2:
        return None
    last, first = figures[-1], analysis.sentence(i).first
    if not (last.kind == "money" or last.counted) or last.span.start < analysis.starts[first]:
        return None
    if _is_against(analysis, i - 1, known) or (
        _is_against(analysis, i - 2, known) and analysis.word_class(i - 1) == "DET"
    ):
        return last if last.kind in ("count", "money") else None
    is_whole = "whole" in known.values.get(analysis.lowers[first], {}) and last.span.start == analysis.starts[first + 1]
    return last if is_whole and last.kind == "count" else None


def _is_against(analysis: Analysis, at: int, known: Table) -> bool:
    """Whether "gegen", "contre" or "frente a" ends at a token."""
    words = (analysis.lowers[at], " ".join(analysis.lowers[max(at - 1, 0) : at + 1]))
    return any("against" in known.values.get(word, {}) for word in words)


# Figures


def _figure(analysis: Analysis, field: str, place: _Place, amount: Amount, known: Table) -> Figure | None:
    tokens, i = analysis.tokens, place.first
    start, modifier = _hedge(analysis, i, place.done, known)
    modifier = modifier or amount.modifier
    end, unit, kind, phrase = amount.end, None, "count", None
    if amount.is_part:
        phrase = place.whole or part_of(analysis, end)
        named = "part" in known.values.get(tokens.lowers[i], {})  # "la segunda mitad" is no share
        if named and (phrase is None or not i or analysis.word_class(i - 1) not in ("DET", "ADP", "ADV")):
            return None
        return _built(analysis, field, (start, end), amount, ("ratio", None, modifier), phrase, place)
    found = _coded(unit_at(analysis, place.unit, known), analysis, place)
    if found is not None and found[2] == "time":
        return None
    age = age_end(analysis, i, end, known)
    if age is not None:
        end, unit, kind = age, "a", "age"
    elif found is not None:
        end, unit, kind = found if place.unit == end else (end, found[1], found[2])
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
    return _built(analysis, field, (start, end), amount, (kind, unit, modifier), phrase, place)


_Unit = tuple[int, str, str]


def _coded(found: _Unit | None, analysis: Analysis, place: _Place) -> _Unit | None:
    """Return a unit with the code of a currency name that several countries share; None where nothing decides."""
    if found is None or found[2] != "money" or not is_shared(found[1]):
        return found
    is_sign = analysis.words[found[0] - 1] == "$"
    code = sign_code(place.country) if is_sign else code_in(found[1], place.country, is_minor=False)
    return (found[0], code, "money") if code else None


def _sign_before(analysis: Analysis, place: _Place, known: Table) -> tuple[int, str] | None:
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
    place: _Place,
) -> Figure:
    tokens, (kind, unit, modifier) = analysis.tokens, said
    last = phrase[1] if phrase else covered[1]
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
