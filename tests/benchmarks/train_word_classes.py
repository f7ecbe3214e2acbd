"""Train the word-class tagger of a language: `python tests/benchmarks/train_word_classes.py en UD_FOLDER`.

Averaged perceptron over the ambiguous words, from left to right with its own tags as history; weights are rounded to
integers, small ones are left out. Writes `lexicons/<language>/word_classes.json`.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import orjson
from treebanks import read

from newsschema.language.lemmas import possible_tags
from newsschema.language.tagger import START, LEVELS, Tagger, context_keys, shape, word_keys
from newsschema.language.tags import TAGS
from newsschema.language.units import units
from newsschema.text.tokens import tokenize

if TYPE_CHECKING:
    pass

TRAINING = {"en": "en_ewt.train", "de": "de_gsd.dev", "fr": "fr_gsd.dev", "es": "es_gsd.dev"}
EPOCHS = 8
COMMON = 2
"""Times a word must be seen to be known by itself."""
TRUSTED = 30
"""Times a word must be seen for its tags there to be all it may have."""
SURE = 0.004
"""Share of a tag among a word's uses below which it is no candidate."""


def unit_sentences(path: Path, language: str) -> list[tuple[list[str], str]]:
    """Return the sentences of a treebank as the words that are tagged, with their tags as one string."""
    found = []
    for sentence in read(path):
        tokens = tokenize(sentence.text)
        cut = units(tokens, 0, len(tokens), language)
        places = unit_places(tokens, cut)
        codes, at = [], 0
        for word, (start, end) in zip(cut.words, places, strict=True):
            while sentence.words[at].end <= start and at + 1 < len(sentence.words):
                at += 1
            code = sentence.words[at].tag
            if not any(map(str.isalnum, word)) and any(map(str.isalnum, sentence.words[at].form)) and "'" not in word:
                code = "."
            codes.append(code)
        found.append((cut.words, "".join(codes)))
    return found


def unit_places(tokens, cut) -> list[tuple[int, int]]:
    """Return the characters of each unit."""
    places = []
    for at, (first, last) in enumerate(cut.ranges):
        start, end = tokens.starts[first], tokens.ends[last - 1]
        if at in cut.clitics:
            start = end - len(cut.words[at])
        elif at + 1 in cut.clitics:
            end = start + len(cut.words[at])
        places.append((start, end))
    return places


def score(tagger: Tagger, path: Path, language: str) -> tuple[int, int, Counter]:
    """Return how many words of a treebank get their class, how many there are, and the confusions."""
    right = total = 0
    wrong = Counter()
    for sentence in read(path):
        tokens = tokenize(sentence.text)
        cut = units(tokens, 0, len(tokens), language)
        tags = tagger.tags(cut.words)
        places = unit_places(tokens, cut)
        at = 0
        for word in sentence.words:
            last = next(
                (i for i in range(word.end - 1, word.start - 1, -1) if sentence.text[i].isalnum()), word.end - 1
            )
            while at + 1 < len(places) and places[at][1] <= last:
                at += 1
            while at and places[at][0] > last:
                at -= 1
            guess = TAGS[tags[at]].word_class
            total += 1
            if guess == word.word_class:
                right += 1
            else:
                wrong[word.word_class, guess, word.form] += 1
    return right, total, wrong


def tables(sentences, lexicon) -> tuple[dict[str, str], dict[str, str]]:
    """Return the candidates of words (as printed and in lower case) and of endings."""
    exact, lower = defaultdict(Counter), defaultdict(Counter)
    for words, codes in sentences:
        for word, code in zip(words, codes, strict=True):
            exact[word][code] += 1
            if word == word.lower() or code != "P":
                lower[word.lower()][code] += 1
    words, endings = {}, defaultdict(Counter)
    for word, counts in (*lower.items(), *((w, c) for w, c in exact.items() if w != w.lower())):
        total = counts.total()
        if total >= COMMON:
            codes = "".join(code for code, n in counts.most_common() if n >= max(1, SURE * total))
            if total < TRUSTED and word == word.lower():
                codes += "".join(code for code in possible_tags(lexicon(word)) if code not in codes)
            elif total < TRUSTED:
                codes += "".join(code for code in "P" + "".join(lower[word.lower()]) if code not in codes)
            words[word] = codes
        if total <= 3:
            for size in (1, 2, 3, 4):
                form = shape(word)[0]
                endings[form + word[-size:].lower()].update(counts.keys())
            endings[shape(word)].update(counts.keys())
    tails = {}
    for ending, counts in endings.items():
        total = counts.total()
        if total >= 8 or ending in ("a", "A", "Aa", "0", "0a", "."):
            tails[ending] = "".join(code for code, n in counts.most_common() if n >= max(2, 0.03 * total))
    return words, tails


def train(sentences, words, endings, lexicon, epochs=EPOCHS, allowed=None) -> dict[str, dict[str, float]]:
    tagger = Tagger(words, endings, lexicon, {})
    weights: dict[str, dict[str, float]] = {}
    totals = defaultdict(float)
    stamps = defaultdict(int)
    step = 0
    counts = Counter(word.lower() for ws, _ in sentences for word in ws)
    order = list(sentences)
    generator = random.Random(7)
    memo: dict[tuple, list[str]] = {}
    uses: Counter[str] = Counter()

    def update(key, code, value):
        row = weights.setdefault(key, {})
        old = row.get(code, 0)
        totals[key, code] += (step - stamps[key, code]) * old
        stamps[key, code] = step
        row[code] = old + value

    for epoch in range(epochs):
        generator.shuffle(order)
        right = total = 0
        for ws, gold in order:
            entries = [tagger.entry(word, False) for word in ws]
            tagger._capitals(ws, entries)
            initial = next((at for at, word in enumerate(ws) if word[0].isalnum()), -1)
            entries += (tagger._end, tagger._end)
            before, before2, previous = START, START, START
            for at, word in enumerate(ws):
                entry, truth = entries[at], gold[at]
                codes = entry.codes
                code = codes
                if len(codes) > 1:
                    step += 1
                    known = entry.lower in words and not (counts[entry.lower] <= 3 and generator.random() < 0.5)
                    memo_key = (word, at == initial, known)
                    own = memo.get(memo_key)
                    if own is None:
                        own = memo[memo_key] = word_keys(word, entry.lower, at == initial, known, lexicon(entry.lower))
                    keys = [*own, *context_keys(entry, before, before2, previous, entries[at + 1], entries[at + 2])]
                    if allowed is not None:
                        keys = [key for key in keys if key in allowed]
                    if epoch == 0:
                        uses.update(keys)
                    scores = dict.fromkeys(codes, 0.0)
                    for key in keys:
                        row = weights.get(key)
                        if row:
                            for c in codes:
                                if c in row:
                                    scores[c] += row[c]
                    code = max(codes, key=lambda c: scores[c])
                    if code != truth and truth in codes:
                        for key in keys:
                            update(key, truth, 1)
                            update(key, code, -1)
                right += code == truth
                total += 1
                before2, before, previous = before, code, entry.lower
        print(f"epoch {epoch + 1}: {right / total:.4f}", file=sys.stderr)
    for key, row in weights.items():
        for code in row:
            totals[key, code] += (step - stamps[key, code]) * row[code]
            row[code] = totals[key, code] / step
    return weights, uses


def strongest(weights, uses, count):
    """Return the features that decide most: by their largest weight times the root of how often they are met."""
    order = sorted(weights, key=lambda key: (-max(map(abs, weights[key].values())) * uses[key] ** 0.5, key))
    return frozenset(order[:count])


def quantised(weights, scale=8, least=4) -> dict[str, dict[str, int]]:
    found = {}
    for key, row in weights.items():
        kept = {code: max(-45, min(45, round(value * scale))) for code, value in row.items()}
        kept = {code: value for code, value in kept.items() if abs(value) >= least}
        if kept:
            found[key] = kept
    return found


def grouped(table: dict[str, str]) -> dict[str, str]:
    groups = defaultdict(list)
    for word, codes in table.items():
        groups[codes].append(word)
    return {codes: " ".join(sorted(ws)) for codes, ws in sorted(groups.items())}


def write(words, endings, weights, path: Path, source: str) -> None:
    rows = {
        key: "".join(code + LEVELS[45 + value] for code, value in sorted(row.items()))
        for key, row in sorted(weights.items())
    }
    model = {"source": source, "words": grouped(words), "endings": grouped(endings), "weights": rows}
    path.write_bytes(orjson.dumps(model) + b"\n")
