"""Worker processes and their supervisor: a document that crashes or blocks its worker fails alone.

A worker sends each outcome before it starts the next document, so the first document without an outcome crashed it.
That document is retried once, alone in a new worker; if it crashes again, it is reported as failed.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from dataclasses import dataclass, field, replace
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from newsschema.engines.shards import make_shards
from newsschema.engines.work import Limits, Options, Outcome, Task, convert_task, failure, file_hash
from newsschema.engines.worker import ALIVE, LEAVING, READY, serve
from newsschema.errors import CrashedError, InternalError, NewsSchemaError, TimedOutError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerProcess, SpawnProcess
    from typing import Any

    from newsschema.engines.work import Work

AHEAD_BYTES = 64 * 1024 * 1024
AHEAD_DOCUMENTS = 20_000
"""How much may be finished ahead of the oldest unfinished document before dispatching pauses."""

_GRACE = 2.0  # seconds after the time limit when the supervisor kills a worker whose own timer failed
_STARTS = 3  # consecutive failed starts of workers before giving up
_TICK = 0.5  # seconds between checks of the time limit

Numbered = tuple[int, Task]


class EngineError(Exception):
    """The workers cannot run."""


@dataclass
class _Worker:
    process: ForkServerProcess | SpawnProcess
    connection: Connection
    pending: deque[Numbered] = field(default_factory=deque)
    """Tasks sent to it and not yet answered, in order."""
    since: float = field(default_factory=time.monotonic)
    """When it started the first of them."""
    ready: bool = False
    fresh: bool = True
    overdue: bool = False


class Pool:
    """Worker processes for many documents. Use as a context manager; `run` may be called repeatedly."""

    def __init__(self, options: Options, *, jobs: int, limits: Limits | None = None, work: Work = convert_task) -> None:
        self._arguments = (work, options, limits or Limits())
        self._limits = limits or Limits()
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._failed_starts = 0
        self._stopping = False
        self._context: Any = _context()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop the workers, also those converting a document."""
        for worker in self._workers:
            if worker.pending:
                worker.process.kill()
            worker.connection.close()  # an idle worker then exits
        for worker in self._workers:
            worker.process.join(_GRACE)
            if worker.process.exitcode is None:
                worker.process.kill()
                worker.process.join()
        self._workers.clear()

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers."""
        return [worker.process.pid for worker in self._workers if worker.process.pid]

    @property
    def busy(self) -> bool:
        """Whether a run was abandoned before its end."""
        return any(worker.pending for worker in self._workers)

    @property
    def stopping(self) -> bool:
        """Whether `stop` was called."""
        return self._stopping

    def stop(self) -> None:
        """Dispatch no more; `run` ends once the documents in flight are done. May be called from a signal handler."""
        self._stopping = True

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Yield the outcome of each task, in order. Raises EngineError if no worker starts."""
        self._shards = make_shards(tasks)
        self._dispatched = 0
        self._retries: deque[list[Numbered]] = deque()
        self._isolated: set[int] = set()
        self._finished: dict[int, Outcome] = {}
        self._waiting_bytes = 0
        head = 0
        while True:
            self._dispatch()
            while (outcome := self._finished.pop(head, None)) is not None:
                self._waiting_bytes -= len(outcome.lines)
                head += 1
                yield outcome
                self._dispatch()
            if not any(worker.pending for worker in self._workers):
                break
            self._wait()
        for number in sorted(self._finished):  # stopped: outcomes after the first unfinished task
            yield self._finished.pop(number)

    # Dispatching

    def _dispatch(self) -> None:
        """Send a shard to every idle worker, starting workers as needed."""
        while not self._stopping:
            idle = next((worker for worker in self._workers if not worker.pending), None)
            if idle is None and len(self._workers) >= self._jobs:
                return
            shard = self._next_shard()
            if shard is None:
                return
            if idle is not None and shard[0][0] in self._isolated and not idle.fresh:
                self._stop_worker(idle)
                idle = None
            worker = idle or self._start()
            worker.since = time.monotonic()
            worker.pending.extend(shard)
            try:
                worker.connection.send([task for _, task in shard])
            except ConnectionError:
                self._handle_crash(worker)

    def _next_shard(self) -> list[Numbered] | None:
        if self._retries:
            return self._retries.popleft()
        if self._waiting_bytes > AHEAD_BYTES or len(self._finished) > AHEAD_DOCUMENTS:
            return None
        shard = next(self._shards, None)
        if shard is None:
            return None
        numbered = list(enumerate(shard, self._dispatched))
        self._dispatched += len(shard)
        return numbered

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, *self._arguments), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _stop_worker(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join(_GRACE)

    # Receiving

    def _wait(self) -> None:
        """Handle outcomes, crashes and time limits, waiting at most half a second."""
        busy = {worker.connection: worker for worker in self._workers if worker.pending}
        for connection in wait(list(busy), _TICK):
            self._receive(busy[connection])  # type: ignore[index]
        now = time.monotonic()
        for worker in busy.values():
            if worker.ready and worker.pending and now - worker.since > self._limits.seconds + _GRACE:
                worker.overdue = True
                worker.process.kill()

    def _receive(self, worker: _Worker) -> None:
        try:
            message = worker.connection.recv()
        except (EOFError, OSError):  # OSError: it crashed while sending
            self._handle_crash(worker)
            return
        if message == READY:
            worker.ready, worker.since = True, time.monotonic()
            self._failed_starts = 0
        elif message == ALIVE:
            worker.since = time.monotonic()
        elif message == LEAVING:
            self._requeue(worker.pending)
            self._stop_worker(worker)
        else:
            self._accept(worker, message)

    def _accept(self, worker: _Worker, outcome: Outcome) -> None:
        number, task = worker.pending.popleft()
        worker.since = time.monotonic()
        suspect = any(one.code in ("out_of_memory", "crashed") for one in outcome.failures)
        if suspect and not worker.fresh and number not in self._isolated:
            self._retry(number, task)  # earlier documents may have used the memory
        else:
            self._finish(number, _with_hash(outcome, task))
        worker.fresh = False
        if self._stopping and worker.pending:
            worker.pending.clear()
            worker.process.kill()
            self._stop_worker(worker)

    def _handle_crash(self, worker: _Worker) -> None:
        """Retry or fail the document that a crashed worker had started; requeue the rest."""
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join(_GRACE)
        if worker.process.exitcode is None:
            worker.process.kill()
            worker.process.join()
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise EngineError(f"the worker processes do not start ({_exit_reason(worker.process.exitcode)})")
        elif self._stopping:
            worker.pending.clear()
        elif worker.pending:
            number, task = worker.pending.popleft()
            if worker.overdue or (hasattr(signal, "SIGALRM") and worker.process.exitcode == -signal.SIGALRM):
                self._fail(number, task, TimedOutError(task.name, self._limits.seconds))
            elif number in self._isolated:
                self._fail(number, task, CrashedError(task.name, _exit_reason(worker.process.exitcode)))
            else:
                self._retry(number, task)
        self._requeue(worker.pending)

    def _fail(self, number: int, task: Task, error: NewsSchemaError) -> None:
        outcome = Outcome(task.name, task.position, failures=(failure(error),))
        self._finish(number, _with_hash(outcome, task))

    def _finish(self, number: int, outcome: Outcome) -> None:
        self._finished[number] = outcome
        self._waiting_bytes += len(outcome.lines)

    def _retry(self, number: int, task: Task) -> None:
        self._isolated.add(number)
        self._retries.append([(number, task)])

    def _requeue(self, pending: deque[Numbered]) -> None:
        if pending:
            self._retries.append(list(pending))
            pending.clear()


def _context() -> Any:
    """Return a start method that copies no threads or locks: a fork server if available, else spawn."""
    if "forkserver" not in multiprocessing.get_all_start_methods() or sys.platform == "darwin":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    modules = ["newsschema.conversion", "newsschema.engines.worker", "newsschema.export.records", "orjson"]
    context.set_forkserver_preload(modules)
    return context


def _exit_reason(exitcode: int | None) -> str:
    """Describe how a process ended."""
    if exitcode is not None and exitcode < 0:
        names = {member.value: member.name for member in signal.Signals}
        return f"its worker process ended by {names.get(-exitcode, f'signal {-exitcode}')}"
    return f"its worker process ended with exit status {exitcode}"


def _with_hash(outcome: Outcome, task: Task) -> Outcome:
    """Add the hash if the worker crashed before sending it, so that a later run recognises the document."""
    if outcome.sha256 is not None or not {one.code for one in outcome.failures} & _CRASHES:
        return outcome
    if task.data is not None:
        return replace(outcome, sha256=hashlib.sha256(task.data).hexdigest())
    return replace(outcome, sha256=file_hash(task.name))


_CRASHES = {CrashedError.code, TimedOutError.code, InternalError.code, "out_of_memory"}


def cores() -> int:
    """Return the number of processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
