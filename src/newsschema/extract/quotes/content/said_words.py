"""Words that one says: "said a few words"; what else follows "said" is a clause, whatever its verb looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.mentions.verbs_within import has_verb
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.lexicons.function_words import COMPLEMENTIZER

if TYPE_CHECKING:
    from newsschema.extract.quotes.content.openings import Start


def object_words(start: Start) -> list[str]:
    """The words of the object at a start, with its owner."""
    phrase = start.page.analysis.phrase_from(start.at)
    return start.page.lowers[start.at : phrase.last] if phrase is not None else []


def names_words(start: Start) -> bool:
    """Whether a phrase for what one says follows "said": "said a few words", "said the same about Li"."""
    return _names(start, _WORDS)


def may_only_be_clause(start: Start) -> bool:
    """Whether too much follows for anything but a clause, whose verb is a noun too: "said cheap imports hit mills"."""
    if "clausal" not in start.cue.verb.traits or _names(start, _SAYABLE):
        return False
    page, at, stop = start.page, start.at, start.stop
    close = next(iter(page.signs(_COMMA, at, stop)), stop)
    if close == at + 1 < stop - 1 and page.inside[close + 1] < 0:  # "said Weavers, who number 900, left"
        close = stop if page.analysis.word_class(at) in _NOMINAL else close
    return close - at >= _CLAUSE


def _names(start: Start, words: frozenset[str]) -> bool:
    """Whether some words are among those of the phrase that follows a verb which takes clauses only."""
    near = start.page.lowers[start.at : start.at + _PHRASE]
    if "clausal" not in start.cue.verb.traits or words.isdisjoint(near):
        return False
    return not words.isdisjoint([start.word, start.following, *object_words(start)])


_PHRASE = 8  # tokens of a phrase for what one says
_WORDS = words_of("sayable")
_SAYABLE = _WORDS | words_of("greeting") | words_of("indefinite pronoun")
_NOMINAL = ("NOUN", "ADJ", "PROPN")
_COMMA = frozenset(",")
_CLAUSE = 5  # tokens of the shortest clause whose verb is not recognised


def is_written_clause(start: Start) -> bool:
    """Whether a verb is before a comma or "that": not in "wrote a set of “lost” songs", "wrote the bank that"."""
    page, ahead = start.page, range(start.at + 1, min(start.stop, start.at + _OBJECT))
    ends = (at for at in ahead if (page.words[at] == "," and page.inside[at] < 0) or page.lowers[at] in COMPLEMENTIZER)
    return has_verb(page, start.at, next(ends, ahead.stop))


_OBJECT = 30  # tokens behind a verb of writing within which a clause has its verb
