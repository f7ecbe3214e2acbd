"""Who the speakers are: names gathered from all passages; short forms, pronouns and descriptions resolved."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.offices import (
    after_name,
    before_name,
    honorific,
    is_institution,
    is_official,
    strip_title,
)
from newsschema.extract.quotes.phrases import is_name_word, name_end, phrase_start
from newsschema.extract.quotes.words import PREPOSITIONS, SUFFIXES
from newsschema.text.clean import clean_line
from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page
    from newsschema.extract.quotes.phrases import Mention

_NEAR = 160  # tokens back in which a pronoun finds a name
_PLACES_READ = 6  # places of a name at which its title is looked for


# What stands before the names of places rather than people.
_PLACED = word_set("in at near across outside into from through around inside")


@dataclass(slots=True)
class Place:
    """One place of a name: its page and tokens, titles before it included in `first`."""

    page: Page
    first: int
    begin: int
    last: int


@dataclass(slots=True)
class Person:
    """A name in its fullest form, with the places that give it."""

    name: str
    words: tuple[str, ...]
    places: list[Place] = field(default_factory=list)
    gender: str = ""


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

    @property
    def official(self) -> bool:
        return is_official(self.name, self.title, self.organization)


class Cast:
    """The people a text names and the speakers found among them; grows as quotes are read in order."""

    def __init__(self, pages: list[Page]) -> None:
        self.pages = pages
        self.numbers = {id(page): number for number, page in enumerate(pages)}
        self.entries: dict[str, Entry] = {}
        self.recent: list[Entry] = []
        self.by_last: dict[str, list[Person]] = {}
        self.by_first: dict[str, list[Person]] = {}
        self.places: list[list[tuple[int, Person]]] = [[] for _ in pages]
        short: list[tuple[int, Place, str]] = []
        for number, page in enumerate(pages):
            for place in _names(page):
                words = _words(page, place.begin, place.last)
                if len(words) > 1 and not is_institution(list(words)):
                    self.places[number].append((place.begin, self._add(words, place)))
                elif words:
                    short.append((number, place, words[-1].lower()))
        for number, place, last in short:
            person = self._known(last)
            if person is not None:
                person.places.append(place)
                person.gender = person.gender or honorific(place.page, place.first, place.last)
                self.places[number].append((place.begin, person))
        for places in self.places:
            places.sort(key=lambda item: item[0])

    def _add(self, words: tuple[str, ...], place: Place) -> Person:
        last = words[-1].lower()
        for person in self.by_last.get(last, ()):
            if person.words[0].lower() == words[0].lower():
                if len(words) > len(person.words):
                    person.words, person.name = words, " ".join(words)
                person.places.append(place)
                return person
        person = Person(
            _text(place.page, place.begin, place.last), words, [place], honorific(place.page, place.first, place.last)
        )
        self.by_last.setdefault(last, []).append(person)
        self.by_first.setdefault(words[0].lower(), []).append(person)
        return person

    def _known(self, word: str) -> Person | None:
        people = self.by_last.get(word) or self.by_first.get(word)
        return people[0] if people else None

    def speaker(self, mention: Mention | None) -> Entry | None:
        """Return who a mention means, as an entry that is the same for every mention of them; None where unclear."""
        if mention is None:
            return None
        page, first, last = mention.page, mention.first, mention.last
        if mention.kind == "relative":
            first, last = mention.phrase
        if mention.kind == "pronoun":
            entry = self._pronoun(page, first)
        elif mention.kind == "name" or (mention.kind == "relative" and is_name_word(page, last - 1)):
            entry = self._named(page, first, last, mention.phrase)
        else:
            entry = self._described(page, first, last)
        if entry is None:
            return None
        entry.mentions.append((self.numbers[id(page)], mention.first, mention.last))
        if entry in self.recent:
            self.recent.remove(entry)
        self.recent = [*self.recent[-7:], entry]
        return entry

    def _named(self, page: Page, first: int, last: int, phrase: tuple[int, int]) -> Entry:
        begin = strip_title(page, first, last)
        words = _words(page, begin, last)
        person = None
        if not is_institution(list(words)) or (len(words) == 1 and words[0].lower() in self.by_last):
            person = self._person(words)
        if person is None:
            name = _text(page, begin, last)
            institution = is_institution(list(words)) or page.lowers[first - 1 : first] == ["the"]
            key = f"name {name.lower()}"
            entry = self.entries.get(key) or self._matching(name)
            if entry is None:
                entry = self.entries[key] = Entry(key, name, "institution" if institution else "person")
            if not institution and entry.title is None:
                entry.title, entry.organization = _described_at(Place(page, min(first, phrase[0]), begin, last))
            return entry
        key = f"person {person.words[0].lower()} {person.words[-1].lower()}"
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(key, person.name, "person", gender=person.gender)
            for place in person.places[:_PLACES_READ]:
                title, organization = _described_at(place)
                if title and entry.title is None:
                    entry.title, entry.organization = title, organization
                elif title and entry.organization is None:
                    entry.organization = organization
        return entry

    def _matching(self, name: str) -> Entry | None:
        """An institution already speaking under a form that holds this one: "Roe Institute" for "Institute"."""
        for entry in reversed(self.recent):
            if entry.kind == "institution" and name.lower() in entry.name.lower().split():
                return entry
        return None

    def _person(self, words: tuple[str, ...]) -> Person | None:
        if not words:
            return None
        people = self.by_last.get(words[-1].lower(), [])
        if len(words) > 1:
            return next((p for p in people if p.words[0].lower() == words[0].lower()), None)
        if len(people) > 1:
            keys = {f"person {p.words[0].lower()} {p.words[-1].lower()}": p for p in people}
            for entry in reversed(self.recent):
                if entry.key in keys:
                    return keys[entry.key]
        return self._known(words[0].lower())

    def _pronoun(self, page: Page, at: int) -> Entry | None:
        word = page.lowers[at]
        if word in ("he", "she"):
            return self._he_or_she(page, at, "m" if word == "he" else "f")
        if word == "they":
            return next((e for e in reversed(self.recent) if e.kind != "person"), None)
        if word == "it":
            return next((e for e in reversed(self.recent) if e.kind == "institution"), None)
        return None

    def _he_or_she(self, page: Page, at: int, gender: str) -> Entry | None:
        """The subject of a sentence nearby, else the last speaker, else the nearest name, none of the other gender."""
        number = self.numbers[id(page)]
        places = self.places[number]
        to = bisect_left(places, at, key=lambda item: item[0])
        heads = {sentence.first for sentence in page.sentences if at - _NEAR < sentence.first <= at}
        near: Person | None = None
        subject: Person | None = None
        for begin, person in reversed(places[max(0, to - 12) : to]):
            if begin < at - _NEAR:
                break
            placed = begin > 0 and page.lowers[begin - 1] in _PLACED
            if placed or person.gender not in ("", gender):
                continue
            near = near or person
            if subject is None and any(begin - head < 5 for head in heads if head <= begin) and page.inside[begin] < 0:
                subject = person
        last = next((e for e in reversed(self.recent[-3:]) if e.kind == "person" and e.gender in ("", gender)), None)
        chosen = subject or near
        if last is not None and (chosen is None or self._spoke_after(last, number, chosen, at)):
            entry: Entry | None = last
        elif chosen is not None:
            place = chosen.places[0]
            entry = self._named(place.page, place.begin, place.last, (place.first, place.last))
        else:
            return None
        if entry is not None:
            entry.gender = entry.gender or gender
            for person in self.by_last.get(entry.name.split()[-1].lower(), ()):
                if person.name == entry.name:
                    person.gender = person.gender or gender
        return entry

    def _spoke_after(self, entry: Entry, number: int, person: Person, at: int) -> bool:
        """Whether an entry was last mentioned at or after the person's nearest place."""
        mentioned = [first for page, first, _ in entry.mentions if page == number and first < at]
        begin = max((b for b, p in self.places[number] if p is person and b < at), default=-1)
        return bool(mentioned) and mentioned[-1] >= begin

    def _described(self, page: Page, first: int, last: int) -> Entry:
        name = _text(page, first, last)
        words = [page.lowers[at] for at in range(first, last) if page.words[at][0].isalpha()]
        definite = page.lowers[first] in ("the", "his", "her", "this", "that")
        head = _head(words)
        if definite and len(words) <= 4:
            for entry in reversed(self.recent):
                known = f"{entry.title or ''} {entry.name}".lower().split()
                if head in known:
                    return entry
        key = f"noun {name.lower()}"
        if key not in self.entries:
            title, organization = after_name(page, first, last)
            bare = page.lowers[first] == "the" and is_institution([page.words[at] for at in range(first + 1, last)])
            kind = "institution" if is_institution([head]) else "group"
            shown = _text(page, first + 1, last) if bare and last > first + 1 else name
            plural = head.endswith("s") or kind == "institution"
            self.entries[key] = Entry(key, shown, kind, None if plural else title, organization)
        return self.entries[key]


def _described_at(place: Place) -> tuple[str | None, str | None]:
    """Title and organization at one place of a name: before it, else behind its comma."""
    page = place.page
    first = phrase_start(page, max(0, place.begin - 12), place.begin) if place.begin else 0
    title, organization = before_name(page, first, place.begin)
    if title is None and place.last + 1 < len(page.words) and page.words[place.last] == ",":
        return after_name(page, place.last + 1, min(len(page.words), place.last + 30))
    return title, organization


def _names(page: Page) -> list[Place]:
    """The runs of name words of a passage."""
    found, at, size = [], 0, len(page.words)
    headlines = {sentence.first: sentence.last for sentence in page.sentences[:2] if sentence.is_headline}
    while at < size:
        if not page.words[at][0].isupper():
            at += 1
            continue
        if at in headlines:
            at = headlines[at]
            continue
        end = name_end(page, at, size) if is_name_word(page, at) else at
        if end > at:
            begin = strip_title(page, at, end)
            if end - begin <= 6:
                found.append(Place(page, at, begin, end))
        at = max(end, at + 1)
    return found


def _words(page: Page, first: int, last: int) -> tuple[str, ...]:
    """The words of a name, hyphens joined, possessive endings and suffixes left off."""
    words: list[str] = []
    for at in range(first, last):
        word = page.words[at]
        if word in "-'’" or (words and page.words[at - 1] == "-" and page.touching(at)):
            words[-1:] = [(words[-1] if words else "") + word]
        elif word[0].isalpha():
            words.append(word)
    if words and words[-1][-2:] in ("'s", "’s"):
        words[-1] = words[-1][:-2]
    while len(words) > 1 and words[-1].lower() in SUFFIXES:
        words.pop()
    return tuple(word for word in words if word)


def _text(page: Page, first: int, last: int) -> str:
    start, end = page.chars(first, last)
    text = clean_line(page.text[start:end]) or "?"
    return text[:-2] if text[-2:] in ("'s", "’s") and len(text) > 2 else text


def _head(words: list[str]) -> str:
    """The head of a description: the last word before its first preposition."""
    for at, word in enumerate(words):
        if at and word in PREPOSITIONS:
            return words[at - 1]
    return words[-1] if words else ""
