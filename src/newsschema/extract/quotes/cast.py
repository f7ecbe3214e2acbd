"""Who the speakers are: names gathered from all passages; short forms, pronouns and descriptions resolved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.naming import (
    Place,
    acts,
    described_at,
    document_owner,
    find_names,
    head_word,
    name_words,
    printed,
    stands_bare,
)
from newsschema.extract.quotes.offices import (
    after_name,
    honorific,
    is_institution,
    is_official,
    is_role,
    printed_name,
    strip_title,
    titles,
)
from newsschema.extract.quotes.phrases import is_name_word, name_end, phrase_end
from newsschema.extract.quotes.words import DOCUMENTS, PREPOSITIONS
from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page
    from newsschema.extract.quotes.phrases import Mention

_NEAR = 160  # tokens back in which a pronoun finds a name
_NAMESAKES = 8  # people remembered under one word of their names
_HOLDERS = 60  # people whose office is looked up for "the governor"
_SUBJECT_REACH = 5  # tokens from a sentence's head within which a name is its subject
_SHORT_TITLES = {
    "gov": "governor", "pm": "minister", "sen": "senator", "rep": "representative", "gen": "general", "col": "colonel",
    "lt": "lieutenant", "sgt": "sergeant", "capt": "captain", "cmdr": "commander", "adm": "admiral", "maj": "major",
}  # fmt: skip
_PLACES_READ = 6  # places of a name at which its title is looked for


# What stands before the names of places rather than people.
_PLACED = word_set("in at near across outside into from through around inside of for")


@dataclass(slots=True)
class Person:
    """A name in its fullest form, with the places that give it."""

    name: str
    words: tuple[str, ...]
    places: list[Place] = field(default_factory=list)
    gender: str = ""
    human: bool = False
    """Whether a title, a short form or a verb shows that this is a person and no place or thing."""


@dataclass(slots=True)
class Entry:
    """A speaker in the making."""

    key: str
    name: str
    kind: str
    """person, institution or group."""
    title: str | None = None
    organization: str | None = None
    gender: str = ""
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    """Number of the page, first and last token."""


class Cast:
    """The people a text names and the speakers found among them; grows as quotes are read in order."""

    def __init__(self, pages: list[Page]) -> None:
        self.numbers = {id(page): number for number, page in enumerate(pages)}
        self.heads = [[sentence.first for sentence in page.sentences] for page in pages]
        self.entries: dict[str, Entry] = {}
        self.recent: list[Entry] = []
        self.people: dict[tuple[str, str], Person] = {}
        self.by_word: dict[str, list[Person]] = {}
        self.full_names: dict[str, str] = {}
        self.offices: dict[str, Person] | None = None
        self.bodies: dict[str, list[tuple[int, int, str]]] = {}
        self.places: list[list[tuple[int, Person]]] = [[] for _ in pages]
        short: list[tuple[int, Place, str]] = []
        for number, page in enumerate(pages):
            for place in find_names(page):
                words = name_words(page, place.begin, place.last)
                self._learn_acronym(place)
                if len(words) > 1 and is_institution([words[-1]]) and not words[-1].isupper():
                    body = (number, place.begin, printed(page, place.begin, place.last))
                    self.bodies.setdefault(words[-1].lower(), []).append(body)
                if len(words) > 1 and not is_institution(list(words)) and not _has_acronym(words):
                    self.places[number].append((place.begin, self._add(words, place)))
                elif words:
                    short.append((number, place, words[-1].lower()))
        for number, place, word in short:
            known = self.by_word.get(word)
            if known:
                person = known[0]
                person.places.append(place)
                person.human = True
                person.gender = person.gender or honorific(place.page, place.first, place.last)
                self.places[number].append((place.begin, person))
        for places in self.places:
            places.sort(key=lambda item: item[0])

    def is_official(self, entry: Entry) -> bool:
        """Whether an entry speaks for a public authority, acronyms of its organization written out."""
        organization = entry.organization and self.full_names.get(entry.organization.lower(), entry.organization)
        return is_official(entry.name, entry.title, organization)

    def _add(self, words: tuple[str, ...], place: Place) -> Person:
        key = (words[0].lower(), words[-1].lower())
        person = self.people.get(key)
        if person is None:
            gender = honorific(place.page, place.first, place.last)
            person = self.people[key] = Person(" ".join(words), words, [], gender)
            for word in (key[1], key[0]):
                known = self.by_word.setdefault(word, [])
                if len(known) < _NAMESAKES:
                    known.append(person)
        elif len(words) > len(person.words):
            person.words, person.name = words, " ".join(words)
        person.places.append(place)
        person.human = person.human or acts(place)
        return person

    def _learn_acronym(self, place: Place) -> None:
        """Remember "Aid Agency for Rivers (AAR)" by its acronym."""
        words, at = place.page.words, place.last
        if at + 2 < len(words) and words[at] == "(" and words[at + 2] == ")" and words[at + 1].isupper():
            acronym = words[at + 1]
            first = place.begin
            while (
                first > 0
                and place.begin - first < 8
                and (
                    words[first - 1][0].isupper()
                    or words[first - 1] == ","
                    or place.page.lowers[first - 1] in ("of", "for", "and")
                )
            ):
                first -= 1
            while first < place.begin and (
                words[first][0].lower() != acronym[0].lower() or not words[first][0].isupper()
            ):
                first += 1
            if words[first][0] == acronym[0] and len(acronym) > 1:
                self.full_names.setdefault(acronym.lower(), printed(place.page, first, place.last))

    def speaker(self, mention: Mention | None) -> Entry | None:
        """Return who a mention means, as an entry that is the same for every mention of them; None where unclear."""
        if mention is None:
            return None
        page, first, last = mention.page, mention.first, mention.last
        if mention.kind == "relative":
            first, last = mention.phrase
        if mention.kind == "pronoun":
            entry = self._pronoun(page, first)
        elif (owner := document_owner(page, first, last)) is not None:
            entry = self._named(page, *owner, owner)
        elif last - first == 1 and page.words[first][0].isupper() and page.lowers[first] in self.by_word:
            entry = self._named(page, first, last, mention.phrase)  # "Sanders", which a role's plural may be
        elif mention.kind == "name" or (mention.kind == "relative" and is_name_word(page, last - 1)):
            entry = self._named(page, first, last, mention.phrase)
        else:
            entry = self._described(page, first, last)
        if entry is None:
            return None
        begin = printed_name(page, mention.first, mention.last) if mention.kind == "name" else mention.first
        entry.mentions.append((self.numbers[id(page)], begin, mention.last))
        if entry in self.recent:
            self.recent.remove(entry)
        self.recent = [*self.recent[-7:], entry]
        return entry

    def _named(self, page: Page, first: int, last: int, phrase: tuple[int, int]) -> Entry:
        begin = strip_title(page, first, last)
        words = name_words(page, begin, last)
        person = None
        if not is_institution(list(words)) or (len(words) == 1 and words[0].lower() in self.by_word):
            person = self._person(words)
        if person is None and words and all(word.lower() in titles() for word in words):
            word = words[-1].lower()
            person = self._holder(word) or self._incumbent(
                page, first - 1 if first else 0, word
            )  # "Prime Minister", "PM" for somebody named elsewhere
        if person is not None:
            return self._entry_of(person)
        name = printed(page, begin, last)
        name = self.full_names.get(name.lower(), name)
        institution = is_institution(name.split()) or _has_acronym(words) or page.lowers[first - 1 : first] == ["the"]
        key = f"name {name.lower()}"
        entry = self.entries.get(key) or self._matching(name)
        if entry is None:
            entry = self.entries[key] = Entry(key, name, "institution" if institution else "person")
        if not institution and entry.title is None:
            entry.title, entry.organization = described_at(Place(page, min(first, phrase[0]), begin, last))
        return entry

    def _entry_of(self, person: Person) -> Entry:
        key = f"person {person.words[0].lower()} {person.words[-1].lower()}"
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(key, person.name, "person", gender=person.gender)
            entry.title, entry.organization = _office(person)
        return entry

    def _holder(self, word: str) -> Person | None:
        """The person of the text who holds an office: "the governor" where "Gov. Ana Roe" is named."""
        if self.offices is None:
            self.offices = {}
            for person in list(self.people.values())[:_HOLDERS]:
                title, _ = _office(person)
                for part in (title or "").lower().replace(".", " ").split():
                    if is_role(part):
                        self.offices.setdefault(_SHORT_TITLES.get(part, part), person)
        return self.offices.get(_SHORT_TITLES.get(word, word))

    def _matching(self, name: str) -> Entry | None:
        """An institution already speaking under a form that holds this one: "Roe Institute" for "Institute"."""
        for entry in reversed(self.recent):
            if entry.kind == "institution" and name.lower() in entry.name.lower().split():
                return entry
        return None

    def _person(self, words: tuple[str, ...]) -> Person | None:
        if not words:
            return None
        if len(words) > 1:
            return self.people.get((words[0].lower(), words[-1].lower()))
        known = self.by_word.get(words[0].lower(), [])
        if len(known) > 1:
            named = {person.name: person for person in known}
            for entry in reversed(self.recent):
                if entry.name in named:
                    return named[entry.name]
        return known[0] if known else None

    def _pronoun(self, page: Page, at: int) -> Entry | None:
        word = page.lowers[at]
        if word in ("he", "she"):
            return self._he_or_she(page, at, "m" if word == "he" else "f")
        if word == "they":
            groups = [entry for entry in self.recent if entry.kind != "person"]
            return next(
                (entry for entry in reversed(groups[-3:]) if entry.kind == "group"), groups[-1] if groups else None
            )
        if word == "it":
            return next((e for e in reversed(self.recent) if e.kind == "institution"), None)
        return None

    def _he_or_she(self, page: Page, at: int, gender: str) -> Entry | None:
        """The subject of a sentence nearby, else the last speaker, else the nearest name, none of the other gender."""
        number = self.numbers[id(page)]
        chosen = self._nearby(number, page, at, gender)
        entry = next((e for e in reversed(self.recent[-3:]) if e.kind == "person" and e.gender in ("", gender)), None)
        spoken = (
            next((first for n, first, _ in reversed(entry.mentions[-3:]) if n == number and first < at), -1)
            if entry
            else -1
        )
        if chosen is not None and (entry is None or spoken < chosen[0]):
            entry = self._entry_of(chosen[1])
        if entry is None:
            return None
        entry.gender = entry.gender or gender
        words = entry.name.lower().split()
        person = self.people.get((words[0], words[-1]))
        if person is not None:
            person.gender = person.gender or gender
        return entry

    def _nearby(self, number: int, page: Page, at: int, gender: str) -> tuple[int, Person] | None:
        """The place and person that a pronoun most likely means, speakers not considered."""
        places, heads = self.places[number], self.heads[number]
        to = bisect_left(places, at, key=lambda item: item[0])
        near: tuple[int, Person] | None = None
        for begin, person in reversed(places[max(0, to - 12) : to]):
            if begin < at - _NEAR:
                break
            placed = begin > 0 and (page.lowers[begin - 1] in _PLACED or page.lowers[begin - 1] == "the")
            if placed or not person.human or (gender and person.gender not in ("", gender)):
                continue
            near = near or (begin, person)
            head = heads[bisect_right(heads, begin) - 1] if heads and heads[0] <= begin else begin
            if begin - head < _SUBJECT_REACH and page.inside[begin] < 0:
                return begin, person
        return near

    def _fuller(self, page: Page, first: int, last: int, head: str) -> tuple[int, int]:
        """The fuller phrase earlier in the passage that "the delegates" points back to: "delegates from the coast"."""
        at = page.first_places().get(head, first)
        if at >= first or page.lowers[at + 1] not in PREPOSITIONS or page.inside[at] >= 0:
            return first, last
        stop = min(len(page.words), at + 24)
        end = phrase_end(page, at, stop)
        while end + 2 < stop and _names_on_after(page, end):
            end += 1 + (page.lowers[end + 1] == "the")
            end = max(name_end(page, end, stop), end)
        return (at, end) if end > at + 2 else (first, last)

    def _incumbent(self, page: Page, first: int, head: str) -> Person | None:
        """The person just spoken of whom "the prime minister" means, where the text gives them no other office."""
        if page.lowers[first] != "the" or titles().get(head, ("", ""))[1] != "yes" or head.endswith("s"):
            return None
        near = self._nearby(self.numbers[id(page)], page, first, "")
        if near is None or _office(near[1])[0] is not None:
            return None
        if self.offices is not None:
            self.offices.setdefault(_SHORT_TITLES.get(head, head), near[1])
        return near[1]

    def _body(self, page: Page, at: int, head: str) -> str | None:
        """The body that "the agency" means: the nearest before it of its passage, else the only one or the first."""
        number = self.numbers[id(page)]
        known = self.bodies.get(head, [])
        before = next((name for n, begin, name in reversed(known) if n == number and begin < at), None)
        return before or next((name for n, _, name in known if n != number), None)

    def _institution(self, name: str) -> Entry:
        key = f"name {name.lower()}"
        if key not in self.entries:
            self.entries[key] = Entry(key, name, "institution")
        return self.entries[key]

    def _described(self, page: Page, first: int, last: int) -> Entry:
        name = printed(page, first, last)
        words = [page.lowers[at] for at in range(first, last) if page.words[at][0].isalpha()]
        definite = page.lowers[first] in ("the", "his", "her", "this", "that") or stands_bare(page, first, last)
        head = head_word(words)
        if definite and len(words) <= 4:
            head = _SHORT_TITLES.get(head, head)
            for entry in reversed(self.recent):
                known = f"{entry.title or ''} {entry.name}".lower().replace(".", " ").split()
                if head in known or any(_SHORT_TITLES.get(word) == head for word in known):
                    return entry
            holder = self._holder(head)
            if holder is not None:
                return self._entry_of(holder)
            body = self._body(page, first, head) if last - first <= 2 else None
            if body is not None:
                return self._institution(body)
            person = self._incumbent(page, first, head) if last - first <= 3 else None
            if person is not None:
                return self._entry_of(person)
            first, last = self._fuller(page, first, last, head)
            name = printed(page, first, last)
        key = f"noun {name.lower()}"
        if key not in self.entries:
            title, organization = after_name(page, first, last)
            bare = page.lowers[first] == "the" and is_institution([page.words[at] for at in range(first + 1, last)])
            kind = "institution" if is_institution([head]) or head in DOCUMENTS else "group"
            shown = printed(page, first + 1, last) if bare and last > first + 1 else name
            plural = head.endswith("s") or kind == "institution"  # no title
            self.entries[key] = Entry(key, shown, kind, None if plural else title, organization)
        return self.entries[key]


def _has_acronym(words: tuple[str, ...]) -> bool:
    """Whether one word of several is an acronym: "CBA Ghana" is no person."""
    return any(word.isupper() and 2 < len(word) < 6 for word in words) and not all(word.isupper() for word in words)


# Small words inside the names of bodies: "Committee on Ports between the Gulf States and Oman".
_IN_NAMES = word_set("on of for and between in")


def _names_on_after(page: Page, at: int) -> bool:
    """Whether capitals go on behind a small word and perhaps "the"."""
    following = page.words[at + 1 + (page.lowers[at + 1] == "the")]
    return page.words[at - 1][0].isupper() and page.lowers[at] in _IN_NAMES and following[0].isupper()


def _office(person: Person) -> tuple[str | None, str | None]:
    """Title and organization of a person, from the first places that give them."""
    for place in person.places[:_PLACES_READ]:
        title, organization = described_at(place)
        if title:
            return title, organization
    return None, None
