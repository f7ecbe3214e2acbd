"""Convert documents to articles: recognise, parse, assemble. Command line, Python API and workers all call this."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from newsschema.assembly import assemble, explain_findings
from newsschema.draft import Draft
from newsschema.errors import (
    EmptyDocumentError,
    InternalError,
    NewsSchemaError,
    NoArticleError,
    NotOneArticleError,
    TooLargeError,
    UnknownFormatError,
)
from newsschema.parsers import GENERAL, Format, format_at
from newsschema.parsers.unread import unread_data, unread_text
from newsschema.source import MAX_SIZE, SourceDocument, check_size, open_sources

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator

    from newsschema.assembly import Explained
    from newsschema.models.article import Article

_T = TypeVar("_T")

MAX_DEPTH = 4
"""How deep containers may be nested: a page in a WARC in a gzip in a ZIP is three deep."""
MAX_CONTAINERS = 10_000
"""How many containers one document may hold, at all depths together."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed document: its draft, the document and the format it was read as."""

    draft: Draft
    document: SourceDocument
    format: Format


@dataclass(frozen=True, slots=True)
class Converted:
    """A document, or an item of a container, that was converted to an article."""

    article: Article


@dataclass(frozen=True, slots=True)
class Failed:
    """A document, or an item of a container, that could not be converted, with the error."""

    error: NewsSchemaError


def convert(
    source: bytes | str | os.PathLike[str],
    *,
    name: str | None = None,
    format: str | None = None,
    url: str | None = None,
    max_size: int = MAX_SIZE,
) -> Article:
    """Convert one document, given as bytes or as a path, into one article.

    `format` selects a parser by name instead of by content; `url` is the address the document was fetched from. Raises
    NewsSchemaError, also if the document does not hold exactly one article.
    """
    if isinstance(source, bytes):
        document = SourceDocument(name or "(bytes)", source, url, max_size=max_size)
        check_size(document.name, len(source), max_size)
    else:
        read = SourceDocument.read(source, max_size=max_size)
        document = SourceDocument(name or read.name, read.data, url, max_size=max_size)
    results = list(convert_document(document, format=format))
    if len(results) != 1:
        raise NotOneArticleError(document.name, len(results))
    match results[0]:
        case Converted(article=article):
            return article
        case Failed(error=error):
            raise error


def convert_all(
    sources: Iterable[SourceDocument | str | os.PathLike[str]],
    *,
    format: str | None = None,
    max_size: int = MAX_SIZE,
) -> Iterator[Converted | Failed]:
    """Convert documents, files, folders and patterns one after the other; a failure is yielded and stops nothing."""
    for source in sources:
        documents = [source] if isinstance(source, SourceDocument) else open_sources([source], max_size=max_size)
        for document in documents:
            opened = _streamed(document, format, max_size) if isinstance(document, TooLargeError) else document
            if isinstance(opened, SourceDocument):
                limited = opened if opened.max_size == max_size else replace(opened, max_size=max_size)
                yield from convert_document(limited, format=format)
            else:
                yield Failed(opened)


def _streamed(error: TooLargeError, format: str | None, max_size: int) -> SourceDocument | NewsSchemaError:
    """Open a file over the size limit as a container, which is read piece by piece; return the error if it is none."""
    if error.document == "-":
        return error
    try:
        document = SourceDocument.streamed(error.document, max_size=max_size)
        return document if choose_format(document, format).streams else error
    except NewsSchemaError:
        return error


def convert_document(document: SourceDocument, *, format: str | None = None) -> Iterator[Converted | Failed]:
    """Yield the articles of one document; items of a container are numbered."""
    for item in parse_document(document, format=format):
        if isinstance(item, Parsed):
            yield _assembled(item)
        else:
            yield item


def explain_parsed(item: Parsed) -> list[Explained] | Failed:
    """Return the findings of a parsed document with the reasons for them."""
    return _guarded(item, explain_findings)


def _assembled(item: Parsed) -> Converted | Failed:
    found = _guarded(item, assemble)
    return found if isinstance(found, Failed) else Converted(found)


def _guarded(item: Parsed, function: Callable[[Draft, SourceDocument, Format], _T]) -> _T | Failed:
    """Call a function on a parsed document; return a bug in it as a failure of this document."""
    try:
        return function(item.draft, item.document, item.format)
    except MemoryError:
        raise
    except Exception as bug:  # noqa: BLE001 - a bug fails its document and no other; it is reported, not hidden
        return Failed(InternalError.of(item.document.name, bug))


def parse_document(document: SourceDocument, *, format: str | None = None) -> Iterator[Parsed | Failed]:
    """Yield the drafts of a document, before any extractor runs."""
    yield from _parse(document, format, depth=0, opened=[0])


def _parse(document: SourceDocument, format: str | None, depth: int, opened: list[int]) -> Iterator[Parsed | Failed]:
    """Parse a document nested `depth` containers deep; `opened` counts all containers opened so far."""
    try:
        parser = choose_format(document, format)
        if parser.streams:
            opened[0] += 1
            _check_containers(document, depth, opened[0])
        for item in parser.parse(document):
            if isinstance(item, Draft):
                yield (
                    Parsed(item, document, parser)
                    if _is_article(item, parser)
                    else Failed(
                        NoArticleError(document.name if item.item is None else f"{document.name}#{item.item + 1}")
                    )
                )
            elif isinstance(item, SourceDocument):
                yield from _parse(replace(item, max_size=document.max_size), None, depth + 1, opened)
            else:
                yield Failed(item)
    except NewsSchemaError as error:
        yield Failed(error)
    except MemoryError:
        raise
    except Exception as bug:  # noqa: BLE001 - a bug fails its document and no other; it is reported, not hidden
        yield Failed(InternalError.of(document.name, bug))


def _is_article(draft: Draft, format: Format) -> bool:
    """Whether there is a headline or a body; an agency's picture item may have only a caption."""
    return bool(draft.headline or draft.blocks or (format.structured and any(photo.caption for photo in draft.photos)))


def _check_containers(document: SourceDocument, depth: int, opened: int) -> None:
    if depth >= MAX_DEPTH:
        found = f"is nested {depth} containers deep"
        raise TooLargeError(document.name, found, f"{MAX_DEPTH}", "unpack the outer containers first")
    if opened > MAX_CONTAINERS:
        limit = f"{MAX_CONTAINERS:,} containers in one"
        raise TooLargeError(document.name, "holds too many containers", limit, "unpack the outer ones first")


def choose_format(document: SourceDocument, name: str | None = None) -> Format:
    """Return the named format, else the first that recognises the content.

    Raises EmptyDocumentError or UnknownFormatError.
    """
    if name is not None:
        _check_known(document, name)
    if not document.data.strip(b" \t\r\n\f\v\0\xef\xbb\xbf"):
        what = f"the document holds {len(document.data):,} bytes but no text" if document.data else "the file is empty"
        raise EmptyDocumentError(document.name, what)
    if name is not None:
        return _by_name()[name]
    if _PAGE.match(document.head) and not unread_text(document):
        return format_at("html")
    return _recognised(document)


_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<(?:!doctype\s+)?html\b", re.IGNORECASE)
"""How most HTML pages begin, and no document of a more specific format: no other parser needs to look at it."""


def _by_name() -> dict[str, Format]:
    from newsschema.parsers import BY_NAME

    return BY_NAME


def _check_known(document: SourceDocument, name: str) -> None:
    known = _by_name()
    if name not in known:
        raise UnknownFormatError(document.name, f"unknown format {name!r}", tuple(known))


def _recognised(document: SourceDocument) -> Format:
    """Return the first format that recognises the content. Raises UnknownFormatError."""
    from newsschema.parsers import FORMATS

    unread = unread_data(document)
    for format in FORMATS if not unread else ():
        if format.recognises(document.head):
            if format.name not in GENERAL or not (unread := unread_text(document)):
                return format
            break
    known = tuple(_by_name())
    if unread := unread or unread_text(document):
        raise UnknownFormatError(document.name, unread.what, known, unread.remedy)
    raise UnknownFormatError(document.name, "no parser recognises its first bytes", known)
