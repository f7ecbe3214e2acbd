"""What a clause says of somebody's work: "Luc Brun, qui préside la Ligue,", "Ana Roe est juriste à la Ligue"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.lexicon import SPEAKING
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.titles import find_title

if TYPE_CHECKING:
    from newsschema.extract.quotes.frames.mention import Mention


def predicate(mention: Mention) -> Mention | None:
    """Return a name with the title or body that the clause behind it gives; None where it gives none."""
    text, stop = mention.text, mention.text.units[mention.text.unit_of(mention.first)].stop
    if text.lexicon.capital_nouns and (beside := _beside(mention, stop)) is not None:
        return beside
    at = mention.end
    at += at < stop and text.words[at] == ","
    at += at < stop and text.lowers[at] in text.lexicon.words["relative"]
    if at + 1 >= stop or text.inside[at] >= 0:
        return _seated(mention)
    return _of_verb(mention, at, at + 1, stop) or _seated(mention)


def _of_verb(mention: Mention, verb: int, at: int, stop: int) -> Mention | None:
    """A name with the title or body that a verb gives its subject, what it governs at a token."""
    text, words = mention.text, mention.text.lexicon.words
    lower, placed = text.lowers[verb], text.analysis.word_class(at) == "ADP"
    if lower in words["copula"] and not placed:
        return _is_what(mention, at, stop)
    if lower in words["leads"]:
        return _with_body(mention, at - 1, stop)
    works = lower in words["works"] or (lower in words["copula"] and text.lowers[at] in words["employer"])
    return _with_body(mention, at, stop) if works and placed else None


def _beside(mention: Mention, stop: int) -> Mention | None:
    """A German name with what a clause with its verb last, an aside, a participle before it or a verb gives it.

    "Ana Roe, die den Verein leitet,", "Ana Roe, beim Verein tätig,", "die beim Verein angestellte Ana Roe",
    "Sprecherin des Vereins ist Ana Roe".
    """
    text, words = mention.text, mention.text.lexicon.words
    name = mention.name or (mention.first, mention.last)
    at = max(mention.end - (text.words[mention.end - 1] == ","), name[1])
    if at + 2 < stop and text.words[at] == "," and text.inside[at + 1] < 0:
        if text.lowers[at + 1] in words["employer"]:
            return _with_body(mention, at + 1, stop)
        comma = next((place for place in range(at + 2, stop) if text.words[place] == ","), stop)
        if text.lowers[at + 1] in words["relative"] and comma - at > _SHORTEST:
            return _of_verb(mention, comma - 1, at + 2, comma - 1)
    before = name[0] - 1
    first = max(text.units[text.unit_of(name[0])].first, before - _FAR)
    if before > first and text.lowers[before] in words["copula"]:
        return _holder(mention, text.units[text.unit_of(name[0])].first, before)
    if before <= first or not (text.words[before].islower() and class_of(text, before) == "adj"):
        return None
    begin = next((place for place in range(before - 1, first, -1) if text.lowers[place] in words["employer"]), first)
    return _with_body(mention, begin, before) if text.analysis.word_class(begin - 1) == "DET" else None


_SHORTEST = 3  # tokens between the commas of a relative clause
_FAR = 12  # tokens before a name in which a body is: "die beim Verein für Technik zuständige | Ana Roe"


def _holder(mention: Mention, first: int, verb: int) -> Mention | None:
    """A name with the title that is before its copula: "Sprecherin des Vereins ist | Ana Roe"."""
    found = read_phrase(mention.text, first, verb, apposition=False)
    if found is None or found.name is not None or found.end != verb or find_title(found) is None:
        return None
    return replace(mention, described=found.described, affiliation=found.affiliation)


def _is_what(mention: Mention, at: int, stop: int) -> Mention | None:
    """A name with the title behind its copula: "est juriste à la Ligue", "est le porte-parole du club"."""
    text = mention.text
    found = read_phrase(text, at, stop, apposition=False)
    if found is None or found.pronoun or found.name is not None or find_title(found) is None:
        return None
    joined = found.end + 1 < stop and text.analysis.word_class(found.end) == "ADP"
    within = joined and text.lowers[found.end + 1] in text.lexicon.words["inside"]
    employed = _with_body(mention, found.end + within, stop) if joined else None
    affiliation = found.affiliation or (employed.affiliation if employed is not None else None)
    return replace(mention, described=found.described, affiliation=affiliation)


def _seated(mention: Mention) -> Mention | None:
    """A name behind the body at the head of its sentence: "Chez Norvalis, Luc Brun"."""
    text, unit = mention.text, mention.text.units[mention.text.unit_of(mention.first)]
    first, comma = unit.first, mention.first - 1
    if comma <= first + 1 or text.words[comma] != "," or text.lowers[first] not in text.lexicon.words["employer"]:
        return None
    found = _with_body(mention, first, comma)
    return found if found is not None and found.affiliation == (first, comma) else None


def _with_body(mention: Mention, at: int, stop: int) -> Mention | None:
    """A name with the body behind a verb or preposition at a token."""
    text = mention.text
    begin = at + 1
    begin += begin < stop and class_of(text, begin) == "join"
    body = read_phrase(text, begin, stop, apposition=False)
    if body is None or body.pronoun:
        return None
    known = text.lexicon.body(text.bare(body.head)) in SPEAKING or text.lexicon.body(text.hosts[body.head]) in SPEAKING
    state = text.lexicon.is_state(text.shown(body.first, body.last))
    proper = text.bare(body.head)[0].isupper() and text.hosts[body.head] not in text.analysis.pack.proper
    if text.lexicon.capital_nouns:
        named = text.analysis.word_class(body.head) == "PROPN" and text.lowers[at] in text.lexicon.words["employer"]
        known, proper = known or _has_body(body), proper and named
    if not known and (state or not proper):
        return None
    return replace(mention, described=None, affiliation=(at, body.last))


def _has_body(mention: Mention) -> bool:
    """Whether a German phrase has a word for a body before its name: "Verein Klarwasser", "FC Lorenzau"."""
    text, club = mention.text, mention.text.lexicon.words["club"]
    words = range(mention.first, mention.last)
    return any(text.lexicon.body(text.bare(at)) in SPEAKING or text.words[at] in club for at in words)
