"""Convert one document to the bytes to be written; every engine calls this function."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import BinaryIO

from newsschema.errors import NewsSchemaError, TooLargeError, UnreadableError
from newsschema.source import MAX_SIZE, SourceDocument, check_is_file, check_size

SPILL = 8 * 1024 * 1024
"""Bytes of output above which a document's records are passed in a file instead of in memory."""


@dataclass(frozen=True, slots=True)
class Options:
    """Options that determine the bytes written."""

    format: str | None = None
    max_size: int = MAX_SIZE
    written: str = "article"
    """Form of the output, a key of `export.records.WRITTEN`."""
    pretty: bool = False
    folder: str | None = None
    """Folder for files of large results, created when needed; None: the system's temporary folder."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for one document in a worker."""

    seconds: float = 60.0
    """Time limit for a document, or for each item of a container."""
    memory: int = 2 * 1024**3
    """Limit on the address space of a worker process, in bytes."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document to convert."""

    name: str
    position: int = 0
    """Number that the caller gives the document."""
    data: bytes | None = None
    """The bytes; None to read them from the path `name`."""
    known: str | None = None
    """SHA-256 of bytes with a known outcome; a document that still has this hash is not converted again."""
    file: str | None = None
    """File with the bytes of a container too large for memory, if its path differs from `name`."""
    url: str | None = None
    """Address the document was fetched from."""
    charset: str | None = None
    """The encoding that the transport stated."""
    refused: str | None = None
    """Why the document must not be read; None if it may."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document, or an item of it, is not in the output."""

    code: str
    place: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a document."""

    name: str
    position: int
    sha256: str | None = None
    """SHA-256 of the document's bytes; None if unreadable."""
    unchanged: bool = False
    """Whether the document has the known hash; the fields below are then empty."""
    lines: bytes = b""
    """The records, as they will be written."""
    file: str | None = None
    """File with the records instead of `lines`; the receiver removes it."""
    records: int = 0
    failures: tuple[Failure, ...] = ()
    notices: dict[str, int] = field(default_factory=dict)
    """Number of notices in the records, by code."""
    seconds: float = 0.0


Alive = Callable[[], None]
"""Callback of a work function after each item of a container, so that the time limit applies per item."""

Work = Callable[[Task, Options, Alive], Outcome]
"""A work function; it must be importable by name, since other processes call it."""


def unwatched() -> None:
    """Do nothing: the `Alive` callback without a time limit."""


def convert_task(task: Task, options: Options, alive: Alive = unwatched) -> Outcome:
    """Read a document and convert it, unless its hash is known. NewsSchemaErrors become failures of the outcome."""
    started = perf_counter()
    outcome = Outcome(task.name, task.position)
    try:
        document: SourceDocument | None = _read(task, options)
    except NewsSchemaError as error:
        if not isinstance(error, TooLargeError) or task.data is not None or task.file is not None:
            return replace(outcome, failures=(failure(error),), seconds=perf_counter() - started)
        document = None  # a container may be of any size: `convert_all` reads it piece by piece
    if document:
        outcome = replace(outcome, sha256=document.sha256)
    elif task.known:
        outcome = replace(outcome, sha256=file_hash(task.name))
    if task.known and outcome.sha256 == task.known:
        return replace(outcome, unchanged=True)
    outcome = _converted(outcome, document or task.name, options, alive)
    if outcome.records and not outcome.sha256:
        outcome = replace(outcome, sha256=file_hash(task.name))
    return replace(outcome, seconds=perf_counter() - started)


def file_hash(path: str) -> str | None:
    """Return the SHA-256 of a file's bytes; None if it cannot be read."""
    try:
        check_is_file(path)
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, UnreadableError):
        return None


def failure(error: NewsSchemaError) -> Failure:
    """Return an error as plain data."""
    return Failure(error.code, getattr(error, "place", None), str(error))


def _read(task: Task, options: Options) -> SourceDocument:
    if task.refused:
        raise UnreadableError(task.name, task.refused)
    if task.file is not None:
        return _container(task, task.file, options)
    if task.data is None:
        return SourceDocument.read(task.name, max_size=options.max_size)
    check_size(task.name, len(task.data), options.max_size)
    return SourceDocument(task.name, task.data, task.url, task.charset, options.max_size)


def _container(task: Task, file: str, options: Options) -> SourceDocument:
    """Open a file whose path differs from the document's name. Raises TooLargeError if it is not a container."""
    from newsschema.conversion import choose_format

    document = replace(SourceDocument.streamed(file, max_size=options.max_size), name=task.name, url=task.url)
    if not choose_format(document, options.format).streams:
        check_size(task.name, document.size, options.max_size)
        return SourceDocument(task.name, Path(file).read_bytes(), task.url, max_size=options.max_size)
    return document


def _converted(outcome: Outcome, source: SourceDocument | str, options: Options, alive: Alive) -> Outcome:
    from newsschema.conversion import Failed, convert_all
    from newsschema.export.records import record_line

    failures: list[Failure] = []
    notices: Counter[str] = Counter()
    records = 0
    with _Lines(options.folder) as lines:
        for result in convert_all([source], format=options.format, max_size=options.max_size):
            alive()
            if isinstance(result, Failed):
                failures.append(failure(result.error))
                continue
            lines.add(record_line(result.article, options.written, pretty=options.pretty))
            notices.update(notice.code for notice in result.article.notices)
            records += 1
        file = lines.keep()
        return replace(
            outcome,
            lines=b"".join(lines.held),
            file=file,
            records=records,
            failures=tuple(failures),
            notices=dict(sorted(notices.items())),
        )


class _Lines:
    """Collects lines in memory, or in a file once they exceed `SPILL` bytes."""

    def __init__(self, folder: str | None) -> None:
        self.held: list[bytes] = []
        self._folder = folder
        self._size = 0
        self._file: BinaryIO | None = None
        self._path: str | None = None

    def __enter__(self) -> _Lines:
        return self

    def add(self, line: bytes) -> None:
        self.held.append(line)
        self._size += len(line)
        if self._size > SPILL:
            self._spill()

    def keep(self) -> str | None:
        """Return the file of lines, which its reader must remove; None if they are in memory."""
        if self._file is None:
            return None
        self._spill()
        self._file.flush()
        path, self._path = self._path, None
        return path

    def _spill(self) -> None:
        if self._file is None:
            import tempfile

            if self._folder:
                os.makedirs(self._folder, mode=0o700, exist_ok=True)
            handle, self._path = tempfile.mkstemp(suffix=".part", prefix=".newsschema-", dir=self._folder)
            self._file = os.fdopen(handle, "wb")
        self._file.writelines(self.held)
        self.held.clear()
        self._size = 0

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
        if self._path is not None:
            os.unlink(self._path)
