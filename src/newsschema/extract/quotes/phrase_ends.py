"""Where a noun phrase behind a token ends, with what belongs to it: "of", "for" and "from" phrases, who issued it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.name_ends import PERIOD_HEADS, is_abbreviated
from newsschema.extract.quotes.offices import is_institution
from newsschema.extract.quotes.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    DOCUMENTS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page

_NOUN_PREPOSITION = words_of("noun preposition")
_BINDING_PREPOSITION = words_of("binding preposition")


def phrase_end(page: Page, first: int, stop: int) -> int:
    """Return one past the noun phrase that begins at a token, its "of", "for" and "from" phrases included."""
    lowers, words = page.lowers, page.words
    if first >= stop or lowers[first] in PREPOSITIONS or lowers[first] in AUXILIARIES or not words[first][0].isalnum():
        return first
    at = first
    while at < stop:
        word = lowers[at]
        if page.inside[at] >= 0 or (at > first and word in _ENDS):
            break
        if word == "(" and at > first:
            close = next((i for i in range(at + 1, min(at + 6, stop)) if words[i] == ")"), None)
            if close is None or close + 1 >= stop or not words[close + 1][0].isalpha():
                break
            at = close + 1
            continue
        if not (word[0].isalnum() or (word in ".-’'&/" and (page.touching(at) or word == "&"))):
            break
        if word == "." and not is_abbreviated(page, at) and not (at + 1 < stop and page.touching(at + 1)):
            break
        if _ends_before(page, at, stop):
            break
        if word in _BINDING_PREPOSITION and not _binds(page, at, stop):
            break
        if word in DAYS and at > first:
            break
        if at > first and words[at][0].islower() and page.is_past_form(at) and _trails(page, at, stop):
            break
        at += 1
    return at


def _ends_before(page: Page, at: int, stop: int) -> bool:
    """Whether a preposition at a token is none that noun phrases hold: "Ana Roe | after the vote"."""
    word = page.lowers[at]
    if word not in PREPOSITIONS or word in _NOUN_PREPOSITION or not page.words[at][0].islower():
        return False
    return not _issues(page, at, stop)


def _issues(page: Page, at: int, stop: int) -> bool:
    """Whether a "by" gives who made the document before it: "said a study by | the Larne Institute"."""
    if page.lowers[at] != "by" or at + 1 >= stop or page.lowers[at - 1] not in DOCUMENTS:
        return False
    return page.words[at + 1 + (page.lowers[at + 1] == "the")][0].isupper()


def _trails(page: Page, at: int, stop: int) -> bool:
    """Whether a participle ends a phrase: "figures released" on Monday, by the bank."""
    if at + 1 >= stop or not page.words[at + 1][0].isalnum():
        return True
    return page.lowers[at + 1] in PREPOSITIONS or page.lowers[at + 1] in DAYS or page.lowers[at + 1] in PERIOD_HEADS


_ENDS = (SUBORDINATORS | AUXILIARIES | PRONOUNS | words_of("phrase end") | MONTHS) - words_of("month that is no month")


def _binds(page: Page, at: int, stop: int) -> bool:
    """Whether a preposition belongs to the phrase: "a spokesman for the club", "an analyst at Westbank"."""
    if at + 1 >= stop:
        return False
    following = page.lowers[at + 1]
    if page.words[at - 1][0].isupper():  # "said Institute for Rural Futures director Ana Roe"
        return page.lowers[at] == "for" and is_institution([page.words[at - 1]]) and page.words[at + 1][0].isupper()
    if page.lowers[at] == "on":
        return following == "the" and at + 2 < stop and page.words[at + 2][0].isupper()
    if page.lowers[at] == "in":
        return page.words[at + 1][0].isupper() and following not in DAYS and following not in MONTHS
    return following in DETERMINERS or page.words[at + 1][0].isupper()
