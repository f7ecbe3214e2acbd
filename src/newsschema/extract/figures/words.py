"""The words of `lexicons/en/figures.csv` by class, in lower case but for signs and names, and the shapes of words."""

from __future__ import annotations

from functools import cache

from newsschema.lexicons import rows
from newsschema.lexicons.function_words import (
    PLURAL_ENDING,
)


@cache
def _classes() -> dict[str, frozenset[str]]:
    """Return the words of `lexicons/en/figures.csv` by class, with straight and curly apostrophes."""
    found: dict[str, set[str]] = {}
    for row in rows("figures", "en"):
        found.setdefault(row["class"], set()).update((row["word"], row["word"].replace("'", "’")))
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of a class of `lexicons/en/figures.csv`. Raises KeyError for a class that it does not have."""
    return _classes()[kind]


@cache
def values_of(kind: str) -> dict[str, str]:
    """Return the words of a class, in file order, with the value of their feature: "d" of "code=d"."""
    of_kind = [row for row in rows("figures", "en") if row["class"] == kind]
    return {row["word"]: row["features"].partition("=")[2] for row in of_kind}


ARTICLES = words_of("article")
DETERMINERS = words_of("determiner")
PREPOSITIONS = words_of("preposition")
CONJUNCTIONS = words_of("conjunction")
PRONOUNS = words_of("pronoun")
ADVERBS = words_of("adverb")
# These follow a measure without being measured: "70 miles wide", "30 percent higher".
EXTENTS = words_of("extent")
AUXILIARIES = words_of("auxiliary")
# Verbs that newspapers put beside figures, in the forms whose shape does not give them away.
VERBS = words_of("verb")
# Plurals without an s.
PLURALS = words_of("plural")
# Words in -s that are no plurals.
_SINGULAR_S = words_of("singular_s")
_NO_PLURAL_BEFORE_S = words_of("no_plural_before_s")  # "business", "census", "its'"
# Endings that show the form of a word.
COPULA = words_of("copula")
CLOSED = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES
STOPS = CLOSED | ADVERBS | VERBS


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun: "workers", "people", not "business"."""
    if word in PLURALS:
        return True
    return (
        len(word) > 2
        and word.endswith(PLURAL_ENDING)
        and word[-2] not in _NO_PLURAL_BEFORE_S
        and word not in _SINGULAR_S
    )
