"""Train the word-class tagger of a language: `python tests/benchmarks/train_word_classes.py en UD_FOLDER [OUT_FOLDER]`.

Averaged perceptron over the ambiguous words, from left to right with its own tags as history. A first round finds the
features that decide most; the others are left out and the rest is trained again from several orders of the sentences,
whose weights are averaged and rounded. Writes `word_classes.json` (tables) and `word_weights.json` into
`lexicons/<language>/`.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson
from treebanks import Sentence, read

from newsschema.language.lemmas import open_classes, possible_tags
from newsschema.language.pack import pack
from newsschema.language.tagger import START, Tagger, context_keys, read_model, shape, word_keys
from newsschema.language.tags import TAGS
from newsschema.language.units import Units, units
from newsschema.language.weights import LEVELS, place_of
from newsschema.lexicons import rows
from newsschema.text.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TRAINING = {
    "en": ("en_ewt.train",),
    "de": ("de_gsd.dev",),
    "fr": ("fr_gsd.dev",),
    "es": ("es_gsd.dev",),
}
"""Treebanks by language; the test files of GSD and those of PUD are only for measuring."""
CHECKED = {"en": ("en_ewt.dev",), "de": (), "fr": (), "es": ()}
TARGET = Path(__file__).parents[2] / "src" / "newsschema" / "lexicons"
SELECTION_EPOCHS, EPOCHS, SEEDS = 3, 5, 3
FEATURES = {"en": 28_000, "de": 22_000, "fr": 26_000, "es": 23_000}
HEADLINES = 8  # of so many sentences one is learned in title case too
COMMON = 2  # times a word must be seen to be known by itself
TRUSTED = 60  # times a word must be seen for its tags there to be all it may have
SURE = 0.015  # share of a tag among a word's uses below which it is no candidate
LEAST = 2  # the smallest weight that is kept
SIGNS = dict.fromkeys("“”„«»‹›‚‘’–—…", ".") | {"%": "y"}
"""Signs that news has and a small treebank may not."""
CLOSED = {"ADP": "i", "AUX": "F", "CCONJ": "c", "DET": "t", "PRON": "o", "SCONJ": "s", "ADV": "r"}
"""The tags of the classes of `words.csv` that are closed."""
MET = 10  # times a word must be met for its class to be settled without its neighbours
SETTLED = 0.97  # share of its uses that a trained model then decides alike
NOUNS_CAPITALISED = frozenset({"de"})
"""Languages whose nouns are capitalised: every capitalised word that is unknown may be a noun or a name."""
CLOSED_IN_FULL = frozenset({"de", "fr", "es"})
"""Languages whose `words.csv` has the closed classes in full: by its ending no word is guessed to be in one."""
ODD = frozenset("jX")  # classes that common words have by chance
MOST = (len(LEVELS) - 1) // 2  # the largest weight


class Mapping(NamedTuple):
    """Treebank words of a class and a relation to their head that get another tag than the treebank's."""

    word_class: str
    relation: str
    """Their relation; "" for any."""
    tag: str
    words: frozenset[str] = frozenset()
    """Their lower-case forms; empty for all."""
    head: str = ""
    """The relation of their head; "" for any."""


MAPPED = {
    "de": (
        Mapping("ADJ", "advmod", "r"),  # "schnell" of "er lief schnell"
        Mapping("ADP", "mark", "s", frozenset({"um", "ohne", "statt", "anstatt"})),  # "um zu helfen"
    ),
    "es": (Mapping("SCONJ", "mark", "q", frozenset({"que"}), "acl"),),  # "la casa que ardió"
}
"""Where a treebank does not follow the guidelines of Universal Dependencies, or differs from the others."""

Tagged = tuple[list[str], str]
"""A sentence as the words that are tagged, with their tags as one string."""
Weights = dict[str, dict[str, float]]


def unit_sentences(path: Path, language: str) -> list[Tagged]:
    """Return the sentences of a treebank."""
    found, nouns = [], nouns_of_time(language)
    for sentence in read(path):
        tokens = tokenize(sentence.text)
        cut = units(tokens, 0, len(tokens), pack(language))
        codes, at = [], 0
        for word, (start, _) in zip(cut.words, unit_places(tokens, cut), strict=True):
            while sentence.words[at].end <= start and at + 1 < len(sentence.words):
                at += 1
            sign = not any(map(str.isalnum, word)) and any(map(str.isalnum, sentence.words[at].form))
            codes.append("." if sign and "'" not in word else mapped_tag(sentence, at, language, nouns))
        found.append((cut.words, "".join(codes)))
    return found


def nouns_of_time(language: str) -> frozenset[str]:
    """Return the months and weekdays of a language, which are nouns everywhere but in English."""
    return frozenset(row["word"].lower() for row in rows("words", language) if row["class"] == "NOUN")


def mapped_tag(sentence: Sentence, at: int, language: str, nouns: frozenset[str]) -> str:
    """Return the tag of a treebank word, after `MAPPED`."""
    word = sentence.words[at]
    lower = word.form.lower()
    if word.word_class == "PROPN" and language != "en" and lower in nouns:
        return "n"
    for row in MAPPED.get(language, ()):
        fits = word.word_class == row.word_class and row.relation in ("", word.relation)
        if fits and (not row.words or lower in row.words):
            head = sentence.words[word.head - 1].relation if word.head else ""
            if row.head in ("", head.partition(":")[0]):
                return row.tag
    return word.tag


def in_title_case(sentence: Tagged) -> Tagged:
    """Return a sentence as a headline prints it: longer words capitalised, no full stop."""
    words, codes = sentence
    size = len(words) - (words[-1] == ".")
    return [
        word if len(word) < 4 and at else word[0].upper() + word[1:] for at, word in enumerate(words[:size])
    ], codes[:size]


def unit_places(tokens: Tokens, cut: Units) -> list[tuple[int, int]]:
    """Return the characters of each unit."""
    places = list[tuple[int, int]]()
    words, starts, ends = cut.words, tokens.starts, tokens.ends
    token = 0
    for place, first, last, is_clitic in cut.special:
        places += zip(starts[token:first], ends[token:first], strict=True)
        if is_clitic:
            middle = ends[first] - len(words[place])
            places += [(starts[first], middle), (middle, ends[first])]
        else:
            places.append((starts[first], ends[last - 1]))
        token = last
    places += zip(starts[token:], ends[token:], strict=True)
    return places


def score(tagger: Tagger, path: Path, language: str) -> tuple[float, float]:
    """Return the share of a treebank's words that get their class, in per cent: of all, and without second parts.

    The second part of a contraction ("el" of "del") can never be right, since a contraction has the class of its first.
    """
    right = total = parts = 0
    for sentence in read(path):
        tokens = tokenize(sentence.text)
        cut = units(tokens, 0, len(tokens), pack(language))
        tags, places, at, end = tagger.tags(cut.words), unit_places(tokens, cut), 0, 0
        for word in sentence.words:
            letters = [i for i in range(word.start, word.end) if sentence.text[i].isalnum()]
            last = letters[-1] if letters else word.end - 1
            while at + 1 < len(places) and places[at][1] <= last:
                at += 1
            while at and places[at][0] > last:
                at -= 1
            right += TAGS[tags[at]].word_class == word.word_class
            total += 1
            parts += word.start < end
            end = word.end
    return 100 * right / total, 100 * right / (total - parts)


def tables(sentences: list[Tagged], lexicon: Callable[[str], str]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the candidates of words (as printed and in lower case) and of endings, the commonest first."""
    exact, lower = defaultdict[str, Counter[str]](Counter), defaultdict[str, Counter[str]](Counter)
    for sentence, codes in sentences:
        for word, code in zip(sentence, codes, strict=True):
            exact[word][code] += 1
            if word == word.lower() or code != "P":
                lower[word.lower()][code] += 1
    words: dict[str, str] = {}
    endings = defaultdict[str, Counter[str]](Counter)
    for word, counts in (*lower.items(), *((word, counts) for word, counts in exact.items() if word != word.lower())):
        total = counts.total()
        if total >= COMMON:
            least = max(1 if total < TRUSTED else 2, SURE * total)
            possible = possible_tags(lexicon(word.lower()))
            codes = "".join(
                code
                for code, n in counts.most_common()
                if n >= least and (code not in ODD or n >= 0.1 * total) and (n > 1 or total < 4 or code in possible)
            )
            more = possible if word == word.lower() else "P" + "".join(lower[word.lower()])
            words[word] = codes if total >= TRUSTED else "".join(dict.fromkeys(codes + more))
        if total <= 3:
            for size in (1, 2, 3, 4):
                endings[shape(word)[0] + word[-size:].lower()].update(counts.keys())
            endings[shape(word)].update(counts.keys())
    tails = {}
    for ending, counts in endings.items():
        total = counts.total()
        if total >= 8 or ending in ("a", "A", "Aa", "0", "0a", "."):
            tails[ending] = "".join(
                code for code, n in counts.most_common() if n >= max(2, (0.08 if ending[0] == "A" else 0.04) * total)
            )
    return words, tails


def with_closed_classes(words: dict[str, str], language: str) -> dict[str, str]:
    """Return the candidates of words, with `SIGNS` and the closed classes of `words.csv` that the treebank lacks."""
    found = defaultdict[str, str](str)
    found.update((sign, code) for sign, code in SIGNS.items() if sign not in words)
    for row in rows("words", language):
        code = CLOSED.get(row["class"])
        if code and " " not in row["word"] and row["word"] not in words and code not in found[row["word"]]:
            found[row["word"]] += code
    return words | found


def with_nouns_and_names(endings: dict[str, str]) -> dict[str, str]:
    """Return the candidates of endings, with nouns and names among those of every capitalised word."""
    return {
        ending: "".join(dict.fromkeys(codes + "nNP")) if ending[0] == "A" else codes
        for ending, codes in endings.items()
    }


class Trainer:
    """Trains one perceptron; `uses` counts how often each feature was met."""

    def __init__(self, words: dict[str, str], endings: dict[str, str], lexicon: Callable[[str], str]) -> None:
        self.words, self.lexicon = words, lexicon
        self.tagger = Tagger(words, endings, lexicon, {}, {})
        self.weights: Weights = {}
        self.uses = Counter[str]()
        self._totals = defaultdict[tuple[str, str], float](float)
        self._stamps = defaultdict[tuple[str, str], int](int)
        self._step = 0

    def train(self, sentences: list[Tagged], seed: int, epochs: int, allowed: frozenset[str] | None = None) -> Weights:
        """Return the averaged weights after some rounds over the sentences in random order."""
        counts = Counter(word.lower() for words, _ in sentences for word in words)
        order, generator = list(sentences), random.Random(seed)
        for epoch in range(epochs):
            generator.shuffle(order)
            right = sum(self._sentence(words, gold, counts, generator, allowed) for words, gold in order)
            print(f"round {epoch + 1}: {right / sum(len(words) for words, _ in order):.4f}", file=sys.stderr)
        for key, row in self.weights.items():
            for code in row:
                place = key, code
                self._totals[place] += (self._step - self._stamps[place]) * row[code]
                row[code] = self._totals[place] / self._step
        return self.weights

    def _sentence(
        self,
        words: list[str],
        gold: str,
        counts: Counter[str],
        generator: random.Random,
        allowed: frozenset[str] | None,
    ) -> int:
        """Learn from one sentence; return how many words were right before."""
        entries, explained = self.tagger.entries(words)
        before, before2, previous, right = START, START, START, 0
        for at, truth in enumerate(gold):
            entry = entries[at]
            codes = code = entry.codes
            if len(codes) > 1:
                self._step += 1
                rare = counts[entry.lower] <= 3 and generator.random() < 0.5  # learn endings from rare words
                known = entry.lower in self.words and not rare
                form = f"{entry.form}^" if at in explained else entry.form
                keys = word_keys(entry.lower, form, known, self.lexicon(entry.lower))
                keys += context_keys(entry, before, before2, previous, entries[at + 1], entries[at + 2])
                if allowed is None:
                    self.uses.update(keys)
                else:
                    keys = [key for key in keys if key in allowed]
                rows = [row for key in keys if (row := self.weights.get(key))]
                code = max(codes, key=lambda one: sum(row.get(one, 0.0) for row in rows))
                if code != truth and truth in codes:
                    for key in keys:
                        self._update(key, truth, 1)
                        self._update(key, code, -1)
            right += code == truth
            before2, before, previous = before, code, entry.lower
        return right

    def _update(self, key: str, code: str, value: int) -> None:
        row, place = self.weights.setdefault(key, {}), (key, code)
        old = row.get(code, 0.0)
        self._totals[place] += (self._step - self._stamps[place]) * old
        self._stamps[place] = self._step
        row[code] = old + value


def strongest(weights: Weights, uses: Counter[str], count: int) -> frozenset[str]:
    """Return the features that decide most: by their largest weight times the root of how often they are met."""
    order = sorted(weights, key=lambda key: (-max(map(abs, weights[key].values())) * uses[key] ** 0.5, key))
    return frozenset(order[:count])


def averaged(models: list[Weights]) -> Weights:
    """Return the mean of several models."""
    found: Weights = {}
    for model in models:
        for key, row in model.items():
            mean = found.setdefault(key, {})
            for code, value in row.items():
                mean[code] = mean.get(code, 0.0) + value / len(models)
    return found


def packed(weights: Weights, scale: int = 2) -> dict[str, str]:
    """Return the weights rounded, as strings of pairs of a tag and a level; features without any are left out."""
    found = {}
    for key, row in sorted(weights.items()):
        levels = {code: max(-MOST, min(MOST, round(value * scale))) for code, value in sorted(row.items())}
        text = "".join(code + LEVELS[MOST + level] for code, level in levels.items() if abs(level) >= LEAST)
        if text:
            found[key] = text
    return found


def settled(tagger: Tagger, sentences: list[Tagged]) -> dict[str, str]:
    """Return the words, as printed, that a trained model decides nearly always alike, with their tags.

    A capital keeps a word open that is no name here: "Will" may begin a question or be a man.
    """
    uses = defaultdict[str, Counter[str]](Counter)
    for words, _ in sentences:
        for entry, word, code in zip(tagger.entries(words)[0], words, tagger.tags(words), strict=False):
            if entry.choices:
                uses[word][code] += 1
    commonest = {word: counts.most_common(1)[0] for word, counts in uses.items() if counts.total() >= MET}
    return {
        word: code
        for word, (code, count) in commonest.items()
        if count >= SETTLED * uses[word].total() and (word == word.lower() or code == "P")
    }


def grouped(table: dict[str, str]) -> dict[str, str]:
    """Return words by their candidates."""
    groups = defaultdict[str, list[str]](list)
    for word, codes in table.items():
        groups[codes].append(word)
    return {codes: " ".join(sorted(listed)) for codes, listed in sorted(groups.items())}


def files(
    words: dict[str, str], endings: dict[str, str], settled: dict[str, str], weights: Weights, source: str
) -> tuple[bytes, bytes]:
    """Return the contents of the two model files."""
    features: dict[str, dict[str, dict[str, str]]] = {}
    own: dict[str, dict[str, dict[str, str]]] = {}
    for key, text in packed(weights).items():
        word, _, context = key[1:].partition(" ")
        if key[0] == "B":
            own.setdefault(word, {}).setdefault(context[0], {})[context[1:]] = text
        else:
            template, group, rest = place_of(key)
            features.setdefault(template, {}).setdefault(group, {})[rest] = text
    known: dict[str, Any] = {
        "source": source,
        "words": grouped(words),
        "endings": grouped(endings),
        "settled": grouped(settled),
    }
    learned: dict[str, Any] = {"source": source, "weights": features, "own": own}
    return orjson.dumps(known, option=orjson.OPT_INDENT_2) + b"\n", orjson.dumps(learned) + b"\n"


def check(tagger: Tagger, folder: Path, language: str, names: Iterable[str]) -> None:
    for name in names:
        shares = score(tagger, folder / f"{name}.conllu.gz", language)
        print(f"{name}: {' / '.join(f'{share:.2f}' for share in shares)}")


def of_open_classes(endings: dict[str, str]) -> dict[str, str]:
    """Return the candidates of endings without closed classes, where others are left."""
    closed = frozenset(CLOSED.values()) - {"r"}
    return {ending: "".join(code for code in codes if code not in closed) or codes for ending, codes in endings.items()}


def main() -> None:
    language, folder = sys.argv[1], Path(sys.argv[2])
    target = Path(sys.argv[3]) if len(sys.argv) > 3 else TARGET / language
    table = pack(language)
    lexicon = cache(lambda word: open_classes(word, table))
    treebanks = TRAINING[language]
    sentences = [one for name in treebanks for one in unit_sentences(folder / f"{name}.conllu.gz", language)]
    words, endings = tables(sentences, lexicon)
    if language in CLOSED_IN_FULL:
        endings = of_open_classes(endings)
    if language in NOUNS_CAPITALISED:
        endings = with_nouns_and_names(endings)
    words = with_closed_classes(words, language)
    sentences += [in_title_case(sentence) for sentence in sentences[::HEADLINES] if len(sentence[0]) > 3]
    first = Trainer(words, endings, lexicon)
    allowed = strongest(first.train(sentences, 0, SELECTION_EPOCHS), first.uses, FEATURES[language])
    models = [Trainer(words, endings, lexicon).train(sentences, seed, EPOCHS, allowed) for seed in range(1, SEEDS + 1)]
    source = (
        f"Learned from Universal Dependencies {', '.join(treebanks)} (CC BY-SA 4.0) by"
        " tests/benchmarks/train_word_classes.py; licence of this file: CC BY-SA 4.0"
    )
    weights = averaged(models)
    trained = read_model(
        *files(words, endings, {}, weights, source), lexicon, noun_prepositions=table.noun_prepositions
    )
    known, learned = files(words, endings, settled(trained, sentences), weights, source)
    (target / "word_classes.json").write_bytes(known)
    (target / "word_weights.json").write_bytes(learned)
    check(
        read_model(known, learned, lexicon, noun_prepositions=table.noun_prepositions),
        folder,
        language,
        CHECKED[language],
    )


if __name__ == "__main__":
    main()
