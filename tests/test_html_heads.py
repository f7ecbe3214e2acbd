"""Headline, authors and day of invented pages in the house styles of content management systems (`page_heads`)."""

from __future__ import annotations

import pytest

from newsschema.draft import Draft
from newsschema.parsers.html import FORMAT
from newsschema.source import SourceDocument
from page_heads import HEADS, Head
from page_heads_more import MORE_HEADS

ALL = (*HEADS, *MORE_HEADS)
STYLES = [head.style for head in ALL]

TEXT = (
    "<p>The council met on Tuesday in the old customs hall, and the doors stayed open because of the heat.</p>"
    "<p>Residents had waited since the morning; most of them came by boat, and a few had walked along the dam.</p>"
    "<p>A decision is expected before the end of the month, and the work would begin after the first frost.</p>"
    "<p>Until then the old timetable applies, and the office asks everybody to leave ten minutes earlier.</p>"
)


def read(head: Head) -> Draft:
    html = f"<html><head>{head.stated}</head><body>{head.shown.replace('{text}', TEXT)}</body></html>"
    (draft,) = FORMAT.parse(SourceDocument("page.html", html.encode()))
    assert isinstance(draft, Draft)
    return draft


@pytest.mark.parametrize("head", ALL, ids=STYLES)
def test_headline(head: Head) -> None:
    assert read(head).headline == head.headline


@pytest.mark.parametrize("head", ALL, ids=STYLES)
def test_authors(head: Head) -> None:
    assert tuple(author.name for author in read(head).authors) == head.authors


@pytest.mark.parametrize("head", ALL, ids=STYLES)
def test_day(head: Head) -> None:
    published = read(head).published
    assert (published.value[:10] if published else None) == head.day
