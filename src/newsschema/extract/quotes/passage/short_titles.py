"""Titles whose letters are another word too, by what is behind them: "DI Ana Roe", "Del. Ana Roe"."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import feature_of
from newsschema.extract.quotes.passage.offices import titles
from newsschema.extract.quotes.passage.states import names_government
from newsschema.language.names import given_names

if TYPE_CHECKING:
    from newsschema.text.tokens import Tokens

_IN_CAPITALS = {word.upper(): full for word, full in feature_of("title in capitals", "as").items()}
_WITH_STOP = {word.title(): full for word, full in feature_of("title with stop", "as").items()}
_ALL = frozenset((*_IN_CAPITALS, *_WITH_STOP))


def short_titles(tokens: Tokens) -> dict[int, str]:
    """The office in full, in lower case, by the token of its letters: "detective" for "DI" before a person's name."""
    words = tokens.words
    found: dict[int, str] = {}
    for at in compress(range(len(words)), map(_ALL.__contains__, words)):
        stopped = (
            words[at] in _WITH_STOP and words[at + 1 : at + 2] == ["."] and tokens.ends[at] == tokens.starts[at + 1]
        )
        if stopped and _begins_name(tokens, at + 2):
            found[at] = _WITH_STOP[words[at]]
        elif words[at] in _IN_CAPITALS and words[at - 1 : at] != ["-"] and _begins_person(tokens, at + 1):
            found[at] = _IN_CAPITALS[words[at]]
    return found


def written_out(title: str) -> str:
    """A title as printed, with the office in full where it is letters with a full stop: "assemblyman" for "Del."."""
    bare, stop, behind = title.rpartition(".")
    return _WITH_STOP.get(bare, title) if stop and not behind else title


def _begins_name(tokens: Tokens, at: int) -> bool:
    """Whether a capital that is no title and another, or an initial's stop, are at a token: "Ana Roe", "J. Roe"."""
    words = tokens.words[at : at + 2]
    if len(words) < 2 or not words[0][0].isupper() or tokens.lowers[at] in titles():
        return False
    return words[1][0].isupper() or (words[1] == "." and len(words[0]) == 1)


def _begins_person(tokens: Tokens, at: int) -> bool:
    """Whether a first name in mixed case and a capital behind it are at a token."""
    known = _begins_name(tokens, at) and tokens.lowers[at] in given_names("en")
    return known and not tokens.words[at].isupper() and not names_government(tokens.words[at])
