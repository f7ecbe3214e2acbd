"""Sources with a noun for what was said: "nach Angaben der Polizei", "seinen Worten zufolge", "eigenen Angaben"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.clause_starts import clause_start
from newsschema.extract.quotes.frames.genitive_names import is_genitive, leading_owner
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention, pronoun_at
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import Cue, is_voice, names_time
from newsschema.extract.quotes.frames.subjects import subject_of_verb

_LONGEST = 4  # tokens of "den bisherigen offiziellen Angaben"


class Source(NamedTuple):
    """Whose words a phrase names; `noun` is its noun, `end` behind all that was read of it."""

    noun: int
    subject: Mention | None
    end: int
    own: bool = False
    """Whether they are of the subject of the clause: "eigenen Angaben"."""


def source_at(text: Text, first: int, stop: int) -> Source | None:
    """Return the source whose phrase begins behind a preposition, if it has a noun for what was said.

    One without a subject that is not `own` is the source named before: "den Angaben zufolge", "bisherigen Angaben".
    """
    possessor = leading_owner(text, first, stop)
    noun = _noun_at(text, first if possessor is None else possessor.last, stop)
    if noun < 0:
        return None
    words, end = text.lexicon.words, noun + 1
    if possessor is not None:
        return Source(noun, possessor, end)
    exact = text.lowers[noun] in words["source noun"]
    owner = _owner_behind(text, end, stop) if exact else None
    if owner is not None:
        return Source(noun, owner, owner.end)
    if not words["own adjective"].isdisjoint(text.lowers[first:noun]):
        return Source(noun, None, end, own=True)
    if text.lowers[first] in text.analysis.pack.possessives:
        return Source(noun, pronoun_at(text, first, end), end)
    if exact and not text.lexicon.capital_nouns and end < stop and text.lowers[end] in words["by"]:
        subject = read_phrase(text, first, stop)  # "los datos de empleo"
        return Source(noun, subject, subject.end if subject is not None else end)
    while end < stop and class_of(text, end) == "adj" and not text.lexicon.capital_nouns:
        end += 1  # "datos oficiales"
    known = noun - first == 1 and text.lowers[first] in words["definite"] and end == noun + 1
    if exact and (known or text.lowers[noun - 1] in words["earlier"]):
        return Source(noun, None, end)
    described = next((at for at in range(first, noun) if class_of(text, at) not in ("det", "join")), noun)
    return Source(noun, Mention(text, first, end, noun, None, described=(described, end), end=end), end)


def _noun_at(text: Text, first: int, stop: int) -> int:
    """The noun for what was said in a phrase that begins at a token; -1 where it has none."""
    endings = tuple(text.lexicon.words["source noun"])
    for at in range(first, min(stop, first + _LONGEST)):
        if text.inside[at] >= 0:
            return -1
        lower = text.lowers[at]
        named = text.words[at][0].isupper() and lower.endswith(endings)  # also compounds: "Presseangaben"
        if named if text.lexicon.capital_nouns else lower in text.lexicon.words["source noun"]:
            return at
        known = lower in text.analysis.pack.possessives or lower in text.lexicon.words["own adjective"]
        if not known and (class_of(text, at) not in ("det", "adj", "join") or text.analysis.is_finite(at)):
            return -1
    return -1


def _owner_behind(text: Text, at: int, stop: int) -> Mention | None:
    """Whose words a noun has behind it: "von Ana Roe", "der Polizei", "Israels"."""
    if at >= stop or text.inside[at] >= 0:
        return None
    words, lower = text.lexicon.words, text.lowers[at]
    if lower in words["by"]:
        owner = read_phrase(text, at + 1, stop)
        voice = text.lexicon.capital_nouns or is_voice(text, owner)  # no "datos de empleo"
        return owner if voice and owner is not None and not names_time(text, owner) else None
    if lower in words["genitive"]:
        return read_phrase(text, at, stop)
    owner = read_phrase(text, at, stop) if class_of(text, at) == "name" or lower.endswith("s") else None
    if owner is not None and owner.name == (owner.first, owner.last) and is_genitive(text, owner.last):
        return owner
    name = text.words[at][0].isupper() and lower.endswith("s") and text.analysis.word_class(at) == "PROPN"
    return owner if name else None


def source_before(text: Text, first: int, at: int) -> Source | None:
    """The source of a phrase that begins at a token and ends at another: "Angaben der Polizei | zufolge"."""
    source = source_at(text, first, at)
    return source if source is not None and source.end == at else None


def subject_of_clause(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The subject of the clause that a source is in: "Die Firma hat nach eigenen Angaben 400 Kunden"."""
    verb = _verb_in(text, clause_start(text, unit, cue.begin), cue.begin)
    if verb < 0:  # "Eigenen Angaben zufolge | hat die Firma ..."
        verb, unit = _verb_in(text, cue.end, unit.stop), replace(unit, first=cue.end)
    return subject_of_verb(text, unit, verb) if verb >= 0 else None


def _verb_in(text: Text, first: int, last: int) -> int:
    """The first finite verb of a range, or a word with a small letter that is taken for a noun; -1 for none."""
    places = (at for at in range(first, last) if text.inside[at] < 0 and text.words[at].islower())
    return next((at for at in places if text.analysis.is_finite(at) or text.analysis.word_class(at) == "NOUN"), -1)
