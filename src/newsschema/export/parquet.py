"""Articles as a Parquet file: one row per article, findings as nested columns, days as dates.

Rows are written in groups, so that memory use does not grow with their number.
"""

from __future__ import annotations

from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin, get_type_hints

import orjson
import pyarrow as pa
from pyarrow import parquet

from newsschema.export.records import split_written
from newsschema.extract import record_model
from newsschema.models.base import Record
from newsschema.models.dates import CalendarDay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_GROUP = 2_000  # rows: about 16 MB of records of usual size
_GROUP_BYTES = 64 * 1024 * 1024

_INSTANT = pa.timestamp("us", tz="UTC")
_SINGLE = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), CalendarDay: pa.date32()}


def _type(annotation: Any) -> pa.DataType:
    """Return the column type of an annotation of the models."""
    if annotation in _SINGLE:
        return _SINGLE[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return pa.struct(list(_columns(annotation).items()))
    origin, arguments = get_origin(annotation), [one for one in get_args(annotation) if one not in (type(None), ...)]
    if origin is tuple:
        return pa.list_(_type(arguments[0]))
    if origin is Literal:
        return pa.string()
    if origin is Annotated:
        return _type(arguments[0])
    types = list(map(_type, arguments))  # a union; an integer or a float is a float
    return max(types, key=lambda one: one == pa.float64())


def _columns(model: type[Record]) -> dict[str, pa.DataType]:
    hints = get_type_hints(model, include_extras=True)
    return {name: _type(hints[name]) for name in model.model_fields}


def table_schema() -> pa.Schema:
    """Return the columns of a file: the fields of a record, and after the timestamps their instants."""
    columns: dict[str, pa.DataType] = {}
    for name, kind in _columns(record_model()).items():
        columns[name] = kind
        if name == "modified":
            columns |= {"published_at": _INSTANT, "modified_at": _INSTANT}
    return pa.schema(list(columns.items()))


def write(records: BinaryIO, path: Path) -> None:
    """Write complete records."""
    schema = table_schema()
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        lines = split_written(records)
        while rows := list(_group(lines)):
            writer.write_table(pa.Table.from_pylist(rows, schema))


def _group(lines: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the rows of one group."""
    size = 0
    for line in islice(lines, _GROUP):
        yield _row(line)
        size += len(line)
        if size > _GROUP_BYTES:
            return


def _row(line: bytes) -> dict[str, Any]:
    record: dict[str, Any] = orjson.loads(line)
    for mention in record["dates"]:
        for key in ("earliest", "latest"):
            mention[key] = mention[key] and date.fromisoformat(mention[key])
    for key in ("published", "modified"):
        record[f"{key}_at"] = _instant(record[key])
    return record


def _instant(stamp: dict[str, str] | None) -> datetime | None:
    """The instant of a timestamp; None for a day or a time without offset, which are no single instant."""
    value = stamp["value"] if stamp else ""
    if "T" not in value:
        return None
    instant = datetime.fromisoformat(value)
    return instant if instant.tzinfo else None
