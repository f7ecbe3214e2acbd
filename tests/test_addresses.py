"""Addresses in records are http, https or null."""

from __future__ import annotations

import json

import pytest

from newsschema import SourceDocument, convert, convert_all
from newsschema.text.addresses import web_address

BASE = "https://gazette.example/news/a.html"
ADDRESSES = [  # as stated, the document's address, as it may be in a record
    ("https://g.example/a", None, "https://g.example/a"),
    (" HTTP://g.example/a ", None, "HTTP://g.example/a"),
    ("javascript:alert(1)", None, None),
    ("javascript:alert(1)", BASE, None),
    ("JavaScript:alert(1)", BASE, None),
    ("java\tscript:alert(1)", None, None),
    ("data:text/html,<script>", BASE, None),
    ("file:///etc/passwd", BASE, None),
    ("cid:1@example", None, None),
    ("word/media/image1.png", None, None),
    ("../img/b.jpg", BASE, "https://gazette.example/img/b.jpg"),
    ("//cdn.example/b.jpg", None, "https://cdn.example/b.jpg"),
    ("//cdn.example/b.jpg", "http://g.example/", "http://cdn.example/b.jpg"),
    ("https://[broken", None, None),
    ("https://", None, None),
    ("", BASE, None),
    (None, BASE, None),
]


@pytest.mark.parametrize(("stated", "base", "address"), ADDRESSES)
def test_addresses(stated: str | None, base: str | None, address: str | None) -> None:
    assert web_address(stated, base) == address


BAD = "javascript:alert(1)"
TEXT = "The ferry sailed on Monday, the harbour master said."
LINKED = json.dumps({
    "@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sails", "url": BAD, "image": BAD,
    "articleBody": TEXT,
})  # fmt: skip
PAGE = (
    f'<html><head><link rel="canonical" href="{BAD}"><meta property="og:image" content="{BAD}"></head><body><article>'
    f'<h1>Ferry sails</h1><p>{TEXT}</p><figure><img src="{BAD}"><figcaption>A ferry.</figcaption></figure></article>'
)
RSS = (
    f"<rss version='2.0'><channel><title>G</title><item><title>Ferry sails</title><link>{BAD}</link>"
    f"<description>{TEXT}</description><enclosure type='image/png' url='{BAD}'/></item></channel></rss>"
)
ATOM = (
    f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Ferry sails</title><link href='{BAD}'/>"
    f"<content>{TEXT}</content></entry></feed>"
)
DOCUMENTS = [
    PAGE,
    f'<html><script type="application/ld+json">{LINKED}</script><h1>Ferry sails</h1><p>{TEXT}</p>',
    LINKED,
    json.dumps({"title": "Ferry sails", "text": TEXT, "url": BAD}),
    RSS,
    ATOM,
    f"# Ferry sails\n\n![ferry]({BAD})\n\n{TEXT}\n",
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_record_has_an_address_that_runs(document: str) -> None:
    [result] = convert_all([SourceDocument("a", document.encode(), BAD)])
    article = result.article  # type: ignore[union-attr]
    assert article.source.url is None
    assert [photo.url for photo in article.photos if photo.url is not None] == []
    assert convert(document.encode(), url="https://g.example/a").source.url == "https://g.example/a"
