"""Titles that a sentence states of somebody it names beside a predicate: "Ana Roe, de 43 años y portavoz de UGT"."""

from __future__ import annotations

from dataclasses import replace

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import behind_age, read_phrase
from newsschema.extract.quotes.frames.titles import find_title, names_body

_ADVERBS = 3  # tokens between "es" and a title: "es desde ayer la"
_ASIDE = 8  # tokens between a name and "y portavoz de UGT" in an apposition


def stated_title(text: Text, mention: Mention) -> Mention | None:
    """Return a name with the title that is stated behind it, and its body; None where none is.

    In an apposition that goes on ("Ana Roe, portavoz de UGT desde 2019,"), behind a copula or "como".
    """
    if mention.name is None or text.lexicon.capital_nouns:
        return None
    at, stop = mention.name[1], text.units[text.unit_of(mention.first)].last
    if at + 1 >= stop or text.inside[at] >= 0:
        return None
    if text.words[at] == ",":
        apposed = _apposed(text, at + 1, stop)
        at = _behind_relative(text, at + 1)
    else:
        apposed = None
    described = apposed or _predicate(text, at, stop)
    if described is None:
        return None
    return replace(mention, described=described, affiliation=_place(text, described[1], stop), bracket=-1)


def _behind_relative(text: Text, at: int) -> int:
    """Behind a relative pronoun: ", que | es portavoz"."""
    return at + 1 if text.lowers[at] in text.lexicon.words["relative"] else at


def _predicate(text: Text, at: int, stop: int) -> tuple[int, int] | None:
    """The title behind a copula: "es la portavoz de UGT", "trabaja como médica"."""
    words = text.lexicon.words
    while at < stop and text.lowers[at] in words["clitic"]:
        at += 1
    if at + 1 >= stop:
        return None
    if text.lowers[at] not in words["copula"]:
        role = text.lowers[at + 1] in words["role"] and class_of(text, at + 2) == "noun"  # no "como una ministra"
        return _titled(text, at + 2, stop) if role and text.analysis.is_finite(at) else None
    for place in range(at + 1, min(at + 1 + _ADVERBS, stop)):
        if class_of(text, place) in ("det", "noun", "adj", "num"):
            return _titled(text, place, stop)
        if text.analysis.word_class(place) not in ("ADV", "ADP"):
            return None
    return None


def _place(text: Text, at: int, stop: int) -> tuple[int, int] | None:
    """The preposition behind a title, with the body somebody works in: "médica | en la Universidad de Lima"."""
    if at + 1 >= stop or text.inside[at] >= 0 or text.analysis.word_class(at) != "ADP":
        return None
    phrase = read_phrase(text, at + 1, stop, apposition=False)
    return (at, phrase.last) if phrase is not None and names_body(text, phrase.first, phrase.last) else None


def _apposed(text: Text, at: int, stop: int) -> tuple[int, int] | None:
    """The title at the head of an apposition, or behind "and" in it: ", de 43 años y portavoz de UGT"."""
    found = _titled(text, at, stop)
    if found is not None or (behind_age(text, at, stop) == at and class_of(text, at) != "noun"):
        return found
    for place in range(at + 1, min(at + _ASIDE, stop)):
        if text.words[place] in ",;:" or text.inside[place] >= 0:
            return None
        if text.analysis.word_class(place) == "CCONJ":
            return _titled(text, place + 1, stop)
    return None


def _titled(text: Text, at: int, stop: int) -> tuple[int, int] | None:
    """The description that begins at a token, if it has a title and no name."""
    phrase = read_phrase(text, at, stop, apposition=False)
    if phrase is None or phrase.pronoun or phrase.name is not None or phrase.described is None:
        return None
    return phrase.described if find_title(phrase) is not None else None
