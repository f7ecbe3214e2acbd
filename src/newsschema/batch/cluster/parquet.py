"""A shard as Parquet: columns to filter by, and the complete record as JSON in the column `record`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from newsschema.batch.cluster.storage import StorageError
from newsschema.extract import EXTRACTORS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import BinaryIO

_COUNTED = tuple(key for one in EXTRACTORS for key in one.keys)
_COLUMNS = ("id", "headline", "byline", "section", "language", "body")
GROUP = 1000
"""Rows written at a time."""


def writer(out: BinaryIO) -> Any:
    """Open a writer of rows. Raises StorageError if pyarrow is not installed."""
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise StorageError("Parquet needs pyarrow, which is not installed; pip install 'newsschema[dask]'") from error
    return parquet.ParquetWriter(out, _schema(), compression="zstd")


def table(lines: Iterable[bytes]) -> Any:
    """Return records (one JSON line each) as a table."""
    import pyarrow as pa

    return pa.Table.from_pylist([_row(line) for line in lines], schema=_schema())


def _schema() -> Any:
    import pyarrow as pa

    text, counts = pa.string(), [(name, pa.int32()) for name in _COUNTED]
    names = ("source_name", "source_format", "source_sha256", "url", "publisher", "published", "modified")
    stated = [(name, text) for name in (*names, *_COLUMNS)]
    return pa.schema([*stated, *counts, ("notices", pa.list_(text)), ("record", text)])


def _row(line: bytes) -> dict[str, Any]:
    record = orjson.loads(line)
    source = record.get("source") or {}
    return {
        "source_name": source.get("name"),
        "source_format": source.get("format"),
        "source_sha256": source.get("sha256"),
        "url": source.get("url"),
        "publisher": source.get("publisher"),
        **{name: (record.get(name) or {}).get("value") for name in ("published", "modified")},
        **{name: record.get(name) for name in _COLUMNS},
        **{name: len(record[name]) for name in _COUNTED if name in record},
        "notices": [notice["code"] for notice in record.get("notices", ())],
        "record": line.decode(),
    }
