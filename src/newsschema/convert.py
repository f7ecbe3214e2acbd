"""Documents to articles: recognise, parse, extract, assemble. Command line, Python and workers all pass here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.draft import Draft, Passage, Reading
from newsschema.errors import (
    EmptyDocumentError,
    NewsSchemaError,
    NotOneArticleError,
    TooLargeError,
    UnknownFormatError,
)
from newsschema.extract import EXTRACTORS
from newsschema.extract.photos import read_photos
from newsschema.models.article import (
    SCHEMA_VERSION,
    Article,
    Author,
    Block,
    Dateline,
    Source,
    Timestamp,
)
from newsschema.models.grounding import SEPARATOR
from newsschema.models.notices import Notice
from newsschema.parsers import BY_NAME, FORMATS, Format
from newsschema.source import MAX_SIZE, SourceDocument, check_size, open_sources
from newsschema.text.language import detect_language

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator
    from typing import Any

# Languages that share a macrolanguage or are told apart by little but their name; source: ISO 639-3, macrolanguages.
_CLOSE = {
    "nb": "no", "nn": "no", "yue": "zh", "wuu": "zh", "cmn": "zh", "sr": "hr", "bs": "hr", "sh": "hr", "ms": "id",
    "iw": "he", "fil": "tl", "arb": "ar", "pes": "fa", "prs": "fa",
}  # fmt: skip

MAX_DEPTH = 4
"""How deep containers may lie in each other: a page in a WARC in a gzip in a ZIP is three deep."""
MAX_CONTAINERS = 10_000
"""How many containers one document may hold at all depths."""


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
            opened = _streamed(document, format) if isinstance(document, TooLargeError) else document
            if isinstance(opened, SourceDocument):
                yield from convert_document(opened, format=format)
            else:
                yield Failed(opened)


def _streamed(error: TooLargeError, format: str | None) -> SourceDocument | NewsSchemaError:
    """Open a file over the limit as a container, which is read piece by piece; the error where it is none."""
    if error.document == "-":
        return error
    try:
        document = SourceDocument.streamed(error.document)
        return document if choose_format(document, format).streams else error
    except NewsSchemaError:
        return error


def convert_document(document: SourceDocument, *, format: str | None = None) -> Iterator[Converted | Failed]:
    """Yield the articles of one document; of a container, each with its number."""
    yield from _convert(document, format, depth=0, opened=[0])


def _convert(
    document: SourceDocument, format: str | None, depth: int, opened: list[int]
) -> Iterator[Converted | Failed]:
    """Convert a document that stands `depth` containers deep; `opened` counts the containers inside containers."""
    try:
        parser = choose_format(document, format)
        if parser.streams:
            opened[0] += 1
            if depth >= MAX_DEPTH:
                found = f"lies {depth} containers deep"
                raise TooLargeError(document.name, found, f"{MAX_DEPTH}", "unpack the outer containers first")
            if opened[0] > MAX_CONTAINERS:
                limit = f"{MAX_CONTAINERS:,} containers in one"
                raise TooLargeError(document.name, "holds too many containers", limit, "unpack the outer ones first")
        for item in parser.parse(document):
            if isinstance(item, Draft):
                yield Converted(assemble(item, document, parser))
            elif isinstance(item, SourceDocument):
                yield from _convert(item, None, depth + 1, opened)
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


def assemble(draft: Draft, document: SourceDocument, format: Format) -> Article:
    """Join what the document states and what the extractors find into one record."""
    body, blocks = _body(draft)
    language, notices, spoken = _language(draft, body, stated_wins=format.structured)
    passages = _passages(draft, body)
    reading = Reading(
        passages,
        published=draft.published.value if draft.published else None,
        dateline_date=draft.dateline.date if draft.dateline else None,
        country=draft.country,
    )
    found: dict[str, tuple[Any, ...]] = {"dates": (), "figures": (), "quotes": (), "speakers": ()}
    if spoken is None or spoken.split("-")[0] == "en":
        for extractor in EXTRACTORS:
            found |= extractor.extract(Reading(**{**_fields(reading), "found": found}))
    elif passages:
        message = f"Dates, figures and quotes are read in English only; this text is in {spoken}."
        notices.append(Notice(code="language_not_read", message=message, span=None))
    number = "" if draft.item is None else f"#{draft.item}"
    return Article(
        schema_version=SCHEMA_VERSION,
        id=f"sha256:{document.sha256}{number}",
        source=Source(
            name=document.name,
            format=format.name,
            media_type=format.media_type,
            encoding=document.decoded.encoding if format.is_text else None,
            size=document.size,
            sha256=document.sha256,
            url=draft.url or document.url,
            publisher=draft.publisher,
        ),
        language=language,
        headline=draft.headline,
        kicker=draft.kicker,
        deck=draft.deck,
        slugline=draft.slugline,
        byline=draft.byline,
        authors=tuple(Author(name=a.name, title=a.title, organization=a.organization) for a in draft.authors),
        dateline=Dateline(text=draft.dateline.text, location=draft.dateline.location, date=draft.dateline.date)
        if draft.dateline
        else None,
        published=_timestamp(draft.published),
        modified=_timestamp(draft.modified),
        section=draft.section,
        keywords=draft.keywords,
        body=body,
        blocks=blocks,
        photos=read_photos(draft.photos, found["dates"]),
        notices=(*_notices(draft, document if format.is_text else None, body), *notices),
        **found,
    )


def _fields(reading: Reading) -> dict[str, Any]:
    return {name: getattr(reading, name) for name in Reading.__slots__}


def _timestamp(stated: Any) -> Timestamp | None:
    return stated and Timestamp(value=stated.value, resolved_from=stated.resolved_from)


def _body(draft: Draft) -> tuple[str, tuple[Block, ...]]:
    blocks, at = [], 0
    for block in draft.blocks:
        blocks.append(Block(kind=block.kind, start=at, end=at + len(block.text)))
        at += len(block.text) + len(SEPARATOR)
    return SEPARATOR.join(block.text for block in draft.blocks), tuple(blocks)


def _passages(draft: Draft, body: str) -> tuple[Passage, ...]:
    strings = [("/headline", draft.headline), ("/deck", draft.deck), ("/body", body)]
    strings += [(f"/photos/{number}/caption", photo.caption) for number, photo in enumerate(draft.photos)]
    return tuple(Passage(field, text) for field, text in strings if text)


def _language(draft: Draft, body: str, *, stated_wins: bool) -> tuple[str | None, list[Notice], str | None]:
    """The record's language, what there is to say of it, and the language the text is read in.

    A page's language is often its template's, so the one detected wins; a wire states its own, which then stands.
    """
    text = body or " ".join(filter(None, (draft.headline, draft.deck)))
    stated, detected = draft.language, detect_language(text)
    if stated and (detected is None or _primary(detected) == _primary(stated)):
        return stated, [], stated
    if detected is None:
        message = "The document states no language and holds too little text to detect one."
        return None, [Notice(code="language_unknown", message=message, span=None)], None
    if stated:
        message = f"The document says its language is {stated}; the text is in {detected}."
        notice = Notice(code="language_mismatch", message=message, span=None)
        return stated if stated_wins else detected, [notice], detected
    message = f"The document states no language; detected {detected}."
    return detected, [Notice(code="language_detected", message=message, span=None)], detected


def _primary(tag: str) -> str:
    """The language without script or region; what a detector cannot tell apart counts as one."""
    primary = tag.split("-")[0]
    return _CLOSE.get(primary, primary)


def _notices(draft: Draft, document: SourceDocument | None, body: str) -> tuple[Notice, ...]:
    told: list[tuple[str, str]] = list(document.decoded.notices) if document else []
    if not draft.headline:
        told.append(("no_headline", "The document has no headline."))
    if not body:
        told.append(("no_body", "The document has no article text."))
    if not draft.published:
        told.append(("no_published_date", "The document does not say when it was published."))
    told += [(notice.code, notice.message) for notice in draft.notices]
    return tuple(Notice.model_validate({"code": code, "message": message, "span": None}) for code, message in told)
