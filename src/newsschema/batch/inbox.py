"""An inbox: a folder that others deliver into, whose files are converted once they have settled.

The records of a file appear whole in the output folder, then the file is moved to `done/` or, with the reason beside
it, to `error/`. A watch may be killed at any moment: the next one converts the file again into the same bytes under the
same name, or finds it moved.
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
    from newsschema.listing import Found

DONE, ERROR = "done", "error"

_BATCH = 500  # files converted between two looks at the folder


@dataclass
class Inbox:
    """The folder, and what was seen of the files in it that are still to settle."""

    folder: Path
    output: Path
    settle: float
    """Seconds for which a file's size and time must stay as they are."""
    unsettled: int = 0
    """How many files the last look left alone."""
    _seen: dict[str, tuple[tuple[int, int], float]] = field(default_factory=dict)

    def settled(self) -> list[Task]:
        """Look at the folder once, and return the files that have settled as tasks, oldest first."""
        now = time.monotonic()
        seen: dict[str, tuple[tuple[int, int], float]] = {}
        ready: list[tuple[int, str, str | None]] = []
        for found in _files(self.folder, output=self.output):
            try:
                stat = os.stat(found.name, follow_symlinks=found.refused is None and os.path.exists(found.name))
            except OSError:  # taken away meanwhile
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
    """Make the folders that files go to. Raises OSError where that cannot be."""
    for folder in (inbox.output, inbox.folder / DONE, inbox.folder / ERROR):
        folder.mkdir(parents=True, exist_ok=True)


def watch_inbox(
    inbox: Inbox, engine: Engine, listener: Listener, *, wait: Callable[[], bool], once: bool = False
) -> Counts:
    """Convert what arrives until `wait` returns False, or with `once` until nothing is left that could settle."""
    counts = Counts()
    while True:
        ready = inbox.settled()
        for start in range(0, len(ready), _BATCH):
            counts.total += len(ready[start : start + _BATCH])
            for outcome in engine(ready[start : start + _BATCH]):
                if os.path.lexists(outcome.name):
                    deliver(inbox, outcome)
                    _count(counts, outcome, listener)
                else:  # taken away meanwhile: there is nothing to move, and nothing to say of it
                    discard(outcome)
                counts.done += 1
            if counts.done < counts.total:
                return counts  # stopped
        if once and not inbox.unsettled:
            return counts
        if not wait():
            return counts


def deliver(inbox: Inbox, outcome: Outcome) -> None:
    """Write the records of a file, and move the file."""
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
        moved = _room(inbox.folder / ERROR / inner, digits)
        with open_output(f"{moved}.reason.json") as out:
            out.write(outcome_line(outcome, place))
    else:
        moved = _room(inbox.folder / DONE / inner, digits)
    os.replace(source, moved)


def _count(counts: Counts, outcome: Outcome, listener: Listener) -> None:
    counts.records += outcome.records
    counts.failed += len(outcome.failures)
    for told in outcome.failures:
        listener.failure(outcome.name, told.code, told.message)


def _files(folder: Path, *, output: Path) -> Iterator[Found]:
    """Yield the files below an inbox, without our own folders; a link that leads out of it is not to be read."""
    own = {os.path.realpath(path) for path in (folder / DONE, folder / ERROR, output)}
    inner = [os.path.relpath(path, os.path.realpath(folder)) for path in own]
    selection = Selection(exclude=tuple(f"/{glob.escape(path)}" for path in inner))
    for found in find_documents([str(folder)], selection):
        if found.name != str(folder):
            yield found


def _room(path: Path, digits: str) -> Path:
    """Return the path, or where another file has it, the path with digits of this file's hash."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.with_name(f"{path.stem}.{digits}{path.suffix}") if path.exists() else path
