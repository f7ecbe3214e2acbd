"""The people and bodies that a text names, typed: gathered from all passages before any quote is attributed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.extract.quotes.entity_types import is_body, is_place, is_single_person, may_be_brand, names_body
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.name_titles import honorific
from newsschema.extract.quotes.names import (
    Place,
    acts,
    ends_in_owner,
    find_names,
    follows_kind,
    name_words,
    printed,
)
from newsschema.extract.quotes.nouns import age_at, first_name_gender, is_group_noun, kinship, kinship_at
from newsschema.extract.quotes.offices import PORTFOLIOS, RANKS, is_institution, names_office
from newsschema.extract.quotes.phrases import long_name_end, opens_body
from newsschema.extract.quotes.states import names_government, of_nation
from newsschema.extract.quotes.words import DETERMINERS, PARTICLES, SUFFIXES, verbs
from newsschema.language.names import given_names

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page


_NAMESAKES = 8  # people remembered under one word of their names
_LONG_ACRONYM = 6  # letters of the shortest word in capitals that is no acronym
_LONG_NAME = 12  # tokens that a body's name may run on over small words
_PARENTHESIS = 8  # tokens before "(AAR)" that may hold its full name


@dataclass(slots=True)
class Person:
    """A name in its fullest form, with the places that give it."""

    name: str
    words: tuple[str, ...]
    places: list[Place] = field(default_factory=list)
    gender: str = ""
    human: bool = False
    """Whether a title, a short form or a verb shows that this is a person and no place or thing."""
    body: bool = False
    """Whether the evidence shows a body instead."""
    kin_only: bool = False
    """Whether a first name alone is known, from kinship or an age: "his son Peter"."""


@dataclass(slots=True)
class EntityTable:
    """Who is named where, passages numbered and places given by token."""

    people: dict[tuple[str, str], Person] = field(default_factory=dict)
    """By first and last word of the name."""
    by_word: dict[str, list[Person]] = field(default_factory=dict)
    """By either of them."""
    full_names: dict[str, str] = field(default_factory=dict)
    """The full name of an acronym in lower case."""
    bodies: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    """Passage, place and name of bodies by the last word of their names."""
    places: list[list[tuple[int, Person]]] = field(default_factory=list)
    """For each passage the places of people, in reading order."""
    bodies_at: list[list[tuple[int, str]]] = field(default_factory=list)
    """For each passage the places of bodies, in reading order."""
    unclear_at: list[list[tuple[int, str]]] = field(default_factory=list)
    """For each passage the places of names of one word that may be bodies, in reading order."""


def collect_entities(pages: list[Page]) -> EntityTable:
    """Return the people and bodies that the passages name, short forms of a name added to its person."""
    table = EntityTable(places=[[] for _ in pages], bodies_at=[[] for _ in pages], unclear_at=[[] for _ in pages])
    short: list[_Short] = []
    for number, page in enumerate(pages):
        done = 0
        begins = page.sentences[0].first if page.sentences else 0  # a dateline precedes it
        for place in find_names(page):
            words = name_words(page, place.begin, place.last)
            _learn_acronym(table, place)
            if names_office(words):
                continue
            joined = "&" in page.words[place.begin : place.last]
            owner = ends_in_owner(page, place.last)
            kind = len(words) == 1 and follows_kind(page, place.first)  # "the retailer Zarex"
            office = len(words) == 1 and opens_body(page, place.begin, place.last)  # "Office of Ports Management"
            body = joined or owner or kind or office or names_body(words)
            if place.begin < done:
                continue  # the end of "Office of Ports Management"
            if body and not owner and place.begin >= begins:
                done = _add_body(table, number, place, words)
            if len(words) > 1 and not body:
                table.places[number].append((place.begin, _add_person(table, words, place)))
            elif words:
                short.append((number, place, words[-1].lower()))
    _join_short_forms(table)
    for number, page in enumerate(pages):
        _add_common_bodies(table, number, page)
    surnames, unknown = _add_short(table, short)
    _add_single_names(table, unknown)
    _set_types(table, surnames)
    _learn_initials(table, pages)
    for places in table.places:
        places.sort(key=lambda item: item[0])
    for unclear in table.unclear_at:
        unclear.sort()
    return table


def _add_common_bodies(table: EntityTable, number: int, page: Page) -> None:
    """Remember "the Larne sheriff's department" for "the department"."""
    for at, word in enumerate(page.lowers):
        if word not in _COMMON_BODIES or not page.words[at][0].islower():
            continue
        first = at
        while first > 0 and at - first < _COMMON_NAME and _in_common_name(page, first - 1):
            first -= 1
        article = page.lowers[first - 1 : first] == ["the"] if first else False
        named = page.words[first][0].isupper() and at > first and page.sentence_start(first) != first
        if named and article and not of_nation(page.lowers[first]):
            table.bodies.setdefault(word, []).append((number, first, printed(page, first, at + 1)))
    for known in table.bodies.values():
        known.sort(key=lambda item: item[:2])


_COMMON_BODIES = words_of("narrow body noun") | words_of("public_body_noun")
_COMMON_NAME = 5  # tokens of the longest name of a body before its noun


def _in_common_name(page: Page, at: int) -> bool:
    """Whether a token may belong to the name of a body in front of its noun."""
    owns = page.words[at][-2:] in ("'s", "’s")
    return (
        page.words[at][0].isalpha()
        and page.lowers[at] not in DETERMINERS
        and (page.words[at][0].isupper() or owns or page.analysis.word_class(at) in ("NOUN", "PROPN"))
    )


def _set_types(table: EntityTable, surnames: set[int]) -> None:
    """Make bodies of the names for which there is more evidence of that; their places become places of bodies."""
    for person in table.people.values():
        if not person.gender and id(person) not in surnames and is_place(person.words, person.places):
            person.human = False
        if len(person.words) > 1 and is_body(person.words, person.places, id(person) in surnames):
            person.body, person.human = True, False
    for number, places in enumerate(table.places):
        unclear = [(begin, person.name) for begin, person in places if _may_be_body(person, surnames)]
        table.unclear_at[number] += unclear
    for number, places in enumerate(table.places):
        bodies = [(begin, person.name) for begin, person in places if person.body]
        for begin, name in bodies:
            head = name.split()[-1].lower()
            if is_group_noun(head):
                table.bodies.setdefault(head, []).append((number, begin, name))
        if bodies:
            table.places[number] = [item for item in places if not item[1].body]
            table.bodies_at[number] = sorted([*table.bodies_at[number], *bodies])


def _may_be_body(person: Person, surnames: set[int]) -> bool:
    """Whether nothing but acting shows that a name of several words is a person's: "Tarvo Foods has bought"."""
    known = person.body or person.gender or id(person) in surnames or person.words[0].lower() in given_names("en")
    return len(person.words) > 1 and not known and not any(place.first < place.begin for place in person.places)


def _names_one_person(place: Place, word: str) -> bool:
    """Whether a first name alone introduces somebody by kinship or age: "his wife Gemma", "Gemma, 36,"."""
    if word not in given_names("en"):
        return False
    kin = kinship(place.page.lowers[place.first]) if place.first < place.begin else ""
    kin = kin or kinship_at(place.page, place.first, place.last)
    return bool(kin or age_at(place.page, place.first, place.last))


_Short = tuple[int, Place, str]
"""Passage, place and word of a name of one word."""


def _join_short_forms(table: EntityTable) -> None:
    """Give the places of "Black Elk" to Linda Black Elk, of "Lord Roe" to Ana Roe."""
    joined: dict[int, Person] = {}
    for key, person in table.people.items():
        fuller = _fuller_form(table, person) or _bare_form(table, person)
        if fuller is not None:
            fuller.places += person.places
            fuller.human = True
            for word in key:
                known = table.by_word.get(word, [])
                table.by_word[word] = _replaced(known, person, fuller)
            joined[id(person)] = table.people[key] = fuller
    if joined:
        table.places = [[(begin, joined.get(id(one), one)) for begin, one in places] for places in table.places]
    for places in table.places if joined else ():
        for _, person in places:
            person.places.sort(key=lambda place: place.begin)


def _replaced(people: list[Person], person: Person, fuller: Person) -> list[Person]:
    """People with one of them replaced by another, who is there once."""
    found = [one for one in people if one is not person and one is not fuller]
    return [fuller, *found] if len(found) < len(people) else found


def _fuller_form(table: EntityTable, person: Person) -> Person | None:
    """The one person with a known first name whose name ends in all words of another: a surname of two words."""
    words = tuple(word.lower() for word in person.words)
    peer = words[0] in words_of("peer style")
    if words[0] in given_names("en") and words[0] not in PARTICLES and not peer:
        return None  # "Li Wei" is not the end of "Ana Li Wei"
    tail = words[1:] if peer else words
    found = [
        one
        for one in table.by_word.get(words[-1], ())
        if one is not person
        and len(one.words) > len(tail)
        and tuple(word.lower() for word in one.words[-len(tail) :]) == tail
        and one.words[0].lower() not in _NO_FIRST_NAMES
        and (one.words[0].lower() in given_names("en") or one.human)
    ]
    fits = [one for one in found if not (peer and person.gender) or one.gender in ("", person.gender)]
    return fits[0] if len(fits) == 1 else None


def _bare_form(table: EntityTable, person: Person) -> Person | None:
    """The person whose name begins within another that opens with no first name: "Checker Ana Roe" is Ana Roe."""
    words = tuple(word.lower() for word in person.words)
    if words[0] in given_names("en") or len(words[0]) <= _INITIAL:
        return None
    found = [
        one
        for one in table.by_word.get(words[-1], ())
        if 1 < len(one.words) < len(words)
        and tuple(word.lower() for word in one.words) == words[-len(one.words) :]
        and one.words[0].lower() in given_names("en")
    ]
    return found[0] if len(found) == 1 else None


_INITIAL = 2  # letters of "J."
_NO_FIRST_NAMES = PORTFOLIOS | RANKS


def _add_single_names(table: EntityTable, unknown: list[_Short]) -> None:
    """Make people of names of one word that are more likely a person's: "Mayor Garcia", "the striker Zuli"."""
    places: dict[str, list[tuple[int, Place]]] = {}
    for number, place, word in unknown:
        places.setdefault(word, []).append((number, place))
    for word, known in places.items():
        single = [place for _, place in known]
        if may_be_brand(word, single):
            for number, place in known:
                table.unclear_at[number].append((place.begin, printed(place.page, place.begin, place.last)))
        if is_single_person(word, single):
            for number, place in known:
                words = name_words(place.page, place.begin, place.last)
                person = _add_person(table, words[-1:], place)
                person.human = True
                table.places[number].append((place.begin, person))


def fitting(people: list[Person], gender: str) -> list[Person]:
    """The people of a gender, else those of none known, else all; all where `gender` is empty."""
    if not gender:
        return people
    return [one for one in people if one.gender == gender] or [one for one in people if not one.gender] or people


def _opens_other(person: Person, word: str, alone: set[str]) -> bool:
    """Whether a word is only the first of a name that nothing shows to be a person's: "Apple" of "Apple Vision".

    `alone` holds the names of one word.
    """
    surname = person.words[-1].lower()
    if names_government(person.words[-1]) and word not in given_names("en"):
        return True  # "Corvia" of "Corvia Philippines"
    if surname in alone or word in given_names("en") or person.gender:
        return False
    if person.words[-1].lower() in words_of("club name end"):
        return False  # "Larne" of "Larne Athletic"
    behind = [one.page.lowers[one.end] for one in person.places if one.end < len(one.page.lowers)]
    speaks = any(word in verbs() and verbs()[word].form in ("ed", "s") for word in behind)
    return not speaks and not any(
        one.first < one.begin or age_at(one.page, one.first, one.last) for one in person.places
    )


def _precedes(place: Place, people: list[Person]) -> bool:
    """Whether a name of one word precedes the only name that ends in it, which then is another's: "Camp Strava"."""
    if len(people) > 1 or len(people[0].words) == 1 or people[0].words[0].lower() in given_names("en"):
        return False
    person = people[0]
    entitled = any(one.first < one.begin or age_at(one.page, one.first, one.last) for one in person.places)
    here = [one for one in person.places if one.page is place.page]
    return not entitled and bool(here) and place.begin < here[0].begin and len(person.places) == len(here)


def _add_short(table: EntityTable, short: list[_Short]) -> tuple[set[int], list[_Short]]:
    """Add names of one word to their people.

    Returns the identities of the people called by their surname alone, and the names that are nobody's.
    """
    surnames = set[int]()
    unknown: list[_Short] = []
    alone = {word for _, _, word in short}
    for number, place, word in short:
        known = table.by_word.get(word)
        if not known and _names_one_person(place, word):
            words = name_words(place.page, place.begin, place.last)
            person = _add_person(table, words, place)
            person.kin_only, person.gender = True, person.gender or first_name_gender(word)
            table.places[number].append((place.begin, person))
        elif known and not _precedes(place, known) and not _opens_other(known[0], word, alone):
            gender = honorific(place.page, place.first, place.last)
            person = fitting(known, gender)[0]
            person.places.append(place)
            if word == person.words[-1].lower():
                person.human = True  # a surname, no place
                surnames.add(id(person))
            person.gender = person.gender or gender
            table.places[number].append((place.begin, person))
        else:
            table.by_word.pop(word, None)  # of a name that holds it and is another's
            unknown.append((number, place, word))
    return surnames, unknown


def _add_body(table: EntityTable, number: int, place: Place, words: tuple[str, ...]) -> int:
    """Remember a body; returns one past its name, small words in it included."""
    stop = min(len(place.page.words), place.last + _LONG_NAME)
    end = long_name_end(place.page, place.begin, place.last, stop)
    name = printed(place.page, place.begin, end)
    if " " in name and is_institution([words[-1]]) and not words[-1].isupper():
        table.bodies.setdefault(words[-1].lower(), []).append((number, place.begin, name))
    if len(words) > 1 or not words[0].isupper() or len(words[0]) < _LONG_ACRONYM:
        table.bodies_at[number].append((place.begin, name))
    return end


def _add_person(table: EntityTable, words: tuple[str, ...], place: Place) -> Person:
    key = (words[0].lower(), words[-1].lower())
    person = table.people.get(key)
    if person is None:
        gender = honorific(place.page, place.first, place.last)
        gender = gender or (first_name_gender(key[0]) if len(words) > 1 else "")  # "Omar" may be a surname
        person = table.people[key] = Person(printed(place.page, place.begin, place.last), words, [], gender)
        for word in dict.fromkeys((key[1], key[0]) if _is_first_name(words[0]) else (key[1],)):
            known = table.by_word.setdefault(word, [])
            if len(known) < _NAMESAKES:
                known.append(person)
    else:
        name = printed(place.page, place.begin, place.last)
        if _fullness(words, name) > _fullness(person.words, person.name):
            person.words, person.name = words, name
    person.places.append(place)
    person.human = person.human or acts(place) or bool(first_name_gender(key[0]))
    return person


def _is_first_name(word: str) -> bool:
    """Whether the first word of a name may mean its bearer: no acronym, state or "Lord"."""
    acronym = word.isupper() and 1 < len(word) < _LONG_ACRONYM
    excluded = (acronym or names_government(word)) and word.lower() not in given_names("en")
    return not excluded and word.lower() not in words_of("peer style")


def _fullness(words: tuple[str, ...], name: str) -> tuple[bool, int, int]:
    """How full a form of a name is: with a suffix ("Jr."), by words, by letters."""
    return name.rstrip(".").split()[-1].lower() in SUFFIXES, len(words), len(name)


def _learn_acronym(table: EntityTable, place: Place) -> None:
    """Remember "Aid Agency for Rivers (AAR)" by its acronym."""
    words, lowers, at = place.page.words, place.page.lowers, place.last
    if at + 2 >= len(words) or words[at] != "(" or words[at + 2] != ")" or not words[at + 1].isupper():
        return
    acronym, first = words[at + 1], place.begin
    while first > 0 and place.begin - first < _PARENTHESIS and _in_long_name(words, lowers, first - 1):
        first -= 1
    while first < place.begin and (words[first][0].lower() != acronym[0].lower() or not words[first][0].isupper()):
        first += 1
    if words[first][0] == acronym[0] and len(acronym) > 1:
        table.full_names.setdefault(acronym.lower(), printed(place.page, first, place.last))


def _learn_initials(table: EntityTable, pages: list[Page]) -> None:
    """Remember the bodies whose initials the text uses without brackets: "FTC" of "Federal Tides Commission"."""
    capitals = (page.words[at] for page in pages for at in page.capitalised())
    used = {word.replace("&", ""): word for word in capitals if len(word) >= _SHORT_ACRONYM and word.isupper()}
    if not used:
        return
    for bodies in table.bodies_at:
        for _, name in bodies:
            parts = name.split()
            parts = parts[:-1] if parts[-1].rstrip(".").lower() in words_of("company suffix") else parts
            initials = "".join(word[0] for word in parts if word[0].isupper())
            if initials in used and " " in name:
                table.full_names.setdefault(used[initials].lower(), name)


_SHORT_ACRONYM = 2  # letters of the shortest acronym read without brackets


def _in_long_name(words: list[str], lowers: list[str], at: int) -> bool:
    return words[at][0].isupper() or words[at] == "," or lowers[at] in words_of("body_joint")
