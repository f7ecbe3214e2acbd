"""The table of the people and bodies that a text names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.name_places import NamePlace, acts, printed
from newsschema.extract.quotes.names.name_forms import letters, surname_of
from newsschema.extract.quotes.names.name_titles import honorific
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.nouns import first_name_gender
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import PARTICLES, SUFFIXES
from newsschema.language.names import given_names

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMESAKES = 8  # people remembered under one word of their names
_LONG_ACRONYM = 6  # letters of the shortest word in capitals that is no acronym


@dataclass(slots=True)
class Person:
    """A name in its fullest form, with the places that give it."""

    name: str
    words: tuple[str, ...]
    places: list[NamePlace] = field(default_factory=list)
    gender: str = ""
    human: bool = False
    """Whether a title, a short form or a verb shows that this is a person and no place or thing."""
    body: bool = False
    """Whether the evidence shows a body instead."""
    unisex: bool = False
    """Whether an honorific contradicts the gender of the first name: "Lindsey Roe", "Mr Roe"."""
    number: int = 0
    """How many people the text names before."""
    single: bool | None = None
    """Whether "he" or "she" may mean this name by its words; None until that has been looked up."""
    kin_only: bool = False
    """Whether a first name alone is known, from kinship or an age: "his son Peter"."""


@dataclass(slots=True)
class EntityTable:
    """Who is named where, passages numbered and places given by token."""

    people: dict[tuple[str, str], Person] = field(default_factory=dict)
    """By the letters of the first and the last word of the name."""
    by_word: dict[str, list[Person]] = field(default_factory=dict)
    """By those of either of them."""
    full_names: dict[str, str] = field(default_factory=dict)
    """The fullest name of a body by the letters of an acronym or another form of it."""
    bodies: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    """Passage, place and name of bodies by the last word of their names."""
    places: list[list[tuple[int, Person]]] = field(default_factory=list)
    """For each passage the places of people, in reading order."""
    bodies_at: list[list[tuple[int, str]]] = field(default_factory=list)
    """For each passage the places of bodies, in reading order."""
    stems: dict[str, str] = field(default_factory=dict)
    """The one body of two words by the first in lower case, where the other is its kind: "corvian"; "" for several."""
    private: set[str] = field(default_factory=set)
    """The names in lower case that the text calls "a startup" or the like."""
    unclear_at: list[list[tuple[int, str]]] = field(default_factory=list)
    """For each passage the places of names of one word that may be bodies, in reading order."""
    brands: set[str] = field(default_factory=set)
    """Those names in lower case."""

    def full_name(self, name: str) -> str:
        """The fullest form of a body's name; the name itself where no other is known."""
        return self.full_names.get(_form(name)) or self.stems.get(name.lower()) or name

    def learn_full_name(self, form: str, full: str) -> None:
        """Remember a body by an acronym or another form of its name; the first to have a form keeps it."""
        self.full_names.setdefault(_form(form), full)
        person = self.called(full.split())
        if person is not None and not person.gender:
            person.body, person.human = True, False

    def called(self, words: Sequence[str]) -> Person | None:
        """The person whose name begins and ends with the first and the last of some words."""
        return self.people.get((letters(words[0]), letters(words[-1])))

    def known_by(self, word: str) -> list[Person]:
        """The people whose first name or surname a word is."""
        return self.by_word.get(letters(word), [])


def _form(name: str) -> str:
    return "".join(map(letters, name.split()))


def add_person(table: EntityTable, words: tuple[str, ...], place: NamePlace) -> Person:
    """Add a place of a name to its person, made at the first place; returns the person."""
    key = (letters(words[0]), letters(words[-1]))
    person = table.people.get(key)
    if person is None:
        name = printed(place.page, place.begin, place.last)
        gender = honorific(place.page, place.first, place.last)
        gender = gender or (first_name_gender(words[0].lower()) if len(words) > 1 else "")  # "Omar" may be a surname
        person = table.people[key] = Person(name, words, [], gender, number=len(table.people))
        parts = (key[1], key[0]) if _is_first_name(words[0]) else (key[1],)
        bare = _without_particle(words[-1]) if "-" in words[-1] else ()
        for word in dict.fromkeys((*parts, letters(surname_of(words)), *bare)):
            known = table.by_word.setdefault(word, [])
            if len(known) < _NAMESAKES:
                known.append(person)
    else:
        name = printed(place.page, place.begin, place.last)
        if _fullness(words, name) > _fullness(person.words, person.name):
            person.words, person.name = words, name
        if place.first < place.begin:
            learn_gender(person, honorific(place.page, place.first, place.last))
    person.places.append(place)
    person.human = person.human or acts(place) or bool(first_name_gender(words[0].lower()))
    return person


def learn_gender(person: Person, gender: str) -> None:
    """Add the gender that an honorific shows; one that contradicts what is known leaves both open."""
    if gender and person.gender not in ("", gender):
        person.gender, person.unisex = "", True
    elif not person.unisex:
        person.gender = person.gender or gender


def _without_particle(surname: str) -> tuple[str, ...]:
    """The letters of a surname behind the particle that a hyphen joins to it: "jubeir" of "al-Jubeir"."""
    particle, _, rest = surname.partition("-")
    return (letters(rest),) if rest and particle.lower() in PARTICLES else ()


def _is_first_name(word: str) -> bool:
    """Whether the first word of a name may mean its bearer: no acronym, state or "Lord"."""
    acronym = word.isupper() and 1 < len(word) < _LONG_ACRONYM
    excluded = (acronym or names_government(word)) and word.lower() not in given_names("en")
    return not excluded and word.lower() not in words_of("peer style")


def _fullness(words: tuple[str, ...], name: str) -> tuple[bool, int, int, bool]:
    """How full a form of a name is: with a suffix ("Jr."), by words, by letters, without a word in capitals."""
    plain = not any(word.isupper() and len(word) > _INITIALS for word in words)  # "KELLY Roe" opens an article
    return name.rstrip(".").split()[-1].lower() in SUFFIXES, len(words), len(name), plain


_INITIALS = 2  # letters of "JD"


def fitting(people: list[Person], gender: str) -> list[Person]:
    """The people of a gender, else those of none known, else all; all where `gender` is empty."""
    if not gender:
        return people
    return [one for one in people if one.gender == gender] or [one for one in people if not one.gender] or people
