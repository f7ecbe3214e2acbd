"""Appositions of the writer that sum up what precedes them: ", a claim that Roe denied", ", something he did"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.speech_nouns import speech_nouns
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import DETERMINERS, PRONOUNS
from newsschema.lexicons.function_words import PLURAL_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page


def sums_up(page: Page, at: int, stop: int) -> bool:
    """Whether a noun for what was said begins at a token, with a relative clause: "a claim that", "a charge he"."""
    end = _summary_end(page, at, stop)
    if end is None or end + 1 >= stop:
        return False
    opens = page.lowers[end] in PRONOUNS or page.lowers[end] in _RELATIVES or page.lowers[end] in DETERMINERS
    return opens or page.words[end][0].isupper()


def _summary_end(page: Page, at: int, stop: int) -> int | None:
    """One past "a claim", "comments" or "something" at a token; None if there is none."""
    if page.lowers[at] in _ANYTHING:
        return at + 1
    if page.lowers[at] not in _ARTICLES and not page.lowers[at].endswith(PLURAL_ENDING):
        return None
    near = page.lowers[at : min(stop, at + _PHRASE)]
    noun = next((at + i for i, word in enumerate(near) if word in summaries()), None)
    if noun is None:
        return None
    return noun + 1 if all(page.analysis.word_class(i) == "ADJ" for i in range(at + 1, noun)) else None


@cache
def summaries() -> frozenset[str]:
    """The nouns for what was said or done: "claim", "prospect"."""
    return words_of("summarising noun") | {noun for noun, kind in speech_nouns().items() if kind == "claim"}


def is_apposed(mention: Mention) -> bool:
    """Whether what seems the office of a subject is a noun that sums up what precedes it: "a prospect | Roe denied"."""
    page, begin = mention.page, mention.phrase[0]
    if begin >= mention.first:
        return False
    opened = page.lowers[begin] in _ARTICLES or page.lowers[begin].endswith(PLURAL_ENDING)  # "allegations Roe denied"
    return opened and not summaries().isdisjoint(page.lowers[begin : mention.first])


_ANYTHING = words_of("indefinite pronoun")
_ARTICLES = words_of("article")
_RELATIVES = words_of("relative pronoun")
_PHRASE = 4  # tokens of "a rather odd claim"
