"""Tokens: words, numbers and signs with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

# A word with its apostrophe ("o'clock", "Monday's"), a number with its points and commas ("1,200.5"), or one sign. The
# first choice finds nothing that the second would not: most words are plain, and are found sooner.
_NUMBER = r"[0-9]++(?:[.,][0-9]++)*+"
_TOKEN = re.compile(rf"([a-zA-Z]++(?=[ .,])|[^\W\d_]++(?:['’][^\W\d_]++)?+|{_NUMBER}|\S)")
_NUMBERS = re.compile(_NUMBER)
# Signs that some publishers print for an apostrophe within a word: a turned comma, accents, the modifier letter.
_MISPRINTED = "‘`´ʼ"
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[{_MISPRINTED}](?=[^\W\d_])")


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The tokens of a text as parallel lists."""

    text: str
    words: list[str]
    """As printed, an apostrophe within a word as ' or ’ only."""
    lowers: list[str]
    """The words in lower case, for lookups."""
    starts: list[int]
    """First character of each, in code points."""
    ends: list[int]
    """One past the last character of each."""

    def __len__(self) -> int:
        return len(self.words)


def cut(text: str) -> list[str]:
    """Return the tokens of a text as printed, without offsets."""
    return _TOKEN.findall(text)


def tokenize(text: str) -> Tokens:
    """Split a text into tokens."""
    parts = _TOKEN.split(_with_apostrophes(text))  # blanks and tokens alternate; faster than match objects
    offsets = list(accumulate(map(len, parts)))
    words = parts[1::2]
    return Tokens(text, words, list(map(str.lower, words)), offsets[0:-1:2], offsets[1::2])


def _with_apostrophes(text: str) -> str:
    """The text with one sign for the apostrophe within words, as long as before: "Roe’s" for "Roe‘s"."""
    misprinted = any(sign in text for sign in _MISPRINTED)
    return _APOSTROPHE.sub("’", text) if misprinted else text


@lru_cache(maxsize=4)
def numbers_in(tokens: Tokens) -> list[int]:
    """Return the tokens that are numbers in digits; those of the last few texts are remembered."""
    return [bisect_left(tokens.starts, match.start()) for match in _NUMBERS.finditer(tokens.text)]


def word_at(lowers: list[str], i: int) -> str:
    """Return the word at a token of a list in lower case; "" beyond either end."""
    return lowers[i] if 0 <= i < len(lowers) else ""
