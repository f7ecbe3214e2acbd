"""Reporting verbs whose subject is nobody the text names: the writer, what a fact shows, people in general."""

from __future__ import annotations

from newsschema.extract.quotes.frames.clause_starts import FAR, clause_start
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.reporting import Cue


def is_bodys(text: Text, cue: Cue) -> bool:
    """Whether "on" behind a verb is of a body that is named before: "..., confirme-t-on"; "dit-on" is nobody's."""
    subject = cue.subject
    if subject is None or not subject.pronoun or not cue.inverted or not cue.frames.isdisjoint(_ANYONES):
        return False
    return text.lowers[subject.head] in text.lexicon.words["anyone"] and "clause" in cue.frames


_ANYONES = frozenset(("anyones", "heard", "impersonal"))


def is_nobodys(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether nobody speaks: "ich habe gefragt, ob", "das bestätigt, dass", "on dit que", "se cree que"."""
    if "itself" in cue.frames and _lacks_reflexive(text, unit, cue):
        return True
    if cue.subject is not None and not cue.subject.pronoun:
        return _is_writers(text, unit, cue) and cue.subject.first > cue.begin
    if "it" in cue.frames:
        return False  # "es heißt, der Weg sei frei": of a source that is not named
    words = text.lexicon.words
    if cue.subject is not None and text.lowers[cue.subject.head] in words["anyone"] | words["thing"]:
        return True
    return _is_passive(text, unit, cue) or _is_facts(text, unit, cue) or _is_writers(text, unit, cue)


def _is_writers(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a pronoun or an auxiliary of the first or second person is in the clause: "ich", "j'ai", "hemos"."""
    narrators, lowers, last = text.lexicon.words["narrator"], text.lowers, min(cue.last + 1, unit.stop)
    first, near = max(unit.first, cue.begin - FAR), range(max(unit.first, cue.begin - _ELIDED), last)
    places = [at for at in near if text.hosts[at] != lowers[at] and text.elided(at) in narrators]
    if not narrators.isdisjoint(lowers[first:last]):
        places += [at for at in range(first, last) if lowers[at] in narrators and text.inside[at] < 0]
    if not places:
        return False
    return max(places) >= (cue.begin if cue.inverted else clause_start(text, unit, cue.begin))


_ELIDED = 3  # tokens between "j'" and the verb: "j'ai toujours dit"


def _is_facts(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a neuter pronoun is right before a verb and what leans on it: "cela confirme que", "eso sugiere que"."""
    at = cue.begin - 1
    while at > unit.first and (
        text.lowers[at] in text.lexicon.words["clitic"] or text.analysis.word_class(at) in ("ADV", "AUX")
    ):
        at -= 1
    return at >= unit.first and text.inside[at] < 0 and text.lowers[at] in text.lexicon.words["thing"]


def _is_passive(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether "se" makes a passive of a Spanish verb: "se informó que", no "se quejó de que", "se lo dijo"."""
    verb = cue.first
    while verb - 1 > cue.begin and text.analysis.word_class(verb - 1) == "AUX":
        verb -= 1
    return verb > unit.first and text.lowers[verb - 1] in text.lexicon.words["passive"] and "self" not in cue.frames


def _lacks_reflexive(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether no reflexive pronoun is in the clause of a verb that reports only with one: "sprach Strafen aus"."""
    first = next((at for at in range(cue.begin, unit.first, -1) if text.words[at - 1] in ",;:"), unit.first)
    return text.lexicon.words["reflexive"].isdisjoint(text.lowers[max(first, cue.begin - FAR) : cue.last + _ELIDED])
