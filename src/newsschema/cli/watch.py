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

_HELP = """Convert the files that are delivered into a folder, as they arrive.

A file is taken once its size and time have not changed for --settle seconds.
Its records appear in OUT as NAME.HASH.jsonl; the file moves to INBOX/done, or
with the reason beside it to INBOX/error. Files in folders of INBOX keep their
folders; hidden files are left alone.

\b
Example:
  newsschema watch /srv/ftp/wire -o /srv/records

SIGTERM and Ctrl-C end it after the documents in flight; nothing is lost, the
next watch goes on.

\b
Exit status: 0 ended as asked, 2 could not run.
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
@click.option("-o", "--output", required=True, metavar="OUT", type=click.Path(path_type=Path), help="Folder to fill.")
@click.option("--format", "format_name", help="Read every document as this format.")
@click.option(
    "--interval", type=click.FloatRange(min=0.01), default=2.0, show_default=True, help="Seconds between looks."
)
@click.option(
    "--settle", type=click.FloatRange(min=0), default=5.0, show_default=True, help="Seconds a file must rest."
)
@click.option("--once", is_flag=True, help="End when all files that are there have been dealt with.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Worker processes.  [default: the cores]")
@click.option("--max-size", type=size, metavar="SIZE", help="Bytes a document may have.  [default: 20M]")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), help="Seconds one may take.  [default: 60]")
@click.option("--max-memory", type=size, metavar="SIZE", help="Bytes of memory a worker may have.  [default: 2G]")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; failures are still told.")
@click.option("--log-json", is_flag=True, help="Tell failures and summary as JSON lines.")
def watch(**given: Any) -> None:
    from newsschema.batch.inbox import Inbox, prepare, watch_inbox
    from newsschema.cli.progress import ended, listening
    from newsschema.cli.workers import converting, workers
    from newsschema.writer import is_same_file

    asked = _Arguments(**given)
    if not asked.inbox.is_dir():
        raise CouldNotRun(f"{asked.inbox}: is not a folder; name the folder that documents are delivered into")
    if is_same_file(str(asked.inbox), str(asked.output)):
        raise CouldNotRun(f"{asked.output}: is the inbox itself, whose files are converted; choose another --output")
    options, limits = converting(
        asked.format_name, max_size=asked.max_size, timeout=asked.timeout, max_memory=asked.max_memory
    )
    box = Inbox(asked.inbox, asked.output, asked.settle)
    try:
        prepare(box)
        with (
            workers(options, limits, jobs=asked.jobs) as pool,
            listening(documents=1, quiet=asked.quiet, log_json=asked.log_json) as listener,
        ):
            counts = watch_inbox(box, pool.run, listener, wait=partial(_rest, pool, asked.interval), once=asked.once)
    except OSError as error:
        reason = error.strerror or str(error)
        raise CouldNotRun(
            f"{error.filename or asked.output}: cannot be written: {reason}; then start the watch again"
        ) from error
    ended(counts, quiet=asked.quiet, log_json=asked.log_json)


def _rest(pool: Pool, seconds: float) -> bool:
    """Sleep until it is time to look again; return False as soon as the watch is to end."""
    end = time.monotonic() + seconds
    while not pool.stopping and (left := end - time.monotonic()) > 0:
        time.sleep(min(left, 0.1))  # a signal does not cut a sleep short
    return not pool.stopping
