"""The office and the body that a description gives of somebody known: "Roe said ... The Larne Clinic surgeon added"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.affiliations import employer_kind
from newsschema.extract.quotes.cast.bodies import meant_body
from newsschema.extract.quotes.cast.bodies_beside import known_body
from newsschema.extract.quotes.cast.holders import employer_of
from newsschema.extract.quotes.cast.titles_after import title_after
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import is_institution, title_class

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse, Entity
    from newsschema.extract.quotes.passage.page import Page


def add_office(discourse: Discourse, entity: Entity, page: Page, phrase: tuple[int, int]) -> Entity:
    """Give a person without a title or a body those of a description, a token range, that means them; returns them."""
    if entity.kind != "person" or (entity.title and entity.organization):
        return entity
    first, last = phrase
    title, organization = title_after(page, first, last)
    if title is None:
        return entity
    head = title.lower().split()[-1]
    if entity.title is None and head not in _NO_TITLES and title_class(head) != "honorific":
        entity.title = title  # no "the prince", as before a name
    if entity.organization is None and organization is not None and _may_employ(discourse, organization, title):
        entity.organization = _body(discourse, page, first, organization, title)
    return entity


_NO_TITLES = words_of("event_role")  # "the driver"


def _may_employ(discourse: Discourse, organization: str, title: str) -> bool:
    """Whether what is before an office in a description is its body: no "New York" businessman, no "GOP" candidate."""
    word = title.lower().split()[-1]
    if title_class(word) == "parliament" or word in words_of("aspirant"):
        return False
    listed = is_institution(organization.split()) or known_body(discourse, organization) is not None
    return listed or bool(employer_kind(title))


def _body(discourse: Discourse, page: Page, at: int, organization: str, title: str) -> str | None:
    """The body of an office in a description, in full: that of "the agency's head" by what the agency is."""
    if not organization.islower():
        return employer_of(discourse, organization, title)
    meant = meant_body(discourse, page, at, organization)
    return None if meant.islower() else meant
