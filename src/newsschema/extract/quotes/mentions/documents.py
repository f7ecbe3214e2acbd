"""Documents as subjects whose phrase ends with a name: "a study of users of the app Strider found"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import DETERMINERS, DOCUMENTS, PREPOSITIONS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def document_subject(page: Page, first: int, end: int) -> Mention | None:
    """The document that a token range describes together with what it is of or about; None if there is none.

    A name behind "by" or "from" is who made it, and speaks: "a report by the vet Ana Roe".
    """
    if page.lowers[first] not in DETERMINERS or DOCUMENTS.isdisjoint(page.words[first:end]):
        return None
    noun = next(at for at in range(first, end) if page.words[at] in DOCUMENTS)
    governs = [at for at in range(noun + 1, end) if page.lowers[at] in PREPOSITIONS]
    if not governs or governs[0] != noun + 1 or not _MAKERS.isdisjoint(page.lowers[at] for at in governs):
        return None
    return Mention(page, first, end, "noun", (first, end))


_MAKERS = words_of("maker preposition")
