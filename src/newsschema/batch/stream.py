"""Convert documents and write their records at once, without a manifest."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsschema.batch.listener import Counts
from newsschema.writer import open_output

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from newsschema.batch.listener import Listener
    from newsschema.engines.work import Outcome, Task

    Engine = Callable[[Iterable[Task]], Iterator[Outcome]]
    """Converts tasks and yields their outcomes in order; ends early when stopped."""


@dataclass(frozen=True, slots=True)
class Extras:
    """Files written in addition to the records."""

    report: str | None = None
    """File for the report, one line per document."""
    quarantine: str | None = None
    """Folder for copies of failed documents."""
    placed: bool = True
    """Whether the output consists of the records' bytes, so that the report can state their positions."""


def stream(tasks: list[Task], out: BinaryIO, engine: Engine, listener: Listener, extras: Extras) -> Counts:
    """Write the records of each document as it is converted. Raises OSError."""
    counts = Counts(total=len(tasks))
    data = {task.name: task.data for task in tasks if task.data is not None}
    position = 0
    with ExitStack() as stack:
        report = stack.enter_context(open_output(extras.report)) if extras.report else None
        for outcome in engine(tasks):
            length = write_records(outcome, out)
            counts.done += 1
            counts.records += outcome.records
            counts.failed += len(outcome.failures)
            for failure in outcome.failures:
                listener.failure(outcome.name, failure.code, failure.message)
            if report or (extras.quarantine and outcome.failures):
                _write_reports(outcome, (position, length), report, extras, data.get(outcome.name))
            position += length
            listener.progress(counts)
    counts.interrupted = counts.done < counts.total
    return counts


def write_records(outcome: Outcome, out: BinaryIO) -> int:
    """Write a document's records and return their length in bytes."""
    if outcome.file is None:
        out.write(outcome.lines)
        return len(outcome.lines)
    import shutil

    try:
        with open(outcome.file, "rb") as file:
            shutil.copyfileobj(file, out, 1024 * 1024)
            return file.tell()
    finally:
        os.unlink(outcome.file)


def discard(outcome: Outcome) -> None:
    """Remove the outcome's file of records, if it has one."""
    if outcome.file is not None:
        os.unlink(outcome.file)


def _write_reports(
    outcome: Outcome, place: tuple[int, int], report: BinaryIO | None, extras: Extras, data: bytes | None
) -> None:
    from newsschema.batch.quarantine import quarantine
    from newsschema.batch.report import outcome_line

    line = outcome_line(outcome, place if outcome.records and extras.placed else None)
    if report:
        report.write(line)
    if extras.quarantine and outcome.failures:
        quarantine(Path(extras.quarantine), outcome.name, line, data)
