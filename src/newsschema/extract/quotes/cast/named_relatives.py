"""Relatives and colleagues by whom they belong to: "his wife" of "Roe and his wife, Ana", "her husband" for Roe."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.cast.discourse import Entity, person_key
from newsschema.extract.quotes.cast.holders import entity_of
from newsschema.extract.quotes.cast.pronouns import resolve_pronoun
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.nouns import is_person_noun, kinship, noun_gender

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page

_POSSESSIVES = words_of("third possessive")
_OF_ONE = words_of("possessive_of_one")
_SAME = feature_of("retained", "as")
# What two people are to each other: each noun with those for the other.
_MUTUAL = {noun: frozenset(others.split("|")) for noun, others in feature_of("mutual", "of").items()}
_PHRASE = 3  # tokens of "his Polish counterpart"
_CANDIDATES = 30  # places of names before a description that are considered


class _Relation(NamedTuple):
    """A noun beside a name that says whose relative they are: "wife", and the token of its possessive."""

    noun: str
    owner: int


def related_person(discourse: Discourse, page: Page, first: int, last: int) -> Entity | None:
    """The person named before as what "his wife" says, or whose wife she is for "her husband"; None if nobody is."""
    word = page.lowers[last - 1]
    noun = _noun(word)
    if page.lowers[first] not in _POSSESSIVES or not 1 < last - first <= _PHRASE:
        return None
    if not (noun in _MUTUAL or is_person_noun(word)):
        return None
    places = discourse.table.places[discourse.numbers[id(page)]]
    to = bisect_left(places, first, key=lambda item: item[0])
    near = places[max(0, to - _CANDIDATES) : to]
    for at in range(len(near) - 1, -1, -1):
        begin, person = near[at]
        relation = _relation(page, begin, person) if person.human else None
        if relation is None:
            continue
        owner = _owner(page, near[:at], relation.owner)
        if relation.noun == noun and _is_of(discourse, page, first, owner):
            return entity_of(discourse, person)
        if owner is None or not owner.human or noun not in _MUTUAL.get(relation.noun, ()):
            continue
        if noun_gender(word) in ("", owner.gender) and _is_of(discourse, page, first, person):
            return entity_of(discourse, owner)
    return None


def _noun(word: str) -> str:
    """A noun for a relative or colleague by its commonest word: "mother" for "mum", "lawyer" for "attorney"."""
    return kinship(word) or _SAME.get(word, word)


def _relation(page: Page, begin: int, person: Person) -> _Relation | None:
    """What a name's apposition says it is of somebody: "his wife, Ana Roe", "Ana Roe, his Polish counterpart,"."""
    place = next((one for one in person.places if one.page is page and one.begin == begin), None)
    if place is None:
        return None
    noun = place.first - 1 - (page.words[place.first - 1] == ",")
    for at in range(noun - 1, max(noun - _PHRASE, -1), -1):
        if page.lowers[at] in _POSSESSIVES:
            return _Relation(_noun(page.lowers[noun]), at)
        if not page.words[at][0].isalpha():
            break
    return _relation_behind(page, place)


def _relation_behind(page: Page, place: NamePlace) -> _Relation | None:
    at = place.end + 1
    if page.words[place.end : at] != [","] or page.lowers[at : at + 1] == [] or page.lowers[at] not in _POSSESSIVES:
        return None
    stop = min(at + _PHRASE + 1, len(page.words))
    end = next((i for i in range(at + 1, stop) if not page.words[i][0].isalpha()), at + 1)
    return _Relation(_noun(page.lowers[end - 1]), at)


def _owner(page: Page, before: list[tuple[int, Person]], at: int) -> Person | None:
    """The person named last before a possessive in its sentence."""
    first = page.sentence_start(at)
    return next((person for begin, person in reversed(before) if first <= begin < at), None)


def _is_of(discourse: Discourse, page: Page, at: int, owner: Person | None) -> bool:
    """Whether the possessive at a token may mean a person: "their" may, and any where the person is unknown."""
    if owner is None or page.lowers[at] not in _OF_ONE:
        return True
    meant = resolve_pronoun(discourse, page, at, at)
    return not isinstance(meant, Entity) or meant.kind != "person" or meant.key == person_key(owner)
