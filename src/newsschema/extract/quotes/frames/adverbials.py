"""Adverbials between a verb and its subject: "sagte am Montag in Bonn | der Chef", "a dit lundi à l'AFP | la maire"."""

from __future__ import annotations

from newsschema.extract.quotes.frames.classes import class_of, is_time
from newsschema.extract.quotes.frames.clauses import is_owned
from newsschema.extract.quotes.frames.layout import Text
from newsschema.extract.quotes.frames.mention import Mention
from newsschema.extract.quotes.frames.mentions import read_phrase
from newsschema.extract.quotes.frames.ranges import label_at
from newsschema.extract.quotes.frames.reporting import is_voice

_ADVERBIALS = 3  # adverbials between a verb and its subject
_DAY = 3  # tokens between a preposition and its time: "am 3. Mai"


def behind_adverbials(text: Text, at: int, stop: int) -> Mention | None:
    """The subject behind the adverbials that begin at a token, where one follows at once."""
    for _ in range(_ADVERBIALS):
        end = adverbial_end(text, at, stop)
        if end <= at or end >= stop or text.inside[end] >= 0:
            return None
        subject = read_phrase(text, end, stop) if _opens_subject(text, end) else None
        if subject is not None and is_voice(text, subject):
            return subject
        at = end
    return None


def adverbial_end(text: Text, at: int, stop: int) -> int:
    """Where a time, a phrase with a preposition or a hearer ends that begins at a token; `at` for none."""
    if text.lowers[at] in text.surnames:
        return at  # "berichtet Sommer"
    if is_time(text, at) or (class_of(text, at) == "det" and _has_time(text, at + 1, stop)):
        return _time_end(text, at, stop)
    hearer = text.lowers[at] in text.lexicon.words["dative"] and not text.lexicon.capital_nouns
    if not hearer and (class_of(text, at) != "other" or text.analysis.word_class(at) != "ADP"):
        return at + 3 if text.lowers[at] in text.analysis.pack.joining and _is_own_part(text, at + 1, stop) else at
    if _is_own_part(text, at + 1, stop):
        return at + 3
    if _has_time(text, at + 1, stop):
        return _time_end(text, at + 1, stop)
    if at + 1 < stop and (behind := label_at(text, at + 1)) > at + 1:
        return behind
    phrase = read_phrase(text, at + 1, stop, apposition=False)
    return at if phrase is None else _before_nominative(text, at + 2, phrase.end)


def _is_own_part(text: Text, at: int, stop: int) -> bool:
    """Whether a possessive and a noun are all there is behind a preposition: "pour sa part", "de son côté"."""
    if text.lexicon.capital_nouns or at + 2 >= stop or not is_owned(text, at):
        return False
    return text.words[at + 2] in text.lexicon.names or class_of(text, at + 2) not in (
        "name",
        "adj",
        "join",
        "join noun",
    )


def _has_time(text: Text, at: int, stop: int) -> bool:
    """Whether a time is close behind a preposition, with nothing but its article and number before it."""
    for place in range(at, min(stop, at + _DAY)):
        if is_time(text, place):
            return True
        if class_of(text, place) not in ("det", "num", "adj", "."):
            return False
    return False


def _time_end(text: Text, at: int, stop: int) -> int:
    """Behind the times and what describes them: "am 3. Mai | der Chef", "lundi dernier | des chercheurs"."""
    while at < stop and not is_time(text, at):
        at += 1
    while at < stop and (is_time(text, at) or class_of(text, at) in ("num", "adj")):
        at += 1
    return at


def _before_nominative(text: Text, first: int, end: int) -> int:
    """Where a subject begins that is read as part of a phrase before it; the phrase's end for none.

    "nach der Sitzung | der Chef", whose "der" is no genitive, "nach dem Abpfiff | Kapitän Jonas Wehr", and in the
    other languages a name: "por teléfono | Ana Roe", "à l'AFP | Luc Brun".
    """
    if not text.lexicon.capital_nouns:
        return next((at for at in range(first, end - 1) if _opens_name(text, at)), end)
    for at in range(first, end - 1):
        title = text.title(at + 1)
        if text.lowers[at] in text.lexicon.words["nominative"] and title is not None and title.gender == "masc":
            return at
        named = text.words[at + 1] in text.lexicon.names or text.analysis.word_class(at + 1) == "PROPN"
        if named and class_of(text, at - 1) in ("noun", "name") and text.title(at) is not None:
            return at
    return end


def _opens_name(text: Text, at: int) -> bool:
    """Whether a full name begins at a token behind a noun that does not describe it: "por teléfono | Ana Roe"."""
    if text.words[at] not in text.lexicon.names or not text.words[at + 1][0].isupper() or text.is_joined(at):
        return False
    before = text.bare(at - 1)
    is_noun = class_of(text, at - 1) in ("noun", "name", "adj") and before not in text.lexicon.names
    return is_noun and text.title(at - 1) is None


def _opens_subject(text: Text, at: int) -> bool:
    """Whether a subject may begin at a token: "der" and "des" may be articles or join nouns."""
    article = class_of(text, at) == "join" and text.analysis.word_class(at) == "DET"
    article = article or text.lowers[at] in text.lexicon.words["article"]  # "le" may be taken for a pronoun
    return article or class_of(text, at) in ("det", "noun", "name", "pron") or at in text.openers
