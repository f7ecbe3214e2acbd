"""A reporting verb or phrase with its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsschema.extract.quotes.phrases import Mention
    from newsschema.extract.quotes.words import Verb


@dataclass(slots=True)
class Cue:
    """A reporting verb or phrase with its subject."""

    at: int
    end: int
    verb: Verb
    subject: Mention | None
    place: str
    """Where the subject is: before, after, shared (with an earlier verb), agent (of a passive) or none."""
    content: int | None = None
    """Where the content begins, if the cue itself shows it: behind "that" or "of"."""
    content_stop: int | None = None
    """One past the content, if the cue itself shows it: before the agent's "by"."""
    nested: bool = False
    """Whether it is in what an earlier cue of the sentence reports: "denied" of "Roe said Li had denied it"."""
