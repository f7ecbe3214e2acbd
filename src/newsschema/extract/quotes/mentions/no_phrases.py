"""Token ranges before a reporting verb that are no noun phrase: commands, clauses and openings of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import DETERMINERS, PREPOSITIONS
from newsschema.lexicons.function_words import ADDITION, PLURAL_ENDING
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page

_ARTICLES = words_of("article")
_DEMONSTRATIVES = words_of("demonstrative")
_CLAUSE_OPENERS = words_of("opener of no phrase")


def is_no_phrase(page: Page, subject: Mention) -> bool:
    """Whether the words of a description are no phrase: "Join groups", "Check how tiers", "those the things"."""
    first, last = subject.first, subject.last
    if subject.kind != "noun" or last - first == 1:
        return False
    lowers = page.lowers
    if lowers[first] in _DEMONSTRATIVES and lowers[first + 1] in _ARTICLES:
        return True
    joined = word_at(lowers, first - 1) in ADDITION
    if joined and lowers[first + 1] in PREPOSITIONS | DETERMINERS and _is_verb(page, first):
        return True  # "left and | hands over a note"
    return not _CLAUSE_OPENERS.isdisjoint(lowers[first:last]) or is_command(page, first)


def _is_verb(page: Page, at: int) -> bool:
    return page.analysis.word_class(at) == "VERB" and page.analysis.is_finite(at)


def is_command(page: Page, first: int) -> bool:
    """Whether a verb in its base form opens a sentence: "Join online groups"; a name and a plural do not."""
    word, after = page.words[first], page.words[first + 1 : first + 2]
    if (
        word.endswith(PLURAL_ENDING)
        or not word[1:].islower()
        or page.sentence_start(first) != first
        or page.is_name(word)
    ):
        return False
    named = bool(after) and after[0][0].isupper()  # "Con Edison officials"
    return not named and _is_verb(page, first) and not noun_type(page.lowers[first]).speaks
