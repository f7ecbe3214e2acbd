"""A worker process: it receives shards through a pipe and returns one outcome per document until the pipe closes.

It exits after `RECYCLE` documents, or when its memory has grown by `GROWTH`, to release memory that libraries leak.
"""

from __future__ import annotations

import gc
import signal
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from newsschema.engines.work import Outcome, failure
from newsschema.errors import InternalError, OutOfMemoryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from newsschema.engines.work import Alive, Limits, Options, Task, Work

READY, ALIVE, LEAVING = "ready", "alive", "leaving"
"""Messages of a worker besides outcomes: it has started; it still works on a container; it exits and has dropped its
remaining tasks."""

RECYCLE = 2000
GROWTH = 512 * 1024 * 1024
_COLLECTIONS = (20_000, 20, 20)
"""How many new objects start a search for those that nothing but each other refers to, and how many of these searches
one among older objects: few objects of a document need it, and Python's 700 cost 6% of the time."""
_TIMER = hasattr(signal, "setitimer")


def serve(connection: Connection, work: Work, options: Options, limits: Limits) -> None:
    """Convert the tasks from the connection. SIGALRM ends the process at the time limit of a document."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the supervisor handles interrupts
    _limit_memory(limits.memory)
    try:
        connection.send(READY)
        _serve(connection, work, options, limits)
    except (EOFError, ConnectionError):
        return  # the supervisor has exited


def _serve(connection: Connection, work: Work, options: Options, limits: Limits) -> None:
    done, maximum = 0, _memory() + GROWTH
    gc.set_threshold(*_COLLECTIONS)
    alive = _alive(connection, limits.seconds)
    while (shard := connection.recv()) is not None:
        for task in shard:
            _set_timer(limits.seconds)
            outcome, healthy = _attempt(task, partial(work, task, options, alive), limits)
            _set_timer(0)
            connection.send(outcome)
            if not done:
                gc.freeze()  # lexicons and models, which stay, are not looked through again
            done += 1
            if not healthy or done >= RECYCLE or _memory() > maximum:
                connection.send(LEAVING)
                return


def _alive(connection: Connection, seconds: float) -> Alive:
    """Return a callback that restarts the time limit and regularly notifies the supervisor."""
    notified = 0.0

    def alive() -> None:
        nonlocal notified
        _set_timer(seconds)
        now = time.monotonic()
        if now - notified > min(1.0, seconds / 4):
            notified = now
            connection.send(ALIVE)

    return alive


def _attempt(task: Task, convert: Callable[[], Outcome], limits: Limits) -> tuple[Outcome, bool]:
    """Return the outcome, and whether the process may continue."""
    try:
        return convert(), True
    except MemoryError:
        error: OutOfMemoryError | InternalError = OutOfMemoryError(task.name, limits.memory)
    except Exception as bug:  # noqa: BLE001 - a bug fails its document; the process exits, its state being unknown
        error = InternalError.of(task.name, bug)
    return Outcome(task.name, task.position, failures=(failure(error),)), False


def _set_timer(seconds: float) -> None:
    """Make the kernel end the process after this time, whatever it is doing; 0 cancels the timer."""
    if _TIMER:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory(limit: int) -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))


def _memory() -> int:
    """Peak memory of the process in bytes; 0 if unknown."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
