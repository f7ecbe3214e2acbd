"""newsschema validate."""

from __future__ import annotations

import sys

import click

from newsschema.cli.exits import COULD_NOT_RUN, OK, SOME_FAILED

_HELP = """Check records: JSON or JSON lines files, folders of them, or - for standard input.

Every problem is told with its file, line, column, record and JSON Pointer.

\b
Examples:
  newsschema validate articles.jsonl
  newsschema convert page.html | newsschema validate -

\b
Exit status: 0 all records valid, 1 some are not, 2 could not run.
"""


@click.command(help=_HELP)
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
