"""Words by class for quotes, entities and offices.

`lexicons/en/speakers.csv` has one word per row, with features; `quoting.csv` has the words of a class in one row.
"""

from __future__ import annotations

from functools import cache

from newsschema.lexicons import rows

_LANGUAGE = "en"


@cache
def _classes() -> dict[str, dict[str, str]]:
    found = {row["class"]: dict.fromkeys(row["words"].split(), "") for row in rows("quoting", _LANGUAGE)}
    for row in rows("speakers", _LANGUAGE):
        found.setdefault(row["class"], {})[row["word"]] = row["features"]
    return found


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of a class in lower case. Raises KeyError if neither table has the class."""
    return frozenset(_classes()[kind])


@cache
def feature_of(kind: str, feature: str) -> dict[str, str]:
    """Return the value of a feature for each word of a class that has it: "f" for "gender" of "mother".

    Raises KeyError if neither table has the class.
    """
    found: dict[str, str] = {}
    for word, features in _classes()[kind].items():
        for pair in features.split():
            name, _, value = pair.partition("=")
            if name == feature:
                found[word] = value
    return found
