"""Short forms of names: surnames of two words, names of one word, forms with a title in front."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.entity_table import EntityTable, Person, add_person, fitting, learn_gender
from newsschema.extract.quotes.cast.titles_at import office_at
from newsschema.extract.quotes.mentions.entity_types import is_single_person, may_be_brand
from newsschema.extract.quotes.mentions.name_places import NamePlace, name_words, printed
from newsschema.extract.quotes.names.name_forms import (
    ends_in,
    is_short_form,
    letters,
    precedes_given_name,
    same_person,
    surname_of,
)
from newsschema.extract.quotes.names.name_titles import honorific
from newsschema.extract.quotes.names.person_words import may_be_given
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.nouns import age_at, first_name_gender, kinship, kinship_at
from newsschema.extract.quotes.passage.offices import PORTFOLIOS, RANKS
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import PARTICLES, verbs
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names, known_given_names
from newsschema.lexicons.function_words import PERSONAL_RELATIVE, POSSESSIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

Short = tuple[int, NamePlace, str]
"""Passage, place and word of a name of one word."""


def join_short_forms(table: EntityTable, pages: list[Page]) -> None:
    """Give the places of "Black Elk" to Linda Black Elk, of "Lord Roe" to Ana Roe."""
    joined: dict[int, Person] = {}
    fuller_ones: dict[int, Person] = {}
    for key, person in table.people.items():
        fuller = _fuller_form(table, person) or _bare_form(table, person) or _other_form(table, person)
        if fuller is None or id(fuller) in joined or id(person) in fuller_ones:
            continue
        fuller.places += person.places
        fuller.human = True
        for word in key:
            table.by_word[word] = _replaced(table.by_word.get(word, []), person, fuller)
        joined[id(person)] = table.people[key] = fuller
        fuller_ones[id(fuller)] = fuller
    if joined:
        table.places = [[(begin, joined.get(id(one), one)) for begin, one in places] for places in table.places]
    order = {id(page): number for number, page in enumerate(pages)}
    for person in fuller_ones.values():
        person.places.sort(key=lambda place: (order[id(place.page)], place.begin))


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
    known = [one for one in table.known_by(words[-1]) if one is not person and ends_in(one.words, tail)]
    found = [one for one in known if words[0] in PARTICLES or _has_first_name(one)]  # "De Vries" is Femke de Vries
    several = peer or len(found) > 1
    fits = [one for one in found if not (several and person.gender) or one.gender in ("", person.gender)]
    return fits[0] if len(fits) == 1 or (fits and words[0] in PARTICLES) else None  # of a family who is named first


def _has_first_name(person: Person) -> bool:
    """Whether a name may begin with a first name: a known one, or any that is no word of an office and acts."""
    first = person.words[0].lower()
    if first in _NO_FIRST_NAMES:
        return False
    return first in given_names("en") or person.human or any(map(_speaks_or_serves, person.places[:_READ]))


def _bare_form(table: EntityTable, person: Person) -> Person | None:
    """The person whose name begins within another that opens with no first name: "Checker Ana Roe" is Ana Roe."""
    words = tuple(word.lower() for word in person.words)
    if words[0] in given_names("en") or len(words[0]) <= _INITIAL:
        return None
    found = [
        one
        for one in table.known_by(words[-1])
        if 1 < len(one.words) < len(words)
        and tuple(word.lower() for word in one.words) == words[-len(one.words) :]
        and one.words[0].lower() in given_names("en")
        and one.words[0].lower() not in PARTICLES  # "Pieter van Dijk" is no van Dijk that "Pieter" describes
    ]
    return found[0] if len(found) == 1 else None


def _other_form(table: EntityTable, person: Person) -> Person | None:
    """The person of the one other form of a name that is fuller: of "Josh Roe" Joshua Roe, of "J. Roe" Jean Roe.

    So is "Shaky Roe", of a word that is no first name and opens a sentence, in a text with one other Roe.
    """
    surname = table.by_word.get(letters(person.words[-1]), [])
    first = table.by_word.get(letters(person.words[0]), [])
    if len(person.words) < 2 or not (surname[1:] or first[1:]):
        return None
    known = [one for one in surname if len(one.words) > 1]
    others = [one for one in known if one is not person]
    if len(others) == 1 and len(person.words) == 2 and others[0].human and _opens_with_word(person, others[0]):
        return others[0]
    first_names = [one for one in first if len(one.words) > 1 and one not in known]
    group = [one for one in [*known, *first_names] if one is person or _may_be_same(person, one)]
    if len(group) < 2 or any(not _may_be_same(one, other) for one, other in combinations(group, 2)):
        return None
    fullest = max(group, key=lambda one: _fullness(one, group))
    known_person = fullest.human or len(letters(person.words[0])) == 1  # an initial is a person's
    return fullest if fullest is not person and known_person else None


def _may_be_same(one: Person, other: Person) -> bool:
    """Whether two names may be forms of one, and gender does not exclude it."""
    agrees = "" in (one.gender, other.gender) or one.gender == other.gender
    return agrees and same_person(one.words, other.words)


def _fullness(one: Person, group: list[Person]) -> tuple[bool, int, int]:
    """How full a form of a name is: no initial or short form of a first name of the others, by places, the first."""
    whole = not any(is_short_form(one.words[0], other.words[0]) for other in group)
    return whole, len(one.places), -one.number


def _opens_with_word(person: Person, other: Person) -> bool:
    """Whether a name is a word of the language at a sentence's head and a surname: "Shaky Roe faces questions"."""
    word = person.words[0].lower()
    pack = person.places[0].page.analysis.pack
    if word in given_names("en") or not may_be_given(other.words[0].lower(), pack):
        return False
    known = open_classes(word, pack)[:1] in _NO_NOUNS
    return known and all(one.page.sentence_start(one.begin) == one.begin for one in person.places[:_READ])


_NO_NOUNS = frozenset("arvDI")  # adjectives, adverbs, verbs and participles
_INITIAL = 2  # letters of "J."
_NO_FIRST_NAMES = PORTFOLIOS | RANKS


def add_single_names(table: EntityTable, unknown: list[Short]) -> None:
    """Make people of names of one word that are more likely a person's: "Mayor Garcia", "the striker Zuli"."""
    places: dict[str, list[tuple[int, NamePlace]]] = {}
    for number, place, word in unknown:
        places.setdefault(word, []).append((number, place))
    for word, known in places.items():
        single = [place for _, place in known]
        person = is_single_person(word, single)
        if not (person and word in given_names("en")) and may_be_brand(word, single):
            table.brands.add(word)
            for number, place in known:
                table.unclear_at[number].append((place.begin, printed(place.page, place.begin, place.last)))
        if person:
            for number, place in known:
                words = name_words(place.page, place.begin, place.last)
                one = add_person(table, words[-1:], place)
                one.human = True
                table.places[number].append((place.begin, one))


def _opens_other(person: Person, word: str, alone: set[str]) -> bool:
    """Whether a word is only the first of a name that nothing shows to be a person's: "Apple" of "Apple Vision".

    `alone` holds the letters of the names of one word.
    """
    surname = person.words[-1].lower()
    named = letters(word) == letters(surname) and person.words[0].lower() in given_names("en")
    if names_government(person.words[-1]) and word not in given_names("en"):
        return not named  # "Corvia" of "Corvia Philippines", but not the "Cairo" of Hannah Cairo
    if letters(surname) in alone or word in given_names("en") or person.gender:
        return False
    if precedes_given_name(word) and _may_follow_surname(person):
        return False  # "Li" of "Li Keqiang"
    if person.words[-1].lower() in words_of("club name end"):
        return False  # "Larne" of "Larne Athletic"
    return not _is_entitled(person) and not any(map(_speaks_or_serves, person.places[:_READ]))


def _may_follow_surname(person: Person) -> bool:
    """Whether the last word of a name may be a given name behind a surname: "Keqiang", "Yi"."""
    last = person.words[-1].lower()
    return precedes_given_name(last) or may_be_given(last, person.places[0].page.analysis.pack)


def _opens_several(people: list[Person], word: str) -> bool:
    """Whether a word opens several names, one of which nothing shows to be a person's: "Kestrel" of "Kestrel Connect".

    It is no first name of any language with a table of them.
    """
    opens = all(letters(one.words[0]) == letters(word) and len(one.words) > 1 for one in people)
    if not opens or word in known_given_names() or any(one.gender for one in people):
        return False
    return any(not (_is_entitled(one) or any(map(_speaks_or_serves, one.places[:_READ]))) for one in people)


def _speaks_or_serves(place: NamePlace) -> bool:
    """Whether a reporting verb or an office is beside a name: "Lin Wei says", "said Lin Wei", "Lin Wei, an analyst"."""
    lowers, first, last = place.page.lowers, place.first, place.end
    beside = (*lowers[first - 1 : first], *lowers[last : last + 1])
    speaks = any(word in verbs() and verbs()[word].form in ("ed", "s") for word in beside)
    return speaks or not PERSONAL_RELATIVE.isdisjoint(lowers[last : last + 2]) or office_at(place)[0] is not None


def _is_entitled(person: Person) -> bool:
    """Whether a title or an age is beside a name at one of its first places."""
    return any(one.first < one.begin or age_at(one.page, one.first, one.last) for one in person.places[:_READ])


_READ = 6  # places of a name that are read
_HERE = 30  # places of a name whose passage is looked at


def _precedes(place: NamePlace, people: list[Person]) -> bool:
    """Whether a name of one word precedes the only name that ends in it, which then is another's: "Camp Strava".

    A first name that no table holds is no word of the language either: "Emeka Okafor" is Okafor.
    """
    ending = [one for one in people if one.words[-1] == people[0].words[-1] and len(one.words) > 1]
    opening = [one for one in people if one not in ending]
    if len(ending) != 1 or any(one.gender for one in opening) or ending[0].words[0].lower() in given_names("en"):
        return False
    person = ending[0]
    if _is_entitled(person):
        return False
    here = all(one.page is place.page for one in person.places[:_HERE])
    known = place.page.analysis.pack.classes.get(person.words[0].lower())
    return (known is not None and here and place.begin < person.places[0].begin) or _is_derived(person)


def _is_derived(person: Person) -> bool:
    """Whether a noun before a name that the passage gives alone before makes another's name: "Camp Strava"."""
    place, word = person.places[0], person.words[0].lower()
    first = place.page.word_places().get(person.words[-1].lower(), place.begin)
    return first < place.begin and place.page.analysis.pack.classes.get(word, "")[:1] == "n"


def add_short(table: EntityTable, short: list[Short]) -> tuple[set[int], list[Short]]:
    """Add names of one word to their people.

    Returns the identities of the people called by their surname alone, and the names that are nobody's.
    """
    surnames = set[int]()
    unknown: list[Short] = []
    alone = {letters(word) for _, _, word in short}
    entitled = _by_title(short)
    other_people = {word for word, place in entitled.items() if _is_of_relatives(table.known_by(word), place)}
    for number, place, word in short:
        known = table.by_word.get(letters(word))
        if not known and _names_one_person(place, word):
            words = name_words(place.page, place.begin, place.last)
            person = add_person(table, words, place)
            person.kin_only, person.gender = True, person.gender or first_name_gender(word)
            table.places[number].append((place.begin, person))
        elif (
            known
            and word not in other_people
            and not (
                _precedes(place, known)
                or _opens_other(known[0], word, alone)
                or (known[1:] and _opens_several(known, word))
            )
        ):
            gender = honorific(place.page, place.first, place.last)
            person = fitting(known, gender)[0]
            person.places.append(place)
            if letters(word) == letters(surname_of(person.words)):
                person.human = True  # a surname, no place
                surnames.add(id(person))
            if gender:
                learn_gender(person, gender)
            table.places[number].append((place.begin, person))
        else:
            table.by_word.pop(letters(word), None)  # of a name that holds it and is another's
            unknown.append((number, place, word))
    return surnames, unknown


def _by_title(short: list[Short]) -> dict[str, NamePlace]:
    """The first place with a title of the names of one word that have one: "President Roe", "Mr Roe"."""
    found: dict[str, NamePlace] = {}
    for _, place, word in short:
        if place.first < place.begin:
            found.setdefault(word, place)
    return found


def _is_of_relatives(people: list[Person], place: NamePlace) -> bool:
    """Whether a surname with a title is that of somebody whose relatives alone are named: "his wife, Zelda Roe".

    A title says so where it is an office and none of theirs, an honorific where it is of the other gender.
    """
    gender = honorific(place.page, place.first, place.begin)
    agrees = any(one.gender in ("", gender) for one in people) if gender else any(map(_is_entitled, people))
    return (
        bool(people) and not agrees and all(any(_is_relative(place) for place in one.places[:_READ]) for one in people)
    )


def _is_relative(place: NamePlace) -> bool:
    """Whether kinship or "first lady" is beside a name: "Ana Roe, the mayor's wife,", "his wife, Ana Roe,"."""
    lowers, last = place.page.lowers, place.last
    behind = lowers[last + 1 : last + 1 + _OWNED_KIN] if lowers[last : last + 1] == [","] else []
    owned = any(word[-2:] in POSSESSIVE and kinship(noun) for word, noun in pairwise(behind))
    return (
        owned
        or not words_of("spouse's style").isdisjoint(lowers[max(place.first - 1, 0) : place.begin])
        or bool(kinship_at(place.page, place.first, last))
    )


_OWNED_KIN = 4  # tokens of "the mayor's wife" behind a comma


def _names_one_person(place: NamePlace, word: str) -> bool:
    """Whether a first name alone introduces somebody by kinship or age: "his wife Gemma", "Gemma, 36,"."""
    if word not in given_names("en"):
        return False
    kin = kinship(place.page.lowers[place.first]) if place.first < place.begin else ""
    kin = kin or kinship_at(place.page, place.first, place.last)
    return bool(kin or age_at(place.page, place.first, place.last))
