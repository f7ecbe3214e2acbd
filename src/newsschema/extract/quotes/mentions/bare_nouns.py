"""Nouns that speak without an article, as headlines print them: ", says minister", "‘It must go,’ says court"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.offices import is_institution, is_role
from newsschema.extract.quotes.passage.words import verbs

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_DOCUMENTS = words_of("headline document")


def speaks_bare(page: Page, at: int) -> bool:
    """Whether an office, a body or a document without an article is at a token, behind speech."""
    word = page.lowers[at]
    return _is_behind_speech(page, at) and (is_role(word) or is_institution([word]) or word in _DOCUMENTS)


def _is_behind_speech(page: Page, at: int) -> bool:
    """Whether a comma, or an inverted verb behind a comma or words in marks, is before a token."""
    if at < 1 or page.words[at - 1] == ",":
        return at > 0
    verb = verbs().get(page.lowers[at - 1])
    inverts = verb is not None and "inverts" in verb.traits and at > 1
    return inverts and (page.words[at - 2] == "," or page.inside[at - 2] >= 0)
