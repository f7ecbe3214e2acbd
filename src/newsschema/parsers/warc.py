"""WARC and WARC.gz, the web archives of crawlers; source: ISO 28500, WARC 1.1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsschema.errors import EmptyDocumentError, MissingExtraError, ParseError, TooLargeError
from newsschema.parsers.common.unpack import unpacked_head
from newsschema.parsers.format import Format
from newsschema.source import MAX_SIZE, SourceDocument
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.errors import NewsSchemaError

_LEAST = 200 * 1024 * 1024  # bytes that any page may unpack to before the archive is given up
_RATIO = 100  # and times its own size beyond that
# The media types of pages and of what else may hold articles; pictures, scripts and style sheets are passed over.
ARTICLES = ("text/html", "application/xhtml", "text/plain", "application/json", "application/ld+json", "xml")


def recognises(head: bytes) -> bool:
    """Whether a WARC record stands at the start, packed or not."""
    return head.startswith(b"WARC/") or unpacked_head(head, 8).startswith(b"WARC/")


def parse(source: SourceDocument) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield each page that was fetched with success, with its address and the charset its server stated."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise MissingExtraError(source.name, "fastwarc", "warc") from error
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    number = 0
    try:
        with source.stream() as stream:
            for record in ArchiveIterator(stream, record_types=kinds, auto_decode="all"):
                if _is_article(record):
                    yield (page := _page(record, f"{source.name}#{number}"))
                    number += 1
                    if isinstance(page, TooLargeError):
                        _pass_over(record, source.name)
    except (OSError, ValueError, EOFError) as error:
        problem = f"broken record: {clean_line(str(error))}"
        raise ParseError(source.name, f"after page {number}", problem, "fetch the archive again") from error
    if not number:
        raise EmptyDocumentError(source.name, "the archive holds no page that was fetched with success")


def _is_article(record: Any) -> bool:
    kind = record.http_content_type or record.headers.get("Content-Type") or ""
    if record.http_headers is not None and record.http_headers.status_code not in (200, 203):
        return False
    return any(name in kind.lower() for name in ARTICLES)


def _page(record: Any, name: str) -> SourceDocument | NewsSchemaError:
    data: bytes = record.reader.read(MAX_SIZE + 1)
    url = clean_line(record.headers.get("WARC-Target-URI"))
    if len(data) > MAX_SIZE:
        return TooLargeError(name, f"{url} has more than {MAX_SIZE:,} bytes", f"{MAX_SIZE:,} bytes", "leave it out")
    return SourceDocument(name, data, url, record.http_charset)


def _pass_over(record: Any, name: str) -> None:
    """Read past the rest of a page, which may be packed; what unpacks to far more than its size ends the archive."""
    limit = max(_LEAST, _RATIO * record.content_length)
    if record.reader.consume(limit) == limit:
        found = f"holds a page that unpacks to more than {limit:,} bytes"
        raise TooLargeError(name, found, f"{_RATIO} times its size", "leave that page out")


FORMAT = Format("warc", "application/warc", recognises, parse, is_text=False, streams=True)
