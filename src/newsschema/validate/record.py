"""Validate one incoming JSON record: list every problem with its pointer, line and column.

A record is valid if it conforms to the schema (checked by the Pydantic models) and if every finding is in the text at
its offsets (`models.grounding`). Both are always checked, so that a sender sees all problems at once.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

import orjson
from pydantic import ValidationError

from newsschema.extract import record_model
from newsschema.models.article import SCHEMA_VERSION
from newsschema.models.grounding import ungrounded
from newsschema.models.versions import model_of
from newsschema.text.json_positions import escape, find_positions, line_column
from newsschema.validate.problems import Problem
from newsschema.validate.quick import has_no_control, shape_validator

Unlocated = tuple[str, str, str]
"""Code, JSON Pointer and message of a problem whose line and column are not yet known."""

_VERSION = re.compile(r"([0-9]{1,6})[.]([0-9]{1,6})")
_CHECKED = {"grounding": "checked elsewhere"}
_SHOWN = 60  # characters of a value that a message quotes


class IncomingRecord(NamedTuple):
    """A record in its document: the document's name, the record's number and first line (from 1), and its bytes."""

    document: str
    number: int
    line: int
    data: bytes


def read_json(at: IncomingRecord) -> tuple[Any, bool, list[Problem]]:
    """Return a record as plain data, whether it has duplicate keys, and the problem if it cannot be read."""
    try:
        record = orjson.loads(at.data)
        return record, _has_duplicates(record, at.data), []
    except orjson.JSONDecodeError as error:
        line, column = _json_error_place(at.data, error)
        message = f"is not JSON: {error.msg}"
        return None, False, [Problem(at.document, at.number, "json", "", at.line + line - 1, column, message)]
    except orjson.JSONEncodeError:  # orjson reads deeper nesting than it writes
        message = "is nested too deeply; the limit is 254 levels"
        return None, False, [Problem(at.document, at.number, "depth", "", at.line, 1, message)]


def check(at: IncomingRecord) -> tuple[Any, list[Problem]]:
    """Return a record as plain data (None if it is not JSON), and its problems."""
    record, duplicates, problems = read_json(at)
    if problems:
        return None, problems
    found = _shape(record, at.data)
    if isinstance(record, dict) and not (found and found[0][0] == "version"):
        found += ungrounded(record, model_of(record, record_model()))
    return record, locate(at, found, record, duplicates=duplicates) if found or duplicates else []


def locate(at: IncomingRecord, found: list[Unlocated], record: Any, *, duplicates: bool) -> list[Problem]:
    """Return problems with line and column; with `duplicates`, those of duplicate keys first."""
    stated = record.get("id") if isinstance(record, dict) else None
    own = stated if isinstance(stated, str) else None
    positions = find_positions(at.data.decode(), None if duplicates else [pointer for _, pointer, _ in found])
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


def _has_duplicates(record: Any, data: bytes) -> bool:
    """Whether a key occurs twice in an object: the text written again lacks it; if blanks differ, count keys."""
    text = data.strip()
    if text in (orjson.dumps(record), orjson.dumps(record, option=orjson.OPT_INDENT_2)):
        return False
    found = False

    def note(pairs: list[tuple[str, Any]]) -> None:
        nonlocal found
        found = found or len(dict(pairs)) < len(pairs)

    json.loads(data, object_pairs_hook=note)
    return found


def _shape(record: Any, data: bytes) -> list[Unlocated]:
    """Return code, pointer and message of every problem that the models find, except grounding."""
    model = model_of(record, record_model())
    error: ValidationError | None = None
    try:
        shape_validator(model).validate_python(record)
    except ValidationError as raised:
        error = raised
    if error is not None and (unknown := _unknown_version(record)):
        return unknown
    if not (isinstance(record, dict) and has_no_control(data, record)):
        try:
            model.model_validate_json(data, context=_CHECKED)
        except ValidationError as raised:
            error = raised
    found: dict[str, Unlocated] = {}
    for problem in error.errors(include_url=False, include_context=False) if error else ():
        pointer = _pointer(record, problem["loc"], missing=problem["type"] == "missing")
        # Each branch of a union reports its own error; the first counts.
        found.setdefault(
            pointer, (problem["type"], pointer, _message(problem["type"], problem["msg"], problem["input"]))
        )
    return list(found.values())


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
