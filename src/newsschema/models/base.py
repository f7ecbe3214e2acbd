"""Base of the models: strictness, and the strings and numbers a record may contain."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetPydanticSchema, Strict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema


class Record(BaseModel):
    """A strict, frozen model: no unknown keys, no coercion, no NaN or infinity, every key stated.

    Field docstrings become descriptions only when a schema is generated (`schema.describe_fields`), since reading them
    from the source would add a fifth to the import time of the models.
    """

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        allow_inf_nan=False,
        validate_default=True,
    )


# A JSON array becomes a tuple, so that a record is immutable; in Python a list is accepted too.
Listed = Strict(False)

# `$` is the end of the string in Rust but may precede a line feed in Python and ECMAScript, so the published schema
# uses `not: pattern`, which all engines interpret alike.
_CONTROL = "\\x00-\\x1f\\x7f-\\x9f"
_CONTROL_BUT_LF = "\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f"


def pattern(expression: str) -> tuple[StringConstraints, WithJsonSchema]:
    """Return the annotations for a string that must match a pattern, alike in Pydantic and in JSON Schema engines."""
    published = {"type": "string", "pattern": expression, "not": {"pattern": "\\n"}}
    return StringConstraints(pattern=expression), WithJsonSchema(published)


def _json_class(ranges: str) -> str:
    return "[" + ranges.replace("\\x", "\\u00") + "]"


Line = Annotated[
    str,
    StringConstraints(min_length=1, pattern=f"^[^{_CONTROL}]*$"),
    WithJsonSchema({"type": "string", "minLength": 1, "not": {"pattern": _json_class(_CONTROL)}}),
]
"""One line of text: not empty, no control characters."""

Text = Annotated[
    str,
    StringConstraints(pattern=f"^[^{_CONTROL_BUT_LF}]*$"),
    WithJsonSchema({"type": "string", "not": {"pattern": _json_class(_CONTROL_BUT_LF)}}),
]
"""Text of any length whose only control character is the line feed."""

MAX_EXACT = 2**53
"""The largest integer that every JSON reader represents exactly; source: RFC 7493, section 2.2."""


def _whole(value: float) -> int:
    """Return 1.0 as 1: in JSON Schema both are the same integer."""
    if not value.is_integer():
        raise PydanticCustomError("int_type", "Input should be a valid integer")
    return int(value)


def _offset_schema(*_: Any) -> core_schema.CoreSchema:
    whole = core_schema.int_schema(strict=True, ge=0, le=MAX_EXACT)
    decimal = core_schema.float_schema(strict=True, ge=0, le=MAX_EXACT)
    choices: list[Any] = [whole, core_schema.no_info_after_validator_function(_whole, decimal)]
    return core_schema.union_schema(choices, mode="left_to_right")


Offset = Annotated[
    int,
    GetPydanticSchema(_offset_schema),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": MAX_EXACT}),
]
"""A position between characters, in Unicode code points, or a number of bytes."""

# An integer beyond 2**53 is not exact in most JSON readers; it is stored as a float.
Number = Annotated[int, Field(ge=-MAX_EXACT, le=MAX_EXACT)] | float
