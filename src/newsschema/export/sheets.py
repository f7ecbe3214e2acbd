"""The tables of a spreadsheet for people: articles, and one table per kind of finding.

Cells are plain text; there are few columns, since Parquet and SQLite have every field.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from newsschema.export.excerpt import sentence_around
from newsschema.export.records import split_written
from newsschema.extract import EXTRACTORS, finding_models, single_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    Record = dict[str, Any]
    Cell = str | int | float | None

LONGEST = 32_767
"""Maximum characters in a cell of a spreadsheet; source: Excel specifications and limits."""


class Sheet(NamedTuple):
    """One table."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Record], Iterator[tuple[Cell, ...]]]
    """The rows of one record."""


def _articles(record: Record, counted: tuple[str, ...]) -> Iterator[tuple[Cell, ...]]:
    source = record["source"]
    yield (
        record["id"],
        record["headline"],
        record["deck"],
        record["byline"],
        _value(record["published"]),
        _value(record["modified"]),
        source["publisher"],
        source["url"],
        record["section"],
        ", ".join(record["keywords"]),
        record["language"],
        record["body"],
        *(len(record[key]) for key in counted),
        ", ".join(notice["code"] for notice in record["notices"]),
        source["name"],
    )


def _quotes(record: Record) -> Iterator[tuple[Cell, ...]]:
    speakers = {speaker["id"]: speaker for speaker in record["speakers"]}
    for quote in record["quotes"]:
        speaker = speakers.get(quote["speaker"], {})
        described = (speaker.get(key) for key in ("name", "title", "organization"))
        official = "yes" if speaker.get("official") else ""
        yield record["id"], record["headline"], quote["text"], quote["kind"], *described, official


def _findings(key: str, fields: tuple[str, ...]) -> Sheet:
    """Return the table of findings that have one span: as printed, some of their fields, and the sentence."""

    def rows(record: Record) -> Iterator[tuple[Cell, ...]]:
        for item in record[key]:
            values = (item[name] for name in fields)
            yield record["id"], record["headline"], item["span"]["exact"], *values, sentence_of(record, item["span"])

    return Sheet(key, ("id", "headline", "printed", *fields, "sentence"), rows)


# Tables of findings that are not one row per span.
_OWN = {
    "quotes": Sheet(
        "quotes", ("id", "headline", "quote", "kind", "speaker", "title", "organization", "official"), _quotes
    )
}


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return the tables: articles, then one per extractor that has a sheet, the last extractor first."""
    models = finding_models()
    shown = {key: one.sheet for one in reversed(EXTRACTORS) for key in one.keys[:1] if one.sheet is not None}
    tables = (_OWN.get(key) or _findings(key, fields or single_fields(models[key])) for key, fields in shown.items())
    columns = (
        *("id", "headline", "deck", "byline", "published", "modified", "publisher", "url", "section", "keywords"),
        *("language", "body", *shown, "notices", "document"),
    )
    return (Sheet("articles", columns, lambda record: _articles(record, tuple(shown))), *tables)


def _value(stamp: Record | None) -> str | None:
    return stamp["value"] if stamp else None


def sentence_of(record: Record, span: Record) -> str:
    """Return the sentence of a record that contains a span."""
    text: Any = record
    for key in span["field"].strip("/").split("/"):
        text = text[int(key)] if isinstance(text, list) else text[key]
    return sentence_around(str(text), span["start"], span["end"])


def records_of(file: Iterable[bytes]) -> Iterator[Record]:
    """Yield the records of a file of complete records."""
    return map(orjson.loads, split_written(file))


def rows_of(sheet: Sheet, records: BinaryIO) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table over all records, texts cut to the length of a cell."""
    records.seek(0)
    for record in records_of(records):
        for row in sheet.rows(record):
            yield tuple(cell[:LONGEST] if isinstance(cell, str) else cell for cell in row)
