"""The manifest: an SQLite file beside the output with the outcome of each document and the position of its records."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.engines.work import Outcome
    from newsschema.listing import FoundFile

PART, OUTPUT = 0, 1
"""Where records are stored: in the part file of an unfinished run, or in the output of a finished one."""

_PAGE = 500  # rows read at a time

_TABLES = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS documents (
    name BLOB PRIMARY KEY,      -- as the file system has it
    position INTEGER,           -- among this run's documents; NULL if it is not one of them
    done INTEGER NOT NULL DEFAULT 0,
    sha256 TEXT,                -- NULL for a document that could not be read
    records INTEGER, failed INTEGER, failures TEXT, notices TEXT, seconds REAL,
    store INTEGER, start INTEGER, length INTEGER,
    next_start INTEGER          -- position of the records once the output is published
);
CREATE INDEX IF NOT EXISTS by_position ON documents (position);
CREATE TEMP TABLE IF NOT EXISTS found (argument INTEGER, match BLOB, name BLOB);
"""
_COLUMNS = "name, position, done, sha256, records, failed, failures, notices, seconds, store, start, length"


class Row(NamedTuple):
    """A document in the manifest."""

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
    """The batch cannot run; the message names cause and remedy."""


class DamagedError(BatchError):
    """The manifest is not a database, or is damaged."""


class Manifest:
    """The open manifest; changes are kept only after `commit`."""

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
        """Close; uncommitted changes are lost."""
        self._db.close()

    def commit(self) -> None:
        """Commit all changes so far."""
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

    # Planning

    def plan(self, found: Iterable[FoundFile]) -> None:
        """Number the documents in the order of the arguments, those of a folder or pattern by name, each name once."""
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
        """Yield the documents of this run in order; rows may change during iteration."""
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

    # Outcomes

    def row(self, position: int) -> Row:
        query = f"SELECT {_COLUMNS} FROM documents WHERE position = ?"
        return Row._make(self._db.execute(query, (position,)).fetchone())

    def record(self, outcome: Outcome, failures: str, notices: str, start: int, length: int) -> None:
        """Store the outcome of a document whose records are in the part file."""
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
        """Mark the documents that match the condition to be converted again; return how many."""
        query = f"UPDATE documents SET done = 0, sha256 = NULL, length = 0 WHERE done AND ({where})"
        return self._db.execute(query, values).rowcount

    def part_end(self) -> int:
        """End of the last record in the part file, in bytes."""
        query = "SELECT max(start + length) FROM documents WHERE done AND store = ?"
        return self._db.execute(query, (PART,)).fetchone()[0] or 0

    # Publishing

    def set_next_start(self, position: int, start: int) -> None:
        """Set the position that a document's records will have in the output."""
        self._db.execute("UPDATE documents SET next_start = ? WHERE position = ?", (start, position))

    def keep_positions(self) -> None:
        """Keep the present positions of all records for the output."""
        self._db.execute("UPDATE documents SET next_start = start")

    def published(self) -> None:
        """Record that the output is published, with the records at the positions set before."""
        self._db.execute("DELETE FROM documents WHERE position IS NULL")
        self._db.execute("UPDATE documents SET store = ?, start = next_start WHERE done", (OUTPUT,))


def _cannot_open(path: Path, error: sqlite3.DatabaseError) -> BatchError:
    name = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_BUSY"):
        return BatchError(f"{path}: in use; another newsschema convert is writing this output; wait until it ends")
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return DamagedError(f"{path}: the manifest of an earlier run is damaged; start over with --fresh")
    return BatchError(f"{path}: cannot be written: {error}; choose another --output or free disk space")


def remove(path: Path) -> None:
    """Remove a manifest and the files that SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
