"""How a command ends."""

from __future__ import annotations

import os
import sys

import click

OK, SOME_FAILED, COULD_NOT_RUN, UNREADABLE = 0, 1, 2, 3


class CouldNotRun(click.ClickException):
    """The command could not do its work at all; told in one line."""

    exit_code = COULD_NOT_RUN


def cannot_write(output: str, error: OSError) -> CouldNotRun:
    """Return what to raise where the output cannot be written."""
    if isinstance(error, BrokenPipeError):  # the reader has gone; nothing more may be written, at exit neither
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return CouldNotRun(f"{output}: cannot be written: {error.strerror or error}; choose another --output")


def missing_extra(what: str, error: ImportError) -> CouldNotRun:
    """Return what to raise where the service's libraries are not installed."""
    return CouldNotRun(f"{what} needs {error.name}, which is not installed; pip install 'newsschema[serve]'")
