"""What the finite verb before a date says of it: "underwent surgery Tuesday" is past, "will run Friday" is not."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from newsschema.extract.dates.pack import words
from newsschema.lexicons.function_words import ADDITION, ALTERNATIVE, CONTRAST, GOAL

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis, Clause

# Before a date these set a day for something, whenever that was done: "postponed it to Friday".
_AIMING = words("aiming")
_ARRANGED, _LOOKING_BACK = words("arranged_verb"), words("looking_back")
# Verbs whose past has the form of the present: "let", "shut".
INVARIANT = words("invariant")
# What ends the words that surely depend on a verb: another verb may be behind it that is not seen as one.
_BREAKS = ADDITION | ALTERNATIVE | CONTRAST | GOAL | words("in_force") | {*',;:—–-“”"()'}
_BREAKS_FAR = frozenset(';:—–“”"()')
_COULD = words("past_or_possible")  # of what was or of what may be: "could not be reached on Friday"
_FARTHEST, _FARTHEST_PROMISE = 14, 60  # tokens between a verb and its date


def tense_of_verb(analysis: Analysis, one: Expression) -> int:
    """Return 1 if the finite verb before a date sets it to come, -1 if it is past; 0 where something else decides."""
    if one.first and analysis.lowers[one.first - 1] in _AIMING:
        return 0
    clause = clause_with(analysis, one.first)
    if clause is None or not clause.finite or not clause.verb < one.first <= clause.verb + _FARTHEST:
        return 0
    if not _BREAKS.isdisjoint(analysis.lowers[clause.verb : one.first]):
        return 0
    return _tense(analysis, clause)


def is_promised(analysis: Analysis, one: Expression) -> bool:
    """Whether "will" and its verb are far before a date, with no other verb between: "will speak to crowds of ...".

    A participle may be what the date belongs to: "will appear in court charged with robbing a shop on Monday".
    """
    clause = clause_with(analysis, one.first)
    if clause is None or clause.tense != "fut" or not clause.verb < one.first <= clause.verb + _FARTHEST_PROMISE:
        return False
    between = range(clause.verb + 1, one.first)
    return not any(analysis.word_class(k) in ("VERB", "AUX") or analysis.words[k] in _BREAKS_FAR for k in between)


def clause_with(analysis: Analysis, at: int) -> Clause | None:
    """Return the clause a token belongs to; of "stops taking orders" that of "stops"."""
    clause = analysis.clause_of(at)
    if clause is None or clause.kind != "participle":
        return clause
    clauses = analysis.clauses(analysis.sentence(at))
    place = bisect_left(clauses, clause.verb, key=lambda other: other.verb)
    matrix = clauses[place - 1] if place else clause
    return matrix if matrix.finite and matrix.verb == clause.verb - 1 else clause


def _tense(analysis: Analysis, clause: Clause) -> int:
    lemma = analysis.lemma(clause.verb)
    if lemma in _ARRANGED:
        return 0
    if clause.perfect or clause.tense == "past":
        return 0 if clause.modal else -1
    if clause.modal or clause.tense == "fut":
        return int(clause.modal not in _COULD)
    return int(clause.progressive and lemma not in _LOOKING_BACK)


def states_present(analysis: Analysis, clause: Clause) -> bool:
    """Whether a clause states an event in the simple present: "the final starts"; not "cut", whose past is the same."""
    plain = clause.tense == "pres" and not (clause.perfect or clause.passive or clause.modal)
    return clause.finite and plain and analysis.lowers[clause.verb] not in INVARIANT
