"""Where what is reported in a relative clause ends: before the main clause's verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    COMMON_VERBS,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from newsschema.lexicons.function_words import INFINITIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence


def relative_end(page: Page, sentence: Sentence, first: int, subject: Mention) -> int:
    """Where content ends whose cue's subject is a relative pronoun: "a man who said he was ill | has left"."""
    end = before_main_verb(page, first, sentence.stop, needs_verb=page.lowers[first - 1] not in PREPOSITIONS)
    begin, antecedent_stop = subject.phrase
    if end < sentence.stop or "," in page.words[antecedent_stop : subject.first]:
        return end
    clauses = [clause for clause in page.analysis.clauses(page.analysis.sentence(first)) if clause.finite]
    if any(sentence.first <= clause.verb < begin for clause in clauses):
        return end  # the antecedent is no subject: "They met a man who said he was ill"
    return main_verb(page, first) or end


def main_verb(page: Page, first: int) -> int | None:
    """Where the verb is whose subject holds a clause from `first` on: "their claim that it sank | has been denied"."""
    places = _verbs_behind(page, first)
    if places and page.lowers[first] not in INFINITIVE and (len(places) > 1 or not has_verb(page, first, places[0])):
        places = places[1:]  # the first is the content's own
    return _without_subject(page, places)


def behind_own_verb(page: Page, verb: int) -> int | None:
    """Where the main verb is behind a clause that begins with its verb: "who police said fled | was caught"."""
    return _without_subject(page, [at for at in _verbs_behind(page, verb + 1) if at > verb])


def _verbs_behind(page: Page, first: int) -> list[int]:
    """Where finite verb groups begin that belong to a clause opened before a token."""
    clauses = [clause for clause in page.analysis.clauses(page.analysis.sentence(first)) if clause.finite]
    behind = [clause for clause in clauses if clause.group[0] >= first and page.inside[clause.group[0]] < 0]
    return [_group_start(page, clause.group[0]) for clause in behind if clause.introducer < first]


def _without_subject(page: Page, places: list[int]) -> int | None:
    """The first verb group that has no subject of its own, else the last; None where all follow a conjunction."""
    places = [at for at in places if not _NO_MAIN_VERB_BEHIND & {page.lowers[at - 1]}]
    return next((at for at in places if not _may_have_subject(page, at)), places[-1] if places else None)


_NO_MAIN_VERB_BEHIND = PRONOUNS | CONJUNCTIONS | SUBORDINATORS | frozenset(",;")


def _group_start(page: Page, at: int) -> int:
    """Where a verb group begins with the adverbs before it."""
    while page.analysis.word_class(at - 1) == "ADV":
        at -= 1
    return at


def _may_have_subject(page: Page, at: int) -> bool:
    """Whether a noun phrase that no preposition governs ends before a verb group: "he believed | the bridge was"."""
    phrase = page.analysis.phrase_before(at)
    if phrase is None or phrase.last != at:
        return False
    before = phrase.first - 1
    return page.analysis.word_class(before) != "ADP" or page.lowers[before] in SUBORDINATORS


def before_main_verb(page: Page, first: int, stop: int, *, needs_verb: bool = True) -> int:
    """Where an inserted clause's content ends: at a comma before the main verb, "who said it was late, left"."""
    for at in range(first + 1 + needs_verb, stop - 1):
        if page.words[at] == "," and page.inside[at] < 0:
            verb = at + 1 + (at + 2 < stop and page.analysis.word_class(at + 1) == "ADV")
            word = page.lowers[verb]
            finite = page.is_past_form(verb) or word in AUXILIARIES or word in COMMON_VERBS
            if page.words[verb][0].islower() and finite and (not needs_verb or has_verb(page, first, at)):
                return at
    return stop
