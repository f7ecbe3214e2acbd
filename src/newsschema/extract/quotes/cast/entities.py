"""The people and bodies that a text names, typed: gathered from all passages before any quote is attributed."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.acronyms import learn_acronym, learn_initials
from newsschema.extract.quotes.cast.body_forms import learn_forms, learn_stems
from newsschema.extract.quotes.cast.entity_table import EntityTable, add_person
from newsschema.extract.quotes.cast.genders import shown_gender
from newsschema.extract.quotes.cast.middle_surnames import add_middle_surnames
from newsschema.extract.quotes.cast.short_forms import add_short, add_single_names, join_short_forms
from newsschema.extract.quotes.mentions.entity_types import apposed_kind, is_body, is_place, names_body
from newsschema.extract.quotes.mentions.long_names import long_name_end, opens_body
from newsschema.extract.quotes.mentions.name_places import ends_in_owner, find_names, follows_kind, name_words, printed
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import is_institution, names_office
from newsschema.extract.quotes.passage.states import of_nation
from newsschema.extract.quotes.passage.words import DETERMINERS
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import DEFINITE, POSSESSIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.cast.short_forms import Short
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page


_PRIVATE_NOUNS = words_of("private_body_noun")
_LONG_ACRONYM = 6  # letters of the shortest word in capitals that is no acronym
_LONG_NAME = 12  # tokens that a body's name may run on over small words


def collect_entities(pages: list[Page]) -> EntityTable:
    """Return the people and bodies that the passages name, short forms of a name added to its person."""
    table = EntityTable(places=[[] for _ in pages], bodies_at=[[] for _ in pages], unclear_at=[[] for _ in pages])
    short: list[Short] = []
    for number, page in enumerate(pages):
        _add_names(table, number, page, short)
        _add_common_bodies(table, number, page)
    join_short_forms(table, pages)
    add_middle_surnames(table)
    surnames, unknown = add_short(table, short)
    add_single_names(table, unknown)
    for person in table.people.values():
        if not person.gender:
            person.gender = shown_gender(person.places)
            person.human = person.human or bool(person.gender)
    learn_forms(table)
    _set_types(table, surnames)
    learn_stems(table)
    learn_initials(table, pages)
    for places in table.places:
        places.sort(key=lambda item: item[0])
    for unclear in table.unclear_at:
        unclear.sort()
    for known in table.bodies.values():
        known.sort(key=lambda item: item[:2])
    return table


def _add_names(table: EntityTable, number: int, page: Page, short: list[Short]) -> None:
    """Add the names of a passage to the people and bodies; those of one word are appended to `short`."""
    done = 0
    begins = page.sentences[0].first if page.sentences else 0  # a dateline precedes it
    for place in find_names(page):
        words = name_words(page, place.begin, place.last)
        learn_acronym(table, place)
        if (names_office(words) and not page.is_surname(place.last - 1)) or place.begin < done:
            continue  # the end of "Office of Ports Management"
        if apposed_kind(place) in _PRIVATE_NOUNS:
            table.private.add(printed(page, place.begin, place.last).lower())
        owner = ends_in_owner(page, place.last)
        body = owner or _names_body(place, words)
        if body and not owner and place.begin >= begins:
            done = _add_body(table, number, place, words)
        if len(words) > 1 and not body:
            table.places[number].append((place.begin, add_person(table, words, place)))
        elif words and not owner:
            short.append((number, place, words[-1].lower()))


def _names_body(place: NamePlace, words: tuple[str, ...]) -> bool:
    """Whether a name or what is beside it shows a body: "Roe & Sons", "the retailer Zarex", "Office of Ports"."""
    page = place.page
    if page.words[place.last - 1] == page.lowers[place.last - 1] and page.is_surname(place.last - 1):
        return False
    alone = len(words) == 1
    if alone and (follows_kind(place) or opens_body(page, place.begin, place.last) or apposed_kind(place)):
        return True
    return "&" in page.words[place.begin : place.last] or names_body(words)


def _add_common_bodies(table: EntityTable, number: int, page: Page) -> None:
    """Remember "the Larne sheriff's department" for "the department"."""
    for at in compress(range(len(page.lowers)), map(_COMMON_BODIES.__contains__, page.lowers)):
        first, word = at, page.lowers[at]
        if not page.words[at][0].islower():
            continue
        while first > 0 and at - first < _COMMON_NAME and _in_common_name(page, first - 1):
            first -= 1
        article = first > 0 and page.lowers[first - 1] in DEFINITE
        named = page.words[first][0].isupper() and at > first and page.sentence_start(first) != first
        if named and article and not of_nation(page.lowers[first]):
            table.bodies.setdefault(word, []).append((number, first, printed(page, first, at + 1)))


_COMMON_BODIES = words_of("narrow body noun") | words_of("public_body_noun") | words_of("elected body noun")
_COMMON_NAME = 5  # tokens of the longest name of a body before its noun


def _in_common_name(page: Page, at: int) -> bool:
    """Whether a token may belong to the name of a body in front of its noun."""
    if not page.words[at][0].isalpha() or page.lowers[at] in DETERMINERS:
        return False
    owns = page.words[at][-2:] in POSSESSIVE
    return page.words[at][0].isupper() or owns or page.analysis.word_class(at) in ("NOUN", "PROPN")


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
            if noun_type(head).group:
                table.bodies.setdefault(head, []).append((number, begin, name))
        if bodies:
            table.places[number] = [item for item in places if not item[1].body]
            table.bodies_at[number] = sorted([*table.bodies_at[number], *bodies])


def _may_be_body(person: Person, surnames: set[int]) -> bool:
    """Whether nothing but acting shows that a name of several words is a person's: "Tarvo Foods has bought"."""
    known = person.body or person.gender or id(person) in surnames or person.words[0].lower() in given_names("en")
    return len(person.words) > 1 and not known and not any(place.first < place.begin for place in person.places)


def _add_body(table: EntityTable, number: int, place: NamePlace, words: tuple[str, ...]) -> int:
    """Remember a body; returns one past its name, small words in it included."""
    stop = min(len(place.page.words), place.last + _LONG_NAME)
    end = long_name_end(place.page, place.begin, place.last, stop)
    name = printed(place.page, place.begin, end)
    kind = is_institution([words[-1]]) or words[-1].lower() in _COMMON_BODIES
    if " " in name and kind and not words[-1].isupper():
        table.bodies.setdefault(words[-1].lower(), []).append((number, place.begin, name))
    if len(words) > 1 or not words[0].isupper() or len(words[0]) < _LONG_ACRONYM:
        table.bodies_at[number].append((place.begin, name))
    return end
