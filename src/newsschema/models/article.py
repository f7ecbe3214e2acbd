"""The record: one article, whole."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from newsschema.models.base import Line, Listed, Offset, Record, Text, pattern
from newsschema.models.dates import DateMention
from newsschema.models.figures import Figure
from newsschema.models.grounding import ungrounded
from newsschema.models.notices import Notice
from newsschema.models.photos import Photo
from newsschema.models.quotes import Quote
from newsschema.models.speakers import Speaker
from newsschema.models.times import PublicationTime

SCHEMA_VERSION: Literal["1.1"] = "1.1"

BlockKind = Literal["paragraph", "heading", "list_item", "blockquote", "preformatted", "table"]


class Source(Record):
    """The document the record was made from."""

    name: Line
    """The document's name: a path, a URL or `-` for standard input."""

    format: Annotated[Line, Field(examples=["html", "text"])]
    """The parser that read it."""

    media_type: Annotated[Line, Field(examples=["text/html"])]
    """IANA media type."""

    encoding: Annotated[Line, Field(examples=["utf-8"])] | None
    """Character encoding its text was decoded with; null for a binary format."""

    size: Offset
    """Bytes."""

    sha256: Annotated[str, *pattern("^[0-9a-f]{64}$")]
    """SHA-256 of the bytes, in hexadecimal."""

    url: Line | None
    """Canonical URL stated by the document, else the one it was fetched from, else null."""

    publisher: Line | None
    """The publisher's name as the document states it."""


class Author(Record):
    """A person or agency that wrote the article."""

    name: Line
    """The name alone: no "By", role or e-mail address."""

    title: Line | None
    """Role as printed ("Political Editor")."""

    organization: Line | None
    """Whom they write for, as printed."""


class Dateline(Record):
    """Where and when the report was filed."""

    text: Annotated[Line, Field(examples=["SEOUL, June 2 (Reuters) -"])]
    """The dateline as printed."""

    location: Line | None
    """The place."""

    date: Line | None
    """The date as EDTF."""


class Timestamp(Record):
    """A point in time with what it was read from."""

    value: PublicationTime
    """RFC 3339 date-time with offset where known, else an EDTF date or date-time at the precision known."""

    resolved_from: Literal["metadata", "text", "url", "caption", "dateline"]
    """What the value was read from."""


class Block(Record):
    """One block of the body."""

    kind: BlockKind
    """What the block is."""

    start: Offset
    """First character in `body`, in Unicode code points."""

    end: Offset
    """One past the last character in `body`; the next block starts two line feeds on."""


class Article(Record):
    """One news article as a strict, grounded record."""

    schema_version: Literal["1.1"]
    """Version of this schema; a reader refuses a major version it does not know."""

    id: Annotated[str, *pattern("^sha256:[0-9a-f]{64}(#[0-9]+)?$")]
    """Stable: SHA-256 of the source document's bytes; an item inside a container adds `#` and its number."""

    source: Source
    """What document the record was made from: its name, format, size and hash."""

    language: Annotated[Line, Field(examples=["en", "pt-BR"])] | None
    """BCP 47 tag, stated by the document or detected; null where neither."""

    headline: Line | None
    """The article's own headline, without the site's name; null where the document has none."""

    kicker: Line | None
    """The line above the headline."""

    deck: Line | None
    """The sub-headline or standfirst."""

    slugline: Line | None
    """The newsroom's internal name of the article, as news agencies send it."""

    byline: Line | None
    """The byline as printed."""

    authors: Annotated[tuple[Author, ...], Listed]
    """Those who wrote it, in the order printed."""

    dateline: Dateline | None
    """Where and when the report was filed."""

    published: Timestamp | None
    """When it was first published."""

    modified: Timestamp | None
    """When it was last changed."""

    section: Line | None
    """The section it was published in."""

    keywords: Annotated[tuple[Line, ...], Listed]
    """Keywords the document states."""

    body: Text
    """The article's text alone; blocks are joined by one blank line."""

    blocks: Annotated[tuple[Block, ...], Listed]
    """The blocks of `body`, in order, covering it."""

    photos: Annotated[tuple[Photo, ...], Listed]
    """The article's photos, in the order of the document."""

    dates: Annotated[tuple[DateMention, ...], Listed]
    """Every date, time, duration and recurring time mentioned, in reading order."""

    figures: Annotated[tuple[Figure, ...], Listed]
    """Every quantity stated, in reading order."""

    quotes: Annotated[tuple[Quote, ...], Listed]
    """What is reported to have been said or written, in reading order."""

    speakers: Annotated[tuple[Speaker, ...], Listed]
    """Everyone a quote is attributed to, once each."""

    notices: Annotated[tuple[Notice, ...], Listed]
    """What is missing, cut off, removed, inferred or doubtful."""

    @model_validator(mode="after")
    def _grounded(self, info: ValidationInfo) -> Self:
        """Refuse a record that violates a rule of `models.grounding`."""
        if (info.context or {}).get("grounding") == "checked elsewhere":
            return self
        problems = list(ungrounded(self.model_dump(), type(self)))
        if problems:
            first = problems[0]
            more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
            text = f"{first.pointer}: {first.message}{more}"
            raise PydanticCustomError("ungrounded", "{text}", {"text": text})
        return self

    @property
    def quoted_officials(self) -> tuple[tuple[Speaker, tuple[Quote, ...]], ...]:
        """Each official speaker with what they are quoted as saying, in the order of `speakers`."""
        return tuple(
            (speaker, tuple(quote for quote in self.quotes if quote.speaker == speaker.id))
            for speaker in self.speakers
            if speaker.official
        )

    def to_json(self, *, indent: bool = False) -> bytes:
        """Return the record as UTF-8 JSON without a final line feed, keys in the schema's order."""
        import orjson

        record: dict[str, Any] = self.model_dump(mode="json")
        return orjson.dumps(record, option=orjson.OPT_INDENT_2 if indent else 0)
