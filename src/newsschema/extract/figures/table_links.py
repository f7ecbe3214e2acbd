"""Numbers that take their unit, scale or noun from others: levels of a change, shares, wholes, comparisons, ages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsschema.extract.figures.table_changes import is_of_change
from newsschema.extract.figures.table_nouns import counted_at, share_at, unit_at, whole_at
from newsschema.extract.figures.table_numbers import Amount, read_one, second_level, shared_scale

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsschema.extract.figures.table_numbers import Table
    from newsschema.language import Analysis
    from newsschema.models.figures import Figure

_MOST_LISTED = 4  # numbers of a list behind its first
_WHOLES = frozenset((*range(2, 11), 100, 1000))  # what a share is stated of; "16 von 33 Kindern" counts


@dataclass(slots=True)
class Place:
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
    barred: AbstractSet[int] = frozenset()
    """The tokens of dates."""


def unit_place(analysis: Analysis, amount: Amount | None, known: Table) -> int:
    """Return where the unit of a number is: behind it, or behind the whole it is a part of ("zwölf der 40 Boote")."""
    if amount is None:
        return 0
    if (listed := _listed_with(analysis, amount, known)) is not None:
        return listed
    at = whole_at(analysis, amount.end, known)
    whole = read_one(analysis.tokens, at, known) if at is not None else None
    larger = whole is not None and amount.value and whole.value and whole.value > amount.value
    if whole is None or not larger or unit_at(analysis, whole.end, known) is not None:
        return amount.end
    return whole.end


def _listed_with(analysis: Analysis, amount: Amount, known: Table) -> int | None:
    """Return where the unit or noun of a list is behind its first number: "429, 479 y 579 dólares"; else None."""
    at, joined = amount.end, False
    for _ in range(_MOST_LISTED):
        if joined or at + 1 >= len(analysis.words) or not analysis.same_sentence(at - 1, at + 1):
            break
        joined = "between_and" in known.values.get(analysis.lowers[at], {})
        if not joined and analysis.words[at] != ",":
            return None
        further = read_one(analysis.tokens, at + 1, known)
        if further is None or further.in_digits != amount.in_digits or further.is_part:
            return None
        at = further.end
    if not joined or at == amount.end:
        return None
    shared = unit_at(analysis, at, known) or counted_at(analysis, at, known)
    return at if shared is not None else None


def changed_from(analysis: Analysis, place: Place, first: Amount | None, known: Table) -> Amount | None:
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


def share_of(analysis: Analysis, place: Place, first: Amount | None, known: Table) -> Amount | None:
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


def compared_with(analysis: Analysis, i: int, figures: list[Figure], known: Table) -> Figure | None:
    """Return the figure that a number is compared with: "2 300 foyers, contre 740", "Von 250 Bewerbern wurden 40"."""
    if not figures or i < 2:
        return None
    last, first = figures[-1], analysis.sentence(i).first
    if not (last.kind == "money" or last.counted) or last.span.start < analysis.starts[first]:
        return None
    if last.kind in ("count", "money") and _is_of_which(analysis, i, known):
        return last
    determined = _is_against(analysis, i - 2, known) and analysis.word_class(i - 1) == "DET"  # "frente a los 1.000"
    if determined or _is_against(analysis, i - 1, known):
        return last if last.kind in ("count", "money") else None
    behind = analysis.starts[first + 1 : first + 3]  # "Von 250 Bewerbern", "Von den 250 Bewerbern"
    is_whole = "whole" in known.values.get(analysis.lowers[first], {}) and last.span.start in behind
    return last if is_whole and last.kind == "count" else None


def elided_with(analysis: Analysis, i: int, end: int, figures: list[Figure], known: Table) -> Figure | None:
    """Return the count that a number without a noun goes on from: "12 Leute starben, 30 wurden verletzt".

    Such a number is the subject of a verb right behind it, or what "it" is: "19 Schalter, bald sollen es 40 werden".
    """
    if not figures or not (is_elided(analysis, i, end, known) or _is_subject(analysis, i, end)):
        return None
    last = figures[-1]
    apart = "\n" in analysis.text[last.span.end : analysis.starts[i]]
    return last if not apart and last.kind == "count" and last.counted else None


def is_elided(analysis: Analysis, i: int, end: int, known: Table) -> bool:
    """Whether a number is what "it" is: "Es waren 40", "bald sollen es 40 werden"."""
    before = known.values.get(analysis.lowers[i - 1], {}) if i else {}
    pronoun = "elided_subject" in before
    if "only" in before and analysis.starts_sentence(i - 1):  # "Nur 50 waren offen"
        return end < len(analysis.words) and analysis.is_finite(end)
    return pronoun and (end == len(analysis.words) or analysis.word_class(end) in ("VERB", "AUX", "PUNCT"))


def _is_subject(analysis: Analysis, i: int, end: int) -> bool:
    """Whether a number opens its clause and a finite verb follows: "30 wurden verletzt"."""
    opens = analysis.starts_sentence(i) or analysis.word_class(i - 1) in ("PUNCT", "CCONJ")
    return opens and end < len(analysis.words) and analysis.same_sentence(i, end) and analysis.is_finite(end)


def _is_of_which(analysis: Analysis, i: int, known: Table) -> bool:
    """Whether a number states a part of what is before it: "42 Millionen Euro, davon 15 für Lund"."""
    return "of_which" in known.values.get(analysis.lowers[i - 1], {})


def _is_against(analysis: Analysis, at: int, known: Table) -> bool:
    """Whether "gegen", "contre" or "frente a" ends at a token."""
    words = (analysis.lowers[at], " ".join(analysis.lowers[max(at - 1, 0) : at + 1]))
    return any("against" in known.values.get(word, {}) for word in words)
