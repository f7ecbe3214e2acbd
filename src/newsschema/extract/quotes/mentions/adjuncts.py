"""Words of time and occasion between a subject and its verb: "Ana Roe | late on Friday", "the union | in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import DAYS, DOCUMENTS, INDEFINITE, MONTHS, PERIODS, PREPOSITIONS, PRONOUNS
from newsschema.lexicons.function_words import GENITIVE
from newsschema.text.number_words import UNITS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_PREPOSITIONS = words_of("preposition of time")
_EVENT_PREPOSITIONS = words_of("preposition of event")
_MODIFIERS = words_of("modifier of time")
_OPENERS = words_of("opener of time")
_BEFORE_PREPOSITION = _MODIFIERS & _OPENERS  # "late on Friday"
_SPANS = words_of("span of time") | PERIODS | words_of("span noun")
_BEHIND_SPAN = words_of("behind span")
_COUNTS = words_of("count of spans") | frozenset(UNITS)
_EVENTS = words_of("occasion") | words_of("venue") | words_of("network")
_HOURS = words_of("hour by name")
_HOUR_PREPOSITIONS = words_of("preposition of hour")
_PARTS = words_of("part of span")
_YEAR = 4  # digits of a year
_EVENT = 6  # tokens of a phrase for an event


def before_adjunct(page: Page, at: int, first: int) -> int:
    """Where words of time or an event begin that end before a token, behind `first`; the token where none do."""
    for start in (_span_start, _hour_start, _time_start, _event_start):
        begin = start(page, at, first)
        if first < begin < at:
            return begin
    return at


def _span_start(page: Page, at: int, first: int) -> int:
    """Where a counted span begins: "two days later", "a week ago"."""
    if page.lowers[at - 1] not in _BEHIND_SPAN or page.lowers[at - 2] not in _SPANS:
        return at
    begin = at - 2
    while begin - 1 > first and (page.lowers[begin - 1] in _COUNTS or page.lowers[begin - 1].isdigit()):
        begin -= 1
    return begin


def _hour_start(page: Page, at: int, first: int) -> int:
    """Where a clock time begins with its preposition: "at noon", "at 3pm", "at 9.30 a.m."."""
    begin = at
    while begin - 1 > first and _is_of_hour(page, begin - 1):
        begin -= 1
    return begin - 1 if begin < at and page.lowers[begin - 1] in _HOUR_PREPOSITIONS else at


def _is_of_hour(page: Page, at: int) -> bool:
    word = page.lowers[at]
    return word in _HOURS or word[0].isdigit() or (word == "." and page.touching(at))


def _time_start(page: Page, at: int, first: int) -> int:
    """Where a phrase for a time begins: "in March 2024", "the following day", "late on Friday"."""
    if not _is_head(page, at - 1):
        return at
    begin = at - 1
    while begin - 1 > first and _is_of_time(page, begin - 1):
        begin -= 1
    before = page.lowers[begin - 1]
    if before in _PREPOSITIONS:
        begin -= 1
        if page.lowers[begin - 1] in DOCUMENTS:
            return at  # "a poll | in June showed"
        return begin - 1 if page.lowers[begin - 1] in _BEFORE_PREPOSITION else begin
    opens = page.lowers[begin] in DAYS or page.lowers[begin] in _OPENERS
    return begin if opens and before not in PREPOSITIONS else at


def _is_head(page: Page, at: int) -> bool:
    """Whether a token ends a phrase for a time: a unit, a day, a month, a year, the day of a month."""
    word, before = page.lowers[at], page.lowers[at - 1]
    if word.isdigit():
        return before in MONTHS or (len(word) == _YEAR and before in _PREPOSITIONS)
    return word in DAYS or word in MONTHS or (word in _SPANS and page.words[at].islower())


def _is_of_time(page: Page, at: int) -> bool:
    """Whether a token belongs to the phrase for a time behind it."""
    word = page.lowers[at]
    if word in DAYS or word in MONTHS or word.isdigit():
        return True
    if word in GENITIVE:
        return page.lowers[at - 1] in _PARTS
    return page.words[at].islower() and (word in _MODIFIERS or word in _SPANS or word in _COUNTS or word in _PARTS)


def _event_start(page: Page, at: int, first: int) -> int:
    """Where a phrase for an event begins with its preposition: "after the verdict", "at a briefing", "on Twitter".

    "At the briefing" may say which reporter; an event that is new says where it was said.
    """
    placed = page.lowers[at - 1] in _EVENTS
    for begin in range(at - 2, max(first, at - _EVENT), -1):
        word = page.lowers[begin]
        if word in _EVENT_PREPOSITIONS or (placed and word in _PREPOSITIONS):
            phrase = page.analysis.phrase_from(begin + 1)
            if phrase is None or phrase.last != at:
                return at
            if word in _EVENT_PREPOSITIONS:
                return at if _may_speak(page, at - 1) else begin
            return begin if page.lowers[begin + 1] in INDEFINITE or begin == at - 2 else at
        if page.lowers[begin] in PREPOSITIONS or page.words[begin] == ",":
            return at
    return at


def _may_speak(page: Page, head: int) -> bool:
    """Whether the noun behind "after" may be the subject of the verb: "after | the governor said"."""
    noun = noun_type(page.lowers[head])
    named = page.words[head][0].isupper() or page.lowers[head] in PRONOUNS
    return named or noun.speaks or noun.person or noun.people or noun.group or noun.body
