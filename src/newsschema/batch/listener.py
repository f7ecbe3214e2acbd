"""Who is told how a batch goes: the command line's bar, its plain lines or its log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(slots=True)
class Counts:
    """How far a batch is."""

    total: int = 0
    """Documents there are, or `unit`s."""
    done: int = 0
    """Those dealt with, whatever became of them."""
    unchanged: int = 0
    """Those of them whose outcome was known from an earlier run."""
    records: int = 0
    """Records written."""
    failed: int = 0
    """Failures: documents, and items of containers."""
    interrupted: bool = False
    """The run was stopped before all was done."""
    unit: str = "documents"
    """What `total`, `done` and `unchanged` count: a cluster knows of shards before it knows what is in them."""


class Listener(Protocol):
    """What a batch calls as it goes on."""

    def note(self, message: str) -> None:
        """Say something about the run as a whole."""

    def failure(self, document: str, code: str, message: str) -> None:
        """Tell a failure."""

    def progress(self, counts: Counts) -> None:
        """Take note of how far it is; called after every document."""
