"""Names that a number ends: "Channel 4", "Channel Nine"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_CHANNEL = 2  # digits


def is_numbered(page: Page, at: int) -> bool:
    """Whether a number, in digits or as a word in capitals, ends a name of one of a kind: "Channel | 4"."""
    if at == 0 or page.lowers[at - 1] not in words_of("numbered name") or not page.words[at - 1][0].isupper():
        return False
    word = page.words[at]
    return (word.isdigit() and len(word) <= _CHANNEL) or (word.istitle() and page.lowers[at] in words_of("number word"))
