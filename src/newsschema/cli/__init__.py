"""The command line: read arguments, call the package, report. Slow imports are made only by commands that need them."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

# Searching for Pydantic plugins takes a tenth of a command's time, and none are needed.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

import click

from newsschema.cli.exits import CouldNotRun, leave_quietly
from newsschema.version import __version__

_COMMANDS = ("convert", "validate", "serve", "view", "explain", "watch", "report", "schema")
"""Names of the commands; each is in the module of that name."""


class _Commands(click.Group):
    """Imports commands when they are used, and reports a bug in one as one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click calls it
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"newsschema.cli.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, MemoryError):
            raise
        except BrokenPipeError:  # the reader of the output has exited
            leave_quietly()
        except Exception as bug:
            from newsschema.errors import InternalError

            error = InternalError.of(ctx.invoked_subcommand or "newsschema", bug)
            raise CouldNotRun(str(error)) from bug


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version")
def main() -> None:
    """Convert raw news articles into validated, grounded JSON records."""
