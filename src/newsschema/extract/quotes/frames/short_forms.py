"""Initials that stand for the name of a body: "Hafner Verkehrsbetriebe (HVB)"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.layout import Text

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
