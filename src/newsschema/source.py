"""Source documents: a name and bytes; opening files, folders, patterns and standard input."""

from __future__ import annotations

import codecs
import errno
import glob
import hashlib
import io
import os
import stat
import sys
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from newsschema.errors import NothingFoundError, TooLargeError, UnreadableError
from newsschema.listing import list_found
from newsschema.text.encoding import Decoded, declared_encoding, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from newsschema.errors import NewsSchemaError

MAX_SIZE = 20 * 1024 * 1024
"""Default size limit of a document in bytes; the largest news pages seen are below 10 MiB."""

_HEAD = 4096


@dataclass(frozen=True)
class SourceDocument:
    """A document: its name, its bytes, and metadata from the transport."""

    name: str
    data: bytes
    url: str | None = None
    charset: str | None = None
    """The encoding that the transport states (HTTP Content-Type); None if none."""
    max_size: int = MAX_SIZE
    """Size limit in bytes for a document inside this one."""
    file: str | None = None
    """Path of a container too large for memory: `data` is then only its first bytes, and `stream` reads all of it."""

    @classmethod
    def read(cls, path: str | os.PathLike[str], *, max_size: int | None = MAX_SIZE) -> SourceDocument:
        """Read a file, or standard input for `-`; a `max_size` of None reads any size.

        Raises UnreadableError, NothingFoundError or TooLargeError.
        """
        name = os.fspath(path)
        if os.path.isdir(name) and not os.access(name, os.R_OK | os.X_OK):
            raise UnreadableError(name, os.strerror(errno.EACCES))
        if os.path.isdir(name) or (glob.has_magic(name) and not os.path.lexists(name)):
            raise NothingFoundError(name)
        check_is_file(name)
        limit = -1 if max_size is None else max_size + 1
        try:
            if name == "-":
                data = sys.stdin.buffer.read(limit)
            else:
                with open(name, "rb") as file:
                    data = file.read(limit)
        except (OSError, ValueError) as error:  # ValueError: a NUL in the path
            raise UnreadableError(name, getattr(error, "strerror", None) or str(error)) from error
        if max_size is not None:
            check_size(name, len(data), max_size)
        return cls(name, data, max_size=MAX_SIZE if max_size is None else max_size)

    @classmethod
    def streamed(cls, path: str, *, max_size: int = MAX_SIZE) -> SourceDocument:
        """Open a container of any size to read it piece by piece. Raises UnreadableError."""
        check_is_file(path)
        try:
            with open(path, "rb") as file:
                return cls(path, file.read(_HEAD), max_size=max_size, file=path)
        except (OSError, ValueError) as error:
            raise UnreadableError(path, getattr(error, "strerror", None) or str(error)) from error

    def stream(self) -> BinaryIO:
        """Return the bytes as a seekable binary file."""
        return open(self.file, "rb") if self.file else io.BytesIO(self.data)

    @property
    def head(self) -> bytes:
        """The first 4,096 bytes, for recognising the format."""
        return self.data[:_HEAD]

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        if not self.file:
            return hashlib.sha256(self.data).hexdigest()
        with open(self.file, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    @property
    def size(self) -> int:
        """Size in bytes."""
        return os.path.getsize(self.file) if self.file else len(self.data)

    @cached_property
    def decoded(self) -> Decoded:
        """The bytes as text, by byte order mark, transport, the document's own declaration, or detection."""
        return decode(self.data, (self.charset, declared_encoding(self.data)))

    @property
    def utf8(self) -> bytes:
        """The text in UTF-8; the original bytes if they are valid UTF-8."""
        codes = {code for code, _ in self.decoded.notices}
        if self.decoded.encoding == "utf-8" and "characters_replaced" not in codes:
            return self.data.removeprefix(codecs.BOM_UTF8)
        return self.decoded.text.encode("utf-8", "replace")


def check_is_file(name: str) -> None:
    """Raise UnreadableError for a pipe, a socket or a device, which may never end; `-` is standard input."""
    try:
        mode = os.stat(name).st_mode if name != "-" else stat.S_IFREG
    except (OSError, ValueError):  # opening it will report the error
        return
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        what = "a named pipe" if stat.S_ISFIFO(mode) else "not a regular file"
        raise UnreadableError(name, f"it is {what}; to read a stream, use - and redirect standard input")


def check_size(name: str, size: int, max_size: int) -> None:
    """Raise TooLargeError for a document over the limit."""
    if size > max_size:
        found = f"more than {max_size:,} bytes"
        raise TooLargeError(name, found, f"{max_size:,} bytes", "split the document or raise the size limit")


def open_sources(
    paths: Iterable[str | os.PathLike[str]], *, max_size: int = MAX_SIZE
) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield every document that paths expand to, or the error that prevents reading it."""
    for found in list_found([os.fspath(path) for path in paths]):
        try:
            if found.refused:
                raise UnreadableError(found.name, found.refused)
            yield SourceDocument.read(found.name, max_size=max_size)
        except (UnreadableError, NothingFoundError, TooLargeError) as error:
            yield error
