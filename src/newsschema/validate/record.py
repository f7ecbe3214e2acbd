"""One incoming JSON record to every problem it has, each with its pointer, line and column.

A record is valid when it has the schema's shape (told by the Pydantic models) and when everything found in text stands
where it says (`models.grounding`). Both are checked even where the other fails, so that a sender sees all at once.
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
from newsschema.text.json_places import escape, find_minified_places, find_places, find_some_places, line_column
from newsschema.validate.problems import Problem
from newsschema.validate.quick import has_no_control, outline_validator, shape_validator

if TYPE_CHECKING:
    from newsschema.text.json_places import Places

Told = tuple[str, str, str]
"""Code, JSON Pointer and message of a problem whose place is not yet known."""

Written = Literal["minified", "once", "twice"]
"""How a JSON text is written: without blanks; in another way; or with a key that stands twice in its object."""

_VERSION = re.compile(r"([0-9]{1,6})[.]([0-9]{1,6})")
_CHECKED = {"grounding": "checked elsewhere"}
_FEW = 20  # places that are sooner found one by one
_SHOWN = 60  # characters of a value that a message quotes


class Place(NamedTuple):
    """A record in its document: the document's name, the record's number and first line, from 1, and its bytes."""

    document: str
    number: int
    line: int
    data: bytes


def read_json(at: Place) -> tuple[Any, Written, list[Problem]]:
    """Return a record as plain data with how it is written, or why it cannot be read."""
    try:
        record = orjson.loads(at.data)
        return record, _written(record, at.data), []
    except orjson.JSONDecodeError as error:
        line, column = _json_error_place(at.data, error)
        message = f"is not JSON: {error.msg}"
        return None, "once", [Problem(at.document, at.number, "json", "", at.line + line - 1, column, message)]
    except orjson.JSONEncodeError:  # what is read may be nested deeper than what is written
        message = "is nested too deep; no record needs more than 254 levels"
        return None, "once", [Problem(at.document, at.number, "depth", "", at.line, 1, message)]


def check(at: Place) -> tuple[Any, list[Problem]]:
    """Return a record as plain data, None where it is no JSON, and every problem of it."""
    record, written, problems = read_json(at)
    if problems:
        return None, problems
    if written != "twice" and _is_valid(record, at.data):
        return record, []
    told = _shape(record, at.data)
    if isinstance(record, dict) and not (told and (told[0][0] == "version" or is_grounded(record))):
        told += ungrounded(record)
    if not told and written != "twice":
        return record, []
    return record, place(at, told, record, written)


def _is_valid(record: Any, data: bytes) -> bool:
    """Whether a record surely is valid; a false answer may also mean that this quick look cannot tell."""
    try:
        outline_validator(model_of(record)).validate_python(record)
    except ValidationError:
        return False
    return is_grounded(record) and has_no_control(data, record)


def place(at: Place, told: list[Told], record: Any, written: Written) -> list[Problem]:
    """Return problems as code, pointer and message with their places; keys that stand twice come first."""
    stated = record.get("id") if isinstance(record, dict) else None
    own = stated if isinstance(stated, str) else None
    places = _places(record, at.data.decode(), [pointer for _, pointer, _ in told], written)
    twice = "the key stands twice in its object; a reader would lose one of the values"
    found = [("duplicate_key", key, twice, line_column(places.text, start)) for key, start in places.twice.items()]
    found += [(code, pointer, message, places.line_column(pointer)) for code, pointer, message in told]
    return [
        Problem(at.document, at.number, code, pointer, at.line + line - 1, column, message, own)
        for code, pointer, message, (line, column) in found
    ]


def _places(record: Any, text: str, pointers: list[str], written: Written) -> Places:
    if written == "twice":
        return find_places(text)
    if written == "minified" and len(pointers) <= _FEW:
        return find_minified_places(record, text, pointers)
    return find_some_places(text, pointers)


def _written(record: Any, data: bytes) -> Written:
    """A key that stood twice is gone from the text written again; where blanks differ, the standard library tells."""
    again = orjson.dumps(record)
    if again == data:
        return "minified"
    if again == data.strip() or orjson.dumps(record, option=orjson.OPT_INDENT_2) == data.strip():
        return "once"
    once = True

    def note(pairs: list[tuple[str, Any]]) -> None:
        nonlocal once
        once = once and len(dict(pairs)) == len(pairs)

    json.loads(data, object_pairs_hook=note)
    return "once" if once else "twice"


def _shape(record: Any, data: bytes) -> list[Told]:
    """Code, pointer and message of all that the models refuse, grounding apart."""
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
        told = {}
        for problem in error.errors(include_url=False, include_context=False):
            pointer = _pointer(record, problem["loc"], missing=problem["type"] == "missing")
            if pointer not in told:  # each branch of a union tells its own error
                told[pointer] = problem["type"], pointer, _message(problem["type"], problem["msg"], problem["input"])
        return list(told.values())
    return []


def _by_the_models(record: Any, data: bytes) -> ValidationError | None:
    try:
        model_of(record).model_validate_json(data, context=_CHECKED)
    except ValidationError as error:
        return error
    return None


def _unknown_version(record: Any) -> list[Told]:
    """Refuse by name a version that this reader does not know: every other problem may come of it."""
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
    message = f"schema version {version} is not known to this reader of {SCHEMA_VERSION}; {remedy}"
    return [("version", "/schema_version", message)]


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
