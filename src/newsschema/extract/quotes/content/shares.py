"""The whole before a cue whose share content gives: "Of those who moved, | the survey found | 40% regret it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.clause_starts import counts
from newsschema.extract.quotes.mentions.quantities import behind_hedge
from newsschema.extract.quotes.passage.lexicon import words_of

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.cue import Cue
    from newsschema.extract.quotes.passage.page import Page, Sentence


def whole_before(page: Page, sentence: Sentence, cue: Cue, first: int) -> tuple[int, int] | None:
    """The phrase at a sentence's head that content from a token on gives a share of, as a token range; else None."""
    if cue.place != "before" or cue.subject is None or page.lowers[sentence.first] not in _OF:
        return None
    comma = min(cue.subject.first, cue.subject.phrase[0]) - 1
    shares = counts(page, first) or behind_hedge(page, first) > first
    return (sentence.first, comma) if shares and comma > sentence.first and page.words[comma] == "," else None


_OF = words_of("before whole")
