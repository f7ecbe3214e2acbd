"""Entities of descriptions that point back to nothing: "A Halden spokesman", "two senior officials", "the study"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.affiliations import body_within
from newsschema.extract.quotes.cast.bodies import leading_body, meant_body
from newsschema.extract.quotes.cast.descriptions import gender_behind
from newsschema.extract.quotes.cast.discourse import ARTICLE_AND_NOUN, Entity
from newsschema.extract.quotes.cast.holders import employer_of
from newsschema.extract.quotes.cast.named_later import body_next, identified, person_next
from newsschema.extract.quotes.cast.near_bodies import body_near
from newsschema.extract.quotes.cast.owned import owned_key
from newsschema.extract.quotes.cast.staff_bodies import body_of_staff
from newsschema.extract.quotes.cast.titles_after import title_after
from newsschema.extract.quotes.mentions.name_places import printed
from newsschema.extract.quotes.names.nation_words import names_nation
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import before_number, noun_type
from newsschema.extract.quotes.passage.nouns import noun_gender
from newsschema.extract.quotes.passage.offices import (
    HOW_HELD,
    RANKS,
    institutions,
    is_institution,
    is_role,
    parties,
    title_class,
)
from newsschema.extract.quotes.passage.words import without_article
from newsschema.lexicons.function_words import ADDITION, DEFINITE, GENITIVE, INDEFINITE, PLURAL_ENDING, POSSESSIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page

_ONE = words_of("singular_determiner")
_INTRODUCING = INDEFINITE | words_of("possessive_of_one")
_NEW = (*sorted(INDEFINITE), *words_of("single numeral"))  # before somebody not met before
# Whom a body speaks through: "A spokeswoman" behind what an agency said is the agency's.
_SPOKESPEOPLE = words_of("spokesperson")
_STAFF = _SPOKESPEOPLE | words_of("staff of a firm")


def new_description(discourse: Discourse, page: Page, phrase: tuple[int, int], head: str, name: str) -> Entity:
    """The entity of a description that points back to nothing, the same for the same words."""
    first, last = phrase
    bare = without_article(name.lower())
    owned = owned_key(discourse, page, first, last)
    points_back = page.lowers[first] not in _NEW
    known = _known(discourse, bare, points_back) or discourse.owned.get(owned)
    if known is not None:
        return known
    kind = _kind(page, phrase, head)
    same = discourse.entities.get(f"name {bare}")
    if same is not None and (kind == "institution" or (kind == "group" and " " not in bare)):
        return same  # "Doctors" that a sentence begins with, and "doctors"
    title, organization = _office(discourse, page, phrase, head)
    owns = any(page.words[at][-2:] in POSSESSIVE for at in range(first, last - 1))
    if kind == "unnamed" and (page.lowers[first] in _INTRODUCING or page.lowers[first] in DEFINITE or owns):
        named = person_next(discourse, page, last, noun_gender(head)) or identified(discourse, page, last, head)
        if named is not None:
            if named.title is None:
                named.title, named.organization = title, named.organization or organization
            return named
    described = page.lowers[first] in _INTRODUCING or last - first > ARTICLE_AND_NOUN
    if kind == "institution" and described and (body := body_next(discourse, page, last, head)) is not None:
        return body
    kind_alone = page.lowers[first] in DEFINITE and is_institution([page.words[at] for at in range(first + 1, last)])
    headed = is_role(head) and not GENITIVE.isdisjoint(page.lowers[first:last])  # "the head of the charity"
    kind_alone = kind_alone and not headed
    shown = printed(page, first + 1, last) if kind_alone and last > first + 1 else name
    untitled = head.endswith(PLURAL_ENDING) or kind == "institution" or _are_several(page, first, last)
    gender = noun_gender(head) or (gender_behind(page, last) if kind == "unnamed" else "")  # "a clerk said his"
    entity = Entity(f"noun {bare}", shown, kind, None if untitled else title, organization, gender)
    discourse.entities[entity.key] = entity
    if owned:
        discourse.owned[owned] = entity
    return entity


def _are_several(page: Page, first: int, last: int) -> bool:
    """Whether "and" joins descriptions with an article each: "the mayor and | the sheriff"."""
    joints = (at for at in range(first + 1, last - 1) if page.lowers[at] in ADDITION)
    return is_role(page.lowers[last - 1]) and any(page.lowers[at + 1] in _ONE for at in joints)


def _known(discourse: Discourse, bare: str, points_back: bool) -> Entity | None:
    """The entity of the same words, of "a study" for "the study" and for "Study" in a headline too."""
    articles = _NEW if points_back else ()
    keys = [f"noun {bare}", *(f"noun {article} {bare}" for article in articles)]
    return next((discourse.entities[key] for key in keys if key in discourse.entities), None)


def _kind(page: Page, phrase: tuple[int, int], head: str) -> str:
    """What a description is of: an institution or document, one person unnamed, or several."""
    first, last = phrase
    office = head in words_of("public_body_noun") and page.words[last - 2][-2:] in POSSESSIVE
    noun = noun_type(head)
    force = page.lowers[first] not in _NEW and " ".join(page.lowers[last - 2 : last]) in institutions()  # "coast guard"
    if office or force or noun.document or noun.body:
        return "institution"
    numbered = before_number(page, first, last)
    if numbered < last:  # "Juror No. 6"
        return "unnamed" if noun_type(page.lowers[numbered - 1]).person else "group"
    single = page.lowers[first] in _ONE and not head.endswith(PLURAL_ENDING)
    return "unnamed" if single and noun.person else "group"


def _office(discourse: Discourse, page: Page, phrase: tuple[int, int], head: str) -> tuple[str | None, str | None]:
    """The title and organization that a description gives: "their lawyer", "A Halden spokesman"."""
    first, last = phrase
    title, organization = title_after(page, first, last)
    if title is not None and (title_class(title.lower().split()[0]) == "honorific" or not title[0].isalnum()):
        title = None  # "a three-judge bench"
    if title is not None and title.lower().split()[0] in words_of("one of several"):
        title = None  # "one of his aides" says who is meant
    if title is not None and organization is not None and not organization.islower():
        organization = employer_of(discourse, organization, title)
    if title is not None and organization is None:
        organization = _body_meant(discourse, page, phrase, head)
    elif organization is not None and organization.islower():
        organization = meant_body(discourse, page, first, organization)
    organization = organization or body_within(page, first, last) or _body_spoken_for(page, first, last, head)
    return title, organization or body_of_staff(discourse, page, first, last, head)


def _body_meant(discourse: Discourse, page: Page, phrase: tuple[int, int], head: str) -> str | None:
    """The body that "its" or nothing before an office means."""
    first, last = phrase
    if page.lowers[first] in words_of("body_possessive"):
        return body_near(discourse, page, first)
    if head in _SPOKESPEOPLE and last - first == ARTICLE_AND_NOUN:
        speaker = discourse.recent[-1] if discourse.recent else None
        if speaker is not None and speaker.key.startswith("name ") and not discourse.is_human(speaker):
            return discourse.table.full_name(speaker.name)
        return discourse.last_institution() or leading_body(discourse, page, first)
    return None


def _body_spoken_for(page: Page, first: int, last: int, head: str) -> str | None:
    """The body in capitals before who speaks for it: "A Halden spokesman"."""
    if head not in _STAFF or last - first <= ARTICLE_AND_NOUN:
        return None
    begin = first + 1
    while begin < last and (page.lowers[begin] in HOW_HELD or page.lowers[begin] in RANKS):
        begin += 1
    words, lowers = page.words[begin : last - 1], page.lowers[begin : last - 1]
    if not words or not all(word[0].isupper() for word in words) or names_nation(lowers) or lowers[0] in parties():
        return None
    return printed(page, begin, last - 1)
