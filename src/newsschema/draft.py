"""Draft: what a document states outright, and the view of it that extractors read. Nothing here is inferred.

A parser fills a `Draft`. `convert` turns it into a `Reading`, the strings of the coming record with their pointers, for
the extractors. Both are plain frozen data.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsschema.language import Analysis
    from newsschema.models.article import BlockKind


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body: a paragraph, a heading, a list item, a block quote."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Author:
    """One author: the name alone, and the title and organization where the document states them."""

    name: str
    title: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A point in time as RFC 3339 (offset known) or EDTF, and what it was read from: `metadata`, `text`, `url`."""

    value: str
    resolved_from: str


@dataclass(frozen=True, slots=True)
class DraftDateline:
    """The dateline as printed ("SEOUL, June 2 (Reuters) -"), its place and its date as EDTF."""

    text: str
    location: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class DraftPhoto:
    """A photo: caption without its credit, the credit without its label, and where the picture is."""

    caption: str | None = None
    credit: str | None = None
    url: str | None = None
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class DraftNotice:
    """Something the reader of the record should know: a code of `models.notices` and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line of the document that is no part of the article, and why: "template", "related", "caption", "links"."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its document states it. Strings are clean: NFC, no control characters, no runs of blanks."""

    headline: str | None = None
    kicker: str | None = None
    deck: str | None = None
    slugline: str | None = None
    byline: str | None = None
    authors: tuple[Author, ...] = ()
    dateline: DraftDateline | None = None
    published: Stated | None = None
    modified: Stated | None = None
    section: str | None = None
    keywords: tuple[str, ...] = ()
    language: str | None = None
    url: str | None = None
    publisher: str | None = None
    blocks: tuple[Block, ...] = ()
    photos: tuple[DraftPhoto, ...] = ()
    notices: tuple[DraftNotice, ...] = ()
    item: int | None = None
    """The item's number inside a container, from 0; None where the document is the article."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the publisher's country where the document states it ("en-AU"), else None."""
    dropped: tuple[Dropped, ...] = ()
    """What was left out of the body, in reading order; for `newsschema explain`, no part of the record."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A string of the record in which extractors look: its JSON Pointer ("/body") and its characters."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What extractors read: the passages in reading order, with what is known about the article."""

    passages: tuple[Passage, ...]
    language: str = "en"
    """The language of the passages: one of `lexicons.LANGUAGES`."""
    published: str | None = None
    """The publication date, RFC 3339 or EDTF; the default reference of relative dates."""
    dateline_date: str | None = None
    """The dateline's date as EDTF, where the document prints one."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the publisher's country: which dollar "$" is."""
    found: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """What earlier extractors found, by the record's key: figures skip the spans in `found["dates"]`."""

    def analyse(self, passage: Passage) -> Analysis:
        """Return the analysis of a passage; extractors share it, and its sentences are read when first asked for."""
        from newsschema.language import analyse

        return analyse(passage.text, self.language)
