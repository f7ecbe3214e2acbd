"""Worker processes for a command; SIGINT and SIGTERM stop them after the documents in flight."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from newsschema.cli.exits import CouldNotRun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsschema.engines.pool import Pool
    from newsschema.engines.work import Limits, Options


def convert_options(
    format_name: str | None, *, max_size: int | None, timeout: float | None, max_memory: int | None
) -> tuple[Options, Limits]:
    """Return options and limits for the arguments; None is the default. Raises UsageError for an unknown format."""
    from newsschema.engines.work import Limits, Options

    if format_name is not None:
        from newsschema.parsers import BY_NAME

        format_name = format_name.lower()
        if format_name not in BY_NAME:
            raise click.UsageError(f"unknown format {format_name!r}; choose one of {', '.join(BY_NAME)}")
    options, limits = Options(format=format_name), Limits()
    return (
        replace(options, max_size=max_size or options.max_size),
        replace(limits, seconds=timeout or limits.seconds, memory=max_memory or limits.memory),
    )


@contextmanager
def workers(options: Options, limits: Limits, *, jobs: int | None) -> Iterator[Pool]:
    """Yield a pool that a first signal stops; a second signal ends the command at once."""
    import secrets
    import shutil
    import tempfile

    from newsschema.engines.pool import EngineError, Pool, cores

    # Workers create the folder when needed, so that a killed command rarely leaves one behind.
    folder = os.path.join(tempfile.gettempdir(), f"newsschema-{secrets.token_hex(8)}")

    try:
        with (
            Pool(replace(options, folder=folder), jobs=jobs or cores(), limits=limits) as pool,
            stopped_by_signals(pool.stop, "documents"),
        ):
            yield pool
    except EngineError as error:
        raise CouldNotRun(f"{error}; try -j 1, or more --max-memory") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def stopped_by_signals(stop: Callable[[], None], what: str) -> Iterator[None]:
    """Make SIGINT and SIGTERM call `stop`; a second signal ends the command at once."""

    def handle(number: int, _: object) -> None:
        signal.signal(number, signal.default_int_handler)
        # Not through sys.stderr, which may be in the middle of a write.
        os.write(2, f"stopping after the {what} in flight; repeat to stop at once\n".encode())
        stop()

    before = [(number, signal.getsignal(number)) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        for number, _ in before:
            signal.signal(number, handle)
        yield
    except KeyboardInterrupt as error:
        raise CouldNotRun("stopped at once") from error
    finally:
        for number, handler in before:
            signal.signal(number, handler)
