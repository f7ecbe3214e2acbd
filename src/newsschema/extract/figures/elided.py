"""A figure without a noun that goes on from what was counted: "It saw 40 patients. Twelve were sent home"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.cases import Answer
from newsschema.extract.figures.roles import first_of_subject, is_score
from newsschema.extract.figures.words import words_of
from newsschema.language.names import noun_kind
from newsschema.lexicons.function_words import COMPLEMENTIZER, GENITIVE, THIRD_PERSON_ENDING

if TYPE_CHECKING:
    from newsschema.extract.figures.cases import Case
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis

_FARTHEST = 60  # tokens between a figure and what it leaves out
_CLAUSE_MARKS = frozenset(";:—–\"“‘'(")
_AHEAD = 4  # tokens of "those who were asked" in which its verb is looked for


def elided(case: Case) -> Answer | None:
    """A count or share that is a subject, or the number of what there was, counts what the figure before counted."""
    analysis, found = case.analysis, case.found
    if case.group is None or found.kind not in ("count", "percent", "ratio") or is_score(analysis, found):
        return None
    sentence = analysis.sentence(found.start)
    counted, phrase = case.group
    here = counted.start >= sentence.first
    if here and found.kind == "count":
        return None
    if found.start - counted.end > _FARTHEST or not (here or _is_right_before(analysis, counted.start, sentence.first)):
        return None
    if not (_is_subject(case) or (found.kind == "count" and _states_number(analysis, found))):
        return None
    head = phrase[1] - 1
    people = noun_kind(analysis.lemma(head)) == "person" or analysis.lowers[head] in words_of("plural_of_person")
    return Answer(phrase if people or not _is_of_people(analysis, found) else None)


def _is_right_before(analysis: Analysis, k: int, first: int) -> bool:
    """Whether a token is in the sentence before the one that begins at `first`."""
    return first > 0 and k >= analysis.sentence(first - 1).first


def _is_subject(case: Case) -> bool:
    """Whether a figure opens a clause and its verb follows: "Only 12 remain", "It said that 40% had left"."""
    analysis, found = case.analysis, case.found
    k, n = found.end, len(analysis.words)
    if k + 2 < n and analysis.lowers[k] in GENITIVE and analysis.lowers[k + 1] in words_of("demonstrative"):
        return analysis.tag(k + 2) not in "nNaP"  # "three of those dismissed"; not "half of those cuts"
    k += k + 1 < n and analysis.word_class(k) == "ADV"
    if k >= n or not analysis.is_finite(k) or not analysis.same_sentence(found.start, k):
        return False
    if found.kind == "count" and analysis.lowers[k].endswith(THIRD_PERSON_ENDING):  # "12 is enough"
        return False
    first = first_of_subject(analysis, found.start)
    if analysis.starts_sentence(first):
        return True
    before = first - 1
    if analysis.word_class(before) in ("CCONJ", "SCONJ", "VERB") or analysis.lowers[before] in COMPLEMENTIZER:
        return True
    among = analysis.lowers[before] in words_of("antecedent") and analysis.word_class(before - 1) == "ADP"
    return among or analysis.words[before] in _CLAUSE_MARKS or _is_behind_opening(case, before)


def _is_behind_opening(case: Case, k: int) -> bool:
    """Whether a comma or date ends an adverbial that opens a sentence: "By May 12 had left", "In Lund, 12 had left"."""
    analysis, first = case.analysis, case.analysis.sentence(k).first
    if analysis.words[k] != "," and k not in case.barred:
        return False
    opens = analysis.tag(first) in "is" or first in case.barred
    return opens and not any(analysis.is_finite(j) for j in range(first, k))


def _states_number(analysis: Analysis, found: Quantity) -> bool:
    """Whether a count says how many there were, or is what "the figure was" or "the rest," leaves open."""
    k, end = found.start - 1, found.end
    while k > 0 and analysis.word_class(k) == "ADV":
        k -= 1
    if k < 1 or not analysis.same_sentence(k - 1, found.start):
        return False
    ends = end >= len(analysis.words) or analysis.word_class(end) in ("PUNCT", "ADP", "ADV", "CCONJ")
    if analysis.words[k] == "," and analysis.lowers[k - 1] in words_of("quantifier"):
        return analysis.words[end : end + 1] == [","]  # "The rest, 38, were"
    if not ends or (analysis.lemma(k) not in words_of("copula") and analysis.lowers[k] not in words_of("rank_being")):
        return False
    clause = analysis.clause_of(k)
    verb = clause.group[0] if clause is not None else 0
    there = verb > 0 and analysis.lowers[verb - 1] in words_of("existential")
    subject = clause.subject if clause is not None else None
    return there or (subject is not None and analysis.lowers[subject.head] in words_of("unnamed_number"))


def _is_of_people(analysis: Analysis, found: Quantity) -> bool:
    """Whether what befalls people is said of a figure: "Twelve were injured"; not "Twelve had left"."""
    near = range(found.end, min(found.end + _AHEAD, len(analysis.words)))
    befallen = next((k for k in near if analysis.lowers[k] in words_of("state_of_people")), None)
    return befallen is not None and analysis.lemma(befallen - 1) not in words_of("perfect_verb")
