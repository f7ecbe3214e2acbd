"""The subject of a reporting verb, or the phrase that may be one, behind it."""

from __future__ import annotations

from newsschema.extract.quotes.frames.adverbials import adverbial_end, behind_adverbials
from newsschema.extract.quotes.frames.classes import class_of, opens_phrase
from newsschema.extract.quotes.frames.layout import Text, Unit
from newsschema.extract.quotes.frames.mention import Mention, pronoun_at
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.reporting import Cue, governed, is_known, is_voice

BETWEEN = 5  # tokens between a verb and its subject behind it


def subject_behind(text: Text, unit: Unit, cue: Cue) -> Mention | None:
    """The subject behind a verb: "sagte am Montag die Ministerin", "a-t-elle déclaré", "a déclaré le maire"."""
    inner = _clitic_subject(text, cue)
    if inner is not None:
        return inner
    at = cue.begin + 1 if text.lexicon.capital_nouns and cue.begin < cue.first else cue.last
    stop = cue.first if at < cue.first else unit.stop
    if text.lexicon.capital_nouns:
        stop = _before_governed(text, cue, at, stop)
    else:
        at = _behind_aside(text, at, stop)
    for place in range(at, min(stop, at + BETWEEN)):
        if text.inside[place] >= 0 or text.analysis.pack.introducers.get(text.lowers[place]) in _CLAUSES:
            return None
        if _is_object(text, place, stop):
            continue
        if adverbial_end(text, place, stop) > place:
            return behind_adverbials(text, place, stop)
        kind = class_of(text, place)
        if kind == "join noun":
            continue
        if kind in ("det", "noun", "name", "pron", "adj", "num", "join") or opens_phrase(text, place, at):
            mention = read_phrase(text, place, stop)
            if mention is None:
                if kind == "join":
                    continue
                return None
            if place == at or mention.name or mention.pronoun or is_voice(text, mention):
                return mention
            return None
        if kind in (",", ":", ";", ".") or text.lowers[place] in text.lexicon.words["that"]:
            return None
    return None


def _is_object(text: Text, at: int, stop: int) -> bool:
    """Whether a German neuter pronoun is the object before a subject: "sieht das | der Rat", not "sagte das Amt"."""
    if at + 1 >= stop or text.lowers[at] not in text.lexicon.words["thing"] or not text.lexicon.capital_nouns:
        return False
    title = text.title(at + 1)
    gendered = title is not None and title.gender != ""
    return gendered or text.analysis.word_class(at + 1) == "DET" or text.words[at + 1] in text.lexicon.names


def _behind_aside(text: Text, at: int, stop: int) -> int:
    """Behind an aside between commas that follows a Romance verb: "lâche, amer, | Luc Brun"; `at` for none."""
    if at + 2 >= stop or text.words[at] != "," or text.inside[at] >= 0:
        return at
    if class_of(text, at + 1) in ("name", "pron", "det"):
        return at
    comma = next((place for place in range(at + 2, min(stop, at + _ASIDE)) if text.words[place] == ","), at)
    return comma + 1 if comma > at and text.analysis.next_finite(at, comma) >= comma else at


_ASIDE = 9  # tokens of the longest aside, its commas counted


def _before_governed(text: Text, cue: Cue, at: int, stop: int) -> int:
    """Where a subject has to end: before what a German verb governs, "warb die Ärztin | für mehr Pausen"."""
    of = governed(cue)
    return next((place for place in range(at, stop) if text.lowers[place] in of), stop) if of else stop


_CLAUSES = frozenset(("content", "relative"))  # kinds of words that open a clause of their own


def _clitic_subject(text: Text, cue: Cue) -> Mention | None:
    """The pronoun behind a hyphen: "a-t-elle", "dit-il"."""
    for at in range(cue.begin + 1, min(cue.begin + 5, len(text.words))):
        if text.words[at] not in "-‑" and text.lowers[at] not in text.lexicon.words["linking letter"]:
            features = text.analysis.pack.pronouns.get(text.lowers[at])
            if features is not None and text.words[at - 1] in "-‑" and text.touches(at):
                cue.end = max(cue.end, at + 1)
                if text.lowers[at] in text.lexicon.words["anyone"] and (body := _body_behind(text, at + 1)):
                    return body
                return pronoun_at(text, at, cue.last)
            return None
    return None


def _body_behind(text: Text, at: int) -> Mention | None:
    """The body that "on" is: "dit-on à la mairie", "explique-t-on du côté de la Ligue"."""
    for place in range(at, min(at + BETWEEN + 1, len(text.words))):
        if text.inside[place] >= 0 or not text.words[place][0].isalnum():
            return None
        if class_of(text, place) in ("det", "noun", "name"):
            mention = read_phrase(text, place, len(text.words), apposition=False)
            if mention is not None and is_voice(text, mention) and is_known(text, mention):
                mention.first -= text.lowers[place - 1] in text.lexicon.words["same"]  # "de | même source"
                return mention
    return None
