"""What follows quoted words: what belongs to the content, and what gives the time, the place or what came next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.regions import regions_within
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    INDEFINITE,
    JOINTS,
    MODALS,
    MONTHS,
    RELATIVES,
)
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    COMPLEMENTIZER,
    DEGREE,
    GERUND_ENDING,
    MANNER,
    PAST_ENDING,
)
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page, Sentence


_NARRATED_CLAUSE_OPENER = words_of("narrated clause opener")


def _is_venue(page: Page, first: int, at: int, stop: int) -> bool:
    """Whether "on Monday", "in an interview", "during the debate", "when asked" begins at a token behind marks."""
    if page.lowers[at] in _NARRATED_CLAUSE_OPENER:
        done = page.lowers[at - 2].endswith(PAST_ENDING) and page.analysis.is_finite(
            at - 2
        )  # "had “slipped” after the vote"
        done = done or (page.lowers[at] in _AFTER_OR_BEFORE and _states_event(page, first, at))
        done = done or page.lowers[first].endswith(GERUND_ENDING)  # "was accused of posing as a “nurse” during the war"
        meanwhile = (
            at + 1 < stop and page.lowers[at + 1].endswith(GERUND_ENDING) and page.lowers[at] not in _AFTER_OR_BEFORE
        )
        return not (done or meanwhile or _is_ahead(page, at, stop))
    following, noun = [*page.lowers[at + 1 : at + 3], "", ""][:2]
    return following in DAYS or following in MONTHS or (following in INDEFINITE and noun in _VENUES)


def _states_event(page: Page, first: int, at: int) -> bool:
    """Whether marked words before a token end a clause of what happens: "has a “bad year” after", not "is “ill” after".

    What is so rather gives the time at which it was said: "said the crew was “ready” before the game".
    """
    left = page.regions[page.inside[at - 1]].left if page.inside[at - 1] >= 0 else at
    finite = [one for one in page.analysis.clauses_within(first, left) if one.finite]
    if not finite:
        return False
    last = finite[-1]
    return page.analysis.lemma(last.verb) not in _STATES or last.modal in _AHEAD or last.perfect


_STATES = words_of("be")


def _is_ahead(page: Page, at: int, stop: int) -> bool:
    """Whether a token introduces what would follow, which is said too: "must “deliver” before the board would meet"."""
    verb = next((i for i in range(at + 2, stop) if page.lowers[i] in _AHEAD), stop)
    return verb < stop and all(page.words[i] not in ",;—–" and page.lowers[i] not in _INNER for i in range(at, verb))


_AFTER_OR_BEFORE = words_of("after or before")
_AHEAD = words_of("future auxiliary")
_INNER = words_of("question") - words_of("question of time") | COMPLEMENTIZER
_VENUES = words_of("venue")


def cut_behind_marks(page: Page, sentence: Sentence, first: int, last: int) -> int:
    """Leave out what follows the last quoted region if it gives the time, the place or what came next."""
    regions = regions_within(sentence, first, last)
    if not regions:
        return last
    end = regions[-1].right
    if end >= last:
        return last
    comma = page.words[regions[-1].last - 1] == ","  # printed inside the marks
    opening = end + (page.words[end] == "," and not comma)
    if comma or opening > end:
        inserted = page.words[regions[-1].left - 1] == "," and page.lowers[regions[-1].left - 2] in AUXILIARIES
        if inserted and regions[-1].left - 2 > first:
            return last  # "could, “in rare cases”, fail"
        if _is_unfinished(page, first, end) and has_verb(page, opening, last):
            return last  # "because it is “late,” they stay", "that amid “gloom,” they stay"
        if regions[-1].left > first and _is_subject(page, first, opening, last):
            return last  # "the number of “lost souls”, as clerks call them, is growing"
        return last if opening < last and _goes_on_behind_comma(page, opening, last) else end
    word = page.lowers[end]
    whole = regions[0].left == first and page.lowers[first - 1] not in COMPLEMENTIZER
    joined = word in JOINTS and end + 1 < last
    if joined and page.analysis.word_class(end + 1) == "VERB" and _narrates(page, end + 1):
        return end  # 'said it was "wicked" and jailed him'
    tail = word in _TAILS and (whole or _is_venue(page, first, end, last))
    closed = whole and word in JOINTS and word_at(page.lowers, end + 1) not in COMPLEMENTIZER
    return end if tail or word in (";", "—", "–") or closed else last


def _is_unfinished(page: Page, first: int, end: int) -> bool:
    """Whether no main clause is in content up to its quoted words: a condition, or a phrase behind "that"."""
    if page.lowers[first] in _CONDITIONS:
        return True
    return page.lowers[first - 1] in COMPLEMENTIZER and not has_verb(page, first, end)


def _is_subject(page: Page, first: int, opening: int, stop: int) -> bool:
    """Whether the verb of the phrase that marked words end is behind an insertion between commas."""
    comma = next((at for at in page.signs(_COMMA, opening, stop - 1) if page.inside[at] < 0), stop)
    goes_on = comma < stop - 1 and page.analysis.is_finite(comma + 1)
    if goes_on and page.lowers[opening] in RELATIVES:
        return True  # "hoped the “rolling strike,” which was late, helped"
    return goes_on and not any(one.finite for one in page.analysis.clauses_within(first, opening))


_COMMA = frozenset(",")


def _goes_on_behind_comma(page: Page, at: int, stop: int) -> bool:
    """Whether content goes on behind quoted words and a comma: "and that", "and should", "because", a further verb."""
    word, following = page.lowers[at], page.lowers[at + 1] if at + 1 < stop else ""
    if word in CONJUNCTIONS:
        exists = following in _EXISTENTIAL and at + 2 < stop and page.analysis.is_finite(at + 2)
        return following in COMPLEMENTIZER or following in MODALS or exists
    if word in _REASONS or (word in _LEADS and following in _SECOND):
        return True
    verb = page.words[at][0].islower() and page.analysis.word_class(at) == "VERB" and _narrates(page, at)
    return verb and any(page.lowers[i] in _JOINERS for i in range(at + 1, stop))  # "“surfed,” sat and slept"


def _narrates(page: Page, at: int) -> bool:
    return page.analysis.is_finite(at) and page.analysis.features(at).get("tense") == "past"


_JOINERS = ADDITION | ALTERNATIVE
_EXISTENTIAL = words_of("existential")
_REASONS = words_of("reason")
_LEADS = words_of("concessive adverb") | MANNER | DEGREE
_SECOND = words_of("second word of reason")
_CONDITIONS = words_of("condition")
_TAILS = words_of("tail of quoted words")
