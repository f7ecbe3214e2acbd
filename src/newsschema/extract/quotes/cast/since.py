"""The last description of a body that "the ministry" points back to: "the county health department"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.lexicon import words_of
from newsschema.extract.quotes.passage.noun_types import noun_type
from newsschema.extract.quotes.passage.words import DETERMINERS, PREPOSITIONS
from newsschema.lexicons.function_words import DEFINITE

if TYPE_CHECKING:
    from newsschema.extract.quotes.cast.discourse import Discourse
    from newsschema.extract.quotes.passage.page import Page

_BACK = 60  # tokens back in which a description is looked for
_KINDS = words_of("public_body_noun")


def described_since(discourse: Discourse, page: Page, first: int, head: str) -> tuple[int, int] | None:
    """The description with modifiers whose head "the ministry" repeats, if no such body was named or spoke since."""
    if head not in _KINDS or not noun_type(head).body or page.lowers[first] not in DEFINITE:
        return None
    at = next((one for one in range(first - 1, max(first - _BACK, 0), -1) if page.lowers[one] == head), -1)
    if at < 0 or not page.words[at].islower() or page.inside[at] >= 0:
        return None
    phrase = page.analysis.phrase_of(at)
    if phrase is None or phrase.head != at or phrase.first <= first - _BACK:
        return None
    words = page.lowers[phrase.first : at]
    if words[:1] and words[0] in PREPOSITIONS:
        words = words[1:]
    described = [word for word in words if word not in DETERMINERS]
    number = discourse.numbers[id(page)]
    spoke = any(
        head in entity.name.lower().split() and entity.mention_before(number, first) > at for entity in discourse.recent
    )
    return (phrase.first, at + 1) if described and not spoke else None
