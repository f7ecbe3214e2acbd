"""Group documents into shards by bytes: small ones together, a large archive split into pieces."""

from __future__ import annotations

import hashlib
import pickle
import zlib
from typing import TYPE_CHECKING, NamedTuple

from newsschema.batch.cluster.storage import open_at
from newsschema.parsers import warc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsschema.batch.cluster.inputs import Entry

SHARD_BYTES = 128 * 1024 * 1024
SHARD_DOCUMENTS = 10_000
_HEAD = 1024 * 1024  # bytes that contain an archive's first two records
_WARC, _ZIP = (".warc", ".warc.gz"), (".zip",)


class Piece(NamedTuple):
    """A document, or the members of an archive that begin in the byte range from `start` to before `stop`."""

    name: str
    location: str
    size: int | None
    tag: str
    start: int | None = None
    """None for a complete document."""
    stop: int | None = None


class Shard(NamedTuple):
    """Documents that one worker converts as a unit."""

    number: int
    key: str
    """Hash of everything that determines the shard's records."""
    packed: bytes
    """The pieces, compressed: the command keeps all of them, and the scheduler stores what it passes on."""

    @property
    def pieces(self) -> list[Piece]:
        return list(map(Piece._make, pickle.loads(zlib.decompress(self.packed))))

    @property
    def name(self) -> str:
        return f"part-{self.number:06}-{self.key}"


def plan_shards(entries: Iterable[Entry], *, size: int, version: str) -> Iterator[Shard]:
    """Yield the documents in shards of at most `size` bytes, a larger document alone; deterministic."""
    pieces = (piece for entry in entries for piece in _cut(entry, size))
    for number, packed in enumerate(_pack(pieces, size)):
        digest = hashlib.sha256(repr((version, packed)).encode("utf-8", "surrogateescape"))
        yield Shard(number, digest.hexdigest()[:12], zlib.compress(pickle.dumps(list(map(tuple, packed)))))


def _cut(entry: Entry, size: int) -> list[Piece]:
    whole = Piece(*entry)
    if entry.size is None or entry.size <= size or not _can_be_cut(entry):
        return [whole]
    count = -(-entry.size // size)
    edges = [entry.size * number // count for number in range(count + 1)]
    return [whole._replace(start=edges[n], stop=edges[n + 1]) for n in range(count)]


def _can_be_cut(entry: Entry) -> bool:
    """Whether it is an archive that can be read from the middle, on a server that supports range requests."""
    name = entry.name.lower()
    if not name.endswith((*_WARC, *_ZIP)):
        return False
    try:
        with open_at(entry.location) as file:
            file.seek((entry.size or 1) - 1)
            file.read(1)
            file.seek(0)
            return name.endswith(_ZIP) or warc.can_be_split(file.read(_HEAD))
    except (OSError, ValueError):  # ValueError: no range requests; other errors are reported when it is read
        return False


def _pack(pieces: Iterable[Piece], most: int) -> Iterator[list[Piece]]:
    packed: list[Piece] = []
    total = 0
    for piece in pieces:
        size = (piece.size or 0) if piece.start is None else (piece.stop or 0) - piece.start
        if packed and (total + size > most or len(packed) == SHARD_DOCUMENTS):
            yield packed
            packed, total = [], 0
        packed.append(piece)
        total += size
    if packed:
        yield packed
