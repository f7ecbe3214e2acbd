"""Clauses without "that" behind a hearer, a place or a time: "told the paper in Oslo | the mill would close"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type, singular_of
from newsschema.extract.quotes.passage.offices import is_role
from newsschema.extract.quotes.passage.words import (
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    PERIODS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    SUFFIXES,
)
from newsschema.language.names import known_given_names
from newsschema.lexicons.function_words import (
    ADDITION,
    ALTERNATIVE,
    COMPARISON,
    INFINITIVE,
    OWNER_ENDINGS,
    PLURAL_ENDING,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language import Phrase


_SETTING = 30  # tokens from a cue to the verb of its content, beyond which the clause is not looked for
_TOPICAL = words_of("topical preposition")
# Prepositions that lead to a topic even with a clause behind it: "said of the road | it was long".
_ABOUT = _TOPICAL - words_of("place of hearer")
_OCCASIONS = words_of("occasion")
_PERIODS = PERIODS | DAYS
_CLAUSES_OF_TIME = SUBORDINATORS & PREPOSITIONS  # "wrote to them after the school was shut"
# What may not be between a cue and its clause; "and" may join what is told or what speaks.
_LINKS = CONJUNCTIONS.union(RELATIVES, SUBORDINATORS, words_of("new clause")) - PREPOSITIONS - ADDITION - ALTERNATIVE


def clause_behind_phrases(page: Page, cue: Cue, at: int, stop: int) -> int | None:
    """Where a clause begins behind the noun phrases from a token on: "in a talk in Oslo | the mill would close".

    Its subject follows a noun phrase directly, or is the rest of one that the verb follows: "told the BBC | Roe had".
    None if nothing shows where it begins.
    """
    verb = at
    if page.lowers[at] not in _ABOUT:
        verb = _insertion(page, at, min(stop, at + _SETTING)) or _first_verb(page, at, stop)
    phrases = _phrases(page, at, verb) if verb > at else []
    if not phrases:
        return None
    begin = next((after.first for before, after in pairwise(phrases) if _parts(page, before, after)), None)
    if begin is None and _CLAUSES_OF_TIME.isdisjoint(page.lowers[at:verb]):
        begin = _within(page, phrases, verb)
        if begin is None and _follows(page, phrases[-1].last, verb) and _is_main(page, cue):
            begin = _cut(page, phrases[-1])
    return begin if begin is not None and begin > at else None


def opens_bare_clause(page: Page, at: int, stop: int) -> bool:
    """Whether the noun phrase at a token is the subject of the first verb behind it: "warned | the dam would leak"."""
    verb = _first_verb(page, at, stop)
    phrases = _phrases(page, at, verb) if verb > at else []
    if not phrases or any(_parts(page, before, after) for before, after in pairwise(phrases)):
        return False
    clause = page.analysis.clause_of(verb)
    return clause is not None and clause.subject is not None and clause.subject.first == at


def _first_verb(page: Page, at: int, stop: int) -> int:
    """The first finite verb behind a token in its clause; the token itself if a link, a mark or nothing is first."""
    limit = min(stop, at + _SETTING)
    verb = page.analysis.next_finite(at + 1, limit)
    if verb < limit and page.inside[verb] >= 0:
        verb = _fragment_start(page, verb) or limit  # "said in a note he “left the mill”"
    if verb >= limit:
        return at
    for i in range(at, verb):
        word = page.lowers[i]
        if (word in _LINKS and not _hedges(page, i)) or page.words[i] in ",;:—–" or page.inside[i] >= 0:
            return at
        if word in INFINITIVE and page.analysis.word_class(i + 1) in ("VERB", "AUX"):
            return at
    return verb


def _hedges(page: Page, at: int) -> bool:
    """Whether a link is within a number's noun phrase: "more | than 400 homes"."""
    phrase = page.analysis.phrase_of(at) if page.lowers[at] in COMPARISON else None
    return phrase is not None and phrase.first < at


def _fragment_start(page: Page, at: int) -> int:
    """The mark that opens the words around a token, if they begin within a sentence; else 0."""
    region = page.regions[page.inside[at]]
    return region.left if page.words[region.first][0].islower() else 0


def _insertion(page: Page, at: int, stop: int) -> int:
    """The comma of an insertion between a subject and its finite verb: "told staff the mill | , a ruin, would fall".

    0 if the first comma opens none.
    """
    commas = list(page.signs(_COMMA, at, stop))
    if len(commas) < 2 or commas[1] + 1 >= stop or not page.analysis.is_finite(commas[1] + 1):
        return 0
    linked = any(page.lowers[i] in _LINKS or page.inside[i] >= 0 for i in range(at, commas[0]))
    return 0 if linked or page.analysis.next_finite(at, commas[0]) < commas[0] else commas[0]


_COMMA = frozenset(",")


def _phrases(page: Page, at: int, verb: int) -> list[Phrase]:
    """The noun phrases from a token to a verb, a pronoun that the verb is contracted with included."""
    found: list[Phrase] = []
    while at <= verb:
        phrase = page.analysis.phrase_of(at)
        if phrase is not None:
            found.append(phrase)
        at = at + 1 if phrase is None else phrase.last
    return found


def _parts(page: Page, before: Phrase, after: Phrase) -> bool:
    """Whether a noun phrase follows another directly and is no period: not "voters | this weekend"."""
    return before.last == after.first and page.lowers[after.last - 1] not in _PERIODS


def _within(page: Page, phrases: list[Phrase], verb: int) -> int | None:
    """Where a subject begins within a phrase: at a title or a name behind a noun; None if there is none."""
    for phrase in phrases:
        for at in range(phrase.first + 1, min(phrase.last, verb)):
            if _opens_name(page, at):
                return at
    return None


def _follows(page: Page, at: int, verb: int) -> bool:
    """Whether nothing but adverbs is between a phrase and a verb."""
    return all(page.analysis.word_class(i) == "ADV" for i in range(at, verb))


def _is_main(page: Page, cue: Cue) -> bool:
    """Whether a cue's clause describes no noun, whose own verb may follow: not "what Roe told the BBC | was untrue"."""
    if cue.place != "before" or cue.subject is None or cue.subject.kind == "relative":
        return False
    if "hearer" not in cue.verb.frames and "clausal" not in cue.verb.traits:
        return False  # "The deal announced with union leaders was late"
    before = min(cue.subject.phrase[0], cue.subject.first) - 1
    return before < 0 or page.analysis.word_class(before) not in ("NOUN", "PROPN", "PRON", "DET")


def _cut(page: Page, phrase: Phrase) -> int | None:
    """Where a noun phrase that a verb follows holds two: "the BBC | crews", "crews | tax relief", "the BBC | Roe"."""
    first = phrase.first + 1 + (page.lowers[phrase.first] in DETERMINERS)
    occasion = next((at for at in range(first, phrase.last) if page.lowers[at - 1] in _OCCASIONS), None)
    if occasion is not None:
        return occasion  # "a news conference | inflation"
    for at in range(first, phrase.last):
        word, before = page.words[at], page.words[at - 1]
        plural = before[0].islower() and before.endswith(PLURAL_ENDING) and page.analysis.word_class(at - 1) == "NOUN"
        full = at + 1 < phrase.last and page.lowers[at] in known_given_names() and page.words[at + 1][0].isupper()
        named = before[0].isupper() and (word[0].islower() or full)
        if _hears(page, phrase, at):
            return at
        if word[0].isdigit() or (plural and word[0].islower()) or (named and word[0].isalnum()):
            return at
    last = phrase.last - 1
    return last if last >= first and page.words[last][0].isupper() and page.words[last - 1][0].isupper() else None


def _hears(page: Page, phrase: Phrase, at: int) -> bool:
    """Whether a body or crowd before people or things at a token is who was told: "the committee | voters"."""
    kind, plural = noun_type(page.lowers[at - 1]), page.lowers[at]
    if not (kind.body or kind.crowd) or at - phrase.first > 1 + (page.lowers[phrase.first] in DETERMINERS):
        return False
    several = plural.endswith(PLURAL_ENDING) and page.analysis.word_class(at) == "NOUN"
    return several and not is_role(singular_of(plural))  # no "council leaders"


def _opens_name(page: Page, at: int) -> bool:
    """Whether a name begins behind another noun: "the paper | Roe", "the BBC | Ms. Roe", not "the mayor Roe"."""
    word, before = page.words[at], page.words[at - 1]
    if not word[0].isupper() or not before[0].isalnum():
        return False
    if page.words[at + 1 : at + 2] == ["."] and page.lowers[at] in _COURTESIES:
        return True
    noun = before[0].islower() and page.analysis.word_class(at - 1) == "NOUN"
    return noun and not before.endswith(OWNER_ENDINGS) and (before.endswith(PLURAL_ENDING) or not is_role(before))


_COURTESIES = words_of("short title") - SUFFIXES
