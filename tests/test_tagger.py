"""The word-class tagger: its fast reading of the weights gives what adding them up one by one gives."""

from __future__ import annotations

import pytest

from newsschema.language import analyse
from newsschema.language.lemmas import open_classes, possible_tags
from newsschema.language.pack import pack
from newsschema.language.tagger import START, context_keys, tagger, word_keys
from newsschema.language.tags import TAGS, tag_of
from newsschema.language.weights import BIAS, SHIFTS, WIDTH

SENTENCES = [
    "The old harbour of Kalvik was closed for the third day .",
    "Officials plan new rules that would cut pay , she said .",
    "“ Ferries leave at 7 , ” said Lena Voss , a 41 - year - old captain .",
    "Council Approves Long Budget After Debate",
    "Did he see the light on Monday ?",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_decisions_are_sums_of_weights(sentence: str) -> None:
    model, words = tagger("en"), sentence.split()
    entries, explained = model.entries(words)
    before, before2, previous = START, START, START
    for at, tag in enumerate(model.tags(words)):
        entry = entries[at]
        assert tag in entry.codes
        if len(entry.codes) > 1:
            known = entry.lower in model.words
            form = f"{entry.form}^" if at in explained else entry.form
            keys = word_keys(entry.lower, form, known, model.lexicon(entry.lower))
            keys += context_keys(entry, before, before2, previous, entries[at + 1], entries[at + 2])
            total = BIAS + sum(map(model.weights.weight, keys))
            scores = {code: total >> SHIFTS[code] & ((1 << WIDTH) - 1) for code in entry.codes}
            assert scores[tag] == max(scores.values())
        before2, before, previous = before, tag, entry.lower


TREEBANK = [  # UPOS, features, the tag
    ("VERB", "Mood=Ind|Tense=Past|VerbForm=Fin", "d"),
    ("VERB", "Mood=Imp|VerbForm=Fin", "m"),
    ("VERB", "Tense=Past|VerbForm=Part|Voice=Pass", "p"),
    ("VERB", "VerbForm=Ger", "g"),
    ("VERB", "VerbForm=Inf", "v"),
    ("AUX", "VerbForm=Fin", "F"),
    ("NOUN", "Number=Plur", "N"),
    ("PRON", "PronType=Rel", "q"),
    ("PROPN", "Number=Plur", "P"),
    ("PUNCT", "_", "."),
]


@pytest.mark.parametrize(("word_class", "features", "expected"), TREEBANK)
def test_tags_of_treebank_words(word_class: str, features: str, expected: str) -> None:
    assert tag_of(word_class, features) == expected
    assert TAGS[expected].word_class == word_class


CLASSES = [  # word, a tag it may have, a tag it may not have
    ("resigned", "d", "N"),
    ("countries", "N", "d"),
    ("threatens", "z", "r"),
    ("closing", "g", "d"),
    ("spoke", "d", "g"),
    ("rose", "d", "g"),  # a given name too
]


@pytest.mark.parametrize(("word", "may", "may_not"), CLASSES)
def test_what_a_lexicon_allows(word: str, may: str, may_not: str) -> None:
    possible = possible_tags(open_classes(word, pack("en")))
    assert may in possible
    assert may_not not in possible


@pytest.mark.parametrize("word", ["eleven", "twelve", "seventeen", "forty", "ninety", "lakh"])
def test_a_number_word_is_a_number_though_the_training_texts_lack_it(word: str) -> None:
    assert tagger("en").candidates(word, word, "a", initial=False) == "0"


@pytest.mark.parametrize("word", ["touchscreen", "sunscreen", "videogenic", "pinthy"])
def test_the_ending_of_an_unknown_word_gives_no_closed_class(word: str) -> None:
    assert set(tagger("en").candidates(word, word, "a", initial=False)).isdisjoint("0toiscxqFIBGy")


def test_number_words_begin_noun_phrases() -> None:
    analysis = analyse("Eleven men won forty prizes in seventeen races.", "en")
    assert [analysis.word_class(k) for k in (0, 3, 6)] == ["NUM", "NUM", "NUM"]
