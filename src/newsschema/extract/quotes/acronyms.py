"""Acronyms of bodies: with their full names beside them, or as the initials of a name elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.names import printed

if TYPE_CHECKING:
    from newsschema.extract.quotes.entity_table import EntityTable
    from newsschema.extract.quotes.names import NamePlace
    from newsschema.extract.quotes.page import Page

_PARENTHESIS = 8  # tokens before "(AAR)" that may hold its full name


def learn_acronym(table: EntityTable, place: NamePlace) -> None:
    """Remember "Aid Agency for Rivers (AAR)" by its acronym."""
    words, lowers, at = place.page.words, place.page.lowers, place.last
    if at + 2 >= len(words) or words[at] != "(" or words[at + 2] != ")" or not words[at + 1].isupper():
        return
    acronym, first = words[at + 1], place.begin
    while first > 0 and place.begin - first < _PARENTHESIS and _in_long_name(words, lowers, first - 1):
        first -= 1
    while first < place.begin and (words[first][0].lower() != acronym[0].lower() or not words[first][0].isupper()):
        first += 1
    if words[first][0] == acronym[0] and len(acronym) > 1:
        table.full_names.setdefault(acronym.lower(), printed(place.page, first, place.last))


def learn_initials(table: EntityTable, pages: list[Page]) -> None:
    """Remember the bodies whose initials the text uses without brackets: "FTC" of "Federal Tides Commission"."""
    capitals = [page.words[at] for page in pages for at in page.capitalised()]
    used = {word.replace("&", ""): word for word in filter(str.isupper, capitals) if len(word) >= _SHORT_ACRONYM}
    if not used:
        return
    for bodies in table.bodies_at:
        for _, name in bodies:
            parts = name.split()
            parts = parts[:-1] if parts[-1].rstrip(".").lower() in words_of("company suffix") else parts
            initials = "".join(word[0] for word in parts if word[0].isupper())
            if initials in used and " " in name:
                table.full_names.setdefault(used[initials].lower(), name)


_SHORT_ACRONYM = 2  # letters of the shortest acronym read without brackets


def _in_long_name(words: list[str], lowers: list[str], at: int) -> bool:
    return words[at][0].isupper() or words[at] == "," or lowers[at] in words_of("body_joint")
