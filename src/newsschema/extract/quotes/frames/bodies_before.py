"""The body named before what belongs to it: "Der Mieterverein ... Sein Vorsitzender Jens Roe"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.lexicon import ANY
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.titles import shown_bare

OWNER = 2
"""Sentences between a body and "its president"."""


def body_before(text: Text, at: int, unit: int) -> str:
    """The first body in the nearest sentence with one before a token: "Der Mieterverein"; "" for none."""
    for number in range(unit, max(unit - OWNER, 0) - 1, -1):
        place, last = text.units[number].first, min(text.units[number].last, at)
        while place < last:
            if text.inside[place] < 0 and class_of(text, place) in ("noun", "name"):
                mention = read_phrase(text, place, last, apposition=False)
                if mention is not None and mention.name is None and _is_body(text, mention.head):
                    return shown_bare(text, _own_name(text, place, mention.last), mention.last)
                place = max(place, mention.last - 1 if mention is not None else place)
            place += 1
    return ""


def _own_name(text: Text, first: int, last: int) -> int:
    """Where the name begins that a body's noun has behind it: "Valmeris" of "fabricant d'emballages Valmeris"."""
    at = last
    while at > first and text.words[at - 1][0].isupper():
        at -= 1
    common = text.words[first][0].islower() and class_of(text, at - 1) in ("noun", "join noun")
    named = common and first < at < last and not text.lexicon.capital_nouns
    return at if named else first


def _is_body(text: Text, at: int) -> bool:
    return any(text.lexicon.body(word) in ("yes", "no", *ANY) for word in (text.words[at], text.hosts[at]))
