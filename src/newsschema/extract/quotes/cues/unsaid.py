"""Words in marks that nobody has said yet: 'They may say: “…”', 'Roe is expected to say, “…”'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.words import ADVERBS, BE, verbs
from newsschema.lexicons.function_words import INFINITIVE

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_POSSIBLE = words_of("before what may be said")
_REQUIRED = words_of("before what must be said")
_ADVERBS = ADVERBS - words_of("limiting adverb")
_CONTRACTED_WILL = tuple(words_of("contracted will"))


def is_unsaid(page: Page, first: int, last: int) -> bool:
    """Whether the last reporting verb of a token range is what somebody may or will say."""
    governor = _governor(page, first, last)
    return governor in _POSSIBLE or governor.endswith(_CONTRACTED_WILL)


def is_required(page: Page, first: int, last: int) -> bool:
    """Whether the last reporting verb of a token range is what somebody must say, by a rule: 'They must state “…”'."""
    return _governor(page, first, last) in _REQUIRED


def _governor(page: Page, first: int, last: int) -> str:
    """The modal, or the word before "to", that governs the last reporting verb of a token range; empty if none."""
    verb = next((at for at in range(last - 1, first, -1) if page.inside[at] < 0 and page.lowers[at] in verbs()), None)
    if verb is None or verbs()[page.lowers[verb]].lemma != page.lowers[verb] or page.lowers[verb + 1] in BE:
        return ""  # "All he could say was “no”"
    back = verb - 1
    while back > first and page.lowers[back] in _ADVERBS:
        back -= 1
    back -= page.lowers[back] in INFINITIVE and back > first
    return page.lowers[back]
