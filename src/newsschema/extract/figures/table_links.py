"""Numbers that take their unit, scale or noun from those behind them: levels of a change, shares, wholes, lists."""

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

_JOINTS = frozenset({"between_and", "opposes"})  # "429 y 579 dólares", "52 gegen 47 Stimmen"
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
    figures: list[Figure]
    """The figures before."""
    last: Amount | None
    """The number of the last of them."""
    is_level: bool = False
    """Whether a change begins with the number, which is none itself."""
    shared: Figure | None = None
    """The figure before whose noun the number shares."""
    is_share: bool = False
    """Whether two numbers state a share: "un sur dix"."""
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
        joined = not _JOINTS.isdisjoint(known.values.get(analysis.lowers[at], {}))
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
    unit = unit_at(analysis, first.end, known) if first is not None else None
    second = second_level(tokens, first, known, unit[0] if unit else None) if first is not None else None
    other = unit_at(analysis, second.end, known) if second is not None else None
    if unit is not None and (other is None or other[1] != unit[1]):
        return None  # "von 3 Prozent auf 5 Euro"
    if first is None or first.value is None or second is None or not is_of_change(analysis, i, second.end):
        return None
    place.unit = first.end if unit is not None else second.end
    place.is_level = True
    scale = shared_scale(first, second) if unit is None else 1
    return replace(first, value=first.value * scale, scale=first.scale * scale)


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
    place.whole, place.is_share = (first.end, found[0]) if between else behind, True
    return Amount(second.end, first.value / second.value, is_part=True)
