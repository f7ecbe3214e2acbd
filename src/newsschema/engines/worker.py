"""A worker process: it takes shards from its pipe and sends one outcome a document back, until the pipe closes.

It leaves after `RECYCLE` documents, or when it has grown, so that what a library leaks is given back.
"""

from __future__ import annotations

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
"""What a worker sends beside outcomes: it has started; it goes on with a container; it takes no more documents and has
dropped those it held."""

RECYCLE = 2000
GROWTH = 512 * 1024 * 1024
_TIMER = hasattr(signal, "setitimer")


def serve(connection: Connection, work: Work, options: Options, limits: Limits) -> None:
    """Convert what comes through the connection. A document over its time ends the process by SIGALRM."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the supervisor decides what an interrupt means
    _limit_memory(limits.memory)
    try:
        connection.send(READY)
        _serve(connection, work, options, limits)
    except (EOFError, ConnectionError):
        return  # the supervisor has gone


def _serve(connection: Connection, work: Work, options: Options, limits: Limits) -> None:
    done, grown = 0, _memory() + GROWTH
    alive = _alive(connection, limits.seconds)
    while (shard := connection.recv()) is not None:
        for task in shard:
            _set_timer(limits.seconds)
            outcome, sound = _attempt(task, partial(work, task, options, alive), limits)
            _set_timer(0)
            connection.send(outcome)
            done += 1
            if not sound or done >= RECYCLE or _memory() > grown:
                connection.send(LEAVING)
                return


def _alive(connection: Connection, seconds: float) -> Alive:
    """Return what starts the time anew, and tells the supervisor so, now and then."""
    told = 0.0

    def alive() -> None:
        nonlocal told
        _set_timer(seconds)
        now = time.monotonic()
        if now - told > min(1.0, seconds / 4):
            told = now
            connection.send(ALIVE)

    return alive


def _attempt(task: Task, convert: Callable[[], Outcome], limits: Limits) -> tuple[Outcome, bool]:
    """Return the outcome, and whether the process is fit to go on."""
    try:
        return convert(), True
    except MemoryError:
        error: OutOfMemoryError | InternalError = OutOfMemoryError(task.name, limits.memory)
    except Exception as bug:  # noqa: BLE001 - a bug costs its document; the process, in an unknown state, ends
        error = InternalError.of(task.name, bug)
    return Outcome(task.name, task.position, failures=(failure(error),)), False


def _set_timer(seconds: float) -> None:
    """Have the kernel end the process after this time, whatever it does then; 0 calls it off."""
    if _TIMER:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory(limit: int) -> None:
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard < 0 else min(limit, hard), hard))


def _memory() -> int:
    """Most memory the process has held, in bytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
