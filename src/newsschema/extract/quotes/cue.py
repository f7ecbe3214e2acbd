"""A reporting verb or phrase with its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsschema.extract.quotes.phrases import Mention
from newsschema.extract.quotes.words import (
    Verb,
)

if TYPE_CHECKING:
    pass


@dataclass(slots=True)
class Cue:
    """A reporting verb or phrase with its subject."""

    at: int
    end: int
    verb: Verb
    subject: Mention | None
    place: str
    """Where the subject stands: before, after, shared (with an earlier verb), agent (of a passive) or none."""
    content: int | None = None
    """Where the content begins, if the cue itself shows it: behind "that" or "of"."""
    nested: bool = False
    """Whether it is in what an earlier cue of the sentence reports: "denied" of "Roe said Li had denied it"."""
