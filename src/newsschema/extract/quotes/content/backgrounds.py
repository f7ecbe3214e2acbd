"""What the writer says of a name at the end of content: "... met Ana Roe, | who is the mayor", "..., | a bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.cues.fronts import HEADLINE
from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import CONJUNCTIONS, RELATIVES
from newsschema.lexicons.function_words import DEFINITE, GENITIVE, MANNER, THING_RELATIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_COMMA = frozenset(",")
_ARTICLE = words_of("article")
_RELATIVES = (RELATIVES | words_of("relative of place")) - words_of("restrictive relative")
_WHICH_OR_WHOM = THING_RELATIVE | words_of("objective relative")
_PART = 6  # tokens of ", more than 60 of which"
_LONGEST = 20  # tokens of what a thing that is no name is said to be
_STANDING_MODALS = words_of("future modal") | {""}
_STANDING = ("pres", "fut")  # tenses of what holds whoever speaks; "Ana Roe, who had left" may have been said


def background_end(page: Page, first: int, stop: int) -> int:
    """Where content ends at its last comma, behind which its sentence ends with what a name before it is.

    What holds now of a thing is background too where content is asked for: "urged aid for the camp, where"; in a clause
    it is said: "said she wore a mask, which feeds air".
    """
    if stop < page.sentence_at(first).stop - 1:
        return stop
    comma = next(reversed(page.signs(_COMMA, first + 2, stop)), None)
    if comma is None or comma >= stop - 2 or max(page.inside[comma:stop]) >= 0:
        return stop
    if not page.words[comma - 1][0].isupper():
        short = stop - comma <= _LONGEST and _relates_now(page, comma)
        return comma if short and page.analysis.next_finite(first, comma) >= comma else stop
    return comma if _describes(page, comma, stop) or _relates_now(page, comma) else stop


def headline_end(page: Page, first: int, stop: int) -> int:
    """Where content in a headline ends before what happens meanwhile: "Roe vows to stay | as talks stall"."""
    if page.field != HEADLINE or MANNER.isdisjoint(page.lowers[first + 2 : stop - 2]):
        return stop
    places = (at for at in range(first + 2, stop - 2) if page.lowers[at] in MANNER and page.inside[at] < 0)
    return next((at for at in places if page.analysis.next_finite(at + 2, stop) < stop), stop)


def _describes(page: Page, comma: int, stop: int) -> bool:
    """Whether an article opens what a name is behind a comma, rather than a list ends: "Larne, the mill and I"."""
    article = page.lowers[comma + 1]
    listed = article in DEFINITE and not CONJUNCTIONS.isdisjoint(page.lowers[comma + 2 : stop])
    return article in _ARTICLE and not listed


def _relates_now(page: Page, comma: int) -> bool:
    """Whether a relative clause in the present or future is behind a comma."""
    part = range(comma + 2, min(comma + _PART, len(page.words) - 1))
    parted = any(page.lowers[at] in GENITIVE and page.lowers[at + 1] in _WHICH_OR_WHOM for at in part)
    if page.lowers[comma + 1] not in _RELATIVES and not parted:
        return False  # ", who is", ", more than 60 of which are"
    clauses = page.analysis.clauses(page.analysis.sentence(comma))
    clause = next((one for one in clauses if one.finite and one.verb > comma), None)
    return clause is not None and clause.tense in _STANDING and clause.modal in _STANDING_MODALS
