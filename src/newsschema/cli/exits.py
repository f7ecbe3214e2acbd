"""Exit statuses and errors of commands."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

OK, SOME_FAILED, COULD_NOT_RUN, UNREADABLE = 0, 1, 2, 3
READER_GONE = 141
"""Exit status in a shell of a program ended by SIGPIPE (13): 128 + 13."""


_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that control a terminal (ECMA-48) or reorder text (Unicode TR9), and undecodable bytes of names."""


def printable(text: str) -> str:
    """Return text for a terminal, with control characters (file names may contain them) shown by code point."""
    return _CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


class CouldNotRun(click.ClickException):
    """The command could not run; reported in one line."""

    exit_code = COULD_NOT_RUN

    def format_message(self) -> str:
        return printable(super().format_message())


def leave_quietly() -> NoReturn:
    """Exit silently after the reader of the output has exited, like a program ended by SIGPIPE."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # output is flushed at exit too
    sys.exit(READER_GONE)


def cannot_write(output: str, error: OSError) -> CouldNotRun:
    """Return the exception for an output that cannot be written; exit silently if its reader has exited."""
    if isinstance(error, BrokenPipeError):
        leave_quietly()
    return CouldNotRun(f"{output}: cannot be written: {error.strerror or error}; choose another --output")


def check_apart(inputs: Iterable[str], outputs: Iterable[tuple[str, str | None]]) -> None:
    """Raise CouldNotRun if an output (given with its option) is one of the inputs or another output."""
    from newsschema.writer import is_regular, is_same_file

    written = [(option, path) for option, path in outputs if path not in (None, "-") and is_regular(path)]
    for number, (option, path) in enumerate(written):
        for name in inputs:
            if is_same_file(path, name):
                raise CouldNotRun(f"{path}: is the input {name}, which {option} would overwrite; choose another file")
        for other, place in written[:number]:
            if os.path.realpath(path) == os.path.realpath(place) or is_same_file(path, place):
                raise CouldNotRun(f"{path}: {other} and {option} are the same file; choose another for one of them")


def missing_extra(what: str, error: ImportError) -> CouldNotRun:
    """Return the exception for missing libraries of the service."""
    return CouldNotRun(f"{what} needs {error.name}, which is not installed; pip install 'newsschema[serve]'")
