"""The input documents of a run on a cluster: files, folders, patterns and lists, by path or URL."""

from __future__ import annotations

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple

from newsschema.batch.cluster.storage import StorageError, absolute, file_system, local_path, read
from newsschema.errors import UnreadableError
from newsschema.listing import list_found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LISTS = (".paths", ".paths.gz")
"""File name endings of lists with one path or URL per line, as Common Crawl publishes them ("warc.paths.gz")."""

_TAGS = ("ETag", "etag", "md5Hash", "generation", "LastModified", "last_modified", "mtime", "created")
"""Metadata of file systems that changes with a file's content, best first."""
_REQUESTS = 16  # concurrent requests to a server


class Entry(NamedTuple):
    """An input document."""

    name: str
    """Name in the record's `source.name`: the path as given, or the URL."""
    location: str
    """Where it is read from: absolute path or URL."""
    size: int | None = None
    """Size in bytes; None if the server does not state it."""
    tag: str = ""
    """Changes with the content of a document of the same size, such as an ETag."""


def find_inputs(paths: Iterable[str], *, leave_out: str) -> Iterator[Entry]:
    """Yield each document once, in the order of the arguments, those of a folder or pattern by name.

    Files in the folder `leave_out` (the output) are left out; a path that does not exist is yielded itself.
    Raises StorageError.
    """
    seen = set()
    inside = _whole(leave_out) + "/"
    for path in paths:
        for given in _listed(path) if path.endswith(LISTS) else [path]:
            for entry in _found(given):
                if entry.location not in seen and not entry.location.startswith(inside):
                    seen.add(entry.location)
                    yield entry


def _whole(location: str) -> str:
    """Return a location in the form that entries have."""
    if local_path(location) is not None:
        return absolute(location)
    system, path = file_system(location)
    return str(system.unstrip_protocol(path)).rstrip("/")


def _listed(path: str) -> list[str]:
    """Return the entries of a list; a relative path is below the root of the list's server, or in the list's folder."""
    try:
        data = read(path, path)
        data = gzip.decompress(data) if path.endswith(".gz") else data
    except (UnreadableError, OSError, EOFError) as error:
        raise StorageError(f"{path}: the list cannot be read: {getattr(error, 'reason', error)}") from error
    scheme, mark, rest = path.partition("://")
    root = f"{scheme}://{rest.partition('/')[0]}" if mark else os.path.dirname(path)
    lines = (line.strip() for line in data.decode("utf-8", "surrogateescape").splitlines())
    return [line if "://" in line or os.path.isabs(line) else os.path.join(root, line) for line in lines if line]


def _found(path: str) -> Iterator[Entry]:
    local = local_path(path)
    if local is None:
        yield from _remote(path)
    elif local == "-":
        raise StorageError("standard input cannot be read on a cluster; give files or URLs")
    else:
        for found in list_found([local]):
            if not found.refused:
                yield _described(found.name)


def _described(name: str) -> Entry:
    location = os.path.abspath(name.replace("\0", ""))
    try:
        stat = os.stat(location)
    except OSError:  # reported when it is read
        return Entry(name, location)
    return Entry(name, location, stat.st_size, str(stat.st_mtime_ns))


def _remote(url: str) -> Iterator[Entry]:
    system, path = file_system(url)
    infos: dict[str, dict[str, Any]]
    try:
        if "*" in url:
            infos = system.glob(path, detail=True)
        elif url.endswith("/") or (not url.startswith("http") and system.isdir(path)):
            infos = system.find(path, detail=True)
        else:
            infos = {path: {}}
    except OSError as error:
        raise StorageError(f"{url}: cannot be listed: {error}") from error
    files = {name: info for name, info in sorted(infos.items()) if info.get("type", "file") == "file"}
    shown = {name: info for name, info in files.items() if not _hidden(name.removeprefix(path))}
    with ThreadPoolExecutor(_REQUESTS) as threads:
        for name, info in zip(shown, threads.map(lambda name: _info(system, name, shown[name]), shown), strict=True):
            full = str(system.unstrip_protocol(name))
            yield Entry(full, full, info.get("size"), str(next((info[tag] for tag in _TAGS if info.get(tag)), "")))


def _info(system: Any, name: str, info: dict[str, Any]) -> dict[str, Any]:
    """Request the size if the listing lacks it; an error is reported later, when the file is read."""
    if info.get("size") is not None:
        return info
    try:
        asked: dict[str, Any] = system.info(name)
    except OSError:
        return info
    return asked


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))
