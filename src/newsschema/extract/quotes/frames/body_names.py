"""What a body is called in other places: in another case, by the last part of its noun or by its noun alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.entry import Entry, MentionPlace
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention

_SHORTEST = 5  # letters of a noun that a compound may end in


def body_key(text: Text, first: int, last: int) -> str:
    """The words of a description in lower case, the same in all cases of German: "des Deutschen Roten Kreuzes"."""
    shown = text.shown(first, last).lower()
    if not text.lexicon.capital_nouns:
        return shown
    head = first
    while head < last - 1 and (class_of(text, head) == "adj" or text.words[head + 1][0].isupper()):
        head += 1
    adjectives = [_stem(text.lowers[at]) for at in range(first, head)]  # "Deutsches Rotes" too
    rest = shown[text.ends[head] - text.starts[first] :] if last > head else ""
    return " ".join([*adjectives, text.base(head)]) + rest


def may_be_body(entry: Entry, mention: Mention) -> bool:
    """Whether all German adjectives of a description are in a body's name, or it has one of its own: "Trefag"."""
    if not mention.text.lexicon.capital_nouns:
        return True
    text, (first, last) = mention.text, mention.described or (mention.first, mention.last)
    words = body_key(text, first, min(last, mention.head + 1)).split()[:-1]
    return not words or not entry.key.startswith("~") or set(words) <= set(entry.key[1:].split())


def _stem(adjective: str) -> str:
    """An adjective without the ending of its case: "israelisch"."""
    ending = next((one for one in _ADJECTIVE_ENDINGS if adjective.endswith(one)), "")
    return adjective.removesuffix(ending)


_ADJECTIVE_ENDINGS = ("en", "er", "es", "em", "e")


def compound_of(mention: Mention, head: str, places: list[MentionPlace]) -> Entry | None:
    """The last body of some places that a noun means: "Verband" for "Bauernverband", "Ligue" for "Ligue Verte"."""
    text = mention.text
    if len(head) < _SHORTEST and not text.lexicon.capital_nouns:
        return None
    every = (place.entry for place in reversed(places) if not place.entry.is_person)
    bodies = (one for one in every if may_be_body(one, mention))
    return next((one for one in bodies if any(_ends_in(text, one, noun, head) for noun in one.heads)), None)


def _ends_in(text: Text, body: Entry, noun: str, head: str) -> bool:
    """Whether a noun is the last part of a German compound, or the head of a body's longer name."""
    return (noun == head and " " in body.name) or (text.lexicon.capital_nouns and noun != head and noun.endswith(head))
