"""Check records of another standard against its JSON Schema, including formats; nothing is downloaded.

Referenced schemas are read from the files beside it, by their `$id`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import orjson
from jsonschema.validators import validator_for
from jsonschema_specifications import REGISTRY
from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource, Unresolvable
from referencing.jsonschema import DRAFT202012

from newsschema.errors import ParseError, UnreadableError
from newsschema.text.json_positions import escape

if TYPE_CHECKING:
    from collections.abc import Callable

    Other = Callable[[Any], list[tuple[str, str, str]]]

_SHOWN = 200  # characters of a message


def load_other(path: str) -> Other:
    """Return a function from a value to code, pointer and message of its problems against a schema file.

    Raises UnreadableError, or ParseError if it is not a JSON Schema or refers to a missing one.
    """
    try:
        with open(path, "rb") as file:
            schema = orjson.loads(file.read())
        if not isinstance(schema, dict):
            raise jsonschema.SchemaError("a schema is an object")
        kind = validator_for(schema, default=jsonschema.Draft202012Validator)
        kind.check_schema(schema)
    except OSError as error:
        raise UnreadableError(path, error.strerror or str(error)) from error
    except (orjson.JSONDecodeError, jsonschema.SchemaError) as error:
        raise ParseError(path, "schema", str(error).partition("\n")[0], "give a JSON Schema") from error
    registry = REGISTRY.combine(Registry(retrieve=_beside(Path(path).parent)))  # type: ignore[call-arg]
    validator = kind(schema, registry=registry, format_checker=kind.FORMAT_CHECKER)

    def problems(value: Any) -> list[tuple[str, str, str]]:
        try:
            return [_problem(error) for error in validator.iter_errors(value)]
        except Unresolvable as error:
            remedy = "put a file with that $id beside it; nothing is downloaded"
            raise ParseError(path, "$ref", f"{error.ref} is not in the file", remedy) from error

    return problems


def _beside(folder: Path) -> Callable[[str], Resource[Any]]:
    """Return a function that finds a schema by `$id` among the JSON files of a folder; other files are ignored."""

    @cache
    def retrieve(uri: str) -> Resource[Any]:
        for file in sorted(folder.glob("*.json")):
            try:
                schema = orjson.loads(file.read_bytes())
            except (OSError, orjson.JSONDecodeError):
                continue
            if isinstance(schema, dict) and str(schema.get("$id")).rstrip("#") == uri.rstrip("#"):
                return Resource.from_contents(schema, default_specification=DRAFT202012)
        raise NoSuchResource(ref=uri)  # type: ignore[call-arg]

    return retrieve


def _problem(error: jsonschema.ValidationError) -> tuple[str, str, str]:
    pointer = "".join(f"/{escape(str(part))}" for part in error.absolute_path)
    message = error.message if len(error.message) <= _SHOWN else error.message[: _SHOWN - 1] + "…"
    return str(error.validator), pointer, message
