"""Dates in digits alone: "2016-06-02", "10/31/1974", "31.10.1974"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.phrases import (
    YEAR_FROM,
    YEAR_TO,
    full_year,
    lower,
    small_number,
    touch,
)

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens


def match_iso(tokens: Tokens, i: int) -> list[Expression]:
    """ "2016-06-02", "2016/06/02", "2016-06" """
    month = small_number(tokens, i + 2, 1, 12)
    if month is None or not touch(tokens, i + 1) or len(lower(tokens, i + 2)) > 2:
        return []
    if lower(tokens, i + 3) == lower(tokens, i + 1) and touch(tokens, i + 2) and touch(tokens, i + 3):
        day = small_number(tokens, i + 4, 1, 31)
        if day is not None and not (touch(tokens, i + 4) and lower(tokens, i + 5) in ("-", "/")):
            return [Expression("date", i, i + 5, year=int(tokens.lowers[i]), month=month, day=day)]
        return []
    year = int(tokens.lowers[i])
    if (
        len(lower(tokens, i + 2)) == 2
        and month
        and (year % 100) >= month
        and tokens.lowers[i + 1] == "-"
        and not touch(tokens, i + 2)
    ):
        return [Expression("date", i, i + 3, year=year, month=month)]
    return []


def match_slashed(tokens: Tokens, i: int) -> list[Expression]:
    """ "10/31/1974", "31-10-74": the value stays open where day and month may change places."""
    sign = tokens.lowers[i + 1]
    if (i and tokens.ends[i - 1] == tokens.starts[i] and lower(tokens, i - 1) in ("/", "-", ".")) or not touch(
        tokens, i + 1
    ):
        return []
    first, second = small_number(tokens, i, 1, 31), small_number(tokens, i + 2, 1, 31)
    if first is None or lower(tokens, i + 3) != sign or not touch(tokens, i + 2) or not touch(tokens, i + 3):
        return []
    last = lower(tokens, i + 4)
    if (
        second is None
        or len(last) not in (2, 4)
        or not (last.isdigit() and last.isascii())
        or (touch(tokens, i + 4) and lower(tokens, i + 5) in (sign, "/"))
    ):
        return []
    year = int(last) if len(last) == 4 else full_year(int(last))
    return numeric(i, i + 5, first, second, year)


def match_dotted(tokens: Tokens, i: int) -> list[Expression]:
    """ "31.10.1974" """
    pieces = tokens.lowers[i].split(".")
    if (
        len(pieces) != 3
        or not all(piece.isdigit() for piece in pieces)
        or len(pieces[2]) != 4
        or max(map(len, pieces[:2])) > 2
    ):
        return []
    return numeric(i, i + 1, int(pieces[0]), int(pieces[1]), int(pieces[2]))


def numeric(first: int, last: int, one: int, two: int, year: int) -> list[Expression]:
    """Return a numeric date; where both numbers may be the month, `value` keeps "one/two" for the resolver."""
    if not (1 <= one <= 31 and 1 <= two <= 31 and YEAR_FROM <= year < YEAR_TO) or min(one, two) > 12:
        return []
    if one <= 12 and two <= 12 and one != two:
        return [Expression("date", first, last, year=year, month=one, day=two, value=f"{one}/{two}")]
    month, day = (one, two) if one <= 12 else (two, one)
    return [Expression("date", first, last, year=year, month=month, day=day)]
