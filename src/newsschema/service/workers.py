"""Worker processes for requests, each driven by its own thread, so that requests do not wait for each other.

The number of requests in progress is bounded; a further one is refused at once with a time after which to retry.
"""

from __future__ import annotations

import asyncio
import queue
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from newsschema.engines.pool import Pool
from newsschema.engines.work import Options, Task
from newsschema.service.answers import RefusedError
from newsschema.service.work import Validation, work

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from newsschema.engines.work import Outcome, Work
    from newsschema.service.settings import Settings


class RequestWorkers:
    """Worker processes and the count of requests in progress. Use as a context manager."""

    def __init__(self, settings: Settings, *, folder: str, work: Work = work) -> None:
        """`folder` is for temporary files of large results; the caller removes it."""
        options = Options(max_size=settings.max_size, folder=folder)
        self._pools = [Pool(options, jobs=1, limits=settings.limits, work=work) for _ in range(settings.jobs)]
        self._idle: queue.SimpleQueue[Pool] = queue.SimpleQueue()
        self._threads = ThreadPoolExecutor(settings.jobs, "newsschema-workers")
        self._most, self._most_of_client = settings.queue, settings.per_client
        self._by_client: Counter[str] = Counter()
        self._seconds = 0.05  # moving average of the time per document
        self.in_hand = 0
        """Requests in progress."""

    @property
    def workers(self) -> int:
        """Number of worker processes."""
        return len(self._pools)

    def __enter__(self) -> RequestWorkers:
        """Start every worker process, so that the first request does not wait. Raises EngineError."""
        for pool in self._pools:
            self._idle.put(pool)
        for _ in self._threads.map(self._run, [Validation("(start)", data=b"{}") for _ in self._pools]):
            pass
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the worker processes once the documents in flight are done."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        for pool in self._pools:
            pool.close()

    @asynccontextmanager
    async def received(self, client: str) -> AsyncIterator[None]:
        """Count a request of a client, before its body is read. Raises RefusedError if the client has too many."""
        if self._most_of_client is not None and self._by_client[client] >= self._most_of_client:
            message = f"{self._most_of_client} requests of this client are in progress; wait for their responses"
            raise RefusedError(429, "client_busy", message, headers={"Retry-After": "1"})
        self._check_capacity()
        self._by_client[client] += 1
        try:
            yield
        finally:
            self._by_client[client] -= 1
            if not self._by_client[client]:
                del self._by_client[client]

    @asynccontextmanager
    async def admitted(self) -> AsyncIterator[None]:
        """Reserve a slot for a request whose body has been read. Raises RefusedError if there is none."""
        self._check_capacity()
        self.in_hand += 1
        try:
            yield
        finally:
            self.in_hand -= 1

    def _check_capacity(self) -> None:
        if self.in_hand >= self._most:
            after = max(1, round(self.in_hand * self._seconds / self.workers))
            message = f"busy with {self.in_hand} requests; retry after {after} s"
            raise RefusedError(503, "busy", message, headers={"Retry-After": str(after)})

    async def do(self, task: Task) -> Outcome:
        """Run a task on the next free worker and return its outcome."""
        outcome = await asyncio.get_running_loop().run_in_executor(self._threads, self._run, task)
        self._seconds = 0.9 * self._seconds + 0.1 * outcome.seconds
        return outcome

    async def do_all(self, tasks: Iterable[Task]) -> list[Outcome]:
        """Return the outcomes of the tasks of one request, one after the other."""
        return [await self.do(task) for task in tasks]

    def _run(self, task: Task) -> Outcome:
        pool = self._idle.get()
        try:
            [outcome] = pool.run([task])
        finally:
            self._idle.put(pool)
        return _in_memory(outcome)


def _in_memory(outcome: Outcome) -> Outcome:
    """Load the records of a large result from their file, and remove it."""
    if outcome.file is None:
        return outcome
    from pathlib import Path

    file = Path(outcome.file)
    try:
        return replace(outcome, lines=file.read_bytes(), file=None)
    finally:
        file.unlink()
