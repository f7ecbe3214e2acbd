"""Whether two forms of a name may be one person's: spelling, initials, short forms, misprints."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import feature_of, words_of
from newsschema.language.names import given_names

if TYPE_CHECKING:
    from collections.abc import Sequence

_INITIAL = 2  # letters of "J."
_LONG = 5  # letters of the shortest name that may be a misprint of another
_LONGER = 6  # letters of the shortest surname that may be one with a letter more, less or changed
# Latin letters that have no decomposition in Unicode, as they are printed without their signs.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss"})
_SILENT = str.maketrans("", "", "aeiouyhw")


@lru_cache(maxsize=8_192)
def letters(word: str) -> str:
    """Return the letters of a word in lower case without accents, hyphens and apostrophes: "ohara" of "O’Hara".

    Decomposition: Unicode, NFKD.
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.lower().translate(_PLAIN))
    return "".join(letter for letter in decomposed if letter.isalnum()) or word.lower()


def same_person(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two names of several words may be one person's: "Jean-Luc Roe" and "J. Roe", "Josh Roe", "Jon Rowe".

    A first name may be an initial, a short form or a misprint of the other; of a misprinted surname the first names are
    the same.
    """
    first, other = letters(words[0]), letters(others[0])
    if letters(words[-1]) == letters(others[-1]):
        whole = _joined(words[:-1]) == _joined(others[:-1])
        return whole or is_short_form(first, other) or is_short_form(other, first) or _is_misprint(first, other)
    if _joined(words) == _joined(others):
        return True  # "Ana Roe-Moss" and "Ana Roe Moss"
    return first == other and len(first) > _INITIAL and _is_other_surname(letters(words[-1]), letters(others[-1]))


def ends_in(words: Sequence[str], tail: Sequence[str]) -> bool:
    """Whether a name is longer than some words and ends in them: "Femke de Vries" in "De Vries"."""
    return len(words) > len(tail) and [*map(letters, words[-len(tail) :])] == [*map(letters, tail)]


def surname_of(words: Sequence[str]) -> str:
    """Return the surname of a name: its last word, or the one before a Chinese given name.

    That is Tse of "Kelvin Tse Wing-ho" and Li of "Li Keqiang".
    """
    if len(words) == 1:
        return words[0]
    given, _, second = words[-1].partition("-")
    if given.istitle() and second.islower():
        return words[-2]
    in_front = len(words) == _PAIR and precedes_given_name(words[0].lower()) and _is_of_syllables(words[-1].lower())
    return words[0] if in_front else words[-1]


def precedes_given_name(word: str) -> bool:
    """Whether a word in lower case is a surname that precedes the given name and no given name itself."""
    return word in _IN_FRONT and word not in given_names("en")


def _is_of_syllables(word: str) -> bool:
    """Whether a word in lower case is two syllables that are surnames too, as most Chinese given names: "keqiang"."""
    return any(word[:at] in _IN_FRONT and word[at:] in _IN_FRONT for at in range(2, len(word) - 1))


_IN_FRONT = words_of("surname in front") | words_of("surname in front of Korea")
_PAIR = 2  # words of "Li Keqiang"


def _joined(words: Sequence[str]) -> str:
    return "".join(map(letters, words))


def is_short_form(first: str, known: str) -> bool:
    """Whether a first name is an initial or a short form of another: "J", "Josh" for "Joshua", "Mike" for "Michael"."""
    first, known = letters(first), letters(known)
    if len(first) == 1:
        return first == known[0] and len(known) > 1
    if first == known:
        return False
    begins = known.startswith(first) and len(first) > _INITIAL
    return begins or known in feature_of("nickname", "names").get(first, "").split("|")


def _is_misprint(first: str, other: str) -> bool:
    """Whether first names are one in two spellings: "mohammed" and "muhammad", "gwendolyn" and "gwendolyne"."""
    if first[0] != other[0] or min(len(first), len(other)) < _LONG:
        return False
    known = first in given_names("en") and other in given_names("en")
    return _consonants(first) == _consonants(other) or (not known and distance(first, other) == 1)


def _is_other_surname(surname: str, other: str) -> bool:
    """Whether surnames are one in two spellings: "strathmore" and "strathmoor"."""
    if surname[0] != other[0] or min(len(surname), len(other)) < _LONG:
        return False
    near = min(len(surname), len(other)) >= _LONGER and distance(surname, other) == 1
    return near or _consonants(surname) == _consonants(other)


def _consonants(word: str) -> str:
    """The first letter and the sounded consonants of a word, doubled ones once: "mmd" of "mohammed"."""
    found = word[0]
    for letter in word[1:].translate(_SILENT):
        if letter != found[-1]:
            found += letter
    return found


def distance(left: str, right: str) -> int:
    """Return how many letters must be changed, put in or left out to make one word of another."""
    row = list(range(len(right) + 1))
    for at, letter in enumerate(left, 1):
        before, row[0] = row[0], at
        for other, against in enumerate(right, 1):
            changed = before + (letter != against)
            before, row[other] = row[other], min(row[other] + 1, row[other - 1] + 1, changed)
    return row[-1]
