"""newsschema watch."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsschema.cli.exits import CouldNotRun
from newsschema.cli.sizes import size

if TYPE_CHECKING:
    from newsschema.engines.pool import Pool

_HELP = """Convert files as they arrive in a folder.

A file is converted once its size and modification time have not changed for
--settle seconds. Its records are written to OUT as NAME.HASH.jsonl; the file is
moved to INBOX/done, or to INBOX/error with the reason beside it. Subfolders are
kept; hidden files are ignored.

\b
Example:
  newsschema watch /srv/ftp/wire -o /srv/records

SIGTERM and Ctrl-C stop it after the documents in flight; nothing is lost, the
next watch continues.

\b
Exit status: 0 stopped by a signal or done, 2 could not run.
"""


@dataclass(frozen=True, slots=True)
class _Arguments:
    inbox: Path
    output: Path
    format_name: str | None
    interval: float
    settle: float
    once: bool
    jobs: int | None
    max_size: int | None
    timeout: float | None
    max_memory: int | None
    quiet: bool
    log_json: bool


@click.command(help=_HELP)
@click.argument("inbox", metavar="INBOX", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, metavar="OUT", type=click.Path(path_type=Path), help="Folder for the records."
)
@click.option("--format", "format_name", help="Read every document as this format.")
@click.option(
    "--interval", type=click.FloatRange(min=0.01), default=2.0, show_default=True, help="Seconds between scans."
)
@click.option(
    "--settle", type=click.FloatRange(min=0), default=5.0, show_default=True, help="Seconds a file must be unchanged."
)
@click.option("--once", is_flag=True, help="Exit when all present files are processed.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Worker processes.  [default: number of cores]")
@click.option("--max-size", type=size, metavar="SIZE", help="Maximum size of a document.  [default: 20M]")
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), help="Maximum seconds per document.  [default: 60]"
)
@click.option("--max-memory", type=size, metavar="SIZE", help="Maximum memory of a worker.  [default: 2G]")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; failures are still reported.")
@click.option("--log-json", is_flag=True, help="Report failures and summary as JSON lines.")
def watch(**given: Any) -> None:
    from newsschema.batch.inbox import Inbox, prepare, watch_inbox
    from newsschema.cli.progress import listening, print_summary
    from newsschema.cli.workers import convert_options, workers
    from newsschema.writer import is_same_file

    arguments = _Arguments(**given)
    if not arguments.inbox.is_dir():
        raise CouldNotRun(f"{arguments.inbox}: is not a folder; give the folder that documents arrive in")
    if is_same_file(str(arguments.inbox), str(arguments.output)):
        raise CouldNotRun(f"{arguments.output}: is the inbox itself; choose another --output")
    options, limits = convert_options(
        arguments.format_name, max_size=arguments.max_size, timeout=arguments.timeout, max_memory=arguments.max_memory
    )
    box = Inbox(arguments.inbox, arguments.output, arguments.settle)
    try:
        prepare(box)
        with (
            workers(options, limits, jobs=arguments.jobs) as pool,
            listening(documents=1, quiet=arguments.quiet, log_json=arguments.log_json) as listener,
        ):
            counts = watch_inbox(
                box, pool.run, listener, wait=partial(_sleep, pool, arguments.interval), once=arguments.once
            )
    except OSError as error:
        reason = error.strerror or str(error)
        raise CouldNotRun(
            f"{error.filename or arguments.output}: cannot be written: {reason}; start the watch again afterwards"
        ) from error
    print_summary(counts, quiet=arguments.quiet, log_json=arguments.log_json)


def _sleep(pool: Pool, seconds: float) -> bool:
    """Sleep until the next scan; return False as soon as the watch should stop."""
    end = time.monotonic() + seconds
    while not pool.stopping and (left := end - time.monotonic()) > 0:
        time.sleep(min(left, 0.1))  # a signal does not interrupt sleep
    return not pool.stopping
