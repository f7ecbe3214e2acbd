"""States by name, capital and adjective: a state or its capital named as the speaker means its government."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import without_article
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsschema.extract.quotes.passage.page import Page


@cache
def _governments() -> frozenset[str]:
    """What a state's government goes by, in lower case: its name and its capital."""
    return frozenset(row[key].lower() for row in rows("states") for key in ("state", "capital"))


@cache
def _adjectives() -> frozenset[str]:
    """The adjectives of states in lower case, short names used as such included: "french", "us"."""
    return frozenset(word.lower() for row in rows("states") for word in row["adjectives"].split("|"))


@lru_cache(maxsize=4_096)
def names_government(text: str) -> bool:
    """Whether a text as printed is a state or its capital, which speak for its government: "Beijing", "the US"."""
    name = without_article(text.lower())
    return name in _governments() or (text.isupper() and name in _adjectives()) or name in _BY_LETTERS


_BY_LETTERS = words_of("state by letters")


def of_nation(word: str) -> bool:
    """Whether a word in lower case is a state's adjective, or its name used as one: "french", "us", "kenya"."""
    return word in _adjectives() or word in _governments()


def owning_state(page: Page, begin: int) -> str | None:
    """The state or capital printed as the owner of a name that begins at a token: "Russia's"; None if none."""
    word = page.words[begin - 1] if begin else ""
    if word[-2:] not in POSSESSIVE or not names_government(word[:-2]):
        return None
    return word


@cache
def _by_capital() -> dict[str, tuple[str, ...]]:
    """What owns a state's government, in lower case, by its capital and its name: "canadian" by "ottawa"."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("states"):
        owners = tuple(word.lower() for word in row["adjectives"].split("|"))
        for name in (row["capital"], row["state"]):
            found[name.lower()] = owners
    return found


def government_owners(name: str) -> tuple[str, ...]:
    """The words before "government" that name the government of a state or capital; empty for other names."""
    return _by_capital().get(without_article(name.lower()), ())


@cache
def _other_names() -> dict[str, dict[str, None]]:
    """What the government of each state or capital goes by besides, in lower case: "canada" by "ottawa"."""
    found: dict[str, dict[str, None]] = {}
    for row in rows("states"):
        short = [word.lower() for word in row["adjectives"].split("|") if word.isupper()]
        names = [row["state"].lower(), *short, row["capital"].lower()]
        for name in names:
            found.setdefault(name, {}).update(dict.fromkeys(other for other in names if other != name))
    return found


def other_names(name: str) -> Iterable[str]:
    """The other names under which a state or capital speaks, in lower case; none for other names."""
    return _other_names().get(without_article(name.lower()), ())


@cache
def is_capital(name: str) -> bool:
    """Whether a name is a capital's and no state's: "Ottawa", no "Singapore"."""
    capitals, states = ({row[key] for row in rows("states")} for key in ("capital", "state"))
    return name in capitals - states
