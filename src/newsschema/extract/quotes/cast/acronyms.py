"""Acronyms of bodies: with their full names beside them, or as the initials of a name elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.name_places import printed
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.states import names_government
from newsschema.lexicons.function_words import DEFINITE, GENITIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.entity_table import EntityTable
    from newsschema.extract.quotes.mentions.name_places import NamePlace
    from newsschema.extract.quotes.passage.page import Page

_PARTS = words_of("part of government")
_PARENTHESIS = 8  # tokens before "(AAR)" that may hold its full name


def learn_acronym(table: EntityTable, place: NamePlace) -> None:
    """Remember "Aid Agency for Rivers (AAR)" by its acronym."""
    words, lowers, at = place.page.words, place.page.lowers, place.last
    if at + 2 >= len(words) or words[at] != "(" or words[at + 2] != ")" or not words[at + 1].isupper():
        return
    acronym, first = words[at + 1], place.begin
    while first > 0 and place.begin - first < _PARENTHESIS and _in_long_name(words, lowers, first - 1):
        first -= 1
    initial = acronym[0].lower()
    while first < place.begin and (
        lowers[first][0] != initial or lowers[first] in DEFINITE or not words[first][0].isupper()
    ):
        first += 1
    if words[first][0] == acronym[0] and len(acronym) > 1:
        if lowers[first - 1] in GENITIVE and first > 1 and lowers[first - 2] in _PARTS:
            first -= 2  # "the Department of Health and Human Services (HHS)"
        table.learn_full_name(acronym, printed(place.page, first, place.last))


def learn_initials(table: EntityTable, pages: list[Page]) -> None:
    """Remember the bodies whose initials the text uses without brackets: "FTC" of "Federal Tides Commission"."""
    capitals = (_capitals_at(page, at) for page in pages for at in page.capitalised())
    used = {word.replace("&", ""): word for word in capitals if len(word) >= _SHORT_ACRONYM and word.isupper()}
    if not used:
        return
    openings = {word[0] for word in used}
    for places, shortest in ((table.bodies_at, _SHORT_ACRONYM), (table.unclear_at, _SHORT_UNCLEAR)):
        for name in {name: None for known in places for _, name in known if " " in name}:
            if openings.isdisjoint(word[0] for word in name.split(" ", 2)[:2]):
                continue
            parts = name.split()
            parts = parts[:-1] if parts[-1].rstrip(".").lower() in _SUFFIXES else parts
            for initials in _initials(parts):
                if initials in used and len(initials) >= shortest:
                    table.learn_full_name(used[initials], name)


def _initials(parts: list[str]) -> list[str]:
    """The initials of a name, and those without the state before it: "CBP" of "U.S. Customs and Border Protection"."""
    letters = [word[0] for word in parts if word[0].isupper()]
    state = names_government(parts[0]) and len(letters) > _LONG_ENOUGH
    return ["".join(letters), *(["".join(letters[1:])] if state else [])]


_LONG_ENOUGH = 3  # initials of the longest name that is not read without its state


def _capitals_at(page: Page, at: int) -> str:
    """The word at a token, letters joined by "&" as one: "PG&E"."""
    words = page.words[at : at + _JOINED]
    joined = words[1:2] == ["&"] and page.touching(at + 1) and len(words) == _JOINED and page.touching(at + 2)
    return "".join(words) if joined else words[0]


_SUFFIXES = words_of("company suffix") | words_of("shortened company suffix")
_JOINED = 3  # tokens of "PG&E"
_SHORT_ACRONYM = 2  # letters of the shortest acronym read without brackets
_SHORT_UNCLEAR = 3  # letters of that of a name that only may be a body's


def _in_long_name(words: list[str], lowers: list[str], at: int) -> bool:
    return words[at][0].isupper() or words[at] == "," or lowers[at] in words_of("body_joint")
