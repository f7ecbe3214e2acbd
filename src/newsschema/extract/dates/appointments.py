"""Dates that a promise, a call or an outlook sets to come: "has promised six buses by July"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.dates.pack import words
from newsschema.lexicons.function_words import ADDITION, GOAL, PURPOSE, SURFACE

if TYPE_CHECKING:
    from newsschema.extract.dates.expression import Expression
    from newsschema.language import Analysis

_COMMITTED, _CONVENING, _OUTLOOKS = words("commitment"), words("convening"), words("outlook")
_DEADLINES, _LIMITS = words("deadline"), words("limit_to_come")
_FARTHEST, _NEAR_HAVE = 14, 3  # tokens between a promise and its date, between "have" and its participle
_RANGED = GOAL | ADDITION | {"-", "–"}
_HAVE, _HAD, _OF_EVENT = words("present_perfect_auxiliary"), words("past_perfect_auxiliary"), SURFACE | PURPOSE


def is_set_to_come(analysis: Analysis, one: Expression) -> bool:
    """Whether what somebody has promised, called or foretold sets a date to come."""
    k = one.first - 1
    if k < 1:
        return False
    if analysis.lowers[k] in _LIMITS:  # "no funds beyond December"
        return True
    return _is_committed(analysis, k) or _is_called(analysis, one) or _is_foretold(analysis, k)


def _is_committed(analysis: Analysis, k: int) -> bool:
    """Whether the preposition at a token ends what has been promised: "has promised six buses by July"."""
    if analysis.lowers[k] not in _DEADLINES:
        return False
    for i in range(k - 1, max(k - 1 - _FARTHEST, -1), -1):
        if analysis.words[i] in ",.;:" or not analysis.same_sentence(i, k):
            return False
        if analysis.lowers[i] in _COMMITTED:
            return _HAD.isdisjoint(analysis.lowers[max(i - _NEAR_HAVE, 0) : i])
        if analysis.is_finite(i):
            return False
    return False


def _is_called(analysis: Analysis, one: Expression) -> bool:
    """Whether a day is that of an event which has been called: "have called a strike on Monday"; not "called"."""
    if not (one.day or one.weekday):
        return False
    event = analysis.phrase_before(one.first - (analysis.lowers[one.first - 1] in _OF_EVENT))
    verb = event.first - 1 if event is not None and event.kind == "noun" else -1
    if verb < 1 or analysis.lowers[verb] not in _CONVENING:
        return False
    return not _HAVE.isdisjoint(analysis.lowers[max(verb - _NEAR_HAVE, 0) : verb])


def _is_foretold(analysis: Analysis, k: int) -> bool:
    """Whether an outlook is for a period whose preposition, or the sign of whose range, is at a token."""
    k -= 2 * (k > 2 and analysis.lowers[k] in _RANGED)  # "its outlook for October to December"
    return k > 0 and analysis.lowers[k] in PURPOSE and analysis.lowers[k - 1] in _OUTLOOKS
