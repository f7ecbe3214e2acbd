"""The command line: read arguments, call the package, report. What is heavy is imported where a command needs it."""

from __future__ import annotations

import click

from newsschema import __version__
from newsschema.cli.convert import convert
from newsschema.cli.explain import explain
from newsschema.cli.report import report
from newsschema.cli.schema import schema
from newsschema.cli.serve import serve
from newsschema.cli.validate import validate
from newsschema.cli.view import view
from newsschema.cli.watch import watch


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version")
def main() -> None:
    """Raw news articles in, validated and grounded JSON records out."""


for command in (convert, validate, serve, view, explain, watch, report, schema):
    main.add_command(command)
