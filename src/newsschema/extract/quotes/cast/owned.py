"""Descriptions by whom people belong to: "Roe's lawyers", "her lawyers" and "attorneys for Ana Roe" are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.discourse import Entity, person_key
from newsschema.extract.quotes.cast.holders import holder
from newsschema.extract.quotes.cast.pronouns import resolve_pronoun
from newsschema.extract.quotes.mentions.name_places import name_words, printed
from newsschema.extract.quotes.names.name_titles import strip_title
from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.noun_types import noun_end
from newsschema.extract.quotes.passage.words import DETERMINERS
from newsschema.lexicons.function_words import DEFINITE, POSSESSIVE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page

# What people who belong to somebody also go by: "attorneys" as "lawyers".
_SAME = feature_of("retained", "as")
_JOINTS = words_of("owner preposition")
_POSSESSIVES = words_of("possessive_of_one")


def owned_key(discourse: Discourse, page: Page, first: int, last: int) -> str:
    """Return a key for people by their noun and the person or body they belong to; empty for other descriptions."""
    end = noun_end(page, first, last)
    noun = page.lowers[end - 1]
    if end < last:
        at = end + 1 + (word_at(page.lowers, end + 1) in DEFINITE)
        owned = page.lowers[end] in _JOINTS and end - first <= 1 + (page.lowers[first] in DETERMINERS)
        owner = _named(discourse, page, at, last) if owned and at < last else ""
    elif page.lowers[first] in _POSSESSIVES and noun in _SAME and last - first == _PRONOUN_AND_NOUN:
        entity = resolve_pronoun(discourse, page, first, first)
        owner = entity.key if isinstance(entity, Entity) else ""
    else:
        owns = page.words[last - 2][-2:] in POSSESSIVE if last - first > 1 else False
        begin = first + (page.lowers[first] in DEFINITE)
        owner = _owner(discourse, page, begin, last - 1) if owns and begin < last - 1 else ""
    return f"{_SAME.get(noun, noun)} of {owner}" if owner else ""


_PRONOUN_AND_NOUN = 2


def _owner(discourse: Discourse, page: Page, first: int, last: int) -> str:
    """The key of whom a possessive means: "Gov. Ana Roe's", "the governor's" where the text names who that is."""
    if last - first == 1 and page.words[first][0].islower():
        person = holder(discourse, page.lowers[first][:-2])
        return person_key(person) if person is not None else ""
    return _named(discourse, page, strip_title(page, first, last), last)


def _named(discourse: Discourse, page: Page, first: int, last: int) -> str:
    """The key of the person or body that tokens in capitals name; empty for other words."""
    words = name_words(page, first, last)
    if not words or not all(word[0].isupper() or word in words_of("name_joint") for word in words):
        return ""
    person = discourse.person(words, at=(page, first))
    name = discourse.table.full_name(printed(page, first, last))
    return person_key(person) if person is not None and not person.body else f"name {name.lower()}"
