"""Initials and other short forms of the name of a body: "Hafner Verkehrsbetriebe (HVB)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.spelled_bodies import spelled_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newsschema.extract.quotes.frames.entry import Entry
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention
    from newsschema.extract.quotes.frames.titles import FoundTitle

_LONGEST = 7  # letters of the longest initials


def is_spelled(mention: Mention) -> bool:
    """Whether the initials of a body are in brackets behind it."""
    text, at = mention.text, mention.bracket
    spelled = at >= 0 and mention.name is None and spelled_end(text, mention.head) == at - 1
    return spelled or spells(text, mention.first, mention.last, at)


def spells(text: Text, first: int, last: int, at: int) -> bool:
    """Whether a token, -1 for none, is made of letters of the words before it, in order, from a first letter on."""
    if at < last:
        return False  # none, or that of the office before a name: "le maire (PS), Luc Brun"
    word = text.words[at]
    if not (1 < len(word) <= _LONGEST and word.isalpha() and sum(map(str.isupper, word)) > 1):
        return False
    opens = [place for place in range(first, last) if text.lowers[place][0] == text.lowers[at][0]]
    if not opens or not text.words[opens[0]][0].isupper():
        return False
    letters = iter("".join(text.lowers[opens[0] : last]))
    return all(letter in letters for letter in text.lowers[at])


def bracketed(mention: Mention, title: FoundTitle | None) -> tuple[str, bool] | None:
    """The body in brackets behind a name, and whether it is public: "(SPD)"; any party of who has a public office."""
    text, at = mention.text, mention.bracket
    if at < 0:
        return None
    whole = text.shown(at, text.words.index(")", at))  # "(Freie Wähler)"
    body = text.lexicon.bodies.get(whole) or text.lexicon.body(text.words[at])
    party = title is not None and title.official and text.words[at][0].isupper() and not text.lexicon.capital_nouns
    if body is None and not party:
        return None
    end = text.words.index(")", at)
    return text.shown(at, next((place for place in range(at, end) if text.words[place] in "/,"), end)), body == "yes"


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
