"""Whom a description means: "the striker", "the 41-year-old", "the senator", weighed over the people named before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.lexicon import feature_of, words_of
from newsschema.extract.quotes.nouns import (
    age_at,
    described_age,
    is_occupation,
    is_person_noun,
    kinship,
    kinship_at,
    noun_gender,
)
from newsschema.extract.quotes.offices import titles
from newsschema.extract.quotes.words import DETERMINERS, PREPOSITIONS

if TYPE_CHECKING:
    from newsschema.extract.quotes.entities import Person
    from newsschema.extract.quotes.page import Page

# What a class of offices goes by, beside the office itself.
_CLASS_NOUNS = feature_of("class_noun", "title_class")
# Words of titles that a noun may describe: "manager" for "boss".
_SYNONYMS = {word: frozenset(described.split("|")) for word, described in feature_of("office_noun", "any").items()}

_DEFINITE = words_of("definite_article")
_NEW = words_of("new_person")

# Evidence that a person is whom a description means, and how much of it.
_AGE = 4.0
_KINSHIP = 4.0
_OFFICE = 3.0  # the head of the description is a word of their title
_CLASS = 1.5  # their title is of the class that the head names
_NO_TITLE = 0.8  # nothing says that they do something else
_OTHER_TITLE = -2.0
_SUBJECT = 0.7  # the first name of the sentence before
_SENTENCE = -0.2  # for each sentence since they were named, at most five
_INTRODUCED = -3.0  # somebody else was introduced with "a" and this noun
_ENOUGH = 1.0


@dataclass(slots=True)
class Description:
    """A definite description in the singular, read."""

    head: str
    age: str
    kinship: str
    gender: str

    @property
    def is_title(self) -> bool:
        """Whether it says what somebody does, so that it is their title where the text gives no other."""
        return is_occupation(self.head) and not self.age and not self.kinship and self.head not in _CLASS_NOUNS


def read_description(page: Page, first: int, last: int, head: str) -> Description | None:
    """Read "the plumber", "the 41-year-old", "Luke's mom"; None where it describes no single person."""
    owned = any(page.words[at][-2:] in ("'s", "’s") for at in range(first, last - 1))
    definite = page.lowers[first] in _DEFINITE or (owned and bool(kinship(head)))
    age = described_age(page, first, last)
    if owned and not kinship(head):
        return None  # "the bank's economist" is somebody else than a person named
    if not definite or not (age or is_person_noun(head) or head in titles()) or (head[-1] == "s" and head[-2:] != "ss"):
        return None
    if any(page.lowers[at] in PREPOSITIONS or page.words[at] == "," for at in range(first, last)):
        return None
    return Description(head, age, kinship(head) if owned else "", noun_gender(head))


def weigh(person: Person, title: str | None, description: Description, distance: int, subject: bool) -> float:
    """The evidence that a description means a person named `distance` sentences before; `title` is their office."""
    if description.gender and person.gender not in ("", description.gender):
        return -9.0
    score = min(distance, _FAR) * _SENTENCE
    score += _SUBJECT * subject
    if description.age:
        ages = {age_at(place.page, place.first, place.last) for place in person.places[:_PLACES]} - {""}
        return score + (_AGE if description.age in ages else -9.0 if ages else _NO_TITLE)
    if description.kinship:
        kin = {kinship_at(place.page, place.first, place.last) for place in person.places[:_PLACES]}
        return score + (_KINSHIP if description.kinship in kin else -9.0)
    if distance <= 0:
        return -9.0  # "Ana Roe phoned the captain who said": two people of one sentence
    words = (title or "").lower().replace(".", " ").replace("-", " ").split()
    if description.head in words or not _SYNONYMS.get(description.head, frozenset()).isdisjoint(words):
        return score + _OFFICE
    if not words:
        return score + _NO_TITLE
    class_of = titles().get(words[-1], titles().get(words[0], ("", "")))[0]
    if _CLASS_NOUNS.get(description.head) == class_of:
        return score + _CLASS
    return score + _OTHER_TITLE


_FAR = 5
_PLACES = 4  # places of a name at which age and kinship are looked for


def introduced(page: Page, at: int, head: str) -> bool:
    """Whether "a plumber" or "one plumber" was introduced before a token, unnamed: no name or age follows it."""
    lowers = page.lowers
    place = page.word_places().get(head, at)
    if place >= at or place < 1:
        return False
    first = place - 1
    while first > 0 and lowers[first][0].isalpha() and lowers[first] not in DETERMINERS and place - first < 4:
        first -= 1
    if lowers[first] not in _NEW:
        return False
    behind = page.words[place + 1 : place + 2]
    appositive = page.words[first - 1 : first] == [","] if first else False
    return not appositive and not (behind and behind[0][0].isupper())


def enough(score: float, description: Description, was_introduced: bool) -> bool:
    """Whether the evidence for the best person suffices."""
    penalty = _INTRODUCED if was_introduced and not description.age and not description.kinship else 0.0
    return score + penalty >= _ENOUGH
