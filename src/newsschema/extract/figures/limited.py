"""Amounts that limit the noun right before them: "bags over 23 kg", "fines up to $5,000", "an income below £20,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.figures.cases import Answer
from newsschema.extract.figures.nouns import amount_verb, noun_of
from newsschema.extract.figures.parties import is_given
from newsschema.extract.figures.words import words_of
from newsschema.language.names import PEOPLE, noun_kind
from newsschema.lexicons.function_words import COMPARISON, GOAL, INDEFINITE, MANNER, UPWARD
from newsschema.text.tokens import word_at

if TYPE_CHECKING:
    from newsschema.extract.figures.cases import Case
    from newsschema.extract.figures.quantity import Quantity
    from newsschema.language import Analysis, Phrase


def limited(case: Case) -> Answer | None:
    """An amount that limits the noun right before it, "bags over 23 kg"; not who gets it or what moves by it."""
    analysis, found = case.analysis, case.found
    if found.kind == "count":
        return _limited_sum(case)
    if found.start < 1 or found.kind == "ratio" or not _limits(analysis, found):
        return None
    apart = word_at(analysis.lowers, found.end) in words_of("after_distance")  # not "in cases over 80% of the time"
    apart = apart or amount_verb(analysis, found.start - 1, found.start) is not None  # "shares fell as much as 4%"
    phrase = analysis.phrase_before(found.start) if not apart else None
    if phrase is None and not apart and _is_misread_plural(analysis, found):
        return Answer((found.start - 1, found.start))
    if phrase is None or analysis.word_class(phrase.head) != "NOUN":
        return None
    thing = analysis.lowers[found.start] in UPWARD and (found.kind == "measure" or _is_thing(analysis, phrase))
    if is_given(analysis, phrase) and not thing:
        return None
    return Answer(noun_of(analysis, phrase, case.barred))


def _limited_sum(case: Case) -> Answer | None:
    """A count that limits a number named before it: "a population under 500"."""
    analysis, found = case.analysis, case.found
    k = found.start - 1
    bounded = k >= 0 and analysis.lowers[found.start] in words_of("age_bound")
    if not bounded or analysis.lowers[k] not in words_of("quantity_noun") or analysis.word_class(k) != "NOUN":
        return None
    return Answer(noun_of(analysis, analysis.phrase_before(found.start), case.barred))


def _is_misread_plural(analysis: Analysis, found: Quantity) -> bool:
    """Whether a noun before "up to" is read as a verb: it opens its sentence or is behind another verb."""
    k = found.start - 1
    if analysis.lowers[found.start] not in UPWARD or word_at(analysis.lowers, found.start + 1) not in GOAL:
        return False
    if analysis.tag(k) != "z":
        return False
    return analysis.starts_sentence(k) or analysis.tag(k - 1) in "zdmv"


def _is_thing(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is several or one of something that is nobody, which has a limit: "offers loans up to $9"."""
    several = analysis.tag(phrase.head) == "N" or analysis.lowers[phrase.first] in INDEFINITE
    return several and noun_kind(analysis.lemma(phrase.head)) not in PEOPLE


def _limits(analysis: Analysis, found: Quantity) -> bool:
    """Whether the hedge of an amount limits the noun before it: "over", "nearing", "up to", "longer than"."""
    first, second, third = (*analysis.lowers[found.start : min(found.end, found.start + 3)], "", "")[:3]
    if first in UPWARD and second in GOAL:  # "fines up to $5,000"; not "saves shoppers up to $9"
        of_person = noun_kind(analysis.lemma(found.start - 1)) in PEOPLE
        return found.kind == "measure" or not of_person
    if first in words_of("age_bound") or first in words_of("limiting"):
        return True
    if second in COMPARISON and found.kind == "money" and first in words_of("whole"):
        return False  # "paid her farms and mills more than $3m"
    return second in COMPARISON or (first in MANNER and third in MANNER)
