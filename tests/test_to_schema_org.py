"""Articles as schema.org JSON-LD, checked against schema.org's own vocabulary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from schema_org import registry

from newsschema import convert
from newsschema.export.schema_org import schema_org
from newsschema.models import Article

ROOT = Path(__file__).parent.parent
RECORDS = [
    line
    for path in sorted(ROOT.glob("samples/*/*/expected.json*"))
    for line in (path.read_bytes().splitlines() if path.suffix == ".jsonl" else [path.read_bytes()])
]
ARTICLES = [Article.model_validate_json(record) for record in RECORDS]

Thing = dict[str, Any]
TEXTS = {"Text", "URL", "Date", "DateTime", "Time"}


def problems(thing: Thing, types: dict[str, str], at: str = "") -> list[str]:
    """What of a thing schema.org does not know: its type, a property of that type, a value the property takes."""
    kind = str(thing.get("@type"))
    if kind not in registry.PARENTS:
        return [f"{at}: no type {kind}"]
    told = []
    known = {entry.schema_name: entry for entry in registry.get_model(kind).SCHEMA_PROPERTIES}
    for key, value in thing.items():
        if key.startswith("@"):
            continue
        if key not in known or known[key].superseded_by:
            told.append(f"{at}: {kind} has no property {key}")
            continue
        for one in value if isinstance(value, list) else [value]:
            told += expected(one, known[key].ranges, types, f"{at}/{key}")
    return told


def expected(value: Any, ranges: tuple[str, ...], types: dict[str, str], at: str) -> list[str]:
    """Whether a value is of a property's ranges, and what is wrong inside of it."""
    if isinstance(value, dict):
        kind = types.get(value["@id"], "") if set(value) == {"@id"} else str(value.get("@type"))
        kinds = {kind, *registry.ancestry(kind)} if kind in registry.PARENTS else set()
        wrong = [] if kinds & set(ranges) else [f"{at}: {kind} is none of {ranges}"]
        return wrong + (problems(value, types, at) if "@type" in value else [])
    fits = TEXTS & set(ranges) if isinstance(value, str) else {"Number", "Integer"} & set(ranges)
    return [] if fits else [f"{at}: {value!r} is none of {ranges}"]


def checked(thing: Thing) -> list[str]:
    return problems(thing, {entry["@id"]: entry["@type"] for entry in things(thing) if "@id" in entry})


def things(value: Any) -> list[Thing]:
    """Every typed thing in a value."""
    if isinstance(value, list):
        return [thing for entry in value for thing in things(entry)]
    if not isinstance(value, dict):
        return []
    return [value] * ("@type" in value) + [thing for entry in value.values() for thing in things(entry)]


def written(article: Article) -> Thing:
    thing: Thing = orjson.loads(orjson.dumps(schema_org(article)))
    return thing


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article.source.name} {article.id[-3:]}")
def test_every_sample_is_of_the_vocabulary(article: Article) -> None:
    assert checked(written(article)) == []


def test_the_samples_have_all_that_is_written() -> None:
    kinds = {thing["@type"] for article in ARTICLES for thing in things(written(article))}
    assert kinds == {
        "NewsArticle", "Quotation", "QuantitativeValue", "MonetaryAmount", "ImageObject", "Person", "Organization",
        "Place", "MediaObject",
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
    assert checked(thing)


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


def test_fields_have_their_places(thing: Thing) -> None:
    assert list(thing)[:3] == ["@context", "@type", "@id"]
    assert (thing["headline"], thing["creditText"]) == ("Ferry line sinks into debt", "By Ola Berg")
    assert thing["author"] == [{"@type": "Person", "name": "Ola Berg"}]
    assert thing["datePublished"] == "2021-03-03"
