"""Days, dates, adverbs and venues between a reporting verb and what it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.adjuncts import before_adjunct
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import DAYS, INDEFINITE, MONTHS, PERIODS
from newsschema.lexicons.function_words import ADVERB_ENDING, COMPLEMENTIZER, INSIDE, SURFACE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


_BEFORE_TIME = words_of("before time")
_PART_OF_DAY = words_of("part of day")
_PART_OF_PERIOD = words_of("part of period")
_BEFORE_VENUE = words_of("venue preposition behind verb")
_SAID_IN = words_of("said in")
_NETWORK = words_of("network")
_MANNERS = words_of("manner or time")
_ONLY = words_of("only")
_VENUES = words_of("venue")
_LONGEST_VENUE = 7  # tokens of "in a long live radio interview"


def skip_time(page: Page, at: int, stop: int) -> int:
    """Step over days, "on Monday", "in a statement", adverbs."""
    while at < stop and page.inside[at] < 0:
        further = _end_before_that(page, at, stop)
        if further == at:
            further = _time_end(page, at, stop)
        if further == at:
            break
        at = further
    return at


def _end_before_that(page: Page, at: int, stop: int) -> int:
    """The "that" behind a time that begins at a token: "said this past week | that"; the token where none is."""
    that = next((i for i in range(at + 1, min(stop, at + _LONGEST_TIME)) if page.lowers[i] in COMPLEMENTIZER), at)
    return that if that > at and before_adjunct(page, that, at - 1) == at else at


_LONGEST_TIME = 7  # tokens of a time before "that"


def _time_end(page: Page, at: int, stop: int) -> int:
    """One past a day, a date, an adverb or a venue that begins at a token; the token where there is none."""
    lowers, word = page.lowers, page.lowers[at]
    following = lowers[at + 1] if at + 1 < stop else ""
    if word in DAYS or word in _MANNERS or (word in _ONLY and lowers[at + 1 : at + 2] == [":"]):
        return at + 1
    if word in _BEFORE_TIME:
        if following in MONTHS and at + 2 < stop:
            dated = page.words[at + 2].isdigit() or page.words[at + 2] == "."
            return _day_follows(page, at + 1, stop) or at + 2 + dated
        if following in DAYS or following in PERIODS:
            return at + 2
    if word in INSIDE and following in MONTHS and at + 2 < stop:
        return at + 2 + page.words[at + 2].isdigit()  # "said in March that"
    if _is_adverb_of_time(page, at):
        return at + 1
    if word in _BEFORE_VENUE and at + 2 < stop and following in INDEFINITE:
        return _venue_end(page, at, stop)
    if word in SURFACE and following in _NETWORK:
        return at + 2
    return _day_follows(page, at, stop) or at if word in MONTHS and page.words[at][0].isupper() else at


def _venue_end(page: Page, at: int, stop: int) -> int:
    """One past where something was said, a comma included: "in a letter", "in a long interview,"; else the token."""
    named = not _VENUES.isdisjoint(page.lowers[at + 2 : at + _LONGEST_VENUE])
    phrase = page.analysis.phrase_of(at + 1) if named else None
    closed = phrase is not None and phrase.last + 1 < stop and page.words[phrase.last] == ","
    if phrase is not None and closed and page.lowers[phrase.last - 1] in _VENUES:
        return phrase.last + 1
    if page.lowers[at + 2] not in _SAID_IN:
        return at
    behind = at + 3  # "in a letter | to staff", "in a report | published in May"
    further = behind < stop and page.analysis.word_class(behind) in ("ADP", "VERB")
    return at if further and page.inside[behind] < 0 else behind


def _is_adverb_of_time(page: Page, at: int) -> bool:
    """Whether "evening" behind a day, "repeatedly" before "that" or the "late" of "late on Monday" is at a token."""
    word, following = page.lowers[at], word_at(page.lowers, at + 1)
    if word in _PART_OF_PERIOD:
        return following in SURFACE
    if word in _PART_OF_DAY:
        return page.lowers[at - 1] in DAYS
    return word.endswith(ADVERB_ENDING) and following in COMPLEMENTIZER


def _day_follows(page: Page, at: int, stop: int) -> int:
    """One past the day behind a month: "Nov. 18"; 0 if there is none."""
    at += 2 if page.words[at + 1 : at + 2] == ["."] else 1
    return at + 1 if at < stop and page.words[at].isdigit() else 0
