"""The documents of a shard, each read once: plain files, and the members of archives."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from newsschema.batch.cluster.storage import fetch, local_path, open_at, read
from newsschema.conversion import choose_format
from newsschema.engines.work import Outcome, Task, failure
from newsschema.errors import NewsSchemaError, UnreadableError
from newsschema.parsers import warc
from newsschema.parsers.archives import zip_members
from newsschema.source import SourceDocument

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsschema.batch.cluster.plan import Piece
    from newsschema.engines.work import Options

OPENED = ("warc", "zip", "tar")
"""Formats of archives whose documents are converted and reported one by one."""

_AHEAD = 32  # documents fetched in advance
_AHEAD_BYTES = 32 * 1024 * 1024
_MAGIC = (b"WARC/", b"PK", b"\x1f\x8b", b"\x28\xb5\x2f\xfd")
_TAR = slice(257, 262)


def documents(pieces: Iterable[Piece], options: Options, folder: str) -> Iterator[Task | Outcome]:
    """Yield a numbered task for each document of the pieces, and an outcome for each that could not be read.

    Documents too large for memory are copied to the folder.
    """
    found = (each for piece, get in _fetched(pieces, options) for each in _of_piece(piece, get, options, folder))
    for position, each in enumerate(found):
        yield replace(each, position=position)


def _of_piece(piece: Piece, get: Callable[[], bytes] | None, options: Options, folder: str) -> Iterator[Task | Outcome]:
    """Yield the documents of a piece; `get` returns its bytes, None for one too large for memory."""
    url = piece.location if piece.location.startswith("http") else None
    try:
        if piece.start is not None:
            yield from _opened(_part(piece, options.max_size))
        elif get is None:
            file = fetch(piece.name, piece.location, folder)
            document = replace(SourceDocument.streamed(file, max_size=options.max_size), name=piece.name, url=url)
            yield from _taken_apart(document, options) or [Task(piece.name, file=file, url=url)]
        else:
            document = SourceDocument(piece.name, get(), url, max_size=options.max_size)
            yield from _taken_apart(document, options) or [Task(piece.name, data=document.data, url=url)]
    except NewsSchemaError as error:
        yield Outcome(piece.name, 0, failures=(failure(error),))


def _part(piece: Piece, max_size: int) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield the documents of part of an archive."""
    start, stop = piece.start or 0, piece.stop or 0
    try:
        with open_at(piece.location) as stream:
            if piece.name.lower().endswith(".zip"):
                yield from zip_members(stream, piece.name, start, stop, max_size)
            elif warc.seek_record(stream, start):
                yield from warc.pages(stream, piece.name, max_size, stop)
    except (OSError, ValueError) as error:
        raise UnreadableError(piece.name, getattr(error, "strerror", None) or str(error)) from error


def _taken_apart(document: SourceDocument, options: Options) -> Iterator[Task | Outcome] | None:
    """Return the documents of an archive, None if the document is not an archive."""
    if not document.data.startswith(_MAGIC) and document.data[_TAR] != b"ustar":
        return None
    try:
        format = choose_format(document, options.format)
    except NewsSchemaError:  # reported when it is converted
        return None
    return _opened(format.parse(document)) if format.name in OPENED else None


def _opened(items: Iterable[object]) -> Iterator[Task | Outcome]:
    for item in items:
        if isinstance(item, SourceDocument):
            yield Task(item.name, data=item.data, url=item.url, charset=item.charset)
        elif isinstance(item, NewsSchemaError):
            yield Outcome(item.document, 0, failures=(failure(item),))


def _fetched(pieces: Iterable[Piece], options: Options) -> Iterator[tuple[Piece, Callable[[], bytes] | None]]:
    """Yield each piece with a function that returns its bytes; remote ones are fetched in advance.

    The function is None for a part of an archive and for a document too large for memory.
    """
    waiting: deque[tuple[Piece, Callable[[], bytes] | None]] = deque()
    held = 0
    with ThreadPoolExecutor(_AHEAD) as threads:
        for piece in pieces:
            get: Callable[[], bytes] | None = None
            if piece.start is None and (piece.size or 0) <= options.max_size:
                get = partial(read, piece.name, piece.location)
                if local_path(piece.location) is None:
                    get = threads.submit(get).result
                    held += piece.size or 0
            waiting.append((piece, get))
            while len(waiting) > _AHEAD or held > _AHEAD_BYTES:
                first = waiting.popleft()
                held -= 0 if local_path(first[0].location) is not None or first[1] is None else first[0].size or 0
                yield first
        yield from waiting
