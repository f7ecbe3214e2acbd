"""Read and atomically write files by path or URL; fsspec provides the URL schemes."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any, cast

from newsschema.errors import UnreadableError
from newsschema.writer import open_output

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


class StorageError(Exception):
    """A path or URL cannot be read or written; the message says why."""


def local_path(location: str) -> str | None:
    """Return the path of a local location, None for a remote URL."""
    if location.startswith("file://"):
        return location.removeprefix("file://")
    return None if "://" in location else location


def absolute(location: str) -> str:
    """Return the location independent of the working folder."""
    path = local_path(location)
    return location if path is None else os.path.abspath(path)


def file_system(url: str) -> tuple[Any, str]:
    """Return the file system of a URL, and the path on it. Raises StorageError."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise StorageError(f"{url}: needs fsspec, which is not installed; pip install 'newsschema[dask]'") from error
    try:
        system, path = url_to_fs(url)
    except (ImportError, ValueError) as error:  # fsspec names the package that the scheme needs
        raise StorageError(f"{url}: {error}") from error
    return system, str(path)


def join(location: str, *names: str) -> str:
    """Return the location of a name below a folder."""
    return "/".join((location.rstrip("/"), *names))


def open_at(location: str) -> BinaryIO:
    """Open a document for random access; only the parts that are read are fetched. Raises OSError, StorageError."""
    path = local_path(location)
    if path is not None:
        return open(path, "rb")
    system, path = file_system(location)
    return cast("BinaryIO", system.open(path, "rb", block_size=4 * 1024 * 1024))


def read(name: str, location: str) -> bytes:
    """Return the bytes of a document. Raises UnreadableError."""
    with _as_unreadable(name):
        path = local_path(location)
        if path is not None:
            return Path(path).read_bytes()
        system, path = file_system(location)
        return bytes(system.cat_file(path))


def fetch(name: str, location: str, folder: str) -> str:
    """Return the path of a local document, or of a copy of a remote one in the folder.

    Raises UnreadableError.
    """
    with _as_unreadable(name):
        path = local_path(location)
        if path is not None:
            return path
        system, path = file_system(location)
        with NamedTemporaryFile(dir=folder, delete=False) as copy:
            target = copy.name
        system.get_file(path, target)
        return target


@contextmanager
def _as_unreadable(name: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:  # each file system has its own errors
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise UnreadableError(name, reason) from error


@contextmanager
def writing(location: str) -> Iterator[BinaryIO]:
    """Open a location to write atomically; after an error nothing is written. Raises OSError, StorageError."""
    path = local_path(location)
    if path is not None:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open_output(path) as file:
            yield file
        return
    system, path = file_system(location)
    with NamedTemporaryFile() as file:
        yield cast("BinaryIO", file)
        file.flush()
        try:
            system.makedirs(path.rpartition("/")[0], exist_ok=True)
            system.put_file(file.name, path)
        except Exception as error:  # each file system has its own errors
            raise StorageError(f"{location}: cannot be written: {error or type(error).__name__}") from error


def names_in(location: str) -> list[str]:
    """Return the names in a folder, sorted; empty if it does not exist. Raises OSError, StorageError."""
    path = local_path(location)
    if path is not None:
        return sorted(os.listdir(path)) if os.path.isdir(path) else []
    system, path = file_system(location)
    system.invalidate_cache(path)
    try:
        return sorted(str(name).rstrip("/").rpartition("/")[2] for name in system.ls(path, detail=False))
    except FileNotFoundError:
        return []


def remove(location: str) -> None:
    """Remove a file if it exists. Raises OSError, StorageError."""
    path = local_path(location)
    try:
        if path is not None:
            os.unlink(path)
        else:
            system, path = file_system(location)
            system.rm_file(path)
    except FileNotFoundError:
        return
