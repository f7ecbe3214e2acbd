"""Which documents a batch has: files found one at a time, so that memory does not grow with their number."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from newsschema.source import list_documents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Found = tuple[int, str, str]
"""The number of the argument, the match of its pattern, and the file; in this order they sort as documents do."""


def find_documents(paths: Iterable[str]) -> Iterator[Found]:
    """Yield, unsorted, the files that `source.list_documents` lists. A path that leads nowhere stands for itself."""
    for number, path in enumerate(paths):
        found = False
        for match in _matches(path):
            for name in _walk(match) if os.path.isdir(match) else [match]:
                found = True
                yield number, match, name
        if not found:
            yield number, path, path


def is_one_document(paths: tuple[str, ...]) -> bool:
    """Whether the arguments name a single document, without looking further than at them."""
    path = paths[0]
    return len(paths) == 1 and next(_matches(path), path) == path and not os.path.isdir(path)


def list_once(paths: Iterable[str]) -> list[str]:
    """Return the documents in order, each name once."""
    return list(dict.fromkeys(list_documents(paths)))


def _matches(path: str) -> Iterator[str]:
    """Yield what a pattern leads to; any other path is its own match."""
    if path == "-" or "\0" in path or os.path.lexists(path) or not glob.has_magic(path):
        yield path
    else:
        yield from glob.iglob(path, recursive=True)


def _walk(folder: str) -> Iterator[str]:
    """Yield the files below a folder, hidden ones left out, links to folders not followed.

    A folder that may not be read is yielded itself, so that reading it tells what is wrong.
    """
    folders = [folder]
    while folders:
        here = folders.pop()
        try:
            entries = os.scandir(here)
        except OSError:
            yield here
            continue
        with entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                elif entry.is_file():
                    yield str(Path(entry.path))
