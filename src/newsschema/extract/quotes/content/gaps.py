"""Clauses that lack what a relative pronoun before their cue replaces: "the man who police said | fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.relative_ends import before_main_verb, behind_own_verb
from newsschema.extract.quotes.cues.times_of_speech import skip_time
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import DETERMINERS, PREPOSITIONS
from newsschema.lexicons.function_words import GERUND_ENDING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.page import Page, Sentence


def opens_gap(page: Page, sentence: Sentence, head: int) -> bool:
    """Whether content lacks what a relative pronoun at a token replaces: "which experts say will fall"."""
    while head > sentence.first and page.lowers[head] in DETERMINERS:
        head -= 1
    within = head > sentence.first and page.lowers[head - 1] in _WITHIN  # "a video in which Roe said it was late"
    return head >= sentence.first and page.lowers[head] in _RELATIVES and not within


_RELATIVES = words_of("gap opener")
_WITHIN = words_of("before relative of place")


def gap_clause(page: Page, sentence: Sentence, cue: Cue, head: int) -> tuple[int, int] | None:
    """The clause behind a cue whose subject is a relative pronoun before the cue's own; None if there is none.

    `head`: the token before the cue's subject. It ends before the main verb: "who police said fled | was caught".
    """
    if cue.subject is None or "clause" not in cue.verb.frames or cue.verb.form == "ing" or head <= sentence.first:
        return None
    word, governed = page.lowers[head], page.lowers[head - 1] in PREPOSITIONS
    if word not in _SUBJECTS or (word not in _NOMINAL and page.lowers[head - 1] in _WITHIN):
        return None
    if word in _NOMINAL and not governed and page.analysis.word_class(head - 1) != "VERB":
        return None  # "If what Roe said is true"
    first = skip_time(page, cue.end, sentence.stop)
    if first + 2 >= sentence.stop or page.inside[first] >= 0 or page.lowers[first].endswith(GERUND_ENDING):
        return None
    if page.analysis.word_class(first) not in ("VERB", "AUX"):
        return None
    comma = before_main_verb(page, first, sentence.stop, needs_verb=False)
    return first, min(comma, behind_own_verb(page, first) or sentence.stop)


_SUBJECTS = words_of("subject of gap")
_NOMINAL = words_of("fused relative")
