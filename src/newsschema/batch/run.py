"""Run a batch into a file: continue where the last run ended, and publish the output atomically."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from newsschema.batch.listener import Counts
from newsschema.batch.manifest import BatchError, DamagedError, Manifest, Row, remove
from newsschema.batch.publish import identity, publish
from newsschema.batch.quarantine import quarantine
from newsschema.batch.report import failures_json, is_report, report_line
from newsschema.batch.resume import forget_stale, recover
from newsschema.batch.stream import Extras, write_records
from newsschema.engines.work import Limits, Options, Task
from newsschema.export.folder import is_ours, keep_only
from newsschema.export.outputs import output_of, write_output
from newsschema.listing import EVERYTHING, Selection, find_documents
from newsschema.writer import is_same_file, open_output, sync

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from newsschema.batch.listener import Listener
    from newsschema.batch.stream import Engine
    from newsschema.engines.work import Outcome
    from newsschema.export.outputs import Output
    from newsschema.listing import FoundFile

_CHECKPOINT = 1.0  # seconds between checkpoints


@dataclass(frozen=True, slots=True)
class Job:
    """The parameters of a batch."""

    paths: tuple[str, ...]
    output: str
    options: Options
    limits: Limits
    extras: Extras
    fresh: bool = False
    """Discard the outcomes of earlier runs."""
    retry_failed: bool = False
    """Convert again the documents that failed in earlier runs."""
    selection: Selection = EVERYTHING
    """Which files of folders are selected."""


@dataclass(frozen=True, slots=True)
class BatchFiles:
    """The files of a batch."""

    target: Path
    """The output."""
    records: Path
    """The records as JSON lines: the output itself, or the file it is written from."""
    part: Path
    new: Path
    manifest: Path

    @classmethod
    def of(cls, output: str, kind: Output | None) -> BatchFiles:
        """Return hidden files beside the output, or inside it if it is a folder."""
        target = Path(os.path.realpath(output))
        hidden = target / ".newsschema" if kind and kind.is_folder else target.with_name(f".{target.name}")
        part, new, manifest, lines = (Path(f"{hidden}.{suffix}") for suffix in ("part", "new", "manifest", "jsonl"))
        return cls(target, lines if kind else target, part, new, manifest)


def run_batch(job: Job, engine: Engine, listener: Listener, *, stopping: Callable[[], bool] = lambda: False) -> Counts:
    """Convert the documents that are not yet converted, and publish the output once all are done.

    `stopping` is polled while documents are listed, which may take long; the engine stops by itself.
    Raises BatchError if the run cannot start or continue; the message says which work is kept.
    """
    files = BatchFiles.of(job.output, output_of(job.output))
    if not files.target.parent.is_dir():
        reason = os.strerror(errno.ENOENT)
        raise BatchError(f"{job.output}: cannot be written: {reason}; choose another --output")
    kept, begun = "nothing was converted", files.manifest.exists()
    try:
        if files.manifest.parent == files.target:
            files.target.mkdir(exist_ok=True)
        manifest = _open(files.manifest, fresh=job.fresh)
        try:
            batch = _Batch(job, files, manifest, listener, stopping)
            kept = f"finished work is kept in {files.manifest}"
            return batch.run(engine)
        except OverwritesError:
            manifest.close()
            if not begun:
                remove(files.manifest)
            raise
        finally:
            manifest.close()
    except (OSError, sqlite3.DatabaseError) as error:
        name = getattr(error, "filename", None) or job.output
        reason = getattr(error, "strerror", None) or str(error)
        raise BatchError(
            f"{name}: cannot be written: {reason}; {kept}; free disk space and run the command again"
        ) from error


def is_of_earlier_run(output: str, path: str) -> bool:
    """Whether a path is the output, written by an earlier run whose manifest is beside it."""
    return is_same_file(output, path) and BatchFiles.of(output, output_of(output)).manifest.exists()


def _open(path: Path, *, fresh: bool) -> Manifest:
    """Open and lock the manifest; with `fresh`, discard its contents, even if damaged."""
    try:
        manifest = Manifest(path)
    except DamagedError:
        if not fresh:
            raise
        remove(path)
        manifest = Manifest(path)
    if fresh:
        manifest.forget("1")
    return manifest


class OverwritesError(BatchError):
    """The output or report of the batch is one of its documents."""


class _Batch:
    def __init__(
        self, job: Job, files: BatchFiles, manifest: Manifest, listener: Listener, stopping: Callable[[], bool]
    ) -> None:
        self._job, self._files, self._manifest, self._listener = job, files, manifest, listener
        self._stopping = stopping
        self._refused: dict[str, str] = {}
        self._counts = Counts()
        self._stdin: bytes | None = None
        recover(files.records, files.part, files.new, manifest)
        forget_stale(job.options, job.limits, files.records, files.part, manifest, listener)
        if job.retry_failed:
            manifest.forget("failed")
        manifest.plan(self._documents())
        manifest.commit()

    def run(self, engine: Engine) -> Counts:
        counts, manifest, files = self._counts, self._manifest, self._files
        counts.total = manifest.totals().documents
        end = manifest.part_end()
        with open(files.part, "r+b" if files.part.exists() else "w+b") as part:
            part.truncate(end)
            part.seek(end)
            self._convert(engine, part, end)
        counts.interrupted = counts.done < counts.total
        if not counts.interrupted:
            publish(files.records, files.part, files.new, manifest)
            self._make_output()
        totals = manifest.totals()
        counts.records, counts.failed = totals.records, totals.failed
        self._write_reports()
        return counts

    def _documents(self) -> Iterator[FoundFile]:
        """Yield the documents, except files that the batch itself writes."""
        extras = self._job.extras
        target = self._files.target
        own = [str(target), *(os.path.realpath(path) for path in (extras.report,) if path)]
        own = [path for path in own if os.path.isfile(path)]
        folder = os.path.join(os.path.realpath(extras.quarantine), "") if extras.quarantine else None
        for found in find_documents(self._job.paths, self._job.selection):
            if self._stopping():
                raise BatchError("stopped while listing documents, nothing was converted; run the same command again")
            path = os.path.abspath(found.name.replace("\0", ""))
            if folder and path.startswith(folder):
                continue
            if is_ours(target, path):
                self._check_own(path, written=self._manifest.get("made"))
                continue
            if any(path == place or is_same_file(path, place) for place in own):
                self._check_own(path, written=self._manifest.get("output"))
                continue
            if found.refused:
                self._refused[found.name] = found.refused
            yield found

    def _check_own(self, path: str, *, written: str | None) -> None:
        """Raise OverwritesError for a document at the path of the output or report that no earlier run wrote.

        `written` is the manifest's entry for the output; None if no run has written it.
        """
        report = self._job.extras.report
        is_the_report = report is not None and is_same_file(path, report)
        if not (is_report(path) if is_the_report else written):
            raise OverwritesError(
                f"{path}: is an input document and would be overwritten; choose another --output or --report"
            )

    def _make_output(self) -> None:
        """Write the output from the records, unless it exists and was written from the same ones."""
        files, kind = self._files, output_of(self._job.output)
        if kind is None or (not kind.is_folder and self._manifest.get("made") == _identities(files)):
            return
        with open(files.records, "rb") as records:
            write_output(kind, records, files.target, files.new)
            if kind.is_folder:
                records.seek(0)
                keep_only(records, files.target)
        self._manifest.set("made", _identities(files))
        self._manifest.commit()

    # Converting

    def _tasks(self) -> Iterator[Task]:
        for row in self._manifest.rows():
            name = os.fsdecode(row.name)
            if name == "-":
                self._stdin = sys.stdin.buffer.read(self._job.options.max_size + 1)
            data, known = self._stdin if name == "-" else None, row.sha256 if row.done else None
            yield Task(name, row.position, data, known, refused=self._refused.get(name))

    def _convert(self, engine: Engine, part: BinaryIO, end: int) -> None:
        """Append each document's records to the part file; sync both files once a second and at the end."""
        last = time.monotonic()
        try:
            for outcome in engine(self._tasks()):
                if outcome.unchanged:
                    self._count_known(self._manifest.row(outcome.position))
                else:
                    length = write_records(outcome, part)
                    notices = orjson.dumps(outcome.notices).decode()
                    self._manifest.record(outcome, failures_json(outcome).decode(), notices, end, length)
                    end += length
                    self._count(outcome)
                self._listener.progress(self._counts)
                if time.monotonic() - last > _CHECKPOINT:
                    self._checkpoint(part)
                    last = time.monotonic()
        finally:
            part.seek(0, os.SEEK_END)
            self._checkpoint(part)

    def _checkpoint(self, part: BinaryIO) -> None:
        sync(part)
        self._manifest.commit()

    def _count(self, outcome: Outcome) -> None:
        self._counts.done += 1
        self._counts.records += outcome.records
        self._counts.failed += len(outcome.failures)
        for failure in outcome.failures:
            self._listener.failure(outcome.name, failure.code, failure.message)

    def _count_known(self, row: Row) -> None:
        self._counts.done += 1
        self._counts.unchanged += 1
        self._counts.records += row.records
        self._counts.failed += row.failed
        for failure in orjson.loads(row.failures):
            self._listener.failure(os.fsdecode(row.name), failure["code"], failure["message"])

    # Reporting

    def _write_reports(self) -> None:
        """Write report and quarantine from the manifest, including documents of earlier runs."""
        extras = self._job.extras
        if extras.report:
            with open_output(extras.report) as report:
                report.writelines(self._line(row) for row in self._manifest.rows() if row.done)
        if extras.quarantine:
            for row in self._manifest.rows():
                if row.done and row.failed:
                    name = os.fsdecode(row.name)
                    data = self._stdin if name == "-" else None
                    quarantine(Path(extras.quarantine), name, self._line(row), data)

    def _line(self, row: Row) -> bytes:
        placed = row.records and self._job.extras.placed and not self._counts.interrupted
        return report_line(
            os.fsdecode(row.name),
            sha256=row.sha256,
            records=row.records,
            failed=row.failed,
            failures=row.failures,
            notices=orjson.loads(row.notices),
            seconds=row.seconds,
            output=(row.start, row.length) if placed else None,
        )


def _identities(files: BatchFiles) -> str:
    """Identify an output and the records it was written from."""
    return f"{identity(files.records)}; {identity(files.target)}"
