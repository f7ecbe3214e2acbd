"""Articles as schema.org JSON-LD, checked against schema.org's own vocabulary."""

from __future__ import annotations

import json

import orjson
import pytest

from newsschema import convert
from newsschema.export.schema_org import schema_org
from newsschema.models import Article
from newsschema.schema import EXAMPLE
from standards import ARTICLES, NAMES, Thing, things, unknown


def written(article: Article) -> Thing:
    thing: Thing = orjson.loads(orjson.dumps(schema_org(article)))
    return thing


@pytest.mark.slow
@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_every_sample_is_of_the_vocabulary(article: Article) -> None:
    assert unknown(written(article)) == []


def test_the_samples_have_all_that_is_written() -> None:
    kinds = {thing["@type"] for article in ARTICLES for thing in things(written(article))}
    assert kinds == {
        "NewsArticle", "Quotation", "QuantitativeValue", "MonetaryAmount", "ImageObject", "Person", "Organization",
        "Place", "MediaObject", "UnitPriceSpecification",
    }  # fmt: skip


SPOILED = [  # what must not pass: the check does see something
    {"@type": "NewsItem"},
    {"@type": "NewsArticle", "byline": "By Ana Reyes"},
    {"@type": "Quotation", "spokenByCharacter": {"@type": "Place", "name": "Lima"}},
    {"@type": "Quotation", "spokenByCharacter": {"@id": "#nobody"}},
    {"@type": "NewsArticle", "wordCount": "many"},
    {"@type": "NewsArticle", "image": {"@type": "ImageObject", "jobTitle": "Mayor"}},
    {"@type": "MonetaryAmount", "unitText": "USD"},
]


@pytest.mark.parametrize("thing", SPOILED)
def test_what_is_not_of_the_vocabulary_is_seen(thing: Thing) -> None:
    assert unknown(thing)


TEXT = b"""Ferry line sinks into debt

By Ola Berg
3 March 2021

The ferry line ran up a debt of $4.5 million, and laid 10 to 20 km of cable, the Transport Ministry said on Monday.

"We will pay," said Ines Prado, the line's director. Two senior officials said that nobody believed her.

About 300 people came to the meeting, 12.5 percent more than a year before.
"""


@pytest.fixture(scope="module")
def thing() -> Thing:
    return written(convert(TEXT, name="ferry.txt"))


def test_quotes_name_who_is_quoted(thing: Thing) -> None:
    names = {entry["@id"]: entry for entry in thing["mentions"] if "@id" in entry}
    said = {
        quote["text"]: names[quote["spokenByCharacter"]["@id"]]["name"] if "spokenByCharacter" in quote else None
        for quote in thing["hasPart"]
    }
    assert said["We will pay,"] == "Ines Prado"
    assert said["nobody believed her"] is None, "officials who are not named are no person of their own"
    assert [quote["creditText"] for quote in thing["hasPart"]][-1] == "Two senior officials"
    assert {entry["@type"] for entry in names.values()} == {"Person", "Organization"}


def test_figures_are_amounts_and_quantities(thing: Thing) -> None:
    figures = [entry for entry in thing["mentions"] if "@id" not in entry]
    money = next(entry for entry in figures if entry["@type"] == "MonetaryAmount")
    assert (money["name"], money["value"], money["currency"]) == ("$4.5 million", 4500000, "USD")
    ranged = next(entry for entry in figures if "minValue" in entry)
    assert (ranged["minValue"], ranged["maxValue"], ranged["unitText"]) == (10, 20, "km")
    assert next(entry for entry in figures if entry["name"] == "About 300")["description"] == "people"
    assert next(entry for entry in figures if entry.get("unitText") == "%")["value"] == 12.5


RATES: list[tuple[Thing, Thing]] = [  # what a figure of the example states, then the properties it is written with
    (
        {"kind": "money", "unit": "USD", "per": "[bbl_us]"},
        {
            "@type": "UnitPriceSpecification",
            "price": 12,
            "priceCurrency": "USD",
            "referenceQuantity": {"@type": "QuantitativeValue", "value": 1, "unitText": "[bbl_us]"},
        },
    ),
    (
        {"kind": "measure", "unit": "kg", "per": "person"},
        {"@type": "QuantitativeValue", "value": 12, "unitText": "kg per person"},
    ),
    (
        {"kind": "count", "per": "100,000 people"},
        {"@type": "QuantitativeValue", "value": 12, "unitText": "per 100,000 people"},
    ),
    (
        {"kind": "percent", "unit": "%", "change": "down"},
        {"@type": "QuantitativeValue", "value": 12, "unitText": "%", "disambiguatingDescription": "decrease"},
    ),
    (
        {"kind": "money", "unit": "EUR", "change": "up"},
        {"@type": "MonetaryAmount", "value": 12, "currency": "EUR", "disambiguatingDescription": "increase"},
    ),
]


@pytest.mark.parametrize(("stated", "expected"), RATES)
def test_rates_and_changes(stated: Thing, expected: Thing) -> None:
    record = EXAMPLE | {"figures": [EXAMPLE["figures"][0] | stated]}
    item = written(Article.model_validate_json(json.dumps(record)))
    (figure,) = [entry for entry in item["mentions"] if "@id" not in entry]
    assert figure == {"name": "12", "description": "ships"} | expected
    assert unknown(item) == []


def test_fields_have_their_places(thing: Thing) -> None:
    assert list(thing)[:3] == ["@context", "@type", "@id"]
    assert (thing["headline"], thing["creditText"]) == ("Ferry line sinks into debt", "By Ola Berg")
    assert thing["author"] == [{"@type": "Person", "name": "Ola Berg"}]
    assert thing["datePublished"] == "2021-03-03"
