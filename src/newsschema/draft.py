"""Draft: what a document states explicitly. Reading: what extractors see of it. Nothing here is inferred.

A parser fills a `Draft`. Assembly turns it into a `Reading` for the extractors: the strings of the future record with
their JSON Pointers. Both are plain frozen data.
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
    """Make parsers record every scored line in `Draft.lines` with its evidence, which is slower."""
    token = _EXPLAINING.set(True)
    try:
        yield
    finally:
        _EXPLAINING.reset(token)


def is_explaining() -> bool:
    """Whether parsers should record every scored line and its evidence."""
    return _EXPLAINING.get()


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body: a paragraph, a heading, a list item, a block quote."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Author:
    """One author: the bare name; title and organization if the document states them."""

    name: str
    title: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A point in time as RFC 3339 (offset known) or EDTF, and its source: `metadata`, `text`, `url`."""

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
    """A photo: the caption without its credit, the credit without its label, the picture's address."""

    caption: str | None = None
    credit: str | None = None
    url: str | None = None
    alt: str | None = None


@dataclass(frozen=True, slots=True)
class DraftNotice:
    """A notice for the reader of the record: a code of `models.notices` and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class LineLabel:
    """A line of the document with its label, for `newsschema explain`."""

    text: str
    label: str
    """What the line is: "paragraph", "headline", or why it is left out: "template", "related", "caption", "links"."""
    kept: bool = False
    """Whether its text is part of the record."""
    score: int | None = None
    """The label's score in thousandths of log odds; None if no model decided."""
    runner_up: str | None = None
    """The label with the next best score."""
    runner_up_score: int | None = None
    evidence: tuple[tuple[str, int], ...] = ()
    """The evidence, strongest first, each with its weight in thousandths."""


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
    """Length in characters of a second copy of the text (schema.org `articleBody`); None if there is none."""
    stated_words: int | None = None
    """Word count that the document states (schema.org `wordCount`); None if it states none."""
    item: int | None = None
    """The item's number inside a container, from 0; None if the document is not a container."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the publisher's country if the document states it ("en-AU"), else None."""
    lines: tuple[LineLabel, ...] = ()
    """Labels of lines (at least those left out), in reading order; for `newsschema explain`, not in the record."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A string of the record that extractors search: its JSON Pointer ("/body") and its text."""

    field: str
    text: str
    blockquotes: tuple[tuple[int, int], ...] = ()
    """The characters of blocks that the document sets as quotations: posts, statements, excerpts."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Input of the extractors: the passages in reading order, and facts about the article."""

    passages: tuple[Passage, ...]
    language: str = "en"
    """Language of the passages, one of `lexicons.LANGUAGES`."""
    published: str | None = None
    """The publication date, RFC 3339 or EDTF; the default reference of relative dates."""
    modified: str | None = None
    """Date of the last change, RFC 3339 or EDTF: a weekday may refer to a day after publication."""
    dateline_date: str | None = None
    """The dateline's date as EDTF; None if the document prints none."""
    country: str | None = None
    """ISO 3166-1 alpha-2 code of the publisher's country; it decides which dollar "$" means."""
    photos: tuple[DraftPhoto, ...] = ()
    """The photos as the document states them; their captions are passages."""
    found: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    """Findings of earlier extractors by key of the record: figures skip the spans in `found["dates"]`."""
    analyses: dict[str, Analysis] = field(default_factory=dict, repr=False, compare=False)
    """The analyses made so far, by text. They are freed with the reading: while more records are read, no collection
    of garbage walks over them."""

    def analyse(self, passage: Passage) -> Analysis:
        """Return the analysis of a passage, which extractors share; sentences are analysed on first access."""
        from newsschema.language import analyse

        found = self.analyses.get(passage.text)
        if found is None:
            found = self.analyses[passage.text] = analyse(passage.text, self.language)
        return found
