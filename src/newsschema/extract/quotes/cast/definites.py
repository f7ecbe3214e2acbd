"""Whom definite descriptions mean: "the striker", "the 41-year-old", "the experts"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.descriptions import Antecedent, enough, introduced, read_description, weigh
from newsschema.extract.quotes.cast.discourse import Entity, person_key
from newsschema.extract.quotes.cast.holders import entity_of, office_of
from newsschema.extract.quotes.cast.pronouns import is_clause_subject, owns
from newsschema.extract.quotes.mentions.name_places import (
    head_word,
    printed,
)
from newsschema.extract.quotes.mentions.phrase_ends import phrase_end
from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.reasons import weighed
from newsschema.extract.quotes.passage.words import PREPOSITIONS
from newsschema.lexicons.function_words import DEFINITE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page


_CANDIDATES = 30  # places of names before a description that are considered
_NEAR_SENTENCES = 2  # sentences back in which the subject is looked for beyond the first words
_SUBJECT_REACH = 5  # tokens from a sentence's head within which a name is its subject
_EXPERTS = words_of("expert_noun")
_SCHOLARS = tuple(words_of("scholars' ending"))


def fuller_phrase(page: Page, first: int, last: int, head: str) -> tuple[int, int]:
    """The fuller phrase earlier in the passage that "the delegates" points back to: "delegates from the coast"."""
    at = page.first_places().get(head, first)
    if at >= first or page.lowers[at + 1] not in PREPOSITIONS or page.inside[at] >= 0:
        return first, last
    if at > 0 and page.words[at][0].isupper() and page.words[at - 1][0].isupper():
        return first, last  # within a name: "Democratic Party of Peru"
    stop = min(len(page.words), at + 24)
    end = phrase_end(page, at, stop)
    if end == at + 1 and page.lowers[end] in words_of("employer_preposition"):
        begin = end + 1 + (page.lowers[end + 1] in DEFINITE)
        end = max(end, name_end(page, begin, stop)) if begin < stop else end  # "researchers at the University"
    while end + 2 < stop and _names_on_after(page, end):
        end += 1 + (page.lowers[end + 1] in DEFINITE)
        end = max(name_end(page, end, stop), end)
    return (at, end) if end > at + 2 else (first, last)


def described_person(
    discourse: Discourse, page: Page, first: int, last: int, head: str, least: float = 0.0
) -> Entity | None:
    """The person whom "the striker", "the 41-year-old" or "Luke's mom" means, by at least some evidence for each."""
    description = read_description(page, first, last, head)
    if description is None:
        return None
    best, chosen = 0.0, None
    scores: dict[str, float] = {}
    called = (head, *sorted(description.modifiers)) if description.modifiers else ()
    for one in _antecedents(discourse, page, first, description.gender):
        one.called_so = discourse.called.get(called) == one.person.name
        score = scores[one.person.name] = weigh(one, description)
        if chosen is None or score > best:
            best, chosen = score, one.person
    if chosen is None or best < least or not enough(best, description, introduced(page, first, head)):
        return None
    discourse.weighed = weighed("description", scores)
    if called:
        discourse.called[called] = chosen.name
    entity = entity_of(discourse, chosen)
    if description.is_title and entity.title is None and entity.kind == "person":
        entity.title = printed(page, first + 1, last)
    return entity


def _antecedents(discourse: Discourse, page: Page, at: int, gender: str) -> list[Antecedent]:
    """The people named before a token who are not known to be of another gender, the nearest first."""
    number = discourse.numbers[id(page)]
    places, heads = discourse.table.places[number], discourse.heads[number]
    to = bisect_left(places, at, key=lambda item: item[0])
    here = bisect_right(heads, at)
    last = next((entity.key for entity in reversed(discourse.recent) if entity.kind == "person"), "")
    found: dict[str, Antecedent] = {}
    for begin, person in reversed(places[max(0, to - _CANDIDATES) : to]):
        other_gender = gender and person.gender not in ("", gender)
        if not person.human or other_gender or owns(page, begin) or person.name in found:
            continue
        sentence = bisect_right(heads, begin)
        near_head = bool(sentence) and begin - heads[sentence - 1] < _SUBJECT_REACH
        subject = near_head or (here - sentence <= _NEAR_SENTENCES and is_clause_subject(page, begin, main=True))
        office = office_of(discourse, person)
        found[person.name] = Antecedent(person, *office, here - sentence, subject, person_key(person) == last)
    most = max((len(one.person.places) for one in found.values()), default=0)
    near = [one for one in found.values() if one.distance <= _NEAR_SENTENCES]
    for one in near:
        one.only = len(near) == 1
    for one in found.values():
        one.most_named = len(one.person.places) == most
        one.passing = len(found) > 1 and len(one.person.places) == 1 and not one.subject
    return list(found.values())


def same_group(discourse: Discourse, head: str) -> Entity | None:
    """The researchers or the like who spoke before, whom "the experts" means."""
    if head not in _EXPERTS:
        return None
    groups = (entity for entity in reversed(discourse.recent) if entity.kind != "person")
    heads = ((entity, head_word(entity.name.lower().split())) for entity in groups)
    return next((entity for entity, other in heads if other in _EXPERTS or other.endswith(_SCHOLARS)), None)


# Small words inside the names of bodies: "Committee on Ports between the Gulf States and Oman".
_IN_NAMES = words_of("name_joint")


def _names_on_after(page: Page, at: int) -> bool:
    """Whether capitals go on behind a small word and perhaps "the"."""
    following = page.words[at + 1 + (page.lowers[at + 1] in DEFINITE)]
    return page.words[at - 1][0].isupper() and page.lowers[at] in _IN_NAMES and following[0].isupper()
