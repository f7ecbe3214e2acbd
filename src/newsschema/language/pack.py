"""The words of a language that phrases and clauses are read by, from `lexicons/<language>/`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

Features = dict[str, str]
"""Feature names and values of a word: {"person": "3", "gender": "fem"}."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Closed classes and irregular forms of a language; words in lower case."""

    language: str
    pronouns: Mapping[str, Features]
    auxiliaries: Mapping[str, Features]
    lemmas: Mapping[tuple[str, str], str]
    """Irregular forms: class and form to lemma."""
    negations: frozenset[str]
    introducers: Mapping[str, str]
    """Words that introduce a clause, with its kind: content, adverbial, comparative, relative."""
    times: frozenset[str]
    """Names of days and months, "today": after a noun they begin a phrase of their own."""
    predeterminers: frozenset[str]
    classes: Mapping[str, str]
    """Words that are not only nouns, with their open classes: "n", "v", "a" (adjective), "r" (adverb)."""


@cache
def pack(language: str) -> Pack:
    """Return the pack of a language (primary subtag), loaded at first use."""
    table = [(row["word"], row["class"], _features(row["features"]), row["lemma"]) for row in rows("words", language)]
    return Pack(
        language,
        pronouns={word: features for word, kind, features, _ in table if kind == "PRON"},
        auxiliaries={word: features | {"lemma": lemma} for word, kind, features, lemma in table if kind == "AUX"},
        lemmas={(kind, word): lemma for word, kind, _, lemma in reversed(table) if lemma},
        negations=frozenset(word for word, _, features, _ in table if "negation" in features),
        introducers={word: features["introduces"] for word, _, features, _ in table if "introduces" in features},
        times=frozenset(word for word, _, features, _ in table if "time" in features),
        predeterminers=frozenset(word for word, _, features, _ in table if features.get("place") == "before"),
        classes={word: row["classes"] for row in rows("open_classes", language) for word in row["words"].split(" ")},
    )


def _features(text: str) -> Features:
    """Return the features of a cell: "person=3 number=sing"."""
    return dict(pair.split("=") for pair in text.split())
