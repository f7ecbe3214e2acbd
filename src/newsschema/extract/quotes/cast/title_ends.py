"""Where the title in an apposition ends: before a time, kinship, a clause or a mark within which no office goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.name_ends import is_abbreviated
from newsschema.extract.quotes.names.portfolios import lists_duties, lists_fields
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.nouns import kinship
from newsschema.extract.quotes.passage.offices import is_office, titles
from newsschema.extract.quotes.passage.states import of_nation
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from newsschema.lexicons.function_words import ADDITION
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


def _gives_time(page: Page, at: int) -> bool:
    """Whether a time begins that ends a title: "chancellor | last year", "chair | since 2011", "mayor | on Monday"."""
    word, following = page.lowers[at], page.lowers[at + 1] if at + 1 < len(page.words) else ""
    if word in words_of("time_word"):
        return following in words_of("period") or following in DAYS
    if word in _TIMES_IN_OFFICE and (following in DETERMINERS or page.words[at + 1 : at + 2] not in ([], [following])):
        return True  # "secretary | under President Lin"
    dated = following in DAYS or following in MONTHS or (following.isdigit() and len(following) == _YEAR)
    return word in DAYS or (word in PREPOSITIONS and dated)


_TIMES_IN_OFFICE = words_of("preposition of tenure")
_YEAR = 4  # digits


def _adds_kinship(page: Page, at: int) -> bool:
    """Whether kinship is joined to an office: the "and" of "a baker and mother of two"."""
    if page.lowers[at] not in ADDITION or at + 2 >= len(page.words):
        return False
    return bool(kinship(page.lowers[at + 1 + (page.lowers[at + 1] in words_of("article"))]))


def _is_initial(page: Page, at: int) -> bool:
    """Whether a full stop belongs to an initial before a capital or to "U.S." before a word in lower case."""
    if at + 1 >= len(page.words) or len(page.words[at - 1]) > 1 or not page.words[at + 1][0].isalpha():
        return False
    letters = page.words[at - 2] == "." and len(page.words[at - 3]) == 1
    if not letters:
        return page.words[at + 1][0].isupper()
    return page.words[at + 1][0].islower() or not of_nation(page.lowers[at - 3] + page.lowers[at - 1])


def closes_title(page: Page, at: int) -> bool:
    """Whether the words of a title end before a token: a time, a mark, kinship, a clause."""
    word = page.lowers[at]
    if _gives_time(page, at):
        return True
    if page.inside[at] >= 0 or word in _CLOSING or _adds_kinship(page, at):
        return True
    if word == ",":
        return word_at(page.lowers, at + 1) not in words_of("suffix within a title") and not (
            _lists_offices(page, at) or lists_duties(page, at) or lists_fields(page, at)
        )
    if word == "." and at + 1 < len(page.words) and page.sentence_start(at + 1) == at + 1:
        return True
    shortened = page.lowers[at - 1] not in titles() and is_abbreviated(page, at)  # "St. Jude"
    return word == "." and not (shortened or _is_initial(page, at) or _shortens(page, at))


def _lists_offices(page: Page, comma: int) -> bool:
    """Whether a comma is between the offices of one person: "founder, | chairman and CEO"."""
    if word_at(page.lowers, comma + 1) in ADDITION:
        before = next((at for at in range(comma - 1, max(comma - _OFFICE, 0), -1) if page.words[at] == ","), 0)
        return is_office(page.lowers[before - 1]) and is_office(page.lowers[comma - 1]) if before else False
    for _ in range(_OFFICES):
        following = range(comma + 1, min(comma + _OFFICE, len(page.words) - 1))
        end = next((at for at in following if page.lowers[at] in ADDITION or page.words[at] == ","), None)
        if end is None or not (is_office(page.lowers[comma - 1]) and is_office(page.lowers[end - 1])):
            return False
        comma = end + (page.words[end] == "," and page.lowers[end + 1] in ADDITION)
        if page.lowers[comma] in ADDITION:
            return any(is_office(word) for word in page.lowers[comma + 1 : comma + _OFFICE - 1])
    return False


_OFFICES, _OFFICE = 4, 5  # offices of one person listed with commas; tokens of ", deputy sales director and"


def _shortens(page: Page, at: int) -> bool:
    """Whether a full stop belongs to a title before a name, "Mr. Roe's", or to a word with no blank behind it."""
    if at + 1 >= len(page.words):
        return False
    titled = page.words[at + 1][0].isupper() and page.lowers[at - 1] in titles() and page.words[at - 1][0].isupper()
    return titled or page.touching(at + 1)


_CLOSING = AUXILIARIES | PRONOUNS | (SUBORDINATORS - PREPOSITIONS) | words_of("title_end") | frozenset(";:()—–")
