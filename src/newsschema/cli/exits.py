"""How a command ends."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import click

OK, SOME_FAILED, COULD_NOT_RUN, UNREADABLE = 0, 1, 2, 3
READER_GONE = 141
"""What a shell reports of a program that SIGPIPE (13) ended: 128 + 13."""


class CouldNotRun(click.ClickException):
    """The command could not do its work at all; told in one line."""

    exit_code = COULD_NOT_RUN


def leave_quietly() -> NoReturn:
    """End without a word where the reader of the output has gone, as a program ended by SIGPIPE does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing may be written at exit either
    sys.exit(READER_GONE)


def cannot_write(output: str, error: OSError) -> CouldNotRun:
    """Return what to raise where the output cannot be written; a reader that has gone ends the command quietly."""
    if isinstance(error, BrokenPipeError):
        leave_quietly()
    return CouldNotRun(f"{output}: cannot be written: {error.strerror or error}; choose another --output")


def missing_extra(what: str, error: ImportError) -> CouldNotRun:
    """Return what to raise where the service's libraries are not installed."""
    return CouldNotRun(f"{what} needs {error.name}, which is not installed; pip install 'newsschema[serve]'")
