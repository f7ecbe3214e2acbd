"""One shard: its documents converted in a worker process of its own, its records and report written."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass, field, replace
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import orjson

from newsschema.batch.cluster import parquet
from newsschema.batch.cluster.documents import OPENED, documents
from newsschema.batch.cluster.places import PlaceError, join, writing
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
"""What shards can be written as, and how their names end."""

_TOLD = 20  # failures of a shard that are told at once; the report has them all


@dataclass(frozen=True, slots=True)
class Order:
    """What holds for all shards of a run."""

    output: str
    """Folder, by path or URL, that every worker can write to."""
    shards: str = "jsonl"
    """A key of `SUFFIXES`."""
    options: Options = field(default_factory=Options)
    limits: Limits = field(default_factory=Limits)
    quarantine: str | None = None
    """Folder, by path or URL, for copies of the documents that failed."""
    version: str = ""
    """The code that gave the order, which must be that of the workers."""
    work: Work = convert_task


class Done(NamedTuple):
    """What became of a shard."""

    documents: int
    records: int
    failed: int
    told: tuple[tuple[str, str, str], ...] = ()
    """Document, reason code and message of the first failures."""


class Share(NamedTuple):
    """A shard to convert."""

    shard: Shard
    order: Order
    blamed: frozenset[int] = frozenset()
    """Numbers of the documents that workers have died of."""
    given_up: bool = False
    """Workers die of it whatever is left out."""


class Probe(NamedTuple):
    """Documents of a shard to convert for the sake of seeing whether the worker survives it."""

    shard: Shard
    order: Order
    first: int = 0
    stop: int = 0


def convert_shard(share: Share) -> Done:
    """Convert a shard and write what comes of it; once `_done` has it, it is done. Raises OSError, PlaceError."""
    shard, order = share.shard, share.order
    _check_version(order)
    told: list[tuple[str, str, str]] = []
    report: list[bytes] = []
    documents = records = failed = 0
    part = shard.name + SUFFIXES[order.shards]
    with TemporaryDirectory() as folder, writing(join(order.output, part)) as out:
        rows = _Rows(out, order.shards)
        for outcome, data in _outcomes(share, folder):
            line = outcome_line(outcome, rows.add(outcome) if outcome.records else None, file=part)
            documents, records, failed = documents + 1, records + outcome.records, failed + len(outcome.failures)
            told += [(outcome.name, one.code, one.message) for one in outcome.failures[: _TOLD - len(told)]]
            report.append(line)
            if order.quarantine and outcome.failures:
                _quarantine(order.quarantine, outcome.name, line, data)
        rows.close()
    with writing(join(order.output, REPORTS, f"{shard.name}.jsonl")) as file:
        file.writelines(report)
    done = Done(documents, records, failed, tuple(told))
    with writing(join(order.output, DONE, f"{shard.name}.json")) as file:
        file.write(orjson.dumps({"documents": documents, "records": records, "failed": failed}))
    return done


def probe(wanted: Probe) -> int:
    """Convert some documents of a shard and write nothing; return how many documents the shard has."""
    count = 0
    order = wanted.order
    with TemporaryDirectory() as folder:
        pool = pool_of_this_thread(order.work, _options_within(order), order.limits)
        for each in documents(wanted.shard.pieces, order.options, folder):
            if isinstance(each, Task) and wanted.first <= count < wanted.stop:
                for outcome in pool.run([each]):
                    discard(outcome)
            count += 1
    return count


def _options_within(order: Order) -> Options:
    """A format that is asked for is that of the archives, not of what is in them."""
    return replace(order.options, format=None) if order.options.format in OPENED else order.options


def _outcomes(share: Share, folder: str) -> Iterator[tuple[Outcome, bytes | None]]:
    """Yield what became of each document, in order, with its bytes where they are wanted for the quarantine."""
    order = share.order
    if share.given_up:
        yield from ((_died(piece.name, number), None) for number, piece in enumerate(share.shard.pieces))
        return
    told: deque[Outcome] = deque()
    held: dict[int, bytes | None] = {}

    def tasks() -> Iterator[Task]:
        for each in documents(share.shard.pieces, order.options, folder):
            if isinstance(each, Outcome):
                told.append(each)
            elif each.position in share.blamed:
                held[each.position] = each.data
                told.append(_died(each.name, each.position))
            else:
                if order.quarantine:
                    held[each.position] = each.data
                yield each

    for outcome in pool_of_this_thread(order.work, _options_within(order), order.limits).run(tasks()):
        while told and told[0].position < outcome.position:
            yield told[0], held.pop(told.popleft().position, None)
        yield outcome, held.pop(outcome.position, None)
    for outcome in told:
        yield outcome, held.pop(outcome.position, None)


def _died(name: str, position: int) -> Outcome:
    error = CrashedError(name, "the worker of the cluster that converts it dies each time")
    return Outcome(name, position, failures=(failure(error),))


class _Rows:
    """The records of a shard as lines, or as rows of a table."""

    def __init__(self, out: BinaryIO, kind: str) -> None:
        self._out, self._at = out, 0
        self._table: Any = parquet.writer(out) if kind == "parquet" else None
        self._waiting: list[bytes] = []

    def add(self, outcome: Outcome) -> tuple[int, int]:
        """Write the records; return their place: first byte and bytes, or first row and rows."""
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


def _check_version(order: Order) -> None:
    here = code_version()
    if here != order.version:
        raise PlaceError(f"the workers run newsschema {here}, this command is {order.version}; install the same on all")
