"""Quarters and halves of a year: "third-quarter", "the latest quarter", "Q3 2020", "the same period"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.phrases import (
    article_before,
    base,
    capital,
    is_dash,
    lower,
    part_before,
    touch,
)
from newsschema.extract.dates.words import RELATIONS, SHIFTS
from newsschema.text.numbers import read_ordinal

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


def match_quarter(tokens: Tokens, i: int, floor: int, cut: int) -> list[Expression]:
    """ "third-quarter", "the fourth quarter of 2005", "the latest quarter", "the first half"."""
    word = base(tokens.lowers[i])
    j = i - 2 if is_dash(tokens, i - 1) else i - 1
    while j >= floor and lower(tokens, j) in ("fiscal", "calendar", "consecutive", "straight", "flat"):
        j -= 1
    if j < floor:
        return []
    before = lower(tokens, j)
    found = Expression("quarter", j, i + 1, cut=cut)
    found.kind = "quarter" if word == "quarter" else "half"
    start = j - 1 if lower(tokens, j) in ("st", "nd", "rd", "th") and touch(tokens, j - 1) else j
    number = read_ordinal(tokens, start)
    if number is not None and number.end == j + 1 and 1 <= number.value <= (4 if word == "quarter" else 2):
        found.number, found.first = number.value, start
    elif before == "final" and word == "quarter" and not is_dash(tokens, i + 1):
        found.number, found.relation = 4, "final"
    elif (
        number is not None
        and number.end == j + 1
        and word == "quarter"
        and lower(tokens, j + 1) in ("consecutive", "straight")
    ):
        found.relation, found.kind, found.unit, found.first = "the", "unit", "quarter", start
    elif word == "quarter" and base(before) == "year" and before != "year":
        found.first = i
        return [found]
    elif word == "quarter" and before in RELATIONS and RELATIONS[before] not in ("first",):
        found.kind, found.unit, found.relation = "unit", "quarter", RELATIONS[before]
        if before == "early":
            return []
    elif word == "quarter" and before in ("the", "each", "every", "per", "a") and j == i - 1:
        if before in ("each", "every", "per"):
            return [Expression("set", j, i + 1, number=1, unit="quarter")]
        if before == "a" or lower(tokens, i + 1) in ("of", "to", "past", "century", "mile") or capital(tokens, i):
            return _counted_quarter(tokens, i, j)
        found.kind, found.unit, found.relation = "unit", "quarter", "the"
        return [found]
    else:
        return []
    if (
        found.kind == "half"
        and not is_dash(tokens, i - 1)
        and lower(tokens, i + 1) != "of"
        and not (lower(tokens, i + 1)[:4].isdigit() and len(lower(tokens, i + 1)) == 4)
    ):
        return []
    if found.kind == "quarter" and lower(tokens, i + 1) in ("final", "finals", "back", "mile", "time"):
        return []
    if lower(tokens, found.first - 1) == "fiscal" and found.first - 1 >= floor:
        found.first -= 1
        if not is_dash(tokens, found.first + 2):
            found.first = article_before(tokens, found.first, floor)
    if lower(tokens, found.first - 1) in ("this", "the") and not is_dash(tokens, i - 1) and found.first - 1 >= floor:
        found.first -= 1
    place, modifier = part_before(tokens, found.first, floor)
    if place < found.first:
        found.modifier, found.first = modifier, article_before(tokens, place, floor)
    return [found]


def match_period(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "the same period", "the corresponding period", "the latest period": the quarter spoken of, of another year."""
    before = lower(tokens, i - 1)
    if (
        i - 2 < floor
        or before not in ("same", "corresponding", "comparable", "latest", "like")
        or lower(tokens, i - 2) != "the"
    ):
        return []
    return [Expression("quarter", i - 2, i + 1, relation="last" if before == "latest" else "the")]


def _counted_quarter(tokens: Tokens, i: int, j: int) -> list[Expression]:
    if lower(tokens, j) == "a" and lower(tokens, i + 1) in ("ago", "earlier", "later"):
        return [Expression("shift", j, i + 2, number=1, unit="quarter", relation=SHIFTS[lower(tokens, i + 1)])]
    return []


def match_short_quarter(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """ "Q3", "Q1 2020", "H1 2016", "2018 Q4" """
    word = tokens.lowers[i]
    if not tokens.words[i].isupper() or not touch(tokens, i):
        return []
    number = lower(tokens, i + 1)
    if number not in (("1", "2", "3", "4") if word == "q" else ("1", "2")) or (
        touch(tokens, i + 1) and lower(tokens, i + 2)[0].isalpha()
    ):
        return []
    kind = "quarter" if word == "q" else "half"
    if kind == "half" and not (lower(tokens, i + 2).isdigit() and len(lower(tokens, i + 2)) == 4):
        return []
    return [Expression(kind, i, i + 2, number=int(number))]  # type: ignore[arg-type]
