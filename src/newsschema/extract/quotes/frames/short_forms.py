"""Initials and other short forms of the name of a body: "Hafner Verkehrsbetriebe (HVB)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsschema.extract.quotes.frames.entry import Entry

_LONGEST = 7  # letters of the longest initials


def spells(text: Text, first: int, last: int, at: int) -> bool:
    """Whether a token, -1 for none, is made of letters of the words before it, in order, from a first letter on."""
    if at < 0:
        return False
    word = text.words[at]
    if not (1 < len(word) <= _LONGEST and word.isalpha() and sum(map(str.isupper, word)) > 1):
        return False
    opens = [place for place in range(first, last) if text.lowers[place][0] == text.lowers[at][0]]
    if not opens or not text.words[opens[0]][0].isupper():
        return False
    letters = iter("".join(text.lowers[opens[0] : last]))
    return all(letter in letters for letter in text.lowers[at])


def is_short_form(text: Text, mention: Mention) -> bool:
    """Whether one word with a capital is in brackets behind a Romance body's name: "(Aemet)"."""
    at = mention.bracket
    alone = text.words[at + 1] == ")" and text.words[at][0].isupper() and not text.lexicon.capital_nouns
    return alone and text.words[at][0] == text.bare(mention.head)[0] and len(text.words[at]) <= _SHORT_FORM


_SHORT_FORM = 9  # letters of the longest short form that is no acronym: "(Conagua)"


def spell_out(entries: Iterable[Entry], by_word: Mapping[str, list[Entry]]) -> None:
    """Give the bodies of people their full names for the initials of a title: "rectora de la ULT".

    A person's surname is none: "la abogada de Roe".
    """
    for entry in entries:
        owner = by_word.get(entry.organization.lower(), ())
        if owner and owner[0].is_person and owner[0] is not entry:
            entry.organization = ""
        known = by_word.get(entry.organization.lower(), ()) if entry.organization.isupper() else ()
        body = next((one for one in known if not one.is_person and " " in one.name), None)
        if body is not None:
            entry.organization = body.name
