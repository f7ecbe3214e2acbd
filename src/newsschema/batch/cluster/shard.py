"""Convert one shard: its documents in a separate worker process, its records and report to the output."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass, field, replace
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import orjson

from newsschema.batch.cluster import parquet
from newsschema.batch.cluster.documents import OPENED, documents
from newsschema.batch.cluster.storage import StorageError, join, writing
from newsschema.batch.quarantine import quarantine_name
from newsschema.batch.report import outcome_line
from newsschema.batch.resume import code_version
from newsschema.batch.stream import discard, write_records
from newsschema.engines.dask import pool_of_this_thread
from newsschema.engines.work import Limits, Options, Outcome, Task, convert_task, failure
from newsschema.errors import CrashedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO

    from newsschema.batch.cluster.plan import Shard
    from newsschema.engines.work import Work

REPORTS, DONE = "_report", "_done"
SUFFIXES = {"jsonl": ".jsonl", "parquet": ".parquet"}
"""File name endings by kind of shard file."""

_LISTED = 20  # failures of a shard that are returned; the report has all


@dataclass(frozen=True, slots=True)
class ShardSettings:
    """Options of all shards of a run."""

    output: str
    """Folder, by path or URL, that every worker can write to."""
    shards: str = "jsonl"
    """A key of `SUFFIXES`."""
    options: Options = field(default_factory=Options)
    limits: Limits = field(default_factory=Limits)
    quarantine: str | None = None
    """Folder, by path or URL, for copies of failed documents."""
    version: str = ""
    """Version of the code of the command, which the workers must have too."""
    work: Work = convert_task


class ShardResult(NamedTuple):
    """The result of a shard."""

    documents: int
    records: int
    failed: int
    listed: tuple[tuple[str, str, str], ...] = ()
    """Document, reason code and message of the first failures."""


class Assignment(NamedTuple):
    """A shard to convert."""

    shard: Shard
    settings: ShardSettings
    blamed: frozenset[int] = frozenset()
    """Numbers of the documents that crashed workers."""
    given_up: bool = False
    """Whether it crashes workers whichever documents are left out."""


class Probe(NamedTuple):
    """Documents of a shard to convert only to see whether the worker survives."""

    shard: Shard
    settings: ShardSettings
    first: int = 0
    stop: int = 0


def convert_shard(assignment: Assignment) -> ShardResult:
    """Convert a shard and write its files, the one in `_done` last. Raises OSError, StorageError."""
    shard, settings = assignment.shard, assignment.settings
    _check_version(settings)
    listed: list[tuple[str, str, str]] = []
    report: list[bytes] = []
    documents = records = failed = 0
    part = shard.name + SUFFIXES[settings.shards]
    with TemporaryDirectory() as folder, writing(join(settings.output, part)) as out:
        rows = _Rows(out, settings.shards)
        for outcome, data in _outcomes(assignment, folder):
            line = outcome_line(outcome, rows.add(outcome) if outcome.records else None, file=part)
            documents, records, failed = documents + 1, records + outcome.records, failed + len(outcome.failures)
            listed += [(outcome.name, one.code, one.message) for one in outcome.failures[: _LISTED - len(listed)]]
            report.append(line)
            if settings.quarantine and outcome.failures:
                _quarantine(settings.quarantine, outcome.name, line, data)
        rows.close()
    with writing(join(settings.output, REPORTS, f"{shard.name}.jsonl")) as file:
        file.writelines(report)
    done = ShardResult(documents, records, failed, tuple(listed))
    with writing(join(settings.output, DONE, f"{shard.name}.json")) as file:
        file.write(orjson.dumps({"documents": documents, "records": records, "failed": failed}))
    return done


def probe(wanted: Probe) -> int:
    """Convert some documents of a shard without writing; return the number of documents in the shard."""
    count = 0
    settings = wanted.settings
    with TemporaryDirectory() as folder:
        pool = pool_of_this_thread(settings.work, _options_within(settings), settings.limits)
        for each in documents(wanted.shard.pieces, settings.options, folder):
            if isinstance(each, Task) and wanted.first <= count < wanted.stop:
                for outcome in pool.run([each]):
                    discard(outcome)
            count += 1
    return count


def _options_within(settings: ShardSettings) -> Options:
    """Return the options for documents: a requested format of archives does not apply to their members."""
    return replace(settings.options, format=None) if settings.options.format in OPENED else settings.options


def _outcomes(assignment: Assignment, folder: str) -> Iterator[tuple[Outcome, bytes | None]]:
    """Yield the outcome of each document, in order, with its bytes if the quarantine needs them."""
    settings = assignment.settings
    if assignment.given_up:
        yield from ((_died(piece.name, number), None) for number, piece in enumerate(assignment.shard.pieces))
        return
    known: deque[Outcome] = deque()
    held: dict[int, bytes | None] = {}

    def tasks() -> Iterator[Task]:
        for each in documents(assignment.shard.pieces, settings.options, folder):
            if isinstance(each, Outcome):
                known.append(each)
            elif each.position in assignment.blamed:
                held[each.position] = each.data
                known.append(_died(each.name, each.position))
            else:
                if settings.quarantine:
                    held[each.position] = each.data
                yield each

    for outcome in pool_of_this_thread(settings.work, _options_within(settings), settings.limits).run(tasks()):
        while known and known[0].position < outcome.position:
            yield known[0], held.pop(known.popleft().position, None)
        yield outcome, held.pop(outcome.position, None)
    for outcome in known:
        yield outcome, held.pop(outcome.position, None)


def _died(name: str, position: int) -> Outcome:
    error = CrashedError(name, "it crashes the worker of the cluster each time")
    return Outcome(name, position, failures=(failure(error),))


class _Rows:
    """Writes the records of a shard as lines, or as rows of a table."""

    def __init__(self, out: BinaryIO, kind: str) -> None:
        self._out, self._at = out, 0
        self._table: Any = parquet.writer(out) if kind == "parquet" else None
        self._waiting: list[bytes] = []

    def add(self, outcome: Outcome) -> tuple[int, int]:
        """Write the records; return their position: first byte and number of bytes, or of rows."""
        start = self._at
        if self._table is None:
            length = write_records(outcome, self._out)
        else:
            length = outcome.records
            self._waiting += _lines(outcome)
            if len(self._waiting) >= parquet.GROUP:
                self._flush()
        self._at += length
        return start, length

    def close(self) -> None:
        if self._table is not None:
            self._flush()
            self._table.close()

    def _flush(self) -> None:
        self._table.write_table(parquet.table(self._waiting))
        self._waiting.clear()


def _lines(outcome: Outcome) -> list[bytes]:
    if outcome.file is None:
        return outcome.lines.splitlines()
    with open(outcome.file, "rb") as file:
        lines = file.read().splitlines()
    os.unlink(outcome.file)
    return lines


def _quarantine(folder: str, name: str, line: bytes, data: bytes | None) -> None:
    target = join(folder, quarantine_name(name))
    if data is not None:
        with writing(target) as copy:
            copy.write(data)
    with writing(f"{target}.reason.json") as reason:
        reason.write(line)


def _check_version(settings: ShardSettings) -> None:
    here = code_version()
    if here != settings.version:
        raise StorageError(
            f"the workers run newsschema {here}, this command {settings.version}; install the same version on all"
        )
