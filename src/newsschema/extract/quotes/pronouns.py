"""Whom "he" and "she" mean: the evidence for each person named or quoted before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.phrases import has_verb
from newsschema.extract.quotes.words import BE, PREPOSITIONS, RELATIVES
from newsschema.text.wordsets import word_set

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page

# Evidence that a name at a place is what a pronoun means, and how much of it.
_SENTENCE = -1.0  # for each sentence between them
_FARTHEST = 6  # sentences that are counted
_SUBJECT = 1.5  # the first name of its sentence or the subject of a main clause
_PLACED = -1.0  # behind "in", "for", "the"
_OWNER = -1.5  # a possessive: "Roe's niece"
_QUOTED = -1.0  # within quotation marks
LAST_SPEAKER = 0.75
EARLIER_SPEAKER = 0.25
UNNAMED = -1.0  # somebody only described: "a reviewer"

_PLACE_WORDS = word_set("in at near across outside into from through around inside of for the with by")
_HEAD = 5  # tokens from a sentence's head within which a name is its subject
_WORDS = 6  # tokens of a name


def weigh_place(page: Page, begin: int, distance: int, spoken: float, enough: float) -> float:
    """The evidence for a name that begins at a token, `distance` sentences before a pronoun.

    `spoken` is what their having spoken adds. The sentence is not read further where the most that it may show would
    not exceed `enough`.
    """
    score = _SENTENCE * min(distance, _FARTHEST) + spoken
    if score + _SUBJECT <= enough:
        return score
    before = page.lowers[begin - 1] if begin else ""
    if page.inside[begin] >= 0:
        return score + _QUOTED
    if owns(page, begin):
        return score + _OWNER
    if is_subject(page, begin):
        return score + _SUBJECT
    return score + (_PLACED if before in _PLACE_WORDS else 0.0)


def owns(page: Page, begin: int) -> bool:
    """Whether a name that begins at a token is a possessive: "Mrs Roe's niece"."""
    for at in range(begin, min(begin + _WORDS, len(page.words))):
        if not page.words[at][0].isupper() and page.words[at] != ".":
            return False
        if page.words[at][-2:] in ("'s", "’s"):
            return True
    return False


def is_subject(page: Page, begin: int) -> bool:
    """Whether a name is the first of its sentence or the subject of a main clause in it."""
    first = page.sentence_start(begin)
    before = page.lowers[begin - 1] if begin else ""
    if before in PREPOSITIONS or before == "the":
        return False
    if before in BE and page.lowers[first] in PREPOSITIONS:
        return True  # "Among them was Ana Roe"
    if begin - first < _HEAD:
        small = any(page.words[at][0].islower() for at in range(first, begin))
        return not (small and has_verb(page, first, begin))  # no object: "Ana Roe met Li Wei"
    clauses = page.analysis.clauses(page.analysis.sentence(begin))
    return any(
        clause.subject is not None and begin in clause.subject and clause.finite and clause.introducer < 0
        for clause in clauses
        if page.lowers[clause.group[0]] not in RELATIVES
    )
