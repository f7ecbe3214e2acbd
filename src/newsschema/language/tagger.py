"""Word classes: candidates from tables of words and endings, decided by trained integer weights, from left to right.

Most words have one candidate and cost one look-up. The others are scored by a linear model (averaged perceptron) over
the word itself and its neighbours, whose weights `weights` adds up.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import orjson

from newsschema.language.finite import finish_clauses
from newsschema.language.lemmas import open_classes, possible_tags
from newsschema.language.pack import pack as language_pack
from newsschema.language.weights import BIAS, SHIFTS, WIDTH, Table, Weights
from newsschema.lexicons import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet

    from newsschema.language.weights import Features, Own, Sums

_FIELD = (1 << WIDTH) - 1
_MOST_REMEMBERED = 30_000  # words whose candidates are kept, and contexts whose weights are
_DIGITS = re.compile("[0-9]")
_SPELLED = ("a", "Aa")  # shapes of words of small letters
_CLOSED = frozenset("0toiscxqFIBGy")


@dataclass(slots=True, eq=False)
class Entry:
    """What is known of a word before its neighbours are looked at. Weights are sums over features, packed.

    They are added up when a sentence with the word is first tagged: many sentences are only asked for candidates.
    """

    codes: str
    """Its candidate tags, the commonest first."""
    lower: str
    form: str
    """Its `shape`."""
    initial: bool
    """Whether it is the first word of its sentence, or one in title case."""
    code: str
    """The tag of a word that is decided by itself, else its commonest one."""
    choices: tuple[tuple[int, str], ...]
    """The candidates with the places of their fields; empty where nothing is to be decided."""
    is_particle: bool
    """Whether it is a preposition or the particle of an infinitive, by what follows: "to"."""
    is_past: bool = False
    """Whether it is an irregular past that is no participle: "fell"."""
    weighed: bool = False
    """Whether the weights below are set, those of the word to be decided only where there are `choices`."""
    as_previous: int = field(init=False)
    """The weights it adds to the word behind it."""
    as_following: int = field(init=False)
    """The weights it adds to the word before it."""
    as_after: int = field(init=False)
    """The weights it adds to the word two before it."""
    base: int = field(init=False)
    """The weights of the features of the word itself, with `BIAS`."""
    own: tuple[Mapping[str, int], ...] = field(init=False)
    """Weights for this word only: by the word before and the word behind; empty where it has none."""
    by_tag: Sums = field(init=False)
    """Weights by the tag before; those for this word only are in them."""
    by_codes: Sums = field(init=False)
    """Weights by the candidates of the word behind; those for this word only are in them."""
    joins: Mapping[str, Mapping[str, int]] = field(init=False)
    """Weights by the shape of the word behind and the tag before."""


def shape(word: str) -> str:
    """Return the class of a word's characters: "0" digits, "." signs, "A" capitals, "Aa" capitalised, "a" others."""
    if _DIGITS.search(word):
        return "0" if word[0].isdigit() and not any(map(str.isalpha, word)) else "0a"
    if not word[0].isalpha():
        return "."
    if word[0].islower():
        return "a"
    return "A" if len(word) > 1 and word.isupper() else "Aa"


def word_keys(lower: str, form: str, known: bool, classes: str) -> list[str]:
    """Return the features of the word itself; `form` is its shape, with "^" if it is the first of its sentence.

    `classes` are those a lexicon gives it.
    """
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
        f"B{lower} b{before}",
        f"B{lower} i{coming}",
        f"B{lower} k{previous}",
        f"B{lower} m{following.lower}",
    )


_NONE: Mapping[str, str] = {}
START, END = "^", "$"
"""The words, shapes and tags around a sentence."""


class Tagger:
    """The tagger of one language: `words` and `endings` give candidates, `weights` decide."""

    def __init__(
        self,
        words: Mapping[str, str],
        endings: Mapping[str, str],
        lexicon: Callable[[str], str],
        weights: Features,
        own: Mapping[str, Own],
        settled: Mapping[str, str] = _NONE,
        noun_prepositions: AbstractSet[str] = frozenset(),
    ) -> None:
        self.words, self.endings, self.lexicon, self.settled = words, endings, lexicon, settled
        self.noun_prepositions = noun_prepositions
        self.forms: Mapping[str, str] = {}
        """Verbs that are of one form alone, past or participle, whichever of the two the weights say."""
        self.weights = Weights(weights, own)
        self._choices = Table(lambda codes: tuple([(SHIFTS[code], code) for code in codes]))
        self._plain: dict[str, Entry] = {}
        self._initial: dict[str, Entry] = {}
        self._start, self._end = self._bound(START), self._bound(END)

    def entry(self, word: str, initial: bool) -> Entry:
        """Return what is known of a word; `initial` if it is the first of its sentence."""
        store = self._initial if initial else self._plain
        found = store.get(word)
        if found is None:
            if len(store) > _MOST_REMEMBERED:
                self._forget()
            found = store[word] = self._entry(word, initial)
        return found

    def _forget(self) -> None:
        """Drop what is remembered of words and contexts: memory stays bounded in a long-lived process."""
        self._plain.clear()
        self._initial.clear()
        self.weights.forget()

    def _entry(self, word: str, initial: bool) -> Entry:
        lower, form = word.lower(), shape(word)
        codes = self.candidates(word, lower, form, initial)
        code = codes if len(codes) == 1 else self.settled.get(word, "")
        choices = () if code else self._choices[codes]
        if choices and lower in self.forms:
            choices = tuple([(shift, self.forms[lower] if one in "dp" else one) for shift, one in choices])
        is_past = self.forms.get(lower) == "d"
        return Entry(codes, lower, form, initial, code or codes[0], choices, "x" in codes and "i" in codes, is_past)

    def _weigh(self, entry: Entry) -> None:
        """Add up the weights of a word, for its neighbours and, where it has choices, for itself."""
        weights, codes, lower, form = self.weights, entry.codes, entry.lower, entry.form
        entry.as_previous, entry.as_following, entry.as_after = weights.beside(lower)
        if entry.choices:
            own = weights.own(lower)
            shaped = f"{form}^" if entry.initial else form
            entry.base = BIAS + weights.word(lower, shaped, lower in self.words, self.lexicon(lower))
            entry.own = weights.by_words(own)
            entry.by_tag, entry.by_codes = weights.by_tag(codes, own), weights.by_codes(codes, own)
            entry.joins = weights.joins[form]
        entry.weighed = True

    def _bound(self, word: str) -> Entry:
        """Return what is before the first word or behind the last."""
        entry = Entry(word, word, word, False, word, (), False)
        self._weigh(entry)
        return entry

    def candidates(self, word: str, lower: str, form: str, initial: bool) -> str:
        """Return the candidate tags of a word of a shape, the commonest first."""
        if len(word) == 1 and unicodedata.category(word) == "Sc":  # a currency sign
            return "y"
        exact = self.words.get(word)
        if exact is not None and not initial:
            return exact
        plain = self.words.get(lower) or self._guess(lower, form)
        return plain if word == lower else _joined(exact or "P", plain)

    def _guess(self, lower: str, form: str) -> str:
        """Return the candidates of a word that is in no table: by the lexicon, else by its ending."""
        found = possible_tags(self.lexicon(lower)) if form != "A" else ""
        for size in (4, 3, 2, 1):
            ending = self.endings.get(form[0] + lower[-size:])
            if ending:
                return _joined(found, "n" if found else _open(ending) if form in _SPELLED else ending)
        return _joined(found, self.endings.get(form) or "nNPavdzp")

    def entries(self, words: list[str]) -> tuple[list[Entry], range]:
        """Return what is known of the words of a sentence, with two more for its end; and whose capitals say nothing.

        The first word, behind opening marks, is looked up apart, since its place explains its capital; so are all
        words of a headline in title case.
        """
        plain = self._plain.get
        found = [plain(word) or self.entry(word, False) for word in words]
        initial = 0 if words[0][0].isalnum() else _first_spelled(words)
        explained = range(initial, initial + 1)
        if initial < len(words) and found[initial].lower != words[initial]:
            if _is_title_case(words):
                explained = range(initial, len(words))
            for at in explained:
                if words[at][0].isupper():
                    found[at] = self.entry(words[at], True)
        found += (self._end, self._end)
        return found, explained

    def tags(self, words: list[str]) -> list[str]:
        """Return the tag of each word of a sentence."""
        return self.decide(self.entries(words)[0])

    def decide(self, entries: list[Entry]) -> list[str]:
        """Return the tag of each word of a sentence by its `entries`."""
        for entry in entries:
            if not entry.weighed:
                self._weigh(entry)
        found, around = list[str](), self.weights.around
        before, before2, previous = START, START, self._start
        for entry, following, after in zip(entries, entries[1:], entries[2:], strict=False):
            code = entry.code
            choices = entry.choices
            if choices:
                coming = following.codes
                total = (
                    entry.base
                    + previous.as_previous
                    + following.as_following
                    + around[before2][before][coming]
                    + entry.by_tag[before]
                    + entry.by_codes[coming]
                    + entry.joins[following.form][before]
                    + after.as_after
                )
                if entry.own:
                    by_word, by_next = entry.own
                    if previous.lower in by_word:
                        total += by_word[previous.lower]
                    if following.lower in by_next:
                        total += by_next[following.lower]
                best = -1
                for shift, candidate in choices:
                    score = total >> shift & _FIELD
                    if score > best:
                        best, code = score, candidate
            if previous.is_particle:  # "to cut" or "to us"
                if code in "vI":
                    found[-1] = before = "x"
                elif code in "nNPto0q":
                    found[-1] = before = "i"
            found.append(code)
            before2, before, previous = before, code, entry
        finish_clauses(found, entries, self.noun_prepositions)
        return found


def _first_spelled(words: list[str]) -> int:
    """Return where the first word of letters or digits is; behind all if none is."""
    return next((at for at, word in enumerate(words) if word[0].isalnum()), len(words))


def _is_title_case(words: list[str]) -> bool:
    """Whether more than two thirds of the words of four letters and more are capitalised, and more than two are."""
    longer = [word[0] for word in words[:40] if len(word) > 3]
    capitals = len([1 for letter in longer if letter.isupper()])
    return capitals > 2 and capitals * 3 > len(longer) * 2


@lru_cache(maxsize=1024)
def _open(codes: str) -> str:
    """Return tags without those of closed classes, whose words the tables list: "touchscreen" is no number."""
    return "".join(code for code in codes if code not in _CLOSED) or "n"


@lru_cache(maxsize=1024)
def _joined(first: str, second: str) -> str:
    return first + "".join(code for code in second if code not in first)


@cache
def tagger(language: str) -> Tagger:
    """Return the tagger of a language, loaded at first use."""
    words = language_pack(language)
    folder = files("newsschema.lexicons") / language
    tables, weights = ((folder / f"{name}.json").read_bytes() for name in ("word_classes", "word_weights"))
    cardinals = _cardinals(language)
    model = read_model(tables, weights, lambda word: open_classes(word, words), cardinals, words.noun_prepositions)
    model.forms = dict.fromkeys(words.pasts, "d") | dict.fromkeys(words.participles, "p")
    return model


def _cardinals(language: str) -> dict[str, str]:
    """Return the number words of a language with their only tag: "eleven", "forty", "lakh"."""
    kinds = ("unit", "ten", "scale", "count")
    return {row["word"]: "0" for row in rows("numbers", language) if row["class"].partition("=")[0] in kinds}


def read_model(
    tables: bytes,
    weights: bytes,
    lexicon: Callable[[str], str],
    listed: Mapping[str, str] = _NONE,
    noun_prepositions: AbstractSet[str] = frozenset(),
) -> Tagger:
    """Return the tagger that two files hold; `listed` are words of closed classes with their tags.

    `words` and `endings` are listed by their candidates; `weights` and `own` (by word) give for each feature a string
    of pairs: a tag and a weight as one of `LEVELS`. They are decoded when a word first needs them.
    """
    known, learned = orjson.loads(tables), orjson.loads(weights)
    words, endings, settled = (_by_word(known.get(table, _NONE)) for table in ("words", "endings", "settled"))
    return Tagger({**listed, **words}, endings, lexicon, learned["weights"], learned["own"], settled, noun_prepositions)


def _by_word(groups: Mapping[str, str]) -> dict[str, str]:
    """Return words with their tags from lists of words by their tags."""
    found: dict[str, str] = {}
    for codes, listed in groups.items():
        found.update(dict.fromkeys(listed.split(" "), codes))
    return found
