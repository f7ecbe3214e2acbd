"""A person, body or unnamed voice of a text, and where it is named."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(slots=True, eq=False)
class Entry:
    """A person, body or unnamed voice."""

    key: str
    name: str
    gender: str = ""
    is_person: bool = False
    is_body: bool = False
    title: str = ""
    organization: str = ""
    official: bool = False
    plural: bool = False
    """Whether it is several people: "les riverains"."""
    heads: set[str] = field(default_factory=set)
    """Nouns that have described it, in lower case."""
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    """Passage, first and last token of each place that names it."""


class MentionPlace(NamedTuple):
    """Where somebody is named: sentence and token, and how prominently."""

    unit: int
    at: int
    entry: Entry
    weight: float
