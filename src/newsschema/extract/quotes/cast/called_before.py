"""The last speaker whose title or name holds the noun of a description: "the mayor", "the council"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.descriptions import presides_elsewhere
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import FORMER, PORTFOLIOS, full_title, is_institution
from newsschema.extract.quotes.passage.states import of_nation
from newsschema.lexicons.function_words import POSSESSIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse, Entity


def contradicts(office: tuple[str | None, str | None], modifiers: set[str]) -> bool:
    """Whether somebody of a title and organization is not meant: the Larne Central MP by "the Garsa North MP".

    Nor is the energy minister meant by "the finance minister".
    """
    words = " ".join(part for part in office if part).split()
    capitals = {word.lower() for word in words if word[0].isupper()}
    duties = {word.lower() for word in words} & PORTFOLIOS
    named, asked = modifiers - PORTFOLIOS, modifiers & PORTFOLIOS
    other_name = bool(named and capitals) and named.isdisjoint(capitals)
    return other_name or (bool(asked and duties) and asked.isdisjoint(duties))


def _described_as(entity: Entity) -> tuple[str | None, str | None]:
    """The words that say who a speaker is: title and organization, of somebody unnamed the description."""
    return (entity.name, None) if entity.kind in ("group", "unnamed") else (entity.title, entity.organization)


def speaker_called(discourse: Discourse, head: str, modifiers: set[str]) -> Entity | None:
    """The last speaker whose title or name holds a noun; "the council" is not the council leader."""
    body_noun = is_institution([head])
    for entity in reversed(discourse.recent):
        if (body_noun and entity.kind != "institution") or contradicts(_described_as(entity), modifiers):
            continue
        if entity.kind == "person" and head in words_of("study_noun"):
            continue  # a study author is not the study
        if entity is not discourse.recent[-1] and presides_elsewhere(head, entity.organization):
            continue
        if entity.kind == "person" and not modifiers and _held_before(entity.title):
            continue
        known = f"{entity.title or ''} {entity.name}".lower().replace(".", " ").split()
        whole = (entity.title or "").lower()  # "Mr Justice" is a judge, the Justice Minister is none
        if head in known or any(full_title(word) == head for word in (*known, whole)):
            return entity
    return None


def is_another(entity: Entity, owners: tuple[str, ...], modifiers: list[str], head: str) -> bool:
    """Whether a description with owners and nouns before its head means somebody else than a speaker."""
    return _belongs_to_other(owners, entity) or _is_of_other_kind(modifiers, head, entity)


def _belongs_to_other(owners: tuple[str, ...], entity: Entity) -> bool:
    """Whether a possessive or its owner shows that another is meant: "her lawyers" by "his", "the mayor's office"."""
    name = entity.name.lower()
    if entity.kind == "institution" and any(owner not in name for owner in owners[1:]):
        return True
    word, known = owners[0], name.split(maxsplit=1)[0]
    return word != known and {word, known}.issubset(words_of("third possessive"))


def _is_of_other_kind(modifiers: list[str], head: str, body: Entity) -> bool:
    """Whether nouns before a kind of public body are in no body's name: the police department is not the Health one."""
    kinds = [word for word in modifiers if word[-2:] not in POSSESSIVE and word not in words_of("public_level")]
    named = body.kind == "institution" and body.name[:1].isupper() and head in words_of("public_body_noun")
    return named and bool(kinds) and set(kinds).isdisjoint(body.name.lower().split())


def _held_before(title: str | None) -> bool:
    """Whether a title is one that somebody held before: "Former President"."""
    words = (title or "").lower().split()
    return bool(words) and words[0] in FORMER


def is_other_office(words: tuple[str, ...], title: str | None) -> bool:
    """Whether the words of an office before its head are none of a title's, acronyms not considered."""
    specific = {word.lower() for word in words[:-1] if not of_nation(word.lower())}
    known = set((title or "").lower().split())
    return bool(specific) and not (title or "").isupper() and specific.isdisjoint(known)
