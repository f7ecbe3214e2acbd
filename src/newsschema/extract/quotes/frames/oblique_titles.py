"""Titles in the oblique cases of German: "des Sprechers", "dem Präsidenten", "der Vorsitzenden Ana Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.lexicon import Title

_BEFORE = 3  # tokens between a determiner and its noun


def oblique_title(text: Text, at: int) -> tuple[Title | None, str]:
    """Return the title of a noun that is no title as it is printed, and its first case; None and the noun for none.

    One that may be a plural is a title behind a masculine determiner or before a name.
    """
    lower = text.lowers[at]
    found = text.lexicon.oblique_title(lower)
    if found is None:
        return None, lower
    title, stem, ending = found
    if ending[-1] == "s" or _has_masculine(text, at):
        return title._replace(gender="masc"), stem
    named = at + 1 < len(text.words) and text.words[at + 1] in text.lexicon.names
    return (title, stem) if named else (None, lower)


def _has_masculine(text: Text, at: int) -> bool:
    """Whether a masculine determiner that is no nominative is before a noun and its adjectives."""
    for place in range(at - 1, max(at - 1 - _BEFORE, -1), -1):
        if text.lowers[place] in text.lexicon.words["masculine oblique"]:
            return text.inside[place] < 0
        if not text.words[place].islower():
            return False
    return False
