"""Who is the subject of a reporting verb: before it, behind it, or left out."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of
from newsschema.extract.quotes.frames.clause_starts import FAR, aside_before, before_clitics, described_before
from newsschema.extract.quotes.frames.clauses import infinitive_at
from newsschema.extract.quotes.frames.described import is_agent
from newsschema.extract.quotes.frames.joined import with_partner
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import (
    Cue,
    as_before,
    back_end,
    is_known,
    is_oblique,
    is_that,
    is_voice,
    so_before,
)
from newsschema.extract.quotes.frames.subjects_before import place_before, place_behind, subject_before
from newsschema.extract.quotes.frames.subjects_behind import subject_behind


def find_subject(text: Text, unit: Unit, cue: Cue) -> None:
    """Note who speaks: behind the verb where it is inverted, else before it in its clause."""
    behind = subject_behind(text, unit, cue)
    if behind is not None and (is_oblique(text, behind) or _is_shared(text, unit, cue)):
        behind = None
    if behind is None and (comma := described_before(text, unit, cue.begin)) >= 0:
        described = read_phrase(text, unit.first, comma)
        whole = described is not None and (described.end == comma or text.analysis.word_class(described.end) == "ADP")
        if described is not None and whole and not described.pronoun:  # "eine Umfrage unter Ärzten"
            cue.subject, cue.begin = described, described.first
            return
    direct = _that_follows(text, unit, cue) or _is_behind_apposition(text, unit, cue)
    lead = "" if direct else behind_speech(text, unit, cue)
    if behind is not None and (_is_turned(text, unit, cue) or (lead and _speaks_behind(text, unit, cue, behind, lead))):
        _invert(cue, with_partner(text, behind, cue.begin, unit.stop))
        return
    said = lead and (_has_clause(text, unit, cue) or _is_alone(text, unit, cue))
    if said and behind is None and _may_drop(text, lead):
        if (place := place_behind(text, unit, cue)) is not None:
            _invert(cue, place)
        cue.inverted = True
        return
    before = subject_before(text, unit, cue) or place_before(text, unit, cue)
    if before is not None and not (behind is not None and _is_object_first(text, cue, before, behind)):
        before = with_partner(text, _impersonal_subject(text, unit, before), cue.begin, cue.begin)
        cue.subject, cue.begin = before, min(cue.begin, before.first)
    elif behind is not None and _is_no_object(text, unit, cue, behind):
        _invert(cue, behind)
    elif (place := place_behind(text, unit, cue) if lead else None) is not None:
        _invert(cue, place)
    elif lead:
        cue.inverted = True


def _is_shared(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a German verb is right behind "und", and has the subject of the one before: "... und bat die Stadt"."""
    at = cue.begin - 1
    return at > unit.first and text.inside[at] < 0 and text.lowers[at] in text.lexicon.words["same subject"]


def _is_turned(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a verb's subject is behind it: "Das teilte X mit", "Así lo dijo X", "como dijo X", "comme l'a dit X"."""
    back = back_end(text, unit)
    near = text.lexicon.capital_nouns or cue.begin - back <= 1
    if back >= 0 and near and "," not in text.words[back : cue.begin]:
        return True  # no "Eso sí, advierte de que"
    romance = not text.lexicon.capital_nouns
    opens = before_clitics(text, unit, cue.begin) == unit.first and ":" in text.words[cue.last : unit.stop]
    if romance and opens and "dropped subjects" in text.lexicon.words["writing"]:
        return True  # "Lo dice Ana Roe: «...»"
    return romance and (as_before(text, unit.first, cue.begin) or so_before(text, unit, cue.begin) >= 0)


def _that_follows(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether the word that introduces what is reported is right behind a verb: ", matizó que"."""
    return cue.last < unit.stop and text.inside[cue.last] < 0 and is_that(text, cue.last)


def _is_alone(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a verb alone is between commas or dashes within a clause: "El puente, añadió, va a caer"."""
    at, close = cue.last, text.words[cue.last] if cue.last < unit.stop else ""
    if close != text.words[before_clitics(text, unit, cue.begin) - 1] or "clause" not in cue.frames:
        return False
    verb = text.analysis.next_finite(at, unit.stop)
    return verb < unit.stop and not any(is_that(text, place) for place in range(at, verb))


def _is_behind_apposition(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether the comma before a verb closes an apposition to its subject: "La maire, Ana Roe, dit"."""
    at = before_clitics(text, unit, cue.begin)
    if at <= unit.first or text.words[at - 1] != "," or text.analysis.next_finite(unit.first, at) < at:
        return False
    before = subject_before(text, unit, cue)
    return before is not None and before.name is not None and before.end >= at


def _speaks_behind(text: Text, unit: Unit, cue: Cue, behind: Mention, lead: str) -> bool:
    """Whether a phrase behind a verb that follows speech is its subject: "..., sagte die Sprecherin"."""
    if lead == "comma" and not text.lexicon.capital_nouns and not _has_clause(text, unit, cue):
        aside = is_voice(text, behind) and behind.end < unit.stop and text.words[behind.end] == ","
        return aside or behind.pronoun or behind.name is not None or text.title(behind.head) is not None
    if (
        lead == "marks"
        or behind.pronoun
        or is_agent(behind)
        or is_voice(text, behind)
        or _is_behind_clause(text, unit, cue.begin - 1)
    ):
        return True
    other = "clause" in cue.frames and "object" not in cue.frames and text.lexicon.capital_nouns
    return other and (_has_clause(text, unit, cue) or _is_parenthesis(text, unit, behind))


def _is_parenthesis(text: Text, unit: Unit, behind: Mention) -> bool:
    """Whether the verb of a German sentence is behind a phrase and its comma: "Der Weg, sagten Eltern, | sei frei"."""
    return behind.end + 1 < unit.stop and text.words[behind.end] == "," and text.analysis.is_finite(behind.end + 1)


def _is_behind_clause(text: Text, unit: Unit, comma: int) -> bool:
    """Whether a German clause, the only one, is before a comma: "Das Angebot sollte bleiben, | forderte"."""
    if not text.lexicon.capital_nouns or "," in text.words[unit.first : comma]:
        return False
    return text.analysis.next_finite(unit.first, comma) < comma


def _is_no_object(text: Text, unit: Unit, cue: Cue, behind: Mention) -> bool:
    """Whether a phrase behind a verb without a subject before it is the subject: "heute sagte der Minister"."""
    if text.lexicon.capital_nouns:
        return True
    asked = "to" in cue.frames and infinitive_at(text, cue.last, unit.stop) is not None  # "et invite Luc Brun à venir"
    return not cue.frames & _WITH_OBJECT and not asked and is_voice(text, behind)


def _is_object_first(text: Text, cue: Cue, before: Mention, behind: Mention) -> bool:
    """Whether an object is before a verb and its subject behind it: "Die Prognose bestätigte der Konzern"."""
    features = text.analysis.pack.pronouns.get(text.lowers[behind.head], {}) if behind.pronoun else {}
    if features.get("case") == "nom" and behind.first == cue.last and text.lexicon.capital_nouns:
        return True  # "Der Zeitung sagte er"
    subject = text.lowers[before.first] in text.lexicon.words["nominative"] or is_voice(text, before)
    if subject:
        return False
    if not text.lexicon.capital_nouns:  # "Una fuerte molestia manifestó la alcaldesa"
        return behind.first == cue.last and _may_drop(text, "") and text.title(behind.head) is not None
    return (behind.pronoun or is_voice(text, behind)) and text.lowers[behind.first] not in text.lexicon.words["oblique"]


def _may_drop(text: Text, lead: str) -> bool:
    """Whether a reporting verb may be without a subject: behind speech, and in languages that drop it."""
    return lead == "marks" or "dropped subjects" in text.lexicon.words["writing"]


def _invert(cue: Cue, subject: Mention) -> None:
    cue.subject, cue.inverted, cue.end = subject, True, max(cue.end, subject.end)


def behind_speech(text: Text, unit: Unit, cue: Cue) -> str:
    """What is right before a reporting clause that begins with its verb: "marks", a "comma", or "" for a subject."""
    at = before_clitics(text, unit, cue.begin)
    if at == unit.first or aside_before(text, unit, at) >= 0:
        return ""
    if text.inside[at - 1] >= 0 or (at - 1 > unit.first and text.words[at - 1] in ",–—-" and text.inside[at - 2] >= 0):
        return "marks"
    return "comma" if text.words[at - 1] in ",–—-!?…" else ""


def _has_clause(text: Text, unit: Unit, cue: Cue) -> bool:
    """Whether a finite verb is before a cue in its sentence, outside marks."""
    marked = max(text.inside[unit.first : cue.begin], default=-1) >= 0
    return marked or text.analysis.next_finite(unit.first, cue.begin) < cue.begin


def _impersonal_subject(text: Text, unit: Unit, subject: Mention) -> Mention:
    """Of "du côté de la Ligue, on rappelle" the body that "on" is; else the subject."""
    features = text.analysis.pack.pronouns.get(text.lowers[subject.head], {}) if subject.pronoun else {}
    if (
        subject.pronoun
        and not features.get("gender")
        and features.get("case") == "nom"
        and features.get("number") == "sing"
    ):
        for at in range(max(unit.first, subject.first - FAR), subject.first):
            if class_of(text, at) in ("det", "noun", "name"):
                mention = read_phrase(text, at, subject.first, apposition=False)
                if mention is not None and is_voice(text, mention) and is_known(text, mention):
                    return mention
    return subject


def subject_of_verb(text: Text, unit: Unit, verb: int) -> Mention | None:
    """The subject of a verb that need not report: a name, a person, a body, a German noun."""
    clause = Cue(verb, verb + 1, verb, verb + 1, _CLAUSE, "verb")
    find_subject(text, unit, clause)
    found = clause.subject
    named = found is not None and (is_voice(text, found) or text.words[found.head][0].isupper())
    return found if named else None


_CLAUSE = frozenset(("clause",))
_WITH_OBJECT = frozenset(("object", "marks"))


def sentence_subject(text: Text, unit: Unit) -> Mention | None:
    """The person or body that a sentence is about: the subject of the first verb that has one."""
    verb = first_verb(text, unit.first, unit.stop)
    for _ in range(_VERBS):
        if verb >= unit.stop:
            return None
        found = subject_of_verb(text, unit, verb) if text.inside[verb] < 0 else None
        if found is not None and is_voice(text, found) and text.lowers[found.head] not in text.lexicon.words["thing"]:
            return found
        verb = text.analysis.next_finite(verb + 1, unit.stop)
    return None


def first_verb(text: Text, first: int, stop: int) -> int:
    """The first finite verb of a range; in German without one the first form that may be one, "lacht"; else `stop`."""
    verb = text.analysis.next_finite(first, stop)
    if verb < stop or not text.lexicon.capital_nouns:
        return verb
    forms = (at for at in range(first, stop) if text.inside[at] < 0 and text.words[at].islower())
    return next((at for at in forms if text.analysis.word_class(at) == "VERB" or _is_preterite(text, at)), stop)


def _is_preterite(text: Text, at: int) -> bool:
    """Whether a German word taken for an adjective is before no noun and has the ending of a preterite: "nickte"."""
    if text.analysis.word_class(at) != "ADJ" or text.words[at + 1 : at + 2] == [] or text.words[at + 1][0].isupper():
        return False
    return text.lowers[at].endswith(tuple(text.lexicon.words["preterite ending"]))


_VERBS = 3  # verbs of a sentence whose subjects are looked at
