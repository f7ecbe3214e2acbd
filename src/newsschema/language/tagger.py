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

from newsschema.language.lemmas import open_classes, possible_tags
from newsschema.language.pack import pack as language_pack
from newsschema.language.tags import CODES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

WIDTH = 13
SHIFTS = {code: WIDTH * at for at, code in enumerate(CODES)}
BIAS = sum(1 << (WIDTH * at + WIDTH - 1) for at in range(len(CODES)))
"""Half the range of every field: sums of positive and negative weights stay positive with it."""
_FIELD = (1 << WIDTH) - 1
_MOST_REMEMBERED = 30_000  # words whose candidates are kept, and contexts whose weights are
_DIGITS = re.compile("[0-9]")


class Entry(NamedTuple):
    """What is known of a word before its neighbours are looked at."""

    codes: str
    """Its candidate tags, the commonest first."""
    lower: str
    form: str
    """Its `shape`."""
    base: int
    """The weights of the features of the word itself, with `BIAS`."""
    as_previous: int
    """The weights it adds to the word behind it."""
    as_following: int
    """The weights it adds to the word before it."""
    as_after: int
    """The weights it adds to the word two before it."""
    own: Mapping[str, int] | None
    """The weights of its neighbours that hold for this word only."""


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
    """Return the features of a word's neighbours: the two tags and the word before, the two words after.

    `Tagger.tags` reads the same weights without making these keys one by one.
    """
    codes, lower, coming = entry.codes, entry.lower, following.codes
    return (
        f"d{previous}",
        f"e{following.lower}",
        f"o{after.lower}",
        f"a{before2}{before}",
        f"c{before}{coming}",
        f"n{before2}{before}{coming}",
        f"g{codes} {before}",
        f"h{codes} {coming}",
        f"j{before}{entry.form}{following.form}",
        f"f{coming} {after.codes}",
        f"B{lower} b{before}",
        f"B{lower} l{before2}",
        f"B{lower} i{coming}",
        f"B{lower} k{previous}",
        f"B{lower} m{following.lower}",
    )


class Tagger:
    """The tagger of one language: `words` and `endings` give candidates, `weights` decide."""

    def __init__(
        self,
        words: Mapping[str, str],
        endings: Mapping[str, str],
        lexicon: Callable[[str], str],
        weights: Mapping[str, int],
    ) -> None:
        self.words, self.endings, self.lexicon, self.weights = words, endings, lexicon, weights
        self._own: dict[str, dict[str, int]] = {}
        for key, weight in weights.items():
            if key[0] == "B":
                word, _, context = key[1:].partition(" ")
                self._own.setdefault(word, {})[context] = weight
        self._tag_context: dict[str, int] = {}
        self._word_context: dict[str, int] = {}
        self._start, self._end = self._bound(START), self._bound(END)
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
        base, get = BIAS, self.weights.get
        if len(codes) > 1:
            for key in word_keys(word, lower, initial, lower in self.words, self.lexicon(lower)):
                base += get(key, 0)
        neighbours = get(f"d{lower}", 0), get(f"e{lower}", 0), get(f"o{lower}", 0)
        return Entry(codes, lower, shape(word), base, *neighbours, self._own.get(lower))

    def _bound(self, word: str) -> Entry:
        """Return what is before the first word or behind the last."""
        get = self.weights.get
        return Entry(word, word, word, 0, get(f"d{word}", 0), get(f"e{word}", 0), get(f"o{word}", 0), None)

    def candidates(self, word: str, lower: str, initial: bool) -> str:
        """Return the candidate tags of a word, the commonest first."""
        exact = self.words.get(word)
        if exact is not None and not initial:
            return exact
        plain = self.words.get(lower) or self._guess(lower, shape(word))
        return plain if word == lower else _joined(exact or "P", plain)

    def _guess(self, lower: str, form: str) -> str:
        """Return the candidates of a word that is in no table: by the lexicon, else by its ending."""
        found = possible_tags(self.lexicon(lower)) if form != "A" else ""
        for size in (4, 3, 2, 1):
            ending = self.endings.get(form[0] + lower[-size:])
            if ending:
                return _joined(found, ending if form[0] == "A" or not found else "n")
        return _joined(found, self.endings.get(form) or "nNPavdzp")

    def tags(self, words: list[str]) -> list[str]:
        """Return the tag of each word of a sentence."""
        plain = self._plain.get
        entries = [plain(word) or self.entry(word, False) for word in words]
        self._capitals(words, entries)
        entries += (self._end, self._end)
        found = list[str]()
        before, before2, previous = START, START, self._start
        tag_context, word_context = self._tag_context.get, self._word_context.get
        for at in range(len(words)):
            entry = entries[at]
            codes = entry.codes
            if len(codes) > 1:
                _, lower, form, base, _, _, _, own = entry
                following, after = entries[at + 1], entries[at + 2]
                coming = following.codes
                total = base + previous.as_previous + following.as_following + after.as_after
                key = f"{before2}{before}{coming}"
                found_weights = tag_context(key)
                total += self._tags_around(key, before2, before, coming) if found_weights is None else found_weights
                key = f"{codes} {before}{coming} {form}{following.form}"
                found_weights = word_context(key)
                total += (
                    self._word_between(key, codes, before, coming, form + following.form)
                    if found_weights is None
                    else found_weights
                )
                total += self.weights.get(f"f{coming} {after.codes}", 0)
                if own is not None:
                    get = own.get
                    total += (
                        get("b" + before, 0)
                        + get("l" + before2, 0)
                        + get("i" + coming, 0)
                        + get("k" + previous.lower, 0)
                        + get("m" + following.lower, 0)
                    )
                best = -1
                for code in codes:
                    score = total >> SHIFTS[code] & _FIELD
                    if score > best:
                        best, chosen = score, code
                codes = chosen
            found.append(codes)
            before2, before, previous = before, codes, entry
        return found

    def _tags_around(self, key: str, before2: str, before: str, coming: str) -> int:
        """Return the weights that depend on the tags before and the candidates behind, and remember them."""
        get, store = self.weights.get, self._tag_context
        if len(store) > _MOST_REMEMBERED:
            store.clear()
        store[key] = (
            get(f"a{before2}{before}", 0) + get(f"c{before}{coming}", 0) + get(f"n{before2}{before}{coming}", 0)
        )
        return store[key]

    def _word_between(self, key: str, codes: str, before: str, coming: str, forms: str) -> int:
        """Return the weights that depend on a word's candidates and shape and on its neighbours, and remember them."""
        get, store = self.weights.get, self._word_context
        if len(store) > _MOST_REMEMBERED:
            store.clear()
        store[key] = get(f"g{codes} {before}", 0) + get(f"h{codes} {coming}", 0) + get(f"j{before}{forms}", 0)
        return store[key]

    def _capitals(self, words: list[str], entries: list[Entry]) -> None:
        """Look up the words of a sentence whose capital its place explains: the first, behind marks too."""
        for at, word in enumerate(words):
            if word[0].isalnum():
                if entries[at].lower != word:
                    entries[at] = self.entry(word, True)
                break


START, END = "^", "$"
"""The words, shapes and tags around a sentence."""


def _joined(first: str, second: str) -> str:
    return first + "".join(code for code in second if code not in first)


@cache
def tagger(language: str) -> Tagger:
    """Return the tagger of a language, loaded at first use. Raises FileNotFoundError where it has none."""
    from importlib.resources import files

    words = language_pack(language)
    return read_model(
        (files("newsschema.lexicons") / language / "word_classes.json").read_bytes(),
        lambda word: open_classes(word, words),
    )


def read_model(data: bytes, lexicon: Callable[[str], str]) -> Tagger:
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
    return Tagger(words, endings, lexicon, weights)


LEVELS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')[:91]
"""The characters that weights are in a model file: from -45 to 45 by their place here."""
_LEVEL = {character: place - 45 for place, character in enumerate(LEVELS)}


class _Pairs(dict[str, int]):
    """The integer of a tag and a weight written as two characters."""

    def __missing__(self, pair: str) -> int:
        value = self[pair] = _LEVEL[pair[1]] << SHIFTS[pair[0]]
        return value
