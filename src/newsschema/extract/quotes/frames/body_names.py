"""What a body is called in other places: in another case, by the last part of its noun or by its noun alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.general_nouns import describes
from newsschema.extract.quotes.frames.genitive_names import without_genitive
from newsschema.extract.quotes.frames.nations import abbreviations, owners

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.entry import Entry, MentionPlace
    from newsschema.extract.quotes.frames.layout import Text
    from newsschema.extract.quotes.frames.mention import Mention

_SHORTEST = 5  # letters of a noun that a compound may end in


def body_key(text: Text, first: int, last: int) -> str:
    """The words of a description in lower case, the same in all cases of German: "des Deutschen Roten Kreuzes".

    What is a state's is of its adjective: "Israels Armee", "das israelische Militär"; a state or its capital alone is
    its government.
    """
    shown = text.shown(first, last).lower()
    if not text.lexicon.capital_nouns:
        return shown
    states = owners(text.lexicon.language)
    if shown in states and text.words[first][0].isupper():
        return f"{states[shown]} {_GOVERNMENT}"
    head = first
    while head < last - 1 and _describes(text, head):
        head += 1
    before = [_stem(text, text.lowers[at]) for at in range(first, head) if text.words[at] not in "-‑"]
    rest = shown[text.ends[head] - text.starts[first] :] if last > head else ""
    noun = text.base(head)
    kind = next((kind for kind in _OF_STATES if noun in text.lexicon.words[kind]), noun)
    return " ".join([*before, kind]) + rest


_GOVERNMENT = "government"
_OF_STATES = ("army", _GOVERNMENT)  # kinds of bodies that a state has one of, by whatever noun


def is_government(key: str) -> bool:
    """Whether the words of a description are a government's: "französisch government"."""
    return key.endswith(f" {_GOVERNMENT}")


def _describes(text: Text, at: int) -> bool:
    """Whether the noun of a phrase is behind a token: an adjective, a state's name or "US-" is at it."""
    if class_of(text, at) == "adj" or text.words[at + 1][0].isupper():
        return True
    return text.words[at + 1] in "-‑" and text.words[at] in abbreviations(text.lexicon.language)


def _stem(text: Text, word: str) -> str:
    """An adjective without the ending of its case, that of a state for its name: "israelisch" for "Israels"."""
    states = owners(text.lexicon.language)
    owner = states.get(word) or states.get(without_genitive(text, word))
    return owner if owner is not None else text.lexicon.adjective_stem(word)


def may_be_body(entry: Entry, mention: Mention) -> bool:
    """Whether all German adjectives of a description are in a body's name, or it has one of its own: "Trefag"."""
    if not mention.text.lexicon.capital_nouns:
        return True
    text, (first, last) = mention.text, mention.described or (mention.first, mention.last)
    words = body_key(text, first, min(last, mention.head + 1)).split()[:-1]
    return not words or not entry.key.startswith("~") or set(words) <= set(entry.key[1:].split())


def compound_of(mention: Mention, head: str, places: list[MentionPlace]) -> Entry | None:
    """The last body of some places that a noun means: "Verband" for "Bauernverband", "Ligue" for "Ligue Verte"."""
    text = mention.text
    if len(head) < _SHORTEST and not text.lexicon.capital_nouns:
        return None
    every = (place.entry for place in reversed(places) if not place.entry.is_person)
    language, german = text.lexicon.language, text.lexicon.capital_nouns
    bodies = (
        one
        for one in every
        if any(_ends_in(text, one, noun, head) for noun in one.heads)
        or (german and describes(language, head, one.heads))
    )
    return next((one for one in bodies if may_be_body(one, mention)), None)


def shares_stem(body: Entry, noun: str) -> bool:
    """Whether a body's noun begins as another noun does: "Tierschutzverein" and "Tierschützer"."""
    return any(noun[:_STEM] == head[:_STEM] for head in body.heads if len(head) > _STEM)


_STEM = 4  # letters of the shortest first part of a compound


def _ends_in(text: Text, body: Entry, noun: str, head: str) -> bool:
    """Whether a noun is the last part of a German compound, or the head of a body's longer name."""
    if noun == head:
        return " " in body.name
    return text.lexicon.capital_nouns and noun.endswith(head)
