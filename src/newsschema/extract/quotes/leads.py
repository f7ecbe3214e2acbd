"""Subjects behind a phrase of time or place that no comma ends: "A few minutes later they", "In June the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.lexicon import words_of
from newsschema.extract.quotes.phrases import read_phrase
from newsschema.extract.quotes.subjects import first_subject
from newsschema.extract.quotes.words import ADVERBS, PERIODS, PREPOSITIONS

if TYPE_CHECKING:
    from newsschema.extract.quotes.page import Page, Sentence
    from newsschema.extract.quotes.phrases import Mention


def leading_subject(page: Page, sentence: Sentence, before: int) -> Mention | None:
    """Return the subject of a sentence's main clause before a token, also behind a lead without a comma."""
    at = sentence.first
    placed = page.lowers[at] in PREPOSITIONS
    if placed or not _PERIODS.isdisjoint(page.lowers[at : at + _TIME]):
        subject = _behind_lead(page, sentence, before, placed)
        if subject is not None:
            return subject
    return first_subject(page, sentence, before)


def _behind_lead(page: Page, sentence: Sentence, before: int, placed: bool) -> Mention | None:
    """The subject of the first main verb where a phrase without a comma leads up to it; None if none does."""
    at = sentence.first
    clauses = page.analysis.clauses(page.analysis.sentence(at))
    main = next((one for one in clauses if one.finite and one.introducer < at), None)
    if main is None or main.subject is None or not at < main.subject.first < main.verb < before:
        return None
    begin = main.subject.first
    if "," in page.words[at:begin] or page.inside[begin] >= 0:
        return None
    leads = placed or page.lowers[begin - 1] in _TIME_ENDS
    return read_phrase(page, begin, main.subject.last) if leads else None


_PERIODS = PERIODS | words_of("time lead")
_TIME = 5  # tokens of "A few minutes later"
_TIME_ENDS = ADVERBS | words_of("end of time lead")
