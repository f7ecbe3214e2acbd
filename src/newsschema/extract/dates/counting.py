"""Whether a number of four digits counts a noun and is no year, in languages whose dates are read by patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.language import Analysis


def counts_noun(analysis: Analysis, at: int) -> bool:
    """Whether a noun phrase without a determiner begins at token `at`: "1200 neue Bäume", "en 1500 exemplaires"."""
    size = len(analysis.words)
    while at < size and analysis.word_class(at) == "ADJ":
        at += 1
    return at < size and analysis.word_class(at) == "NOUN"
