"""Phrases of time, place, manner and occasion behind a reporting verb: "said | two days later in a packed hall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.times_of_speech import skip_time
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import DETERMINERS, PERIODS, PREPOSITIONS, PRONOUNS
from newsschema.lexicons.function_words import COMPLEMENTIZER, GENITIVE, GERUND_ENDING, INFINITIVE, SURFACE
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_LINKS = words_of("link of settings")
_OPENERS = words_of("opener of settings")
_QUESTIONS = words_of("question")
_PERIODS = PERIODS | words_of("length of time")
_BEHIND_PERIOD = words_of("behind length of time")
_POINTING = words_of("before named period")
_WHEN = words_of("question of time")
_EARLY = words_of("adverb with on")


def skip_settings(page: Page, at: int, stop: int) -> int:
    """Step over phrases of time, place, manner and occasion; the token itself if none begins there."""
    while at < stop and page.inside[at] < 0:
        further = skip_time(page, at, stop)
        if further == at:
            further = _setting_end(page, at, stop)
        if further == at:
            break
        at = further
    return at


def that_follows(page: Page, at: int, stop: int) -> bool:
    """Whether a "that" is at a token, or behind phrases of time, place and manner: "noting | in a statement that"."""
    if at >= stop or page.lowers[at] in COMPLEMENTIZER:
        return at < stop
    if page.lowers[at] not in PREPOSITIONS or page.inside[at] >= 0:
        return False
    end = skip_settings(page, at, stop)
    return end < stop and page.lowers[end] in COMPLEMENTIZER


def _setting_end(page: Page, at: int, stop: int) -> int:
    """One past a phrase of time, place, manner or occasion that begins at a token; the token where there is none."""
    word = page.lowers[at]
    if word in _LINKS:
        return at + (at + 1 < stop and page.analysis.word_class(at + 1) in ("ADP", "ADV"))
    timed = not _PERIODS.isdisjoint(page.lowers[at : at + _LONGEST_PERIOD])
    if word in PRONOUNS or word in DETERMINERS or not page.words[at][0].islower():
        return _period_end(page, at, stop) if timed else at
    if word in _WHEN:
        return at + 2 * (at + 1 < stop and page.analysis.word_class(at + 1) == "VERB")  # "when asked about it"
    if word in PREPOSITIONS or page.analysis.word_class(at) == "ADP":
        behind = _behind_preposition(page, at, stop)
        if behind > at:
            return behind
    kind = page.analysis.word_class(at)
    if (kind == "ADV" and word not in _QUESTIONS) or word in _OPENERS:
        return at + 1
    if kind == "VERB" and _is_reduced(page, at, stop):
        return at + 1
    return _period_end(page, at, stop) if timed else at


def _is_reduced(page: Page, at: int, stop: int) -> bool:
    """Whether a participle describes what precedes it: "in an email | obtained by the paper", "based on new data"."""
    if page.lowers[at].endswith(GERUND_ENDING) or not page.analysis.is_participle(at):
        return False
    return at + 1 < stop and page.analysis.word_class(at + 1) in ("ADP", "PROPN")


def _behind_preposition(page: Page, at: int, stop: int) -> int:
    """One past a preposition and its phrase: "in front", "without giving details", "off camera", "in private"."""
    behind, lowers = at + 1, page.lowers
    if behind < stop and lowers[at] in INFINITIVE and page.analysis.word_class(behind) in ("VERB", "ADP"):
        return at
    if lowers[at] in SURFACE and word_at(lowers, at - 1) in _EARLY:
        return behind
    while behind < stop and page.analysis.word_class(behind) in ("ADP", "ADV"):
        behind += 1
    if behind < stop and lowers[behind].endswith(GERUND_ENDING) and page.analysis.word_class(behind) == "VERB":
        behind += 1
    if behind >= stop or lowers[behind] in COMPLEMENTIZER or page.inside[behind] >= 0:
        return at
    phrase = page.analysis.phrase_of(behind)
    if phrase is not None and phrase.last <= stop:
        return phrase.last
    private = page.analysis.word_class(behind) == "ADJ"
    return behind + private if private or behind > at + 1 else at


def _period_end(page: Page, at: int, stop: int) -> int:
    """One past a length of time that a word relates to another, or a period pointed at: "two days | later"."""
    phrase = page.analysis.phrase_of(at)  # also of one that is read further: "confirmed | years later"
    if phrase is None or not phrase.last <= min(stop, at + _LONGEST_PERIOD):
        return at
    if page.lowers[phrase.last - 1] not in _PERIODS:
        return at
    following = page.lowers[phrase.last] if phrase.last < stop else ""
    pointed = page.lowers[phrase.last - 2] in _POINTING and following not in GENITIVE  # not "the same day of rest"
    return phrase.last if following in _BEHIND_PERIOD or pointed else at


_LONGEST_PERIOD = 4  # tokens of "the very next day"
