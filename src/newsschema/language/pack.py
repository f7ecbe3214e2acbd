"""The words of a language that phrases and clauses are read by, from `lexicons/<language>/`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

Features = dict[str, str]
"""Feature names and values of a word: {"person": "3", "gender": "fem"}."""


class Inflection(NamedTuple):
    """An ending of a form of a class, and what it stands for in the base form; "-": the stem loses a letter."""

    word_class: str
    form: str
    ending: str
    base: str


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
    periods: frozenset[str]
    """Nouns for stretches of time, which stand without a preposition: "this year"."""
    quantities: frozenset[str]
    """Words that may be a noun phrase by themselves: "many of them"."""
    hedges: frozenset[tuple[str, ...]]
    """Phrases before a number that belong to its noun phrase: ("at", "least")."""
    predeterminers: frozenset[str]
    classes: Mapping[str, str]
    """Words with their open classes, the commonest first: "n", "v", "a" (adjective), "r" (adverb); a full stop behind
    the first if it is far commoner. Rare words that are nouns only are left out."""
    proper: Mapping[str, str]
    """Words that are printed with a capital: "P" part of a name, "E" adjective ("spanish"), "G" given name."""
    inflections: tuple[Inflection, ...]


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
        periods=frozenset(word for word, _, features, _ in table if "period" in features),
        quantities=frozenset(word for word, _, features, _ in table if "quantity" in features),
        hedges=frozenset(tuple(word.split()) for word, _, features, _ in table if "hedge" in features),
        predeterminers=frozenset(word for word, _, features, _ in table if features.get("place") == "before"),
        classes=_listed("open_classes", language),
        proper=_listed("proper_words", language),
        inflections=tuple(
            Inflection(row["class"], row["form"], row["ending"], row["base"]) for row in rows("inflections", language)
        ),
    )


def _listed(name: str, language: str) -> dict[str, str]:
    """Return the words of a table that lists them by their classes."""
    return {word: row["classes"] for row in rows(name, language) for word in row["words"].split(" ")}


def _features(text: str) -> Features:
    """Return the features of a cell: "person=3 number=sing"."""
    return dict(pair.split("=") for pair in text.split())
