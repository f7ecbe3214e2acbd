"""How a command ends."""

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
"""What a shell reports of a program that SIGPIPE (13) ended: 128 + 13."""


_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that steer a terminal (ECMA-48) or turn text around (Unicode TR9), and the undecoded bytes of names."""


def printable(text: str) -> str:
    """Return text for a terminal: control characters, as names of files may hold, are shown by their number."""
    return _CONTROLS.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


class CouldNotRun(click.ClickException):
    """The command could not do its work at all; told in one line."""

    exit_code = COULD_NOT_RUN

    def format_message(self) -> str:
        return printable(super().format_message())


def leave_quietly() -> NoReturn:
    """End without a word where the reader of the output has gone, as a program ended by SIGPIPE does."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing may be written at exit either
    sys.exit(READER_GONE)


def cannot_write(output: str, error: OSError) -> CouldNotRun:
    """Return what to raise where the output cannot be written; a reader that has gone ends the command quietly."""
    if isinstance(error, BrokenPipeError):
        leave_quietly()
    return CouldNotRun(f"{output}: cannot be written: {error.strerror or error}; choose another --output")


def check_apart(inputs: Iterable[str], outputs: Iterable[tuple[str, str | None]]) -> None:
    """Refuse an output, given with the option that names it, that is one of the inputs or another output.

    Raises CouldNotRun.
    """
    from newsschema.writer import is_regular, is_same_file

    written = [(option, path) for option, path in outputs if path not in (None, "-") and is_regular(path)]
    for number, (option, path) in enumerate(written):
        for name in inputs:
            if is_same_file(path, name):
                raise CouldNotRun(f"{path}: is the input {name}, which {option} would overwrite; choose another file")
        for other, place in written[:number]:
            if os.path.realpath(path) == os.path.realpath(place) or is_same_file(path, place):
                raise CouldNotRun(f"{path}: {other} and {option} name the same file; choose another for one of them")


def missing_extra(what: str, error: ImportError) -> CouldNotRun:
    """Return what to raise where the service's libraries are not installed."""
    return CouldNotRun(f"{what} needs {error.name}, which is not installed; pip install 'newsschema[serve]'")
