"""Hostile documents: refused with a clear line or read as far as they are harmless, in bounded time and memory.

Those of a kind are converted in one process that may have 768 MiB of address space and twenty seconds of CPU; one that
hangs or eats memory ends it, and with it every test of its kind.
"""

from __future__ import annotations

import gzip
import io
import json
import resource
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
import zstandard

MEMORY = 768 * 1024 * 1024
SECONDS = 20

CONVERT = """
import json, pathlib, sys
from newsschema import convert_all
from newsschema.source import SourceDocument
for path in sys.argv[1:]:
    file = pathlib.Path(path)
    outcomes = []
    for result in convert_all([SourceDocument(file.name, file.read_bytes())]):
        error = getattr(result, "error", None)
        outcomes.append([error.code, str(error)] if error else ["converted", result.article.to_json().decode()])
        if len(outcomes) == 50:
            break
    print(json.dumps(outcomes))
"""

Outcomes = list[tuple[str, str]]
Make = Callable[[], bytes]


def converted(folder: Path, documents: Mapping[str, Make | bytes], ending: str) -> dict[str, Outcomes]:
    """For each document, the codes of its results with their messages, or with the record."""
    paths = []
    for number, document in enumerate(documents.values()):
        paths.append(folder / str(number) / f"a{ending}")
        paths[-1].parent.mkdir()
        paths[-1].write_bytes(document if isinstance(document, bytes) else document())
    command = [sys.executable, "-c", CONVERT, *map(str, paths)]
    ended = subprocess.run(command, capture_output=True, timeout=300, preexec_fn=_limit)
    assert ended.returncode == 0, ended.stderr.decode()[-2000:]
    outcomes = [[(code, text) for code, text in json.loads(line)] for line in ended.stdout.splitlines()]
    return dict(zip(documents, outcomes, strict=True))


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


MEGABYTE = 1 << 20
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "laugh">{LAUGHS}]>'
SECRET = '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY % remote SYSTEM "http://127.0.0.1:9/x.dtd"> %remote;]>'
PADDING = f"<!-- {'x' * 9000} -->"
XML = {  # a document of each kind of XML, with an entity in its headline
    "nitf": "<nitf><body><body.head><hedline><hl1>Well &l9;</hl1></hedline></body.head></body></nitf>",
    "newsml-g2": '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Well &l9;</headline>'
    "</contentMeta></newsItem>",
    "newsml-1": "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Well &l9;</HeadLine></NewsLines></NewsComponent>"
    "</NewsItem></NewsML>",
    "rss": "<rss version='2.0'><channel><item><title>Well &l9;</title></item></channel></rss>",
    "atom": '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Well &l9;</title></entry></feed>',
    "xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><h1>Well &l9;</h1><p>The well is open.</p></html>',
}


def xml(kind: str, prolog: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}{prolog}{XML[kind]}'.encode()


XMLS = {
    f"{kind} {name}": xml(kind, prolog, before)
    for kind in XML
    for name, prolog, before in (
        ("bomb", BOMB, ""),
        ("file", SECRET, ""),
        ("remote", OUTSIDE, ""),
        ("bomb after a long comment", BOMB, PADDING),
        ("file after a long comment", SECRET, PADDING),
    )
}
DEEP = b"<nitf><body><body.content>" + b"<block>" * 500_000


@pytest.fixture(scope="module")
def xmls(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcomes]:
    return converted(tmp_path_factory.mktemp("xml"), XMLS | {"deep": DEEP}, ".xml")


@pytest.mark.parametrize("case", XMLS)
def test_entities_are_never_expanded(xmls: dict[str, Outcomes], case: str) -> None:
    assert xmls[case]
    for code, text in xmls[case]:
        assert code in ("parse_error", "empty", "no_article", "unknown_format", "converted")
        assert "laughlaugh" not in text
        assert "root:" not in text


def test_elements_that_nest_without_end_are_refused(xmls: dict[str, Outcomes]) -> None:
    [(code, text)] = xmls["deep"]
    assert code == "parse_error"
    assert "a.xml: line 1" in text


def deflated(size: int) -> bytes:
    """Zeros packed a thousandfold, piece by piece so that the test itself stays small."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b"\0" * MEGABYTE) for _ in range(size // MEGABYTE)) + packer.flush()


@cache
def gzip_bomb() -> bytes:
    """More than the 200 MB that any container may unpack to."""
    return gzip.compress(b"\0" * (256 * MEGABYTE), compresslevel=1)


def gzip_in_gzip() -> bytes:
    data = gzip_bomb()
    for _ in range(3):
        data = gzip.compress(data)
    return data


def zstd_bomb() -> bytes:
    packer = zstandard.ZstdCompressor().compressobj()
    return b"".join(packer.compress(b"\0" * MEGABYTE) for _ in range(256)) + packer.flush()


def zip_bomb() -> bytes:
    """Twenty members of 18 MB, each of them a kilobyte long."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(20):
            archive.writestr(f"{number}.html", b"\0" * (18 * MEGABYTE))
    return file.getvalue()


def zip_that_lies() -> bytes:
    """A member of 64 MB whose header says a hundred bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.html", b"a" * (64 * MEGABYTE))
    return file.getvalue().replace(struct.pack("<I", 64 * MEGABYTE), struct.pack("<I", 100))


def zip_in_zip() -> bytes:
    """Ten archives in each of ten, six deep: a million at the bottom."""
    data, name = b"<p>The well is open.</p>", "page.html"
    for _ in range(6):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(10):
                archive.writestr(f"{number}-{name}", data)
        data, name = file.getvalue(), "more.zip"
    return data


def overlapping_zip() -> bytes:
    """Five hundred entries of the directory that point at one and the same member of 16 MB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.html", b"a" * (16 * MEGABYTE))
        archive.filelist *= 500
    return file.getvalue()


def docx_bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (200 * MEGABYTE))
    return file.getvalue()


def tar_that_lies() -> bytes:
    """A member whose header says eight gigabytes."""
    info = tarfile.TarInfo("a.html")
    info.size = 8 << 30
    return info.tobuf() + b"a" * 10_000


def warc_bomb() -> bytes:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip_bomb()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: {len(page)}\r\n"
    head += "Content-Type: application/http; msgtype=response\r\n\r\n"
    return head.encode() + page + b"\r\n\r\n"


ARCHIVES: list[tuple[Make, set[str]]] = [  # what makes it, allowed outcomes
    (gzip_bomb, {"too_large"}),
    (gzip_in_gzip, {"too_large"}),
    (zstd_bomb, {"too_large"}),
    (zip_bomb, {"too_large", "empty"}),
    (zip_that_lies, {"parse_error"}),
    (zip_in_zip, {"too_large"}),
    (overlapping_zip, {"too_large", "parse_error"}),
    (docx_bomb, {"too_large"}),
    (tar_that_lies, {"too_large", "parse_error"}),
    (warc_bomb, {"too_large"}),
]


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcomes]:
    return converted(tmp_path_factory.mktemp("archives"), {make.__name__: make for make, _ in ARCHIVES}, "")


@pytest.mark.slow
@pytest.mark.parametrize(("make", "codes"), ARCHIVES, ids=[make.__name__ for make, _ in ARCHIVES])
def test_bombs_are_refused(archives: dict[str, Outcomes], make: Make, codes: set[str]) -> None:
    outcomes = archives[make.__name__]
    assert outcomes
    assert {code for code, _ in outcomes} <= codes
    assert all(text.startswith("a") for _, text in outcomes)


def test_members_that_lead_out_of_an_archive_write_and_read_nothing(tmp_path: Path) -> None:
    page = b"<title>Well reopens</title><h1>Well reopens</h1><p>The well reopened on Sunday, the mayor said.</p>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in ("../../out.html", "/etc/out.html", "C:\\out.html", "..\\..\\out.html", "a/../../../out.html"):
            archive.writestr(name, page)
        link = zipfile.ZipInfo("link.html")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    outcomes = converted(tmp_path, {"a": file.getvalue()}, ".zip")["a"]
    names = [json.loads(text)["source"]["name"] for code, text in outcomes if code == "converted"]
    assert all(".." not in name and name.startswith("a.zip#") for name in names)
    assert not any("root:" in text for _, text in outcomes)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["0", "a.zip"]


# PDF


def pdf(*objects: str, streams: dict[int, bytes] | None = None, trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1, those in `streams` with a stream."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        stream = (streams or {}).get(number)
        inner = body.encode()
        if stream is not None:
            inner = inner[:-2] + f" /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream"
        out += f"{number} 0 obj\n".encode() + inner + b"\nendobj\n"
    table = b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    size = len(objects) + 1
    start = len(out)
    more = trailer.replace("START", str(start))
    end = f"trailer << /Size {size} /Root 1 0 R {more} >>\nstartxref\n{start}\n%%EOF\n"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n".encode() + table + end.encode()


CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>"
FORM = "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >> >>"
FLAT = "<< /Filter /FlateDecode >>"
PDFS = {
    "pages that hold themselves": pdf(CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
    "pages that hold themselves thrice": pdf(CATALOG, "<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 9 >>"),
    "a billion pages": pdf(CATALOG, "<< /Type /Pages /Kids [] /Count 999999999 >>"),
    "a page that is its own parent": pdf(CATALOG, PAGES, PAGE.replace("/Parent 2", "/Parent 3"), "<< >>"),
    "a form that draws itself": pdf(CATALOG, PAGES, PAGE, "<< >>", FORM, streams={4: b"/A Do", 5: b"/A Do /A Do"}),
    "an object that is itself": pdf(CATALOG, PAGES, PAGE, "4 0 R", FORM),
    "a stream that unpacks to half a gigabyte": pdf(
        CATALOG, PAGES, PAGE, FLAT, FORM, streams={4: deflated(512 * MEGABYTE), 5: b""}
    ),
    "a table that comes before itself": pdf(CATALOG, PAGES, PAGE, "<< >>", trailer="/Prev START"),
    "arrays without end": b"%PDF-1.4\n" + b"[" * 200_000,
    "no table": b"%PDF-1.4\ntrailer << /Root 1 0 R >>\n" + b"1 0 obj << /A 1 0 R >> endobj\n" * 2000,
}


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcomes]:
    return converted(tmp_path_factory.mktemp("pdf"), PDFS, ".pdf")


@pytest.mark.parametrize("case", PDFS)
def test_a_pdf_that_loops_or_swells_is_refused(pdfs: dict[str, Outcomes], case: str) -> None:
    [(code, text)] = pdfs[case]
    assert code in ("parse_error", "too_large")
    assert text.startswith("a.pdf: ")


# Pictures


def jpeg(width: int, height: int) -> bytes:
    """The header of a JPEG of this size, and nothing behind it."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0" + frame


def tiff(*entries: tuple[int, int, int, int], after: int = 0) -> bytes:
    """A TIFF with one directory: tag, type, count, value; `after` is the offset of the next directory."""
    data = b"II*\0" + struct.pack("<IH", 8, len(entries))
    return data + b"".join(struct.pack("<HHII", *entry) for entry in entries) + struct.pack("<I", after)


PICTURES = {
    "a JPEG of four billion pixels": jpeg(65535, 65535),
    "a TIFF wider than any wall": tiff((256, 4, 1, 2**31), (257, 4, 1, 2**31), (258, 3, 1, 8)),
    "IPTC of four gigabytes": tiff((256, 4, 1, 9), (257, 4, 1, 9), (33723, 7, 2**32 - 1, 8)),
    "a directory that leads to itself": tiff((256, 4, 1, 9), (257, 4, 1, 9), (34665, 4, 1, 8), after=8),
    "segments that lie about their length": jpeg(9, 9) + b"\xff\xed\xff\xff8BIM" * 1000,
}


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcomes]:
    return converted(tmp_path_factory.mktemp("pictures"), PICTURES, ".jpg")


@pytest.mark.parametrize("case", PICTURES)
def test_a_picture_that_lies_about_its_size_costs_nothing(pictures: dict[str, Outcomes], case: str) -> None:
    [(code, _)] = pictures[case]
    assert code in ("parse_error", "too_large", "converted")


# Mail and JSON


def nested_mail() -> bytes:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(5000))
    return f"From: a@a.example\nSubject: Well\nDate: Mon, 1 Feb 2021 09:00:00 +0000\n{parts}".encode()


ENDLESS = {
    "a mail of five thousand layers": nested_mail(),
    "JSON without end": b'{"@context":"https://schema.org","@type":' + b"[" * 500_000,
    "ninjs without end": b'{"uri":"a","headlines":' + b'[{"value":' * 100_000,
    "a page without end": b"<html><body>" + b"<div>" * 300_000 + b"The well is open.",
    "a tag without end": b"<p " + b"a" * (5 * MEGABYTE),
}


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcomes]:
    return converted(tmp_path_factory.mktemp("endless"), ENDLESS, "")


@pytest.mark.parametrize("case", ENDLESS)
def test_what_nests_without_end_ends(endless: dict[str, Outcomes], case: str) -> None:
    assert endless[case]
