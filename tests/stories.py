"""Documents for the tests of clusters: stories in folders and archives."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newsschema.batch.cluster.documents import documents
from newsschema.batch.cluster.inputs import Entry, find_inputs
from newsschema.engines.work import Options
from test_warc import RECORDS

STORY = "Ferry returns to Lagos\n\nThe ferry came back on Tuesday with {} people aboard.\n"


def write_stories(folder: Path, count: int) -> Path:
    for number in range(count):
        path = folder / f"day{number % 2}" / f"story{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(STORY.format(number))
    return folder


def archive(folder: Path, kind: str) -> Path:
    """Write an archive of pages; some of its records are none."""
    path = folder / f"pages.{kind}"
    match kind:
        case "warc":
            path.write_bytes(b"".join(RECORDS * 5))
        case "warc.gz":
            path.write_bytes(b"".join(map(gzip.compress, RECORDS * 5)))
        case "zip":
            with zipfile.ZipFile(path, "w") as zipped:
                for number in range(10):
                    zipped.writestr(f"{number}.txt", STORY.format(number))
        case "tar.gz":
            with tarfile.open(path, "w:gz") as tarred:
                for number in range(10):
                    data = STORY.format(number).encode()
                    info = tarfile.TarInfo(f"{number}.txt")
                    info.size = len(data)
                    tarred.addfile(info, io.BytesIO(data))
    return path


def names_of(shards: Iterable[Any], tmp_path: Path) -> list[str]:
    return [each.name for shard in shards for each in documents(shard.pieces, Options(), str(tmp_path))]


ARCHIVES = [("warc", True), ("warc.gz", True), ("zip", True), ("tar.gz", False)]


def found(*paths: str | Path, leave_out: str = "memory://nowhere") -> list[Entry]:
    return list(find_inputs(map(str, paths), leave_out=leave_out))
