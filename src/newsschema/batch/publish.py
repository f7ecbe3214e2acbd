"""After a run: publish the records as the output, in the order of the documents, atomically."""

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
    """Publish the records. If the part file has them in order, as it usually does, it is renamed."""
    if _in_order(OUTPUT, output, manifest):
        _settle(part, manifest)
        return
    if _in_order(PART, part, manifest):
        manifest.keep_positions()
        ready = part
    else:
        _assemble(output, part, new, manifest)
        ready = new
    manifest.set("publishing", ready.name)
    manifest.commit()
    replace(ready, output)
    finish(output, part, manifest)


def finish(output: Path, part: Path, manifest: Manifest) -> None:
    """Record that the output has been published."""
    manifest.published()
    manifest.set("output", identity(output))
    manifest.set("publishing", None)
    _settle(part, manifest)


def identity(output: Path) -> str | None:
    """Return size and modification time of the output, to detect whether another program changed it."""
    if not output.exists():
        return None
    stat = output.stat()
    return f"{stat.st_size} bytes, {stat.st_mtime_ns} ns"


def _settle(part: Path, manifest: Manifest) -> None:
    manifest.commit()
    part.unlink(missing_ok=True)


def _in_order(store: int, file: Path, manifest: Manifest) -> bool:
    """Whether the file contains exactly the records of this run's documents, in order."""
    at = 0
    for row in manifest.rows():
        if row.length and (row.store != store or row.start != at):
            return False
        at += row.length
    return file.exists() and file.stat().st_size == at


def _assemble(output: Path, part: Path, new: Path, manifest: Manifest) -> None:
    """Copy the records of each document, from earlier runs and this one, into a file in order."""
    with ExitStack() as stack:
        stores = {
            store: stack.enter_context(open(path, "rb"))
            for store, path in ((PART, part), (OUTPUT, output))
            if path.exists()
        }
        file = stack.enter_context(open(new, "wb"))
        at = 0
        for row in manifest.rows():
            manifest.set_next_start(row.position, at)
            if row.length:
                _copy(stores[row.store], row.start, row.length, file)
            at += row.length
        sync(file)


def _copy(source: BinaryIO, start: int, length: int, target: BinaryIO) -> None:
    source.seek(start)
    while length:
        data = source.read(min(length, _CHUNK))
        if not data:
            raise OSError(errno.EIO, "it no longer contains the records of an earlier run", source.name)
        target.write(data)
        length -= len(data)
