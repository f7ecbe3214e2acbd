"""How a long command tells of itself on standard error: a bar on a terminal, else lines; or a log for programs."""

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
    """Failures as they come, and from time to time a line of how far it is."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._started = self._told = time.monotonic()

    def note(self, message: str) -> None:
        click.echo(printable(message), err=True)

    def failure(self, document: str, code: str, message: str) -> None:  # noqa: ARG002 - the message names both
        self.note(message)

    def progress(self, counts: Counts) -> None:
        now = time.monotonic()
        if not self._quiet and now - self._told >= _INTERVAL:
            self._told = now
            rate, left = pace(counts, now - self._started)
            click.echo(
                f"{counts.done:,} of {counts.total:,} {counts.unit}, {_shown(rate)} {counts.unit}/s, {left} left; "
                f"{counts.failed:,} failures",
                err=True,
            )


class Log(Plain):
    """The same as JSON lines."""

    def note(self, message: str) -> None:
        log("note", message=message)

    def failure(self, document: str, code: str, message: str) -> None:
        log("failed", document=document, code=code, message=message)

    def progress(self, counts: Counts) -> None:
        now = time.monotonic()
        if not self._quiet and now - self._told >= _INTERVAL:
            self._told = now
            rate, _ = pace(counts, now - self._started)
            log("progress", done=counts.done, total=counts.total, failed=counts.failed, rate=round(rate, 1))


class Bar(Plain):
    """A bar, with failures told above it."""

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


def ended(counts: Counts, *, quiet: bool, log_json: bool, how: str = "") -> None:
    """Sum up; where the run was stopped, say `how` to go on, even to those who asked for quiet."""
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
    """Return documents a second and the time left, as a clock shows it; what was known already cost no time."""
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
    """Give the listener that suits: for a single document no bar, and none where nobody watches."""
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
