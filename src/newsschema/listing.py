"""Expand the paths a user gives (files, folders, patterns) to a list of files; each directory is visited once.

Links: a file or folder that the user names is read wherever it is. Below a folder or pattern, a link to a target
outside of it is not followed unless the selection allows it; a broken link is listed, so that reading it reports the
error.
"""

from __future__ import annotations

import glob
import os
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LEADS_OUT = "it is a link to a target outside the folder, which is not followed"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which files below folders and patterns are selected."""

    include: tuple[str, ...] = ()
    """Patterns of names, or of paths below the folder ("/drafts" is at its top); empty: every file."""
    exclude: tuple[str, ...] = ()
    """Patterns of files and folders to leave out; they override `include`."""
    follow_links: bool = False
    """Whether links to targets outside the folder are followed."""

    def takes(self, path: str) -> bool:
        """Whether the file at a path below a folder is selected."""
        return not self.leaves_out(path) and (not self.include or _matches_any(path, self.include))

    def leaves_out(self, path: str) -> bool:
        """Whether the file or folder at a path below a folder is excluded."""
        return _matches_any(path, self.exclude)


class FoundFile(NamedTuple):
    """A file that an argument expands to."""

    argument: int
    """Number of the argument, from 0."""
    match: str
    """What the pattern matched; the argument itself if it is not a pattern."""
    name: str
    """Path of the file."""
    refused: str | None = None
    """Why it must not be read; None if it may."""

    @property
    def order(self) -> tuple[int, str, str]:
        """The key by which documents are sorted."""
        return self[:3]


EVERYTHING = Selection()


def find_documents(paths: Iterable[str], selection: Selection = EVERYTHING) -> Iterator[FoundFile]:
    """Yield, unsorted and one at a time, the files that paths expand to.

    A folder expands to its files, except hidden ones. An unreadable folder and a path that does not exist are yielded
    themselves, so that reading them reports the error.
    """
    for number, path in enumerate(paths):
        found = False
        for match, refused in _matches(path, selection):
            files = [(match, refused)] if refused or not os.path.isdir(match) else _walk(match, selection)
            for name, why in files:
                found = True
                yield FoundFile(number, match, name, why)
        if not found:
            yield FoundFile(number, path, path)


def list_found(paths: Iterable[str], selection: Selection = EVERYTHING) -> list[FoundFile]:
    """Return the documents in the order of the arguments, those of a folder or pattern by name, each name once."""
    found = sorted(find_documents(paths, selection), key=lambda one: one.order)
    by_name: dict[str, FoundFile] = {}
    for one in found:
        by_name.setdefault(one.name, one)
    return list(by_name.values())


def list_documents(paths: Iterable[str | os.PathLike[str]], selection: Selection = EVERYTHING) -> list[str]:
    """Return the names of the readable documents that paths expand to, in order, each name once."""
    found = list_found([os.fspath(path) for path in paths], selection)
    return [one.name for one in found if not one.refused]


def is_one_document(paths: tuple[str, ...]) -> bool:
    """Whether the arguments are the name of a single document; folders are not opened to find out."""
    path = paths[0]
    first = next((match for match, _ in _matches(path, EVERYTHING)), path)
    return len(paths) == 1 and first == path and not os.path.isdir(path)


def leads_out(path: str, folder: str) -> bool:
    """Whether a path below a folder resolves, through links, to a target outside of it."""
    root = os.path.realpath(folder)
    target = os.path.realpath(path)
    return target != root and not target.startswith(os.path.join(root, ""))


def _matches_any(path: str, patterns: tuple[str, ...]) -> bool:
    path = path.replace(os.sep, "/")
    name = path.rpartition("/")[2]
    return any(
        fnmatch(path, pattern.strip("/")) or (not pattern.startswith("/") and fnmatch(name, pattern.rstrip("/")))
        for pattern in patterns
    )


# Folders


def _walk(folder: str, selection: Selection) -> Iterator[tuple[str, str | None]]:
    """Yield the files below a folder, each with the reason not to read it, or None."""
    for here, entries in _folders(folder, selection):
        if entries is None:
            yield here, None
            continue
        for entry in entries:
            inner = os.path.relpath(entry.path, folder)
            if not _is_folder(entry) and selection.takes(inner) and (listed := _file(entry, folder, selection)):
                yield listed


def _folders(folder: str, selection: Selection) -> Iterator[tuple[str, list[os.DirEntry[str]] | None]]:
    """Yield this folder and each below it once, with its entries that are not hidden; None if it is unreadable.

    Folders that are links come last, so that a file is listed under its own path if it has one.
    """
    waiting, links, seen = [folder], list[str](), set[tuple[int, int]]()
    while waiting or links:
        here = waiting.pop() if waiting else links.pop(0)
        try:
            stat = os.stat(here)
            if (stat.st_dev, stat.st_ino) in seen:
                continue
            seen.add((stat.st_dev, stat.st_ino))
            with os.scandir(here) as scanned:
                entries = [entry for entry in scanned if not entry.name.startswith(".")]
        except OSError:
            yield here, None
            continue
        yield here, entries
        for entry in entries:
            if _is_folder(entry) and not selection.leaves_out(os.path.relpath(entry.path, folder)):
                waiting.append(entry.path)
            elif selection.follow_links and entry.is_symlink() and os.path.isdir(entry.path):
                links.append(entry.path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _file(entry: os.DirEntry[str], folder: str, selection: Selection) -> tuple[str, str | None] | None:
    """Return an entry that is a file or a link to one; None for anything else (a pipe, a link to a folder)."""
    path = str(Path(entry.path))
    if not entry.is_symlink():
        return (path, None) if entry.is_file() else None
    try:
        target = os.path.realpath(entry.path, strict=True)
    except OSError:  # broken, or a link to itself
        return path, None
    if not selection.follow_links and leads_out(entry.path, folder):
        return path, _LEADS_OUT
    return (path, None) if os.path.isfile(target) else None


# Patterns


def _matches(path: str, selection: Selection) -> Iterator[tuple[str, str | None]]:
    """Yield the matches of a pattern, each with the reason not to read it, or None; any other path matches itself."""
    if path == "-" or "\0" in path or os.path.lexists(path) or not glob.has_magic(path):
        yield path, None
        return
    parts = path.split(os.sep)
    first = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    base = os.sep.join(parts[:first]) or (os.sep if path.startswith(os.sep) else "")
    for match in _expanded(base, [part for part in parts[first:] if part], selection):
        out = not selection.follow_links and os.path.exists(match) and leads_out(match, base or os.curdir)
        yield match, _LEADS_OUT if out else None


def _expanded(folder: str, parts: list[str], selection: Selection) -> Iterator[str]:
    """Yield the paths below a folder that match the rest of a pattern."""
    if not parts:
        yield folder
        return
    head, rest = parts[0], parts[1:]
    if head == "**":
        if not rest:
            yield folder or os.curdir
            return
        for here, entries in _folders(folder or os.curdir, selection):
            if entries is not None:
                yield from _expanded(here if folder else os.path.relpath(here), rest, selection)
    elif glob.has_magic(head):
        for name in _names(folder, head):
            yield from _expanded(_joined(folder, name), rest, selection)
    elif os.path.lexists(joined := _joined(folder, head)):
        yield from _expanded(joined, rest, selection)


def _joined(folder: str, name: str) -> str:
    return name if folder in ("", os.curdir) else os.path.join(folder, name)


def _names(folder: str, pattern: str) -> list[str]:
    try:
        names = os.listdir(folder or os.curdir)
    except OSError:
        return []
    hidden = pattern.startswith(".")
    return sorted(name for name in names if fnmatch(name, pattern) and (hidden or not name.startswith(".")))
