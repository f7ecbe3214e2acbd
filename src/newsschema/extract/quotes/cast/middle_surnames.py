"""First surnames that precede another, as Spanish names have two: "Ana Roe García" is called "Roe" later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.name_forms import letters
from newsschema.extract.quotes.passage.words import PARTICLES, SUFFIXES
from newsschema.language.names import given_names

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.entity_table import EntityTable, Person

_LEAST_WORDS, _LEAST_LETTERS = 3, 3
"""Words of a name with two surnames, and letters of a surname, at least."""


def add_middle_surnames(table: EntityTable) -> None:
    """Let a word between a known given name and a surname mean its person, where it is in no other name of the text."""
    found: dict[str, list[Person]] = {}
    for person in {id(person): person for person in table.people.values()}.values():
        for word in set(_middle_surnames(person)):
            found.setdefault(word, []).append(person)
    for word, people in found.items():
        if len(people) == 1 and word not in table.by_word:
            table.by_word[word] = people


def _middle_surnames(person: Person) -> list[str]:
    """The letters of the words inside a name that may be a surname: no given name, particle, suffix or initial."""
    first, *middle, last = person.words if len(person.words) >= _LEAST_WORDS else ("", "")
    known = given_names("en")
    if first.lower() not in known or last.lower().rstrip(".") in SUFFIXES:
        return []
    words = [one for one in middle if one[0].isupper() and one.lower() not in known and one.lower() not in PARTICLES]
    return [letters(word) for word in words if len(letters(word)) >= _LEAST_LETTERS]
