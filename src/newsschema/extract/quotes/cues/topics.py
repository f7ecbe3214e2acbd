"""What somebody speaks of that is content: "spoke of how it sank", "talked about a “hard year”"; no mere topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import PREPOSITIONS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.extract.quotes.passage.words import Verb

_HOW = words_of("indirect question")
_SMALL = PREPOSITIONS | words_of("article")
_BREAKS = frozenset(",;:—–")
_HEARER = 12  # tokens between a verb and its topic: "spoke to the whole of the crew on Monday about"
_PHRASE = 10  # tokens of a topic before its words in marks


def topic_start(page: Page, verb: Verb, at: int, stop: int) -> tuple[int, bool] | None:
    """Where a topic begins that holds an indirect question or words in marks, and that a mark opens it."""
    for joint in range(at, min(stop - 1, at + _HEARER)):
        if page.words[joint] in _BREAKS or page.inside[joint] >= 0:
            return None
        if page.lowers[joint] in verb.frames and page.lowers[joint] in PREPOSITIONS:
            if page.lowers[joint + 1] in _HOW:
                return joint + 1, False
            marked = _marked(page, joint + 1, stop)
            if marked is not None:
                return joint + 1, marked == joint + 1
    return None


def _marked(page: Page, first: int, stop: int) -> int | None:
    """The first token in marks within the phrase from a token on; None where a clause or another part precedes it."""
    for at in range(first, min(stop, first + _PHRASE)):
        if page.inside[at] >= 0:
            return None if _is_title(page, at) else at
        if page.words[at] in _BREAKS or page.analysis.is_finite(at):
            return None
    return None


def _is_title(page: Page, at: int) -> bool:
    """Whether all words in the marks at a token are capitalised: "talked about the film “Salt Road”"."""
    region = page.regions[page.inside[at]]
    words = [page.words[i] for i in range(region.first, region.last) if page.lowers[i] not in _SMALL]
    return all(word[0].isupper() or not word[0].isalpha() for word in words)
