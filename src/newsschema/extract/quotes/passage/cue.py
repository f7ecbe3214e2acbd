"""A reporting verb or phrase with its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from newsschema.extract.quotes.passage.mention import Mention
    from newsschema.extract.quotes.passage.page import Page, Sentence
    from newsschema.extract.quotes.passage.words import Verb


PUT_IT = "put it"  # the lemma of "as Roe put it", which the lexicon does not have


class VerbPlace(NamedTuple):
    """A form of a reporting verb where it may be a cue."""

    page: Page
    sentence: Sentence
    at: int
    end: int
    """One past the verb and its particle."""
    verb: Verb
    earlier: list[Cue]
    """The cues of the sentence before it."""
    before: str
    """The word before it in lower case; empty at the sentence's head."""
    after: str
    """The word behind it in lower case; empty at the sentence's end."""


@dataclass(slots=True)
class Cue:
    """A reporting verb or phrase with its subject."""

    at: int
    end: int
    verb: Verb
    subject: Mention | None
    place: str
    """Where the subject is: before, after, shared (with an earlier verb), agent (of a passive), noun (for what is
    said), head (such a noun, whose phrase leads the sentence) or none."""
    content: int | None = None
    """Where the content begins, if the cue itself shows it: behind "that" or "of"."""
    content_stop: int | None = None
    """One past the content, if the cue itself shows it: before the agent's "by"."""
    nested: bool = False
    """Whether it is in what an earlier cue of the sentence reports: "denied" of "Roe said Li had denied it"."""
