"""Reporting clauses that no table has, and those inside quotation marks."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import opens_phrase
from newsschema.extract.quotes.frames.cues import is_perfect, verb_cue
from newsschema.extract.quotes.frames.introduced import sentence_lead
from newsschema.extract.quotes.frames.layout import DASHES, Text, Unit
from newsschema.extract.quotes.frames.mention import Mention, pronoun_at
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.mood import is_introduced
from newsschema.extract.quotes.frames.reporting import Cue, is_known, is_voice
from newsschema.extract.quotes.frames.subjects import behind_speech, first_verb
from newsschema.extract.quotes.frames.subjects_behind import BETWEEN, subject_behind
from newsschema.extract.quotes.frames.titles import is_definite
from newsschema.language import Region


def _participle(text: Text, at: int, stop: int) -> int:
    """The participle close behind an auxiliary; -1 for none."""
    for place in range(at, min(stop, at + BETWEEN + 2)):
        if text.inside[place] >= 0 or text.words[place] in ",;:":
            return -1
        if text.words[place][0].islower() and text.analysis.is_participle(place):
            return place
    return -1


def inner_cue(text: Text, region: Region) -> Cue | None:
    """A reporting clause inside marks: "« Nous sommes prêts, explique le maire. Il faut y aller. »"."""
    words, verbs = text.words, text.lexicon.verbs
    places = [at for at in range(region.first + 2, region.last) if text.hosts[at] in verbs and words[at][0].islower()]
    places = [at for at in places if any(words[place] in _LEADS for place in range(max(at - _INNER, region.first), at))]
    if not places:
        return None
    number, size = text.inside[region.first], region.last - region.first
    text.inside[region.first : region.last] = [-1] * size
    _forget(text, region)
    try:
        unit = Unit(region.first, region.last, region.last, 0)
        return next(filter(None, (_inner_cue(text, unit, at) for at in places)), None)
    finally:
        text.inside[region.first : region.last] = [number] * size
        _forget(text, region)


def _forget(text: Text, region: Region) -> None:
    """Drop what was found of the tokens of a region: they are read as if quoted, or as if not."""
    text.classes[region.first : region.last] = [None] * (region.last - region.first)
    text.extents.clear()


_LEADS = ",!?…—–"  # what may be before a reporting clause inside marks
_INNER = 6  # tokens between the comma and the verb of a reporting clause inside marks: ", a-t-il"


def _inner_cue(text: Text, unit: Unit, at: int) -> Cue | None:
    cue = verb_cue(text, unit, at)
    if cue is not None and _is_between_dashes(text, cue):
        cue.subject = None
        return cue
    if cue is None or cue.subject is None or not cue.inverted or not behind_speech(text, unit, cue):
        return None
    if cue.subject.first < cue.begin:
        return None
    end = cue.end if text.words[cue.end - 1] == "," else _clause_end(text, unit, cue.end)
    if 0 <= end < unit.stop and text.title(end + (text.words[end] == ",")) is not None:
        end = _clause_end(text, unit, end + 1)  # ", alerte Ana Roe, directrice pays de l'association."
    if end < 0:
        return None
    cue.end = end
    return cue


def _is_between_dashes(text: Text, cue: Cue) -> bool:
    """Whether a Spanish verb without a subject is alone between dashes: "«No voy —dice—. Nadie va»"."""
    drops = "dropped subjects" in text.lexicon.words["writing"]
    closed = cue.last < len(text.words) and text.words[cue.last] in DASHES
    return drops and closed and text.words[cue.begin - 1] in DASHES


def _clause_end(text: Text, unit: Unit, at: int) -> int:
    """Where a reporting clause ends behind its subject: ", explique X lors d'une visite."; -1 where it goes on far."""
    stop = min(unit.stop, at + _ADVERBIALS)
    end = next((place for place in range(at, stop) if text.words[place] in _ENDS), stop)
    far = end == stop < unit.stop
    return -1 if far or text.analysis.next_finite(at, end) < end else end


_ADVERBIALS = 16  # tokens of a time, a place and an occasion behind a subject
_ENDS = frozenset(",.:;!?…—–")


def generic_cue(text: Text, unit: Unit, at: int) -> Cue | None:
    """A verb that no table has, right behind speech and before its subject: "»...«, knurrt der Wirt"."""
    begin = at
    while at < unit.stop and text.lowers[at] in text.lexicon.words["clitic"]:
        at += 1
    if at >= unit.stop or text.inside[at] >= 0 or not text.words[at][0].islower():
        return None
    article = at > begin and text.lowers[at - 1] in text.lexicon.words["article"]
    if article and text.analysis.word_class(at) in ("NOUN", "ADJ"):
        return None  # "«Sal», la historia de tres hermanas"
    hyphen = at + 1 < unit.last and text.words[at + 1] in "-‑" and text.touches(at + 1)
    if is_perfect(text, at):
        at = _participle(text, at + 1, unit.stop)
        if at < 0:
            return None
    elif not hyphen and not _may_report(text, at):
        return None
    cue = Cue(at, at + 1, begin, at + 1, frozenset(("quote",)), "verb", inverted=True)
    subject = subject_behind(text, unit, cue)
    if subject is None and _ends_clause(text, unit, at):
        return cue
    if subject is None or not (subject.pronoun or is_voice(text, subject)):
        return None
    if text.hosts[at] in text.analysis.pack.auxiliaries and not _is_predicate(text, unit, subject.end):
        return None
    cue.subject, cue.end = subject, max(cue.end, subject.end)
    return cue


def _may_report(text: Text, at: int) -> bool:
    """Whether a word may be a verb of saying, or in German the copula of a predicate: "ist X überzeugt"."""
    auxiliary = text.hosts[at] in text.analysis.pack.auxiliaries
    return text.lexicon.capital_nouns if auxiliary else text.analysis.word_class(at) in ("VERB", "NOUN", "ADJ")


def _is_predicate(text: Text, unit: Unit, at: int) -> bool:
    """Whether an adjective or participle alone is between a subject and the end of its clause: "ist X | überzeugt"."""
    while at < unit.stop and text.analysis.word_class(at) == "ADV":
        at += 1
    ends = at + 1 >= unit.stop or text.words[at + 1] in ",.;:–—"
    return at < unit.stop and ends and text.words[at].islower() and text.analysis.word_class(at) in _PREDICATES


_PREDICATES = ("ADJ", "ADV", "VERB")


def _ends_clause(text: Text, unit: Unit, at: int) -> bool:
    """Whether a finite verb without a subject is all that is behind speech: "“Que venga”, retó."."""
    drops = "dropped subjects" in text.lexicon.words["writing"]
    return drops and at + 1 == unit.stop and text.analysis.is_finite(at)


def _drops_subject(text: Text, first: int, colon: int) -> bool:
    """Whether a Spanish clause before a colon begins with its verb behind a comma: ", fue tajante:"."""
    if "dropped subjects" not in text.lexicon.words["writing"]:
        return False
    comma = next((at for at in range(colon - 1, first, -1) if text.words[at] == "," and text.inside[at] < 0), -1)
    at = comma + 1
    while first < at < colon and text.lowers[at] in text.lexicon.words["clitic"]:
        at += 1
    opened = comma > first and at < colon and text.analysis.is_finite(at)
    phrases = (read_phrase(text, place, colon) for place in range(at + 1, colon) if opens_phrase(text, place, at))
    named = any(one is not None and (one.name or text.title(one.head)) for one in phrases) if opened else False
    before = opened and not text.analysis.is_participle(first) and is_voice(text, read_phrase(text, first, comma))
    return opened and not named and not before


def _is_alone(text: Text, mention: Mention | None, colon: int) -> bool:
    """Whether a phrase for who may speak is all that is before a colon: "Los vecinos: «No»", "Die Fraktion: „Nein“"."""
    if mention is None or mention.end != colon:
        return False
    return is_known(text, mention) if text.lexicon.capital_nouns else is_voice(text, mention)


def _sentence_lead(text: Text, first: int, colon: int) -> Mention | None:
    """The person or body that the German clause before a colon is about: "Der Verein ist verärgert: ..."."""
    verb = first_verb(text, first, colon)
    words = text.lowers[first:verb]
    if verb == colon or not text.analysis.pack.introducers.keys().isdisjoint(words):
        return None
    subject = sentence_lead(text, Unit(first, colon, colon, 0))
    return subject if subject is not None and (subject.pronoun or is_known(text, subject)) else None


def _is_body(text: Text, mention: Mention | None) -> bool:
    """Whether a Spanish or French phrase is about a body: "La patronal se encoge de hombros:"."""
    if mention is None or text.lexicon.capital_nouns:
        return False
    return text.lexicon.body(text.bare(mention.head)) not in (None, "text") and is_definite(mention)


def _behind_subordinate(text: Text, first: int, colon: int) -> int:
    """Behind the subordinate clause that opens a German sentence: "Während X schwieg, | winkte Y ab:"."""
    if not text.lexicon.capital_nouns or text.analysis.pack.introducers.get(text.lowers[first]) not in _CLAUSES:
        return first
    commas = (at for at in range(first, colon - 1) if text.words[at] == "," and text.inside[at] < 0)
    verbs = (at + 1 for at in commas if text.words[at + 1][0].islower() and not is_introduced(text, at + 1))
    return next(verbs, first)


_CLAUSES = ("adverbial", "content")


def lead(text: Text, first: int, colon: int) -> Mention | None:
    """Who is named first before a colon."""
    at = first
    if text.lowers[first] in text.lexicon.words["definite"] and text.analysis.is_finite(first + 1):
        return pronoun_at(text, first)  # "Der winkte ab:"
    if _drops_subject(text, first, colon):
        return None  # "Preguntada por el Gobierno, fue tajante:"
    at = first = _behind_subordinate(text, first, colon)
    if text.lexicon.capital_nouns and (subject := _sentence_lead(text, first, colon)) is not None:
        return subject
    while at < colon:
        if opens_phrase(text, at, first):
            mention = read_phrase(text, at, colon)
            known = mention is not None and (mention.name or mention.pronoun or text.title(mention.head))
            if known or _is_body(text, mention) or (at == first and _is_alone(text, mention, colon)):
                return mention
            at = max(at, mention.end - 1) if mention is not None else at
        at += 1
    return None
