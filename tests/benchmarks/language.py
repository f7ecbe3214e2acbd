"""Measure the language layer on treebanks: `python tests/benchmarks/language.py UD_FOLDER [LANGUAGE] [--errors N]`.

Per treebank: share of words with the right class (UPOS), F1 of finite verbs, share of subjects (nsubj) whose noun
phrase has the right head, the same for nouns and names, F1 of verb-subject pairs of finite clauses, and CPU per 1,000
words. `treebanks.py` says how treebank words are laid onto tokens. A name has the right head if the treebank's is any
part of it, since Universal Dependencies attaches some names by their first word and some by their last.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from treebanks import placed, read

from newsschema.language.analysis import Analysis

if TYPE_CHECKING:
    from treebanks import Sentence, Word

TEST = {"en": ("en_ewt.dev", "en_ewt.test", "en_pud"), "de": ("de_gsd.test", "de_pud"), "fr": ("fr_gsd.test", "fr_pud"),
        "es": ("es_gsd.test", "es_pud")}  # fmt: skip
REPEATS = 3


@dataclass(slots=True)
class Score:
    words: int = 0
    right: int = 0
    finite: Counter[str] = field(default_factory=Counter)
    subjects: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    errors: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)


def f1(counts: Counter[str]) -> float:
    return 200 * counts["right"] / max(1, counts["gold"] + counts["found"])


def measure(sentences: list[Sentence], language: str) -> Score:
    """Compare the analysis of each sentence with the treebank's."""
    score = Score()
    for sentence in sentences:
        analysis = Analysis(sentence.text, language)
        places = placed(analysis, sentence)
        _classes(analysis, sentence, places, score)
        _finite(analysis, sentence, places, score)
        _subjects(analysis, sentence, places, score)
    return score


def _classes(analysis: Analysis, sentence: Sentence, places: list[int], score: Score) -> None:
    for word, at in zip(sentence.words, places, strict=True):
        is_first = word.start == analysis.starts[at]
        clitic = analysis.clitic(at) if is_first != analysis.pack.clitics_follow else ""
        found = clitic or analysis.word_class(at)
        score.words += 1
        score.right += found == word.word_class
        if found != word.word_class:
            score.errors[word.word_class, found, word.form] += 1


def _finite(analysis: Analysis, sentence: Sentence, places: list[int], score: Score) -> None:
    gold = {
        at for word, at in zip(sentence.words, places, strict=True)
        if "VerbForm=Fin" in word.features and word.word_class in ("VERB", "AUX")
    }  # fmt: skip
    found = {at for at in range(len(analysis.words)) if analysis.is_finite(at)}
    score.finite.update(gold=len(gold), found=len(found), right=len(gold & found))


def _subjects(analysis: Analysis, sentence: Sentence, places: list[int], score: Score) -> None:
    pairs = set()
    for word, at in zip(sentence.words, places, strict=True):
        if not word.relation.startswith("nsubj"):
            continue
        phrase = analysis.phrase_of(at)
        right = phrase is not None and _is_head(phrase, at)
        noun = word.word_class in ("NOUN", "PROPN")
        score.subjects.update({"all": 1, "right": right, "nouns": noun, "right nouns": noun and right})
        if noun and not right:
            text = phrase and analysis.text[analysis.starts[phrase.first] : analysis.ends[phrase.last - 1]]
            score.examples.append(f"head {word.form!r} in {text!r}: {sentence.text}")
        verb = _finite_verb(sentence, word)
        if verb is not None:
            pairs.add((places[verb], at))
    found = set()
    for part in analysis.sentences:
        for one in analysis.clauses(part):
            if one.finite and one.subject is not None:
                found.add((one.group[0], one.subject.head))
    right_pairs = 0
    for verb, at in pairs:
        phrase = analysis.phrase_of(at)
        clause = analysis.clause_of(verb)
        good = (
            clause is not None and clause.subject is not None and verb == clause.group[0] and clause.subject == phrase
        )
        right_pairs += good
        if not good:
            subject = clause.subject if clause else None
            text = subject and analysis.text[analysis.starts[subject.first] : analysis.ends[subject.last - 1]]
            score.examples.append(
                f"subject of {analysis.words[verb]!r} is {analysis.words[at]!r}, not {text!r}: {sentence.text}"
            )
    score.pairs.update(gold=len(pairs), found=len(found), right=right_pairs)


def _is_head(phrase: object, at: int) -> bool:
    name = phrase.name  # type: ignore[attr-defined]
    head = phrase.head  # type: ignore[attr-defined]
    return at == head or (name is not None and name[0] <= at < name[1] and name[0] <= head < name[1])


def _finite_verb(sentence: Sentence, subject: Word) -> int | None:
    """The number of the first finite verb of the clause that a word is the subject of; None if it has none."""
    head = subject.head
    members = [head - 1, *(
        number for number, word in enumerate(sentence.words)
        if word.head == head and word.relation.split(":")[0] in ("aux", "cop")
    )]  # fmt: skip
    finite = [number for number in members if "VerbForm=Fin" in sentence.words[number].features]
    return min(finite) if finite else None


def cpu(sentences: list[Sentence], language: str) -> float:
    """Return the least CPU time of the whole analysis, in ms per 1,000 words, over articles of 40 sentences."""
    texts = [" ".join(s.text for s in sentences[at : at + 40]) for at in range(0, len(sentences), 40)]
    words = sum(len(text.split()) for text in texts)
    best = float("inf")
    for _ in range(REPEATS):
        begin = time.process_time()
        for text in texts:
            analysis = Analysis(text, language)
            for sentence in analysis.sentences:
                analysis.clauses(sentence)
            _ = analysis.regions
        best = min(best, time.process_time() - begin)
    return 1e6 * best / words


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("language", nargs="?", default="en")
    options.add_argument("--errors", type=int, default=0)
    given = options.parse_args()
    print("treebank      UPOS  finite F1  subject heads (nouns)  verb-subject F1  ms / 1,000 words")
    for name in TEST[given.language]:
        sentences = list(read(given.folder / f"{name}.conllu.gz"))
        score = measure(sentences, given.language)
        heads = 100 * score.subjects["right"] / score.subjects["all"]
        nouns = 100 * score.subjects["right nouns"] / score.subjects["nouns"]
        print(
            f"{name:12} {100 * score.right / score.words:5.2f}  {f1(score.finite):9.1f}  {heads:13.1f} ({nouns:.1f})"
            f"  {f1(score.pairs):15.1f}  {cpu(sentences, given.language):16.2f}"
        )
        for error, count in score.errors.most_common(given.errors):
            print("   ", count, *error)
        for example in score.examples[: given.errors]:
            print("   ", example)


if __name__ == "__main__":
    main()
