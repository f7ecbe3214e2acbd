"""Named days by country: `lexicons/en/holidays.csv`, which `tests/benchmarks/holidays_table.py` writes."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from dateutil.easter import EASTER_ORTHODOX, easter

from newsschema.extract.dates import pack
from newsschema.extract.dates.phrases import base
from newsschema.lexicons import rows
from newsschema.text.tokens import tokenize

_FROM_EASTER = re.compile(r"(easter|orthodox)([+-][0-9]+)")
_RANKED = re.compile(r"([0-9]+)/([1-7])/(-?[0-9])([+-][0-9]+)?")
_SAINT = pack.words("saint_abbreviation")

Named = tuple[tuple[str, ...], str]
"""The words of a holiday's name without possessive endings, and the key of its rows: their `names` cell."""


@cache
def _rows() -> dict[str, tuple[dict[str, str], ...]]:
    """Map the `names` cell to its rows, one per rule."""
    table: dict[str, tuple[dict[str, str], ...]] = {}
    for row in rows("holidays", "en"):
        table[row["names"]] = (*table.get(row["names"], ()), row)
    return table


def _by_first_word() -> dict[str, tuple[Named, ...]]:
    found: dict[str, list[Named]] = {}
    for names in _rows():
        for name in names.split("|"):
            words = tuple(base(word) for word in tokenize(name).lowers)
            found.setdefault(words[0], []).append((words, names))
            if words[0] in _SAINT:
                found[words[0]].append(((words[0], ".", *words[1:]), names))
    return {word: tuple(sorted(names, key=lambda one: -len(one[0]))) for word, names in found.items()}


HOLIDAYS = _by_first_word()
"""First word: the holidays that begin with it, longest first."""


SECOND_WORDS = {first: frozenset(words[1] if words[1:] else "" for words, _ in one) for first, one in HOLIDAYS.items()}
"""First word: the second words of the holidays that begin with it; "" where one has no second."""


def may_be_lower(names: str) -> bool:
    """Whether a holiday is written in small letters too: "christmas"."""
    return any("lower" in row["features"] for row in _rows()[names])


LOWER = frozenset(words[0] for one in HOLIDAYS.values() for words, names in one if may_be_lower(names))
"""First words of the holidays that are written in small letters too."""


def holiday(names: str, country: str | None, year: int) -> frozenset[date]:
    """Return the days that a holiday is on in a year from 1 to 9999, by country of publication.

    One day where the country keeps it or all countries agree; several where they differ; none where no row knows, or
    where the name means another day outside the countries of its row (feature `own`).
    `country` is an ISO 3166-1 alpha-2 code or None.
    """
    table = _rows()[names]
    own = [row for row in table if not row["countries"] or (country and country in row["countries"].split())]
    if not own and country is None:
        own = [row for row in table if "default" in row["features"]]
    found: set[date] = set()
    for row in own or [row for row in table if "own" not in row["features"].split()]:
        found |= _days(row["rule"], year)
    return frozenset(found)


@cache
def _days(rule: str, year: int) -> frozenset[date]:
    """Return the days that a rule gives in a year; see the script that writes the table."""
    if match := _FROM_EASTER.fullmatch(rule):
        sunday = easter(year) if match[1] == "easter" else easter(year, EASTER_ORTHODOX)
        return frozenset({sunday + timedelta(days=int(match[2]))})
    if match := _RANKED.fullmatch(rule):
        return frozenset({_ranked(year, int(match[1]), int(match[2]), int(match[3])) + timedelta(int(match[4] or 0))})
    if len(rule) == len("12-25"):
        return frozenset({date(year, int(rule[:2]), int(rule[3:]))})
    return frozenset(date.fromisoformat(day) for day in rule.split() if day.startswith(f"{year:04d}-"))


def _ranked(year: int, month: int, weekday: int, rank: int) -> date:
    """Return the weekday of that rank in a month, from its end where the rank is negative."""
    if rank < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (rank - 1))
