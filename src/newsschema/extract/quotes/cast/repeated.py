"""People described before who are described again in fewer or more general words: "officials", "the man"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cast.descriptions import introduced
from newsschema.extract.quotes.cast.discourse import ARTICLE_AND_NOUN
from newsschema.extract.quotes.mentions.name_places import head_word
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.nouns import noun_gender
from newsschema.extract.quotes.passage.words import DETERMINERS
from newsschema.lexicons.function_words import ADDITION

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse, Entity
    from newsschema.extract.quotes.passage.page import Page

_WITH_OWNER = 2  # tokens of "our sources"


def same_people(discourse: Discourse, page: Page, first: int, last: int) -> Entity | None:
    """The last people who spoke under a fuller description of which a bare plural is the noun; None if none did.

    "Officials" are the "American officials" before, not "two officials"; "experts" may be any.
    """
    head = page.lowers[last - 1]
    owned = last - first == _WITH_OWNER and page.lowers[first] in words_of("narrator possessive")
    if not (last - first == 1 or owned) or head not in words_of("people of a story"):
        return None
    groups = [one for one in reversed(discourse.recent) if one.kind == "group" or one.key.startswith("noun ")]
    return next((one for one in groups if _is_fuller(one.name.lower().split(), head)), None)


def _is_fuller(words: list[str], head: str) -> bool:
    """Whether a description has a noun for its head and says more than how many they are; not one of two groups."""
    counted = words[0].partition("-")[0] in DETERMINERS  # "three-in-five"
    return len(words) > 1 and head_word(words) == head and not counted and ADDITION.isdisjoint(words)


def same_person(discourse: Discourse, page: Page, first: int, last: int) -> Entity | None:
    """The unnamed person who spoke last, whom "the man" or "the worker" means if nobody else was named since.

    "The source" is nobody named, and so the last source or insider, whoever was named.
    """
    head = page.lowers[last - 1]
    if head in words_of("anonymous") and last - first == ARTICLE_AND_NOUN:
        unnamed = (one for one in reversed(discourse.recent) if one.kind in ("unnamed", "group"))
        source = next((one for one in unnamed if not words_of("anonymous").isdisjoint(one.name.lower().split())), None)
        if source is not None:
            return source
    spoken = discourse.recent[-1] if discourse.recent else None
    if spoken is None or spoken.kind != "unnamed" or head not in words_of("general person"):
        return None
    number, gender = discourse.numbers[id(page)], noun_gender(head)
    said = spoken.mention_before(number, first)
    agrees = not gender or spoken.gender in ("", gender)
    if said < 0 or not agrees or introduced(page, first, head) or _named_since(discourse, number, said, first, gender):
        return None
    spoken.gender = spoken.gender or gender
    return spoken


def _named_since(discourse: Discourse, number: int, since: int, at: int, gender: str) -> bool:
    """Whether somebody of a gender is named between two tokens of a page."""
    places = discourse.table.places[number]
    begin, end = (bisect_left(places, token, key=lambda item: item[0]) for token in (since, at))
    return any(one.human and (not gender or one.gender in ("", gender)) for _, one in places[begin:end])
