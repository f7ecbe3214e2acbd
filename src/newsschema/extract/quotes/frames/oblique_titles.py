"""Titles in the oblique cases of German: "des Sprechers", "dem Präsidenten", "der Vorsitzenden Ana Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.lexicon import Title

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text

_STRONG = ("es", "s")  # endings of a genitive
_WEAK = ("en", "n")  # endings of all oblique cases, and of plurals
_BEFORE = 3  # tokens between a determiner and its noun


def oblique_title(text: Text, at: int) -> tuple[Title | None, str]:
    """Return the title of a noun that is no title as it is printed, and its first case; None and the noun for none."""
    lower = text.lowers[at]
    for ending in (*_STRONG, *_WEAK):
        stem = lower.removesuffix(ending)
        title = text.lexicon.title(stem) if stem != lower else None
        if title is not None and title.official != "honorific" and _is_singular(text, at, ending):
            masculine = ending in _STRONG or _has_masculine(text, at)
            return (title._replace(gender="masc") if masculine else title), stem
    return None, lower


def _is_singular(text: Text, at: int, ending: str) -> bool:
    """Whether a noun with an ending of oblique cases is no plural: by its determiner, or the name behind it."""
    if ending in _STRONG or _has_masculine(text, at):
        return True
    return at + 1 < len(text.words) and text.words[at + 1] in text.lexicon.names


def _has_masculine(text: Text, at: int) -> bool:
    """Whether a masculine determiner that is no nominative is before a noun and its adjectives."""
    for place in range(at - 1, max(at - 1 - _BEFORE, -1), -1):
        if text.lowers[place] in text.lexicon.words["masculine oblique"]:
            return text.inside[place] < 0
        if not text.words[place].islower():
            return False
    return False
