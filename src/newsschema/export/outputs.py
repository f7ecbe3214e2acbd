"""What an output is, by its name: JSON lines, plain or packed, a folder of files, or a table.

The records of a run are gathered as JSON lines first, so that a run that was stopped can go on; what is not plain lines
is then written from them as a whole, and gets its name once it is safe on disk.
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
from newsschema.writer import is_regular, open_output, replace, sync

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


class Output(NamedTuple):
    """An output that is not plain JSON lines."""

    suffixes: tuple[str, ...]
    """How its name ends, in lower case."""
    module: str
    """Module of this package whose `write(records, path)` makes a file of records this output."""
    needs: str | None = None
    """What must be installed for it, by the extra `extra`."""
    extra: str = ""
    whole: bool = False
    """It is made of whole records alone."""
    locks: tuple[str, ...] = ()
    """How files beside it end while another program writes to it: a new output must not take its place then."""

    beside: tuple[str, ...] = ()
    """Names of further files that it is: "quotes" of "a.csv" is "a.quotes.csv"."""

    def files_beside(self, target: Path) -> dict[str, Path]:
        """Return the paths of the further files, by their names."""
        return {name: target.with_name(f"{target.stem}.{name}{target.suffix}") for name in self.beside}

    @property
    def is_folder(self) -> bool:
        """Whether it is many files."""
        return self.module == "folder"


OUTPUTS = (
    Output(("/",), "folder"),  # articles/
    Output((".gz",), "gzipped"),  # articles.jsonl.gz
    Output((".zst",), "zstandard", "zstandard", "zstd"),  # articles.jsonl.zst
    Output((".csv",), "csv_files", whole=True, beside=("quotes", "figures", "dates")),
    Output((".xlsx",), "xlsx", "xlsxwriter", "xlsx", whole=True),
    Output((".parquet",), "parquet", "pyarrow", "parquet", whole=True),
    Output((".db", ".sqlite", ".sqlite3"), "sqlite", whole=True, locks=("-wal", "-journal")),
)


LINES = (".jsonl", ".ndjson", ".json")
"""How the name of plain JSON lines ends, beside names without an ending."""


class UnknownOutputError(Exception):
    """The name of an output has an ending that says nothing."""


def output_of(path: str) -> Output | None:
    """Return what the name asks for, None for plain JSON lines.

    Raises UnknownOutputError, and MissingExtraError where it cannot be written.
    """
    lowered = path.lower().replace(os.sep, "/")
    output = next((output for output in OUTPUTS if lowered.endswith(output.suffixes)), None)
    ending = os.path.splitext(lowered)[1]
    if output is None and ending and ending not in LINES and is_regular(path):
        known = ", ".join((*LINES, *(suffix for one in OUTPUTS for suffix in one.suffixes)))
        raise UnknownOutputError(f"{path}: no output ends in {ending}; choose one of {known} (/ is a folder)")
    if output and output.needs and find_spec(output.needs) is None:
        raise MissingExtraError(path, output.needs, output.extra)
    return output


def write_output(output: Output, records: BinaryIO, target: Path, partial: Path) -> None:
    """Make a file of records the output, by way of the path `partial`. Raises OSError.

    The old output stays until the new one is safe. A folder is added to; see `folder.keep_only`.
    """
    if output.is_folder:
        target.mkdir(exist_ok=True)
        _module(output).write(records, target)
        return
    for suffix in output.locks:
        if os.path.exists(f"{target}{suffix}"):
            raise OSError(errno.EBUSY, "another program writes to it", str(target))
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
    """The module that writes it, imported where it is used: a table's needs time."""
    return import_module(f"newsschema.export.{output.module}")


@contextmanager
def open_records(path: str) -> Iterator[BinaryIO]:
    """Open an output of any kind to write records to; it gets its name once all are written. Raises OSError."""
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
