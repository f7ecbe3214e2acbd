"""Documents as subjects whose phrase ends with a name: "a study of users of the app Strider found"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.mention import Mention
from newsschema.extract.quotes.passage.words import DAYS, DETERMINERS, DOCUMENTS, MONTHS, PERIODS, PREPOSITIONS
from newsschema.lexicons.function_words import AGENT

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


def maker_start(page: Page, at: int, stop: int) -> int | None:
    """Where who issued a document begins behind its participle: "published in May by | the bank"; None if nowhere."""
    if at >= stop or page.lowers[at] not in _ISSUED:
        return None
    by, stop = at + 1, min(stop, at + _ISSUE)
    while by < stop and (page.lowers[by] in _BETWEEN or page.words[by].isdigit()):
        by += 1
    if by + 1 >= stop or page.lowers[by] not in AGENT:
        return None
    named = page.lowers[by + 1] in DETERMINERS or page.words[by + 1][0].isupper()
    return by + 1 if named else None  # not "conducted by email"


def collector_start(page: Page, at: int, stop: int) -> int | None:
    """Where who collected numbers or votes begins behind a participle; None for a report or study, which speaks itself.

    "data released by | the trust", "a poll conducted in May by | Norvex".
    """
    return maker_start(page, at, stop) if at > 0 and page.lowers[at - 1] in _COLLECTED else None


_COLLECTED = words_of("collected document")
_ISSUED = words_of("issued")
_ISSUE = 9  # tokens of "published on Monday, June 3, 2024 by", and the next
_BETWEEN = _ISSUED.union(DAYS, MONTHS, PERIODS, words_of("period determiner"), words_of("between issue and maker"))
