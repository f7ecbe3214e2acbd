"""The interface that a batch reports its progress to: a progress bar, plain lines or a log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(slots=True)
class Counts:
    """Progress of a batch."""

    total: int = 0
    """Number of documents (or of other `unit`s)."""
    done: int = 0
    """How many of them are processed, with any outcome."""
    unchanged: int = 0
    """How many of those have an outcome from an earlier run."""
    records: int = 0
    """Records written."""
    failed: int = 0
    """Failures, of documents and of items in containers."""
    interrupted: bool = False
    """Whether the run was stopped before the end."""
    unit: str = "documents"
    """What `total`, `done` and `unchanged` count; a cluster counts shards."""


class Listener(Protocol):
    """What a batch calls during a run."""

    def note(self, message: str) -> None:
        """Report a message about the run as a whole."""

    def failure(self, document: str, code: str, message: str) -> None:
        """Report a failure."""

    def progress(self, counts: Counts) -> None:
        """Report progress; called after every document."""
