"""Figures by tables alone: numbers, units and hedges of a language as data, for languages other than English.

A figure is a number with what it measures (`units.csv`) or counts (the noun behind it), and the hedge before it
(`hedges.csv`); `table_numbers` reads the number, `table_nouns` what is counted or measured. A number without a unit or
a noun is a figure behind a hedge only, where it is compared with one that counts something, or behind the words that
`numbers.csv` has as `measured_by` ("Stärke 6"), `of_which` ("dont 5") and `only`. A `street` behind a number makes it
that of a house, `below_zero` makes it negative.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from newsschema.extract.figures.countries import code_in, is_shared, sign_code
from newsschema.extract.figures.table_changes import bound_of_verb, change_at, is_level, is_of_change
from newsschema.extract.figures.table_codes import is_part_of_name, is_range
from newsschema.extract.figures.table_described import counted_by_level, described_by, goes_on_from
from newsschema.extract.figures.table_links import Place, changed_from, share_of, unit_place
from newsschema.extract.figures.table_nouns import (
    age_end,
    bound_of_age,
    compound_at,
    counted_at,
    described_people,
    elided_joint,
    elided_word,
    is_address,
    is_measured_by,
    part_of,
    substance_at,
    unit_at,
    who_is_of_age,
)
from newsschema.extract.figures.table_numbers import (
    Amount,
    Table,
    read_amount,
    read_one,
    shared_scale,
    sign_before,
    table,
)
from newsschema.extract.figures.table_rates import per_at, per_of_noun
from newsschema.extract.figures.table_ratios import ratio_at
from newsschema.extract.figures.table_shared import Bare, is_free, large_sum, listed_age, shared_noun, shared_unit
from newsschema.extract.figures.table_surroundings import Surroundings
from newsschema.extract.reasons import record_rule
from newsschema.language import analyse
from newsschema.models.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsschema.language import Analysis
    from newsschema.text.tokens import Tokens

_LARGE = 1_000_000
_FARTHEST_RATE = 60  # characters between an amount and the noun that it is stated for
_MINOR = 100  # minor units in a currency, basis points in a percent


def scan_tables(
    text: str, field: str, taken: Iterable[tuple[int, int]], language: str, country: str | None
) -> list[Figure]:
    """Return the figures of one string, outside the spans `taken` by dates; `country` is that of publication."""
    analysis = analyse(text, language)
    tokens, known = analysis.tokens, table(language)
    barred = {i for start, end in taken for i in _covered(tokens, start, end)}
    figures, done, shown, last = list[Figure](), 0, 0, None
    for i, word in enumerate(tokens.lowers):
        if i < done or i in barred or not ("0" <= word < ":" or word in known.starts):
            continue
        if figures and _is_in_rate(figures[-1], tokens.text, tokens.starts[i]):
            continue
        place = Place(i, shown, 0, country, figures, last, barred=barred)
        stated = _stated(analysis, place, known)
        if stated is None:
            continue
        done = stated.end
        if stated.kind:
            figures.append(_built(analysis, field, stated, place))
            record_rule(text, tokens.starts[i], f"{stated.kind}, from {tokens.words[i]!r}")
            last, shown = stated.amount, stated.end
    return figures


def _is_in_rate(last: Figure, text: str, start: int) -> bool:
    """Whether a character is in what the figure before is stated for: "3 pour | 1 000 habitants"."""
    if last.per is None or start - last.span.end > _FARTHEST_RATE:
        return False
    at = text.find(last.per, last.span.end, start + len(last.per))
    return 0 <= at <= start < at + len(last.per)


def _covered(tokens: Tokens, start: int, end: int) -> Iterable[int]:
    return range(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end))


@dataclass(slots=True)
class Stated:
    """What a number in the text states."""

    start: int
    end: int
    """Its tokens with hedge and unit, half-open."""
    amount: Amount
    kind: str = ""
    """The kind of figure; "" where it is none."""
    unit: str | None = None
    modifier: str | None = None
    phrase: tuple[int, int] | None = None
    """What is counted or described."""
    change: str | None = None


def _stated(analysis: Analysis, place: Place, known: Table) -> Stated | None:
    """Return what the number at a place states; None where no number is there."""
    tokens, i = analysis.tokens, place.first
    first = read_one(tokens, i, known)
    ratio = ratio_at(analysis, i, first, known, place.barred)
    if ratio is not None and place.barred.isdisjoint(range(i, ratio.end)):
        start, modifier = _hedge(analysis, i, place.done, known)
        amount = Amount(ratio.end, ratio.value)
        stated = Stated(start, ratio.end, amount, ratio.kind, ratio.unit, modifier, ratio.phrase, ratio.change)
        if ratio.phrase is None and ratio.is_of_counted:
            place.shared = _bare(analysis, stated, place, known).noun
        return stated
    if is_part_of_name(tokens, i, known) and not is_range(analysis, i):
        return None
    found = changed_from(analysis, place, first, known) or share_of(analysis, place, first, known)
    if found is None:
        found = read_amount(tokens, i, known)
        place.unit = unit_place(analysis, found, known)
    if found is None or not place.barred.isdisjoint(range(i, found.end)):
        return None
    start, modifier = _hedge(analysis, i, place.done, known)
    stated = Stated(start, found.end, found, modifier=modifier or found.modifier)
    if found.is_part:
        _read_part(analysis, stated, place, known)
    else:
        _read_unit(analysis, stated, place, known)
    return stated


def _read_part(analysis: Analysis, stated: Stated, place: Place, known: Table) -> None:
    """Add what a part is of; "la segunda mitad" is no share."""
    at = place.first
    stated.phrase = place.whole or part_of(analysis, stated.end, known)
    if "part" in known.values.get(analysis.lowers[at], {}):
        before = analysis.word_class(at - 1) if at else ""
        alone = before == "DET" and analysis.lowers[at - 1] not in analysis.pack.joining  # "die Hälfte sprang ab"
        by = before == "ADP" and is_of_change(analysis, at, stated.end)  # "réduite de moitié"
        if not (alone or by) and (stated.phrase is None or before not in ("DET", "ADP", "ADV")):
            return
    stated.kind = "ratio"
    _read_bound(analysis, stated, known)
    _describe(analysis, stated, place, known)


def _bare(analysis: Analysis, stated: Stated, place: Place, known: Table) -> Bare:
    hedged = stated.modifier is not None
    return Bare(analysis, stated.start, stated.end, place.figures, known, hedged, _is_large(stated.amount))


def _describe(analysis: Analysis, stated: Stated, place: Place, known: Table) -> None:
    """Add the noun of an amount that has none behind it: that of the figure before, or what the amount describes."""
    if stated.phrase is not None:
        return
    bare = _bare(analysis, stated, place, known)
    place.shared = shared_noun(bare)
    if place.shared is None:
        around = _around(analysis, stated, place)
        stated.phrase = described_by(around)
        if stated.phrase is None:
            further = stated.kind == "percent" and "others" in known.values.get(analysis.lowers[stated.start - 1], {})
            of_counted = place.is_share or further or None  # "un sur dix n'a pas voté", "weitere 13 Prozent"
            place.shared = goes_on_from(around, place.figures) or (of_counted and bare.noun)


def _around(analysis: Analysis, stated: Stated, place: Place) -> Surroundings:
    return Surroundings(analysis, (stated.start, stated.end), place.barred, stated.kind, stated.unit)


def _read_unit(analysis: Analysis, stated: Stated, place: Place, known: Table) -> None:
    """Add the unit of a number and what it measures, or what it counts; it is none as a time."""
    amount, i = stated.amount, place.first
    if place.unit == stated.end:
        place.unit = _past_hyphen(analysis, place.unit, known)
    found = _coded(unit_at(analysis, place.unit, known), analysis, place)
    if found is not None and found[2] == "time":
        return
    age = age_end(analysis, i, stated.end, known)
    code, bound = "a", bound_of_age(analysis, stated.start, known)
    if bound is not None:
        stated.modifier = stated.modifier or bound
        unread = found is None and counted_at(analysis, stated.end, known) is None
        age = stated.end if age is None and unread else age  # "mayores de 65"
    if age is None and found is not None and found[2] == "age":
        age, code = found[0] if place.unit == stated.end else stated.end, found[1]
    if age is not None:
        stated.end, stated.unit, stated.kind = age, code, "age"
        place.shared = listed_age(analysis, stated.start, place.done, place.figures)
        stated.phrase = None if place.shared else who_is_of_age(analysis, stated.start, stated.end, known)
    elif found is not None:
        _read_measure(analysis, stated, place, found, known)
    elif (sign := _sign_before(analysis, place, known)) is not None:
        stated.start, stated.unit, stated.kind = min(stated.start, sign[0]), sign[1], "money"
        if analysis.words[stated.end : stated.end + 1] == ["M"]:  # "US$ 52 M"
            stated.end, stated.amount = stated.end + 1, _scaled(stated.amount, Fraction(1, _LARGE))
    else:
        _read_count(analysis, stated, place, known)
    if amount.value == 1 and not amount.in_digits and (found is None or _is_noun(analysis, stated, known)):
        stated.kind = ""
    if place.shared is None and stated.kind in ("money", "percent", "measure"):
        _describe(analysis, stated, place, known)


def _past_hyphen(analysis: Analysis, at: int, known: Table) -> int:
    """Return `at`, or the unit behind a hyphen there that joins it to a number: "700-Megawatt-Anlage"."""
    words, ends, starts = analysis.words, analysis.ends, analysis.starts
    joined = 0 < at < len(words) - 1 and words[at] == "-" and ends[at - 1] == starts[at] and ends[at] == starts[at + 1]
    return at + 1 if joined and words[at + 1].isalpha() and unit_at(analysis, at + 1, known) is not None else at


def _is_noun(analysis: Analysis, stated: Stated, known: Table) -> bool:
    """Whether a unit behind "one" is rather a thing, "ein Fuß", or the name of one, "Ein-Euro-Job"."""
    unit = analysis.lowers[stated.end - 1]
    return "also_noun" in known.values.get(unit, {}) or analysis.words[stated.end - 2] == "-" or stated.kind == "age"


def _read_measure(analysis: Analysis, stated: Stated, place: Place, found: tuple[int, str, str], known: Table) -> None:
    beside = place.unit <= stated.amount.end + 1
    end, stated.unit, stated.kind = found
    if stated.kind == "minor":
        stated.kind, stated.amount = "percent" if stated.unit == "%" else "money", _scaled(stated.amount, _MINOR)
    if beside:
        stated.end = end
    _read_sign(analysis.tokens, stated, place.first, known)
    _read_bound(analysis, stated, known)
    if beside:
        compound = compound_at(analysis, end)
        stated.phrase = compound or substance_at(analysis, stated.end, stated.kind, known)
        if compound is not None and "race" in known.values.get(analysis.lowers[compound[1] - 1], {}):
            stated.kind = ""  # "der 200-Meter-Lauf"


def _read_bound(analysis: Analysis, stated: Stated, known: Table) -> None:
    """Add the words behind a unit that make the amount a bound: "300 euros environ", "300 Euro oder mehr"."""
    for size in (2, 1):
        behind = known.values.get(" ".join(analysis.lowers[stated.end : stated.end + size]), {}).get("bound_behind")
        if behind is not None and stated.modifier is None and analysis.same_sentence(stated.end - 1, stated.end):
            stated.end, stated.modifier = stated.end + size, behind


def _scaled(amount: Amount, divisor: int | Fraction) -> Amount:
    """Return an amount divided by what its minor unit is a part of: 0.6 of "60 Cent"."""
    value, low, high = (one and one / divisor for one in (amount.value, amount.low, amount.high))
    return replace(amount, value=value, low=low, high=high)


def _read_count(analysis: Analysis, stated: Stated, place: Place, known: Table) -> None:
    """Add what a number counts; none is a figure without a noun, a hedge or a count that it is compared with."""
    amount = stated.amount
    phrase = counted_at(analysis, place.unit, known)
    if is_address(analysis, stated.end, known):
        return
    if phrase is not None and known.units.get(analysis.lowers[phrase[1] - 1], (("", "", ""),))[0][2] == "time":
        return
    stated.kind, stated.phrase = "count", phrase
    if phrase is not None:
        return
    bare = _bare(analysis, stated, place, known)
    place.shared = shared_unit(bare)
    if (found := place.shared or large_sum(bare)) is not None:
        _share_unit(stated, place, found)
        return
    stated.phrase = described_people(analysis, stated.end, known) or counted_by_level(_around(analysis, stated, place))
    if stated.phrase is None and is_measured_by(analysis, place.first, known):
        stated.phrase = place.first - 1, place.first
    if stated.phrase is not None or stated.modifier is not None or amount.low is not None:
        return
    if not (is_free(bare) or _is_large(amount)):
        stated.kind = ""


def _share_unit(stated: Stated, place: Place, shared: Figure) -> None:
    """Give a bare number the kind and unit of the figure it goes on from, and its scale: "84 M€ (contre 61)"."""
    if shared.kind == "ratio":
        return
    stated.kind, stated.unit = shared.kind, shared.unit
    if shared.kind != "count" and place.last is not None and stated.amount.in_digits:
        stated.amount = _scaled(stated.amount, Fraction(1, shared_scale(stated.amount, place.last)))


def _read_sign(tokens: Tokens, stated: Stated, i: int, known: Table) -> None:
    """Add the minus of a figure of degrees or percent: "minus 3 Grad", "3 grados bajo cero"."""
    sign = sign_before(tokens, i, known)
    below = " ".join(tokens.lowers[stated.end : stated.end + 2])
    if stated.unit == "Cel" and "below_zero" in known.values.get(below, {}) and stated.amount.value is not None:
        stated.end, stated.amount = stated.end + 2, replace(stated.amount, value=-stated.amount.value)
    elif sign < i and stated.unit in _SIGNED and stated.amount.value is not None:
        stated.start, stated.amount = min(stated.start, sign), replace(stated.amount, value=-stated.amount.value)


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
    for size in (3, 2, 1):
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


def _built(analysis: Analysis, field: str, stated: Stated, place: Place) -> Figure:
    tokens, amount, phrase = analysis.tokens, stated.amount, stated.phrase
    covered = stated.start, stated.end
    last = max(covered[1], phrase[1]) if phrase else covered[1]
    start, end = tokens.starts[covered[0]] + len(elided_joint(analysis, covered[0])), tokens.ends[covered[1] - 1]
    vague = amount.value is None and amount.low is not None and amount.high is None
    counted = None
    if phrase is not None:
        first = tokens.starts[phrase[0]] + len(elided_word(analysis, phrase[0]))
        counted = tokens.text[first : tokens.ends[phrase[1] - 1]]
    change = stated.change or (None if place.is_level else change_at(analysis, *covered, stated.kind))
    fields: dict[str, Any] = {
        "span": {"field": field, "start": start, "end": end, "exact": tokens.text[start:end]},
        "kind": stated.kind,
        "value": _plain(amount.value),
        "low": _plain(amount.low),
        "high": _plain(amount.high),
        "unit": stated.unit,
        "per": per_at(analysis, last, stated.kind, stated.unit)
        or (per_of_noun(analysis, phrase, stated.kind) if phrase is not None else None),
        "change": change,
        "modifier": stated.modifier or ("approx" if vague else None),
        "counted": counted or (place.shared.counted if place.shared is not None else None),
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
    return (start, modifier) if modifier else (i, bound_of_verb(analysis, i))


def _hedge_before(analysis: Analysis, i: int, done: int, known: Table) -> tuple[int, str | None]:
    lowers = analysis.lowers
    elided = elided_joint(analysis, i)  # "près d'un tiers"
    last = elided or (lowers[i - 1] if i else "")
    for phrase, modifier, _ in known.hedges.get(last, ()):
        first = i - len(phrase) + bool(elided)
        before = (*lowers[max(first, 0) : i], elided) if elided else tuple(lowers[max(first, 0) : i])
        if first >= done and before == phrase:
            verbal = first > 0 and lowers[first - 1] not in analysis.pack.joining  # not "caídas de hasta el 8 %"
            reached = verbal and is_level(analysis, phrase) and is_of_change(analysis, first, i)
            return (i, None) if reached else (first, modifier)  # "cayó hasta 41 euros"
    return i, None
