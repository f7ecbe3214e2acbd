"""Articles as ninjs 3.1, and with our findings by its extension."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner

from newsschema import convert
from newsschema.cli import main
from newsschema.export.ninjs import SCHEMA, ninjs, ninjs_newsschema
from newsschema.export.ninjs_schema import FILE_NAME, extension_bytes, extension_schema
from newsschema.models import Article
from standards import ARTICLES, NAMES, NINJS, ROOT, refused

Item = dict[str, Any]


def written(article: Article) -> Item:
    item: Item = orjson.loads(orjson.dumps(ninjs(article)))
    return item


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_every_sample_is_valid(article: Article) -> None:
    assert refused(NINJS, written(article)) == []
    assert refused(extension_schema(), ninjs_newsschema(article)) == []


SPOILED = [  # what must not pass: the schema of the test does see something
    {"uri": "sha256:0", "headline": "a key of version 1"},
    {"type": "text"},
    {"uri": "sha256:0", "firstCreated": "2016-06-02"},
    {"uri": "sha256:0", "associations": [{"uri": "sha256:0#/photos/0"}]},
    {"uri": "sha256:0", "renditions": [{"href": "https://gazette.example/1.jpg"}]},
    {"uri": "no address"},
    {"uri": "sha256:0", "renditions": [{"name": "web", "href": "/relative.html"}]},
    {"uri": "sha256:0", "renditions": [{"name": "web", "href": "https://gazette.example/a b.jpg"}]},
    {"uri": "sha256:0", "newsschema": {}},
]


@pytest.mark.parametrize("item", SPOILED)
def test_what_is_no_ninjs_is_refused(item: Item) -> None:
    assert refused(NINJS, item)


def test_the_published_extension_is_in_step() -> None:
    assert (ROOT / "schemas" / FILE_NAME).read_bytes() == extension_bytes()


@pytest.mark.parametrize("article", ARTICLES, ids=NAMES)
def test_every_span_of_the_extension_is_in_the_object(article: Article) -> None:
    item = ninjs_newsschema(article)
    seen = list(spans(item["newsschema"]))
    assert len(seen) == len(list(spans(json.loads(article.to_json()))))
    for span in seen:
        value: Any = item
        for part in span["field"].split("/")[1:]:
            value = value[int(part) if isinstance(value, list) else part]
        assert value[span["start"] : span["end"]] == span["exact"]


def spans(value: Any) -> Any:
    """Yield the spans of a value, notices' apart."""
    if isinstance(value, dict):
        if "exact" in value:
            yield value
        for key, entry in value.items():
            if key != "notices":
                yield from spans(entry)
    elif isinstance(value, list):
        for entry in value:
            yield from spans(entry)


PAGE = b"""<!doctype html><html lang="en"><head><title>Quarry reopens</title>
<link rel="canonical" href="https://gazette.example/quarry">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quarry reopens",
"datePublished":"2021-04-18T20:10:00Z","author":{"@type":"Person","name":"Chidi Okafor","jobTitle":"Business Editor"},
"keywords":["stone","jobs"],"articleSection":"Business"}</script></head><body><article><h1>Quarry reopens</h1>
<figure><img src="https://gazette.example/i/9.jpg" alt="A yellow lorry">
<figcaption>Lorries at the quarry gate on Monday. Photo: Ana Reyes</figcaption></figure>
<p>The quarry at Ballyroe opened again on Monday after 14 months, and 120 people went back to work before noon.</p>
<p>"We counted every stone," said Niamh Farrell, the quarry's manager, at the gate.</p>
<p>The Labour Ministry said on Tuesday that all wages were paid, and two senior officials said more was due.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def item() -> Item:
    return written(convert(PAGE, name="page.html"))


def test_a_photo_is_an_association_with_its_rendition(item: Item) -> None:
    [photo] = item["associations"]
    assert photo == {
        "name": "photo-1",
        "rel": "photo",
        "uri": f"{item['uri']}#/photos/0",
        "type": "picture",
        "descriptions": [
            {"role": "caption", "value": "Lorries at the quarry gate on Monday."},
            {"role": "alt", "value": "A yellow lorry"},
        ],
        "by": "Ana Reyes",
        "renditions": [{"name": "original", "href": "https://gazette.example/i/9.jpg"}],
    }


def test_quoted_people_and_organisations_are_distinguished(item: Item) -> None:
    assert [person["name"] for person in item["people"]] == ["Niamh Farrell"]
    assert [organisation["name"] for organisation in item["organisations"]] == ["Labour Ministry"]
    assert all(entry["rel"] == "quoted" for entry in item["people"] + item["organisations"])


def test_fields_have_their_places(item: Item) -> None:
    assert item["headlines"] == [{"role": "main", "value": "Quarry reopens"}]
    assert (item["firstCreated"], item["by"], item["language"]) == ("2021-04-18T20:10:00Z", "Chidi Okafor", "en")
    assert [(subject["rel"], subject["name"]) for subject in item["subjects"]] == [
        ("section", "Business"), ("keyword", "stone"), ("keyword", "jobs"),
    ]  # fmt: skip
    assert item["infoSources"][0] == {
        "name": "Chidi Okafor", "role": "author", "contactInfo": [{"type": "title", "value": "Business Editor"}],
    }  # fmt: skip
    assert item["renditions"][0]["href"] == "https://gazette.example/quarry"
    assert [body["contentType"] for body in item["bodies"]] == ["text/plain", "application/xhtml+xml"]
    assert item["standard"] == {"name": "ninjs", "version": "3.1", "schema": SCHEMA}


URLS = [  # a photo's address, the rendition's href and title
    ("https://a.example/1.jpg", "https://a.example/1.jpg", None),
    ("https://a.example/été.jpg?w=1&h=2#top", "https://a.example/%C3%A9t%C3%A9.jpg?w=1&h=2#top", None),
    ("https://a.example/100%.jpg", "https://a.example/100%25.jpg", None),
    ("https://a.example/a%20b.jpg", "https://a.example/a%20b.jpg", None),
    ("cid:roof@market.example", "cid:roof@market.example", None),
    ("http://a.example:80/1.jpg", "http://a.example:80/1.jpg", None),
    ("http://a.example:port/1.jpg", None, "http://a.example:port/1.jpg"),
    ("http://a:80a/", None, "http://a:80a/"),
    ("http://u:p@ss@a.example/", None, "http://u:p@ss@a.example/"),
    ("http://[::1]:8080/1.jpg", None, "http://[::1]:8080/1.jpg"),
    ("word/media/image1.png", None, "word/media/image1.png"),
    (None, None, None),
]


@pytest.mark.parametrize(("url", "href", "title"), URLS)
def test_an_address_is_a_uri_or_a_title(url: str | None, href: str | None, title: str | None) -> None:
    article = next(article for article in ARTICLES if article.photos)
    photo = article.photos[0].model_copy(update={"url": url})
    item = ninjs(article.model_copy(update={"photos": (photo,)}))
    [rendition] = item["associations"][0]["renditions"]
    assert (rendition.get("href"), rendition.get("title")) == (href, title)


def test_a_date_that_is_no_point_in_time_is_described() -> None:
    stated = convert(PAGE.replace(b"2021-04-18T20:10:00Z", b"2021-04-18"), name="page.html")
    item = ninjs(stated)
    assert "firstCreated" not in item
    assert {"role": "published", "value": "2021-04-18"} in item["descriptions"]


# From the command line, checked with a copy of the standard's schema kept in a folder


@pytest.fixture
def schemas(tmp_path: Path) -> Path:
    """A folder as a user keeps it: the standard's schema (here the one of what we write), GeoJSON's, and ours."""
    folder = tmp_path / "schemas"
    folder.mkdir()
    (folder / "ninjs.json").write_text(json.dumps(NINJS | {"$id": SCHEMA}))
    geo = {"$id": "https://geojson.org/schema/GeoJSON.json", "type": "object", "required": ["type"]}
    (folder / "geo.json").write_text(json.dumps(geo))
    (folder / "no-schema.json").write_text("[")
    shutil.copy(ROOT / "schemas" / FILE_NAME, folder / "extended.json")
    return folder


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(map(str, arguments)))
    return result.exit_code, result.output


STANDARDS = [("ninjs", "ninjs.json"), ("ninjs+newsschema", "extended.json")]


@pytest.mark.parametrize(("standard", "schema"), STANDARDS)
def test_written_and_validated_offline(schemas: Path, tmp_path: Path, standard: str, schema: str) -> None:
    out = tmp_path / "out.jsonl"
    assert run("convert", ROOT / "samples/nitf/harbour/source.xml", "--to", standard, "-o", out)[0] == 0
    assert run("validate", "--schema", schemas / schema, out) == (0, "1 valid, 0 invalid\n")


PLACES = [({"type": "Point"}, 0, ""), ({}, 1, "'type' is a required property")]


@pytest.mark.parametrize(("geo", "code", "words"), PLACES)
def test_the_reference_to_geojson_is_found_beside_the_schema(
    schemas: Path, tmp_path: Path, geo: Item, code: int, words: str
) -> None:
    path = tmp_path / "item.json"
    path.write_text(json.dumps({"uri": "sha256:0", "places": [{"name": "Lima", "geoJSON": geo}]}))
    ended, output = run("validate", "--schema", schemas / "ninjs.json", path)
    assert ended == code
    assert words in output
    (schemas / "geo.json").unlink()
    ended, output = run("validate", "--schema", schemas / "ninjs.json", path)
    assert ended == 2
    assert "put a file with that $id beside it" in output


def test_a_standard_does_not_go_with_a_selection() -> None:
    code, output = run("convert", ROOT / "samples", "--to", "ninjs", "--select", "officials")
    assert code == 2
    assert "--to writes another standard" in output
