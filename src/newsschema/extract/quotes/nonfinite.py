"""Participles and infinitives that report: ", adding that", "quoted as saying", "went on to say"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cue import Cue
from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.phrases import Mention, read_phrase
from newsschema.extract.quotes.subjects import (
    clause_subject,
    first_subject,
    subject_before,
)
from newsschema.extract.quotes.words import (
    Verb,
)

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page, Sentence

_ANIMATE_PRONOUN = words_of("animate pronoun")

_PHRASE = 12  # tokens of a noun phrase before a word that may be a verb


def shared_subject(page: Page, sentence: Sentence, at: int, earlier: list[Cue]) -> Mention | None:
    for cue in reversed(earlier):
        if cue.subject is not None and cue.verb.kind not in ("source", "noun") and not cue.nested:
            return cue.subject
    subject = first_subject(page, sentence, at) or _nearest_pronoun(page, sentence, at)
    return subject or clause_subject(page, sentence, at)


def _nearest_pronoun(page: Page, sentence: Sentence, at: int) -> Mention | None:
    for back in range(at - 1, max(sentence.first, at - 20) - 1, -1):
        if page.inside[back] < 0 and page.lowers[back] in _ANIMATE_PRONOUN:
            return Mention(page, back, back + 1, "pronoun", (back, back + 1))
    return None


def infinitive(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'went on to say': only after verbs that show it was said."""
    governor = page.lowers[at - 2] if at - 2 >= sentence.first else ""
    medium = next((i for i in range(at - 3, max(sentence.first, at - 8), -1) if page.lowers[i] == "took"), None)
    if medium is not None and page.lowers[medium + 1] == "to":  # "took to Instagram to say"
        subject = subject_before(page, sentence, medium)
        return Cue(at, end, verb, subject, "before") if subject else None
    if governor not in _GOVERNORS:
        return _prompted(page, sentence, at, end, verb)
    if governor == "on" and page.lowers[at - 3 : at - 2] not in (["went"], ["goes"], ["going"]):
        return None
    subject = subject_before(page, sentence, at - 3 if governor == "on" else at - 2)
    return Cue(at, end, verb, subject, "before") if subject else None


def _prompted(page: Page, sentence: Sentence, at: int, end: int, verb: Verb) -> Cue | None:
    """'prompted some users to argue that it was late': whoever was prompted speaks."""
    if end >= sentence.stop or not (page.lowers[end] == "that" or page.inside[end] >= 0):
        return None
    cause = next(
        (i for i in range(at - 3, max(sentence.first, at - _PHRASE), -1) if page.lowers[i] in _PROMPTING), None
    )
    subject = read_phrase(page, cause + 1, at - 1) if cause is not None else None
    return Cue(at, end, verb, subject, "before") if subject is not None else None


_PROMPTING = words_of("prompting verb")
_GOVERNORS = words_of("infinitive governor")
