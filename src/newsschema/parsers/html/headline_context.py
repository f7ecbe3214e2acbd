"""What a page's running text, its address and the site's names say for a text as its headline."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsschema.parsers.common import furniture
from newsschema.parsers.common.bylines import read_byline
from newsschema.parsers.html import above
from newsschema.parsers.html.headings import alike, tokens_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from newsschema.parsers.html.above import Start
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_FEW, _SEVERAL, _MANY = 3, 4, 8
"""Words of a text that is hardly a headline, of a heading that a title settles to be it, and of one long enough."""
_SAME, _UNLIKE = 0.5, 0.2
"""How like a title that heading is, and likeness below which two texts say different things."""
_ABOUT, _MOST = 0.3, 0.5
"""Share of a text in words of the running text from which it is about that, and of the address's words in it."""


class Context:
    """What the running text, the page's address and the site's names say; worked out where it is asked for.

    `stated` are the titles that the metadata states, each with the name of its evidence.
    """

    def __init__(self, page: Page, facts: Facts, stated: list[tuple[str, str]], address: str | None) -> None:
        self.page, self.facts, self.stated, self.address = page, facts, stated, address

    @cached_property
    def _sites(self) -> list[set[str]]:
        """The words of the site's names."""
        return above.site_names(self.page) + ([tokens_of(self.facts.publisher)] if self.facts.publisher else [])

    @cached_property
    def _titles(self) -> list[tuple[str, str, set[str]]]:
        """The titles that are no name of the site: where each is stated, its text and its words."""
        return [(how, text, tokens_of(text)) for how, text in self.stated if not self.is_site(text)]

    @cached_property
    def _slug(self) -> set[str]:
        """The words of the page's address."""
        return above.words_of_address(self.address)

    @cached_property
    def _start(self) -> Start | None:
        """Where the running text begins."""
        return above.running_text(self.page)

    def states_headline(self, shown: Collection[str]) -> bool:
        """Whether the page states its headline, in its metadata or by a title that a heading of `shown` repeats.

        Pages that give no day are hardly articles; what they state is taken for it.
        """
        if self._is_in_metadata() or self._is_repeated([tokens_of(text) for text in shown]):
            return True
        return not (self.facts.published or above.is_dated(self.page))

    def _is_in_metadata(self) -> bool:
        """Whether metadata state a headline of several words, which are not the publisher's."""
        publisher = [tokens_of(self.facts.publisher)] if self.facts.publisher else []
        stated = (tokens_of(text) for how, text in self.stated if how != "title")
        return any(len(words) >= _SEVERAL and not _names(words, publisher) for words in stated)

    def _is_repeated(self, shown: list[set[str]]) -> bool:
        """Whether a heading or the text repeats a title of the page."""
        for how, text, words in self._titles:
            machine = how != "title" and len(words) >= _FEW
            if (machine or words in shown) and self._is_about_the_text(text):
                return True
        long = [own for own in shown if len(own) >= _SEVERAL]
        return any(alike(own, words) > _SAME for own in long for _, _, words in self._titles)

    def _is_about_the_text(self, text: str) -> bool:
        return above.about_the_text(self._start, text) >= _ABOUT

    def is_site(self, text: str) -> bool:
        """Whether a text is a name of the site, or a few words of one."""
        return _names(tokens_of(text), self._sites)

    def may_be(self, text: str) -> bool:
        """Whether a text may be the headline: about the text, with most words of the address, no name of the site."""
        addressed = not self._slug or above.like_the_address(self._slug, text) > _MOST
        return addressed and self._is_about_the_text(text) and not self.is_site(text)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield the lines above the text that may be the headline: any, or where a title's words are the text's, those
        like the title."""
        if self._start is None:
            return
        long = [(text, words) for _, text, words in self._titles if len(words) >= _SEVERAL]
        said = [words for text, words in long if self._is_about_the_text(text)]
        for number, text in above.lines_above(self.page, self._start):
            own = tokens_of(text) if said else set()
            if not said or any(alike(own, words) > _UNLIKE for words in said):
                yield number, text

    def of_element(self, number: int, text: str) -> dict[str, float]:
        """Return the evidence of an element's place and look."""
        return above.place_evidence(self.page, self._start, number, text)

    def of_text(self, text: str, words: set[str]) -> dict[str, float]:
        """Return the evidence of a text and its words."""
        evidence = {
            "about the text": above.about_the_text(self._start, text),
            "like the address": above.like_the_address(self._slug, text),
            "words": min(1.0, len(words) / _MANY),
            "furniture": float(furniture.kind(text) is not None),
            "a byline": float(read_byline(text) is not None),
        }
        return evidence | {"the publisher": 1.0} if _names(words, self._sites) else evidence


def _names(words: set[str], sites: list[set[str]]) -> bool:
    """Whether words are a name of the site, or a few of one."""
    return any(words == names or (len(words) < _SEVERAL and words <= names) for names in sites)
