"""WARC and WARC.gz web archives; source: ISO 28500, WARC 1.1."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Any

from newsschema.errors import EmptyDocumentError, MissingExtraError, ParseError, TooLargeError
from newsschema.parsers.common.unpack import GZIP, unpacked_head
from newsschema.parsers.format import Format
from newsschema.source import SourceDocument
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newsschema.errors import NewsSchemaError

_LEAST = 200 * 1024 * 1024  # unpacked bytes of a page that are always allowed
_RATIO = 100  # beyond that, the limit as a multiple of the page's own size
# Media types that may contain articles; pictures, scripts and style sheets are skipped.
ARTICLES = ("text/html", "application/xhtml", "text/plain", "application/json", "application/ld+json", "xml")

_END = b"\r\n\r\n"  # of a record
_RECORD = re.compile(rb"\r\n\r\n(?P<record>WARC/1\.[0-9]\r\n[A-Za-z-]+:)")
_MEMBER = re.compile(rb"(?P<record>\x1f\x8b\x08)")
_HEAD, _PIECE = 256, 256 * 1024  # bytes needed to recognise a record, and bytes read at a time


def recognises(head: bytes) -> bool:
    """Whether it begins with a WARC record, compressed or not."""
    return head.startswith(b"WARC/") or unpacked_head(head, 8).startswith(b"WARC/")


def parse(source: SourceDocument) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield each successfully fetched page with its address and the charset its server stated."""
    found = False
    with source.stream() as stream:
        for page in pages(stream, source.name, source.max_size):
            found = True
            yield page
    if not found:
        raise EmptyDocumentError(source.name, "the archive contains no successfully fetched page")


def pages(
    stream: BinaryIO, name: str, max_size: int, stop: int | None = None
) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield the pages of the records that begin before the byte `stop`, named after their first byte.

    The stream must be at the start of a record. Raises ParseError and MissingExtraError.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise MissingExtraError(name, "fastwarc", "warc") from error
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    at = 0
    try:
        for record in ArchiveIterator(stream, record_types=kinds, auto_decode="all"):
            at = record.stream_pos
            if stop is not None and at >= stop:
                return
            if _is_article(record):
                yield (page := _page(record, f"{name}#{at}", max_size))
                if isinstance(page, TooLargeError):
                    _skip(record, name)
    except (OSError, ValueError, EOFError) as error:
        problem = f"broken record: {clean_line(str(error))}"
        raise ParseError(name, f"after the record at byte {at:,}", problem, "fetch the archive again") from error


def can_be_split(head: bytes) -> bool:
    """Whether records can be found from the middle: the archive is uncompressed, or compressed record by record."""
    if not head.startswith(GZIP):
        return head.startswith(b"WARC/")
    unpacking = zlib.decompressobj(31)
    try:
        unpacking.decompress(head)
    except zlib.error:
        return False
    return unpacking.unused_data.startswith(GZIP)


def seek_record(stream: BinaryIO, start: int) -> bool:
    """Move the stream to the first record at or after the byte `start`; return whether there is one."""
    stream.seek(0)
    if start == 0:
        return True
    packed = stream.read(2) == GZIP
    at = max(0, start - len(_END))
    stream.seek(at)
    window = b""
    while piece := stream.read(_PIECE):
        window += piece
        for match in (_MEMBER if packed else _RECORD).finditer(window):
            begin = match.start("record")
            if at + begin >= start and (not packed or unpacked_head(window[begin:], 5) == b"WARC/"):
                stream.seek(at + begin)
                return True
        kept = window[-_HEAD:]
        at, window = at + len(window) - len(kept), kept
    return False


def _is_article(record: Any) -> bool:
    kind = record.http_content_type or record.headers.get("Content-Type") or ""
    if record.http_headers is not None and record.http_headers.status_code not in (200, 203):
        return False
    return any(name in kind.lower() for name in ARTICLES)


def _page(record: Any, name: str, max_size: int) -> SourceDocument | NewsSchemaError:
    data: bytes = record.reader.read(max_size + 1)
    url = clean_line(record.headers.get("WARC-Target-URI"))
    if len(data) > max_size:
        return TooLargeError(name, f"{url} has more than {max_size:,} bytes", f"{max_size:,} bytes", "leave it out")
    return SourceDocument(name, data, url, record.http_charset)


def _skip(record: Any, name: str) -> None:
    """Skip the rest of a page. Raises TooLargeError if it unpacks to far more than its size."""
    limit = max(_LEAST, _RATIO * record.content_length)
    if record.reader.consume(limit) == limit:
        found = f"contains a page that unpacks to more than {limit:,} bytes"
        raise TooLargeError(name, found, f"{_RATIO} times its size", "leave that page out")


FORMAT = Format("warc", "application/warc", recognises, parse, is_text=False, streams=True)
