"""Subjects that end in a list: "Residents of A, B and C said", "Teachers, nurses and drivers said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.phrase_starts import phrase_start
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import is_role
from newsschema.extract.quotes.passage.words import PREPOSITIONS, RELATIVES
from newsschema.lexicons.function_words import ADDITION, DEFINITE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def list_start(page: Page, floor: int, first: int, end: int) -> int:
    """Where a list begins whose last member is in the tokens before a verb; `first` if there is none.

    Its first member holds the noun that the names are of or in ("Residents of A, B and C"), or every member is a plural
    for people ("Teachers, nurses and drivers").
    """
    at = first - (page.lowers[first - 1] in ADDITION) if first > floor else first
    joined = at < first or not ADDITION.isdisjoint(page.lowers[first:end])
    people = _are_people(page, end - 1) and not _holds_preposition(page, first, end)
    for _ in range(_MEMBERS):
        if not joined or at <= floor or page.words[at - 1] != ",":
            break
        begin, last = phrase_start(page, floor, at - 1), at - 1
        if begin >= last or page.inside[begin] >= 0 or _opens_otherwise(page, floor, begin):
            break
        if _heads_list(page, begin, last):
            return begin
        people = people and _is_plural(page, begin, last)
        if not people and not _is_name(page, begin, last):
            break
        at = begin
    return at if people and at < first - 1 else first


_MEMBERS = 5  # of a list that are read


def _opens_otherwise(page: Page, floor: int, begin: int) -> bool:
    """Whether what seems a member begins with a preposition, or ends a clause that begins before it."""
    if page.lowers[begin] in PREPOSITIONS or page.lowers[begin] in RELATIVES:
        return True
    return begin > floor and page.words[begin - 1] != ","


def _heads_list(page: Page, begin: int, last: int) -> bool:
    """Whether a member is a plural for people and the first of what they are of or in: "Farmers in Larne"."""
    joint = next((at for at in range(begin + 1, last - 1) if page.lowers[at] in PREPOSITIONS), None)
    if joint is None or page.lowers[joint] not in words_of("described with") or not _are_people(page, joint - 1):
        return False
    named = joint + 1 + (page.lowers[joint + 1] in DEFINITE)
    return named < last and page.words[named][0].isupper()


def _are_people(page: Page, at: int) -> bool:
    """Whether a token is a plural noun for people in small letters, or one that opens its sentence."""
    small = page.words[at][0].islower() or (page.sentence_start(at) == at and not page.is_name(page.words[at]))
    return small and noun_type(page.lowers[at]).people


def _is_plural(page: Page, begin: int, last: int) -> bool:
    """Whether a member is no more than a plural for people with words before it: "bus drivers"."""
    return last - begin <= _SHORT and _are_people(page, last - 1) and not _holds_preposition(page, begin, last)


_SHORT = 3  # tokens of "retired bus drivers"


def _holds_preposition(page: Page, begin: int, last: int) -> bool:
    return not PREPOSITIONS.isdisjoint(page.lowers[begin:last])


def _is_name(page: Page, begin: int, last: int) -> bool:
    """Whether a member is a name of a place or body, an article before it: "the Tidal Institute"; no office's."""
    words = page.words[begin + (page.lowers[begin] in DEFINITE) : last]
    return bool(words) and all(word[0].isupper() or word in "-'’&" for word in words) and not is_role(words[0].lower())
