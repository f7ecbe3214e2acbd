"""Offices and institutions by the lexicons: which words name them, and which of them are public."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.extract.quotes.passage.nouns import is_occupation, is_person_noun
from newsschema.extract.quotes.passage.states import of_nation
from newsschema.lexicons import rows
from newsschema.lexicons.function_words import ADDITION, DEFINITE, POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Sequence


_ROLE_ENDINGS = tuple(sorted(words_of("role ending")))


# Endings of the names of occupations alone, where a dictionary need not list the word: "volcanologist".
_SURE_ENDINGS = tuple(sorted(words_of("sure role ending")))

_OCCUPATIONS = words_of("staff_office") | words_of("occupation")

LONGEST_TITLE = 16  # tokens read of a title or an apposition


@cache
def titles() -> dict[str, tuple[str, str]]:
    """Titles in lower case: class and whether the holder is an official (yes, no, by office)."""
    return {row["title"]: (row["class"], row["official"]) for row in rows("titles")}


@cache
def institutions() -> dict[str, str]:
    """Institution words in lower case: whether they are public authorities (yes or no)."""
    return {row["institution"]: row["official"] for row in rows("institutions")}


@cache
def parties() -> frozenset[str]:
    """Words for parties and their members in lower case: "greens", "labour"."""
    return frozenset(row["institution"] for row in rows("institutions") if row["class"] == "party")


@lru_cache(maxsize=16_384)
def is_role(word: str) -> bool:
    """Whether a word in lower case names a role: in the lexicon, or by its ending and as a person noun (WordNet)."""
    if word in titles() or word in _OCCUPATIONS or (word.endswith(_SURE_ENDINGS) and len(word) > 6):
        return True
    ending = word.endswith(_ROLE_ENDINGS) and len(word) > 4 and word not in RANKS
    return ending and is_person_noun(word) and not of_nation(word)  # no "Syrian"


def is_office(word: str) -> bool:
    """Whether a word in lower case is a role and what somebody does, not age, kinship or a part in an event."""
    return is_role(word) and is_occupation(word) and title_class(word) != "kin"


def is_partner(word: str) -> bool:
    """Whether a word in lower case is kinship but an office in front of a firm: "partner at Garrity Stone"."""
    return word in words_of("firm_kin")


def is_institution(words: Sequence[str]) -> bool:
    """Whether words as printed name an institution: a word of the lexicon, or an acronym alone."""
    table = institutions()
    for word in words:
        if word.lower() in table and not _is_syllable(word):
            return True
    if len(words) == 1:
        return len(words[0]) > 1 and words[0].isupper()
    if len(words) >= _LETTERS and all(len(word) == 1 for word in words):
        return True  # "F.A.A."
    kind = " ".join(words[-2:]).lower()  # "fire service" of "Larne Fire Service"
    return kind in table or (len(words) > 2 and " ".join(words).lower() in table)


def _is_syllable(word: str) -> bool:
    """Whether a word of two letters is no acronym as printed: the "Un" of Kim Jong Un."""
    return len(word) == _ACRONYM and word.istitle()


_ACRONYM = 2  # letters of "UN"
_LETTERS = 3  # of the shortest acronym with full stops


def names_office(words: Sequence[str]) -> bool:
    """Whether words as printed name an office and nobody: "Prime Minister", "Indian Foreign Secretary", "Senator"."""
    table = titles()
    if len(words) > 1 and of_nation(words[0].lower()):
        words = words[1:]
    if not words or words[-1].lower() not in table or words[-1].lower() in words_of("public_body_noun"):
        return False  # "Water Authority" is a body
    lowers = [word.lower() for word in words]
    return " ".join(lowers) in table or all(word in table or word in RANKS or word in PORTFOLIOS for word in lowers)


# What offices are for: "Minister of Foreign Affairs Ana Roe", "Supervisor of Elections Li Wei".
PORTFOLIOS = words_of("portfolio")


LISTED = PORTFOLIOS | ADDITION | DEFINITE


FORMER = words_of("former")


# Not the first word of "New York senator".
HOW_HELD = FORMER | (words_of("new_holder") - words_of("new_holder and place name")) | words_of("temporary_holder")


RANKS = words_of("rank_word")


_SHORT_TITLES = feature_of("short_title", "full")


def full_title(word: str) -> str:
    """The full form of a short title in lower case: "governor" for "gov"."""
    return _SHORT_TITLES.get(word, word)


def title_official(word: str) -> str:
    return titles().get(word, ("", "no"))[1]


def title_class(word: str) -> str:
    return titles().get(word, ("", ""))[0]


@cache
def _agencies() -> frozenset[str]:
    """News agencies among the agencies that are credited for pictures, by the words of their full names."""
    known = words_of("news agency word")
    named = ((row["name"].lower(), row["source"].split()) for row in rows("agencies"))
    return frozenset(name for name, full in named if not known.isdisjoint(map(str.lower, full)))


def is_agency(name: str) -> bool:
    """Whether a name in lower case is a news agency's, which reports rather than acts."""
    return name in _agencies()


def is_private(text: str | None) -> bool:
    """Whether a text holds the word of a body that is no public authority."""
    return holds_institution(text, "no")


@lru_cache(maxsize=4_096)
def holds_institution(text: str | None, official: str, sizes: tuple[int, ...] = (1, 2, 3)) -> bool:
    """Whether a text holds an institution of the lexicon, so official, of so many words."""
    if not text:
        return False
    words = text.replace(",", " ").split()
    words = [word for at, word in enumerate(words) if not (_is_common_in_name(words, at) or _is_syllable(word))]
    words = [word[:-2].lower() if word[-2:] in POSSESSIVE else word.lower() for word in words]
    table = institutions()
    words = [word if word in table else word.replace(".", "") for word in words]  # "F.B.I."
    return any(
        table.get(" ".join(words[at : at + size])) == official for size in sizes for at in range(len(words) - size + 1)
    )


def _is_common_in_name(words: list[str], at: int) -> bool:
    """Whether a word for an authority is a common noun within a name: "Human Rights Watchdog", "Corvia House"."""
    if len(words) == 1 or not words[at][0].isupper():
        return False
    word = words[at].lower()
    ends = word in _BUILDINGS and at == len(words) - 1 and words[at - 1][0].isupper() and at > 0
    return word in _INFORMAL or (ends and f"{words[at - 1].lower()} {word}" not in institutions())


_INFORMAL = words_of("informal_authority")
_BUILDINGS = words_of("building name end")
