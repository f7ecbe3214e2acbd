"""Read records from files: JSON and JSON lines (plain, gzip or zstd) and Parquet; lines and rows are streamed."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, cast

import orjson

from newsschema.errors import MissingExtraError, UnreadableError
from newsschema.source import check_is_file

if TYPE_CHECKING:
    from collections.abc import Iterator

_SQLITE = b"SQLite format 3\0"
_GZIP, _ZSTD, _PARQUET, _BOM = b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"PAR1", b"\xef\xbb\xbf"


DERIVED = frozenset(("published_at", "modified_at"))
"""Columns of our Parquet files that are derived from the record and not part of it."""


class Raw(NamedTuple):
    """An unparsed record: its number and first line in the document, from 1, and its bytes."""

    number: int
    line: int
    data: bytes


def read_records(path: str) -> Iterator[Raw]:
    """Yield the records of a file, or of standard input for `-`, recognised by its first bytes.

    Raises UnreadableError, also in the middle of a damaged archive, and MissingExtraError.
    """
    try:
        with _open(path) as file:
            head = file.peek(4)[:4]
            if head == _PARQUET:
                yield from _parquet(path, file)
            elif file.peek(16).startswith(_SQLITE):
                raise UnreadableError(
                    path,
                    "an SQLite database contains tables derived from records, not the records; "
                    "write them to .jsonl or .parquet as well, which can be validated",
                )
            elif head.startswith(_GZIP):
                with gzip.open(file) as unpacked:
                    yield from split_records(cast(BinaryIO, unpacked))
            elif head == _ZSTD:
                yield from _zstd(path, file)
            else:
                yield from split_records(file)
    except (OSError, EOFError, ValueError, zlib.error) as error:  # ValueError: a NUL in the path
        raise UnreadableError(path, getattr(error, "strerror", None) or str(error)) from error


def split_records(file: BinaryIO) -> Iterator[Raw]:
    """Yield each line if the first non-blank line is a complete object, else the document as one record."""
    blank, first = [], b""
    for line in file:
        if line.strip(b" \t\r\n" + _BOM):
            first = line
            break
        blank.append(line)
    stated = first.removeprefix(_BOM) if not blank else first
    if not stated:
        return
    begun = len(blank) + 1
    if not (stated.lstrip().startswith(b"{") and stated.rstrip().endswith(b"}")):
        yield Raw(1, 1, b"".join(blank) + stated + file.read())
        return
    yield Raw(1, begun, stated.rstrip(b"\r\n"))
    number = 1
    for at, line in enumerate(file, begun + 1):
        if not line.isspace():
            number += 1
            yield Raw(number, at, line.rstrip(b"\r\n"))


@contextmanager
def _open(path: str) -> Iterator[Any]:
    if path == "-":
        reader = io.BufferedReader(cast(Any, sys.stdin.buffer), 1 << 20)
        try:
            yield reader
        finally:
            reader.detach()
        return
    if os.path.isdir(path):
        raise UnreadableError(path, "the folder contains no document")
    check_is_file(path)
    with open(path, "rb", 1 << 20) as file:
        yield file


def _zstd(path: str, file: BinaryIO) -> Iterator[Raw]:
    try:
        import zstandard
    except ImportError as error:
        raise MissingExtraError(path, "zstandard", "zstd") from error
    reader: Any = zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True)
    try:
        yield from split_records(io.BufferedReader(reader, 1 << 20))
    except zstandard.ZstdError as error:
        raise UnreadableError(path, str(error)) from error


def _parquet(path: str, file: BinaryIO) -> Iterator[Raw]:
    """Yield each row as a record; its line is the row number."""
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise MissingExtraError(path, "pyarrow", "parquet") from error
    try:
        number = 0
        for batch in parquet.ParquetFile(file).iter_batches(batch_size=64):
            for row in batch.to_pylist():
                number += 1
                yield Raw(number, number, _row(row))
    except ArrowException as error:
        raise UnreadableError(path, str(error)) from error


def _row(row: dict[str, Any]) -> bytes:
    """Return a row as JSON: its `record` column if it contains JSON text, else its columns as keys."""
    row = {key: value for key, value in row.items() if key not in DERIVED}
    record = row.get("record")
    if isinstance(record, str | bytes):
        return record.encode() if isinstance(record, str) else record
    return orjson.dumps(row, default=str)
