"""The words of a language that phrases and clauses are read by, from `lexicons/<language>/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

Features = dict[str, str]
"""Feature names and values of a word: {"person": "3", "gender": "fem"}."""


class Inflection(NamedTuple):
    """An ending of a form of a class, and what replaces it in the base form; "-": the stem loses a letter."""

    word_class: str
    form: str
    ending: str
    base: str


@dataclass(frozen=True, slots=True)
class Pack:
    """Closed classes and irregular forms of a language; words in lower case."""

    language: str
    pronouns: Mapping[str, Features]
    possessives: frozenset[str]
    """Pronouns that begin a noun phrase: "his", "whose"."""
    auxiliaries: Mapping[str, Features]
    lemmas: Mapping[tuple[str, str], str]
    """Irregular forms: class and form to lemma."""
    pasts: frozenset[str]
    """Irregular pasts that are no participles: "went"."""
    participles: frozenset[str]
    """Irregular participles that are no pasts: "taken"."""
    negations: frozenset[str]
    introducers: Mapping[str, str]
    """Words that introduce a clause, with its kind: content, adverbial, comparative, relative."""
    temporal: frozenset[str]
    """Introducers of clauses of time, which may be prepositions too: "after", "until"."""
    times: frozenset[str]
    """Names of days and months, "today": after a noun they begin a phrase of their own."""
    clitics: re.Pattern[str] | None
    """Finds the clitic of a lower-case word in group 1; None for a language without them."""
    clitics_follow: bool
    """Whether clitics are behind their hosts ("don't") rather than before ("l'homme")."""
    elisions: frozenset[str]
    """Words that begin with an apostrophe, without it: "em", "til"."""
    joining: frozenset[str]
    """Prepositions that join a noun phrase to the one before it: "of"."""
    relatives: frozenset[str]
    """Conjunctions that may also be relative pronouns: "that"."""
    periods: frozenset[str]
    """Nouns for stretches of time, which need no preposition: "this year"."""
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
    inflections: Mapping[str, tuple[Inflection, ...]]
    """Endings by their last letters, the likeliest first."""
    singular_endings: tuple[str, ...]
    """Endings of verbs that agree with a singular third person only; none where verbs do not show it."""
    plural_endings: tuple[str, ...]
    """Endings of plurals that may be possessives and stand behind the digits of a decade: "players’", "’80s"."""
    sibilant_endings: tuple[str, ...]
    """Endings of base forms whose plurals and third persons end in one letter more: "boxes"."""
    perfects: frozenset[str]
    """Base forms of auxiliaries of a perfect: "have"; none where clauses are not read for it."""
    copulas: frozenset[str]
    """Base forms of auxiliaries of progressives and passives: "be"; none where clauses are not read for them."""
    noun_prepositions: frozenset[str]
    """Prepositions that follow a noun or adjective rather than a verb: "of"."""


@cache
def pack(language: str) -> Pack:
    """Return the pack of a language (primary subtag), loaded at first use."""
    table = [(row["word"], row["class"], _features(row["features"]), row["lemma"]) for row in rows("words", language)]
    follow = any(features.get("side") == "right" for _, kind, features, _ in table if kind == "CLITIC")
    return Pack(
        language,
        pronouns={word: features for word, kind, features, _ in table if kind == "PRON"},
        possessives=frozenset(
            word for word, kind, features, _ in table if kind == "PRON" and features.get("case") == "gen"
        ),
        auxiliaries={word: features | {"lemma": lemma} for word, kind, features, lemma in table if kind == "AUX"},
        lemmas={(kind, word): lemma for word, kind, _, lemma in reversed(table) if lemma},
        pasts=_verbs(table, "past"),
        participles=_verbs(table, "part"),
        negations=frozenset(word for word, _, features, _ in table if "negation" in features),
        introducers={word: features["introduces"] for word, _, features, _ in table if "introduces" in features},
        temporal=frozenset(word for word, _, features, _ in table if features.get("of") == "time"),
        times=frozenset(word for word, _, features, _ in table if "time" in features),
        clitics=_clitics([word for word, kind, _, _ in table if kind == "CLITIC"], follow=follow),
        clitics_follow=follow,
        elisions=frozenset(word[1:] for word, kind, _, _ in table if kind == "ELISION"),
        joining=frozenset(word for word, _, features, _ in table if "joins" in features),
        relatives=frozenset(word for word, _, features, _ in table if "relative" in features),
        periods=frozenset(word for word, _, features, _ in table if "period" in features),
        quantities=frozenset(word for word, _, features, _ in table if "quantity" in features),
        hedges=frozenset(tuple(word.split()) for word, _, features, _ in table if "hedge" in features),
        predeterminers=frozenset(word for word, _, features, _ in table if features.get("place") == "before"),
        classes=_listed("open_classes", language),
        proper=_listed("proper_words", language),
        singular_endings=tuple(
            {row["ending"] for row in rows("inflections", language) if (row["class"], row["form"]) == ("VERB", "s")}
        ),
        inflections=_inflections(language),
        plural_endings=tuple(word for word, kind, features, _ in table if kind == "ENDING" and "plural" in features),
        sibilant_endings=tuple(word for word, _, features, _ in table if "sibilant" in features),
        perfects=frozenset(lemma for _, _, features, lemma in table if "perfect" in features),
        copulas=frozenset(lemma for _, _, features, lemma in table if "copula" in features),
        noun_prepositions=frozenset(word for word, _, features, _ in table if features.get("follows") == "noun"),
    )


def _verbs(table: list[tuple[str, str, Features, str]], form: str) -> frozenset[str]:
    """Return the irregular verbs that are of one form and no other."""
    forms: dict[str, set[str]] = {}
    for word, kind, features, _ in table:
        if kind == "VERB":
            forms.setdefault(word, set()).add(features.get("form", ""))
    return frozenset(word for word, found in forms.items() if found == {form})


def _inflections(language: str) -> dict[str, tuple[Inflection, ...]]:
    """Return the endings of a language by their last letters."""
    found: dict[str, tuple[Inflection, ...]] = {}
    for row in rows("inflections", language):
        inflection = Inflection(row["class"], row["form"], row["ending"], row["base"])
        found[inflection.ending[-1]] = (*found.get(inflection.ending[-1], ()), inflection)
    return found


def _clitics(words: list[str], *, follow: bool) -> re.Pattern[str] | None:
    """Return the pattern of clitics: at the end of a word behind a letter, or at its head before one."""
    if not words:
        return None
    choices = "|".join(word.replace("'", "['’]") for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<=[^\W\d_])({choices})$" if follow else rf"^({choices})(?=[^\W\d_])")


def _listed(name: str, language: str) -> dict[str, str]:
    """Return the words of a table that lists them by their classes."""
    found: dict[str, str] = {}
    for row in rows(name, language):
        found.update(dict.fromkeys(row["words"].split(" "), row["classes"]))
    return found


def _features(text: str) -> Features:
    """Return the features of a cell: "person=3 number=sing"."""
    return dict(pair.split("=") for pair in text.split())
