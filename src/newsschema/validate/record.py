"""Validate one incoming JSON record: list every problem with its pointer, line and column.

A record is valid if it conforms to the schema (checked by the Pydantic models) and if every finding is in the text at
its offsets (`models.grounding`). Both are always checked, so that a sender sees all problems at once.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import orjson
from pydantic import ValidationError

from newsschema.models.article import SCHEMA_VERSION
from newsschema.models.grounding import is_grounded, ungrounded
from newsschema.models.versions import model_of
from newsschema.text.json_positions import (
    escape,
    find_minified_positions,
    find_positions,
    find_some_positions,
    line_column,
)
from newsschema.validate.problems import Problem
from newsschema.validate.quick import has_no_control, outline_validator, shape_validator

if TYPE_CHECKING:
    from newsschema.text.json_positions import Positions

Unlocated = tuple[str, str, str]
"""Code, JSON Pointer and message of a problem whose line and column are not yet known."""

Written = Literal["minified", "unique", "duplicates"]
"""How a JSON text is written: without blanks; in another way; or with a duplicate key."""

_VERSION = re.compile(r"([0-9]{1,6})[.]([0-9]{1,6})")
_CHECKED = {"grounding": "checked elsewhere"}
_FEW = 20  # positions that are faster found one by one
_SHOWN = 60  # characters of a value that a message quotes


class IncomingRecord(NamedTuple):
    """A record in its document: the document's name, the record's number and first line (from 1), and its bytes."""

    document: str
    number: int
    line: int
    data: bytes


def read_json(at: IncomingRecord) -> tuple[Any, Written, list[Problem]]:
    """Return a record as plain data and how it is written, or the problem that prevents reading it."""
    try:
        record = orjson.loads(at.data)
        return record, _written(record, at.data), []
    except orjson.JSONDecodeError as error:
        line, column = _json_error_place(at.data, error)
        message = f"is not JSON: {error.msg}"
        return None, "unique", [Problem(at.document, at.number, "json", "", at.line + line - 1, column, message)]
    except orjson.JSONEncodeError:  # orjson reads deeper nesting than it writes
        message = "is nested too deeply; the limit is 254 levels"
        return None, "unique", [Problem(at.document, at.number, "depth", "", at.line, 1, message)]


def check(at: IncomingRecord) -> tuple[Any, list[Problem]]:
    """Return a record as plain data (None if it is not JSON), and its problems."""
    record, written, problems = read_json(at)
    if problems:
        return None, problems
    if written != "duplicates" and _is_valid(record, at.data):
        return record, []
    found = _shape(record, at.data)
    if isinstance(record, dict) and not (found and (found[0][0] == "version" or is_grounded(record))):
        found += ungrounded(record)
    if not found and written != "duplicates":
        return record, []
    return record, locate(at, found, record, written)


def _is_valid(record: Any, data: bytes) -> bool:
    """Whether a record is certainly valid; False may also mean that this fast check is inconclusive."""
    try:
        outline_validator(model_of(record)).validate_python(record)
    except ValidationError:
        return False
    return is_grounded(record) and has_no_control(data, record)


def locate(at: IncomingRecord, found: list[Unlocated], record: Any, written: Written) -> list[Problem]:
    """Return problems with line and column; duplicate keys come first."""
    stated = record.get("id") if isinstance(record, dict) else None
    own = stated if isinstance(stated, str) else None
    positions = _positions(record, at.data.decode(), [pointer for _, pointer, _ in found], written)
    message = "the key is a duplicate; a reader would lose one of the values"
    located = [
        ("duplicate_key", key, message, line_column(positions.text, start))
        for key, start in positions.duplicates.items()
    ]
    located += [(code, pointer, message, positions.line_column(pointer)) for code, pointer, message in found]
    return [
        Problem(at.document, at.number, code, pointer, at.line + line - 1, column, message, own)
        for code, pointer, message, (line, column) in located
    ]


def _positions(record: Any, text: str, pointers: list[str], written: Written) -> Positions:
    if written == "duplicates":
        return find_positions(text)
    if written == "minified" and len(pointers) <= _FEW:
        return find_minified_positions(record, text, pointers)
    return find_some_positions(text, pointers)


def _written(record: Any, data: bytes) -> Written:
    """Detect duplicate keys: the text written again lacks them; if blanks differ, count keys while parsing."""
    again = orjson.dumps(record)
    if again == data:
        return "minified"
    if again == data.strip() or orjson.dumps(record, option=orjson.OPT_INDENT_2) == data.strip():
        return "unique"
    unique = True

    def note(pairs: list[tuple[str, Any]]) -> None:
        nonlocal unique
        unique = unique and len(dict(pairs)) == len(pairs)

    json.loads(data, object_pairs_hook=note)
    return "unique" if unique else "duplicates"


def _shape(record: Any, data: bytes) -> list[Unlocated]:
    """Return code, pointer and message of every problem that the models find, except grounding."""
    try:
        shape_validator(model_of(record)).validate_python(record)
        if has_no_control(data, record):
            return []
        model_of(record).model_validate_json(data, context=_CHECKED)
    except ValidationError as error:
        unknown = _unknown_version(record)
        if unknown:
            return unknown
        if not (isinstance(record, dict) and has_no_control(data, record)):
            error = _by_the_models(record, data) or error
        found = {}
        for problem in error.errors(include_url=False, include_context=False):
            pointer = _pointer(record, problem["loc"], missing=problem["type"] == "missing")
            if pointer not in found:  # each branch of a union reports its own error
                found[pointer] = problem["type"], pointer, _message(problem["type"], problem["msg"], problem["input"])
        return list(found.values())
    return []


def _by_the_models(record: Any, data: bytes) -> ValidationError | None:
    try:
        model_of(record).model_validate_json(data, context=_CHECKED)
    except ValidationError as error:
        return error
    return None


def _unknown_version(record: Any) -> list[Unlocated]:
    """Return a problem for an unsupported version, which may cause all other problems."""
    version = record.get("schema_version") if isinstance(record, dict) else None
    stated = _VERSION.fullmatch(version) if isinstance(version, str) else None
    if stated is None:
        return []
    major, minor = map(int, SCHEMA_VERSION.split("."))
    if int(stated[1]) == major and int(stated[2]) <= minor:
        return []
    if int(stated[1]) < major:
        remedy = "convert the source again, or read it with an older newsschema"
    else:
        remedy = "upgrade newsschema"
    message = f"schema version {version} is not supported by this reader of {SCHEMA_VERSION}; {remedy}"
    return [("version", "/schema_version", message)]


def _message(code: str, text: str, found: Any) -> str:
    if code == "missing":
        return "the key is missing; every key is required, with null or [] if there is no value"
    if code == "extra_forbidden":
        return "the key is unknown to the schema; remove it"
    shown = orjson.dumps(found, default=str).decode() if not isinstance(found, bytes) else "bytes"
    shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
    return f"{text[:1].lower()}{text[1:]}; found {shown}"


def _pointer(record: Any, location: tuple[int | str, ...], *, missing: bool) -> str:
    """Return the JSON Pointer of a Pydantic location, without the names of union branches in it."""
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
    """Return line and column of a JSON error, or of the first byte that is not UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError as wrong:
        return line_column(data[: wrong.start].decode(), wrong.start)
    return error.lineno, error.colno
