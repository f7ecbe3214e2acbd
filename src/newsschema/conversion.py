"""Documents to articles: recognise, parse, assemble. Command line, Python and workers all pass here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.assembly import assemble
from newsschema.draft import Draft
from newsschema.errors import EmptyDocumentError, NewsSchemaError, NotOneArticleError, UnknownFormatError
from newsschema.parsers import BY_NAME, FORMATS, Format
from newsschema.source import MAX_SIZE, SourceDocument, check_size, open_sources

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    from newsschema.models.article import Article


@dataclass(frozen=True, slots=True)
class Converted:
    """A document, or an item of one, that became an article."""

    article: Article


@dataclass(frozen=True, slots=True)
class Failed:
    """A document, or an item of one, that did not, and why."""

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

    `format` names a parser where the content should not decide, `url` says where the document was fetched from. Raises
    a NewsSchemaError, also where the document holds not exactly one article.
    """
    if isinstance(source, bytes):
        document = SourceDocument(name or "(bytes)", source, url)
        check_size(document.name, len(source), max_size)
    else:
        read = SourceDocument.read(source, max_size=max_size)
        document = SourceDocument(name or read.name, read.data, url)
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
    """Convert documents, files, folders and patterns one after the other; a failure is a value and costs no other."""
    for source in sources:
        documents = [source] if isinstance(source, SourceDocument) else open_sources([source], max_size=max_size)
        for document in documents:
            if isinstance(document, SourceDocument):
                yield from convert_document(document, format=format)
            else:
                yield Failed(document)


def convert_document(document: SourceDocument, *, format: str | None = None) -> Iterator[Converted | Failed]:
    """Yield the articles of one document; of a container, each with its number."""
    try:
        parser = choose_format(document, format)
        for item in parser.parse(document):
            if isinstance(item, Draft):
                yield Converted(assemble(item, document, parser))
            elif isinstance(item, SourceDocument):
                yield from convert_document(item)
            else:
                yield Failed(item)
    except NewsSchemaError as error:
        yield Failed(error)


def choose_format(document: SourceDocument, name: str | None = None) -> Format:
    """Return the format named, else the first that recognises the content. Raises Empty- or UnknownFormatError."""
    known = tuple(BY_NAME)
    if name is not None and name not in BY_NAME:
        raise UnknownFormatError(document.name, f"there is no format {name!r}", known)
    if not document.data.strip(b" \t\r\n\f\v\0\xef\xbb\xbf"):
        what = f"the document holds {len(document.data):,} bytes but no text" if document.data else "the file is empty"
        raise EmptyDocumentError(document.name, what)
    if name is not None:
        return BY_NAME[name]
    for format in FORMATS:
        if format.recognises(document.head):
            return format
    raise UnknownFormatError(document.name, "no parser recognises its first bytes", known)
