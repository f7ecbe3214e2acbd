"""Words by class for entities, coreference and offices: `lexicons/<language>/speakers.csv`."""

from __future__ import annotations

from functools import cache

from newsschema.lexicons import rows


@cache
def _classes(language: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in rows("speakers", language):
        found.setdefault(row["class"], {})[row["word"]] = row["features"]
    return found


@cache
def words_of(kind: str, language: str = "en") -> frozenset[str]:
    """Return the words of a class in lower case. Raises KeyError for a class that the language does not have."""
    return frozenset(_classes(language)[kind])


@cache
def feature_of(kind: str, feature: str, language: str = "en") -> dict[str, str]:
    """Return the value of a feature for each word of a class that has it: "f" for "gender" of "mother".

    Raises KeyError for a class that the language does not have.
    """
    found: dict[str, str] = {}
    for word, features in _classes(language)[kind].items():
        for pair in features.split():
            name, _, value = pair.partition("=")
            if name == feature:
                found[word] = value
    return found
