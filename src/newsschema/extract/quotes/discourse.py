"""The state of attributing a document's quotes in order: entities, who spoke last, which offices are held."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.entities import collect_entities
from newsschema.extract.quotes.names import (
    head_word,
    name_words,
)
from newsschema.extract.quotes.officials import is_official
from newsschema.extract.quotes.words import DOCUMENTS

if TYPE_CHECKING:
    from newsschema.extract.quotes.entities import Person
    from newsschema.extract.quotes.page import Page
    from newsschema.extract.quotes.phrases import Mention
    from newsschema.extract.quotes.reasons import Resolution


_LONG_NAME = 5  # letters of the shortest surname that may be a misprint of another


@dataclass(slots=True, eq=False)
class Entity:
    """A person, body or group that a quote is attributed to."""

    key: str
    name: str
    kind: str
    """person, unnamed (one person described), institution or group."""
    title: str | None = None
    organization: str | None = None
    gender: str = ""
    public: bool = False
    """Whether the text calls it "the agency" or the like."""
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    """Number of the page, first and last token."""


def person_key(person: Person) -> str:
    """The key of the entity of a person."""
    return f"person {person.words[0].lower()} {person.words[-1].lower()}"


class Discourse:
    """What is known about the speakers of a document so far; grows as its quotes are read in order."""

    def __init__(self, pages: list[Page]) -> None:
        self.numbers = {id(page): number for number, page in enumerate(pages)}
        self.heads = [[sentence.first for sentence in page.sentences] for page in pages]
        self.entities: dict[str, Entity] = {}
        self.recent: list[Entity] = []
        self.table = collect_entities(pages)
        self.holders: dict[str, list[Person]] | None = None
        self.topics: dict[int, str | None] = {}
        self.writers: dict[str, Entity] = {}
        self.resolutions: dict[int, Resolution] = {}
        self.weighed: Resolution | None = None
        self.documents: dict[str, Mention] = {}

    def is_official(self, entity: Entity) -> bool:
        """Whether an entity speaks for a public authority, acronyms of its organization written out."""
        organization = entity.organization and self.table.full_names.get(
            entity.organization.lower(), entity.organization
        )
        return entity.public or is_official(entity.name, entity.title, organization)

    def knows(self, mention: Mention) -> bool:
        """Whether a mention is the name, or part of the name, of a person of the text."""
        words = name_words(mention.page, mention.first, mention.last)
        return self.person(words) is not None

    def introduces(self, mention: Mention) -> bool:
        """Whether a person is named here for the first time in their passage."""
        person = self.person(name_words(mention.page, mention.first, mention.last))
        places = [place for place in person.places if place.page is mention.page] if person is not None else []
        return bool(places) and mention.phrase[0] <= places[0].begin < mention.last

    def misprinted(self, word: str) -> Person | None:
        """The last speaker where a name found nowhere else in the text is theirs but for a letter or two."""
        last = self.recent[-1] if self.recent else None
        if last is None or last.kind != "person" or len(word) < _LONG_NAME:
            return None
        if any(len(one.words) > 1 for one in self.table.by_word.get(word.lower(), ())):
            return None
        name = last.name.split()[-1]
        if not word[0].isupper() or name[0] != word[0] or name == word or _distance(name.lower(), word.lower()) > 2:
            return None
        known = self.table.by_word.get(name.lower())
        return known[0] if known else None

    def is_human(self, entity: Entity) -> bool:
        """Whether a name is known to be a person's by a title, a pronoun or how it acts."""
        words = entity.name.lower().split()
        person = self.table.people.get((words[0], words[-1]))
        return bool(entity.title or entity.gender) or person is None or person.human

    def matching_institution(self, name: str) -> Entity | None:
        """An institution already speaking under a form that holds this one: "Roe Institute" for "Institute"."""
        for entity in reversed(self.recent):
            known = entity.name.lower()
            if entity.kind == "institution" and (name.lower() in known.split() or known.endswith(f" {name.lower()}")):
                return entity
        return None

    def person(self, words: tuple[str, ...], gender: str = "") -> Person | None:
        """The person whose name, or a part of it, some words are.

        Of several of one surname, one of the gender that an honorific shows, who spoke last or was named first.
        """
        if not words:
            return None
        if len(words) > 1:
            return self.table.people.get((words[0].lower(), words[-1].lower()))
        known = self.table.by_word.get(words[0].lower(), [])
        if gender and len(known) > 1:
            known = [one for one in known if one.gender == gender] or [one for one in known if not one.gender] or known
        if len(known) > 1:
            named = {person.name: person for person in known}
            for entity in reversed(self.recent):
                if entity.name in named:
                    return named[entity.name]
        return known[0] if known else None

    def last_institution(self) -> str | None:
        """The body that has just spoken, for which "a spokeswoman" then speaks."""
        last = self.recent[-1] if self.recent else None
        return last.name if last is not None and last.kind == "institution" else None

    def institution(self, name: str) -> Entity:
        key = f"name {name.lower()}"
        if key not in self.entities:
            self.entities[key] = Entity(key, name, "institution")
        return self.entities[key]


def is_document(entity: Entity) -> bool:
    """Whether an entity is a study, a letter or the like."""
    return head_word(entity.name.lower().split()) in DOCUMENTS


def _distance(left: str, right: str) -> int:
    """How many letters must be changed, put in or left out to make one word of another."""
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, 1):
        before, row[0] = row[0], at
        for other, against in enumerate(right, 1):
            changed = before + (letter != against)
            before, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, changed)
    return row[-1]
