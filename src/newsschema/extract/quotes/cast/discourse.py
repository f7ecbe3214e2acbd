"""The state of attributing a document's quotes in order: entities, who spoke last, which offices are held."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.entities import collect_entities
from newsschema.extract.quotes.cast.entity_table import fitting
from newsschema.extract.quotes.mentions.name_places import (
    head_word,
    name_words,
    rank_before,
)
from newsschema.extract.quotes.names.name_forms import distance, ends_in, letters, surname_of
from newsschema.extract.quotes.names.officials import is_official
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.nouns import kinship_at
from newsschema.extract.quotes.passage.offices import FORMER
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import PARTICLES
from newsschema.lexicons.function_words import POSSESSIVE

if TYPE_CHECKING:
    from collections import Counter

    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.extract.quotes.passage.reasons import Resolution


ARTICLE_AND_NOUN = 2  # tokens of "the firm"
# Evidence that somebody is meant by a surname that others bear, and how much of it.
_SENTENCE = -0.2  # for each sentence since they were named in full or spoke
_FARTHEST = 10  # sentences that are counted
_LAST_SPEAKER = 0.7
_NAMED_OFTEN = 0.8
_KIN = -2.5  # named as a relative: "Roe's father, Li Roe"
_KIN_PLACES = 3  # of them, those at which kinship is looked for
_RANKED = 4  # places of a name at which a rank is looked for
_JUDGES = words_of("judicial office")
_COURTS = words_of("public_level") | words_of("kind of court")
_JUDGE = 2  # words of "dance judge", "federal judge"
_LONG_NAME = 5  # letters of the shortest surname that may be a misprint of another
_SECONDS = words_of("second head of a firm")


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
    modifier: str = ""
    """The clause behind a description that belongs to it: "who worked with her"."""
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    """Number of the page, first and last token."""

    def mention_before(self, number: int, at: int) -> int:
        """The first token of the last mention before a token of a page; -1 if there is none."""
        return next((first for page, first, _ in reversed(self.mentions) if page == number and first < at), -1)


def person_key(person: Person) -> str:
    """The key of the entity of a person."""
    return f"person {letters(person.words[0])} {letters(person.words[-1])}"


class Discourse:
    """What is known about the speakers of a document so far; grows as its quotes are read in order."""

    def __init__(self, pages: list[Page]) -> None:
        self.pages = pages
        self.numbers = {id(page): number for number, page in enumerate(pages)}
        self.heads = [[sentence.first for sentence in page.sentences] for page in pages]
        self.entities: dict[str, Entity] = {}
        self.recent: list[Entity] = []
        self.table = collect_entities(pages)
        self.holders: dict[str, list[Person]] | None = None
        self.topics: dict[int, str | None] = {}
        self.writers: dict[str, Entity] = {}
        self.resolutions: dict[int, Resolution] = {}
        self.meant: dict[int, Entity] = {}  # by the mention's identity
        self.last: tuple[tuple[int, int, int], Entity] | None = None  # page and tokens of the last mention, and whose
        self.weighed: Resolution | None = None
        self.content: tuple[Page, list[tuple[int, int]]] | None = None  # of the quote that is attributed
        self.documents: dict[str, list[tuple[Page, int, Mention]]] = {}  # by the noun: where, and who signs
        self.owned: dict[str, Entity] = {}  # groups by their noun and whom they belong to: "lawyers of" somebody
        self.body_counts: Counter[str] | None = None  # once `bodies_beside` has counted them
        self.called: dict[tuple[str, ...], str] = {}  # whom a head with modifiers meant: "the first son"

    def named_within(self, page: Page, first: int, last: int) -> set[int]:
        """The identities of the people named in a token range."""
        places = self.table.places[self.numbers[id(page)]]
        begin = bisect_left(places, first, key=lambda item: item[0])
        return {id(person) for _, person in takewhile(lambda place: place[0] < last, islice(places, begin, None))}

    def is_official(self, entity: Entity) -> bool:
        """Whether an entity speaks for a public authority, acronyms of its organization written out."""
        if entity.kind == "group" and self._is_of_firm(entity):
            return False  # "Con Edison officials"
        organization = entity.organization and self.table.full_name(entity.organization)
        title = (entity.title or "").split()
        seated = organization is not None and is_official(organization, None, None)
        if not _JUDGES.isdisjoint(title[-1:]) and len(title) <= _JUDGE and not (seated or self.is_of_law):
            return not _COURTS.isdisjoint(map(str.lower, title))  # no judge of a contest
        official = entity.public or is_official(entity.name, entity.title, organization)
        return official or self._is_ranked(entity) or self._governs(entity)

    @cached_property
    def is_of_law(self) -> bool:
        """Whether a passage has a word of courts, whose judges then are no contest's."""
        return any(not words_of("court word").isdisjoint(page.word_places()) for page in self.pages)

    def _is_ranked(self, entity: Entity) -> bool:
        """Whether a rank that is no word of the title is before a name: "Cmdr. Ana Roe, a spokesperson"."""
        person = self.table.called(entity.name.split()) if entity.kind == "person" else None
        title = set((entity.title or "").lower().replace(".", "").split())
        if person is None or not FORMER.isdisjoint(title):
            return False
        return any(rank_before(place) not in {"", *title} for place in person.places[:_RANKED])

    def _governs(self, entity: Entity) -> bool:
        """Whether somebody without a title has a public body in the text: "Kazara" of "Kazara's defence ministry"."""
        owned = tuple(f"{entity.name}{ending} " for ending in POSSESSIVE)
        bodies = () if entity.title else [one.name for one in self.entities.values() if one.name.startswith(owned)]
        return any(is_official(body, None, None) for body in bodies)

    def _is_of_firm(self, group: Entity) -> bool:
        """Whether people belong to a firm: one with "&", called a firm in the text, or with a vice president."""
        named = takewhile(lambda word: word[0].isupper() or word == "&", group.name.split())
        body = group.organization or " ".join(named)
        if "&" in body or body.lower() in self.table.private:
            return True
        staff = (one.title.lower() for one in self.entities.values() if one.title and body and one.organization == body)
        return any(title in words_of("company_office") or any(map(title.__contains__, _SECONDS)) for title in staff)

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
        if any(len(one.words) > 1 for one in self.table.known_by(word)):
            return None
        name = last.name.split()[-1]
        if not word[0].isupper() or name[0] != word[0] or name == word or distance(name.lower(), word.lower()) > 2:
            return None
        return next(iter(self.table.known_by(name)), None)

    def is_human(self, entity: Entity) -> bool:
        """Whether a name is known to be a person's by a title, a pronoun or how it acts, or may be no body's."""
        person = self.table.called(entity.name.split())
        if entity.title or entity.gender:
            return True
        return person.human if person is not None else entity.name.lower() not in self.table.brands

    def matching_institution(self, name: str) -> Entity | None:
        """An institution already speaking under a form that holds this one: "Roe Institute" for "Institute"."""
        if names_government(name):
            return None
        for entity in reversed(self.recent):
            if entity.kind == "institution" and not is_document(entity) and _ends_in(entity.name, name):
                return entity
        spoken = [one for one in self.entities.values() if one.name.endswith(f" {name}") and one.kind == "institution"]
        return spoken[0] if len(spoken) == 1 and not is_document(spoken[0]) else None

    def institution_in_full(self, name: str) -> Entity | None:
        """The one institution that speaks in the body under a longer form of a name in the headline."""
        if names_government(name):
            return None
        begin = f"{name.lower()} "
        found = {one.name: one for one in self.entities.values() if one.name.lower().startswith(begin)}
        bodies = [one for one in found.values() if one.kind == "institution" and not is_document(one)]
        return bodies[0] if len(bodies) == 1 else None

    def person(self, words: tuple[str, ...], gender: str = "", at: tuple[Page, int] | None = None) -> Person | None:
        """The person whose name, or a part of it, some words at a page's token are.

        Of several of one surname, one of the gender that an honorific shows; of those who was named in full or spoke
        last before the token, else who was named first.
        """
        if not words:
            return None
        known = self.table.known_by(words[-1])
        if len(words) > 1:
            known = [one for one in known if _is_surname(words, one)]
            if not known:
                return self.table.called(words)
        known = fitting(known, gender)
        if len(known) > 1:
            surname = letters(words[-1])
            known = [one for one in known if letters(surname_of(one.words)) == surname] or known
        return (self._nearest_namesake(known, at) if len(known) > 1 else None) or (known[0] if known else None)

    def _nearest_namesake(self, people: list[Person], at: tuple[Page, int] | None) -> Person | None:
        """The one of several people of one surname with the most evidence; None where none was named or spoke before.

        Who was named in full near the token or spoke near it is more likely, who is only somebody's relative less.
        """
        if at is None:
            return None
        page, before = at
        number = self.numbers[id(page)]
        names = {person.name for person in people}
        spoke = {entity.name: entity for entity in self.recent if entity.name in names}
        scores: dict[str, float] = {}
        for person in people:
            entity = spoke.get(person.name)
            full = [
                one for one in person.places if one.page is page and one.last - one.begin > 1 and one.begin < before
            ]
            said = entity.mention_before(number, before) if entity is not None else -1
            last = max([said, *(one.begin for one in full[-1:])])
            if last >= 0:
                away = bisect_right(self.heads[number], before) - bisect_right(self.heads[number], last)
                sole = entity is not None and len(spoke) == 1  # of the family a relative alone has spoken
                kin = not sole and any(kinship_at(one.page, one.first, one.last) for one in full[:_KIN_PLACES])
                score = _SENTENCE * min(away, _FARTHEST) + _KIN * kin + _NAMED_OFTEN * (len(person.places) > 2)
                scores[person.name] = score + _LAST_SPEAKER * (entity is not None and entity is self.recent[-1])
        best = max(scores, key=lambda name: scores[name], default="")
        return next((person for person in people if person.name == best), None)

    def last_institution(self) -> str | None:
        """The body that has just spoken, for which "a spokeswoman" then speaks."""
        last = self.recent[-1] if self.recent else None
        return last.name if last is not None and last.kind == "institution" else None

    def institution(self, name: str) -> Entity:
        name = self.table.full_name(name)
        key = f"name {name.lower()}"
        described = self.entities.get(f"noun {name.lower()}")  # "it" behind what "the ruling party" said
        if key not in self.entities and described is not None:
            self.entities[key], described.name = described, name
        return self.entities.setdefault(key, Entity(key, name, "institution"))


def _is_surname(words: tuple[str, ...], person: Person) -> bool:
    """Whether words are particles and the last word of a longer name: "De la Cruz" of Ana de la Cruz."""
    return PARTICLES.issuperset(map(str.lower, words[:-1])) and ends_in(person.words, words)


def is_document(entity: Entity) -> bool:
    """Whether an entity is a study, a letter or the like."""
    return noun_type(head_word(entity.name.lower().split())).document


def _ends_in(known: str, name: str) -> bool:
    """Whether a known name holds the one word of another or ends in all of it: "Roe Institute" and "Institute"."""
    known, name = known.lower(), name.lower()
    return name in known.split() or known.endswith(f" {name}")
