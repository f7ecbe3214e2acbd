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
    at = mention.end
    at += at < stop and text.words[at] == ","
    at += at < stop and text.lowers[at] in text.lexicon.words["relative"]
    if at + 1 >= stop or text.inside[at] >= 0:
        return _seated(mention)
    verb, words = text.lowers[at], text.lexicon.words
    if verb in words["copula"]:
        return _is_what(mention, at + 1, stop)
    works = verb in words["works"] and text.analysis.word_class(at + 1) == "ADP"
    if verb in words["leads"] or works:
        return _with_body(mention, at + works, stop)
    return _seated(mention)


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
    if not known and (state or not proper):
        return None
    return replace(mention, described=None, affiliation=(at, body.last))
