"""Word documents (DOCX); source: ISO/IEC 29500, WordprocessingML and its built-in styles."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newsschema.draft import Block, Draft, DraftPhoto
from newsschema.errors import EmptyDocumentError, MissingExtraError, ParseError, TooLargeError
from newsschema.parsers.common.wire import finish, language_tag
from newsschema.parsers.format import Format
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.table import Table
    from docx.text.paragraph import Paragraph

    from newsschema.models.article import BlockKind
    from newsschema.source import SourceDocument

# The kind of text of each built-in style; any other style is a paragraph.
STYLES = {
    "title": "title", "subtitle": "subtitle", "caption": "caption", "list paragraph": "list_item",
    "quote": "blockquote", "intense quote": "blockquote",
}  # fmt: skip
_PREFIXES: dict[str, BlockKind] = {"heading": "heading", "list": "list_item"}
# What python-docx raises on non-conforming packages, besides its own errors.
_BROKEN = (
    AttributeError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    ValueError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)
_MAX_PART = 100 * 1024 * 1024
_REMEDY = "save it again in Word as .docx"
_HEADLINE = 150  # characters: a first paragraph up to this length, without a full stop, is the headline


def recognises(head: bytes) -> bool:
    """Whether it is a ZIP archive that begins as Office documents do."""
    return head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"word/" in head)


def parse(source: SourceDocument) -> Iterator[Draft]:
    """Yield the document's one article. Raises ParseError, TooLargeError, EmptyDocumentError or MissingExtraError."""
    try:
        from docx import Document
        from docx.opc.exceptions import PackageNotFoundError
        from lxml.etree import XMLSyntaxError
    except ImportError as error:
        raise MissingExtraError(source.name, "python-docx", "documents") from error
    _check_parts(source)
    try:
        document = Document(source.stream())
        reading = _Reading()
        for item in document.iter_inner_content():
            reading.add(item)
        pictures = tuple(_pictures(document))
    except (PackageNotFoundError, XMLSyntaxError, *_BROKEN) as error:
        raise ParseError(source.name, "document.xml", f"not a complete Word document: {error}", _REMEDY) from error
    headline, blocks = reading.headline, tuple(reading.blocks)
    if headline is None and blocks and _is_headline(blocks[0]):
        headline, blocks = blocks[0].text, blocks[1:]
    if headline is None and not blocks:
        raise EmptyDocumentError(source.name, "the Word document has no text")
    captions = reading.captions + [None] * len(pictures)
    photos = [DraftPhoto(caption=caption, url=p.url, alt=p.alt) for caption, p in zip(captions, pictures, strict=False)]
    yield finish(
        Draft(
            headline=headline,
            deck=reading.deck,
            language=language_tag(document.core_properties.language),
            keywords=tuple(word for part in document.core_properties.keywords.split(",") if (word := clean_line(part))),
            blocks=blocks,
            photos=(*photos, *(DraftPhoto(caption=text) for text in reading.captions[len(pictures) :])),
        )
    )


def _check_parts(source: SourceDocument) -> None:
    """Refuse a package whose parts would unpack to more than the limit, before unpacking."""
    try:
        with zipfile.ZipFile(source.stream()) as package:
            sizes = {member.filename: member.file_size for member in package.infolist()}
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise ParseError(source.name, "package", f"not a complete Word document: {error}", _REMEDY) from error
    if "word/document.xml" not in sizes:
        raise ParseError(
            source.name, "package", "an Office document, but not a Word document", "export it as .docx, PDF or HTML"
        )
    if sum(sizes.values()) > _MAX_PART:
        raise TooLargeError(source.name, "unpacks to over 100 MiB", "100 MiB", "leave the pictures out")


@dataclass(slots=True)
class _Reading:
    headline: str | None = None
    deck: str | None = None
    blocks: list[Block] = field(default_factory=list)
    captions: list[str | None] = field(default_factory=list)

    def add(self, item: Paragraph | Table) -> None:
        """Add the next paragraph or table."""
        if hasattr(item, "rows"):
            rows = [" | ".join(filter(None, (clean_line(cell.text) for cell in row.cells))) for row in item.rows]
            if text := "\n".join(filter(None, rows)):
                self.blocks.append(Block("table", text))
            return
        text = clean_line(item.text) or ""
        use = _use(item.style.name if item.style is not None else None)
        if not text:
            return
        if self.headline is None and (use == "title" or (use == "heading" and not self.blocks)):
            self.headline = text
        elif use == "subtitle" and self.deck is None:
            self.deck = text
        elif use == "caption":
            self.captions.append(text)
        else:
            kind: Any = use if use in ("heading", "list_item", "blockquote") else "paragraph"
            self.blocks.append(Block(kind, text))


def _use(style: str | None) -> str:
    name = (style or "").lower()
    return STYLES.get(name) or next(
        (kind for prefix, kind in _PREFIXES.items() if name.startswith(prefix)), "paragraph"
    )


def _is_headline(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.text) <= _HEADLINE and block.text[-1] not in ".:;,"


def _pictures(document: Any) -> Iterator[DraftPhoto]:
    """Yield the inline pictures, with the names of their parts and their text alternatives."""
    for shape in document.inline_shapes:
        blip = next(shape._inline.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"), None)
        key = (
            None
            if blip is None
            else blip.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed")
        )
        part = document.part.related_parts.get(key) if key else None
        if part is not None:
            yield DraftPhoto(url=str(part.partname).lstrip("/"), alt=clean_line(shape._inline.docPr.get("descr")))


FORMAT = Format(
    "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", recognises, parse, is_text=False
)
