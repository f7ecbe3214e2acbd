"""Articles as a Parquet file: one row per article, findings as nested columns, days as dates.

Rows are written in groups, so that memory use does not grow with their number.
"""

from __future__ import annotations

from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

import orjson
import pyarrow as pa
from pyarrow import parquet

from newsschema.export.records import split_written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_GROUP = 2_000  # rows: about 16 MB of records of usual size
_GROUP_BYTES = 64 * 1024 * 1024

_S, _I, _D, _B = pa.string(), pa.int64(), pa.date32(), pa.bool_()


def _struct(**fields: pa.DataType) -> pa.StructType:
    return pa.struct(list(fields.items()))


def _list(**fields: pa.DataType) -> pa.ListType:
    return pa.list_(_struct(**fields))


_TIME = _struct(value=_S, resolved_from=_S)
_SPAN = _struct(field=_S, start=_I, end=_I, exact=_S)
_NUMBER = pa.float64()

SCHEMA = pa.schema({
    "schema_version": _S,
    "id": _S,
    "source": _struct(name=_S, format=_S, media_type=_S, encoding=_S, size=_I, sha256=_S, url=_S, publisher=_S),
    "language": _S,
    "headline": _S, "kicker": _S, "deck": _S, "slugline": _S, "byline": _S,
    "authors": _list(name=_S, title=_S, organization=_S),
    "dateline": _struct(text=_S, location=_S, date=_S),
    "published": _TIME, "modified": _TIME,
    "published_at": pa.timestamp("us", tz="UTC"), "modified_at": pa.timestamp("us", tz="UTC"),
    "section": _S, "keywords": pa.list_(_S),
    "body": _S, "blocks": _list(kind=_S, start=_I, end=_I),
    "photos": _list(caption=_S, credit=_S, date=_S, location=_S, file_photo=_B, url=_S, alt=_S),
    "dates": _list(
        span=_SPAN, type=_S, value=_S, edtf=_S, earliest=_D, latest=_D, modifier=_S, resolved_from=_S
    ),
    "figures": _list(
        span=_SPAN, kind=_S, value=_NUMBER, low=_NUMBER, high=_NUMBER, unit=_S, per=_S, change=_S, modifier=_S,
        counted=_S,
    ),
    "quotes": _list(
        spans=pa.list_(_SPAN), text=_S, kind=_S, cue=_SPAN, speaker=_S, speaker_span=_SPAN
    ),
    "speakers": _list(id=_S, name=_S, title=_S, organization=_S, official=_B, mentions=pa.list_(_SPAN)),
    "notices": _list(code=_S, message=_S, span=_SPAN),
})  # fmt: skip


def write(records: BinaryIO, path: Path) -> None:
    """Write complete records."""
    with parquet.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        lines = split_written(records)
        while rows := list(_group(lines)):
            writer.write_table(pa.Table.from_pylist(rows, SCHEMA))


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
