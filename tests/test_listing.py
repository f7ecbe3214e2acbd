"""Home pages and listings get the notice `not_an_article`; articles with many related links do not."""

from __future__ import annotations

import pytest

from newsschema import SourceDocument, convert_all
from newsschema.parsers.html.listing import EVIDENCE

PORTS = (
    "Split",
    "Hvar",
    "Porto",
    "Oslo",
    "Bergen",
    "Cork",
    "Riga",
    "Kiel",
    "Genoa",
    "Cadiz",
    "Bari",
    "Brest",
    "Gdansk",
    "Turku",
)
TEASERS = "".join(
    f'<div class="teaser"><h3><a href="/n{n}">Harbour of {port} opens its new quay</a></h3><p>Ships are back.</p></div>'
    for n, port in enumerate(PORTS)
)
PARAGRAPH = (
    "<p>The harbour master said on Monday that the new quay had taken four years to build and that the first ships "
    "would use it from the end of May, when the ferries to the islands begin to run more often.</p>"
)
NAV = '<nav><a href="/w">World</a> <a href="/s">Sport</a> <a href="/m">Money</a></nav>'
LINKED = '<script type="application/ld+json">{"@type": "%s", "headline": "Quay opens"%s}</script>'
ARTICLE = LINKED % ("NewsArticle", ', "datePublished": "2024-03-05"')
LIST = LINKED % ("CollectionPage", "")


def page(head: str, *body: str) -> str:
    return f"<html><head><title>Harbours</title>{head}</head><body>{NAV}<h1>Harbours</h1>{''.join(body)}</body></html>"


PAGES = [  # page, address, whether it is a listing
    (page("", TEASERS), "https://gazette.example/", True),
    (page('<meta property="og:type" content="website">', TEASERS), None, True),
    (page(LIST, TEASERS), "https://gazette.example/harbours", True),
    (page("", TEASERS, TEASERS.replace("opens", "closes")), "https://gazette.example/harbours", True),
    (page(ARTICLE, f"<article>{PARAGRAPH * 4}</article>", TEASERS), "https://gazette.example/quay", False),
    (page("", f"<article>{PARAGRAPH * 4}</article>", TEASERS), "https://gazette.example/quay", False),
    (page(ARTICLE, f"<article>{PARAGRAPH}</article>", TEASERS), "https://gazette.example/quay", False),
    (page("", f"<article>{PARAGRAPH * 8}</article>"), "https://gazette.example/", False),  # at a site's root
    (page("", PARAGRAPH), None, False),
]


@pytest.mark.parametrize(("markup", "url", "listing"), PAGES)
def test_listings_are_noticed(markup: str, url: str | None, listing: bool) -> None:
    [result] = convert_all([SourceDocument("page.html", markup.encode(), url)])
    codes = [notice.code for notice in result.article.notices] if hasattr(result, "article") else []
    assert ("not_an_article" in codes) is listing


def test_no_evidence_decides_alone() -> None:
    assert max(weight for _, weight, _ in EVIDENCE) < 4.0
