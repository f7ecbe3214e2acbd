"""Archives and packed files: what is in them, and how little trust they get."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
import zstandard

from newsschema import Converted, Failed, convert_all
from newsschema.parsers.archives import zip_members
from newsschema.source import MAX_SIZE, SourceDocument

PAGE = b"<title>Well reopens</title><h1>Well reopens</h1><p>The well reopened on Sunday, the mayor said.</p>"
MEGABYTE = 1 << 20


def zipped(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def tarred(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return file.getvalue()


def told(data: bytes, name: str = "a") -> list[Any]:
    """Each result's document name, or the code of its error."""
    results = convert_all([SourceDocument(name, data)])
    return [result.article.source.name if hasattr(result, "article") else result.error.code for result in results]


MEMBERS = (
    ("x/1.html", PAGE),
    ("../../etc/2.html", PAGE),
    ("/3.html", PAGE),
    (".DS_Store", b"x"),
    ("__MACOSX/1.html", PAGE),
)
NAMES = ["a#x/1.html", "a#etc/2.html", "a#3.html"]
ARCHIVES = [
    zipped(*MEMBERS),
    tarred(*MEMBERS),
    gzip.compress(tarred(*MEMBERS)),
    zstandard.compress(tarred(*MEMBERS)),
]


@pytest.mark.parametrize("data", ARCHIVES, ids=["zip", "tar", "tar.gz", "tar.zst"])
def test_members_have_safe_names(data: bytes) -> None:
    assert told(data) == NAMES


PACKED = [
    ("p.html.gz", gzip.compress(PAGE)),
    ("p.html.zst", zstandard.compress(PAGE)),
    ("p.html.gz", gzip.compress(PAGE[:40]) + gzip.compress(PAGE[40:])),
]


@pytest.mark.parametrize(("name", "data"), PACKED)
def test_packed_files(name: str, data: bytes) -> None:
    assert told(data, name) == [f"{name}#p.html"]


def nested(depth: int) -> bytes:
    data = PAGE
    for _ in range(depth):
        data = zipped(("in", data))
    return data


REFUSED = [  # bytes; the message
    (gzip.compress(b"\0" * (50 * MEGABYTE)), ["too_large"]),
    (zstandard.compress(b"\0" * (50 * MEGABYTE)), ["too_large"]),
    (zipped(("big.html", b"a" * (30 * MEGABYTE)), ("1.html", PAGE)), ["too_large", "a#1.html"]),
    (gzip.compress(tarred(("big.html", b"a" * (30 * MEGABYTE)), ("1.html", PAGE))), ["too_large", "a#1.html"]),
    (zipped(*((f"{number}.html", b"\0" * (19 * MEGABYTE)) for number in range(14))), ["empty"] * 11 + ["too_large"]),
    (nested(4), ["a#in#in#in#in"]),
    (nested(5), ["too_large"]),
    (gzip.compress(PAGE)[:-9], ["parse_error"]),
    (gzip.compress(tarred(*MEMBERS))[:-200], None),
    (zipped(*MEMBERS)[:300], ["parse_error"]),
    (gzip.compress(b""), ["empty"]),
    (zipped(), []),
    (
        zipped(*MEMBERS).replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\x7b"),
        ["parse_error"],
    ),  # a version to come
]


@pytest.mark.parametrize(("data", "expected"), REFUSED, ids=range(len(REFUSED)))
def test_bombs_and_broken_archives_are_refused(data: bytes, expected: list[str] | None) -> None:
    found = told(data)
    assert found == expected if expected is not None else found[-1] == "parse_error"


def test_a_container_over_the_limit_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "many.zip"
    file.write_bytes(zipped(("1.html", PAGE), ("2.html", PAGE)))
    results = list(convert_all([file], max_size=100))
    assert [result.article.headline for result in results] == ["Well reopens"] * 2  # type: ignore[union-attr]
    page = tmp_path / "page.html"
    page.write_bytes(PAGE + b" " * 100)
    [failed] = convert_all([page], max_size=100)
    assert failed.error.code == "too_large"  # type: ignore[union-attr]


@pytest.mark.parametrize("length", [1, 90, 10_000])
def test_ranges_of_a_zip_hold_every_file_once(length: int) -> None:
    data = zipped(*((f"{number}.html", PAGE) for number in range(7)))
    ranges = (zip_members(io.BytesIO(data), "a.zip", at, at + length, MAX_SIZE) for at in range(0, len(data), length))
    found = [member.name for members in ranges for member in members if isinstance(member, SourceDocument)]
    assert found == [f"a.zip#{number}.html" for number in range(7)]


def packed(kind: str, members: dict[str, bytes]) -> bytes:
    """The members in a ZIP, a TAR, a packed TAR; the first of them alone in gzip or as JSON lines in it."""
    file = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in members.items():
                archive.writestr(name, data)
    elif kind.startswith("tar"):
        with tarfile.open(fileobj=file, mode="w:gz" if kind == "tar.gz" else "w") as tar:
            for name, data in members.items():
                info = tarfile.TarInfo(name)
                info.size = len(data)
                tar.addfile(info, io.BytesIO(data))
    else:
        return gzip.compress(next(iter(members.values())))
    return file.getvalue()


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz", "gz"])
def test_the_size_limit_holds_within_containers(kind: str) -> None:
    story = b"Bridge reopens in Porto\n\nThe bridge reopened on Monday after 12 days of work.\n"
    large = story + b"It was closed for repair. " * 2_000
    data = packed(kind, {"large.txt": large, "small.txt": story})
    [first, *rest] = convert_all([SourceDocument("a", data)], max_size=20_000)
    assert isinstance(first, Failed)
    assert first.error.code == "too_large"
    assert "20,000 bytes" in str(first.error)
    assert [type(result) for result in rest] == ([Converted] if kind != "gz" else [])
    assert all(isinstance(result, Converted) for result in convert_all([SourceDocument("a", data)], max_size=100_000))
