"""newsschema validate."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from newsschema.cli.exits import OK, SOME_FAILED, UNREADABLE, CouldNotRun, cannot_write, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsschema.listing import FoundFile
    from newsschema.validate import Check, Checked

_HELP = """Check records: JSON or JSON lines, plain, gzip or zstd, Parquet, folders of them, or - for standard input.

Each problem is reported with file, line, column, record and JSON Pointer:
violations of the schema, duplicate keys, and findings that are not in the text.

\b
Examples:
  newsschema validate articles.jsonl
  newsschema convert page.html | newsschema validate -
  newsschema validate records/ --profile wire --output sarif > gate.sarif
  newsschema validate --raw inbox/

\b
Exit status: 0 all records are valid, 1 some are invalid, 2 could not run,
3 a file could not be read.
"""


@click.command(help=_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--output",
    type=click.Choice(["text", "json", "jsonl", "github", "sarif", "junit"]),
    default="text",
    show_default=True,
    help="Format of the problems on standard output.",
)
@click.option("--max-errors", type=click.IntRange(min=1), help="Stop after the record with this many problems so far.")
@click.option("--stats", is_flag=True, help="Print counts of problems by code to standard error.")
@click.option(
    "--schema", "schema_path", metavar="FILE", help="Check against this JSON Schema instead; nothing is downloaded."
)
@click.option(
    "--profile", metavar="NAME|FILE", help="Also check the rules of a profile: wire, archive, web, or a TOML file."
)
@click.option(
    "--raw", is_flag=True, help="PATHS are raw documents: convert them without writing, and report which would pass."
)
@click.option("-q", "--quiet", is_flag=True, help="No summary; problems are still reported.")
def validate(
    paths: tuple[str, ...],
    output: str,
    max_errors: int | None,
    stats: bool,
    schema_path: str | None,
    profile: str | None,
    raw: bool,
    quiet: bool,
) -> None:
    from newsschema.errors import NewsSchemaError
    from newsschema.listing import list_found
    from newsschema.validate.report import REPORTS

    if schema_path and (profile or raw):
        raise click.UsageError(
            "--schema checks records of another standard and cannot be combined with --profile or --raw"
        )
    tally = _Tally(max_errors)
    check = _check(schema_path, profile)
    one = _raw_documents(check, tally) if raw else _records(check, tally)
    checked = tally.count(result for found in list_found(paths) for result in one(found))
    try:
        for line in REPORTS[output](checked):
            shown = printable(line) if output in ("text", "github") else line
            sys.stdout.buffer.write(shown.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    except OSError as error:
        raise cannot_write("-", error) from error
    except NewsSchemaError as error:  # the given schema refers to a missing one
        raise CouldNotRun(str(error)) from error
    _summary(tally, stats=stats, quiet=quiet)
    sys.exit(UNREADABLE if tally.unread else SOME_FAILED if tally.invalid else OK)


class _Tally:
    """Counts results; stops after `max_errors` problems."""

    def __init__(self, max_errors: int | None) -> None:
        self.max_errors = max_errors
        self.valid = self.invalid = self.unread = 0
        self.codes: Counter[str] = Counter()
        self.stopped = False

    def count(self, records: Iterable[Checked]) -> Iterator[Checked]:
        for checked in records:
            self.valid += not checked.problems
            self.invalid += bool(checked.problems)
            self.codes.update(problem.code for problem in checked.problems)
            yield checked
            if self.max_errors and self.codes.total() >= self.max_errors:
                self.stopped = True
                return


def _check(schema_path: str | None, profile: str | None) -> Check:
    from newsschema.errors import NewsSchemaError
    from newsschema.validate import checker
    from newsschema.validate.profile import load_profile

    try:
        if schema_path:
            from newsschema.validate.other import load_other

            return checker(load_other(schema_path))
        return checker(profile=load_profile(profile) if profile else None)
    except NewsSchemaError as error:
        raise CouldNotRun(str(error)) from error


def _records(check: Check, tally: _Tally) -> Callable[[FoundFile], Iterator[Checked]]:
    from newsschema.errors import MissingExtraError, NothingFoundError, UnreadableError
    from newsschema.validate import validate_file

    def of(found: FoundFile) -> Iterator[Checked]:
        try:
            if found.refused:
                raise UnreadableError(found.name, found.refused)
            yield from validate_file(found.name, check)
        except (UnreadableError, NothingFoundError, MissingExtraError) as error:
            click.echo(printable(str(error)), err=True)
            tally.unread += 1

    return of


def _raw_documents(check: Check, tally: _Tally) -> Callable[[FoundFile], Iterator[Checked]]:
    """Convert each document and check the record that would be written."""
    from dataclasses import replace

    from newsschema.conversion import Converted, Failed, convert_all
    from newsschema.errors import NothingFoundError, UnreadableError
    from newsschema.validate import Checked, Problem
    from newsschema.validate.stream import Raw

    def of(found: FoundFile) -> Iterator[Checked]:
        name = found.name
        results = [Failed(UnreadableError(name, found.refused))] if found.refused else convert_all([name])
        for number, result in enumerate(results, 1):
            match result:
                case Converted(article=article):
                    raw = Raw(number, 1, article.to_json())
                    problems = tuple(
                        replace(problem, line=1, column=1) for problem in check(name, raw)
                    )  # no place in the source
                    yield Checked(name, number, problems, tuple(notice.code for notice in article.notices))
                case Failed(error=UnreadableError() | NothingFoundError() as error):
                    click.echo(printable(str(error)), err=True)
                    tally.unread += 1
                case Failed(error=error):
                    yield Checked(name, number, (Problem(name, number, error.code, "", 1, 1, str(error)),), ())

    return of


def _summary(tally: _Tally, *, stats: bool, quiet: bool) -> None:
    if stats:
        for code, count in sorted(tally.codes.items(), key=lambda item: (-item[1], item[0])):
            click.echo(f"{count:>9,}  {code}", err=True)
    if not quiet:
        stopped = f"; stopped after {tally.codes.total():,} problems" if tally.stopped else ""
        unread = f", {tally.unread:,} not readable" if tally.unread else ""
        click.echo(f"{tally.valid:,} valid, {tally.invalid:,} invalid{unread}{stopped}", err=True)
