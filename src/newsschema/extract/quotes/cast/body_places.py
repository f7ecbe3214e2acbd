"""What the place of a body's name shows about whether a description later means that body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.name_places import SIGNED
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import PREPOSITIONS
from newsschema.lexicons.function_words import ADDITION, ARTICLES, COMPLEMENTIZER, DEFINITE, GOAL, THING_RELATIVE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def modifies(page: Page, begin: int, name: str) -> bool:
    """Whether a name of one word is the modifier of a common noun: "GPS data", but not "GPS said"."""
    at = begin + 1
    return (
        " " not in name
        and at < len(page.words)
        and page.words[at][0].islower()
        and page.analysis.word_class(at) == "NOUN"
    )


def is_beside(page: Page, begin: int, head: str) -> bool:
    """Whether a noun describes the body named at a token: "campaign group Rivers First", "Rivers First, a group,"."""
    words, lowers = page.words, page.lowers
    if lowers[begin - 1 : begin] == [head]:
        return True
    comma = next((at for at in range(begin + 1, min(begin + _NAME, len(words))) if words[at] == ","), -1)
    if comma < 0 or word_at(lowers, comma + 1) not in ARTICLES:
        return False
    apposed = lowers[comma + 2 : comma + 2 + _APPOSITION]
    if head not in apposed or not all(words[at][0].isupper() or lowers[at] in _IN_NAMES for at in range(begin, comma)):
        return False
    before, behind = apposed[: apposed.index(head)], apposed[apposed.index(head) + 1 :]
    ends = bool(behind) and (not behind[0].isalpha() or behind[0] in _BEHIND_APPOSITION)
    return ends and all(word.isalpha() or word == "-" for word in before)


_NAME = 12  # tokens of a name and the comma behind it
_APPOSITION = 9  # tokens of a description behind a name
_BEHIND_APPOSITION = PREPOSITIONS | COMPLEMENTIZER | THING_RELATIVE
_IN_NAMES = PREPOSITIONS | ADDITION | DEFINITE | {"&"}


def is_cited(page: Page, begin: int) -> bool:
    """Whether a name is a source that a sentence cites first: "According to Roe News, the company"."""
    before = page.lowers[max(begin - 3, 0) : begin]
    last = word_at(before, len(before) - 1)
    addressed = last in GOAL and not SIGNED.isdisjoint(before)  # "in a statement to Roe News"
    return addressed or last in _CITING or not _ACCORDING.isdisjoint(before)


_CITING = words_of("before a cited source")
_ACCORDING = words_of("opener of a source")


def employs(page: Page, begin: int) -> bool:
    """Whether a body is named as whom somebody works for: "Ana Roe of the Roe Bank", "an analyst at Roe Securities"."""
    at = begin - 1 - (begin > 0 and page.lowers[begin - 1] in DEFINITE)
    if at < 1 or page.lowers[at] not in _EMPLOYED:
        return False
    named = page.words[at - 1][0].isupper() and page.sentence_start(at) < at - 1  # no "Staff at Roe Motors"
    return named or page.lowers[at - 1] in _OBSERVERS


_EMPLOYED = words_of("employer_preposition")
_OBSERVERS = words_of("observer")
