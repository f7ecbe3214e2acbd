"""Unpack compressed bytes within limits."""

from __future__ import annotations

import gzip
import re
import zlib
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, Any, BinaryIO

from newsschema.errors import MissingExtraError, ParseError, TooLargeError
from newsschema.text.clean import clean_line

if TYPE_CHECKING:
    from newsschema.source import SourceDocument

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_LEAST = 200 * 1024 * 1024  # unpacked bytes that are always allowed
_PIECE = 256 * 1024
_RATIO = 100  # beyond that, the limit as a multiple of the packed size; text compresses by 10, rarely by 30


def unpacked_head(head: bytes, length: int = 512) -> bytes:
    """Return the first unpacked bytes of a compressed document, given its first bytes; b"" if not compressed."""
    if head.startswith(GZIP):
        try:
            return zlib.decompressobj(31).decompress(head, length)
        except zlib.error:
            return b""
    if head.startswith(ZSTD):
        try:
            import zstandard
        except ImportError:
            return b""
        try:
            return zstandard.ZstdDecompressor().decompressobj().decompress(head)[:length]
        except zstandard.ZstdError:
            return b""
    return b""


def unpacked_stream(source: SourceDocument) -> BinaryIO:
    """Return the document's bytes as a file; gzip and zstd are unpacked, up to a limit."""
    stream = source.stream()
    size = stream.seek(0, 2)
    stream.seek(0)
    if source.head.startswith(GZIP):
        return BufferedReader(Bounded(gzip.GzipFile(fileobj=stream), stream, source.name, size), _PIECE)
    if source.head.startswith(ZSTD):
        try:
            import zstandard
        except ImportError as error:
            raise MissingExtraError(source.name, "zstandard", "zstd") from error
        reader = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(stream, read_across_frames=True)
        return BufferedReader(Bounded(reader, stream, source.name, size), _PIECE)
    return stream


class Bounded(RawIOBase):
    """A file that limits the ratio of unpacked to packed size, and reports broken compression."""

    def __init__(self, inner: Any, stream: BinaryIO, name: str, size: int) -> None:
        super().__init__()
        self._inner, self._stream, self._name = inner, stream, name
        self._limit = max(_LEAST, _RATIO * size)
        self._given = 0

    def close(self) -> None:
        """Close the decompressor and the file below it."""
        self._inner.close()
        self._stream.close()
        super().close()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill the buffer. Raises TooLargeError above the limit, ParseError if the compressed data is broken."""
        try:
            data = self._inner.read(len(buffer))
        except _broken() as error:
            problem = f"the compressed data is broken: {clean_line(str(error))}"
            remedy = "fetch the file again, it may be incomplete"
            raise ParseError(self._name, f"byte {self._given:,}", problem, remedy) from error
        self._given += len(data)
        if self._given > self._limit:
            found, remedy = f"unpacks to more than {self._limit:,} bytes", "unpack it first, if you trust it"
            raise TooLargeError(self._name, found, f"{_RATIO} times its size", remedy)
        buffer[: len(data)] = data
        return len(data)


def _broken() -> tuple[type[Exception], ...]:
    """Return the exceptions that decompressors raise on broken data."""
    try:
        from zstandard import ZstdError
    except ImportError:
        return (OSError, EOFError, zlib.error)
    return (OSError, EOFError, zlib.error, ZstdError)


def member_name(container: str, member: str) -> str:
    """Return a safe name for a member of a container: "news.zip#2016/page.html", without root, parent or controls."""
    parts = [part for part in re.split(r"[/\\]", clean_line(member) or "") if part not in ("", ".", "..")]
    return f"{container}#{'/'.join(parts) or 'unnamed'}"


def is_hidden(member: str) -> bool:
    """Whether an archive's member is hidden or added by the system (".DS_Store", "__MACOSX/...")."""
    parts = [part for part in re.split(r"[/\\]", member) if part not in ("", ".", "..")]
    return not parts or parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts)
