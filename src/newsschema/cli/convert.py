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

The ending of FILE selects the output: .gz and .zst are compressed lines, NAME/
is a folder with one file per article, .csv and .xlsx are for spreadsheets,
.parquet and .db (SQLite) are tables.

With -o FILE, progress is saved: if a run is stopped or killed, the same command
continues where it ended. Run again later, it converts only new and changed
documents and drops those that are gone. On a cluster it continues by shard;
inputs and -o (a folder of shards) are paths or URLs there.

\b
Exit status: 0 all documents converted, 1 some failed (each named on standard
error, the rest written), 2 could not run or was stopped before the end.
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
        """Whether a single document can be converted without a worker: no option requires one."""
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
    help="Output, written atomically.",
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
    "--include", multiple=True, metavar="PATTERN", help="Files in folders to convert, such as '*.html'; repeatable."
)
@click.option(
    "--exclude", multiple=True, metavar="PATTERN", help="Files and folders in folders to leave out; repeatable."
)
@click.option("--follow-links", is_flag=True, help="Follow links in folders to targets outside of them.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Worker processes.  [default: number of cores]")
@click.option("--max-size", type=size, metavar="SIZE", help="Maximum size of a document.  [default: 20M]")
@click.option(
    "--timeout", type=click.FloatRange(min=0, min_open=True), help="Maximum seconds per document.  [default: 60]"
)
@click.option("--max-memory", type=size, metavar="SIZE", help="Maximum memory of a worker.  [default: 2G]")
@click.option("--fresh", is_flag=True, help="Start over, discarding the results of earlier runs.")
@click.option("--retry-failed", is_flag=True, help="Convert again the documents that failed in earlier runs.")
@click.option("--report", metavar="FILE", help="Write a report with one JSON line per document.")
@click.option(
    "--quarantine", metavar="DIR", help="Copy failed documents to this folder, each with the reason beside it."
)
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; failures are still reported.")
@click.option("--log-json", is_flag=True, help="Report progress, failures and summary as JSON lines.")
@cluster_options
def convert(*, cluster: ClusterArguments, **given: Any) -> None:
    from newsschema.listing import is_one_document
    from newsschema.writer import is_regular

    arguments = _arguments(**given)
    if cluster.engine == "dask":
        _exit(arguments, _on_cluster(cluster, arguments))
    kind = _kind(arguments)
    check_apart(_named_inputs(arguments), _written(arguments))
    arguments = replace(arguments, extras=replace(arguments.extras, placed=kind is None))
    to_file = arguments.output != "-" and (is_regular(arguments.output) or (kind and kind.is_folder))
    by_batch = to_file and not is_one_document(arguments.paths)
    _exit(arguments, _batch(arguments) if by_batch else _stream(arguments))


def _written(arguments: _Arguments) -> list[tuple[str, str | None]]:
    """The files that are written, each with the option that names it."""
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
    """The inputs to compare with the outputs before writing; an output of an earlier run is skipped later."""
    if arguments.output == "-":
        return list(arguments.paths)
    from newsschema.batch.run import is_of_earlier_run

    return [path for path in arguments.paths if path != "-" and not is_of_earlier_run(arguments.output, path)]


def _exit(arguments: _Arguments, counts: Counts) -> NoReturn:
    """Print the summary and exit with the status of the run."""
    from newsschema.cli.progress import print_summary

    how = "use -o FILE to make runs resumable" if arguments.output == "-" else "run the same command again to continue"
    print_summary(counts, quiet=arguments.quiet, log_json=arguments.log_json, how=how)
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
    from newsschema.cli.workers import convert_options
    from newsschema.listing import Selection

    if standard and select != "article":
        raise click.UsageError("--to writes another standard and cannot be combined with --select")
    options, limits = convert_options(format_name, max_size=max_size, timeout=timeout, max_memory=max_memory)
    options = replace(options, written=standard or select, pretty=pretty)
    selection = Selection(include, exclude, follow_links)
    return _Arguments(options=options, limits=limits, extras=Extras(report, quarantine), selection=selection, **rest)


def _kind(arguments: _Arguments) -> Output | None:
    """Return the kind of output. Raises CouldNotRun or UsageError if it cannot be written."""
    from newsschema.errors import MissingExtraError
    from newsschema.export.outputs import UnknownOutputError, output_of

    try:
        kind = output_of(arguments.output)
    except (MissingExtraError, UnknownOutputError) as error:
        raise CouldNotRun(str(error)) from error
    if kind and kind.whole and arguments.options.written != "article":
        raise click.UsageError(f"{arguments.output} needs complete records; choose another --output for this form")
    if kind and not kind.is_folder and os.path.isdir(arguments.output):
        raise cannot_write(arguments.output, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    return kind


def _stream(arguments: _Arguments) -> Counts:
    """Convert without a manifest: to standard output, or one document to a file."""
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
    """Convert to a file with a manifest, so that an interrupted run can continue."""
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
    """Convert on a cluster."""
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
