"""Who speaks beside an impersonal verb: "heißt es in einer Mitteilung der Stadt", "aus der Partei verlautet"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.clause_starts import clause_start
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention, pronoun_at
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import Cue, is_as, names_time, pointing_before, so_before
from newsschema.extract.quotes.frames.subjects import behind_speech
from newsschema.extract.quotes.frames.subjects_before import phrase_before

_BEHIND = 9  # tokens behind a verb within which its source begins


def find_source(text: Text, unit: Unit, cue: Cue) -> None:
    """Note the source of an impersonal verb, and whether speech is before it."""
    inverted = bool(behind_speech(text, unit, cue)) or is_behind_so(text, unit, cue.begin)
    cue.subject = _source_behind(text, unit, cue) or _source_before(text, unit, cue)
    cue.inverted = inverted
    if cue.subject is not None:
        cue.subject = _author(text, cue.subject)


def is_impersonal(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether nobody speaks beside an impersonal verb: "lit-on", no Romance "a lu le président"."""
    if "impersonal" not in cue.frames or text.lexicon.capital_nouns or cue.last >= unit.stop:
        return "impersonal" in cue.frames
    behind = read_phrase(text, cue.last, unit.stop) if class_of(text, cue.last) in ("det", "noun", "name") else None
    named = behind is not None and (behind.name is not None or text.title(behind.head) is not None)
    return not named


def passive_source(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The document or body in which something is said by nobody who is named: "En el informe se señala que"."""
    places = text.lexicon.words["at source"]
    pointing = pointing_before(text, unit.first, cue.begin)
    if pointing == unit.first + 1 and text.lowers[unit.first] in places:  # "En este se señala que"
        return pronoun_at(text, pointing)
    source = _source_before(text, unit, cue) if places and not text.lexicon.capital_nouns else None
    if source is None or text.lexicon.body(text.bare(source.head)) is None:
        return None
    return _author(text, source)


def has_it(text: Text, cue: Cue) -> bool:
    """Whether the impersonal pronoun is right beside a verb, or behind "wie": "heißt es", not "heißt das Motto"."""
    words, lowers = text.lexicon.words["it"], text.lowers
    if any(lowers[at] in words for at in (cue.first - 1, cue.last) if 0 <= at < len(text.words)):
        return True
    before = range(max(cue.first - _BEHIND, 1), cue.first)
    return any(lowers[at] in words and is_as(text, at - 1, cue.first) for at in before)


def is_behind_so(text: Text, unit: Unit, verb: int) -> bool:
    """Whether "so" or "das" is between speech and a verb: "..., so heißt es", "..., das sagte X"."""
    at = so_before(text, unit, verb)
    return at > unit.first and (text.words[at - 1] in ",–—" or text.inside[at - 1] >= 0)


def _source_behind(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The source behind a verb: "heißt es am Montag aus dem Rathaus"."""
    at, stop = cue.last, min(unit.stop, cue.last + _BEHIND)
    while at < stop and text.inside[at] < 0 and text.words[at] not in ",:;":
        if text.analysis.word_class(at) == "ADP":
            mention = read_phrase(text, at + 1, unit.stop)
            if mention is not None and _is_source(text, at, mention):
                cue.end = mention.end
                return mention
            at = mention.end if mention is not None else at + 1
        else:
            at += 1
    return None


def _is_source(text: Text, at: int, mention: Mention) -> bool:
    """Whether a preposition is before a source rather than a time or a topic."""
    places = text.lexicon.words["at source"]
    return not mention.pronoun and not names_time(text, mention) and (not places or text.lowers[at] in places)


def _source_before(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The source before a verb: "In einem Brief heißt es", "dem Brief, in dem es hieß"."""
    start, words = clause_start(text, unit, cue.begin), text.lexicon.words["it"]
    while start < cue.begin and (text.lowers[start] in words or is_as(text, start, cue.begin)):
        start += 1  # "wie es in einem Brief heißt"
    for at in range(start, cue.begin):
        if text.analysis.word_class(at) == "ADP":
            if text.lowers[at + 1] in text.lexicon.words["relative"] and text.words[at - 1] == ",":
                return phrase_before(text, unit, at - 1)
            mention = read_phrase(text, at + 1, cue.begin)
            if mention is not None and _is_source(text, at, mention) and at == start:
                cue.begin = min(cue.begin, at)
                return mention
    return None


def _author(text: Text, source: Mention) -> Mention | None:
    """Whose statement a source is: "der Stadt" of "einer Mitteilung der Stadt"; None if it has none behind it."""
    words = text.lexicon.words
    if text.lowers[source.head] not in words["statement"]:
        return source
    at = source.head + 1
    if at < len(text.words) and text.lowers[at] in words["by"]:
        return read_phrase(text, at + 1, len(text.words))
    if at < source.last and class_of(text, at) == "join":
        return read_phrase(text, at, source.last)
    return source
