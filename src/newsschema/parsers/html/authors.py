"""Authors and byline: names the metadata states and the byline the page prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsschema.draft import Author
from newsschema.parsers.common import bylines
from newsschema.parsers.html import hints as H

if TYPE_CHECKING:
    from newsschema.parsers.html.facts import Facts
    from newsschema.parsers.html.page import Page

_MOST = 12


def choose_authors(page: Page, facts: Facts, begin: int, end: int) -> tuple[str | None, tuple[Author, ...]]:
    """Return the byline as printed and the authors; `begin` and `end` bound the text nodes near the article's head."""
    byline, printed = _printed(page, begin, end)
    for _, people in facts.authors:
        authors = _clean(people, facts.publisher)
        if authors:
            return byline, authors
    return byline, printed


def _clean(people: list[tuple[str, str | None]], publisher: str | None) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    for name, title in people[:_MOST]:
        if "://" in name:
            continue
        for author in bylines.read_names(name) or ((Author(name, title),) if len(name.split()) <= 6 else ()):
            found.setdefault(author.name.lower(), Author(author.name, author.title or title, author.organization))
    return tuple(found.values())


def _printed(page: Page, begin: int, end: int) -> tuple[str | None, tuple[Author, ...]]:
    """The first byline that the page prints: an element called one, or a line that reads like one."""
    for number, hints in enumerate(page.hints):
        attrs = page.attrs[number]
        marked = attrs.get("rel") == "author" or attrs.get("itemprop") == "author"
        if not (hints & H.BYLINE or marked) or hints & (H.COMMENT | H.RELATED):
            continue
        if not begin <= page.text_first[number] < end:
            continue
        text = page.text_of(number)
        if not text or len(text) > 200:
            continue
        if found := bylines.read_byline(text):
            return found.text, found.authors
        if names := bylines.read_names(text):
            return text, names
    for block in page.blocks:
        if begin <= block.start < end and len(block.text) < 150 and (found := bylines.read_byline(block.text)):
            return found.text, found.authors
    return None, ()
