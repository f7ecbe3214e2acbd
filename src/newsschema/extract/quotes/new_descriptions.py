"""Entities of descriptions that point back to nothing: "A Halden spokesman", "two senior officials", "the study"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsschema.extract.quotes.affiliations import body_within
from newsschema.extract.quotes.bodies import body_near, leading_body, meant_body
from newsschema.extract.quotes.discourse import Entity
from newsschema.extract.quotes.holders import employer_of, entity_of
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.names import printed
from newsschema.extract.quotes.nouns import age_at, is_person_noun, noun_gender
from newsschema.extract.quotes.offices import is_institution, is_role, title_class
from newsschema.extract.quotes.pronouns import resolve_pronoun
from newsschema.extract.quotes.titles_after import title_after
from newsschema.extract.quotes.words import DOCUMENTS

if TYPE_CHECKING:
    from newsschema.extract.quotes.discourse import Discourse
    from newsschema.extract.quotes.page import Page

_ARTICLE_AND_HEAD = 2
_ONE = words_of("singular_determiner")
# Whom a body speaks through: "A spokeswoman" behind what an agency said is the agency's.
_SPOKESPEOPLE = words_of("spokesperson")


def new_description(discourse: Discourse, page: Page, phrase: tuple[int, int], head: str, name: str) -> Entity:
    """The entity of a description that points back to nothing, the same for the same words."""
    first, last = phrase
    key = f"noun {name.lower().removeprefix('the ')}"
    bare = name.lower().removeprefix("the ")
    keys = [
        key,
        *(f"noun {article} {bare}" for article in words_of("indefinite_article") if page.lowers[first] == "the"),
    ]
    known = next((discourse.entities[one] for one in keys if one in discourse.entities), None)
    if known is not None:
        return known
    title, organization = title_after(page, first, last)
    title = None if title is not None and title_class(title.lower()) == "honorific" else title
    kind_alone = page.lowers[first] == "the" and is_institution([page.words[at] for at in range(first + 1, last)])
    office = head in words_of("public_body_noun") and page.words[last - 2][-2:] in ("'s", "’s")
    kind = "institution" if is_institution([head]) or head in DOCUMENTS or office else "group"
    if (
        kind == "institution"
        and (same := discourse.entities.get(f"name {name.lower().removeprefix('the ')}")) is not None
    ):
        return same
    single = page.lowers[first] in _ONE and not head.endswith("s")
    if kind == "group" and single and (is_person_noun(head) or is_role(head)):
        kind = "unnamed"
    shown = printed(page, first + 1, last) if kind_alone and last > first + 1 else name
    plural = head.endswith("s") or kind == "institution"  # no title
    if title is not None and organization is not None and not organization.islower():
        organization = employer_of(discourse, organization, title)
    if title is not None and organization is None and page.lowers[first] in words_of("body_possessive"):
        organization = body_near(discourse, page, first)
    elif title is not None and organization is None and page.lowers[first] in ("his", "her"):
        organization = _body_of_pronoun(discourse, page, first, title)
    elif title is not None and organization is None and head in _SPOKESPEOPLE and last - first == _ARTICLE_AND_HEAD:
        organization = discourse.last_institution() or leading_body(discourse, page, first)
    elif organization is not None and organization.islower():
        organization = meant_body(discourse, page, first, organization)
    organization = organization or body_within(page, first, last) or _body_spoken_for(page, first, last, head)
    if kind == "unnamed" and page.lowers[first] in words_of("indefinite_article"):
        named = _named_next(discourse, page, last, noun_gender(head))
        if named is not None:
            return named
    entity = Entity(key, shown, kind, None if plural else title, organization, noun_gender(head))
    discourse.entities[key] = entity
    return entity


def _body_spoken_for(page: Page, first: int, last: int, head: str) -> str | None:
    """The body in capitals before who speaks for it: "A Halden spokesman"."""
    if head not in _SPOKESPEOPLE or last - first <= _ARTICLE_AND_HEAD:
        return None
    capitals = all(page.words[at][0].isupper() for at in range(first + 1, last - 1))
    return printed(page, first + 1, last - 1) if capitals else None


def _body_of_pronoun(discourse: Discourse, page: Page, first: int, title: str) -> str | None:
    """Whom "his spokesman" speaks for: the body or the office of the person that "his" means."""
    owner = resolve_pronoun(discourse, page, first, first)
    if owner is None or owner.kind != "person":
        return None
    return employer_of(discourse, owner.name, title)


def _named_next(discourse: Discourse, page: Page, last: int, gender: str) -> Entity | None:
    """Whom the lead describes and the next paragraph names first: "A dad-of-three said ... ¶ Ana Roe, 38, ..."."""
    sentence = page.sentence_at(last)
    after = sentence.paragraph + 1
    if sentence.paragraph > 1 or after >= len(page.paragraphs):
        return None
    begin = page.sentence_start(page.paragraphs[after][0])
    places = discourse.table.places[discourse.numbers[id(page)]]
    at = bisect_left(places, begin, key=lambda item: item[0])
    if at >= len(places) or places[at][0] > begin + _TITLES:
        return None
    person = places[at][1]
    first_place = person.places[0]
    agrees = not gender or person.gender in ("", gender)
    aged = bool(age_at(page, first_place.first, first_place.last))
    if first_place.page is not page or first_place.begin != places[at][0] or not aged or not agrees:
        return None
    return entity_of(discourse, person)


_TITLES = 4  # tokens of titles before a name that opens a paragraph
