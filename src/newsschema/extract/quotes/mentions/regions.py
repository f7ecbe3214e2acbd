"""Regions behind places: the "N.Y." of "Ithaca, N.Y.", the "Oregon" of "a nurse from Salem, Oregon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.words import PREPOSITIONS, SUBORDINATORS
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names
from newsschema.lexicons.function_words import GERUND_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def is_short_region(page: Page, begin: int, end: int) -> bool:
    """Whether tokens are a region's name cut short, behind the comma of a place: "from Larne, N.Y.", "Reno, Nev."."""
    shortened = page.words[end - 1] == "." and (end - begin) % 2 == 0 and end - begin <= _SHORT
    if not shortened or not _follows_place(page, begin):
        return False
    letters = all(word[0].isupper() for word in page.words[begin:end:2])
    return letters and all(word == "." for word in page.words[begin + 1 : end : 2])


_SHORT = 6  # tokens of "N.W.T."


def is_full_region(page: Page, begin: int, end: int) -> bool:
    """Whether a word between commas, or two of which the first is no first name, is the region of the place before.

    "In Larne, Roe, the mayor, said" names a person: the phrase of the place opens with its preposition.
    """
    words = page.lowers[begin:end]
    if not 1 <= len(words) <= _FULL or not all(word[0].isupper() for word in page.words[begin:end]):
        return False
    named = words[0] in given_names("en") or (len(words) > 1 and not open_classes(words[0], page.analysis.pack))
    return not named and _follows_place(page, begin)


_FULL = 2  # words of "South Dakota"


def _follows_place(page: Page, begin: int) -> bool:
    """Whether a place with its preposition and a comma precede a token: "from Larne, | N.Y."."""
    at = begin - 2
    if at < 1 or page.words[begin - 1] != "," or not page.words[at][0].isupper():
        return False
    while at > 0 and page.words[at][0].isupper():
        at -= 1
    return page.lowers[at] in PREPOSITIONS


def opens_lead(page: Page, at: int) -> bool:
    """Whether a phrase of place or circumstance ahead of the subject opens at a token: "In Larne,", "Speaking in"."""
    word = page.lowers[at]
    return word in PREPOSITIONS or word in SUBORDINATORS or word.endswith(GERUND_ENDING)
