"""The formats, most specific first: the first that recognises a document reads it.

Parser modules are imported lazily; `FORMATS` and `BY_NAME` import all of them.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsschema.parsers.format import Format

if TYPE_CHECKING:
    FORMATS: tuple[Format, ...]
    BY_NAME: dict[str, Format]

# Each format's module and its name there.
_LOCATIONS = (
    # Recognised by their first bytes.
    ("docx", "FORMAT"), ("pdf", "FORMAT"), ("photo", "FORMAT"), ("warc", "FORMAT"), ("archives", "ZIP"),
    ("archives", "TAR"),
    # Recognised by compressed content, or by their first line.
    ("jsonlines", "FORMAT"), ("archives", "GZ"), ("archives", "ZST"), ("anpa", "FORMAT"), ("iptc_7901", "FORMAT"),
    ("eml", "MBOX"), ("eml", "FORMAT"),
    # Recognised by their root element or their keys.
    ("nitf", "FORMAT"), ("newsml_g2", "FORMAT"), ("newsml_1", "FORMAT"), ("feeds", "RSS"), ("feeds", "ATOM"),
    ("schema_org", "FORMAT"), ("ninjs", "FORMAT"), ("jsonlines", "ARRAY"), ("tables", "CSV"), ("tables", "TSV"),
    ("markdown", "FORMAT"), ("html", "FORMAT"), ("text", "FORMAT"),
)  # fmt: skip
GENERAL = frozenset(("markdown", "html", "text"))
"""Names of the formats that accept almost any text; `unread` refuses other known kinds of data before them."""


def format_at(module: str, name: str = "FORMAT") -> Format:
    """Import a module of this package and return its format."""
    found: Format = getattr(import_module(f"{__name__}.{module}"), name)
    return found


@cache
def _formats() -> tuple[Format, ...]:
    return tuple(format_at(*location) for location in _LOCATIONS)


def __getattr__(name: str) -> Any:
    if name == "FORMATS":
        return _formats()
    if name == "BY_NAME":
        return {format.name: format for format in _formats()}
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = ["BY_NAME", "FORMATS", "GENERAL", "Format", "format_at"]
