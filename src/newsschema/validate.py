"""Incoming JSON to every problem it has, each with its pointer, line and column.

A record is valid when it has the schema's shape (told by the Pydantic models) and when everything found in text stands
where it says (`models.grounding`). Both are checked even where the other fails, so that a sender sees all at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from pydantic import ValidationError

from newsschema.errors import InvalidRecordError
from newsschema.models.article import SCHEMA_VERSION, Article
from newsschema.models.grounding import ungrounded
from newsschema.text.json_places import escape, find_places, line_column

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHECKED = {"grounding": "checked elsewhere"}
_SHOWN = 60  # characters of a value that a message quotes


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a record."""

    document: str
    """The file, or `-` for standard input."""
    record: int
    """Number of the record in the document, from 1."""
    code: str
    """Stable, for programs: Pydantic's error type, a code of `models.grounding`, or one of this module."""
    pointer: str
    """JSON Pointer to the value within the record; empty for the record itself."""
    line: int
    """Line in the document, from 1."""
    column: int
    """Column in characters, from 1."""
    message: str
    """What was expected and what was found."""

    def __str__(self) -> str:
        place = f"{self.document}:{self.line}:{self.column}: record {self.record}"
        return f"{place}: {self.pointer or '(the record)'}: {self.message} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Checked:
    """A record with its problems; valid where there are none."""

    document: str
    record: int
    problems: tuple[Problem, ...]


def validate_document(document: str, data: bytes) -> Iterator[Checked]:
    """Check a JSON document, or each line of a JSON lines document; `document` names it in the problems."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    number = 0
    for line, text in _records(data):
        number += 1
        yield Checked(document, number, tuple(_problems(document, number, line, text)))
    if not number:
        message = "the document holds no record; expected JSON or JSON lines"
        yield Checked(document, 1, (Problem(document, 1, "empty", "", 1, 1, message),))


def read_article(data: bytes, *, name: str = "(bytes)") -> Article:
    """Read one JSON record. Raises InvalidRecordError with every problem; duplicate keys are refused too."""
    problems = tuple(str(problem) for problem in _problems(name, 1, 1, data))
    if problems:
        raise InvalidRecordError(name, problems)
    return Article.model_validate_json(data, context=_CHECKED)


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each record's first line, from 1, with its bytes: the whole document, or its lines where the first is whole."""
    lines = data.split(b"\n")
    first = next((line.strip() for line in lines if line.strip()), b"")
    if first.startswith(b"{") and first.endswith(b"}"):
        yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    elif first:
        yield 1, data


def _problems(document: str, number: int, line: int, data: bytes) -> Iterator[Problem]:
    """Every problem of one record that begins on a line of the document."""
    try:
        record = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        at, column = _json_error_place(data, error)
        yield Problem(document, number, "json", "", line + at - 1, column, f"is not JSON: {error.msg}")
        return
    shape = list(_shape(record, data))
    grounding = list(ungrounded(record)) if isinstance(record, dict) and "version" not in {s[0] for s in shape} else []
    if not shape and not grounding and orjson.dumps(record) == data.strip():
        return  # as newsschema writes it: a key that stood twice would be gone from the second writing
    places = find_places(data.decode())
    for pointer, start in places.twice.items():
        at, column = line_column(places.text, start)
        message = "the key stands twice in its object; a reader would lose one of the values"
        yield Problem(document, number, "duplicate_key", pointer, line + at - 1, column, message)
    for code, pointer, message in [*shape, *grounding]:
        at, column = places.line_column(pointer)
        yield Problem(document, number, code, pointer, line + at - 1, column, message)


def _shape(record: Any, data: bytes) -> Iterator[tuple[str, str, str]]:
    """Code, pointer and message of all that the models refuse, grounding apart."""
    version = record.get("schema_version") if isinstance(record, dict) else None
    if isinstance(version, str) and version.split(".")[0] != SCHEMA_VERSION.split(".")[0] and version[:1].isdigit():
        message = f"schema version {version} is not known to this reader of {SCHEMA_VERSION}; upgrade newsschema"
        yield "version", "/schema_version", message
        return
    try:
        Article.model_validate_json(data, context=_CHECKED)
    except ValidationError as error:
        told = set()
        for problem in error.errors(include_url=False):
            pointer = _pointer(record, problem["loc"], missing=problem["type"] == "missing")
            if pointer not in told:  # each branch of a union tells its own error
                told.add(pointer)
                yield problem["type"], pointer, _message(problem["type"], problem["msg"], problem["input"])


def _message(code: str, text: str, found: Any) -> str:
    if code == "missing":
        return "the key is missing; every key must be stated, null or [] where there is nothing to say"
    if code == "extra_forbidden":
        return "the key is not known to the schema; remove it"
    shown = orjson.dumps(found, default=str).decode() if not isinstance(found, bytes) else "bytes"
    shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
    return f"{text[:1].lower()}{text[1:]}; found {shown}"


def _pointer(record: Any, location: tuple[int | str, ...], *, missing: bool) -> str:
    """Return the JSON Pointer of a Pydantic location, without the names of union branches it holds."""
    pointer = ""
    for number, part in enumerate(location):
        last = number == len(location) - 1
        if isinstance(record, dict) and (part in record or (missing and last)):
            record = record.get(part)
        elif isinstance(record, list) and isinstance(part, int) and part < len(record):
            record = record[part]
        else:
            continue
        pointer += f"/{escape(str(part))}"
    return pointer


def _json_error_place(data: bytes, error: orjson.JSONDecodeError) -> tuple[int, int]:
    """Line and column of what orjson could not read; for bytes that are no UTF-8, of the first of them."""
    try:
        data.decode()
    except UnicodeDecodeError as wrong:
        return line_column(data[: wrong.start].decode(), wrong.start)
    return error.lineno, error.colno
