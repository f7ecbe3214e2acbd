"""Read JSON with line and column in errors, and recognise it by its keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsschema.errors import ParseError

if TYPE_CHECKING:
    from newsschema.source import SourceDocument

_KEY = re.compile(rb'"(@?[A-Za-z_]{1,40})"\s{0,20}:')
_COUNT = re.compile(r"[0-9]{1,3}(?:[,. ][0-9]{3}){1,3}|[0-9]{1,9}")
_SPACE = b"\xef\xbb\xbf \t\r\n"


def keys_of(head: bytes) -> frozenset[str]:
    """Return the keys in a document's first bytes, in lower case; empty if it is not a JSON object or list."""
    start = head.lstrip(_SPACE)[:1]
    return (
        frozenset(key.decode("ascii").lower() for key in _KEY.findall(head)) if start in (b"{", b"[") else frozenset()
    )


def read_json(source: SourceDocument) -> Any:
    """Return the document's value. Raises ParseError with line and column."""
    import orjson

    try:
        return orjson.loads(source.decoded.text.strip())
    except orjson.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ParseError(
            source.name, place, f"not valid JSON: {error.msg}", "correct or export the JSON again"
        ) from error


def objects(value: Any) -> list[dict[str, Any]]:
    """Return the objects in a list, or an object as a list of one."""
    if isinstance(value, dict):
        return [value]
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def string(value: Any) -> str | None:
    """Return the value if it is a non-blank string, else None."""
    return value if isinstance(value, str) and value.strip() else None


def whole_number(value: Any) -> int | None:
    """Return a count given as a number or a string of digits ("1,204"); None for anything else."""
    if isinstance(value, str) and (match := _COUNT.fullmatch(value.strip())):
        value = int(re.sub("[,. ]", "", match[0]))
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
