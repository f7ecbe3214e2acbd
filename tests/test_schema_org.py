"""schema.org NewsArticle as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from newsschema import convert, convert_all
from newsschema.source import SourceDocument

ARTICLE: dict[str, Any] = {
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tram line opens", "inLanguage": "pt-br",
    "alternativeHeadline": "Ten new stops", "articleBody": "The tram runs.\n\nFares are free.",
    "dateline": "RECIFE, May 3",
    "author": [{"@type": "Person", "name": "Lia Moura", "jobTitle": "Reporter"}, "Agência Norte"],
    "datePublished": "2023-05-03T09:00:00-03:00", "dateModified": "2023-05-03T10:00:00-03:00",
    "keywords": "tram, fares",
    "articleSection": ["Cities"], "publisher": {"@type": "Organization", "name": "Diário Norte"},
    "url": "https://n.example/1",
    "image": [{"@type": "ImageObject", "contentUrl": "https://n.example/t.jpg", "caption": "The first tram.",
     "creditText": "Ana Reis"},
     "https://n.example/u.jpg"],
}  # fmt: skip


def test_the_fields() -> None:
    article = convert(json.dumps(ARTICLE).encode())
    assert article.source.format == "schema.org"
    assert (article.headline, article.deck, article.body) == (
        "Tram line opens",
        "Ten new stops",
        "The tram runs.\n\nFares are free.",
    )
    assert [(a.name, a.title) for a in article.authors] == [("Lia Moura", "Reporter"), ("Agência Norte", None)]
    assert article.published is not None
    assert article.published.value == "2023-05-03T09:00:00-03:00"
    assert (article.language, article.section, article.keywords) == ("pt-BR", "Cities", ("tram", "fares"))
    assert (article.source.publisher, article.source.url) == ("Diário Norte", "https://n.example/1")
    assert article.dateline is not None
    assert [(photo.caption, photo.credit) for photo in article.photos] == [
        ("The first tram.", "Ana Reis"),
        (None, None),
    ]


def test_articles_in_a_graph_and_things_that_are_none() -> None:
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Norte"}, ARTICLE]}
    assert convert(json.dumps(graph).encode()).headline == "Tram line opens"
    [failed] = convert_all([SourceDocument("x", json.dumps({**ARTICLE, "@type": "Product"}).encode())])
    assert failed.error.code == "empty"  # type: ignore[union-attr]
