"""The command line: read arguments, call the package, report. What is heavy is imported where a command needs it."""

from __future__ import annotations

from typing import Any

import click

from newsschema import __version__
from newsschema.cli.convert import convert
from newsschema.cli.exits import CouldNotRun, leave_quietly
from newsschema.cli.explain import explain
from newsschema.cli.report import report
from newsschema.cli.schema import schema
from newsschema.cli.serve import serve
from newsschema.cli.validate import validate
from newsschema.cli.view import view
from newsschema.cli.watch import watch
from newsschema.errors import InternalError


class _Commands(click.Group):
    """Commands whose bugs end in one line that says where to report them."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, MemoryError):
            raise
        except BrokenPipeError:  # whoever read the output has gone: nobody is left to be told
            leave_quietly()
        except Exception as bug:
            error = InternalError.of(ctx.invoked_subcommand or "newsschema", bug)
            raise CouldNotRun(str(error)) from bug


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version")
def main() -> None:
    """Raw news articles in, validated and grounded JSON records out."""


for command in (convert, validate, serve, view, explain, watch, report, schema):
    main.add_command(command)
