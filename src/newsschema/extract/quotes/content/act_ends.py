"""What is reported ends before what its speaker did or what happened then: "vowed to stay | and went home"."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import (
    AUXILIARIES,
    DETERMINERS,
    HAVE,
    JOINTS,
    OBJECTS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from newsschema.lexicons.function_words import AGENT, COMPLEMENTIZER, CONTRAST, INFINITIVE, THIRD_PERSON_ENDING
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page
    from newsschema.language import Clause


def act_end(page: Page, first: int, stop: int) -> int:
    """Where content ends before what was done: behind what is asked for or spoken of, else behind what is foretold."""
    if word_at(page.lowers, first) in INFINITIVE or page.lowers[first - 1] in _TOPICAL:
        return _asked_end(page, first, stop)
    if not JOINTS.isdisjoint(page.lowers[first:stop]):
        stop = _foretold_end(page, first, _object_end(page, first, stop))
        stop = _present_end(page, first, stop)
    return _narrated_end(page, first, stop)


def _object_end(page: Page, first: int, stop: int) -> int:
    """Where a thing ends before what its announcer did or is: "disclosed the sale | and has left"."""
    if page.lowers[first - 1] in COMPLEMENTIZER:
        return stop
    ahead = range(first + 1, stop - 1)
    for at in compress(ahead, map(JOINTS.__contains__, page.lowers[first + 1 : stop - 1])):
        if page.inside[at] >= 0:
            return stop
        passive = not AGENT.isdisjoint(page.lowers[at + 2 : at + 4])  # "false and made up by rivals"
        if _goes_on(page, at + 1) or (_is_past(page, at + 1) and not passive):
            clause = _holds_past(page, first, at) or has_verb(page, first, at)
            return stop if clause else at - (page.words[at - 1] == ",")
    return stop


def _holds_past(page: Page, first: int, stop: int) -> bool:
    """Whether a form in -ed outside marks is between two tokens."""
    return any(page.is_past_form(at) and page.inside[at] < 0 for at in range(first, stop))


def _present_end(page: Page, first: int, stop: int) -> int:
    """Where content in the present ends before what its speaker did: "says he is fit, | and played on Sunday"."""
    joints = [at for at in range(first + 2, stop - 2) if page.lowers[at] in JOINTS and page.words[at - 1] == ","]
    at = next((at for at in joints if page.inside[at] < 0 and _is_past(page, at + 1)), None)
    if at is None:
        return stop
    clauses = page.analysis.clauses(page.analysis.sentence(first))
    said = [clause for clause in clauses if clause.finite and first <= clause.verb < at]
    return at - 1 if said and all(clause.tense == "pres" for clause in said) else stop


def _narrated_end(page: Page, first: int, stop: int) -> int:
    """Where content about the future or present ends before what happened, which the writer reports.

    "said sales would fall and lifted its target", "said it would cut jobs, after profit fell", "which drew questions".
    """
    if _AHEAD.isdisjoint(page.lowers[first:stop]):
        return stop
    clauses = [clause for clause in page.analysis.clauses(page.analysis.sentence(first)) if first <= clause.verb < stop]
    if len(clauses) < 2 or not _is_ahead(page, clauses[0]):
        return stop
    for clause in clauses[1:]:
        if clause.perfect or page.inside[clause.verb] >= 0 or not _is_narrated(page, clause):
            continue
        opening = clause.introducer if clause.introducer >= first else _opening(page, clause)
        word = page.lowers[opening]
        shared = word in JOINTS and clause.introducer < first
        parted = word in _NARRATED and page.words[opening - 1] == ","
        if (shared or parted) and opening > first + 1:
            return opening if shared and page.words[opening - 1] != "," else opening - 1
    return stop


def _is_narrated(page: Page, clause: Clause) -> bool:
    """Whether a clause reports what happened: a finite past form, or a participle joined to it: "but named"."""
    if clause.finite:
        joined = page.lowers[clause.verb - 1] in JOINTS
        base = joined and page.analysis.lemma(clause.verb) == page.lowers[clause.verb]
        return clause.tense == "past" and not base  # "would fuel rents and hurt shops"
    alone = len(clause.group) == 1 and _is_past(page, clause.verb)
    return alone and page.lowers[clause.verb - 1] in JOINTS


def _opening(page: Page, clause: Clause) -> int:
    """The token before a clause's subject and its hedge, or before its verb: "as" of "as about 300 families spent"."""
    begin = clause.group[0] if clause.subject is None else min(clause.subject.first, clause.group[0])
    if page.lowers[begin - 1] in _NARRATED or page.lowers[begin - 1] in JOINTS:
        return begin - 1
    if page.lowers[clause.group[0] - 1] in JOINTS:
        return clause.group[0] - 1
    return begin - 2 if page.lowers[begin - 2] in _NARRATED else begin - 1


_AHEAD = words_of("future auxiliary")
_CONDITIONAL = words_of("conditional modal")
_MODALS_OF_FUTURE = words_of("future modal") | _CONDITIONAL
_NARRATED = words_of("narration opener")


def _is_ahead(page: Page, clause: Clause) -> bool:
    """Whether a clause is about the future; not "would have gone", "would have “refused”"."""
    had = page.analysis.lemma(clause.verb) in HAVE and page.inside[min(clause.verb + 1, len(page.inside) - 1)] >= 0
    would_have = clause.modal in _CONDITIONAL and (clause.perfect or had)
    return (clause.modal in _MODALS_OF_FUTURE or clause.tense == "fut") and not would_have


def _asked_end(page: Page, first: int, stop: int) -> int:
    """Where "to ..." ends before what came of it: "vowed to stay and went home", "asked him to go, but he stayed"."""
    for at in range(first + 2, stop - 2):
        word = page.lowers[at]
        causes = page.lowers[at - 1] in _CAUSING and word[0].isalnum() and word not in PREPOSITIONS
        if word in SUBORDINATORS or word in _RELATIVES or causes or page.inside[at] >= 0:
            return stop
        if word in JOINTS and page.words[at - 1] in _PARTING:
            behind = range(at + 2, min(stop, at + _CLAUSE))
            opens = new_subject(page, at + 1) and any(page.analysis.word_class(i) in VERBAL for i in behind)
            if opens or _is_past(page, at + 1) or (word in CONTRAST and page.is_past_form(at + 1)):
                return at - 1
        elif word in JOINTS and (_is_past(page, at + 1) or _opens_clause(page, at + 1, stop)):
            return at
    return stop


_PARTING = ",—–"


def _opens_clause(page: Page, at: int, stop: int) -> bool:
    """Whether a noun phrase with its finite verb begins at a token: "and union leaders know the rules"."""
    phrase = page.analysis.phrase_of(at)
    if phrase is None or phrase.first != at or phrase.last >= stop or page.lowers[at] in _QUESTIONS:
        return False
    return page.analysis.is_finite(phrase.last) and page.inside[phrase.last] < 0


_CAUSING = words_of("causing verb")
_QUESTIONS = words_of("question")
_TOPICAL = words_of("topic of act")


def _foretold_end(page: Page, first: int, stop: int) -> int:
    """Where what would be, or a thing, ends before what was: "said she would run, but the party chose Li"."""
    lowers = page.lowers
    ahead = False
    for at in range(first, stop - 3):
        if page.inside[at] >= 0:
            return stop
        ahead = ahead or lowers[at] in _MODALS_OF_FUTURE
        turns = lowers[at] in JOINTS and page.words[at - 1] in _PARTING
        if turns and lowers[at + 1] not in _OWN and new_subject(page, at + 1):
            behind = range(at + 2, min(stop, at + _CLAUSE))
            if lowers[at] in CONTRAST and not has_verb(page, first, at - 1):
                return at - 1 if has_verb(page, at + 2, behind.stop) else stop
            if not ahead:
                return stop
            verb = next((i for i in behind if lowers[i] in AUXILIARIES or _is_past(page, i)), None)
            return at - 1 if verb is not None and lowers[verb] not in AUXILIARIES else stop
    return stop


VERBAL = ("VERB", "AUX")
"""Classes of verbs."""
_OWN = words_of("own subject")  # "said it would rain, but he wanted to stay" may be his
_RELATIVES = words_of("relative of content")
_CLAUSE = 8  # tokens of a clause within which its verb is


def new_subject(page: Page, at: int) -> bool:
    return page.lowers[at] in PRONOUNS or page.lowers[at] in DETERMINERS or page.words[at][0].isupper()


def _goes_on(page: Page, at: int) -> bool:
    """Whether a finite verb that is no base form is at a token: "and left"; not "to end it and | send help"."""
    return page.analysis.is_finite(at) and (
        page.analysis.tag(at) not in "zm" or page.lowers[at].endswith(THIRD_PERSON_ENDING)
    )


def _is_past(page: Page, at: int) -> bool:
    """Whether a past form that governs something is at a token: "celebrated on", "went home"."""
    word, following = page.lowers[at], page.lowers[at + 1] if at + 1 < len(page.lowers) else ""
    named = at + 1 < len(page.words) and page.words[at + 1][0].isupper()
    governs = named or following in _GOVERNED
    return page.words[at][0].islower() and (word in _PAST or (governs and page.is_past_form(at)))


_PAST = words_of("irregular past") | words_of("finite past")
_GOVERNED = DETERMINERS | PREPOSITIONS | OBJECTS
