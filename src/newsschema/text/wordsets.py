"""Sets of words, written as one string."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a string separated by blanks: "he she" is {"he", "she"}."""
    return frozenset(words.split())
