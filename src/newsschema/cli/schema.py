"""newsschema schema."""

from __future__ import annotations

import click

from newsschema.cli.exits import cannot_write


@click.command()
@click.option("-o", "--output", default="-", show_default="standard output", help="File to write.")
@click.option("--page", is_flag=True, help="Print a Markdown description of every field instead.")
def schema(output: str, page: bool) -> None:
    """Print the JSON Schema (draft 2020-12) of records.

    \b
    Example:
      newsschema schema -o article.schema.json
    """
    from newsschema.schema import schema_bytes, schema_page
    from newsschema.writer import open_output

    try:
        with open_output(output) as out:
            out.write(schema_page().encode() if page else schema_bytes())
    except OSError as error:
        raise cannot_write(output, error) from error
