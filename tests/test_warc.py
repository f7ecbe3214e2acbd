"""WARC: the pages a crawler fetched."""

from __future__ import annotations

import gzip
import io
import random
from typing import Any

import pytest

from newsschema import convert_all
from newsschema.parsers.warc import can_be_split, pages, seek_record
from newsschema.source import MAX_SIZE, SourceDocument

PAGE = "<!DOCTYPE html><h1>Café rouvre</h1><p>Le café de la gare a rouvert lundi, a dit la mairie.</p>"


def record(url: str, body: bytes, status: str = "200 OK", kind: str = "text/html; charset=iso-8859-1") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2021-01-01T00:00:00Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = [
    record("https://g.example/1", PAGE.encode("iso-8859-1")),
    record("https://g.example/2", b"gone", "404 Not Found"),
    record("https://g.example/3", b"\x89PNG", kind="image/png"),
    record("https://g.example/4", PAGE.encode(), kind="text/html"),
]


def read(data: bytes) -> list[Any]:
    return list(convert_all([SourceDocument("c.warc", data)]))


@pytest.mark.parametrize("data", [b"".join(RECORDS), b"".join(map(gzip.compress, RECORDS))], ids=["plain", "gzip"])
def test_pages_that_were_fetched(data: bytes) -> None:
    articles = [result.article for result in read(data)]
    assert [article.headline for article in articles] == ["Café rouvre", "Café rouvre"]
    assert [article.source.url for article in articles] == ["https://g.example/1", "https://g.example/4"]
    second = data.rindex(data[:10])  # a record is called after the byte it begins at
    assert [article.source.name for article in articles] == ["c.warc#0", f"c.warc#{second}"]


PACKED = gzip.compress(b"".join(RECORDS))
SPLITS = [  # an archive, and whether records can be found from its middle
    (b"".join(RECORDS), True),
    (b"".join(map(gzip.compress, RECORDS)), True),
    (PACKED, False),
    (gzip.compress(random.Random(5).randbytes(1 << 16))[: 1 << 14], False),
    (b"WARC", False),
    (b"\x1f\x8b\x08junk", False),
]


@pytest.mark.parametrize(("head", "splits"), SPLITS)
def test_what_can_be_split(head: bytes, splits: bool) -> None:
    assert can_be_split(head) is splits


def names(stream: io.BytesIO, stop: int | None = None) -> list[str]:
    return [page.name for page in pages(stream, "c.warc", MAX_SIZE, stop) if isinstance(page, SourceDocument)]


@pytest.mark.parametrize("length", [1, 97, 300, 500, 10_000])
@pytest.mark.parametrize(
    "data", [b"".join(RECORDS * 3), b"".join(map(gzip.compress, RECORDS * 3))], ids=["plain", "gzip"]
)
def test_ranges_hold_every_page_once(data: bytes, length: int) -> None:
    whole = names(io.BytesIO(data))
    found = []
    for start in range(0, len(data), length):
        stream = io.BytesIO(data)
        if seek_record(stream, start):
            found += names(stream, start + length)
    assert found == whole


def test_what_looks_like_a_record_and_is_none_is_passed_over() -> None:
    filling = b"\x1f\x8b\x08" * 200_000 + b"\r\n\r\nWARC/1.0 is a format"
    for pack in (bytes, gzip.compress):
        first, second = pack(record("https://g.example/5", filling)), pack(RECORDS[0])
        stream = io.BytesIO(first + second)
        assert seek_record(stream, 1)
        assert stream.tell() == len(first)
        assert not seek_record(stream, len(first) + 1)


def test_an_archive_without_pages_is_refused() -> None:
    [failed] = read(RECORDS[1])
    assert failed.error.code == "empty"


def test_broken_archives_do_not_crash() -> None:
    for data in (
        b"WARC/1.0\r\n",
        RECORDS[0][:300],
        gzip.compress(RECORDS[0])[:100],
        b"WARC/1.0\r\nContent-Length: x\r\n\r\n",
    ):
        assert len(read(data)) == 1


def test_a_page_too_large_costs_no_other() -> None:
    large = gzip.compress(PAGE.encode() + random.Random(1).randbytes(11 << 20).hex().encode())
    packed = record("https://g.example/5", large, kind="text/html\r\nContent-Encoding: gzip")
    results = read(packed + RECORDS[0])
    assert [getattr(result, "error", None) and result.error.code for result in results] == ["too_large", None]
