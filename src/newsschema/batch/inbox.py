"""Watch an inbox: a folder that other programs write files into, which are converted once they stop changing.

The records of a file are written atomically to the output folder, then the file is moved to `done/`, or to `error/`
with the reason beside it. A watch may be killed at any moment: the next one finds the file moved, or converts it again
into the same bytes under the same name.
"""

from __future__ import annotations

import glob
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from newsschema.batch.listener import Counts
from newsschema.batch.report import outcome_line
from newsschema.batch.stream import discard, write_records
from newsschema.engines.work import Task
from newsschema.listing import Selection, find_documents
from newsschema.writer import open_output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsschema.batch.listener import Listener
    from newsschema.batch.stream import Engine
    from newsschema.engines.work import Outcome
    from newsschema.listing import FoundFile

DONE, ERROR = "done", "error"

_BATCH = 500  # files converted between two scans of the folder


@dataclass
class Inbox:
    """The folder, and the state of the files in it that may still change."""

    folder: Path
    output: Path
    settle: float
    """Seconds for which a file's size and modification time must not change."""
    unsettled: int = 0
    """Number of files that the last scan found still changing."""
    _seen: dict[str, tuple[tuple[int, int], float]] = field(default_factory=dict)

    def settled(self) -> list[Task]:
        """Scan the folder once and return the files that no longer change as tasks, oldest first."""
        now = time.monotonic()
        seen: dict[str, tuple[tuple[int, int], float]] = {}
        ready: list[tuple[int, str, str | None]] = []
        for found in _files(self.folder, output=self.output):
            try:
                stat = os.stat(found.name, follow_symlinks=found.refused is None and os.path.exists(found.name))
            except OSError:  # removed in the meantime
                continue
            state = (stat.st_size, stat.st_mtime_ns)
            before, since = self._seen.get(found.name, (None, now))
            seen[found.name] = (state, since if state == before else now)
            if now - seen[found.name][1] >= self.settle and (before is not None or not self.settle):
                ready.append((stat.st_mtime_ns, found.name, found.refused))
        self._seen = seen
        self.unsettled = len(seen) - len(ready)
        return [Task(name, refused=refused) for _, name, refused in sorted(ready, key=lambda one: one[:2])]


def prepare(inbox: Inbox) -> None:
    """Create the folders that files are moved to. Raises OSError."""
    for folder in (inbox.output, inbox.folder / DONE, inbox.folder / ERROR):
        folder.mkdir(parents=True, exist_ok=True)


def watch_inbox(
    inbox: Inbox, engine: Engine, listener: Listener, *, wait: Callable[[], bool], once: bool = False
) -> Counts:
    """Convert arriving files until `wait` returns False, or with `once` until no file is left to wait for."""
    counts = Counts()
    while True:
        ready = inbox.settled()
        for start in range(0, len(ready), _BATCH):
            counts.total += len(ready[start : start + _BATCH])
            for outcome in engine(ready[start : start + _BATCH]):
                if os.path.lexists(outcome.name):
                    deliver(inbox, outcome)
                    _count(counts, outcome, listener)
                else:  # removed in the meantime: nothing to move or report
                    discard(outcome)
                counts.done += 1
            if counts.done < counts.total:
                return counts  # stopped
        if once and not inbox.unsettled:
            return counts
        if not wait():
            return counts


def deliver(inbox: Inbox, outcome: Outcome) -> None:
    """Write the records of a file and move the file."""
    source = Path(outcome.name)
    digits = (outcome.sha256 or "unread")[:12]
    inner = source.relative_to(inbox.folder)
    place = None
    if outcome.records:
        target = inbox.output / inner.with_name(f"{inner.name}.{digits}.jsonl")
        target.parent.mkdir(parents=True, exist_ok=True)
        with open_output(str(target)) as out:
            place = (0, write_records(outcome, out))
    if outcome.failures:
        moved = _free_path(inbox.folder / ERROR / inner, digits)
        with open_output(f"{moved}.reason.json") as out:
            out.write(outcome_line(outcome, place))
    else:
        moved = _free_path(inbox.folder / DONE / inner, digits)
    os.replace(source, moved)


def _count(counts: Counts, outcome: Outcome, listener: Listener) -> None:
    counts.records += outcome.records
    counts.failed += len(outcome.failures)
    for failure in outcome.failures:
        listener.failure(outcome.name, failure.code, failure.message)


def _files(folder: Path, *, output: Path) -> Iterator[FoundFile]:
    """Yield the files below an inbox, except our own folders; links to targets outside of it are refused."""
    own = {os.path.realpath(path) for path in (folder / DONE, folder / ERROR, output)}
    inner = [os.path.relpath(path, os.path.realpath(folder)) for path in own]
    selection = Selection(exclude=tuple(f"/{glob.escape(path)}" for path in inner))
    for found in find_documents([str(folder)], selection):
        if found.name != str(folder):
            yield found


def _free_path(path: Path, digits: str) -> Path:
    """Return the path; if it exists, the path with digits of this file's hash."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.with_name(f"{path.stem}.{digits}{path.suffix}") if path.exists() else path
