"""newsschema view."""

from __future__ import annotations

import click

from newsschema.cli.exits import CouldNotRun, cannot_write

_MOST = 500  # records one page can hold and still be read


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="RECORD...")
@click.option("-o", "--output", default="-", show_default="standard output", help="HTML file to write.")
def view(paths: tuple[str, ...], output: str) -> None:
    """Show records as one HTML page: the article, who said what, dates, figures, notices.

    RECORDS are files as `validate` reads them, or - for standard input. The page
    needs no network and runs no script.

    \b
    Example:
      newsschema convert page.html | newsschema view - -o page.view.html

    \b
    Exit status: 0 written, 2 could not run: a record is not valid or cannot be read.
    """
    from newsschema.errors import NewsSchemaError
    from newsschema.export.view import view_page
    from newsschema.source import list_documents
    from newsschema.validate import read_article
    from newsschema.validate.stream import read_records
    from newsschema.writer import open_output

    articles = []
    try:
        for name in list_documents(paths):
            articles += [read_article(raw.data, name=f"{name}:{raw.line}") for raw in read_records(name)]
            if len(articles) > _MOST:
                raise CouldNotRun(f"{name}: more than {_MOST} records for one page; give fewer")
    except NewsSchemaError as error:
        raise CouldNotRun(str(error)) from error
    if not articles:
        raise CouldNotRun(f"{paths[0]}: holds no record; give a file of JSON or JSON lines")
    try:
        with open_output(output) as out:
            out.write(view_page(articles).encode("utf-8"))
    except OSError as error:
        raise cannot_write(output, error) from error
