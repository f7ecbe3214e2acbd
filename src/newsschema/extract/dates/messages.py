"""Short messages: in a post or a note a bare "night" or "weekend" is the one of the day it was written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsschema.extract.dates.expression import Expression
from newsschema.extract.dates.pack import words
from newsschema.extract.dates.phrases import is_dash, lower
from newsschema.extract.dates.words import PARTS, PLURAL_UNITS, REFERENCES, SEASONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsschema.text.tokens import Tokens

# Characters: the 140 of a short message, with room for an address.
_LONGEST_MESSAGE = 200
# What a post holds and a headline does not.
_SIGNS = ("@", "#", "http", "~", "!", "..", ":)", ":(", ":D", ";)", "::", "|")
_CHAT = words("chat")
_BEFORE_TIMES = words("before_post_time")
_DURATIONS, _UNITS = words("post_duration"), words("weekend_noun")
_OLD, _FALL = words("age_predicate"), words("season_or_event")


def is_message(tokens: Tokens) -> bool:
    """Whether a text is a short post: few characters, among them addresses, tags, smileys or words of chats."""
    if len(tokens.text) > _LONGEST_MESSAGE:
        return False
    return any(sign in tokens.text for sign in _SIGNS) or not _CHAT.isdisjoint(tokens.words)


def _is_time(tokens: Tokens, i: int) -> bool:
    """Whether four digits are a time of day: "left at 2250"."""
    word = tokens.lowers[i]
    if len(word) != 4 or not (word.isascii() and word.isdigit()) or lower(tokens, i - 1) not in _BEFORE_TIMES:
        return False
    return int(word[:2]) < 24 and int(word[2:]) < 60


def add_bare_words(tokens: Tokens, found: Sequence[Expression]) -> list[Expression]:
    """Add the units, parts of the day and seasons that are alone in a message to what was found there."""
    taken = {i for one in found for i in range(one.first, one.last)}
    more = []
    for i, word in enumerate(tokens.lowers):
        if i in taken or lower(tokens, i + 1) in _OLD:  # an age is a figure
            continue
        if word in _DURATIONS and not (is_dash(tokens, i + 1) or is_dash(tokens, i - 1)):
            unit = PLURAL_UNITS.get(word, word)
            more.append(Expression("duration", i, i + 1, number=-1.0 if word != unit else 1, unit=unit))
        elif word in _UNITS:
            more.append(Expression("unit", i, i + 1, unit=word, relation="this"))
        elif word in PARTS:
            more.append(Expression("part", i, i + 1, part=PARTS[word], relation="this"))
        elif word in SEASONS and word not in _FALL:
            more.append(Expression("season", i, i + 1, part=SEASONS[word], relation="this"))
        elif _is_time(tokens, i):
            more.append(Expression("clock", i, i + 1, clock=f"{word[:2]}:{word[2:]}"))
        elif REFERENCES.get(word) == "FUTURE_REF":
            more.append(Expression("reference", i, i + 1, value="FUTURE_REF"))
    found = [replace(one, relation="this", value=None) if _is_bare_part(one) else one for one in found]
    return sorted([*found, *more], key=lambda one: one.first)


def _is_bare_part(one: Expression) -> bool:
    return one.kind == "part" and one.relation is None
