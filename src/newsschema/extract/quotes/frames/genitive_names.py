"""Names in the genitive: "Max Roes Vortrag", "nach Angaben Max Roes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsschema.extract.quotes.frames.entry import Entry
    from newsschema.extract.quotes.frames.layout import Text


def without_genitive(text: Text, word: str) -> str:
    """A name without the ending of its genitive: "Emdens"."""
    endings = text.lexicon.words["genitive ending"]
    return next((word.removesuffix(ending) for ending in endings if word.endswith(ending)), word)


def is_genitive(text: Text, last: int) -> bool:
    """Whether a name that ends before a token may be in the genitive: it has the ending, and no apostrophe for it."""
    word = text.lowers[last - 1]
    return (
        text.words[last - 1] not in text.lexicon.names
        and without_genitive(text, word) not in (word, word[:-1] + "s")
        and not word.endswith(_SIBILANTS)
    )


_SIBILANTS = ("ss", "xs", "zs")  # such names have an apostrophe: "Weiss' Vortrag"


def owns_noun(text: Text, first: int, last: int, end: int) -> bool:
    """Whether a name is in the genitive before a noun of its phrase, adjectives between: "Max Roes neuer Vortrag"."""
    if not is_genitive(text, last):
        return False
    at = last
    while at < end and class_of(text, at) == "adj" and text.words[at][0].islower():
        at += 1
    if at == end or class_of(text, at) != "noun":
        return False
    behind_verb = first > 0 and text.inside[first - 1] < 0 and text.analysis.word_class(first - 1) == "VERB"
    hearers = behind_verb and text.words[at][-1] in "ns"  # "sagte Hans Peters Reportern"
    return not hearers or text.words[last - 1][:-1] in text.vocabulary


def leading_owner(text: Text, at: int, stop: int) -> Mention | None:
    """The name in the genitive at a token, before the noun it owns: "Roes | Fazit", "Ana Roes | klare Worte"."""
    for last in range(at + 1, min(at + _LONGEST, stop)):
        if not text.words[last - 1][0].isupper():
            return None
        if text.lowers[last - 1][-1] == "s" and is_genitive(text, last) and owns_noun(text, at, last, stop):
            named = all(_may_be_name(text, place) for place in range(at, last))  # no "Neues" of "Neues Urteil"
            return Mention(text, at, last, last - 1, (at, last), owner=(at, last)) if named else None
    return None


def _may_be_name(text: Text, at: int) -> bool:
    """Whether a capital is no adjective or determiner at a sentence's head, but for the genitive of a given name."""
    return class_of(text, at) in ("noun", "name") or without_genitive(text, text.words[at]) in text.lexicon.names


_LONGEST = 5  # tokens of the longest name before what it owns, a hyphen counted


def owned_noun(text: Text, at: int, end: int) -> int:
    """The noun that a name in the genitive before it owns, if it is a person or a body; -1 for a thing they made."""
    while at < end - 1 and class_of(text, at) == "adj" and text.words[at][0].islower():
        at += 1
    body = text.lexicon.body(text.words[at])
    speaks = text.title(at) is not None or text.lexicon.is_plural_voice(text.words[at]) or body not in (None, "text")
    return at if speaks else -1


def owner_of_words(mention: Mention, by_word: Mapping[str, list[Entry]]) -> Entry | None:
    """Whose words a phrase is about, by the surname in the genitive at its head: "Roes Fazit", "Roes Vortrag"."""
    text, first = mention.text, mention.first
    if first == mention.head or owned_noun(text, first + 1, mention.last) >= 0:
        return None
    surname = without_genitive(text, text.lowers[first])
    known = by_word.get(surname) if surname != text.lowers[first] else None
    return next((one for one in known or () if one.is_person), None)
