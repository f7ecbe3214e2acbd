"""Multiples of an earlier amount: "doubled", "halved", "threefold", "12-fold"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsschema.extract.figures.change import direction_near
from newsschema.extract.figures.nouns import HYPHENS, bases_of, touches
from newsschema.extract.figures.quantity import Quantity
from newsschema.extract.figures.words import COPULA, words_of
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import COMPARISON, GERUND_ENDING, GOAL, INFINITIVE, PAST_ENDING
from newsschema.text.number_words import number_words
from newsschema.text.numbers import read_number

if TYPE_CHECKING:
    from newsschema.extract.figures.change import Direction
    from newsschema.language import Analysis

_PARTICLES = words_of("after_no_multiple")  # "doubled back", "doubled as a bed"
_CHANGES = words_of("change_verb")
_PERSONS, _NO_MULTIPLE_OF_PERSON = words_of("person_subject"), words_of("after_person_moved") | {"."}
_WITHIN, _MORE = words_of("within_period"), words_of("additive_comparative")
_LIMITS, _LINKING = _MORE | COMPARISON, COPULA | words_of("perfect_verb")
_NEAR = 4  # tokens after "to" in which the level that was reached begins: "doubled to more than €3bn"


@cache
def multiple_verbs() -> dict[str, tuple[float, Direction]]:
    """Return the verbs that state a multiple, with the factor and the direction of the change."""
    found: dict[str, tuple[float, Direction]] = {}
    for row in rows("numbers", "en"):
        if row["class"] == "multiple":
            value, change = (feature.partition("=")[2] for feature in row["features"].split())
            found[row["word"]] = float(value), "up" if change == "up" else "down"
    return found


@cache
def folds() -> dict[str, int]:
    """Return the words that end in "-fold", with their factor."""
    return number_words("fold")


def read_multiple(analysis: Analysis, i: int) -> Quantity | None:
    """Return the multiple at token `i`; None where the word has another meaning ("doubled back", "halved lemons")."""
    word = analysis.lowers[i]
    if word in folds():
        return Quantity(i, i + 1, "ratio", folds()[word], change=direction_near(analysis, i, i + 1))
    if word not in multiple_verbs() or not _is_change(analysis, i):
        return None
    value, change = multiple_verbs()[word]
    return Quantity(i, i + 1, "ratio", int(value) if value >= 1 else value, change=change)


def read_fold(analysis: Analysis, i: int) -> Quantity | None:
    """Return the multiple whose number begins at token `i`: "12-fold", "ten-fold"; None for anything else."""
    lowers = analysis.lowers
    number = read_number(analysis.tokens, i, joins=False)
    if number is None or number.end + 1 >= len(lowers) or lowers[number.end] != "-":
        return None
    if lowers[number.end + 1] not in number_words("fold_ending"):
        return None
    end = number.end + 2
    return Quantity(i, end, "ratio", number.value, change=direction_near(analysis, i, end))


def _is_change(analysis: Analysis, i: int) -> bool:
    """Whether the form of "double", "halve" and the like at a token is a verb whose subject or object changes."""
    lowers, n = analysis.lowers, len(analysis.words)
    if not (
        _is_past_form(analysis, i) if lowers[i].endswith((PAST_ENDING, GERUND_ENDING)) else _is_base_form(analysis, i)
    ):
        return False
    here = i + 1 < n and analysis.same_sentence(i, i + 1)
    after = lowers[i + 1] if here else "."
    if after in HYPHENS and touches(analysis, i + 1):  # "plans to double-digit increases"
        return False
    if after in _PARTICLES and not _opens_period(analysis, i + 1):
        return False
    if after in GOAL:
        return any(_states_level(analysis, k) for k in range(i + 2, min(i + 2 + _NEAR, n)))
    k = _before_hedge(analysis, i)
    before = analysis.word_class(k) if k >= 0 and analysis.same_sentence(k, i) else "PUNCT"
    if before in ("DET", "ADP", "PUNCT", "ADJ") and here and analysis.word_class(i + 1) in ("NOUN", "ADJ", "PROPN"):
        return False  # "halved lemons"
    person = i > 0 and lowers[i - 1] in _PERSONS
    return not (person and after in _NO_MULTIPLE_OF_PERSON)


def _opens_period(analysis: Analysis, at: int) -> bool:
    """Whether "over" says within what time: "tripled over the decade", "over three years"; not "doubled over in"."""
    if analysis.lowers[at] not in _WITHIN or not analysis.same_sentence(at, at + 1):
        return False
    return analysis.word_class(at + 1) in ("DET", "NUM", "PRON", "NOUN")


def _before_hedge(analysis: Analysis, i: int) -> int:
    """Return the token before a verb and what limits it: "sales" of "sales have more than doubled" is two before."""
    k = i - 1
    while k > 0 and (analysis.word_class(k) == "ADV" or analysis.lowers[k] in _LIMITS):
        k -= 1
    return k


def _is_past_form(analysis: Analysis, i: int) -> bool:
    """Whether a word in -ed or -ing is a verb, also where its class is misread: "profits doubled"."""
    past = i > 0 and analysis.lowers[i].endswith(PAST_ENDING) and analysis.same_sentence(i - 1, i)
    misread = past and analysis.word_class(i - 1) in ("AUX", "NOUN", "PROPN", "VERB")
    return misread or analysis.word_class(i) == "VERB"


def _is_base_form(analysis: Analysis, i: int) -> bool:
    """Whether a base form has a subject, "to" or an auxiliary before it: "will double", not "over double the price"."""
    k = _before_hedge(analysis, i)
    if k < 0 or not analysis.same_sentence(k, i):
        return False
    if analysis.lowers[k] in INFINITIVE:
        return not _reaches(analysis, k) and (analysis.word_class(i) == "VERB" or analysis.lowers[k + 1] in _MORE)
    if "modal" in analysis.features(k):
        return True
    linked = analysis.lemma(k) in _LINKING  # "the rate is double the target"
    opened = not linked and (analysis.word_class(k) in ("PART", "AUX", "PRON", "CCONJ") or analysis.tag(k) in "NP")
    return opened and analysis.word_class(i) == "VERB"


def _reaches(analysis: Analysis, to: int) -> bool:
    """Whether "to" leads to a level that is reached: "has risen to triple the estimate"."""
    return to > 0 and not _CHANGES.isdisjoint(bases_of(analysis.lowers[to - 1]))


def _states_level(analysis: Analysis, k: int) -> bool:
    return analysis.words[k][0].isdigit() or read_number(analysis.tokens, k) is not None
