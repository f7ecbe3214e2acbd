"""Work functions for the tests of engines: what a document says happens to the process that converts it."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from dataclasses import replace
from pathlib import Path

from newsschema.engines.work import Alive, Options, Outcome, Task, convert_task


def hazardous(task: Task, options: Options, alive: Alive) -> Outcome:
    """Do what the document's first word says, else convert it."""
    data = task.data if task.data is not None else Path(task.name).read_bytes()
    match data.split(maxsplit=1)[:1]:
        case [b"SEGFAULT"]:
            ctypes.string_at(0)
        case [b"KILLED"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case [b"HOST"]:  # takes with it the process that supervises it
            os.kill(_parent(os.getppid()), signal.SIGKILL)  # our own parent is the server that forks workers
            os._exit(7)
        case [b"EXIT"]:
            os._exit(7)
        case [b"HANG"]:
            while True:
                pass
        case [b"STOPPED"]:  # not even its own timer ends it
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
            time.sleep(600)
        case [b"MEMORY"]:
            bytearray(1 << 40)
        case [b"BUG"]:
            raise KeyError("a bug")
        case [b"ONCE"]:  # dies the first time only
            flag = Path(f"{task.name}.died")
            if not flag.exists():
                flag.touch()
                os.kill(os.getpid(), signal.SIGKILL)
    return convert_task(task, options, alive)


def nothing(task: Task, options: Options, alive: Alive) -> Outcome:  # noqa: ARG001 - a work function's
    """Do nothing with the document, so that what remains is what the engine costs."""
    return Outcome(task.name, task.position)


def slow(task: Task, options: Options, alive: Alive) -> Outcome:
    """Convert at leisure, so that there is time to interfere."""
    time.sleep(0.02)
    return convert_task(task, options, alive)


def pid(task: Task, options: Options, alive: Alive) -> Outcome:
    """Report which process did it."""
    return replace(convert_task(task, options, alive), lines=f"{os.getpid()}\n".encode())


def large(task: Task, options: Options, alive: Alive) -> Outcome:
    """The more memory every document leaves behind, the less the next one has."""
    KEPT.append(bytearray(400 * 1024 * 1024))
    return convert_task(task, options, alive)


def container(task: Task, options: Options, alive: Alive) -> Outcome:
    """Take longer than a document may, and no longer for an item than it may."""
    for _ in range(5):
        time.sleep(0.5)
        alive()
    return convert_task(task, options, alive)


def _parent(process: int) -> int:
    """Return the parent of a process. Source: proc(5)."""
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])


KEPT: list[bytearray] = []
