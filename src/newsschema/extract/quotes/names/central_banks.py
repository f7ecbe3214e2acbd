"""Central banks by their whole names, as commercial ones are named alike: "Bank of Japan", no "Bank of America"."""

from __future__ import annotations

from functools import cache

from newsschema.extract.quotes.passage.words import without_article
from newsschema.lexicons import rows


@cache
def _names() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in rows("central_banks"))


def is_central_bank(name: str) -> bool:
    """Whether a name, with or without an article, is that of a central bank."""
    return without_article(name.lower().replace("’", "'")) in _names()
