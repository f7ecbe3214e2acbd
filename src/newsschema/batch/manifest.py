"""The manifest: an SQLite file beside the output that knows what became of each document and where its records lie."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.engines.work import Outcome
    from newsschema.listing import Found

PART, OUTPUT = 0, 1
"""Where records lie: in the part file of an unfinished run, in the output of a finished one."""

_PAGE = 500  # rows read at a time

_TABLES = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS documents (
    name BLOB PRIMARY KEY,      -- as the file system has it
    position INTEGER,           -- among this run's documents; NULL for one that is no longer among them
    done INTEGER NOT NULL DEFAULT 0,
    sha256 TEXT,                -- NULL for a document that could not be read
    records INTEGER, failed INTEGER, failures TEXT, notices TEXT, seconds REAL,
    store INTEGER, start INTEGER, length INTEGER,
    next_start INTEGER          -- where the records will lie once the output is published
);
CREATE INDEX IF NOT EXISTS by_position ON documents (position);
CREATE TEMP TABLE IF NOT EXISTS found (argument INTEGER, match BLOB, name BLOB);
"""
_COLUMNS = "name, position, done, sha256, records, failed, failures, notices, seconds, store, start, length"


class Row(NamedTuple):
    """A document as the manifest knows it."""

    name: bytes
    position: int
    done: int
    sha256: str | None
    records: int
    failed: int
    failures: str
    notices: str
    seconds: float
    store: int
    start: int
    length: int


class Totals(NamedTuple):
    """Counts over the documents of a run."""

    documents: int
    done: int
    records: int
    failed: int


class BatchError(Exception):
    """The batch cannot run; the message says why and what to do."""


class DamagedError(BatchError):
    """The manifest is no database, or a spoiled one."""


class Manifest:
    """The open manifest. Nothing is kept until `commit`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = sqlite3.connect(path, timeout=0, isolation_level=None)
        try:
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_TABLES)
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise _cannot_open(path, error) from error

    def close(self) -> None:
        """Close without keeping what was not committed."""
        self._db.close()

    def commit(self) -> None:
        """Keep all that was said so far."""
        self._db.execute("COMMIT")
        self._db.execute("BEGIN IMMEDIATE")

    def get(self, key: str) -> str | None:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def set(self, key: str, value: str | None) -> None:
        if value is None:
            self._db.execute("DELETE FROM meta WHERE key = ?", (key,))
        else:
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    # What there is to do

    def plan(self, found: Iterable[Found]) -> None:
        """Number the documents in the order of the arguments, a folder's and pattern's by name, each name once."""
        rows = ((one.argument, os.fsencode(one.match), os.fsencode(one.name)) for one in found)
        self._db.execute("DELETE FROM found")
        self._db.executemany("INSERT INTO found VALUES (?, ?, ?)", rows)
        self._db.execute("UPDATE documents SET position = NULL")
        self._db.execute(
            "INSERT INTO documents (name, position)"
            " SELECT name, row_number() OVER (ORDER BY argument, match, name) FROM found"
            " WHERE true ORDER BY argument, match, name"
            " ON CONFLICT (name) DO UPDATE SET position = excluded.position WHERE position IS NULL"
        )
        self._db.execute("DELETE FROM found")

    def rows(self) -> Iterator[Row]:
        """Yield the documents of this run in order; rows may be changed meanwhile."""
        last = -1
        query = f"SELECT {_COLUMNS} FROM documents WHERE position > ? ORDER BY position LIMIT {_PAGE}"
        while page := self._db.execute(query, (last,)).fetchall():
            yield from map(Row._make, page)
            last = page[-1][1]

    def totals(self) -> Totals:
        query = (
            "SELECT count(*), coalesce(sum(done), 0), coalesce(sum(records * done), 0), coalesce(sum(failed * done), 0)"
            " FROM documents WHERE position IS NOT NULL"
        )
        return Totals._make(self._db.execute(query).fetchone())

    # What has been done

    def row(self, position: int) -> Row:
        query = f"SELECT {_COLUMNS} FROM documents WHERE position = ?"
        return Row._make(self._db.execute(query, (position,)).fetchone())

    def record(self, outcome: Outcome, failures: str, notices: str, start: int, length: int) -> None:
        """Say what became of a document, its records lying in the part file."""
        self._db.execute(
            "UPDATE documents SET done = 1, sha256 = ?, records = ?, failed = ?, failures = ?, notices = ?,"
            " seconds = ?, store = ?, start = ?, length = ? WHERE position = ?",
            (
                outcome.sha256,
                outcome.records,
                len(outcome.failures),
                failures,
                notices,
                outcome.seconds,
                PART,
                start,
                length,
                outcome.position,
            ),
        )

    def forget(self, where: str, *values: Any) -> int:
        """Have the documents of which the condition holds converted again; return how many."""
        query = f"UPDATE documents SET done = 0, sha256 = NULL, length = 0 WHERE done AND ({where})"
        return self._db.execute(query, values).rowcount

    def part_end(self) -> int:
        """Where the last record in the part file ends."""
        query = "SELECT max(start + length) FROM documents WHERE done AND store = ?"
        return self._db.execute(query, (PART,)).fetchone()[0] or 0

    # Publishing

    def place(self, position: int, start: int) -> None:
        """Say where a document's records will lie in the output."""
        self._db.execute("UPDATE documents SET next_start = ? WHERE position = ?", (start, position))

    def keep_places(self) -> None:
        """The records will lie where they lie now."""
        self._db.execute("UPDATE documents SET next_start = start")

    def published(self) -> None:
        """The output has its name: records lie in it, where it was said they would."""
        self._db.execute("DELETE FROM documents WHERE position IS NULL")
        self._db.execute("UPDATE documents SET store = ?, start = next_start WHERE done", (OUTPUT,))


def _cannot_open(path: Path, error: sqlite3.DatabaseError) -> BatchError:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_BUSY"):
        return BatchError(f"{path}: in use; another newsschema convert is writing this output, wait for it to end")
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return DamagedError(f"{path}: the manifest of an earlier run is damaged; start over with --fresh")
    return BatchError(f"{path}: cannot be written: {error}; choose another --output or make room")


def remove(path: Path) -> None:
    """Remove a manifest with the files SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
