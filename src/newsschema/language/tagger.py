"""Word classes: candidates from tables of words and endings, decided by trained integer weights, from left to right.

Most words have one candidate and cost one look-up. The others are scored by a linear model (averaged perceptron) over
the word itself and its neighbours. The weights of all tags are held in one integer, `WIDTH` bits for each, so that
adding up the evidence is one addition for each feature and exact on every machine.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import orjson

from newsschema.language.tags import CODES

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH = 20
SHIFTS = {code: WIDTH * at for at, code in enumerate(CODES)}
BIAS = sum(1 << (WIDTH * at + WIDTH - 1) for at in range(len(CODES)))
"""Half the range of every field: sums of positive and negative weights stay positive with it."""
_FIELD = (1 << WIDTH) - 1
_MOST_REMEMBERED = 30_000  # words whose candidates are kept
_DIGITS = re.compile("[0-9]")


class Entry(NamedTuple):
    """What is known of a word before its neighbours are looked at."""

    codes: str
    """Its candidate tags, the commonest first."""
    lower: str
    base: int
    """The weights of the features of the word itself, with `BIAS`."""


def pack(weights: Mapping[str, int]) -> int:
    """Return the weights of several tags as one integer."""
    return sum(weight << SHIFTS[code] for code, weight in weights.items())


def shape(word: str) -> str:
    """Return the class of a word's characters: "0" digits, "." signs, "A" capitals, "Aa" capitalised, "a" others."""
    if _DIGITS.search(word):
        return "0" if word[0].isdigit() and not any(map(str.isalpha, word)) else "0a"
    if not word[0].isalpha():
        return "."
    if word[0].islower():
        return "a"
    return "A" if len(word) > 1 and word.isupper() else "Aa"


def word_keys(word: str, lower: str, initial: bool, known: bool, classes: str) -> list[str]:
    """Return the features of the word itself; `classes` are those a lexicon gives it."""
    form = shape(word) + ("^" if initial else "")
    keys = [f"F{form}", f"L{classes}{form}"]
    if known:
        keys.append(f"W{lower}")
        if form[0] == "A":
            keys.append(f"C{lower}{form}")
    else:
        keys += [f"S{lower[-size:]}{form[0]}" for size in (1, 2, 3, 4) if len(lower) > size]
        keys.append(f"H{lower[:3]}")
    return keys


def context_keys(
    entry: Entry, before: str, before2: str, previous: str, following: Entry, after: Entry
) -> tuple[str, ...]:
    """Return the features of a word's neighbours: the two tags and the word before, the two words after."""
    codes, lower, _ = entry
    next_codes = following.codes
    return (
        f"a{before}{before2}",
        f"b{before}{lower}",
        f"c{before}{next_codes}",
        f"d{previous}",
        f"e{following.lower}",
        f"f{next_codes} {after.codes}",
        f"g{codes}{before}",
        f"h{codes} {next_codes}",
        f"i{lower} {next_codes}",
    )


class Tagger:
    """The tagger of one language: `words` and `endings` give candidates, `weights` decide."""

    def __init__(
        self,
        words: Mapping[str, str],
        endings: Mapping[str, str],
        lexicon: Mapping[str, str],
        weights: Mapping[str, int],
    ) -> None:
        self.words, self.endings, self.lexicon, self.weights = words, endings, lexicon, weights
        self._plain: dict[str, Entry] = {}
        self._initial: dict[str, Entry] = {}

    def entry(self, word: str, initial: bool) -> Entry:
        """Return what is known of a word; `initial` if it is the first of its sentence."""
        store = self._initial if initial else self._plain
        found = store.get(word)
        if found is None:
            if len(store) > _MOST_REMEMBERED:
                store.clear()
            found = store[word] = self._entry(word, initial)
        return found

    def _entry(self, word: str, initial: bool) -> Entry:
        lower = word.lower()
        codes = self.candidates(word, lower, initial)
        base = BIAS
        if len(codes) > 1:
            get = self.weights.get
            for key in word_keys(word, lower, initial, lower in self.words, self.lexicon.get(lower, "")):
                base += get(key, 0)
        return Entry(codes, lower, base)

    def candidates(self, word: str, lower: str, initial: bool) -> str:
        """Return the candidate tags of a word, the commonest first."""
        capital = word != lower
        exact = self.words.get(word)
        if not capital:
            return exact or self._ending(lower, "a")
        plain = self.words.get(lower) or ""
        if exact is None:
            exact = "P" if not plain or not initial else ""
        return (
            _joined(exact, plain or self._ending(lower, shape(word)[0])) if initial or plain or exact == "P" else exact
        )

    def _ending(self, lower: str, form: str) -> str:
        for size in (4, 3, 2, 1):
            found = self.endings.get(form + lower[-size:])
            if found:
                return found
        return self.endings.get(shape(lower)) or "nNPavdzp"

    def tags(self, words: list[str]) -> list[str]:
        """Return the tag of each word of a sentence."""
        plain = self._plain.get
        entries = [plain(word) or self.entry(word, False) for word in words]
        self._capitals(words, entries)
        entries += (_END, _END)
        weights, found = self.weights.get, list[str]()
        before, before2, previous = "^", "^", "^"
        for at in range(len(words)):
            entry = entries[at]
            codes = entry.codes
            if len(codes) > 1:
                total = entry.base
                for key in context_keys(entry, before, before2, previous, entries[at + 1], entries[at + 2]):
                    total += weights(key, 0)
                best = -1
                for code in codes:
                    score = total >> SHIFTS[code] & _FIELD
                    if score > best:
                        best, chosen = score, code
                codes = chosen
            found.append(codes)
            before2, before, previous = before, codes, entry.lower
        return found

    def _capitals(self, words: list[str], entries: list[Entry]) -> None:
        """Look up the words of a sentence whose capital its place explains: the first, behind marks too."""
        for at, word in enumerate(words):
            if word[0].isalnum():
                if entries[at].lower != word:
                    entries[at] = self.entry(word, True)
                break


_END = Entry("$", "$", 0)


def _joined(first: str, second: str) -> str:
    return first + "".join(code for code in second if code not in first)


@cache
def tagger(language: str) -> Tagger:
    """Return the tagger of a language, loaded at first use. Raises FileNotFoundError where it has none."""
    from importlib.resources import files

    return read_model((files("newsschema.lexicons") / language / "word_classes.json").read_bytes())


def read_model(data: bytes) -> Tagger:
    """Return the tagger that a model file holds: words and endings by candidates, weights as pairs of characters."""
    model = orjson.loads(data)
    words = {word: codes for codes, listed in model["words"].items() for word in listed.split(" ")}
    endings = {ending: codes for codes, listed in model["endings"].items() for ending in listed.split(" ")}
    pairs = _Pairs()
    weights = {}
    for key, text in model["weights"].items():
        total = 0
        for at in range(0, len(text), 2):
            total += pairs[text[at : at + 2]]
        weights[key] = total
    return Tagger(words, endings, {}, weights)


WEIGHT_ZERO = 0x200
"""The character that is weight 0 in a model file; a weight is the distance of its character from it."""


class _Pairs(dict[str, int]):
    """The integer of a tag and a weight written as two characters."""

    def __missing__(self, pair: str) -> int:
        value = self[pair] = (ord(pair[1]) - WEIGHT_ZERO) << SHIFTS[pair[0]]
        return value
