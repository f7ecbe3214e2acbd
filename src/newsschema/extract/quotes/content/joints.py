"""Where a clause begins whose subject a cue parts from its verb: "it fell; the union, she said, was ready"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

JOINERS = words_of("clause joiner")
"""What may open a clause behind a comma, a semicolon or a dash."""
DASHES = frozenset("–—-")
BREAKS = DASHES | {","}
"""Signs that part clauses."""


def clause_joint(page: Page, first: int, at: int) -> int | None:
    """The joint before a subject that a cue parts from its verb: the ";" of "it fell; the union, she said, was"."""
    if page.words[at - 1] not in ",—–" or page.analysis.phrase_of(at - 2) is None:
        return None
    for back in range(at - 2, max(first, at - _SUBJECT), -1):
        word = page.words[back]
        if page.inside[back] >= 0 or word == "," or page.analysis.is_finite(back):
            return None
        joined = page.lowers[back + 1] in JOINERS
        if word == ";" or (word in DASHES and joined):
            return back if back + 1 < at - 1 else None
        if page.lowers[back] in JOINERS and page.words[back - 1] in ",—–-":
            return back - 1 if back - 1 > first else None
    return None


_SUBJECT = 12  # tokens of a subject that a cue parts from its verb


def is_hyphen(page: Page, at: int) -> bool:
    """Whether a sign joins parts of a word rather than being a dash."""
    return page.words[at] == "-" and page.touching(at)
