"""States in a language's `states.csv`: who lives there, and what their governments go by.

The columns `adjective`, `man` and `woman` may be left out. A name that is above all a given name is not in the table
without its article ("la Dominique", "Isla Mauricio"), nor is such a capital ("Sofia").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.lexicons import has_table, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@cache
def inhabitants(language: str) -> Mapping[str, str]:
    """The words for inhabitants of states in lower case, with their gender; empty without a table."""
    columns = (("man", "masc"), ("woman", "fem"))
    return {row[name].lower(): gender for row in _states(language) for name, gender in columns if row.get(name)}


@cache
def owners(language: str) -> Mapping[str, str]:
    """The adjective of each state in lower case, by the state, its capital and the adjective itself."""
    columns = ("state", "capital", "adjective")
    states = [row for row in _states(language) if row.get("adjective")]
    return {row[column].lower(): row["adjective"] for row in states for column in columns if row[column]}


@cache
def governments(language: str) -> frozenset[str]:
    """States and capitals in lower case, which speak for their governments."""
    return frozenset(row[column].lower() for row in _states(language) for column in ("state", "capital") if row[column])


@cache
def abbreviations(language: str) -> frozenset[str]:
    """The states as printed that go by their initials, which are bodies too: "Sprecher der USA"."""
    return frozenset(row["state"] for row in _states(language) if row["state"].isupper())


def _states(language: str) -> Iterator[dict[str, str]]:
    yield from rows("states", language) if has_table("states", language) else ()
