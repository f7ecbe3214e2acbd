"""WARC: the pages a crawler fetched."""

from __future__ import annotations

import gzip
import random
from typing import Any

import pytest

from newsschema import convert_all
from newsschema.source import SourceDocument

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
    assert [article.source.name for article in articles] == ["c.warc#0", "c.warc#1"]


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
