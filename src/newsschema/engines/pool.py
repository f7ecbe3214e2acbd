"""Workers and their supervisor: a document that kills or stalls its worker costs itself and no other.

A worker sends each outcome before it begins the next document, so the first document without an outcome is the one
that it died of. That document is tried once more, alone in a new worker; if it fails again it is to blame.
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
"""How much may be finished ahead of the oldest unfinished document before no more is handed out."""

_GRACE = 2.0  # seconds after which the supervisor ends a worker that its own timer has not ended
_STARTS = 3  # how often in a row a worker may die before it is ready
_TICK = 0.5  # seconds between looks at the clock

Numbered = tuple[int, Task]


class EngineError(Exception):
    """The workers cannot run at all."""


@dataclass
class _Worker:
    process: ForkServerProcess | SpawnProcess
    connection: Connection
    hand: deque[Numbered] = field(default_factory=deque)
    """What it has been given and not yet answered, in order."""
    since: float = field(default_factory=time.monotonic)
    """When it began the first of them."""
    ready: bool = False
    fresh: bool = True
    overdue: bool = False


class Pool:
    """Worker processes for many documents. Use as a context; `run` may be called again and again."""

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
        """End the workers, those in the midst of a document too."""
        for worker in self._workers:
            if worker.hand:
                worker.process.kill()
            worker.connection.close()  # an idle worker ends by itself
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
        """Whether a run was left before its end."""
        return any(worker.hand for worker in self._workers)

    @property
    def stopping(self) -> bool:
        """Whether `stop` was called."""
        return self._stopping

    def stop(self) -> None:
        """Hand out no more; `run` ends once the documents in flight are done. May be called from a signal handler."""
        self._stopping = True

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Yield the outcome of each task, in their order. Raises EngineError where no worker starts."""
        self._shards = make_shards(tasks)
        self._drawn = 0
        self._retries: deque[list[Numbered]] = deque()
        self._alone: set[int] = set()
        self._finished: dict[int, Outcome] = {}
        self._waiting_bytes = 0
        head = 0
        while True:
            self._hand_out()
            while (outcome := self._finished.pop(head, None)) is not None:
                self._waiting_bytes -= len(outcome.lines)
                head += 1
                yield outcome
                self._hand_out()
            if not any(worker.hand for worker in self._workers):
                break
            self._attend()
        for number in sorted(self._finished):  # stopped: what lies beyond the gaps
            yield self._finished.pop(number)

    # Handing out

    def _hand_out(self) -> None:
        """Give every idle worker a shard, starting workers while there are shards for them."""
        while not self._stopping:
            idle = next((worker for worker in self._workers if not worker.hand), None)
            if idle is None and len(self._workers) >= self._jobs:
                return
            shard = self._next_shard()
            if shard is None:
                return
            if idle is not None and shard[0][0] in self._alone and not idle.fresh:
                self._dismiss(idle)
                idle = None
            worker = idle or self._start()
            worker.since = time.monotonic()
            worker.hand.extend(shard)
            try:
                worker.connection.send([task for _, task in shard])
            except ConnectionError:
                self._bury(worker)

    def _next_shard(self) -> list[Numbered] | None:
        if self._retries:
            return self._retries.popleft()
        if self._waiting_bytes > AHEAD_BYTES or len(self._finished) > AHEAD_DOCUMENTS:
            return None
        shard = next(self._shards, None)
        if shard is None:
            return None
        numbered = list(enumerate(shard, self._drawn))
        self._drawn += len(shard)
        return numbered

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, *self._arguments), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _dismiss(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join(_GRACE)

    # Attending to what comes back

    def _attend(self) -> None:
        """Wait for outcomes, deaths and time limits, for half a second at the most."""
        busy = {worker.connection: worker for worker in self._workers if worker.hand}
        for connection in wait(list(busy), _TICK):
            self._receive(busy[connection])  # type: ignore[index]
        now = time.monotonic()
        for worker in busy.values():
            if worker.ready and worker.hand and now - worker.since > self._limits.seconds + _GRACE:
                worker.overdue = True
                worker.process.kill()

    def _receive(self, worker: _Worker) -> None:
        try:
            message = worker.connection.recv()
        except (EOFError, OSError):  # OSError: it died within a message
            self._bury(worker)
            return
        if message == READY:
            worker.ready, worker.since = True, time.monotonic()
            self._failed_starts = 0
        elif message == ALIVE:
            worker.since = time.monotonic()
        elif message == LEAVING:
            self._requeue(worker.hand)
            self._dismiss(worker)
        else:
            self._take(worker, message)

    def _take(self, worker: _Worker, outcome: Outcome) -> None:
        number, task = worker.hand.popleft()
        worker.since = time.monotonic()
        suspect = any(told.code in ("out_of_memory", "crashed") for told in outcome.failures)
        if suspect and not worker.fresh and number not in self._alone:
            self._retry(number, task)  # the memory may have gone to the documents before it
        else:
            self._finish(number, _with_hash(outcome, task))
        worker.fresh = False
        if self._stopping and worker.hand:
            worker.hand.clear()
            worker.process.kill()
            self._dismiss(worker)

    def _bury(self, worker: _Worker) -> None:
        """Blame the document that a dead worker had begun, or try it once more; the rest goes to others."""
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join(_GRACE)
        if worker.process.exitcode is None:
            worker.process.kill()
            worker.process.join()
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts >= _STARTS:
                raise EngineError(f"the worker processes do not start ({_how(worker.process.exitcode)})")
        elif self._stopping:
            worker.hand.clear()
        elif worker.hand:
            number, task = worker.hand.popleft()
            if worker.overdue or (hasattr(signal, "SIGALRM") and worker.process.exitcode == -signal.SIGALRM):
                self._blame(number, task, TimedOutError(task.name, self._limits.seconds))
            elif number in self._alone:
                self._blame(number, task, CrashedError(task.name, _how(worker.process.exitcode)))
            else:
                self._retry(number, task)
        self._requeue(worker.hand)

    def _blame(self, number: int, task: Task, error: NewsSchemaError) -> None:
        outcome = Outcome(task.name, task.position, failures=(failure(error),))
        self._finish(number, _with_hash(outcome, task))

    def _finish(self, number: int, outcome: Outcome) -> None:
        self._finished[number] = outcome
        self._waiting_bytes += len(outcome.lines)

    def _retry(self, number: int, task: Task) -> None:
        self._alone.add(number)
        self._retries.append([(number, task)])

    def _requeue(self, hand: deque[Numbered]) -> None:
        if hand:
            self._retries.append(list(hand))
            hand.clear()


def _context() -> Any:
    """A way to start processes that copies no threads or locks of ours; a fork server where there is one."""
    if "forkserver" not in multiprocessing.get_all_start_methods() or sys.platform == "darwin":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    modules = ["newsschema.conversion", "newsschema.engines.worker", "newsschema.export.records", "orjson"]
    context.set_forkserver_preload(modules)
    return context


def _how(exitcode: int | None) -> str:
    """Say how a process ended."""
    if exitcode is not None and exitcode < 0:
        names = {member.value: member.name for member in signal.Signals}
        return f"its worker process ended by {names.get(-exitcode, f'signal {-exitcode}')}"
    return f"its worker process ended with exit status {exitcode}"


def _with_hash(outcome: Outcome, task: Task) -> Outcome:
    """Add the hash that a worker did not live to tell, so that the document is known when it comes again."""
    if outcome.sha256 is not None or not {told.code for told in outcome.failures} & _DIED:
        return outcome
    if task.data is not None:
        return replace(outcome, sha256=hashlib.sha256(task.data).hexdigest())
    return replace(outcome, sha256=file_hash(task.name))


_DIED = {CrashedError.code, TimedOutError.code, InternalError.code, "out_of_memory"}


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
