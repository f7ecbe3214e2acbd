"""What holds of any record: every standard takes it, and what is written of it is one line or one file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from newsschema import convert
from newsschema.errors import NewsSchemaError
from newsschema.export import folder, parquet, sqlite
from newsschema.export.markup import xhtml
from newsschema.export.ninjs_schema import extension_schema
from newsschema.export.records import WRITTEN, id_of, record_line, split_written
from newsschema.models import Article
from newsschema.schema import EXAMPLE
from standards import NINJS, refused, unknown

lines = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12)
maybe = st.none() | lines
addresses = maybe | st.sampled_from(["https://a.example/ä b#c#d", "a:", "//a/b.jpg", "http://[", "%", "https://a/%zz"])
times = st.none() | st.fixed_dictionaries({
    "value": st.sampled_from(["2016-06-02T09:30:00+09:00", "2016-06-02T09:30:00", "2016-06-02", "2016-06", "2016"]),
    "resolved_from": st.just("metadata"),
})  # fmt: skip
photos = st.fixed_dictionaries({
    "caption": maybe, "credit": maybe, "date": maybe, "location": maybe, "file_photo": st.booleans(), "url": addresses,
    "alt": maybe,
})  # fmt: skip
strings = dict.fromkeys(("language", "headline", "kicker", "deck", "slugline", "byline", "section"), maybe)
records = st.fixed_dictionaries({
    **strings,
    "authors": st.lists(st.fixed_dictionaries({"name": lines, "title": maybe, "organization": maybe}), max_size=2),
    "dateline": st.none() | st.fixed_dictionaries({"text": lines, "location": maybe, "date": maybe}),
    "published": times,
    "modified": times,
    "keywords": st.lists(lines, max_size=2),
    "photos": st.lists(photos, max_size=2),
    "name": lines,
    "url": addresses,
    "item": st.none() | st.integers(0, 10**6),
})  # fmt: skip


def article_of(drawn: dict[str, Any]) -> Article:
    """The schema's example with what was drawn in it; its findings are still in the body."""
    record = EXAMPLE | {key: value for key, value in drawn.items() if key in EXAMPLE}
    record["source"] = EXAMPLE["source"] | {"url": drawn["url"]}
    record["id"] = EXAMPLE["id"] + ("" if drawn["item"] is None else f"#{drawn['item']}")
    record["speakers"] = [EXAMPLE["speakers"][0] | {"name": drawn["name"]}]
    return Article.model_validate(record)


@settings(max_examples=40, deadline=None)
@given(records)
def test_any_record_is_of_every_standard(drawn: dict[str, Any]) -> None:
    article = article_of(drawn)
    items = {form: orjson.loads(record_line(article, form)) for form in WRITTEN}
    assert refused(NINJS, items["ninjs"]) == []
    assert refused(extension_schema(), items["ninjs+newsschema"]) == []
    assert unknown(items["schema.org"]) == []


@settings(max_examples=50, deadline=None)
@given(records, st.sampled_from(["ninjs", "schema.org"]))
def test_any_record_is_read_again(drawn: dict[str, Any], standard: str) -> None:
    article = article_of(drawn)
    try:
        again = convert(record_line(article, standard))
    except NewsSchemaError as error:
        raise AssertionError(str(error)) from error
    assert again.body == article.body


@settings(max_examples=50, deadline=None)
@given(st.lists(records, max_size=3), st.booleans())
def test_records_are_distinguished_however_they_are_written(drawn: list[dict[str, Any]], pretty: bool) -> None:
    articles = [article_of(one) for one in drawn]
    for form in WRITTEN:
        written = [record_line(article, form, pretty=pretty) for article in articles]
        assert list(split_written(BytesIO(b"".join(written)))) == written
        assert [id_of(record) for record in written] == [article.id for article in articles]


@settings(max_examples=30, deadline=None)
@given(st.lists(records, max_size=3))
def test_every_output_takes_any_record(drawn: list[dict[str, Any]]) -> None:
    data = b"".join(record_line(article_of(one)) for one in drawn)
    with TemporaryDirectory() as place:
        parquet.write(BytesIO(data), Path(place) / "a.parquet")
        sqlite.write(BytesIO(data), Path(place) / "a.db")
        (Path(place) / "a").mkdir()
        folder.write(BytesIO(data), Path(place) / "a")
        kept = [path.read_bytes() for path in (Path(place) / "a").iterdir()]
    assert sorted(kept) == sorted(data.splitlines(keepends=True))


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40))
def test_markup_never_escapes_from_a_block(text: str) -> None:
    blocks = [{"kind": "paragraph", "start": 0, "end": len(text)}]
    record = EXAMPLE | {"body": text, "blocks": blocks, "dates": [], "figures": [], "quotes": [], "speakers": []}
    markup = xhtml(Article.model_validate(record))
    assert markup.count("<") == 2
    assert markup.startswith("<p>")
    assert markup.endswith("</p>")
