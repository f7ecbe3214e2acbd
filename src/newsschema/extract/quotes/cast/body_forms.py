"""Forms of one body's name: without its legal form, its kind or a hyphen, or as "Ministry of" and "Ministry"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.entity_types import is_place
from newsschema.extract.quotes.names.name_forms import letters
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import institutions
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import GENITIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.entity_table import EntityTable, Person

_LEGAL = words_of("company suffix") | words_of("shortened company suffix")
_PARTS = words_of("part of government")  # "Ministry of Health" and "Health Ministry"
_STEM = 2  # words of the shortest form of a name that lacks its kind: "Blue Heron" for "Blue Heron Airlines"


def learn_forms(table: EntityTable) -> None:
    """Remember the fullest form of each body's name for its other forms, and which names of people are such a form."""
    names = dict.fromkeys(name for bodies in table.bodies_at for _, name in bodies if " " in name)
    names.update(dict.fromkeys(person.name for person in table.people.values() if person.body))
    forms: dict[str, list[str]] = {}
    for name in names:
        forms.setdefault(body_key(name), []).append(name)
    fullest = {key: max(known, key=len) if len(known) > 1 else known[0] for key, known in forms.items()}
    by_stem: dict[str, list[str]] = {}
    for key, name in fullest.items():
        if stem := _stem(name):
            by_stem.setdefault(stem, []).append(key)
        for form in forms[key]:
            if form != name:
                table.learn_full_name(form, name)
    for person in table.people.values() if by_stem else ():
        keys = by_stem.get(body_key(" ".join(person.words)), [])
        if len(keys) == 1 and _may_be_short(person):
            table.learn_full_name(person.name, fullest[keys[0]])
    for person in table.people.values() if table.full_names else ():
        full = table.full_name(" ".join(person.words))
        if body_key(full) in fullest and len(person.words) > 1 and not person.gender:
            person.body, person.human, person.name = True, False, full


def learn_stems(table: EntityTable) -> None:
    """Remember the one body whose name begins with a word and ends with its kind: "Larne" of "Larne Airlines"."""
    names = dict.fromkeys(name for bodies in table.bodies_at for _, name in bodies if " " in name)
    for name in dict.fromkeys(table.full_name(name) for name in names):
        if one := _single_stem(name):
            table.stems[one] = "" if one in table.stems else name


def _single_stem(name: str) -> str:
    """The first word in lower case of a private body's name that ends with its kind; else empty."""
    words = name.split()
    kind = len(words) > 1 and _is_private_kind(words[-1].lower())
    return words[0].lower() if kind and words[0].lower() not in given_names("en") else ""


def _is_private_kind(word: str) -> bool:
    """Whether a word in lower case at the end of a name shows a private body: "Airlines", "Foods"."""
    return institutions().get(word) == "no" or word in words_of("company name end")


def _may_be_short(person: Person) -> bool:
    """Whether a name acts and is that of no place and no person: "Blue Heron" of "Blue Heron said", not "Los Rios"."""
    titled = any(place.first < place.begin for place in person.places)
    return person.human and not (person.gender or titled or is_place(person.words, person.places))


@lru_cache(maxsize=4_096)
def body_key(name: str) -> str:
    """Return the letters of a body's name without its legal form, a ministry's subject before its kind."""
    words = _words(name)
    if len(words) > 2 and words[0] in _PARTS and words[1] in GENITIVE:
        words = [*words[2:], words[0]]
    return "".join(words)


def _words(name: str) -> list[str]:
    """The words of a name by their letters, without a legal form at the end."""
    words = [letters(word) for word in name.replace(".", " ").split()]
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return words


@lru_cache(maxsize=4_096)
def _stem(name: str) -> str:
    """The letters of a name without the private kinds at its end; empty where that may be a person's or is short."""
    words = _words(name)
    end = len(words)
    while end > 1 and _is_private_kind(words[end - 1]):
        end -= 1
    if end < _STEM or end == len(words) or words[0] in given_names("en"):
        return ""
    return "".join(words[:end])
