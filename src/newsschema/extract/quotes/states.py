"""States by name, capital and adjective: a state or its capital named as the speaker means its government."""

from __future__ import annotations

from functools import cache

from newsschema.lexicons import rows


@cache
def _governments() -> frozenset[str]:
    """What a state's government goes by, in lower case: its name and its capital."""
    return frozenset(row[key].lower() for row in rows("states") for key in ("state", "capital"))


@cache
def _adjectives() -> frozenset[str]:
    """The adjectives of states in lower case, short names used as such included: "french", "us"."""
    return frozenset(word.lower() for row in rows("states") for word in row["adjectives"].split("|"))


def names_government(text: str) -> bool:
    """Whether a text as printed is a state or its capital, which speak for its government: "Beijing", "the US"."""
    name = text.lower().removeprefix("the ")
    return name in _governments() or (text.isupper() and name in _adjectives()) or name == "u.s."


def of_nation(word: str) -> bool:
    """Whether a word in lower case is a state's adjective, or its name used as one: "french", "us", "kenya"."""
    return word in _adjectives() or word in _governments()
