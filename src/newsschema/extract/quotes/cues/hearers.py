"""Who is told or asked, between a reporting verb and what it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.names.name_ends import name_end
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    DAYS,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    host,
)
from newsschema.lexicons.function_words import ADDITION, COMPLEMENTIZER, GOAL, INFINITIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

RELATIVES_OF_PEOPLE = words_of("relative of people")
_QUESTIONS = words_of("question")
_REACH = 25  # tokens of the noun phrase for a hearer


def names_hearer(page: Page, at: int) -> bool:
    """Whether "to" leads to the hearer: "said to the Larne Mail that"."""
    if COMPLEMENTIZER.isdisjoint(page.lowers[at + 2 : at + 6]) or page.inside[at + 1] >= 0:
        return False
    return page.words[at + 1][0].isupper() or page.analysis.word_class(at + 1) == "NOUN"  # "in a letter to staff that"


def skip_hearer(page: Page, at: int, stop: int) -> int:
    """Step over the hearer: a pronoun, a name, a noun phrase up to "that", "to", a mark or a new subject."""
    lowers, words = page.lowers, page.words
    if lowers[at] in OBJECTS:
        return at + 1
    limit = min(stop, at + _REACH)
    for i in range(at + 1, limit):
        word, before = lowers[i], lowers[i - 1]
        # "people new to cycling to"
        goal = word in GOAL and i + 1 < limit and page.analysis.word_class(i + 1) == "NOUN"
        if (word in _PLACES or words[i] == "," or goal) and i + 1 < limit:
            asked = _asked_behind(page, i, limit)
            if asked is not None:
                return asked  # "urged Larne and others in the region to push back"
        if word in RELATIVES_OF_PEOPLE and page.analysis.word_class(i - 1) in ("NOUN", "PRON"):
            asked = _asked_behind_relative(page, i, limit)
            if asked is not None:
                return asked  # "urged drivers who were stuck to wait"
        if page.inside[i] >= 0 or word in _BEHIND_HEARERS or words[i] in ",:;":
            return i
        occasion = before in _OCCASIONS and page.analysis.word_class(i) in ("NOUN", "ADJ")
        if occasion and COMPLEMENTIZER.isdisjoint(lowers[i:limit]):
            return i  # "told a news conference inflation was falling"
        opens = word in DETERMINERS and words[i][0].islower()  # "aboard Air Force One that"
        if opens and before not in _BEFORE_NOUNS and page.analysis.word_class(i - 1) != "ADP":
            return i
        if word in _EXISTENTIAL and i + 1 < limit and page.analysis.is_finite(i + 1):
            return i
        if words[i][0].isupper() and words[i - 1][0].islower() and _opens_named_clause(page, i, limit):
            return i  # "told the jury Roe was there"
    name = name_end(page, at, stop)
    if name > at:
        return name
    return at + 1 if words[at][0].islower() and lowers[at] not in DETERMINERS else limit


_BEFORE_NOUNS = PREPOSITIONS | DETERMINERS | ADDITION
_EXISTENTIAL = words_of("existential")
_NOT = words_of("clause negation")
_PURPOSES = words_of("noun of purpose")
_OCCASIONS = words_of("occasion")
_PLACES = words_of("place of hearer")
_PLACE = 20  # tokens of who a hearer is besides, or where


def _asked_behind(page: Page, at: int, stop: int) -> int | None:
    """The "to" with a verb behind a hearer's place, further hearers or an insertion; None if another verb is first."""
    limit = min(at + _PLACE, stop - 1)
    while at + 1 < limit:
        if page.words[at] == "," and page.lowers[at + 1] in RELATIVES_OF_PEOPLE:
            at = next((i for i in range(at + 2, limit) if page.words[i] == ","), limit)
            continue  # "asked the crew, who had slept, to come back"
        at += 1
        to = page.lowers[at] in INFINITIVE and page.lowers[at - 1] not in _PURPOSES
        if to and page.analysis.word_class(at + 1) in ("VERB", "AUX"):
            return at - (page.lowers[at - 1] in _NOT)
        compound = page.touching(at) and page.words[at] == "-"  # "low-lying towns"
        listed = page.words[at] == "," or compound or page.words[at][0].isalnum()
        acts = page.analysis.word_class(at) in ("VERB", "SCONJ") and page.words[at - 1] != "-"
        if not listed or page.inside[at] >= 0 or acts or host(page.lowers[at]) in PRONOUNS:
            return None
    return None


def _asked_behind_relative(page: Page, at: int, stop: int) -> int | None:
    """The last "to" with a verb behind the relative clause of a hearer, or its "that"; None if a mark is first."""
    found = None
    for i in range(at + 2, stop - 1):
        if not page.words[i][0].isalnum() or page.inside[i] >= 0:
            break
        if page.lowers[i] in COMPLEMENTIZER:
            return i
        verb = i + 1 + (page.inside[i] < 0 <= page.inside[i + 1])  # "people who slept there to “see a doctor”"
        if page.lowers[i] in INFINITIVE and page.analysis.word_class(verb) in ("VERB", "AUX"):
            found = i - (page.lowers[i - 1] in _NOT)
    return found


def _opens_named_clause(page: Page, at: int, stop: int) -> bool:
    """Whether a name with its finite verb begins at a token behind a noun."""
    end = name_end(page, at, stop)
    linked = page.lowers[at - 1] in PREPOSITIONS or page.lowers[at - 1] in DETERMINERS
    return at < end < stop and not linked and page.analysis.is_finite(end)


_BEHIND_HEARERS = _QUESTIONS | words_of("behind hearer") | PRONOUNS | DAYS
