"""A folder with one JSON file per article, named after the article's id.

`sha256:4d3e...` is `4d3e....json`, item 7 of a container `4d3e...-7.json`, and a second document with the same bytes
`4d3e....2.json`: names are unique, and none points outside the folder.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from newsschema.export.records import id_of, split_written
from newsschema.writer import sync, sync_folder

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_OURS = re.compile(r"(?P<stem>[0-9a-f]{64}(?:-[0-9]+)?)(?:\.(?P<copy>[0-9]+))?\.json")
_PARTIAL = re.compile(rf"\.{_OURS.pattern}\.[0-9]+\.part")
_GROUP = 500  # files written before they are renamed into place
_ID = re.compile(r"sha256:([0-9a-f]{64})(?:#([0-9]+))?")
_COPIES = "CREATE TABLE copies (stem TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID"
_COUNT = "INSERT INTO copies VALUES (?, 1) ON CONFLICT DO UPDATE SET number = number + 1 RETURNING number"


def write(records: BinaryIO, target: Path) -> None:
    """Add the records to the folder, each file atomically; a file with the same bytes is left untouched."""
    with _copies() as copies:
        named = ((target / _name(record, copies), record) for record in split_written(records))
        new = ((path, record) for path, record in named if not _holds(path, record))
        while group := list(islice(new, _GROUP)):
            _put(group, target)


def keep_only(records: BinaryIO, target: Path) -> None:
    """Remove files named like ours that do not belong to these records, and partial files; others are left alone."""
    with _copies() as copies, os.scandir(target) as entries:
        for record in split_written(records):
            _name(record, copies)
        for entry in entries:
            match = _OURS.fullmatch(entry.name)
            surplus = match and int(match["copy"] or 1) > _number(match["stem"], copies)
            if surplus or _PARTIAL.fullmatch(entry.name):
                os.unlink(entry.path)


def _put(group: list[tuple[Path, bytes]], target: Path) -> None:
    """Write files under temporary names and rename them once all are synced to disk."""
    partials = [path.with_name(f".{path.name}.{os.getpid()}.part") for path, _ in group]
    try:
        for partial, (_, record) in zip(partials, group, strict=True):
            with open(partial, "wb") as file:
                file.write(record)
                sync(file)
        for partial, (path, _) in zip(partials, group, strict=True):
            os.replace(partial, path)
        sync_folder(target)
    finally:
        for partial in partials:
            partial.unlink(missing_ok=True)


def is_ours(folder: Path, path: str) -> bool:
    """Whether a file is in the folder and named like one of ours."""
    head, name = os.path.split(path)
    return _OURS.fullmatch(name) is not None and os.path.realpath(head) == str(folder)


def _copies() -> closing[sqlite3.Connection]:
    """Open a database that counts the records per file stem; it spills to disk if large."""
    copies = sqlite3.connect("", isolation_level=None)
    copies.execute(_COPIES)
    return closing(copies)


def _name(record: bytes, copies: sqlite3.Connection) -> str:
    """Return the record's file name, unique among records with the same id."""
    match = _ID.fullmatch(id_of(record))
    if match is None:
        raise ValueError("the record has no newsschema id")
    stem = "-".join(part for part in match.groups() if part)
    [number] = copies.execute(_COUNT, (stem,)).fetchone()
    return f"{stem}.json" if number == 1 else f"{stem}.{number}.json"


def _number(stem: str, copies: sqlite3.Connection) -> int:
    row = copies.execute("SELECT number FROM copies WHERE stem = ?", (stem,)).fetchone()
    return int(row[0]) if row else 0


def _holds(path: Path, record: bytes) -> bool:
    try:
        return path.read_bytes() == record
    except FileNotFoundError:
        return False
