"""JSON lines: per line a page under `html`, a text under `text`, or an article in another JSON format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsschema.draft import Draft
from newsschema.errors import ParseError
from newsschema.parsers.common.json import keys_of, read_json
from newsschema.parsers.common.rows import CONTENT, read_row
from newsschema.parsers.common.unpack import unpacked_head, unpacked_stream
from newsschema.parsers.format import Format
from newsschema.source import SourceDocument, check_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.errors import NewsSchemaError

_STANDARD = frozenset({"@context", "@type", "schema_version", "versioncreated", "pubstatus", "body_text", "body_xhtml"})
_STANDARD_KEYS = frozenset({"@type", "uri", "guid"})
_ARRAY = re.compile(rb"\[\s{0,100}\{")
_LINES = re.compile(rb'\{[^\r\n]+\}[ \t]*\r?\n[ \t]*\{[ \t]*"')


def recognises(head: bytes) -> bool:
    """Whether it has one object per line, or is one object with a page or a text."""
    start = (unpacked_head(head, 4096) or head).lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith(b"{"):
        return False
    keys = keys_of(start)
    return _LINES.match(start) is not None or bool(keys & CONTENT and not keys & _STANDARD)


def _is_array(head: bytes) -> bool:
    """Whether it is a list of objects with a page or a text."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    keys = keys_of(start)
    return _ARRAY.match(start) is not None and bool(keys & CONTENT and not keys & _STANDARD)


def parse_array(source: SourceDocument) -> Iterator[Draft | SourceDocument | NewsSchemaError]:
    """Yield the article or document of each object in the list. Raises ParseError for invalid JSON."""
    import orjson

    for number, item in enumerate(read_json(source)):
        name = f"{source.name}#{number + 1}"
        if isinstance(item, dict):
            yield _article(item, orjson.dumps(item), name, number)
        else:
            yield ParseError(name, f"item {number + 1}", "not a JSON object", "write a list of objects")


def parse(source: SourceDocument) -> Iterator[Draft | SourceDocument | NewsSchemaError]:
    """Yield the article or document of each line, or of one object on several lines; a broken line fails alone."""
    if not source.file and (whole := _whole(source.data)) is not None:
        yield _read(whole, f"{source.name}#1", 0)
        return
    with unpacked_stream(source) as stream:
        number = 0
        while line := stream.readline(source.max_size + 1):
            number += 1
            if line.strip(b" \t\r\n\xef\xbb\xbf"):
                name = f"{source.name}#{number}"
                check_size(name, len(line), source.max_size)
                yield _read(line.strip(b" \t\r\n\xef\xbb\xbf"), name, number - 1)


def _whole(data: bytes) -> bytes | None:
    """Return the text of a document that is one object on several lines, else None."""
    import orjson

    first_line = data.lstrip().split(b"\n", 1)[0].strip()
    if first_line.endswith(b"}") or b"\n" not in data.strip() or data[:1] not in b"{ \t\r\n\xef":
        return None
    text = data.strip(b" \t\r\n\xef\xbb\xbf")
    try:
        orjson.loads(text)
    except orjson.JSONDecodeError:
        return None
    return text


def _read(line: bytes, name: str, item: int) -> Draft | SourceDocument | NewsSchemaError:
    import orjson

    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        place = f"line {item + 1}, column {error.colno}"
        return ParseError(name, place, f"not valid JSON: {error.msg}", "write one JSON object per line")
    if not isinstance(record, dict):
        return ParseError(name, f"line {item + 1}, column 1", "not a JSON object", "write one JSON object per line")
    return _article(record, line, name, item)


def _article(record: dict[str, Any], text: bytes, name: str, item: int) -> Draft | SourceDocument | NewsSchemaError:
    """Return the article of an object; an object in another standard becomes an embedded document."""
    if "schema_version" in record or (_STANDARD_KEYS & set(record) and not CONTENT & set(record)):
        return SourceDocument(f"{name}.json", text)
    return read_row(record, name, item, f"line {item + 1}")


FORMAT = Format("jsonl", "application/jsonl", recognises, parse, streams=True)
ARRAY = Format("json", "application/json", _is_array, parse_array)
