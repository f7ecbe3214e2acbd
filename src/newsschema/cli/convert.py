"""newsschema convert."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from newsschema.cli.exits import OK, SOME_FAILED, cannot_write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.models import Article

_HELP = """Convert articles to JSON records, one line each.

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


@click.command(help=_HELP)
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
    from newsschema.conversion import Converted, Failed, convert_all
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
                            click.echo(str(result.error), err=True)
                            failed += 1
    except OSError as error:
        raise cannot_write(output, error) from error
    if not quiet:
        click.echo(f"{written:,} converted, {failed:,} failed", err=True)
    sys.exit(SOME_FAILED if failed else OK)


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


def _progress(names: list[str], *, quiet: bool) -> Iterable[str]:
    """Pass the names through, showing a bar on a terminal."""
    if quiet or len(names) < 2 or not sys.stderr.isatty():
        return names
    return _bar(names)


def _bar(names: list[str]) -> Iterator[str]:
    from rich.console import Console
    from rich.progress import track

    yield from track(names, "Converting", console=Console(stderr=True), transient=True)
