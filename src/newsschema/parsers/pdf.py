"""PDF with a text layer; source: ISO 32000. Scanned pages without text are refused."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from newsschema.draft import Block, Draft
from newsschema.errors import MissingExtraError, ParseError, TooLargeError
from newsschema.parsers.common.wire import finish
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.source import SourceDocument

MAX_PAGES = 500
_MAX_TEXT = 5_000_000  # characters
_BROKEN = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, ZeroDivisionError, OverflowError, RecursionError,
    AssertionError, NotImplementedError, OSError, zlib.error, struct.error,
)  # what pypdf raises on non-conforming files, besides its own errors  # fmt: skip
_PAGE_NUMBER = re.compile(r"(?:page\s+|seite\s+|-\s*)?\d{1,4}(?:\s*(?:/|of|von|de)\s*\d{1,4})?(?:\s*-)?", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad]$")
_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
LIGATURES = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
})  # Unicode, Alphabetic Presentation Forms  # fmt: skip
_LARGE = 1.2  # type size of a headline, as a multiple of the body's


def recognises(head: bytes) -> bool:
    """Whether there is a PDF header near the start, as PDF readers allow."""
    return b"%PDF-" in head[:1024]


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the document's one article. Raises ParseError, TooLargeError or MissingExtraError."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError as error:
        raise MissingExtraError(source.name, "pypdf", "documents") from error
    logger = logging.getLogger("pypdf")
    if not logger.handlers:  # it would print a warning for every deviation in a file
        logger.addHandler(logging.NullHandler())
    remedy = "export the PDF again, or convert the text it was made from"
    try:
        reader = PdfReader(io.BytesIO(source.data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ParseError(source.name, "encryption", "needs a password", "save it without one")
        if len(reader.pages) > MAX_PAGES:
            raise TooLargeError(source.name, f"has {len(reader.pages):,} pages", f"{MAX_PAGES}", "split the document")
        pages, sizes = _read_pages(reader, source.name)
    except DependencyError as error:  # AES encryption
        raise MissingExtraError(source.name, "cryptography", "documents") from error
    except (PyPdfError, *_BROKEN) as error:
        problem = f"cannot be read as PDF: {clean_line(str(error)) or type(error).__name__}"
        raise ParseError(source.name, "PDF structure", problem, remedy) from error
    rows = _without_furniture(pages)
    if not rows:
        problem = "the pages are images without a text layer"
        raise ParseError(source.name, f"page 1 of {len(pages)}", problem, "run text recognition (OCR) on it first")
    headline, rows = _headline(rows, sizes)
    yield finish(Draft(headline=headline, blocks=tuple(paragraphs_of_rows(rows))))


def _read_pages(reader: Any, name: str) -> tuple[list[list[str]], dict[str, float]]:
    """Return the lines of each page, and the type sizes of the texts on the first page."""
    pages: list[list[str]] = []
    sizes: dict[str, float] = {}
    length = 0

    def note(text: str, _cm: Any, matrix: Any, _font: Any, size: float) -> None:
        if text.strip() and not pages:
            height = abs(float(size or 0) * float(matrix[3] or 1))
            sizes[" ".join(text.translate(LIGATURES).split())] = height

    for page in reader.pages:
        text = page.extract_text(visitor_text=note) if not pages else page.extract_text()
        length += len(text)
        if length > _MAX_TEXT:
            raise TooLargeError(name, f"has more than {_MAX_TEXT:,} characters", f"{_MAX_TEXT:,}", "split the document")
        pages.append([line for row in text.translate(LIGATURES).split("\n") if (line := clean_line(row))])
    return pages, sizes


def _without_furniture(pages: list[list[str]]) -> list[str]:
    """Return the lines without page numbers and without headers and footers that repeat on most pages."""
    edges = Counter(row for page in pages for row in {*page[:2], *page[-2:]})
    repeated = {row for row, count in edges.items() if len(pages) > 2 and count * 2 > len(pages)}
    return [row for page in pages for row in page if row not in repeated and not _PAGE_NUMBER.fullmatch(row)]


def _headline(rows: list[str], sizes: dict[str, float]) -> tuple[str | None, list[str]]:
    """Return headline and other lines: the first lines in the largest type, else the first line if it is short."""
    weighed = Counter[float]()
    for text, size in sizes.items():
        weighed[size] += len(text)
    body = weighed.most_common(1)[0][0] if weighed else 0.0
    largest = max(sizes.values(), default=0.0)
    if body and largest >= body * _LARGE:
        large = {text for text, size in sizes.items() if size == largest}
        start = next((number for number, row in enumerate(rows[:12]) if row in large), None)
        if start is not None:
            end = start
            while end < len(rows) and rows[end] in large:
                end += 1
            return " ".join(rows[start:end]), rows[:start] + rows[end:]
    if len(rows) > 1 and len(rows[0]) <= 120 and not rows[0].endswith("."):
        return rows[0], rows[1:]
    return None, rows


def paragraphs_of_rows(rows: list[str]) -> Iterator[Block]:
    """Join lines into paragraphs; a paragraph ends with a sentence, on a line shorter than most."""
    width = sorted(map(len, rows))[len(rows) * 3 // 4] if rows else 0
    parts: list[str] = []
    for row in rows:
        if not parts and len(row) < width * 0.6 and not _HYPHEN.search(row):  # a byline, a heading, a short paragraph
            yield Block("paragraph", row)
            continue
        if parts and _HYPHEN.search(parts[-1]):
            parts[-1] = _HYPHEN.sub("", parts[-1])
            parts.append(row)
        else:
            parts.append(f" {row}" if parts else row)
        if _END.search(row) and len(row) < width * 0.85:
            yield Block("paragraph", "".join(parts))
            parts = []
    if parts:
        yield Block("paragraph", "".join(parts))


FORMAT = Format("pdf", "application/pdf", recognises, parse, is_text=False)
