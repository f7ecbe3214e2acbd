"""Workers for a command: they are stopped by SIGINT and SIGTERM after the documents in flight."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from newsschema.cli.exits import CouldNotRun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.engines.pool import Pool
    from newsschema.engines.work import Limits, Options


def converting(
    format_name: str | None, *, max_size: int | None, timeout: float | None, max_memory: int | None
) -> tuple[Options, Limits]:
    """Return what the arguments say of how to convert; None is the default. Raises UsageError for an unknown format."""
    from newsschema.engines.work import Limits, Options

    if format_name is not None:
        from newsschema.parsers import BY_NAME

        if format_name not in BY_NAME:
            raise click.UsageError(f"there is no format {format_name!r}; choose one of {', '.join(BY_NAME)}")
    options, limits = Options(format=format_name), Limits()
    return (
        replace(options, max_size=max_size or options.max_size),
        replace(limits, seconds=timeout or limits.seconds, memory=max_memory or limits.memory),
    )


@contextmanager
def workers(options: Options, limits: Limits, *, jobs: int | None) -> Iterator[Pool]:
    """Give a pool that a first signal stops; a second signal ends the command at once."""
    import secrets
    import shutil
    import tempfile

    from newsschema.engines.pool import EngineError, Pool, cores

    # Workers make the folder when they need it, so that a killed command rarely leaves one behind.
    folder = os.path.join(tempfile.gettempdir(), f"newsschema-{secrets.token_hex(8)}")

    def stop(number: int, _: object) -> None:
        signal.signal(number, signal.default_int_handler)
        # Not through sys.stderr, which the signal may have found in the midst of writing.
        os.write(2, b"stopping after the documents in flight; once more to stop at once\n")
        pool.stop()

    before = [(number, signal.getsignal(number)) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        with Pool(replace(options, folder=folder), jobs=jobs or cores(), limits=limits) as pool:
            for number, _ in before:
                signal.signal(number, stop)
            yield pool
    except KeyboardInterrupt as error:
        raise CouldNotRun("stopped at once") from error
    except EngineError as error:
        raise CouldNotRun(f"{error}; try -j 1, or more --max-memory") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        for number, handler in before:
            signal.signal(number, handler)
