"""Read request bodies within limits of size and time, and split them into documents."""

from __future__ import annotations

import asyncio
from email.message import Message
from typing import TYPE_CHECKING

from fastapi import Request
from python_multipart.exceptions import FormParserError
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect

from newsschema.parsers import FORMATS, Format
from newsschema.service.answers import RefusedError
from newsschema.service.work import Conversion

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from newsschema.service.settings import Settings

_HEAD = 4096
_MOST_FILES = 100
_GENERIC = {"application/json", "text/plain"}  # unspecific types: the content decides
_ALIASES = {  # other media types in use for the same formats
    "application/xhtml+xml": "html",
    "application/x-gzip": "gzip",
    "application/x-ndjson": "jsonl",
    "application/x-zip-compressed": "zip",
    "application/jsonlines": "jsonl",
}


def _formats() -> dict[str, Format]:
    by_name = {format.name: format for format in FORMATS}
    stated = {format.media_type: format for format in FORMATS if format.media_type not in _GENERIC}
    return stated | {media_type: by_name[name] for media_type, name in _ALIASES.items()}


_BY_MEDIA_TYPE = _formats()


async def read_body(request: Request, settings: Settings) -> bytes:
    """Return the body. Raises RefusedError if it is too large, too slow, incomplete or empty."""
    too_large = RefusedError(
        413, "too_large", f"the body exceeds the limit of {settings.max_size:,} bytes; send it in parts"
    )
    stated = request.headers.get("content-length", "")
    if stated.isdecimal() and int(stated) > settings.max_size:
        raise too_large
    body = bytearray()
    try:
        async with asyncio.timeout(settings.patience):
            async for piece in request.stream():
                body += piece
                if len(body) > settings.max_size:
                    raise too_large
    except TimeoutError as error:
        message = f"the body did not arrive within {settings.patience:g} seconds; send it faster or in parts"
        raise RefusedError(408, "slow_body", message, headers={"Connection": "close"}) from error
    except ClientDisconnect as error:
        raise RefusedError(
            400, "broken_off", "the connection closed before the body was complete; send it again"
        ) from error
    if not body:
        raise RefusedError(400, "empty", "the body is empty; send a document")
    return bytes(body)


async def documents_of(request: Request, body: bytes, url: str | None, format: str | None) -> list[Conversion]:
    """Return the documents to convert: the body itself, or each file of a form."""
    stated = Message()
    stated["Content-Type"] = request.headers.get("content-type", "application/octet-stream")
    if stated.get_content_type() == "multipart/form-data":
        return [_conversion(upload, data, url, format) for upload, data in await _uploads(request, body)]
    charset = stated.get_content_charset()
    return [Conversion("(body)", data=body, url=url, charset=charset, format=format or _declared(stated, body))]


async def _uploads(request: Request, body: bytes) -> list[tuple[UploadFile, bytes]]:
    async def pieces() -> AsyncGenerator[bytes, None]:
        yield body

    try:
        form = await MultiPartParser(request.headers, pieces(), max_files=_MOST_FILES).parse()
    except (MultiPartException, FormParserError, UnicodeError) as error:
        message = getattr(error, "message", None) or "the form cannot be read"
        raise RefusedError(400, "form", f"{message}; send multipart/form-data with files") from error
    uploads = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
    if not uploads:
        raise RefusedError(400, "form", "the form contains no file; send each document as a file of the form")
    return [(upload, await upload.read()) for upload in uploads]


def _conversion(upload: UploadFile, data: bytes, url: str | None, format: str | None) -> Conversion:
    stated = Message()
    stated["Content-Type"] = upload.content_type or "application/octet-stream"
    return Conversion(
        upload.filename or "(upload)",
        data=data,
        url=url,
        charset=stated.get_content_charset(),
        format=format or _declared(stated, data),
    )


def _declared(stated: Message, data: bytes) -> str | None:
    """The format that the Content-Type names if the content agrees; the header is often wrong."""
    format = _BY_MEDIA_TYPE.get(stated.get_content_type())
    return format.name if format and format.recognises(data[:_HEAD]) else None
