"""The command line: read arguments, call the package, report. What is heavy is imported where a command needs it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from newsschema import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.convert import Failed
    from newsschema.models import Article

OK, SOME_FAILED, COULD_NOT_RUN = 0, 1, 2


class _CouldNotRun(click.ClickException):
    exit_code = COULD_NOT_RUN


_CONVERT_HELP = """Convert articles to JSON records, one line each.

PATHS are files, folders, patterns, or - for standard input.

\b
Examples:
  newsschema convert page.html --pretty
  newsschema convert inbox/ 'archive/**/*.html' -o articles.jsonl
  curl -s https://gazette.example/story | newsschema convert - --format html

\b
Exit status: 0 all documents converted, 1 some failed (each named on standard
error, the rest written), 2 could not run.
"""

_VALIDATE_HELP = """Check records: JSON or JSON lines files, folders of them, or - for standard input.

Every problem is told with its file, line, column, record and JSON Pointer.

\b
Examples:
  newsschema validate articles.jsonl
  newsschema convert page.html | newsschema validate -

\b
Exit status: 0 all records valid, 1 some are not, 2 could not run.
"""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version")
def main() -> None:
    """Raw news articles in, validated and grounded JSON records out."""


@main.command(help=_CONVERT_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", default="-", show_default="standard output", help="File to write; it appears whole.")
@click.option("--format", "format_name", help="Read every document as this format instead of looking at its content.")
@click.option("--pretty", is_flag=True, help="Indent the JSON, for reading one document.")
@click.option(
    "--select",
    type=click.Choice(["article", "officials"]),
    default="article",
    show_default=True,
    help="What to write: whole records, or quoted officials with their quotes.",
)
@click.option("--max-size", type=click.IntRange(min=1), help="Bytes a document may have.  [default: 20971520]")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; failures are still told.")
def convert(
    paths: tuple[str, ...],
    output: str,
    format_name: str | None,
    pretty: bool,
    select: str,
    max_size: int | None,
    quiet: bool,
) -> None:
    from newsschema.convert import Converted, Failed, convert_all
    from newsschema.parsers import BY_NAME
    from newsschema.source import MAX_SIZE, list_documents
    from newsschema.writer import open_output

    if format_name is not None and format_name not in BY_NAME:
        raise click.UsageError(f"there is no format {format_name!r}; choose one of {', '.join(BY_NAME)}")
    written = failed = 0
    names = list_documents(paths)
    try:
        with open_output(output) as out:
            for name in _progress(names, quiet=quiet):
                for result in convert_all([name], format=format_name, max_size=max_size or MAX_SIZE):
                    match result:
                        case Converted(article=article):
                            out.write(_selected(article, select, pretty=pretty) + b"\n")
                            written += 1
                        case Failed():
                            _tell(result)
                            failed += 1
    except OSError as error:
        raise _could_not_run(output, error) from error
    if not quiet:
        click.echo(f"{written:,} converted, {failed:,} failed", err=True)
    sys.exit(SOME_FAILED if failed else OK)


@main.command(help=_VALIDATE_HELP)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-q", "--quiet", is_flag=True, help="No summary; problems are still told.")
def validate(paths: tuple[str, ...], quiet: bool) -> None:
    from newsschema.errors import NewsSchemaError
    from newsschema.source import SourceDocument, list_documents
    from newsschema.validate import validate_document

    valid = invalid = 0
    unread = False
    for name in list_documents(paths):
        try:
            document = SourceDocument.read(name, max_size=None)
        except NewsSchemaError as error:
            click.echo(str(error), err=True)
            unread = True
            continue
        for checked in validate_document(document.name, document.data):
            for problem in checked.problems:
                click.echo(str(problem))
            valid, invalid = valid + (not checked.problems), invalid + bool(checked.problems)
    if not quiet:
        click.echo(f"{valid:,} valid, {invalid:,} invalid", err=True)
    sys.exit(COULD_NOT_RUN if unread else SOME_FAILED if invalid else OK)


@main.command()
@click.option("-o", "--output", default="-", show_default="standard output", help="File to write.")
def schema(output: str) -> None:
    """Print the JSON Schema (draft 2020-12) that every record holds to.

    \b
    Example:
      newsschema schema -o article.schema.json
    """
    from newsschema.schema import schema_bytes
    from newsschema.writer import open_output

    try:
        with open_output(output) as out:
            out.write(schema_bytes())
    except OSError as error:
        raise _could_not_run(output, error) from error


def _selected(article: Article, select: str, *, pretty: bool) -> bytes:
    if select == "article":
        return article.to_json(indent=pretty)
    import orjson

    officials = [
        {"speaker": speaker.model_dump(mode="json"), "quotes": [quote.model_dump(mode="json") for quote in quotes]}
        for speaker, quotes in article.quoted_officials
    ]
    record = {"id": article.id, "headline": article.headline, "officials": officials}
    return orjson.dumps(record, option=orjson.OPT_INDENT_2 if pretty else 0)


def _tell(failed: Failed) -> None:
    click.echo(str(failed.error), err=True)


def _could_not_run(output: str, error: OSError) -> click.ClickException:
    if isinstance(error, BrokenPipeError):  # the reader has gone; nothing more may be written, at exit neither
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _CouldNotRun(f"{output}: cannot be written: {error.strerror or error}; choose another --output")


def _progress(names: list[str], *, quiet: bool) -> Iterable[str]:
    """Pass the names through, showing a bar on a terminal."""
    if quiet or len(names) < 2 or not sys.stderr.isatty():
        return names
    return _bar(names)


def _bar(names: list[str]) -> Iterator[str]:
    from rich.console import Console
    from rich.progress import track

    yield from track(names, "Converting", console=Console(stderr=True), transient=True)
