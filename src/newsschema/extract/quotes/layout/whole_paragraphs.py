"""Quotes of whole paragraphs, which the form of a document shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.content.constructions import FoundQuote
from newsschema.extract.quotes.passage.lexicon import words_of

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page

BY_FORM = "form of the document"
_FIRST_PERSON = words_of("first person")

Shown = list[tuple[FoundQuote | None, list[int]]]
"""Quotes with the numbers of their paragraphs; None where paragraphs hold a question, no quote."""


def whole_quote(
    page: Page, numbers: list[int], first: int, source: Mention | None, spokesperson: Mention | None
) -> tuple[FoundQuote, list[int]]:
    """A direct quote of whole paragraphs, the first of them from a token on."""
    parts = [unmarked(page, *page.paragraphs[number]) for number in numbers]
    parts[0] = unmarked(page, first, page.paragraphs[numbers[0]][1])
    return FoundQuote(page, parts, "direct", None, source, numbers[0], spokesperson=spokesperson, rule=BY_FORM), numbers


def unmarked(page: Page, first: int, last: int) -> tuple[int, int]:
    """A token range without the quotation marks around all of it."""
    if page.inside[first] >= 0:
        region = page.regions[page.inside[first]]
        if region.left == first and region.right >= last:
            return region.first, region.last
    return first, last


def first_person(page: Page, number: int) -> bool:
    """Whether a pronoun of the first person is in a paragraph outside quotation marks."""
    return any(page.lowers[at] in _FIRST_PERSON and page.inside[at] < 0 for at in range(*page.paragraphs[number]))


def holds_marks(page: Page, number: int) -> bool:
    return any(page.inside[at] >= 0 for at in range(*page.paragraphs[number]))
