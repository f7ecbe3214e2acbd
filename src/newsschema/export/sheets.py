"""The tables of a spreadsheet: articles, and their quotes, figures and dates, a row each, for people.

Cells are plain text; there are few columns, since Parquet and SQLite have every field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from newsschema.export.excerpt import sentence_around
from newsschema.export.records import split_written

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


def _articles(record: Record) -> Iterator[tuple[Cell, ...]]:
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
        len(record["quotes"]),
        len(record["figures"]),
        len(record["dates"]),
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


def _figures(record: Record) -> Iterator[tuple[Cell, ...]]:
    for figure in record["figures"]:
        stated = (figure[key] for key in ("kind", "value", "low", "high", "unit", "modifier", "counted"))
        yield record["id"], record["headline"], figure["span"]["exact"], *stated, sentence_of(record, figure["span"])


def _dates(record: Record) -> Iterator[tuple[Cell, ...]]:
    for mention in record["dates"]:
        stated = (mention[key] for key in ("type", "value", "earliest", "latest", "modifier"))
        yield record["id"], record["headline"], mention["span"]["exact"], *stated, sentence_of(record, mention["span"])


SHEETS = (
    Sheet("articles", (
        "id", "headline", "deck", "byline", "published", "modified", "publisher", "url", "section", "keywords",
        "language", "body", "quotes", "figures", "dates", "notices", "document",
    ), _articles),
    Sheet("quotes", ("id", "headline", "quote", "kind", "speaker", "title", "organization", "official"), _quotes),
    Sheet("figures", (
        "id", "headline", "printed", "kind", "value", "low", "high", "unit", "modifier", "counted", "sentence",
    ), _figures),
    Sheet("dates", (
        "id", "headline", "printed", "type", "value", "earliest", "latest", "modifier", "sentence",
    ), _dates),
)  # fmt: skip


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
