"""The words that name a speaker at one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.page import Page


@dataclass(slots=True)
class Mention:
    """The words that name a speaker at one place."""

    page: Page
    first: int
    last: int
    kind: str
    """name, pronoun, relative or noun."""
    phrase: tuple[int, int]
    """The whole noun phrase, titles and appositions included, as a token range."""
    parts: tuple[Mention, ...] = ()
    """The speakers that "and" joins, where there are several."""

    @property
    def text(self) -> str:
        start, end = self.page.chars(self.first, self.last)
        return self.page.text[start:end]
