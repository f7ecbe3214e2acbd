"""Where the narrator goes on behind what a German verb reports: "Roth sagte, sie fahre heim, | und schloss die Tür"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.mood import is_preterite_plural, is_reported
from newsschema.extract.quotes.frames.reporting import is_plural_verb

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text

_SIGNS = ",–—"
_CLAUSE = 12  # tokens of a clause before its verb


def narrated_from(text: Text, begin: int, end: int, *, introduced: bool) -> int:
    """Return where a clause of the narrator begins in a range of reported words; its end for none.

    `introduced`: the range is a clause behind "dass", which only a verb behind a comma and "und" ends; the mood of
    another one shows which verbs are of it.
    """
    finite = text.analysis.next_finite(begin, end)
    shown = not introduced and finite < end and is_reported(text, finite)
    for at in range(finite + 1, end - 2):
        if text.inside[at] >= 0:
            continue
        sign = text.words[at] in _SIGNS
        joined = text.analysis.word_class(at + sign) == "CCONJ"
        if joined and (sign or shown) and is_narrators(text, at + sign + 1):
            return at
        if sign and shown and _is_narrators_clause(text, at + 1 + joined, end, joined=joined):
            return at
    return end


def is_narrators(text: Text, at: int) -> bool:
    """Whether a token is a finite verb in the indicative that is different from an infinitive."""
    if at >= len(text.words) or text.inside[at] >= 0:
        return False
    lower = text.lowers[at]
    if not lower.isalpha() or text.words[at][0].isupper():
        return False
    reporting = any(form.kind == "finite" for form in text.lexicon.verbs.get(lower, ()))
    if not (reporting or text.analysis.is_finite(at)):
        return False
    infinitive = is_plural_verb(text, at) and not is_preterite_plural(text, at)
    return not infinitive and not is_reported(text, at, later=True)


def _is_narrators_clause(text: Text, first: int, end: int, *, joined: bool) -> bool:
    """Whether a main clause in the indicative begins at a token, behind a dash or "und", "doch", "aber"."""
    if (not joined and text.words[first - 1] == ",") or text.lowers[first] in text.analysis.pack.introducers:
        return False
    verb = text.analysis.next_finite(first, min(end, first + _CLAUSE))
    parted = any(text.words[at] in _SIGNS for at in range(first, min(verb, end)))
    return verb < end and not parted and text.words[verb][0].islower() and not is_reported(text, verb, later=True)
