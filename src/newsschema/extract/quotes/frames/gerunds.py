"""What is behind a gerund that reports: ", assurant que", ", appelant à voter", "en dénonçant « une farce »"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.clauses import behind_adverbs, infinitive_at, that_at
from newsschema.extract.quotes.frames.reporting import governed_by

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.layout import Text


def reports_behind(text: Text, at: int, stop: int) -> bool:
    """Whether what is reported follows a gerund: ", assurant que", ", rappelant au passage que", ", disant avoir"."""
    if that_at(text, at, min(stop, at + _GERUND)) is not None:
        return True
    return not text.lexicon.capital_nouns and infinitive_at(text, at, stop, close=True) is not None


def asks_behind(text: Text, at: int, stop: int, frames: frozenset[str]) -> bool:
    """Whether what is asked for, warned of or said in marks is behind a Romance gerund: ", appelant à voter"."""
    place, of = behind_adverbs(text, at, stop), governed_by(frames)
    if text.lexicon.capital_nouns or place + 1 >= stop:
        return False
    if "to" in frames and infinitive_at(text, at, stop) is not None:
        return True
    behind = of and (text.elided(place) or text.lowers[place]) in of
    place += bool(behind and text.hosts[place] == text.lowers[place])
    marked = text.inside[place + (class_of(text, place) in ("det", "join"))] >= 0
    amount = text.lowers[place] in text.lexicon.words["amount"]
    asked = "object" in frames and (amount or class_of(text, place) in ("det", "join", "noun", "num"))
    return bool(behind) or (marked and "quote" in frames) or asked


def is_before_gerund(text: Text, at: int) -> bool:
    """Whether a preposition, an adverb or a Romance pronoun right before a gerund is at a token: "tout en", "leur"."""
    clitic = text.lowers[at] in text.lexicon.words["clitic"] and not text.lexicon.capital_nouns
    return clitic or text.analysis.word_class(at) in ("ADP", "ADV")


_GERUND = 5  # tokens of "au passage", "par ailleurs" behind a gerund
