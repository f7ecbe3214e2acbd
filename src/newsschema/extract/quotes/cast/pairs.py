"""The two people that "both men", "the two senators" or "the couple" means, and several people as one speaker."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from newsschema.extract.quotes.cast.discourse import Entity
from newsschema.extract.quotes.cast.holders import entity_of, office_of
from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.noun_types import singular_of
from newsschema.extract.quotes.passage.offices import full_title
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import ADDITION, DEFINITE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.cast.entity_table import Person
    from newsschema.extract.quotes.passage.page import Page

_ANYBODY = words_of("any_people")
_GENDERS = feature_of("any_people", "gender")
_TOGETHER = words_of("two together")
_BOTH = words_of("dual determiner")
_TWO = words_of("dual numeral")
(AND,) = ADDITION
_NEW = 2  # tokens of "another two" before a noun
_BETWEEN = 14  # tokens between two names that "and" joins: ", 40, a miner, and his wife,"
_NEAR = 3  # sentences back in which two people named apart may be meant
_MEMBERS = 2
_PLACES = 60  # places of names before a description that are read


class _Place(NamedTuple):
    """A name before a description, as a token range, and whose it is."""

    begin: int
    end: int
    person: Person


_Pair = tuple[_Place, _Place]


def group_of(discourse: Discourse, members: list[Entity], article: str = "") -> Entity:
    """Several people as one speaker, by their names in full; `article` precedes the last of them."""
    names = [one.name for one in members]
    known = discourse.entities.get(f"noun {f' {AND} '.join(reversed(names)).lower()}")
    name = f"{', '.join(names[:-1])} {AND} {article}{names[-1]}"
    key = f"noun {name.lower()}"
    if known is not None or key in discourse.entities:
        return known or discourse.entities[key]
    public = all(discourse.is_official(one) for one in members)
    return discourse.entities.setdefault(key, Entity(key, name, "group", public=public))


def described_pair(discourse: Discourse, page: Page, first: int, last: int) -> Entity | None:
    """The two people named before whom a description means together; None where it means others or is unclear."""
    noun = _pair_noun(page, first, last)
    if noun is None:
        return None
    places = _people_before(discourse, page, first, noun)
    since = _introduced_at(page, first, noun)
    pair = next((one for one in _joined(page, places) if one[0].begin > since and _hold(discourse, one, noun)), None)
    together = noun in _TOGETHER  # of people whom "and" joins only: of others "the couple" is as good a name
    if together and (f"noun {noun}" in discourse.entities or (pair and all(one.person.kin_only for one in pair))):
        return None
    if pair is None and since < 0 and not together:
        pair = _last_two(discourse, page, places, first)
        pair = pair if pair is not None and _hold(discourse, pair, noun) else None
    return group_of(discourse, [entity_of(discourse, one.person) for one in pair]) if pair is not None else None


def _pair_noun(page: Page, first: int, last: int) -> str | None:
    """The noun of a phrase for two people: "men" of "both men", "couple", "" of "the two"; None for other phrases."""
    words = page.lowers[first:last]
    if len(words) == _MEMBERS and words[0] in DEFINITE and words[1] in _TOGETHER:
        return words[1]
    articled = words[0] in DEFINITE
    counted = words[0] in _BOTH or (articled and word_at(words, 1) in _TWO)
    rest = words[1 + articled :]
    if not counted or len(rest) > 1:
        return None
    plural = not rest or rest[0] in _ANYBODY or singular_of(rest[0]) != rest[0]
    return "".join(rest) if plural else None


def _people_before(discourse: Discourse, page: Page, at: int, noun: str) -> list[_Place]:
    """The last people named before a token whom a noun for two may mean."""
    number = discourse.numbers[id(page)]
    places = discourse.table.places[number]
    to = bisect_left(places, at, key=lambda item: item[0])
    near = places[max(0, to - _PLACES) : to]
    gender = _GENDERS.get(noun, "")[:1]
    fits = {id(one) for _, one in near if _is_person(one) and not (gender and one.gender not in ("", gender))}
    return [_Place(begin, _end(page, begin), person) for begin, person in near if id(person) in fits]


def _is_person(one: Person) -> bool:
    """Whether a name is a person's: by what it does in the text, or by a first name that either sex bears."""
    return one.human or (len(one.words) > 1 and one.words[0].lower() in given_names("en"))


def _end(page: Page, begin: int) -> int:
    """One past a name that begins at a token."""
    phrase = page.analysis.phrase_of(begin)
    return phrase.name[1] if phrase is not None and phrase.name is not None else begin + 1


def _hold(discourse: Discourse, pair: _Pair, noun: str) -> bool:
    """Whether a noun for two may mean a pair: any two people, or two of whom one has the office it names."""
    if not noun or noun in _ANYBODY or noun in _TOGETHER:
        return True
    titles = " ".join(office_of(discourse, one.person)[0] or "" for one in pair).lower().split()
    return singular_of(noun) in {full_title(singular_of(word)) for word in titles}


def _joined(page: Page, places: list[_Place]) -> Iterator[_Pair]:
    """The people whom "and" joins, the last first: "Ana Roe, 40, and Tom Roe"; not two of a longer list."""
    for number in range(len(places) - 1, 0, -1):
        one, other = places[number - 1 : number + 1]
        before = places[number - 2] if number > 1 else None
        listed = before is not None and page.words[before.end] == "," and _are_near(page, before, one)
        alone = sum(map(page.lowers[one.end : other.begin].count, ADDITION)) == 1 and page.inside[one.begin] < 0
        if alone and not listed and one.person is not other.person and _are_near(page, one, other):
            yield one, other


def _are_near(page: Page, one: _Place, other: _Place) -> bool:
    """Whether two names are in one sentence with few words and no verb between them."""
    near = other.begin - one.end <= _BETWEEN and page.sentence_at(one.begin) is page.sentence_at(other.begin)
    return near and not has_verb(page, one.end, other.begin)


def _introduced_at(page: Page, at: int, noun: str) -> int:
    """Where "two men" introduced others before a token; -1 if nowhere."""
    place = page.word_places().get(noun, at) if noun else at
    before = page.lowers[max(place - _NEW, 0) : place]
    return place if place < at and not words_of("new pair").isdisjoint(before) else -1


def _last_two(discourse: Discourse, page: Page, places: list[_Place], at: int) -> _Pair | None:
    """The two people that the last sentences name, if they are no more; the sentence of a token names others."""
    heads = discourse.heads[discourse.numbers[id(page)]]
    here = bisect_right(heads, at)
    found: dict[int, _Place] = {}
    for back in range(1, _NEAR + 1):
        found.update((id(place.person), place) for place in _named_in(heads, places, here - back))
        if len(found) > 1:
            break
    if len(found) != _MEMBERS:
        return None
    one, other = sorted(found.values(), key=lambda place: place.begin)
    return one, other


def _named_in(heads: list[int], places: list[_Place], sentence: int) -> Iterator[_Place]:
    """The places of names in a sentence given by its number."""
    return (place for place in places if bisect_right(heads, place.begin) == sentence)
