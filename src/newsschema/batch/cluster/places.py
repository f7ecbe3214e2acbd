"""Places by path or URL: what is at them, and writing that appears whole. fsspec knows the schemes."""

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


class PlaceError(Exception):
    """A URL leads nowhere that could be read from or written to; the message says why."""


def local_path(place: str) -> str | None:
    """Return the path of a place on this machine, None for a URL of elsewhere."""
    if place.startswith("file://"):
        return place.removeprefix("file://")
    return None if "://" in place else place


def absolute(place: str) -> str:
    """Return the place as processes with another working folder find it."""
    path = local_path(place)
    return place if path is None else os.path.abspath(path)


def file_system(url: str) -> tuple[Any, str]:
    """Return the file system of a URL, and the path on it. Raises PlaceError."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise PlaceError(f"{url}: needs fsspec, which is not installed; pip install 'newsschema[dask]'") from error
    try:
        system, path = url_to_fs(url)
    except (ImportError, ValueError) as error:  # fsspec names the package of a scheme that it knows
        raise PlaceError(f"{url}: {error}") from error
    return system, str(path)


def join(place: str, *names: str) -> str:
    """Return the place below a folder."""
    return "/".join((place.rstrip("/"), *names))


def open_at(place: str) -> BinaryIO:
    """Open a document to read from any byte of it; only what is read is fetched. Raises OSError, PlaceError."""
    path = local_path(place)
    if path is not None:
        return open(path, "rb")
    system, path = file_system(place)
    return cast("BinaryIO", system.open(path, "rb", block_size=4 * 1024 * 1024))


def read(name: str, place: str) -> bytes:
    """Return the bytes of a document. Raises UnreadableError."""
    with _told(name):
        path = local_path(place)
        if path is not None:
            return Path(path).read_bytes()
        system, path = file_system(place)
        return bytes(system.cat_file(path))


def fetch(name: str, place: str, folder: str) -> str:
    """Return a file with the bytes of a document: itself where it is here, else a copy in the folder.

    Raises UnreadableError.
    """
    with _told(name):
        path = local_path(place)
        if path is not None:
            return path
        system, path = file_system(place)
        with NamedTemporaryFile(dir=folder, delete=False) as copy:
            target = copy.name
        system.get_file(path, target)
        return target


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except Exception as error:  # each file system has errors of its own
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise UnreadableError(name, reason) from error


@contextmanager
def writing(place: str) -> Iterator[BinaryIO]:
    """Open a place to write; what is written appears whole, after an error not at all. Raises OSError, PlaceError."""
    path = local_path(place)
    if path is not None:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open_output(path) as file:
            yield file
        return
    system, path = file_system(place)
    with NamedTemporaryFile() as file:
        yield cast("BinaryIO", file)
        file.flush()
        try:
            system.makedirs(path.rpartition("/")[0], exist_ok=True)
            system.put_file(file.name, path)
        except Exception as error:  # each file system has errors of its own
            raise PlaceError(f"{place}: cannot be written: {error or type(error).__name__}") from error


def names_in(place: str) -> list[str]:
    """Return the names in a folder, sorted; none where there is no such folder. Raises OSError, PlaceError."""
    path = local_path(place)
    if path is not None:
        return sorted(os.listdir(path)) if os.path.isdir(path) else []
    system, path = file_system(place)
    system.invalidate_cache(path)
    try:
        return sorted(str(name).rstrip("/").rpartition("/")[2] for name in system.ls(path, detail=False))
    except FileNotFoundError:
        return []


def remove(place: str) -> None:
    """Remove a file if it is there. Raises OSError, PlaceError."""
    path = local_path(place)
    try:
        if path is not None:
            os.unlink(path)
        else:
            system, path = file_system(place)
            system.rm_file(path)
    except FileNotFoundError:
        return
