"""The word tables of figures: each class is used, each word is once in its class, and the tables agree."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import newsschema.extract.figures
from newsschema.lexicons import rows
from newsschema.text.number_words import DENOMINATORS, ORDINALS, SCALES, UNITS, number_words

CODE = "".join(path.read_text("utf-8") for path in Path(newsschema.extract.figures.__file__).parent.glob("*.py"))


def test_every_class_is_used_and_every_class_used_is_there() -> None:
    used = set(re.findall(r'(?:words_of|values_of|_directions)\(\s*"(\w+)"', CODE))
    assert used | {"dollar_of", "dollar_country"} == {row["class"] for row in rows("figures", "en")}


def test_every_row_has_a_source_and_is_there_once() -> None:
    for name, key in (("figures", "word"), ("numbers", "word"), ("hedges", "phrase")):
        table = rows(name, "en")
        assert all(row["source"] for row in table), name
        assert max(Counter((row[key], row["class"]) for row in table).values()) == 1, name


def test_no_word_changes_up_and_down() -> None:
    for kind in ("change_verb", "change_noun", "comparative"):
        ways = Counter(row["word"] for row in rows("figures", "en") if row["class"] == kind)
        assert max(ways.values()) == 1, kind


def test_verbs_of_change_are_verbs_of_amount() -> None:
    words = {kind: {row["word"] for row in rows("figures", "en") if row["class"] == kind} for kind in
             ("change_verb", "transitive_change", "motion", "amount_verb")}  # fmt: skip
    assert words["transitive_change"] <= words["change_verb"] <= words["amount_verb"]
    assert words["motion"] <= words["change_verb"]


def test_number_words_agree_with_each_other() -> None:
    assert all(DENOMINATORS[word] == n for word, n in ORDINALS.items() if n > 3)
    assert all(f"{word}s" not in SCALES for word in SCALES)
    plurals = number_words("vague_scale")
    assert all(plurals[f"{word}s"] == SCALES[word] for word in ("dozen", "hundred", "thousand", "million", "billion"))
    folds = number_words("fold")
    assert all(folds[f"{word}fold"] == n for word, n in UNITS.items() if 1 < n <= 10)
