"""Sentences whose mood alone shows that they are reported: "Der Verein zog Bilanz. Man sei zufrieden mit dem Fest."."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.introduced import sentence_lead
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mood import is_narrated_behind, is_reported
from newsschema.extract.quotes.frames.parts import FramedQuote, whole_sentence
from newsschema.extract.quotes.frames.reporting import is_voice
from newsschema.extract.quotes.frames.unlisted import lead


def reported_sentence(text: Text, unit: Unit) -> FramedQuote | None:
    """A sentence that reports what the subject of the one before said, by the mood of its main verb."""
    number = text.unit_of(unit.first)
    moods = text.lexicon.words["reported"]
    if number == 0 or moods.isdisjoint(text.lowers[unit.first : unit.stop]) or not _is_reported(text, unit):
        return None
    before = text.units[number - 1]
    speaker = sentence_lead(text, before)
    if speaker is None:
        return None
    return whole_sentence(text, unit, unit.first, "mood", speaker)


def reported_behind_colon(text: Text, unit: Unit) -> FramedQuote | None:
    """What its mood shows to be reported behind a colon: "Jutta Kamp nennt zwei Gründe: Erstens fehle das Geld"."""
    if ":" not in text.words[unit.first : unit.stop]:
        return None
    colon = next((at for at in range(unit.first, unit.stop - 1) if text.words[at] == ":" and text.inside[at] < 0), -1)
    verb = text.analysis.next_finite(colon + 1, unit.stop) if colon >= 0 else unit.stop
    reported = verb < unit.stop and text.lowers[verb] in text.lexicon.words["reported"] and is_reported(text, verb)
    if not reported or is_narrated_behind(text, unit, verb):
        return None
    speaker = lead(text, unit.first, colon)
    return whole_sentence(text, unit, colon + 1, "mood", speaker) if is_voice(text, speaker) else None


def _is_reported(text: Text, unit: Unit) -> bool:
    """Whether the first finite verb of a sentence, its subject before it, is in the mood of reported speech."""
    at = text.analysis.next_finite(unit.first, unit.stop)
    if at >= unit.stop or at == unit.first or text.lowers[at] not in text.lexicon.words["reported"]:
        return False
    if text.words[unit.last - 1] == "?" or "," in text.words[unit.first : at]:
        return False
    if is_narrated_behind(text, unit, at):
        return False
    wish = at + 1 < unit.stop and text.lowers[at + 1] in text.lexicon.words["wish"]
    return not wish and is_reported(text, at) and class_of(text, at - 1) in ("noun", "name", "pron", "adj", "other")
