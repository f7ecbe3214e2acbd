"""Words of people's names: what may be a given name, and particles that open a surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.offices import is_institution, is_role
from newsschema.extract.quotes.passage.states import names_government, of_nation
from newsschema.extract.quotes.passage.words import NOT_NAMES, PARTICLES
from newsschema.language.lemmas import open_classes
from newsschema.language.names import given_names

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language.pack import Pack


def may_be_given(word: str, pack: Pack) -> bool:
    """Whether a word in lower case is a known given name, or no word, place, nation, office or body of the language."""
    if word in given_names("en"):
        return True
    if len(word) < _SHORT or not word.isalpha() or word in NOT_NAMES or word in PARTICLES:
        return False
    meant = is_institution([word]) or is_role(word) or names_government(word) or of_nation(word)
    return not meant and not open_classes(word, pack)


_SHORT = 3  # letters of the shortest unknown given name


def behind_particles(page: Page, first: int, begin: int) -> int:
    """Where a surname begins whose particles in small letters precede a token: "said | de la Cruz", "| al-Masri"."""
    at = begin
    while at > first and (page.lowers[at - 1] in _LEADING or (page.words[at - 1] == "-" and page.touching(at))):
        at -= 1
    return at if at < begin and page.words[at] != "-" and page.words[at][0].islower() else begin


_LEADING = PARTICLES - NOT_NAMES  # no "do", "ten"
