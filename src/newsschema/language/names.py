"""What given names and common nouns say about who or what they name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Mapping


_OTHERS = ("de", "es", "fr")
"""Languages besides English with a table of given names."""


class GivenName(NamedTuple):
    """The gender of most people with a given name."""

    gender: str
    """"masc" or "fem"."""
    share: int
    """How many of 100 people with the name have that gender: 50 to 100."""


class NounKind(NamedTuple):
    """What a noun names in its commonest sense, and in others."""

    kind: str
    """"person", "group", "communication" ("report", "statement") or "other"."""
    also: tuple[str, ...]
    """Kinds among its next four senses; "bank" is other and also group."""


@cache
def given_names(language: str) -> Mapping[str, GivenName]:
    """Return given names in lower case.

    Sources: for the USA the Social Security Administration, births 1925 to 2014; for other countries Faker.
    """
    found: dict[str, GivenName] = {}
    for row in rows("given_names", language):
        found.update(dict.fromkeys(row["words"].split(" "), GivenName(row["gender"], int(row["share"]))))
    return found


@cache
def known_given_names() -> frozenset[str]:
    """Return the given names of every language that has a table, in lower case."""
    others = (row["names"].lower().split() for language in _OTHERS for row in rows("given_names", language))
    return frozenset(given_names("en")).union(*others)


@cache
def noun_kinds(language: str) -> Mapping[str, NounKind]:
    """Return common nouns, singular and in lower case, that may name people, groups or documents.

    Source: WordNet 3.1, lexicographer files noun.person, noun.group and noun.communication.
    """
    found: dict[str, NounKind] = {}
    for row in rows("noun_kinds", language):
        found.update(dict.fromkeys(row["words"].split(" "), NounKind(row["kind"], tuple(row["also"].split()))))
    return found


def noun_kind(word: str) -> str:
    """Return what an English noun, singular and in lower case, means first: "person", "group"; "" without a row."""
    found = noun_kinds("en").get(word)
    return found.kind if found is not None else ""


PEOPLE = ("person", "group")
"""Kinds of nouns that mean somebody."""
