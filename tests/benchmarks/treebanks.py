"""Read Universal Dependencies treebanks and lay their words onto this package's tokens.

Mapping: sentences are cut by our tokenizer from the treebank's text comment. A treebank word is compared with the
tagging unit (`language/units.py`) that covers its last letter or digit, or its last character where it has none. A unit
that covers several treebank words ("cannot") has the class of the first of them; they are all compared with it.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsschema.language.tags import tag_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsschema.language.analysis import Analysis


@dataclass(slots=True)
class Word:
    """A word of a treebank with its characters in the sentence's text."""

    form: str
    lemma: str
    word_class: str
    features: str
    head: int
    relation: str
    start: int = 0
    end: int = 0

    @property
    def tag(self) -> str:
        return tag_of(self.word_class, self.features)


@dataclass(slots=True)
class Sentence:
    text: str
    words: list[Word] = field(default_factory=list)


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, gzip, with the offsets of their words."""
    sentence, at, inside = Sentence(""), 0, (0, 0, 0)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text = "):
                sentence, at, inside = Sentence(line[9:].rstrip("\n")), 0, (0, 0, 0)
            elif line[:1].isdigit():
                cells = line.rstrip("\n").split("\t")
                if "-" in cells[0]:
                    start = sentence.text.index(cells[1], at)
                    at = start + len(cells[1])
                    inside = (int(cells[0].split("-")[1]), start, at)
                elif "." not in cells[0]:
                    word = Word(cells[1], cells[2], cells[3], cells[5], int(cells[6]), cells[7])
                    if int(cells[0]) <= inside[0]:
                        word.start, word.end = _part(sentence, word, inside)
                    else:
                        word.start = sentence.text.index(word.form, at)
                        word.end = at = word.start + len(word.form)
                    sentence.words.append(word)
            elif not line.strip() and sentence.words:
                yield sentence
                sentence = Sentence("")


def _part(sentence: Sentence, word: Word, inside: tuple[int, int, int]) -> tuple[int, int]:
    """Where a word of a contraction is: its own characters ("do", "n't"), or all of them ("im" for "in dem")."""
    _, start, end = inside
    at = max(start, sentence.words[-1].end if sentence.words and sentence.words[-1].end <= end else start)
    if sentence.text.startswith(word.form, at) and at + len(word.form) <= end:
        return at, at + len(word.form)
    return start, end


def placed(analysis: Analysis, sentence: Sentence) -> list[int]:
    """Return for each treebank word the token that covers its last letter or digit, or its last character."""
    starts, ends, found, at = analysis.starts, analysis.ends, list[int](), 0
    for word in sentence.words:
        place = next((i for i in range(word.end - 1, word.start - 1, -1) if sentence.text[i].isalnum()), word.end - 1)
        while at + 1 < len(starts) and ends[at] <= place:
            at += 1
        while at and starts[at] > place:
            at -= 1
        found.append(at)
    return found
