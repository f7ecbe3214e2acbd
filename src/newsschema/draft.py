"""Draft: what a document states outright, and the view of it that extractors read. Nothing here is inferred.

A parser fills a `Draft`. `convert` turns it into a `Reading`, the strings of the coming record with their pointers, for
the extractors. Both are plain frozen data.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newsschema.language import Analysis
    from newsschema.models.article import BlockKind


_EXPLAINING = ContextVar("explaining", default=False)


@contextmanager
def explaining() -> Iterator[None]:
    """Have parsers list every line that they scored in `Draft.lines`, with the evidence, which costs time."""
    token = _EXPLAINING.set(True)
    try:
        yield
    finally:
        _EXPLAINING.reset(token)


def is_explaining() -> bool:
    """Whether `Draft.lines` is to hold every line that was scored and its evidence."""
    return _EXPLAINING.get()


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
class LineLabel:
    """A line of the document and how it was labelled; for `newsschema explain`."""

    text: str
    label: str
    """What the line is: "paragraph", "headline", or why it is left out: "template", "related", "caption", "links"."""
    kept: bool = False
    """Whether its text is part of the record."""
    score: int | None = None
    """The label's score in thousandths of log odds; None where no model decided."""
    runner_up: str | None = None
    """The label with the next best score."""
    runner_up_score: int | None = None
    evidence: tuple[tuple[str, int], ...] = ()
    """What decided, strongest first, each with its weight in thousandths."""


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
    stated_characters: int | None = None
    """Characters of the article's text that the document holds a second time (schema.org `articleBody`); None: none."""
    stated_words: int | None = None
    """Words of the article's text as the document states them (schema.org `wordCount`); None where it does not."""
    item: int | None = None
    """The item's number inside a container, from 0; None where the document is the article."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the publisher's country where the document states it ("en-AU"), else None."""
    lines: tuple[LineLabel, ...] = ()
    """How lines were labelled, those left out at least, in reading order; for `newsschema explain`, no part of the
    record."""


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
    modified: str | None = None
    """When the document was last changed, RFC 3339 or EDTF: a weekday since publication may be meant."""
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
