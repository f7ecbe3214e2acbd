"""Phrases that do not begin with their noun's own words: indefinite pronouns, German participles with objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsschema.extract.quotes.frames.layout import Text


def indefinite_phrase(
    text: Text, at: int, stop: int, read: Callable[[Text, int, int], Mention | None]
) -> Mention | None:
    """A pronoun for people nobody names, its article counted: "andere", "ein anderer", "d'autres", "l'un"."""
    if at + 1 < stop and at in text.indefinite and (some := _some(text, at, stop, read)) is not None:
        return some
    article = at + 1 < stop and class_of(text, at) in ("det", "join", "num") and at + 1 in text.indefinite
    head = at + 1 if article else at
    if head >= stop or text.inside[head] >= 0 or head not in text.indefinite:
        return None
    return Mention(text, at, head + 1, head, None, end=head + 1)


def _some(text: Text, at: int, stop: int, read: Callable[[Text, int, int], Mention | None]) -> Mention | None:
    """A Romance word for others with its noun, or the people it is of: "otros vecinos", "una de ellas"."""
    if text.lexicon.capital_nouns or text.inside[at + 1] >= 0:
        return None
    if class_of(text, at + 1) == "noun" and text.lexicon.is_plural_voice(text.hosts[at + 1]):
        mention = read(text, at + 1, stop)
        if mention is not None and mention.name is None:
            mention.first = at
            return mention
    if at + 2 < stop and text.lowers[at + 1] in text.analysis.pack.joining and class_of(text, at + 2) == "pron":
        return Mention(text, at, at + 3, at, None, described=(at, at + 3), end=at + 3)
    return None


def partitive_phrase(
    text: Text, at: int, stop: int, read: Callable[[Text, int, int], Mention | None]
) -> Mention | None:
    """A Spanish phrase about one or more of several: "uno de los afectados", "decenas de vecinos".

    A word for some of them is its first token, with two behind it; `read` reads the phrase of them all.
    """
    if text.inside[at] >= 0:
        return None
    several = text.lowers[at + 2] in text.lexicon.words["plural"] or text.lexicon.is_plural_voice(text.words[at + 2])
    if text.lowers[at + 1] not in text.analysis.pack.joining or not several:
        return None
    mention = read(text, at + 2, stop)
    if mention is None or mention.pronoun or mention.name is not None:
        return None
    mention.first, mention.described = at, (at, mention.last)
    return mention


def attributive_phrase(
    text: Text, at: int, stop: int, read: Callable[[Text, int, int], Mention | None]
) -> Mention | None:
    """A German phrase with a participle and what belongs to it before its noun: "die in Bonn geborene Ärztin".

    `read` reads the phrase at its noun.
    """
    if not text.lexicon.capital_nouns or text.analysis.word_class(at) != "DET" or text.inside[at] >= 0:
        return None
    for place in range(at + 1, min(stop, at + _LONGEST) - 1):
        if text.inside[place] >= 0 or not text.words[place][0].isalnum():
            return None
        if _is_participle(text, place) and text.words[place + 1][0].isupper():
            mention = read(text, place + 1, stop)
            if mention is None or mention.pronoun:
                return None
            mention.first = at if mention.name is None else mention.first
            return mention
        if text.analysis.is_finite(place):
            return None  # "einer hat am Montag ..."
    return None


_LONGEST = 16  # tokens between an article and the participle before its noun


def _is_participle(text: Text, at: int) -> bool:
    """Whether a word has the endings of a participle before a noun: "gewählte", "geborenen", "klagender"."""
    lower = text.words[at]
    if not lower.islower():
        return False
    stem = text.lexicon.adjective_stem(lower)
    participle = stem != lower and stem.endswith(tuple(text.lexicon.words["participle ending"]))
    return participle and text.analysis.word_class(at) in ("ADJ", "VERB", "NOUN")
