"""What a run on a cluster is to read: files, folders, patterns and lists, by path or URL."""

from __future__ import annotations

import gzip
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple

from newsschema.batch.cluster.places import PlaceError, absolute, file_system, local_path, read
from newsschema.errors import UnreadableError
from newsschema.listing import list_found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LISTS = (".paths", ".paths.gz")
"""How the names of lists end: a path or URL a line, as Common Crawl publishes them ("warc.paths.gz")."""

_TAGS = ("ETag", "etag", "md5Hash", "generation", "LastModified", "last_modified", "mtime", "created")
"""What file systems tell of a file that changes with its content, the best first."""
_ASKED = 16  # questions to a server at a time


class Entry(NamedTuple):
    """A document as a run finds it."""

    name: str
    """As the record's `source.name` has it: a path as it was given, or the URL."""
    place: str
    """Where it is read from: an absolute path or the URL."""
    size: int | None = None
    """Bytes, where the server tells."""
    tag: str = ""
    """What tells a changed document of the same size."""


def find_inputs(paths: Iterable[str], *, leave_out: str) -> Iterator[Entry]:
    """Yield each document once, in the order of the arguments, a folder's and pattern's by name.

    What lies in the folder `leave_out` (the output) is left out; what leads nowhere stands for itself.
    Raises PlaceError.
    """
    seen = set()
    inside = _whole(leave_out) + "/"
    for path in paths:
        for given in _listed(path) if path.endswith(LISTS) else [path]:
            for entry in _found(given):
                if entry.place not in seen and not entry.place.startswith(inside):
                    seen.add(entry.place)
                    yield entry


def _whole(place: str) -> str:
    """Return a place as entries have it."""
    if local_path(place) is not None:
        return absolute(place)
    system, path = file_system(place)
    return str(system.unstrip_protocol(path)).rstrip("/")


def _listed(path: str) -> list[str]:
    """Return the lines of a list; what is no URL is below the root of the server, or the folder, the list is in."""
    try:
        data = read(path, path)
        data = gzip.decompress(data) if path.endswith(".gz") else data
    except (UnreadableError, OSError, EOFError) as error:
        raise PlaceError(f"{path}: the list cannot be read: {getattr(error, 'reason', error)}") from error
    scheme, mark, rest = path.partition("://")
    root = f"{scheme}://{rest.partition('/')[0]}" if mark else os.path.dirname(path)
    lines = (line.strip() for line in data.decode("utf-8", "surrogateescape").splitlines())
    return [line if "://" in line or os.path.isabs(line) else os.path.join(root, line) for line in lines if line]


def _found(path: str) -> Iterator[Entry]:
    local = local_path(path)
    if local is None:
        yield from _remote(path)
    elif local == "-":
        raise PlaceError("standard input cannot be read on a cluster; name files or URLs")
    else:
        for found in list_found([local]):
            if not found.refused:
                yield _described(found.name)


def _described(name: str) -> Entry:
    place = os.path.abspath(name.replace("\0", ""))
    try:
        stat = os.stat(place)
    except OSError:  # to be told by who reads it
        return Entry(name, place)
    return Entry(name, place, stat.st_size, str(stat.st_mtime_ns))


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
        raise PlaceError(f"{url}: cannot be listed: {error}") from error
    files = {name: info for name, info in sorted(infos.items()) if info.get("type", "file") == "file"}
    shown = {name: info for name, info in files.items() if not _hidden(name.removeprefix(path))}
    with ThreadPoolExecutor(_ASKED) as threads:
        for name, info in zip(shown, threads.map(lambda name: _info(system, name, shown[name]), shown), strict=True):
            full = str(system.unstrip_protocol(name))
            yield Entry(full, full, info.get("size"), str(next((info[tag] for tag in _TAGS if info.get(tag)), "")))


def _info(system: Any, name: str, info: dict[str, Any]) -> dict[str, Any]:
    """Ask for what a listing has not told; a file that cannot be asked about is told by who reads it."""
    if info.get("size") is not None:
        return info
    try:
        asked: dict[str, Any] = system.info(name)
    except OSError:
        return info
    return asked


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))
