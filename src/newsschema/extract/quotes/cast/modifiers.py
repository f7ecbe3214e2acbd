"""Relative clauses that belong to the description of people unnamed: "a woman | who worked with her"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import SUBORDINATORS
from newsschema.lexicons.function_words import PERSONAL_RELATIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

Parts = list[tuple[int, int]]

_LONGEST = 18  # tokens of a clause
_SHORTEST = 2  # tokens of "who left"
_SIGNS = frozenset(",;:()—–")
_OTHER_CLAUSES = SUBORDINATORS - words_of("modifying relative")


def modifier_of(page: Page, last: int, content: Parts) -> str:
    """The relative clause behind a description that ends before a token; empty for none and where its end is unclear.

    `content` are the token ranges of the quote, which the clause does not reach into.
    """
    end = _clause_end(page, last, content)
    return page.printed(last, end) if end - last >= _SHORTEST else ""


def _clause_end(page: Page, last: int, content: Parts) -> int:
    stop = min(page.sentence_at(last - 1).stop, last + _LONGEST + 1)
    if last + _SHORTEST >= stop or page.inside[last] >= 0:
        return last
    if page.lowers[last] not in PERSONAL_RELATIVE or not noun_type(page.lowers[last - 1]).animate:
        return last
    sign = next((at for at in range(last, stop) if _ends_clause(page, at)), stop)
    own = last + 1 if page.is_past_form(last + 1) else page.analysis.next_finite(last + 1, sign)
    end = page.analysis.next_finite(own + 1, sign)
    open_ended = end == stop and stop - last > _LONGEST
    reaches = any(begin < end and last < behind for begin, behind in content)
    nested = not _OTHER_CLAUSES.isdisjoint(page.lowers[last + 1 : end])
    return last if open_ended or reaches or nested or own >= sign else end


def _ends_clause(page: Page, at: int) -> bool:
    """Whether a clause ends at a token: a sign, a mark, the full stop of a sentence."""
    stops = page.words[at] == "." and (at + 1 == len(page.words) or not page.touching(at + 1))
    return stops or page.words[at] in _SIGNS or page.inside[at] >= 0
