"""The kinds of bodies in which an office is held: a rector's is a university.

A row of `office_bodies.csv` has offices and nouns of bodies, separated by semicolons; those that begin with a hyphen
are endings. A language may be without the table.
"""

from __future__ import annotations

from functools import cache, lru_cache

from newsschema.lexicons import has_table, rows

_TABLE = "office_bodies"
_REMEMBERED = 4096  # pairs of an office and a body, over documents


@lru_cache(maxsize=_REMEMBERED)
def is_office_of(language: str, office: str, body: str) -> bool:
    """Whether an office may be one of a body, both in lower case: "rektorin" of a "hochschule"."""
    return any(_has(offices, office) and _has(bodies, body) for offices, bodies in _rows(language))


@cache
def _rows(language: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The offices and the bodies of each row of a language."""
    found = rows(_TABLE, language) if has_table(_TABLE, language) else ()
    return tuple((tuple(row["titles"].split(";")), tuple(row["bodies"].split(";"))) for row in found)


def _has(words: tuple[str, ...], word: str) -> bool:
    return any(word.endswith(known[1:]) if known[0] == "-" else word == known for known in words)
