"""Elements of a page that name an author: links to writers, elements called bylines, authors in microdata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.parsers.common import byline_leads, byline_names, bylines
from newsschema.parsers.html import kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.parsers.html.page import Page

LONGEST_LINE = 200
"""Characters of an element that names an author."""
LONGEST_NAME = 48
"""Characters of a name."""
_MOST_NAMES = 4
"""Words of a pen name."""
_MOST_NODES = 80
"""Text nodes in a byline."""
# Addresses of the pages that news sites keep on their writers; general knowledge of content systems.
_WRITER = re.compile(
    r"/(?:authors?|autor(?:es|en)?|auteurs?|autore|writers?|reporters?|journalists?|by|staff|contributors?)/", re.I
)


def marked_elements(page: Page, begin: int, end: int) -> Iterator[int]:
    """Yield the elements marked as naming an author: links to writers, or elements called bylines."""
    for number in page.between(begin, end):
        if page.text_end[number] - page.text_first[number] > _MOST_NODES:
            continue
        called = page.hints[number] & kinds.BYLINE or page.itemprops.get(number) == "author"
        if not called and not is_writer(page, number):
            continue
        text = page.text_of(number)
        if text and len(text) <= LONGEST_LINE and not is_of_picture(page, number):
            yield number


def is_writer(page: Page, number: int) -> bool:
    """Whether an element is a link to a writer's page, or the name of an author in microdata."""
    if page.tags[number] == "a":
        attrs = page.attrs[number]
        return attrs.get("rel") == "author" or _WRITER.search(attrs.get("href") or "") is not None
    return page.itemprops.get(number) == "name" and _within_author(page, number)


def is_of_picture(page: Page, number: int) -> bool:
    """Whether an element lies in an ImageObject of microdata, whose author is the photographer."""
    return any("ImageObject" in (page.attrs[n].get("itemtype") or "") for n in page.ancestors(number, 6))


def _within_author(page: Page, number: int) -> bool:
    return any(page.itemprops.get(n) == "author" for n in page.ancestors(page.parents[number], 3))


def one_name(text: str) -> str | None:
    """Return what an element marked as an author names: a person's name, or one word that may be a pen name."""
    if read := bylines.read_byline(text):
        return read.authors[0].name
    if people := bylines.read_names(text):
        return people[0].name
    text = byline_leads.after_lead(text) or text
    words = text.split()
    if not 0 < len(words) <= _MOST_NAMES or len(text) > LONGEST_NAME:
        return None
    if not text[0].isalnum() or any(map(str.isdigit, text)):
        return None
    lead = not byline_names.is_name(text) and bylines.read_byline(f"{text} Ana Holm") is not None
    return None if lead else text
