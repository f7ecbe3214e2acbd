"""ZIP and TAR archives (plain, gzip or zstd), and single files compressed with gzip or zstd."""

from __future__ import annotations

import os
import tarfile
import zipfile
import zlib
from typing import TYPE_CHECKING

from newsschema.errors import EmptyDocumentError, ParseError, TooLargeError
from newsschema.parsers.common.unpack import GZIP, ZSTD, is_hidden, member_name, unpacked_head, unpacked_stream
from newsschema.parsers.format import Format
from newsschema.source import SourceDocument, check_size

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newsschema.errors import NewsSchemaError

MAX_MEMBERS = 100_000
_USTAR = slice(257, 262)
_REPACK = "create the archive again or unpack it first"


def _is_zip(head: bytes) -> bool:
    """Whether it begins with a ZIP archive's local header."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _is_tar(head: bytes) -> bool:
    """Whether it begins with a POSIX tar header, compressed or not."""
    return head[_USTAR] == b"ustar" or unpacked_head(head)[_USTAR] == b"ustar"


def _is_gzip(head: bytes) -> bool:
    """Whether it begins with gzip's magic number."""
    return head.startswith(GZIP)


def _is_zstd(head: bytes) -> bool:
    """Whether it begins with zstd's magic number."""
    return head.startswith(ZSTD)


def parse_zip(source: SourceDocument) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield each file of the archive, in its order. Raises ParseError or TooLargeError for the archive as a whole."""
    with source.stream() as stream:
        yield from zip_members(stream, source.name, 0, source.size, source.max_size)


def zip_members(
    stream: BinaryIO, name: str, start: int, stop: int, max_size: int
) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield the files that begin in the byte range `start` to `stop`, in the archive's order; see `parse_zip`."""
    try:
        with zipfile.ZipFile(stream) as archive:
            members = archive.infolist()
            if len(members) > MAX_MEMBERS:
                raise TooLargeError(name, f"holds {len(members):,} files", f"{MAX_MEMBERS:,}", "split the archive")
            budget = max(200 * 1024 * 1024, 100 * (stop - start))
            for member in members:
                if member.is_dir() or is_hidden(member.filename) or not start <= member.header_offset < stop:
                    continue
                document = _zip_member(archive, member, name, max_size)
                if isinstance(document, SourceDocument):
                    budget -= len(document.data)
                yield document
                if budget < 0:
                    raise TooLargeError(name, "unpacks to far more than its size", "100 times its size", _REPACK)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ParseError(name, "archive directory", f"not a complete ZIP archive: {error}", _REPACK) from error


def _zip_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, container: str, max_size: int
) -> SourceDocument | NewsSchemaError:
    name = member_name(container, member.filename)
    if member.flag_bits & 1:
        return ParseError(name, "archive header", "is encrypted", "unpack it with its password first")
    try:
        check_size(name, member.file_size, max_size)
        with archive.open(member) as file:
            data = file.read(max_size + 1)
        check_size(name, len(data), max_size)
    except TooLargeError as error:
        return error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        return ParseError(name, "archive member", f"cannot be unpacked: {error}", _REPACK)
    return SourceDocument(name, data)


def parse_tar(source: SourceDocument) -> Iterator[SourceDocument | NewsSchemaError]:
    """Yield each regular file of the archive, in its order; links and devices are skipped."""
    try:
        with unpacked_stream(source) as stream, tarfile.open(fileobj=stream, mode="r|") as archive:
            for number, member in enumerate(archive):
                if number >= MAX_MEMBERS:
                    raise TooLargeError(source.name, f"holds over {number:,} files", f"{MAX_MEMBERS:,}", "split it")
                if member.isfile() and not is_hidden(member.name):
                    name = member_name(source.name, member.name)
                    file = archive.extractfile(member) if member.size <= source.max_size else None
                    if file is None:
                        found, limit = f"is of {member.size:,} bytes", f"{source.max_size:,} bytes"
                        yield TooLargeError(name, found, limit, "leave it out or raise the size limit")
                    else:
                        yield SourceDocument(name, file.read(source.max_size + 1))
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        raise ParseError(source.name, "archive", f"not a complete TAR archive: {error}", _REPACK) from error


def parse_packed(source: SourceDocument) -> Iterator[SourceDocument]:
    """Yield the one document that is compressed with gzip or zstd."""
    inner = os.path.basename(source.name.rpartition("#")[2])
    for ending in (".gz", ".gzip", ".zst", ".zstd"):
        inner = inner.removesuffix(ending)
    name = member_name(source.name, inner)
    with unpacked_stream(source) as stream:
        pieces, size = [], 0
        while piece := stream.read(1 << 20):
            pieces.append(piece)
            size += len(piece)
            check_size(name, size, source.max_size)
    if not size:
        raise EmptyDocumentError(source.name, "the compressed file is empty")
    yield SourceDocument(name, b"".join(pieces), source.url, source.charset)


ZIP = Format("zip", "application/zip", _is_zip, parse_zip, is_text=False, streams=True)
TAR = Format("tar", "application/x-tar", _is_tar, parse_tar, is_text=False, streams=True)
GZ = Format("gzip", "application/gzip", _is_gzip, parse_packed, is_text=False, streams=True)
ZST = Format("zstd", "application/zstd", _is_zstd, parse_packed, is_text=False, streams=True)
