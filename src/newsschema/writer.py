"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


@contextmanager
def open_output(path: str) -> Iterator[BinaryIO]:
    """Open a file to write; it gets its name only when all is written and safe on disk. `-` is standard output.

    A device or pipe is written to as it is. Raises OSError where the folder is not there or may not be written to.
    """
    if path == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if not is_regular(path):
        with open(path, "wb") as device:
            yield device
        return
    target = Path(os.path.realpath(path))
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with open(partial, "wb") as file:
            yield file
            sync(file)
        replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def is_same_file(one: str, other: str) -> bool:
    """Whether two paths lead to one file, also through links of either kind; False where one leads nowhere."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return False


def is_regular(path: str) -> bool:
    """Whether the path is, or would become, an ordinary file: no device, no pipe, no folder."""
    return os.path.isfile(path) or not os.path.exists(path)


def sync(file: BinaryIO) -> None:
    """Have what was written to the file on the disk itself."""
    file.flush()
    os.fsync(file.fileno())


def replace(partial: Path, target: Path) -> None:
    """Give a finished file its name, so that a power cut leaves the old file or the new one."""
    os.replace(partial, target)
    sync_folder(target.parent)


def sync_folder(path: Path) -> None:
    """Have the names in a folder on the disk itself."""
    if os.name == "posix":  # elsewhere a folder cannot be opened
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
