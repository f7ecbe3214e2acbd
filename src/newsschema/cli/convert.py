"""newsschema convert."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from newsschema.cli.cluster import ClusterArguments, cluster_options
from newsschema.cli.exits import COULD_NOT_RUN, OK, SOME_FAILED, CouldNotRun, cannot_write, check_apart
from newsschema.cli.sizes import size

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from newsschema.batch.listener import Counts
    from newsschema.batch.stream import Extras
    from newsschema.engines.pool import Pool
    from newsschema.engines.work import Limits, Options
    from newsschema.export.outputs import Output
    from newsschema.listing import Selection

_HELP = """Convert articles to JSON records, one line each.

PATHS are files, folders, patterns, or - for standard input.

\b
Examples:
  newsschema convert page.html --pretty
  newsschema convert inbox/ 'archive/**/*.html' -o articles.jsonl
  newsschema convert archive/ -o articles.jsonl.zst --report report.jsonl -j 8
  newsschema convert wires/ --to ninjs -o ninjs/
  newsschema convert s3://crawl/warc.paths.gz -o s3://records/ --shards parquet \\
      --engine dask --scheduler tcp://head:8786
  curl -s https://gazette.example/story | newsschema convert - --format html

The name of FILE says what it becomes: .gz and .zst pack the lines, NAME/ is a
folder with a file an article, .csv and .xlsx are for spreadsheets, .parquet and
.db (SQLite) are tables.

With -o FILE the work of many documents is kept as it goes: stopped or killed
at any moment, the same command goes on where it ended. Run again later, it
converts what is new, changed or gone, and nothing else. On a cluster it goes
on by shard; inputs and -o, a folder of shards, are paths or URLs there.

\b
Exit status: 0 all documents converted, 1 some failed (each named on standard
error, the rest written), 2 could not run, or was stopped before the end.
"""


@dataclass(frozen=True, slots=True)
class _Arguments:
    paths: tuple[str, ...]
    output: str
    options: Options
    limits: Limits
    extras: Extras
    selection: Selection
    jobs: int | None
    fresh: bool
    retry_failed: bool
    quiet: bool
    log_json: bool

    @property
    def in_this_process(self) -> bool:
        """Whether one document may do without a worker: nobody asked for what only a worker can do."""
        from newsschema.engines.work import Limits

        return self.jobs is None and self.limits == Limits()


@click.command(help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    default="-",
    show_default="standard output",
    metavar="FILE",
    help="What to write; it appears whole.",
)
@click.option("--format", "format_name", help="Read every document as this format instead of looking at its content.")
@click.option("--pretty", is_flag=True, help="Indent the JSON, for reading one document.")
@click.option(
    "--select",
    type=click.Choice(["article", "officials"]),
    default="article",
    show_default=True,
    help="What to write: whole records, or quoted officials with their quotes.",
)
@click.option(
    "--to",
    "standard",
    type=click.Choice(["ninjs", "ninjs+newsschema", "schema.org"]),
    help="Write another standard: ninjs 3.1, the same with quotes, figures and dates, or JSON-LD.",
)
@click.option(
    "--include", multiple=True, metavar="PATTERN", help="Files of folders to take, such as '*.html'; repeatable."
)
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Files and folders of folders to leave out.")
@click.option("--follow-links", is_flag=True, help="Follow links in folders that lead out of them.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Worker processes.  [default: the cores]")
@click.option("--max-size", type=size, metavar="SIZE", help="Bytes a document may have.  [default: 20M]")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), help="Seconds one may take.  [default: 60]")
@click.option("--max-memory", type=size, metavar="SIZE", help="Bytes of memory a worker may have.  [default: 2G]")
@click.option("--fresh", is_flag=True, help="Start over; what earlier runs into the same FILE did is forgotten.")
@click.option("--retry-failed", is_flag=True, help="Try again the documents that failed in earlier runs.")
@click.option("--report", metavar="FILE", help="Write what became of each document, one JSON line each.")
@click.option("--quarantine", metavar="DIR", help="Copy documents that fail there, with the reason beside each.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; failures are still told.")
@click.option("--log-json", is_flag=True, help="Tell progress, failures and summary as JSON lines.")
@cluster_options
def convert(*, cluster: ClusterArguments, **given: Any) -> None:
    from newsschema.listing import is_one_document
    from newsschema.writer import is_regular

    arguments = _arguments(**given)
    if cluster.engine == "dask":
        _leave(arguments, _on_cluster(cluster, arguments))
    kind = _kind(arguments)
    check_apart(_named_inputs(arguments), _written(arguments))
    arguments = replace(arguments, extras=replace(arguments.extras, placed=kind is None))
    to_file = arguments.output != "-" and (is_regular(arguments.output) or (kind and kind.is_folder))
    by_batch = to_file and not is_one_document(arguments.paths)
    _leave(arguments, _batch(arguments) if by_batch else _plain(arguments))


def _written(arguments: _Arguments) -> list[tuple[str, str | None]]:
    """What is written to files, with the option that names it."""
    if arguments.output == "-":
        return [("--report", arguments.extras.report)]
    from newsschema.export.outputs import output_of

    kind = output_of(arguments.output)
    beside = kind.files_beside(Path(arguments.output)).values() if kind else ()
    return [
        ("--output", arguments.output),
        ("--report", arguments.extras.report),
        *(("--output", str(path)) for path in beside),
    ]


def _named_inputs(arguments: _Arguments) -> list[str]:
    """The inputs to compare with the output before anything is written; one of an earlier run is left out later."""
    if arguments.output == "-":
        return list(arguments.paths)
    from newsschema.batch.run import is_of_earlier_run

    return [path for path in arguments.paths if path != "-" and not is_of_earlier_run(arguments.output, path)]


def _leave(arguments: _Arguments, counts: Counts) -> NoReturn:
    """Sum up, and end as it went."""
    from newsschema.cli.progress import ended

    how = "with -o FILE it could go on" if arguments.output == "-" else "run the same command again to go on"
    ended(counts, quiet=arguments.quiet, log_json=arguments.log_json, how=how)
    if counts.interrupted:
        sys.exit(COULD_NOT_RUN)
    sys.exit(SOME_FAILED if counts.failed else OK)


def _arguments(
    *,
    format_name: str | None,
    pretty: bool,
    select: str,
    standard: str | None,
    max_size: int | None,
    timeout: float | None,
    max_memory: int | None,
    report: str | None,
    quarantine: str | None,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    follow_links: bool,
    **rest: Any,
) -> _Arguments:
    from newsschema.batch.stream import Extras
    from newsschema.cli.workers import converting
    from newsschema.listing import Selection

    if standard and select != "article":
        raise click.UsageError("--to writes articles of another standard; it does not go with --select")
    options, limits = converting(format_name, max_size=max_size, timeout=timeout, max_memory=max_memory)
    options = replace(options, written=standard or select, pretty=pretty)
    selection = Selection(include, exclude, follow_links)
    return _Arguments(options=options, limits=limits, extras=Extras(report, quarantine), selection=selection, **rest)


def _kind(arguments: _Arguments) -> Output | None:
    """What the output is, by its name; told at once where it cannot be."""
    from newsschema.errors import MissingExtraError
    from newsschema.export.outputs import UnknownOutputError, output_of

    try:
        kind = output_of(arguments.output)
    except (MissingExtraError, UnknownOutputError) as error:
        raise CouldNotRun(str(error)) from error
    if kind and kind.whole and arguments.options.written != "article":
        raise click.UsageError(f"{arguments.output} holds whole records; choose another --output for a part of them")
    if kind and not kind.is_folder and os.path.isdir(arguments.output):
        raise cannot_write(arguments.output, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    return kind


def _plain(arguments: _Arguments) -> Counts:
    """Write as the documents come: to standard output, or of one document to a file."""
    from newsschema.batch.stream import stream
    from newsschema.engines.local import run_here
    from newsschema.engines.work import Task
    from newsschema.export.outputs import open_records
    from newsschema.listing import list_found

    most = arguments.options.max_size + 1
    tasks = [
        Task(found.name, data=sys.stdin.buffer.read(most) if found.name == "-" else None, refused=found.refused)
        for found in list_found(arguments.paths, arguments.selection)
    ]
    check_apart([task.name for task in tasks if task.name != "-"], _written(arguments))
    try:
        with _listening(arguments, len(tasks)) as listener, open_records(arguments.output) as out:
            if len(tasks) == 1 and arguments.in_this_process:
                return stream(tasks, out, lambda given: run_here(given, arguments.options), listener, arguments.extras)
            with _workers(arguments) as pool:
                return stream(tasks, out, pool.run, listener, arguments.extras)
    except OSError as error:
        raise cannot_write(arguments.output, error) from error
    except KeyboardInterrupt as error:
        raise CouldNotRun("stopped before the end") from error


def _batch(arguments: _Arguments) -> Counts:
    """Write to a file by way of a manifest, from which an unfinished run goes on."""
    from newsschema.batch.manifest import BatchError
    from newsschema.batch.run import Job, run_batch

    job = Job(
        arguments.paths,
        arguments.output,
        arguments.options,
        arguments.limits,
        arguments.extras,
        arguments.fresh,
        arguments.retry_failed,
        arguments.selection,
    )
    try:
        with _workers(arguments) as pool, _listening(arguments, 2) as listener:
            return run_batch(job, pool.run, listener, stopping=lambda: pool.stopping)
    except BatchError as error:
        raise CouldNotRun(str(error)) from error


def _on_cluster(cluster: ClusterArguments, arguments: _Arguments) -> Counts:
    """Write shards from a cluster's machines."""
    from newsschema.cli.cluster import convert_on_cluster, job_of

    job = job_of(cluster, arguments)
    with _listening(arguments, 2) as listener:
        return convert_on_cluster(job, cluster.scheduler or "", listener)


def _workers(arguments: _Arguments) -> AbstractContextManager[Pool]:
    from newsschema.cli.workers import workers

    return workers(arguments.options, arguments.limits, jobs=arguments.jobs)


def _listening(arguments: _Arguments, documents: int) -> Any:
    from newsschema.cli.progress import listening

    return listening(documents=documents, quiet=arguments.quiet, log_json=arguments.log_json)
