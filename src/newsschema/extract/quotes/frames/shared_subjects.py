"""Subjects that a reporting verb shares with the verb before it: "ha ido y ha pedido", "partit en disant"."""

from __future__ import annotations

from dataclasses import replace

from newsschema.extract.quotes.frames.clause_starts import FAR, clause_start
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.reporting import Cue
from newsschema.extract.quotes.frames.subjects import sentence_subject, subject_of_verb
from newsschema.extract.quotes.frames.subjects_before import before_verb, subject_before


def subject_of_first(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The subject of the verb that "and" joins another to: "Vox ha ido más allá y ha pedido".

    A German verb right behind a comma is joined too: "X bedauert das, betont jedoch".
    """
    joint = before_verb(text, unit, cue.begin)
    comma = text.lexicon.capital_nouns and joint > unit.first and text.words[joint] == "," and joint == cue.begin - 1
    if text.analysis.word_class(joint) != "CCONJ" and not comma:
        return None
    for at in range(joint - 1, max(unit.first, joint - FAR), -1):
        if text.inside[at] >= 0 or text.words[at] in ",:;":
            return None
        if text.analysis.is_finite(at) or (comma and text.lowers[at] in text.lexicon.verbs):
            before = subject_before(text, unit, Cue(at, at + 1, at, at + 1, cue.frames, "verb"))
            return before or (subject_of_verb(text, unit, at) if text.lexicon.capital_nouns else None)
    return None


def subject_before_colon(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The subject of the clause before the colon that a Spanish clause is behind: "La edil fue clara: pidió agua"."""
    if "dropped subjects" not in text.lexicon.words["writing"]:
        return None
    first = max(unit.first, cue.begin - FAR)
    colons = (at for at in range(cue.begin - 1, first, -1) if text.words[at] == ":" and text.inside[at] < 0)
    colon = next(colons, -1)
    return sentence_subject(text, replace(unit, last=colon, stop=colon)) if colon > 0 else None


def shares_auxiliary(text: Text, unit: Unit, at: int) -> bool:
    """Whether "and" joins a Romance participle to one that reports: "a dit que tout va bien et | demandé un audit"."""
    if text.lexicon.capital_nouns:
        return False
    joint = before_verb(text, unit, at)
    if text.analysis.word_class(joint) != "CCONJ" or text.inside[joint] >= 0:
        return False
    for place in range(joint - 1, max(unit.first + 1, joint - FAR), -1):
        if text.inside[place] < 0 and text.words[place] in ":;":
            return False
        if text.inside[place] < 0 and text.hosts[place - 1] in text.lexicon.perfect and _is_past(text, place):
            return True
    return False


def _is_past(text: Text, at: int) -> bool:
    """Whether a participle is at a token, by its tag or as one of a verb of speech."""
    reports = any(form.kind == "participle" for form in text.lexicon.verbs.get(text.lowers[at], ()))
    return reports or text.analysis.is_participle(at)


def aside_begin(text: Text, at: int) -> int:
    """Where a Romance aside between commas begins that ends before a token: "a| , pour sa part, demandé"."""
    comma = at - 1
    if text.lexicon.capital_nouns or comma < 1 or text.words[comma] != ",":
        return at
    begin = next((place for place in range(comma - 1, max(comma - _ASIDE, 0), -1) if text.words[place] == ","), at)
    return begin if begin < at and text.analysis.next_finite(begin, comma) >= comma else at


_ASIDE = 6  # tokens of ", pour sa part"


def subject_of_main(text: Text, unit: Unit, gerund: int) -> Mention | None:
    """The subject of the last finite verb before a gerund: "La maire a quitté la salle en disant que"."""
    for at in range(gerund - 1, max(unit.first, gerund - FAR), -1):
        if text.inside[at] >= 0 or text.words[at] in ":;":
            return None
        if text.analysis.is_finite(at) and not _is_reported(text, unit, at):
            return subject_before(text, unit, Cue(at, at + 1, at, at + 1, frozenset(), "verb"))
    return None


def _is_reported(text: Text, unit: Unit, verb: int) -> bool:
    """Whether "que" introduces the clause of a verb: "a dit que le texte est clair, précisant que"."""
    start = clause_start(text, unit, verb) - 1
    return start > unit.first and (
        text.lowers[start] in text.lexicon.words["that"] or text.elided(start + 1) in text.lexicon.words["that"]
    )
