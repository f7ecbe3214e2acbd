"""Offices and who holds them: a person's title and organization, and whom "the governor" means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.affiliations import employer_kind, may_mean, team_before
from newsschema.extract.quotes.cast.bodies import (
    body_with_head,
    meant_body,
    topic_body,
)
from newsschema.extract.quotes.cast.bodies_beside import body_beside
from newsschema.extract.quotes.cast.descriptions import is_private_person
from newsschema.extract.quotes.cast.discourse import Entity, person_key
from newsschema.extract.quotes.cast.near_bodies import body_before
from newsschema.extract.quotes.cast.office_bodies import employer, own_body
from newsschema.extract.quotes.cast.titles_at import office_at
from newsschema.extract.quotes.mentions.name_places import (
    NamePlace,
    head_word,
    rank_before,
)
from newsschema.extract.quotes.names.officials import is_official
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.nouns import first_name_gender
from newsschema.extract.quotes.passage.offices import (
    full_title,
    institutions,
    is_institution,
    is_role,
    title_class,
    title_official,
    titles,
)
from newsschema.extract.quotes.passage.states import names_government
from newsschema.extract.quotes.passage.words import AUXILIARIES, BE, PREPOSITIONS, verbs
from newsschema.language.lemmas import open_classes
from newsschema.lexicons.function_words import DEFINITE, PLURAL_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.passage.page import Page


_NEAR = 160  # tokens back in which a pronoun finds a name
_SUBJECT_REACH = 5  # tokens from a sentence's head within which a name is its subject
_PLACES_READ = 6  # places of a name at which its title is looked for
_TITLE_REACH = 10  # tokens before a name within which "its" may own its title
_HOLDERS = 60  # people whose office is looked up for "the governor"
_NOT_HOLDERS = words_of("not_holder")
# Prepositions before the names of places rather than people.
_PLACED = words_of("location_preposition")
_SMALL_WORDS = words_of("name_joint") | DEFINITE
_BODY_POSSESSIVES = words_of("body_possessive")
_COUNCIL_ORGANS = tuple(words_of("council organ"))


def with_body(
    discourse: Discourse, place: NamePlace, title: str | None, organization: str | None
) -> tuple[str | None, str | None]:
    """An office with its organization where "its" or "the agency's" names that: "its chief economist, Ana Roe"."""
    page, begin = place.page, place.begin
    if title is None:
        return title, organization
    if organization is None:
        behind = place.end + 1
        if page.words[place.end : behind] == [","] and not _BODY_POSSESSIVES.isdisjoint(
            page.lowers[behind : behind + 1]
        ):
            return title, own_body(discourse, page, begin)  # "Ana Roe, its president"
        for at in range(begin - 1, max(begin - _TITLE_REACH, -1), -1):
            word = page.lowers[at]
            joined = word in words_of("relative of a body") and page.words[at - 1 : at] == [","]
            if joined and (body := body_before(discourse, page, at - 1)):
                return title, body  # "Tarvo Foods, whose chairman, Ana Roe,", "Tarvo Foods, where Ana Roe is"
            if word in _BODY_POSSESSIVES:
                return title, own_body(discourse, page, at)
            ends = page.words[at] in ";:" or (page.words[at] == "." and not page.words[at - 1][0].isupper())
            if ends or word in AUXILIARIES or (word in verbs() and not is_role(word)):
                break
        team = team_before(place, title)
        team = team and employer_of(discourse, team, title)
        rank = rank_before(place)
        police = title_class(rank) == "police" and employer(
            discourse, page, begin, rank
        )  # "Inspector Ana Roe, manager"
        return title, team or police or employer(discourse, page, begin, title)
    if organization.islower():
        if organization in words_of("no employer"):
            return title, employer(discourse, page, begin, title)
        if employer_kind(title) == "council" and organization.endswith(_COUNCIL_ORGANS):
            organization = employer(discourse, page, begin, title) or organization
        return title, meant_body(discourse, page, begin, organization)
    if " " not in organization and organization.lower() in institutions() and not organization.isupper():
        body = body_with_head(discourse, page, begin, organization.lower())
        if body is None and organization.lower() in words_of("company organ") and employer_kind(title) == "company":
            body = topic_body(discourse, page)  # "Board Chair Ana Roe"
        return title, body if body and may_mean(organization, body) else organization
    return title, employer_of(discourse, organization, title)


def _goes_by_surname(person: Person) -> bool:
    """Whether the text also gives the last word of a name alone: "Tarkwe" of Zenoba Tarkwe.

    That of clubs is a word of the language: "Rovers" of Larne Rovers.
    """
    surname, page = person.words[-1], person.places[0].page
    word = surname.lower()
    if len(person.words) == 1 or word in words_of("club name end") or open_classes(word, page.analysis.pack):
        return False
    alone = (place for place in person.places if place.last - place.begin == 1)
    return any(place.page.words[place.begin] == surname for place in alone)


def employer_of(discourse: Discourse, organization: str, office: str) -> str | None:
    """An organization, or where it names a person of the text, their body; for a spokesman also their office."""
    words = [word.rstrip(".") for word in organization.split()]
    known = discourse.table.known_by(words[-1])
    person = next((one for one in known if one.human and one.words[-1] == words[-1]), None)
    called = discourse.table.called(words) if len(words) > 1 else None
    unknown = called is None or called.body or not _goes_by_surname(called)
    if unknown and any(word.lower() not in titles() and not first_name_gender(word.lower()) for word in words[:-1]):
        return organization
    if is_institution(words) or names_government(organization):
        return organization
    if person is None:
        entitled = len(words) > 1 and title_official(words[0].lower()) == "yes" and not is_role(words[-1].lower())
        return None if entitled or title_class(words[0].lower()) == "honorific" else organization  # "President Roe"
    if office.lower().split()[-1] in words_of("office for a client"):
        return None  # "Roe's lawyer"
    offices = (office_at(place) for place in person.places[:_PLACES_READ])
    title, body = next((office for office in offices if office[0] is not None), (None, None))
    shown = person.gender or title is not None or any(place.begin > place.first for place in person.places)
    if called is person and len(person.places) == 1 and office.split()[-1].lower() in words_of("observer"):
        return organization  # "Grant Hollis analyst Bo Vance", no "Ana Roe spokesman"
    if not shown and not _goes_by_surname(person):
        return organization  # perhaps a firm
    speaks = employer_kind(office) == "spokesperson" and title is not None
    return body or (title if speaks and is_official(person.name, title, None) else None)


def entity_of(discourse: Discourse, person: Person) -> Entity:
    """The entity of a name of the table, made at the first call; a body has no title."""
    if person.body:
        return discourse.institution(person.name)
    key = person_key(person)
    entity = discourse.entities.get(key)
    if entity is None and not person.gender:
        entity = discourse.entities.get(f"name {person.name.lower()}")  # "the operator" before it was the body
    if entity is None:
        entity = discourse.entities[key] = Entity(key, person.name, "person", gender=person.gender)
        entity.title, entity.organization = office_of(discourse, person)
    return entity


def entitled(discourse: Discourse, person: Person, title: str) -> Entity:
    """The entity of somebody whom the text calls by an office: "The Prime Minister" for a name without one."""
    entity = entity_of(discourse, person)
    if entity.kind == "person":
        entity.title = entity.title or title
    return entity


def office_of(discourse: Discourse, person: Person) -> tuple[str | None, str | None]:
    """Title and organization of a person, from the first places that give them."""
    places = person.places[:_PLACES_READ]
    for place in places:
        title, organization = office_at(place)
        if title:
            others = (office_at(other)[1] for other in places if other is not place)
            body = organization or next((one for one in others if one and not one.islower()), None)
            if body is None and title_class(title.lower().replace(".", "").split()[-1]) != "parliament":
                body = body_beside(discourse, person)
            return with_body(discourse, place, title, body)
    at, body = next(((at, body) for at, place in enumerate(places) if (body := office_at(place)[1])), (0, None))
    body = body or body_beside(discourse, person)
    if body is not None and body.islower() and " " not in body and body not in words_of("force of a state"):
        body = meant_body(discourse, places[at].page, places[at].begin, body)  # "who chairs the group"
        body = None if body.islower() else body
    return None, body


def holder(discourse: Discourse, word: str) -> Person | None:
    """The person of the text who holds an office: "the governor" where "Gov. Ana Roe" is named.

    Of several, the one who spoke last; before any has spoken, the one named most often.
    """
    if discourse.holders is None:
        discourse.holders = _read_holders(discourse)
    known = discourse.holders.get(full_title(word), [])
    if len(known) < 2:
        return known[0] if known else None
    by_key = {person_key(person): person for person in known}
    spoken = next((entity.key for entity in reversed(discourse.recent) if entity.key in by_key), "")
    return by_key.get(spoken) or max(known, key=lambda person: len(person.places))


def _read_holders(discourse: Discourse) -> dict[str, list[Person]]:
    """The people of the text by the words and the initials of their offices."""
    found: dict[str, list[Person]] = {}
    for person in list(discourse.table.people.values())[:_HOLDERS]:
        if person.body:
            continue  # of "the head of the charity Open Hands"
        title, _ = office_of(discourse, person)
        parts = (title or "").lower().replace(".", " ").split()
        if not parts or parts[0] in _NOT_HOLDERS:
            continue
        names = {full_title(part) for part in parts if is_role(part)}
        names.add("".join(part[0] for part in parts if part not in _SMALL_WORDS))  # "IGP"
        for name in names:
            found.setdefault(name, []).append(person)
    return found


def _nearest_person(discourse: Discourse, number: int, page: Page, at: int, gender: str) -> tuple[int, Person] | None:
    """The place and person that a pronoun most likely means, speakers not considered."""
    places, heads = discourse.table.places[number], discourse.heads[number]
    to = bisect_left(places, at, key=lambda item: item[0])
    near: tuple[int, Person] | None = None
    subject: tuple[int, Person, int] | None = None
    for begin, person in reversed(places[max(0, to - 12) : to]):
        if begin < at - _NEAR:
            break
        placed = begin > 0 and (page.lowers[begin - 1] in _PLACED or page.lowers[begin - 1] in DEFINITE)
        if placed or not person.human or (gender and person.gender not in ("", gender)):
            continue
        near = near or (begin, person)
        if subject is not None and begin < subject[2]:
            break
        head = heads[bisect_right(heads, begin) - 1] if heads and heads[0] <= begin else begin
        presented = page.lowers[begin - 1] in BE and page.lowers[head] in PREPOSITIONS  # "Among them was Ana Roe"
        if (begin - head < _SUBJECT_REACH or presented) and page.inside[begin] < 0:
            subject = (begin, person, head)  # the first name of its sentence
    return subject[:2] if subject is not None else near


def _is_passing(discourse: Discourse, person: Person) -> bool:
    """Whether somebody is named once, and others more often, or by an age or kinship: no prime minister."""
    if is_private_person(person.places[:_PLACES_READ]):
        return True
    most = max(len(one.places) for one in discourse.table.people.values())
    return len(person.places) == 1 < most


def incumbent(discourse: Discourse, page: Page, first: int, head: str) -> Person | None:
    """The person just spoken of whom "the prime minister" means, where the text gives them no other office."""
    if page.lowers[first] not in DEFINITE or titles().get(head, ("", ""))[1] != "yes" or head.endswith(PLURAL_ENDING):
        return None
    near = _nearest_person(discourse, discourse.numbers[id(page)], page, first, "")
    if near is None or office_of(discourse, near[1])[0] is not None or _is_passing(discourse, near[1]):
        return None
    if discourse.holders is not None:
        discourse.holders.setdefault(full_title(head), [near[1]])
    return near[1]


def holder_by_office(discourse: Discourse, page: Page, first: int, words: list[str]) -> Entity | None:
    """The holder of a long office: "the parliamentary commissioner for ports" of "the ports commissioner"."""
    if not 4 < len(words) <= _LONG_OFFICE or page.lowers[first] not in DEFINITE:
        return None
    person = holder(discourse, head_word(words))
    title = office_of(discourse, person)[0] if person is not None else None
    if person is not None and title and len(set(title.lower().split()) & set(words)) > 1:
        return entity_of(discourse, person)
    return None


_LONG_OFFICE = 8  # words of the longest description that may mean somebody by their office
