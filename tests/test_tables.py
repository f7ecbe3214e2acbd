"""Articles as Parquet and as SQLite: every key has its column, and databases read them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import duckdb
import pyarrow
import pytest
from click.testing import CliRunner, Result
from pyarrow import parquet

from newsschema.cli import main
from newsschema.export import parquet as export_parquet
from newsschema.export import sqlite as export_sqlite
from newsschema.export.outputs import output_of, write_output
from newsschema.schema import article_schema

ROOT = Path(__file__).parent.parent
SAMPLES = ("text/byline-after-deck", "nitf/harbour", "html/un-agency", "text/german", "photo/marathon")
RECORDS = [json.loads((ROOT / f"samples/{name}/expected.json").read_bytes()) for name in SAMPLES]
LINES = b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in RECORDS)


def convert(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments)])


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("parquet") / "articles.parquet"
    export_parquet.write(BytesIO(LINES), path)
    return path


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "articles.db"
    export_sqlite.write(BytesIO(LINES), path)
    return path


# Parquet


def keys_of_schema(schema: dict[str, Any], definitions: dict[str, Any], at: str = "") -> set[str]:
    """The path of every key that a JSON Schema states."""
    if "$ref" in schema:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    keys = set()
    for branch in schema.get("anyOf", []):
        keys |= keys_of_schema(branch, definitions, at)
    if "items" in schema:
        keys |= keys_of_schema(schema["items"], definitions, at)
    for key, value in schema.get("properties", {}).items():
        keys |= {f"{at}/{key}"} | keys_of_schema(value, definitions, f"{at}/{key}")
    return keys


def keys_of_columns(fields: Any, at: str = "") -> set[str]:
    """The path of every column and of every field nested in it."""
    keys = set()
    for field in fields:
        kind = field.type.value_type if pyarrow.types.is_list(field.type) else field.type
        keys.add(f"{at}/{field.name}")
        if pyarrow.types.is_struct(kind):
            keys |= keys_of_columns(kind, f"{at}/{field.name}")
    return keys


def test_every_key_of_the_record_is_a_column() -> None:
    schema = article_schema()
    instants = {"/published_at", "/modified_at"}
    assert keys_of_columns(export_parquet.table_schema()) - instants == keys_of_schema(schema, schema["$defs"])


def test_rows_are_the_records(table: Path) -> None:
    rows = parquet.read_table(table).drop_columns(["published_at", "modified_at"]).to_pylist()
    assert json.loads(json.dumps(rows, default=str)) == RECORDS


def test_instants_are_timestamps_beside_the_text(table: Path) -> None:
    rows = parquet.read_table(table, columns=["published", "published_at"]).to_pylist()
    assert any(row["published_at"] for row in rows)
    for row in rows:
        stated = row["published"]["value"] if row["published"] else ""
        instant = datetime.fromisoformat(stated) if "T" in stated else None
        assert row["published_at"] == (instant if instant and instant.tzinfo else None)


def found(key: str) -> list[dict[str, Any]]:
    return [entry for record in RECORDS for entry in record[key]]


QUERIES = [  # what a person asks, and the same of the records
    ("SELECT count(*) FROM articles", [(len(RECORDS),)]),
    (
        "SELECT f.value FROM articles, unnest(figures) AS t(f) WHERE f.kind = 'money' AND f.unit = 'USD'",
        [(entry["value"],) for entry in found("figures") if entry["kind"] == "money" and entry["unit"] == "USD"],
    ),
    (
        "SELECT s.name FROM articles, unnest(speakers) AS t(s) WHERE s.official",
        [(entry["name"],) for entry in found("speakers") if entry["official"]],
    ),
    (
        "SELECT d.span.exact FROM articles, unnest(dates) AS t(d) WHERE d.earliest = DATE '2021-05-07'",
        [(entry["span"]["exact"],) for entry in found("dates") if entry["earliest"] == "2021-05-07"],
    ),
    ("SELECT published.value FROM articles WHERE language = 'de'", [("2022-03-14T11:20:00",)]),
    ("SELECT len(photos), photos[1].file_photo FROM articles WHERE source.format = 'photo'", [(1, False)]),
]


@pytest.mark.parametrize(("query", "rows"), QUERIES)
def test_duckdb_reads_it(table: Path, query: str, rows: list[tuple[Any, ...]]) -> None:
    with duckdb.connect() as connection:
        answer = connection.execute(query.replace("FROM articles", f"FROM '{table}'")).fetchall()
    assert rows
    assert sorted(answer) == sorted(rows)


def test_rows_are_written_a_group_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit, value in (("_GROUP", 2), ("_GROUP_BYTES", 1)):
        with monkeypatch.context() as patch:
            patch.setattr(export_parquet, limit, value)
            export_parquet.write(BytesIO(LINES), tmp_path / f"{limit}.parquet")
    groups = [parquet.ParquetFile(tmp_path / f"{name}.parquet").num_row_groups for name in ("_GROUP", "_GROUP_BYTES")]
    assert groups == [3, 5]


# SQLite


def ask(path: Path, query: str, *values: Any) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        return db.execute(query, values).fetchall()


COUNTS = [  # a table, how many rows a record has in it
    ("authors", lambda record: len(record["authors"])),
    ("keywords", lambda record: len(record["keywords"])),
    ("photos", lambda record: len(record["photos"])),
    ("dates", lambda record: len(record["dates"])),
    ("figures", lambda record: len(record["figures"])),
    ("speakers", lambda record: len(record["speakers"])),
    ("quotes", lambda record: len(record["quotes"])),
    ("quote_spans", lambda record: sum(len(quote["spans"]) for quote in record["quotes"])),
    ("notices", lambda record: len(record["notices"])),
    ("articles", lambda _: 1),
]


@pytest.mark.parametrize(("name", "count"), COUNTS)
def test_every_finding_is_a_row(database: Path, name: str, count: Any) -> None:
    assert ask(database, f"SELECT count(*) FROM {name}") == [(sum(map(count, RECORDS)),)]


def test_keys_hold(database: Path) -> None:
    assert ask(database, "PRAGMA foreign_key_check") == []
    assert ask(database, "PRAGMA integrity_check") == [("ok",)]


def test_quotes_join_their_speakers(database: Path) -> None:
    query = """SELECT q.text, s.name, s.official FROM quotes q JOIN speakers s ON s.number = q.speaker
        JOIN articles a ON a.number = q.article WHERE a.source_format = 'nitf' ORDER BY q.number"""
    named = {speaker["id"]: speaker for speaker in RECORDS[1]["speakers"]}
    said = [
        (quote["text"], named[quote["speaker"]]["name"], int(named[quote["speaker"]]["official"]))
        for quote in RECORDS[1]["quotes"]
    ]
    assert ask(database, query) == said


def test_spans_are_in_the_body(database: Path) -> None:
    query = """SELECT a.body, d.start, d."end", d.exact FROM dates d JOIN articles a ON a.number = d.article
        WHERE d.field = '/body'"""
    rows = ask(database, query)
    assert rows
    assert all(body[start:end] == exact for body, start, end, exact in rows)


SEARCHES = [  # words, the formats of the articles that have them
    ("cocoa", ["nitf"]),
    ("cafes", ["nitf"]),  # the article says "cafés"
    ("headline : pilots", ["nitf"]),
    ("no-such-word", []),
]


@pytest.mark.parametrize(("words", "formats"), SEARCHES)
def test_full_text_search(database: Path, words: str, formats: list[str]) -> None:
    query = """SELECT a.source_format FROM articles_fts f JOIN articles a ON a.number = f.rowid
        WHERE articles_fts MATCH ?"""
    words = words if ":" in words else f'"{words}"'
    assert [row[0] for row in ask(database, query, words)] == formats


def test_the_same_records_give_the_same_bytes(table: Path, database: Path, tmp_path: Path) -> None:
    export_parquet.write(BytesIO(LINES), tmp_path / "again.parquet")
    export_sqlite.write(BytesIO(LINES), tmp_path / "again.db")
    assert (tmp_path / "again.parquet").read_bytes() == table.read_bytes()
    assert (tmp_path / "again.db").read_bytes() == database.read_bytes()


def test_the_same_document_twice_is_two_articles(tmp_path: Path) -> None:
    export_sqlite.write(BytesIO(LINES + LINES), tmp_path / "twice.db")
    assert ask(tmp_path / "twice.db", "SELECT count(*), count(DISTINCT id) FROM articles") == [(10, 5)]


# From the command line


@pytest.mark.parametrize("name", ["out.parquet", "out.db"])
def test_a_batch_becomes_a_table_that_validates(tmp_path: Path, name: str) -> None:
    folders = [ROOT / "samples/nitf/harbour/source.xml", ROOT / "samples/rss/two-items/source.xml"]
    assert convert(*folders, "-o", tmp_path / name).exit_code == 0
    if name == "out.parquet":
        result = CliRunner().invoke(main, ["validate", str(tmp_path / name)])
        assert result.output == "3 valid, 0 invalid\n"
    else:
        assert ask(tmp_path / name, "SELECT source_format FROM articles") == [("nitf",), ("rss",), ("rss",)]


@pytest.mark.parametrize("name", ["out.parquet", "out.db"])
def test_nothing_found_is_an_empty_table(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert convert(tmp_path / "empty.txt", "-o", tmp_path / name).exit_code == 1
    if name == "out.parquet":
        assert parquet.read_table(tmp_path / name).num_rows == 0
    else:
        assert ask(tmp_path / name, "SELECT count(*) FROM articles") == [(0,)]


@pytest.mark.parametrize("more", [("--select", "officials"), ("--to", "ninjs")])
def test_tables_hold_whole_records(tmp_path: Path, more: tuple[str, ...]) -> None:
    result = convert(ROOT / "samples/nitf/harbour/source.xml", "-o", tmp_path / "out.parquet", *more)
    assert result.exit_code == 2
    assert "needs complete records" in result.output


def test_a_database_that_another_program_writes_to_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out.db").write_bytes(b"theirs")
    (tmp_path / "out.db-wal").write_bytes(b"theirs")
    result = convert(ROOT / "samples/nitf/harbour/source.xml", "-o", tmp_path / "out.db")
    assert result.exit_code == 2
    assert "another program is writing to it" in result.output
    assert (tmp_path / "out.db").read_bytes() == b"theirs"


def test_what_sqlite_cannot_do_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_sqlite, "_AFTERWARDS", "SELECT no_such_function()")
    output = output_of("out.db")
    assert output is not None
    with pytest.raises(OSError, match="no_such_function"):
        write_output(output, BytesIO(LINES), tmp_path / "out.db", tmp_path / "part")
    assert list(tmp_path.iterdir()) == []
