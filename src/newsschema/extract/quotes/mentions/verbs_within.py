"""Verbs within token ranges, as the language layer finds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.extract.quotes.passage.words import PRONOUNS

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page

_MARKS = frozenset(",;:.")


def has_verb(page: Page, first: int, last: int) -> bool:
    """Whether a finite verb is between two tokens."""
    return page.analysis.next_finite(first, last) < last


def has_clause(page: Page, first: int, last: int) -> bool:
    """Whether a finite verb or a personal pronoun is between two tokens, behind the last mark there."""
    begin = next((at + 1 for at in range(last - 1, first - 1, -1) if page.lowers[at] in _MARKS), first)
    return has_verb(page, begin, last) or not PRONOUNS.isdisjoint(page.lowers[begin:last])
