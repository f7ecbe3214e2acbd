"""Kinds of output, chosen by file name: JSON lines (plain or compressed), a folder of files, or a table.

A run first collects its records as JSON lines, so that an interrupted run can continue; any other kind of output is
written from them at the end, atomically.
"""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from newsschema.errors import MissingExtraError
from newsschema.extract import EXTRACTORS
from newsschema.writer import is_regular, open_output, replace, sync

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


class Output(NamedTuple):
    """A kind of output other than plain JSON lines."""

    suffixes: tuple[str, ...]
    """File name endings, in lower case."""
    module: str
    """Module of this package whose `write(records, path)` converts a file of records to this output."""
    needs: str | None = None
    """Package that must be installed, with the extra `extra`."""
    extra: str = ""
    whole: bool = False
    """Whether it requires complete records."""
    locks: tuple[str, ...] = ()
    """Endings of files that exist while another program writes to the output, which must not be replaced then."""

    beside: tuple[str, ...] = ()
    """Names of further files of the output: "quotes" of "a.csv" is "a.quotes.csv"."""

    def files_beside(self, target: Path) -> dict[str, Path]:
        """Return the paths of the further files, by their names."""
        return {name: target.with_name(f"{target.stem}.{name}{target.suffix}") for name in self.beside}

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files."""
        return self.module == "folder"


_SHEETS = tuple(key for one in EXTRACTORS for key in one.keys[:1] if one.sheet is not None)

OUTPUTS = (
    Output(("/",), "folder"),  # articles/
    Output((".gz",), "gzipped"),  # articles.jsonl.gz
    Output((".zst",), "zstandard", "zstandard", "zstd"),  # articles.jsonl.zst
    Output((".csv",), "csv_files", whole=True, beside=_SHEETS),
    Output((".xlsx",), "xlsx", "xlsxwriter", "xlsx", whole=True),
    Output((".parquet",), "parquet", "pyarrow", "parquet", whole=True),
    Output((".db", ".sqlite", ".sqlite3"), "sqlite", whole=True, locks=("-wal", "-journal")),
)


LINES = (".jsonl", ".ndjson", ".json")
"""File name endings of plain JSON lines; a name without an ending is JSON lines too."""


class UnknownOutputError(Exception):
    """The output's file name has an unknown ending."""


def output_of(path: str) -> Output | None:
    """Return the kind of output that the file name selects, None for plain JSON lines.

    Raises UnknownOutputError, or MissingExtraError if a required package is not installed.
    """
    lowered = path.lower().replace(os.sep, "/")
    output = next((output for output in OUTPUTS if lowered.endswith(output.suffixes)), None)
    ending = os.path.splitext(lowered)[1]
    if output is None and ending and ending not in LINES and is_regular(path):
        known = ", ".join((*LINES, *(suffix for one in OUTPUTS for suffix in one.suffixes)))
        raise UnknownOutputError(f"{path}: unknown kind of output {ending}; choose one of {known} (/ is a folder)")
    if output and output.needs and find_spec(output.needs) is None:
        raise MissingExtraError(path, output.needs, output.extra)
    return output


def write_output(output: Output, records: BinaryIO, target: Path, partial: Path) -> None:
    """Write the output from a file of records, through the temporary path `partial`. Raises OSError.

    The old output is kept until the new one is complete. To a folder, files are added; see `folder.keep_only`.
    """
    if output.is_folder:
        target.mkdir(exist_ok=True)
        _module(output).write(records, target)
        return
    for suffix in output.locks:
        if os.path.exists(f"{target}{suffix}"):
            raise OSError(errno.EBUSY, "another program is writing to it", str(target))
    try:
        partial.unlink(missing_ok=True)
        _module(output).write(records, partial)
        written = {
            partial.with_name(f"{partial.name}.{name}"): path for name, path in output.files_beside(target).items()
        }
        for made, path in {**written, partial: target}.items():
            with open(made, "rb+") as file:
                sync(file)
            replace(made, path)
    finally:
        for name in ("", *(f".{name}" for name in output.beside)):
            partial.with_name(f"{partial.name}{name}").unlink(missing_ok=True)


def _module(output: Output) -> Any:
    """Import the module that writes the output; those of tables are slow to import."""
    return import_module(f"newsschema.export.{output.module}")


@contextmanager
def open_records(path: str) -> Iterator[BinaryIO]:
    """Open an output of any kind for writing records; it is written atomically. Raises OSError."""
    output = output_of(path)
    if output is None:
        with open_output(path) as plain:
            yield plain
        return
    target = Path(os.path.realpath(path))
    with TemporaryFile(dir=target.parent) as gathered:
        records = cast("BinaryIO", gathered)
        yield records
        records.seek(0)
        write_output(output, records, target, target.with_name(f".{target.name}.{os.getpid()}.part"))
