"""A service for tests: a process of its own on a free port of loopback, spoken to over real HTTP."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SERVING = re.compile(r"serving on (http://\S+)")


@dataclass
class Service:
    """A running service."""

    url: str
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def worker_pids(self) -> list[int]:
        """Processes that convert: the children of the fork server, which is a child of the service."""
        below = [child for pid in children(self.process.pid) for child in children(pid)]
        return [pid for pid in below if b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()]

    def end(self, number: int = signal.SIGTERM) -> int:
        """Send a signal, and return the exit status."""
        self.process.send_signal(number)
        return self.process.wait(30)


def children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text().split()]
    return found


@contextmanager
def serving(
    *arguments: str, environment: dict[str, str] | None = None, command: tuple[str, ...] = ("serve",)
) -> Iterator[Service]:
    """Run a command that serves, on a free port, and end it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "newsschema", *command, "--port", "0", *arguments],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
    )
    assert process.stderr
    try:
        lines = []
        for line in process.stderr:
            lines.append(line)
            if match := SERVING.search(line):
                yield Service(match[1], process)
                break
        else:
            raise AssertionError("".join(lines))
    finally:
        process.kill()
        process.wait()
        process.stderr.close()
