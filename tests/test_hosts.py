"""The country of a site by its domain."""

from __future__ import annotations

import pytest

from newsschema import convert
from newsschema.text.hosts import country_of

HOSTS = [  # address, country
    ("https://www.gazette.example.ca/a", "CA"),
    ("https://news.gazette.com.au/", "AU"),
    ("http://gazette.co.uk/a?b=c", "GB"),
    ("https://gazette.co.za", "ZA"),
    ("https://gazette.NG/", "NG"),
    ("https://gazette.com/ca/", None),
    ("https://gazette.tv/", None),
    ("https://gazette.io/", None),
    ("https://gazette.eu/", None),
    ("http://192.0.2.1/a", None),
    ("http://[bad/", None),
    ("harbour.html", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "country"), HOSTS)
def test_country_of(url: str | None, country: str | None) -> None:
    assert country_of(url) == country


@pytest.mark.parametrize(
    ("url", "unit"), [("https://gazette.example.ca/a", "CAD"), ("https://gazette.example/a", "USD")]
)
def test_a_bare_dollar_is_that_of_the_site(url: str, unit: str) -> None:
    page = b"<html lang='en-US'><h1>Council wins grant</h1><p>The council won a grant of $3 million, it said.</p>"
    article = convert(page, name="grant.html", url=url)
    assert [figure.unit for figure in article.figures] == [unit]
