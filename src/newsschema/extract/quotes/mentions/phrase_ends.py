"""Where a noun phrase that begins at a token ends, for subjects behind their verbs and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.name_ends import PERIOD_HEADS, is_abbreviated, nickname_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.offices import is_institution
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    DOCUMENTS,
    MONTHS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from newsschema.lexicons.function_words import DEFINITE, GOAL, INSIDE, POINT, PURPOSE, SURFACE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_NOUN_PREPOSITION = words_of("noun preposition")
_BINDING_PREPOSITION = words_of("binding preposition")
_DEICTIC_DAYS = words_of("deictic day")


def phrase_end(page: Page, first: int, stop: int) -> int:
    """Return one past the noun phrase that begins at a token, its "of", "for" and "from" phrases included."""
    lowers, words = page.lowers, page.words
    if first >= stop or lowers[first] in PREPOSITIONS or not words[first][0].isalnum():
        return first
    if lowers[first] in AUXILIARIES and words[first + 1 : first + 2] != ["-"]:  # "would-be buyer"
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
        if at > first and (behind := nickname_end(page, at, stop)):
            at = behind
            continue
        if not (word[0].isalnum() or (word in ".-’'&/" and (page.touching(at) or word == "&"))):
            break
        if word == "." and not is_abbreviated(page, at) and not (at + 1 < stop and page.touching(at + 1)):
            break
        outside = word in PREPOSITIONS and word not in _NOUN_PREPOSITION and words[at][0].islower()
        if outside and not _is_near(page, at, stop):
            break
        if word in _BINDING_PREPOSITION and not _binds(page, at, stop):
            break
        if at > first and (word in DAYS or _opens_period(page, at, stop)):
            break
        if at > first and word in _DEICTIC_DAYS and words[at][0].islower():  # "said Ana Roe yesterday", no "USA Today"
            break
        if at > first and words[at][0].islower() and page.is_past_form(at) and _trails(page, at, stop):
            break
        at += 1
    return at


def _is_near(page: Page, at: int, stop: int) -> bool:
    """Whether "to" goes on with whom somebody described is near: "sources close | to the talks", "an aide | to Roe"."""
    near = page.lowers[at] in GOAL and at + 1 < stop and page.lowers[at - 1] in _BEFORE_TO
    return near and (page.lowers[at + 1] in DETERMINERS or page.words[at + 1][0].isupper())


_BEFORE_TO = words_of("near") | words_of("attached to")


def _opens_period(page: Page, at: int, stop: int) -> bool:
    """Whether words of time that are no part of who speaks begin at a token: "late Thursday", "last week"."""
    word, following = page.lowers[at], page.lowers[at + 1] if at + 1 < stop else ""
    if word in PERIOD_HEADS:
        made = page.lowers[at - 1] in DOCUMENTS and _opens_maker(page, at + 2, stop)  # "a study last year by Ana Roe"
        bound = made or page.lowers[at - 1] in _NOUN_PREPOSITION  # "the class of last year"
        return not bound and (following in PERIODS or following in DAYS)
    return word in _PARTS_OF_PERIODS and (following in DAYS or following in _BEFORE_TIME)


_BEFORE_TIME = words_of("before time")
_PARTS_OF_PERIODS = words_of("part of period")


def maker_end(page: Page, last: int, stop: int) -> int:
    """One past who made the document that ends before a token: "research by the Roe Institute"; else the token."""
    if page.lowers[last - 1] not in DOCUMENTS or not _opens_maker(page, last, stop):
        return last
    return max(phrase_end(page, last + 1, stop), last)


def _opens_maker(page: Page, at: int, stop: int) -> bool:
    """Whether who made a document begins at a token: "by the Roe Institute", not "by email"."""
    if at >= stop - 1 or page.lowers[at] not in _MAKER_PREPOSITION:
        return False
    return page.words[at + 1][0].isupper() or page.lowers[at + 1] in DETERMINERS


_MAKER_PREPOSITION = words_of("maker preposition")


def _trails(page: Page, at: int, stop: int) -> bool:
    """Whether a participle ends a phrase: "figures released" on Monday, by the bank; not in "aides briefed on it"."""
    if page.lowers[at] in _INFORMED and word_at(page.lowers, at + 1) in SURFACE:
        return DETERMINERS.isdisjoint(page.lowers[at + 2 : at + 3])
    if at + 1 >= stop or not page.words[at + 1][0].isalnum():
        return True
    return page.lowers[at + 1] in PREPOSITIONS or page.lowers[at + 1] in DAYS or page.lowers[at + 1] in PERIOD_HEADS


_INFORMED = words_of("informed")
_ENDS = (SUBORDINATORS | AUXILIARIES | PRONOUNS | words_of("phrase end") | MONTHS) - words_of("month that is no month")


def _binds(page: Page, at: int, stop: int) -> bool:
    """Whether a preposition belongs to the phrase: "a spokesman for the club", "an analyst at Westbank"."""
    if at + 1 >= stop:
        return False
    following = page.lowers[at + 1]
    named = page.words[at - 1][0].isupper() and not _is_noun_at_head(page, at - 1)
    if named:  # "said Institute for Rural Futures director Ana Roe"
        return page.lowers[at] in PURPOSE and is_institution([page.words[at - 1]]) and page.words[at + 1][0].isupper()
    if page.lowers[at] in POINT and _is_occasion(page, at + 1):
        return False
    if page.lowers[at] in SURFACE and page.lowers[at - 1] not in _INFORMED:
        return following in DEFINITE and at + 2 < stop and page.words[at + 2][0].isupper()
    if page.lowers[at] in INSIDE:
        placed = page.words[at + 1][0].isupper() and following not in DAYS and following not in MONTHS
        return placed or (following in DEFINITE and _is_within_group(page, at))
    return following in DETERMINERS or page.words[at + 1][0].isupper()


def _is_noun_at_head(page: Page, at: int) -> bool:
    """Whether a capital at a sentence's head is a plural for people and no name: "Researchers | at the college"."""
    return page.sentence_start(at) == at and noun_type(page.lowers[at]).people and not page.is_name(page.words[at])


def _is_within_group(page: Page, at: int) -> bool:
    """Whether people are in a group or body: "sources | in the ruling alliance", no "in the morning"."""
    phrase = page.analysis.phrase_of(at + 1) if noun_type(page.lowers[at - 1]).people else None
    kind = noun_type(page.lowers[phrase.head]) if phrase is not None else None
    return kind is not None and (kind.body or kind.crowd)


def _is_occasion(page: Page, at: int) -> bool:
    """Whether the phrase at a token is when something was said: "a news conference", "the inquest"."""
    phrase = page.analysis.phrase_of(at)
    return phrase is not None and phrase.first == at and page.lowers[phrase.last - 1] in _OCCASIONS


_OCCASIONS = words_of("occasion")
