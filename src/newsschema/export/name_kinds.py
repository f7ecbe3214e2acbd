"""Whether a name is a person's or an organisation's, for standards that distinguish them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsschema.lexicons import rows
from newsschema.text.wordsets import word_set

# In addition to the lexicons: groups of people that are not offices, and kinds of bodies; source: ISCO-08, ISIC Rev. 4.
_PEOPLE = word_set(
    "activist analyst campaigner critic doctor driver engineer expert farmer firefighter fisherman investigator "
    "journalist lawyer neighbour neighbor nurse official opponent organiser organizer owner parent pilot protester "
    "relative rescuer researcher resident scientist soldier source student supporter survivor teacher villager voter "
    "witnesse worker"
)
_BODIES = word_set("programme program board library service coastguard cooperative co-op orchestra theatre zoo")
_UNNAMED = word_set("a an one two three several some many another its his her their")


def name_kind(name: str) -> Literal["person", "organization"] | None:
    """Return whether a name is a person's or an organisation's; None for a description ("two senior officials")."""
    words = name.split()
    if not words or words[0].lower() in _UNNAMED:
        return None
    if any(word.strip(".,'’").lower() in _institutions() for word in words):
        return "organization"
    if len(words) == 1 and words[0].lower().removesuffix("s") in _common_nouns():  # "Judges" at the start of a sentence
        return None
    return "person" if all(word[0].isupper() or len(word) <= 3 for word in words) and words[0][0].isupper() else None


@cache
def _common_nouns() -> frozenset[str]:
    """Common nouns for people and bodies: "judge", "engineer", "union"."""
    titles = {row["title"] for row in rows("titles")} | {row["word"] for row in rows("byline_words")}
    return _institutions() | titles | _PEOPLE


@cache
def _institutions() -> frozenset[str]:
    """Words in institutions' names: "ministry", "council", "club"."""
    known = [row["institution"] for row in rows("institutions")]
    known += [row["word"] for row in rows("byline_words") if row["kind"] == "institution"]
    return _BODIES.union(words for words in known if " " not in words)
