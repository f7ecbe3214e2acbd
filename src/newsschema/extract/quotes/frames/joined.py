"""Subjects joined by "and" who speak together: "La Grèce et la Turquie ont affirmé", "ont dit A et B"."""

from __future__ import annotations

from dataclasses import replace

from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import is_plural_verb, is_voice


def with_partner(text: Text, mention: Mention, verb: int, stop: int) -> Mention:
    """Return a phrase with the one that "and" joins to it, if the verb whose subject it is has the plural.

    `verb` is the verb's first token; nothing is read from `stop` on.
    """
    at = mention.last
    if at + 1 >= stop or mention.pronoun or text.analysis.word_class(at) != "CCONJ":
        return mention
    if text.inside[at] >= 0 or not is_plural_verb(text, verb):
        return mention
    other = read_phrase(text, at + 1, stop)
    if other is None or other.pronoun or not is_voice(text, other) or not _is_named(mention, other):
        return mention
    last, partner = other.last, (other.first, other.last)
    described = mention.first, last
    return replace(mention, last=last, name=None, described=described, affiliation=None, end=other.end, partner=partner)


def _is_named(mention: Mention, other: Mention) -> bool:
    """Whether both phrases are names or neither is: in "le maire et Luc Brun" it is not clear who is who."""
    return (mention.name is None) == (other.name is None)
