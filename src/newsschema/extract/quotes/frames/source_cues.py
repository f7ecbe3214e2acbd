"""Cues that are no verbs: prepositions and postpositions of a source, "so X", "demnach"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.adverbials import adverbial_end
from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.genitive_names import leading_owner
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention, pronoun_at
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import Cue, is_that, is_voice, names_time, phrase_at
from newsschema.extract.quotes.frames.source_phrases import Source, source_at, source_before, subject_of_clause
from newsschema.extract.quotes.frames.subjects_before import phrase_before

_PREPOSITION = frozenset(("quote", "clause"))


def _is_cut_off(text: Text, unit: Unit, at: int) -> bool:
    """Whether nothing of the clause is behind a phrase that ends before token `at`: "so die Polizei.", "so X: „"."""
    if at >= unit.stop or text.inside[at] >= 0:
        return True
    return text.words[at] in ",.:–—" or text.words[at - 1] == ","


def source_cue(text: Text, unit: Unit, at: int) -> Cue | None:
    """A cue such as "laut X", "X zufolge", "so X"."""
    found = phrase_at(text, at, unit.stop)
    if found is None:
        return None
    end, pattern = found
    if pattern == "back that":
        return None
    if end < unit.stop and _is_relative_pronoun(text, end):
        return _relative_source(text, unit, at, end)
    if pattern == "own" and text.inside[at] < 0:
        return Cue(at, end, at, end, _PREPOSITION, "before")
    if pattern == "again" and text.inside[at] < 0:
        return Cue(at, end, at, end, _PREPOSITION, "again")
    if pattern == "before with":
        subject = read_phrase(text, end - 1, unit.stop, apposition=False)
        if subject is not None and text.lowers[end - 2] in text.lexicon.words["same"]:
            subject.first = end - 2  # "de même source"
        return Cue(at, end - 1, at, subject.end, _PREPOSITION, "before", subject) if subject is not None else None
    if pattern in ("before", "before source") and end < unit.stop and text.inside[end] < 0:
        source = source_at(text, end, unit.stop)
        if source is not None:
            return _with_source(text, unit, Cue(at, source.noun + 1, at, source.end, _PREPOSITION, "before"), source)
        if pattern == "before":
            return _source_after(text, unit, at, end)
        return _possessed_before(text, unit, at, end)
    if pattern == "before clause" and at == unit.first:
        return _opening_source(text, unit, at, end)
    if pattern == "after":
        return _source_ahead(text, unit, at, end)
    if pattern == "so" and at > unit.first and (text.words[at - 1] in ",–—" or text.inside[at - 1] >= 0):
        subject = read_phrase(text, end, unit.stop)
        behind = _behind_setting(text, unit, subject.end) if subject is not None else unit.stop
        if subject is not None and _is_cut_off(text, unit, behind):
            return Cue(at, end, at, behind, _PREPOSITION, "so", subject)
    return None


def _opening_source(text: Text, unit: Unit, at: int, end: int) -> Cue | None:
    """A source at the head of a sentence, behind a preposition that has other uses: "Pour X, ..."."""
    cue = _source_after(text, unit, at, end)
    if cue is None or cue.subject is None or cue.end >= unit.stop or "," not in text.words[cue.end - 1 : cue.end + 1]:
        return None
    return cue if is_voice(text, cue.subject) and not _is_thing(text, cue.subject) else None  # no "para ello,"


def _source_ahead(text: Text, unit: Unit, at: int, end: int) -> Cue | None:
    """A source before a postposition: "der Polizei | zufolge"."""
    subject = phrase_before(text, unit, at)
    if subject is None:
        return None
    cue = Cue(at, end, subject.first, end, _PREPOSITION, "after", subject)
    source = source_before(text, subject.first, at)
    return cue if source is None else _with_source(text, unit, cue, source)


def _behind_setting(text: Text, unit: Unit, at: int) -> int:
    """Behind the times and places that follow a source: "so X | am Montag in Bonn"."""
    while at < unit.stop and text.inside[at] < 0 and (end := adverbial_end(text, at, unit.stop)) > at:
        at = end
    alone = at < unit.stop and text.words[at].islower() and text.analysis.word_class(at) in ("ADV", "ADJ")
    return at + 1 if alone and _is_cut_off(text, unit, at + 1) else at  # "so X | weiter"


def _is_thing(text: Text, subject: Mention) -> bool:
    """Whether a source is a neuter pronoun."""
    return subject.pronoun and text.lowers[subject.head] in text.lexicon.words["thing"]


def labelled_cue(text: Text, unit: Unit, at: int) -> Cue | None:
    """A noun with its owner before a colon and a clause: "Ihr Fazit: Es war ..."; "Die Forderung der Stadt: „...“"."""
    words = text.lexicon.words
    if words["label"].isdisjoint(text.lowers[at : at + _LABEL + 1]):
        return None
    owner = _label_owner(text, unit, at)
    noun = owner.last if owner is not None else at
    while noun < min(unit.stop, at + _LABEL) and class_of(text, noun) in ("det", "adj", "join", "pron"):
        noun += 1
    common = noun < unit.stop and text.words[noun][0].isupper() == text.lexicon.capital_nouns
    if noun in (at, unit.stop) or text.lowers[noun] not in words["label"] or not common:
        return None
    if owner is not None:
        owner.end = noun + 1
    elif noun + 1 < unit.stop and text.lowers[noun + 1] in words["genitive"]:
        owner = read_phrase(text, noun + 1, unit.stop)
    elif noun + 1 < unit.stop and text.lowers[noun + 1] in words["by"]:
        owner = read_phrase(text, noun + 2, unit.stop)
    elif class_of(text, noun + 1) in ("join", "join noun") and not text.lexicon.capital_nouns:
        apart = text.lowers[noun + 1] in text.analysis.pack.joining  # "de | la préfète", "d'Ana Roe"
        owner = read_phrase(text, noun + 1 + apart, unit.stop)
    colon = owner.end if owner is not None else unit.stop
    if owner is None or colon + 1 >= unit.stop or text.words[colon] != ":":
        return None
    if not (owner.pronoun or owner.name or is_voice(text, owner)) or names_time(text, owner):
        return None  # "Eine Frage der Zeit: ..."
    clause = text.inside[colon + 1] >= 0 or text.analysis.next_finite(colon + 1, unit.stop) < unit.stop
    return Cue(noun, noun + 1, at, colon, _PREPOSITION, "noun", owner) if clause else None


_LABEL = 4  # tokens before a noun with an owner: "sein deutliches", "Ana Roes deutliches"


def _label_owner(text: Text, unit: Unit, at: int) -> Mention | None:
    """Whose words a label reports, if they are at its head: "Ihr | Fazit", "Roes | Fazit", "Ana Roes | Fazit"."""
    if text.lowers[at] in text.analysis.pack.possessives or text.lowers[at] in text.lexicon.words["owner"]:
        return pronoun_at(text, at)
    return leading_owner(text, at, unit.stop)


def _with_source(text: Text, unit: Unit, cue: Cue, source: Source) -> Cue:
    """Give a cue the subject of the source its phrase names."""
    cue.subject = subject_of_clause(text, unit, cue) if source.own else source.subject
    cue.again = cue.subject is None and not source.own
    return cue


def _possessed_before(text: Text, unit: Unit, at: int, end: int) -> Cue | None:
    """A postposition that is a preposition elsewhere, behind a possessive: "seinen Angaben nach"."""
    for begin in range(max(unit.first, at - _POSSESSED), at - 1):
        if text.lowers[begin] in text.analysis.pack.possessives:
            source = source_before(text, begin, at)
            if source is not None:
                return Cue(at, end, begin, end, _PREPOSITION, "after", source.subject)
    return None


_POSSESSED = 3  # tokens of "seinen früheren Angaben"


def _is_relative_pronoun(text: Text, at: int) -> bool:
    """Whether a word behind a preposition is a relative pronoun, no conjunction: "pour qui", not "pour que"."""
    romance = not text.lexicon.capital_nouns and not is_that(text, at)
    return romance and text.lowers[at] in text.lexicon.words["relative"]


def _relative_source(text: Text, unit: Unit, at: int, end: int) -> Cue | None:
    """A source that a relative clause is about: "Lucie Arnaud, pour qui « le pire est devant nous »"."""
    if at == unit.first or text.words[at - 1] != ",":
        return None
    subject = phrase_before(text, unit, at - 1)
    return Cue(at, end, at, end + 1, _PREPOSITION, "relative", subject) if subject is not None else None


def _source_after(text: Text, unit: Unit, at: int, end: int) -> Cue | None:
    subject = read_phrase(text, end, unit.stop)
    if subject is None or _is_model(text, unit, at, subject) or _varies(text, unit, at):
        return None
    someone = class_of(text, subject.head) == "adj" and class_of(text, end) == "det"  # "un proche"
    if not (someone or is_voice(text, subject) or text.lexicon.capital_nouns):
        return None
    behind = _behind_details(text, unit, subject.end)
    return Cue(at, end, at, behind, _PREPOSITION, "before", subject)


def _behind_details(text: Text, unit: Unit, at: int) -> int:
    """Behind what says more of a Romance source up to a comma: "cartas | enviadas a la junta,"."""
    if at >= unit.stop or text.lexicon.capital_nouns or text.inside[at] >= 0:
        return at
    if text.analysis.word_class(at) != "ADP" and not text.analysis.is_participle(at):
        return at
    ends = (place for place in range(at, min(unit.stop, at + _DETAILS)) if text.words[place] in ",:;–—")
    end = next(ends, unit.stop if unit.stop - at < _DETAILS else at)
    verbless = text.analysis.next_finite(at, end) >= end and all(text.inside[place] < 0 for place in range(at, end))
    return end if verbless else at


_DETAILS = 16  # tokens of what is behind a source


def _varies(text: Text, unit: Unit, at: int) -> bool:
    """Whether a word before a source names what depends on it: "les prix varient selon la région"."""
    near = (place for place in range(at - 1, max(unit.first, at - _VARIES) - 1, -1))
    for place in near:
        if text.inside[place] >= 0 or text.words[place] in ",;:":
            return False
        if text.hosts[place] in text.lexicon.words["varies"]:
            return True
    return False


_VARIES = 12  # tokens of the clause that ends in "selon la région"


def _is_model(text: Text, unit: Unit, at: int, source: Mention) -> bool:
    """Whether a source inside a clause is what something was made after: "un film d'après un roman"."""
    within = at > unit.first and text.words[at - 1] not in ",–—(" and text.inside[at - 1] < 0
    first = range(source.first, source.last)
    noun = next((text.hosts[place] for place in first if class_of(text, place) == "noun"), "")
    return within and noun in text.lexicon.words["work"]
