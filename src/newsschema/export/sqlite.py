"""Articles as an SQLite database: one table per kind of finding, joined by keys, with full-text search."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import orjson

from newsschema.export.records import split_written
from newsschema.extract import finding_models, single_fields

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import BinaryIO

Row = dict[str, Any]
_JOINED = ("quotes", "speakers")
"""Findings whose tables refer to each other; see `_add_quotes`."""

# Created after all rows are inserted: faster, and the file does not depend on the order of insertion.
_AFTERWARDS = """
CREATE INDEX articles_by_id ON articles (id);
CREATE INDEX articles_by_published ON articles (published);
CREATE INDEX authors_by_article ON authors (article);
CREATE INDEX keywords_by_article ON keywords (article);
CREATE INDEX keywords_by_keyword ON keywords (keyword);
CREATE INDEX photos_by_article ON photos (article);
CREATE INDEX dates_by_article ON dates (article);
CREATE INDEX dates_by_earliest ON dates (earliest);
CREATE INDEX figures_by_article ON figures (article);
CREATE INDEX figures_by_unit ON figures (unit, value);
CREATE INDEX speakers_by_article ON speakers (article);
CREATE INDEX speakers_by_name ON speakers (name);
CREATE INDEX quotes_by_article ON quotes (article);
CREATE INDEX quotes_by_speaker ON quotes (speaker);
CREATE INDEX quote_spans_by_quote ON quote_spans (quote);
CREATE INDEX notices_by_article ON notices (article);
INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
INSERT INTO quotes_fts (quotes_fts) VALUES ('rebuild');
ANALYZE;
"""


def write(records: BinaryIO, path: Path) -> None:
    """Write complete records. Raises OSError, also for errors of SQLite."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.executescript(files(__package__).joinpath("sqlite.sql").read_text("utf-8"))
            _add_tables(db)
            db.execute("BEGIN")
            for number, line in enumerate(split_written(records), 1):
                _add(db, number, orjson.loads(line))
            db.execute("COMMIT")
            db.executescript(_AFTERWARDS)
    except sqlite3.OperationalError as error:
        raise OSError(errno.EIO, str(error), str(path)) from error


def _add_tables(db: sqlite3.Connection) -> None:
    """Create a table for each kind of finding that `sqlite.sql` does not know, one row per finding."""
    known = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for key, model in finding_models().items():
        if key not in known:
            span = ("field", "start", "end", "exact") if "span" in model.model_fields else ()
            columns = "".join(f', "{name}"' for name in (*single_fields(model), *span))
            db.execute(f'CREATE TABLE "{key}" (article INTEGER NOT NULL REFERENCES articles (number){columns})')


def _add(db: sqlite3.Connection, number: int, record: Row) -> None:
    _insert(db, "articles", [{"number": number} | _article(record)])
    _insert(db, "keywords", [{"article": number, "keyword": keyword} for keyword in record["keywords"]])
    for table in ("authors", *(key for key in finding_models() if key not in _JOINED)):
        _insert(db, table, ({"article": number} | _spread(row) for row in record[table]))
    _insert(db, "notices", ({"article": number, "code": n["code"], "message": n["message"]} for n in record["notices"]))
    _add_quotes(db, number, record)


def _article(record: Row) -> Row:
    """The columns of an article: its own strings, and those of its nested objects."""
    own = ("id", "headline", "kicker", "deck", "slugline", "byline", "section", "language", "body")
    source, dateline = record["source"], record["dateline"] or {}
    row = {key: record[key] for key in own} | {"url": source["url"], "publisher": source["publisher"]}
    row |= {f"source_{key}": source[key] for key in ("name", "format", "sha256")}
    row |= {"dateline": dateline.get("text"), "dateline_location": dateline.get("location")}
    row |= {"dateline_date": dateline.get("date")}
    for key in ("published", "modified"):
        stamp = record[key] or {}
        row |= {key: stamp.get("value"), f"{key}_from": stamp.get("resolved_from")}
    return row


def _spread(finding: Row) -> Row:
    """Return the columns of a finding: its single values and those of its span."""
    row = {key: value for key, value in finding.items() if not isinstance(value, dict | list)}
    return row | dict(finding.get("span", {}))


def _add_quotes(db: sqlite3.Connection, article: int, record: Row) -> None:
    numbers = {}
    for speaker in record["speakers"]:
        row = {key: value for key, value in speaker.items() if key != "mentions"}
        numbers[speaker["id"]] = _insert(db, "speakers", [{"article": article} | row])
    for quote in record["quotes"]:
        row = {"article": article, "speaker": numbers.get(quote["speaker"]), "text": quote["text"]}
        row |= {"kind": quote["kind"], "cue": (quote["cue"] or {}).get("exact")}
        row |= {"speaker_as_printed": (quote["speaker_span"] or {}).get("exact")}
        number = _insert(db, "quotes", [row])
        _insert(db, "quote_spans", ({"quote": number} | span for span in quote["spans"]))


def _insert(db: sqlite3.Connection, table: str, rows: Iterable[Row]) -> int | None:
    """Insert rows, whose keys are the table's columns; return the number of the last."""
    last = None
    for row in rows:
        columns = ", ".join(f'"{key}"' for key in row)
        places = ", ".join("?" * len(row))
        last = db.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", tuple(row.values())).lastrowid
    return last
