"""Write files atomically."""

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
    """Open a file to write; it is renamed into place once all is written and synced. `-` is standard output.

    A device or pipe is written to directly. Raises OSError if the folder does not exist or is not writable.
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
    """Whether two paths refer to the same file, also through links; False if one does not exist."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return False


def is_regular(path: str) -> bool:
    """Whether the path is, or would become, a regular file: not a device, a pipe or a folder."""
    return os.path.isfile(path) or not os.path.exists(path)


def sync(file: BinaryIO) -> None:
    """Flush the file to disk."""
    file.flush()
    os.fsync(file.fileno())


def replace(partial: Path, target: Path) -> None:
    """Rename a finished file into place, so that a power cut leaves either the old file or the new one."""
    os.replace(partial, target)
    sync_folder(target.parent)


def sync_folder(path: Path) -> None:
    """Flush the names in a folder to disk."""
    if os.name == "posix":  # elsewhere a folder cannot be opened
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
