"""CSV and TSV: one article per row, fields by column name; source: RFC 4180."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from newsschema.errors import EmptyDocumentError, ParseError
from newsschema.parsers.common.rows import CONTENT, KEYS, key_of, read_row
from newsschema.parsers.format import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.draft import Draft
    from newsschema.errors import NewsSchemaError
    from newsschema.source import SourceDocument

_SEPARATORS = ",;\t|"
_KNOWN = frozenset(key for keys in KEYS.values() for key in keys)
_NAME = re.compile(r"[^\W\d][\w .-]{0,60}|#|")


def _columns(line: str, separator: str) -> list[str]:
    """Return the names of the columns in the form of `KEYS`; [] if the line has anything but names."""
    try:
        names = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []
    return [key_of(name) for name in names] if all(_NAME.fullmatch(name.strip()) for name in names) else []


def _separator(head: str) -> str | None:
    """Return the column separator if the first line names a text and another known field; else None."""
    line = head.lstrip("\ufeff").partition("\n")[0].rstrip("\r")
    for separator in _SEPARATORS:
        columns = set(_columns(line, separator))
        if columns & CONTENT and len(columns & _KNOWN) >= 2:
            return separator
    return None


def _is_csv(head: bytes) -> bool:
    return _separator(_text(head)) in (",", ";", "|")


def _is_tsv(head: bytes) -> bool:
    return _separator(_text(head)) == "\t"


def _text(head: bytes) -> str:
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head[: len(head) // 2 * 2].decode("utf-16" if wide else "utf-8", "replace")


def parse(source: SourceDocument) -> Iterator[Draft | SourceDocument | NewsSchemaError]:
    """Yield the article of each row. Raises ParseError if the table ends within a quoted cell."""
    text = source.decoded.text
    separator = _separator(text[:4096]) or ("\t" if "\t" in text.partition("\n")[0] else ",")
    csv.field_size_limit(source.max_size)
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator, restkey="", strict=True)
    number = -1
    try:
        for number, row in enumerate(rows):
            cells = {name: value for name, value in row.items() if isinstance(name, str) and isinstance(value, str)}
            if any(value.strip() for value in cells.values()):
                yield read_row(cells, f"{source.name}#{number + 1}", number, f"row {number + 1}")
    except csv.Error as error:
        raise ParseError(
            source.name, f"line {rows.line_num}", f"not a complete table: {error}", "export it again"
        ) from error
    if number < 0:
        raise EmptyDocumentError(source.name, "the table has no rows")


CSV = Format("csv", "text/csv", _is_csv, parse)
TSV = Format("tsv", "text/tab-separated-values", _is_tsv, parse)
