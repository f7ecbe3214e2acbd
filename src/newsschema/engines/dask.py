"""Run a function on many items on a Dask cluster, tolerating the loss of workers and of the scheduler.

Documents are not converted in Dask's own worker processes but in a pool below them: a document that crashes, hangs or
uses too much memory fails alone and does not stop a worker of the cluster.
"""

from __future__ import annotations

import logging
import multiprocessing
import threading
import time
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from newsschema.engines.pool import EngineError, Pool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsschema.engines.work import Limits, Options, Work

Item = TypeVar("Item")
Result = TypeVar("Result")

PATIENCE = 300.0
"""Seconds to wait for a lost scheduler, or for a first worker."""

_FIRST = 30.0  # seconds to wait for the first answer of the scheduler
_GATHER = 30.0  # seconds to wait for a result from the worker that has it
_TICK = 0.02  # seconds between polls for results
_REFRESH = 2.0  # seconds between requests for the number of workers
_AHEAD, _LEAST = 3, 4  # items in flight per thread of the cluster, and minimum in all
_RETRIES = 2  # of a function that raises: a server may fail temporarily

_LOUD = ("distributed", "tornado", "asyncio")
"""Loggers that report a lost connection at length."""

_ours = threading.local()


class WorkerDied(NamedTuple):
    """Result for an item whose workers crashed repeatedly."""

    how: str


def pool_of_this_thread(work: Work, options: Options, limits: Limits) -> Pool:
    """Return this thread's pool of one worker, which is reused from shard to shard."""
    wanted = (work, options, limits)
    pool: Pool | None = getattr(_ours, "pool", None)
    if pool is None or _ours.wanted != wanted or pool.busy:
        if pool is not None:
            pool.close()
        # Dask's nanny starts workers as daemons, which may not have children; ours end by themselves with their pipe.
        multiprocessing.current_process().daemon = False
        _ours.pool, _ours.wanted = Pool(options, jobs=1, limits=limits, work=work), wanted
        pool = _ours.pool
    return pool


class Cluster:
    """A Dask cluster by its scheduler's address ("tcp://host:8786"). Use as a context manager.

    `note` is called when the scheduler is lost; after `patience` seconds without scheduler or workers, `run` gives up.
    """

    def __init__(self, address: str, note: Callable[[str], None], *, patience: float = PATIENCE) -> None:
        self._address, self._note, self._patience = address, note, patience
        self._stopping = False
        self._client: Any = None
        self._capacity = _LEAST
        self._asked = 0.0

    def __enter__(self) -> Cluster:
        _silence_logs()
        self._connect(min(self._patience, _FIRST))
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close(timeout=2)

    def stop(self) -> None:
        """Submit no more items; `run` ends once the items in flight are done. May be called from a signal handler."""
        self._stopping = True

    @property
    def stopping(self) -> bool:
        """Whether `stop` was called."""
        return self._stopping

    def run(
        self, function: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[tuple[Item, Result | WorkerDied]]:
        """Yield each item with the function's result as it arrives; WorkerDied if its workers crashed repeatedly.

        Raises what the function raises, and EngineError if the scheduler does not come back.
        """
        waiting, lost, in_flight = iter(items), list[Item](), dict[Any, Item]()
        while True:
            if not self._connected:
                lost += in_flight.values()
                in_flight.clear()
                self._reconnect()
            self._submit(function, waiting, lost, in_flight)
            if not in_flight and self._connected:
                return
            ended = [future for future in in_flight if future.status != "pending"]
            for future in ended:
                item = in_flight.pop(future)
                result: Result | WorkerDied | None = _result_of(future)
                if result is None:
                    lost.append(item)
                else:
                    yield item, result
            if not ended:
                time.sleep(_TICK)

    def _submit(
        self, function: Callable[[Item], Result], waiting: Iterator[Item], lost: list[Item], in_flight: dict[Any, Item]
    ) -> None:
        """Submit items, lost ones first, until every thread of the cluster has enough."""
        capacity = self._target()
        while len(in_flight) < capacity and not self._stopping and self._connected:
            item = lost.pop() if lost else next(waiting, None)
            if item is None:
                return
            in_flight[self._client.submit(function, item, pure=False, retries=_RETRIES)] = item

    def _target(self) -> int:
        """Return how many items should be in flight; the number of workers may change."""
        if time.monotonic() - self._asked > _REFRESH:
            self._asked = time.monotonic()
            try:
                self._capacity = max(_LEAST, _AHEAD * sum(self._client.nthreads().values()))
            except OSError:  # the scheduler is lost, which is handled elsewhere
                return self._capacity
        return self._capacity

    @property
    def _connected(self) -> bool:
        """Whether the scheduler is connected."""
        return bool(self._client.status == "running")

    def _connect(self, patience: float) -> None:
        from distributed import Client

        connect: Any = Client

        end = time.monotonic() + patience
        while True:
            try:
                self._client = connect(self._address, timeout=min(5.0, patience), set_as_default=False)
                break
            except (OSError, ValueError) as error:  # ValueError: an invalid address
                if time.monotonic() > end or isinstance(error, ValueError):
                    raise EngineError(f"no Dask scheduler answers at {self._address}: {error}") from error
                time.sleep(_TICK)
        try:
            self._client.wait_for_workers(1, timeout=max(1.0, end - time.monotonic()))
        except TimeoutError as error:
            self._client.close(timeout=2)
            hint = f"start some with: dask worker {self._address}"
            raise EngineError(f"the Dask scheduler at {self._address} has no workers; {hint}") from error

    def _reconnect(self) -> None:
        self._note(f"lost the Dask scheduler at {self._address}; waiting for it to come back")
        self._client.close(timeout=2)
        self._connect(self._patience)
        self._note(f"the Dask scheduler at {self._address} is back")


def _silence_logs() -> None:
    """Silence Dask's logs of a lost connection, which take dozens of lines; `note` reports it in one."""
    import distributed  # noqa: F401 - importing it sets the levels of its loggers

    names = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] in _LOUD]
    for name in (*_LOUD, *names):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _result_of(future: Any) -> Any:
    """Return the result, WorkerDied, or None if it was lost. Raises what the function raised."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    try:
        return future.result(timeout=_GATHER)
    except KilledWorker as error:
        return WorkerDied(str(error))
    except (CancelledError, TimeoutError):
        return None
