"""Progress of long commands on standard error: a bar on a terminal, else lines, or a log for programs."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from newsschema.cli.exits import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.batch.listener import Counts

_INTERVAL = 10.0  # seconds between plain lines


class Plain:
    """Prints failures, and progress every ten seconds."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._started = self._reported = time.monotonic()

    def note(self, message: str) -> None:
        click.echo(printable(message), err=True)

    def failure(self, document: str, code: str, message: str) -> None:  # noqa: ARG002 - the message names both
        self.note(message)

    def progress(self, counts: Counts) -> None:
        now = time.monotonic()
        if not self._quiet and now - self._reported >= _INTERVAL:
            self._reported = now
            rate, left = pace(counts, now - self._started)
            click.echo(
                f"{counts.done:,} of {counts.total:,} {counts.unit}, {_shown(rate)} {counts.unit}/s, {left} left; "
                f"{counts.failed:,} failures",
                err=True,
            )


class Log(Plain):
    """Prints failures and progress as JSON lines."""

    def note(self, message: str) -> None:
        log("note", message=message)

    def failure(self, document: str, code: str, message: str) -> None:
        log("failed", document=document, code=code, message=message)

    def progress(self, counts: Counts) -> None:
        now = time.monotonic()
        if not self._quiet and now - self._reported >= _INTERVAL:
            self._reported = now
            rate, _ = pace(counts, now - self._started)
            log("progress", done=counts.done, total=counts.total, failed=counts.failed, rate=round(rate, 1))


class Bar(Plain):
    """Shows a progress bar, with failures printed above it."""

    def __init__(self, bar: Any) -> None:
        super().__init__(quiet=False)
        self._bar = bar
        self._task = bar.add_task("Converting", failed=0, rate="", total=None)
        self._drawn = 0.0

    def note(self, message: str) -> None:
        self._bar.console.print(printable(message), markup=False, highlight=False, soft_wrap=True)

    def progress(self, counts: Counts) -> None:
        now = time.monotonic()
        if now - self._drawn >= 0.1 or counts.done == counts.total:
            self._drawn = now
            rate, _ = pace(counts, now - self._started)
            self._bar.update(
                self._task,
                completed=counts.done,
                total=counts.total,
                failed=counts.failed,
                rate=f"{_shown(rate)} {counts.unit}/s",
            )


def print_summary(counts: Counts, *, quiet: bool, log_json: bool, how: str = "") -> None:
    """Print the summary; if the run was stopped, print `how` to continue, even with `quiet`."""
    if log_json:
        log(
            "stopped" if counts.interrupted else "finished",
            **{counts.unit: counts.total},
            done=counts.done,
            unchanged=counts.unchanged,
            converted=counts.records,
            failed=counts.failed,
        )
    elif counts.interrupted:
        click.echo(f"stopped: {counts.done:,} of {counts.total:,} {counts.unit} are done; {how}", err=True)
    elif not quiet:
        known = f" ({counts.unchanged:,} {counts.unit} known from an earlier run)" if counts.unchanged else ""
        click.echo(f"{counts.records:,} converted, {counts.failed:,} failed{known}", err=True)


def pace(counts: Counts, seconds: float) -> tuple[float, str]:
    """Return documents per second and the time left as h:mm:ss; unchanged documents are not counted."""
    done = counts.done - counts.unchanged or counts.done
    rate = done / seconds if seconds else 0.0
    left = int((counts.total - counts.done) / rate) if rate else 0
    return rate, f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"


def _shown(rate: float) -> str:
    return f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"


def log(event: str, **fields: Any) -> None:
    """Write one line of JSON to standard error."""
    import orjson

    line = {"event": event, **fields}
    click.echo(orjson.dumps(line, default=str), err=True)


@contextmanager
def listening(*, documents: int, quiet: bool, log_json: bool) -> Iterator[Plain]:
    """Yield the listener for the options: a bar only for several documents and on a terminal."""
    if log_json:
        yield Log(quiet=quiet)
    elif quiet or documents < 2 or not sys.stderr.isatty():
        yield Plain(quiet=quiet)
    else:
        with _bar() as bar:
            yield Bar(bar)


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[failed]} failures"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
