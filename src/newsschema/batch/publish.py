"""After a run: the records become the output, in the order of the documents, at one moment."""

from __future__ import annotations

import errno
from contextlib import ExitStack
from typing import TYPE_CHECKING

from newsschema.batch.manifest import OUTPUT, PART, Manifest
from newsschema.writer import replace, sync

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_CHUNK = 1024 * 1024


def publish(output: Path, part: Path, new: Path, manifest: Manifest) -> None:
    """Give the records their name. The part file itself is taken where it has them in order, as it mostly does."""
    if _in_order(OUTPUT, output, manifest):
        _settle(part, manifest)
        return
    if _in_order(PART, part, manifest):
        manifest.keep_places()
        ready = part
    else:
        _assemble(output, part, new, manifest)
        ready = new
    manifest.set("publishing", ready.name)
    manifest.commit()
    replace(ready, output)
    finish(output, part, manifest)


def finish(output: Path, part: Path, manifest: Manifest) -> None:
    """Say that the output has been published."""
    manifest.published()
    manifest.set("output", identity(output))
    manifest.set("publishing", None)
    _settle(part, manifest)


def identity(output: Path) -> str | None:
    """Return what tells whether somebody else has written to the output since: its size and time."""
    if not output.exists():
        return None
    stat = output.stat()
    return f"{stat.st_size} bytes, {stat.st_mtime_ns} ns"


def _settle(part: Path, manifest: Manifest) -> None:
    manifest.commit()
    part.unlink(missing_ok=True)


def _in_order(store: int, file: Path, manifest: Manifest) -> bool:
    """Whether the file holds the records of this run's documents in their order, and nothing else."""
    at = 0
    for row in manifest.rows():
        if row.length and (row.store != store or row.start != at):
            return False
        at += row.length
    return file.exists() and file.stat().st_size == at


def _assemble(output: Path, part: Path, new: Path, manifest: Manifest) -> None:
    """Copy the records of each document, old and new, into a file in order."""
    with ExitStack() as stack:
        stores = {
            store: stack.enter_context(open(path, "rb"))
            for store, path in ((PART, part), (OUTPUT, output))
            if path.exists()
        }
        file = stack.enter_context(open(new, "wb"))
        at = 0
        for row in manifest.rows():
            manifest.place(row.position, at)
            if row.length:
                _copy(stores[row.store], row.start, row.length, file)
            at += row.length
        sync(file)


def _copy(source: BinaryIO, start: int, length: int, target: BinaryIO) -> None:
    source.seek(start)
    while length:
        data = source.read(min(length, _CHUNK))
        if not data:
            raise OSError(errno.EIO, "records of an earlier run have gone from it", source.name)
        target.write(data)
        length -= len(data)
