"""newsschema view."""

from __future__ import annotations

import click

from newsschema.cli.exits import CouldNotRun, cannot_write, check_apart, missing_extra

_MOST = 500  # maximum records on one page


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="RECORD...")
@click.option("-o", "--output", default="-", show_default="standard output", help="HTML file to write.")
@click.option("--images", is_flag=True, help="Show small pictures, which the browser downloads.")
@click.option("--serve", is_flag=True, help="Serve one JSON lines file for browsing, on loopback.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8080, show_default=True, help="Port for --serve; 0 for a free one."
)
def view(paths: tuple[str, ...], output: str, images: bool, serve: bool, port: int) -> None:
    """Show records as one HTML page: the article, who said what, dates, figures, notices.

    RECORD is a file that `validate` can read, or - for standard input. The page
    needs no network (except with --images) and runs no script.

    \b
    Examples:
      newsschema convert page.html | newsschema view - -o page.view.html
      newsschema view --serve articles.jsonl

    \b
    Exit status: 0 written, 2 could not run: a record is invalid or unreadable.
    """
    if serve:
        if len(paths) > 1 or output != "-":
            raise click.UsageError("--serve takes one file and no --output")
        _browse(paths[0], port, images=images)
    else:
        _write(paths, output, images=images)


def _browse(path: str, port: int, *, images: bool) -> None:
    from newsschema.errors import UnreadableError

    try:
        from newsschema.service.browse import Records, create_browser
        from newsschema.service.server import listen, run
    except ImportError as error:
        raise missing_extra("view --serve", error) from error
    try:
        records = Records(path)
        with listen("127.0.0.1", port) as listening:
            at = f"http://127.0.0.1:{listening.getsockname()[1]}"
            run(
                create_browser(records, images=images),
                listening,
                started=lambda: click.echo(f"serving on {at}", err=True),
            )
    except UnreadableError as error:
        raise CouldNotRun(str(error)) from error
    except OSError as error:
        raise CouldNotRun(f"port {port}: {error.strerror or error}; choose another --port") from error


def _write(paths: tuple[str, ...], output: str, *, images: bool) -> None:
    from newsschema.errors import NewsSchemaError
    from newsschema.export.view import view_page
    from newsschema.listing import list_documents
    from newsschema.validate import read_article
    from newsschema.validate.stream import read_records
    from newsschema.writer import open_output

    articles = []
    names = list_documents(paths)
    check_apart(names, [("--output", output)])
    try:
        for name in names:
            articles += [read_article(raw.data, name=f"{name}:{raw.line}") for raw in read_records(name)]
            if len(articles) > _MOST:
                raise CouldNotRun(f"{name}: more than {_MOST} records, too many for one page; use view --serve {name}")
    except NewsSchemaError as error:
        raise CouldNotRun(str(error)) from error
    if not articles:
        raise CouldNotRun(f"{paths[0]}: contains no record; give a file of JSON or JSON lines")
    try:
        with open_output(output) as out:
            out.write(view_page(articles, images=images).encode("utf-8"))
    except OSError as error:
        raise cannot_write(output, error) from error
