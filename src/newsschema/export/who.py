"""Who is a person and who an organisation, to standards that keep them apart."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsschema.lexicons import rows

_UNNAMED = frozenset(
    {"a", "an", "one", "two", "three", "several", "some", "many", "another", "its", "his", "her", "their"}
)


def kind_of(name: str) -> Literal["person", "organization"] | None:
    """Say whether a name is a person's or an organisation's; None for no name ("two senior officials", "the line")."""
    words = name.split()
    if not words or words[0].lower() in _UNNAMED:
        return None
    if any(word.strip(".,'’").lower() in _institutions() for word in words):
        return "organization"
    return "person" if all(word[0].isupper() or len(word) <= 3 for word in words) and words[0][0].isupper() else None


@cache
def _institutions() -> frozenset[str]:
    """Words of institutions' names: "ministry", "council", "club"."""
    known = [row["institution"] for row in rows("institutions")]
    known += [row["word"] for row in rows("byline_words") if row["kind"] == "institution"]
    return frozenset(words for words in known if " " not in words)
