"""A Dask cluster: a function runs on many items there, whatever becomes of its workers and its scheduler.

Documents are not converted in Dask's own worker processes but, as everywhere, in a pool below them: a document that
crashes, hangs or takes too much memory costs itself and not a worker of the cluster.
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
"""Seconds to wait for a scheduler that has gone, or for a first worker."""

_FIRST = 30.0  # seconds to wait for a scheduler that has not yet answered at all
_GATHER = 30.0  # seconds in which a result must come from the worker that has it
_TICK = 0.02  # seconds between looks at what has come
_ASK = 2.0  # seconds between looks at how many workers there are
_AHEAD, _LEAST = 3, 4  # items in flight for each thread of the cluster, and at the least
_RETRIES = 2  # of a function that raises, for a server may be out of sorts

_LOUD = ("distributed", "tornado", "asyncio")
"""Loggers that print of a connection that has gone."""

_ours = threading.local()


class Died(NamedTuple):
    """What becomes of an item whose workers died time after time."""

    how: str


def pool_of_this_thread(work: Work, options: Options, limits: Limits) -> Pool:
    """Return a pool of one worker that the thread keeps from one shard to the next."""
    wanted = (work, options, limits)
    pool: Pool | None = getattr(_ours, "pool", None)
    if pool is None or _ours.wanted != wanted or pool.busy:
        if pool is not None:
            pool.close()
        # Dask's nanny makes its workers daemons, who may have no children; ours end by themselves with their pipe.
        multiprocessing.current_process().daemon = False
        _ours.pool, _ours.wanted = Pool(options, jobs=1, limits=limits, work=work), wanted
        pool = _ours.pool
    return pool


class Cluster:
    """A Dask cluster by its scheduler's address ("tcp://host:8786"). Use as a context.

    `note` is told when the scheduler has gone; after `patience` seconds without it, or any worker, it is given up.
    """

    def __init__(self, address: str, note: Callable[[str], None], *, patience: float = PATIENCE) -> None:
        self._address, self._note, self._patience = address, note, patience
        self._stopping = False
        self._client: Any = None
        self._room = _LEAST
        self._asked = 0.0

    def __enter__(self) -> Cluster:
        _quieten()
        self._connect(min(self._patience, _FIRST))
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close(timeout=2)

    def stop(self) -> None:
        """Hand out no more; `run` ends once the items in flight are done. May be called from a signal handler."""
        self._stopping = True

    @property
    def stopping(self) -> bool:
        """Whether `stop` was called."""
        return self._stopping

    def run(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[tuple[Item, Result | Died]]:
        """Yield what the function returns of each item, as it comes; Died where the workers did, time after time.

        Raises what the function raises, and EngineError where the scheduler does not come back.
        """
        waiting, lost, flying = iter(items), list[Item](), dict[Any, Item]()
        while True:
            if not self._is_there:
                lost += flying.values()
                flying.clear()
                self._reconnect()
            self._hand_out(function, waiting, lost, flying)
            if not flying and self._is_there:
                return
            ended = [future for future in flying if future.status != "pending"]
            for future in ended:
                item = flying.pop(future)
                result: Result | Died | None = _result_of(future)
                if result is None:
                    lost.append(item)
                else:
                    yield item, result
            if not ended:
                time.sleep(_TICK)

    def _hand_out(
        self, function: Callable[[Item], Result], waiting: Iterator[Item], lost: list[Item], flying: dict[Any, Item]
    ) -> None:
        """Hand out items, the lost ones first, until there are enough for every thread of the cluster."""
        room = self._ahead()
        while len(flying) < room and not self._stopping and self._is_there:
            item = lost.pop() if lost else next(waiting, None)
            if item is None:
                return
            flying[self._client.submit(function, item, pure=False, retries=_RETRIES)] = item

    def _ahead(self) -> int:
        """Return how many items are to be in flight; workers may come and go."""
        if time.monotonic() - self._asked > _ASK:
            self._asked = time.monotonic()
            try:
                self._room = max(_LEAST, _AHEAD * sum(self._client.nthreads().values()))
            except OSError:  # the scheduler has gone, as will be seen
                return self._room
        return self._room

    @property
    def _is_there(self) -> bool:
        """Whether the scheduler is."""
        return bool(self._client.status == "running")

    def _connect(self, patience: float) -> None:
        from distributed import Client

        connect: Any = Client

        end = time.monotonic() + patience
        while True:
            try:
                self._client = connect(self._address, timeout=min(5.0, patience), set_as_default=False)
                break
            except (OSError, ValueError) as error:  # ValueError: an address that is none
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
        self._note(f"the Dask scheduler at {self._address} has gone; waiting for it to come back")
        self._client.close(timeout=2)
        self._connect(self._patience)
        self._note(f"the Dask scheduler at {self._address} is back")


def _quieten() -> None:
    """Leave it to `note` to say that the scheduler has gone, in one line; Dask's own logs say it in dozens."""
    import distributed  # noqa: F401 - it sets the levels of its loggers

    names = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] in _LOUD]
    for name in (*_LOUD, *names):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _result_of(future: Any) -> Any:
    """Return the result, Died, or None where it was lost. Raises what the function raised."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    try:
        return future.result(timeout=_GATHER)
    except KilledWorker as error:
        return Died(str(error))
    except (CancelledError, TimeoutError):
        return None
