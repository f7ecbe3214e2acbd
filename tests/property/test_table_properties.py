"""convert_table survives any bytes, and loses no row."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from newsschema import convert_table

STARTS = (
    b"",
    b"<html>",
    b"{",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"%PDF-1.4\n",
    b"WARC/1.0\r\n",
    b"From: a\r\n",
    b"\xff\xd8\xff",
)
DOCUMENTS = st.none() | st.builds(lambda start, rest: start + rest, st.sampled_from(STARTS), st.binary(max_size=200))


@settings(deadline=None, max_examples=60)
@given(st.lists(DOCUMENTS, max_size=5))
def test_every_row_is_there_and_either_a_record_or_a_reason(documents: list[bytes | None]) -> None:
    given = pa.table(
        {"content": pa.array(documents, pa.binary()), "number": pa.array(range(len(documents)), pa.int8())}
    )
    made = convert_table(given).to_pylist()
    assert sorted({row["number"] for row in made}) == list(range(len(documents)))
    for row in made:
        assert (row["record"] is None) == (row["status"] == "failed") == bool(row["error_code"]) == bool(row["error"])
