"""Compounds of numbers: ranks, ages and superlatives in one word, nouns that hyphens join to a number.

`numbers.csv` has the parts: `rank_prefix` before a `superlative` or `placed` ("zweitgrößte", "zweitplatzierte"),
`rank_stem` before a `rank` ("Tabellenzweiter"), `aged` behind a count ("Achtjähriger").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsschema.extract.figures.table_numbers import Table
    from newsschema.language import Analysis

_OLDEST_IN_WORDS = 100
_BEFORE_NOUNS = ("DET", "ADP", "PRON", "ADV", "CCONJ", "SCONJ")


def of_class(values: Mapping[str, Mapping[str, str]], name: str) -> tuple[str, ...]:
    return tuple(word for word, classes in values.items() if name in classes)


def add_compounds(values: dict[str, dict[str, str]]) -> None:
    """Add the words that a rank or a number makes with another: "zweitgrößte", "Tabellenzweiter", "Achtjähriger"."""
    ranks = [(word, found["rank_prefix"]) for word, found in values.items() if "rank_prefix" in found]
    superlatives = [word for word, found in values.items() if "superlative" in found]
    ages = [word for word, found in values.items() if "aged" in found]
    counts = [(word, found["count"]) for word, found in values.items() if found.get("count", "").isdecimal()]
    for word, rank in ranks:
        values.update({word + superlative: {"ranked": rank} for superlative in superlatives})
        values.update({word + placed: {"ranked": rank, "ranked_noun": rank} for placed in of_class(values, "placed")})
    for word, rank in [(word, found["rank"]) for word, found in values.items() if "rank" in found]:
        values.update({listed + word: {"ranked_noun": rank} for listed in of_class(values, "rank_stem")})
    for word, count in counts:
        if int(count) <= _OLDEST_IN_WORDS:
            values.update({word + aged: {"age_word": count} for aged in ages})


def counted_in_compound(analysis: Analysis, i: int, known: Table) -> tuple[int, int] | None:
    """Return the noun that hyphens join to a number and to another: "Tore" of "der Zehn-Tore-Vorsprung".

    One right behind another noun is its name: "Park Drei-Seen-Lund".
    """
    words, ends, starts = analysis.words, analysis.ends, analysis.starts
    if not known.adjective_endings or i + 3 >= len(words) or words[i] != "-" or words[i + 2] != "-":
        return None
    joined = all(ends[k] == starts[k + 1] for k in range(i - 1, i + 3))
    nouns = words[i + 1].istitle() and words[i + 3][0].isupper() and analysis.lowers[i + 1] not in analysis.pack.times
    is_name = i > 1 and words[i - 2].istitle() and analysis.word_class(i - 2) not in _BEFORE_NOUNS
    is_name = is_name and analysis.same_sentence(i - 2, i)
    return (i + 1, i + 2) if joined and nouns and not is_name else None
