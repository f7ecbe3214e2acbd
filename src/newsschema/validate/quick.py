"""A fast validator of plain data, derived from a record's model.

Each model becomes a typed dictionary whose strings lack the pattern that forbids control characters, which is most of
the cost; `has_no_control` checks it once for the whole record. Where that is uncertain, the models decide.
"""

from __future__ import annotations

import re
from functools import cache
from types import GenericAlias
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import ConfigDict, StringConstraints, TypeAdapter, with_config
from typing_extensions import TypedDict

from newsschema.models.base import Record

if TYPE_CHECKING:
    pass

_ESCAPED = re.compile(rb"\\[bfrtu]")
_DELETE, _C1 = b"\x7f", re.compile(rb"\xc2[\x80-\x9f]")


@cache
def shape_validator(model: type[Record]) -> TypeAdapter[Any]:
    """Return the validator of a parsed record, except for control characters and grounding."""
    return TypeAdapter(_plain(model))


def has_no_control(data: bytes, record: Any) -> bool:
    """Whether certainly no string contains a control character, except line feeds in the body.

    False also for harmless escapes ("\\u00e9"). JSON itself refuses unescaped control characters.
    """
    if _DELETE in data or (b"\xc2" in data and _C1.search(data)):
        return False
    if b"\\" not in data:
        return True
    escaped = data.count(b"\\n")
    if escaped and not (isinstance(record.get("body"), str) and record["body"].count("\n") == escaped):
        return False
    return not _ESCAPED.search(data)


def _plain(annotation: Any) -> Any:
    """Return an annotation with each model as a typed dictionary and without patterns of control characters."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _typed_dictionary(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        inner, *metadata = arguments
        return Annotated[(_plain(inner), *map(_without_pattern, metadata))]
    if origin is tuple:
        return GenericAlias(tuple, (_plain(arguments[0]), ...))
    if type(None) in arguments or origin is Union:
        return Union[tuple(map(_plain, arguments))]  # noqa: UP007 - built from a tuple
    return annotation


def _without_pattern(metadata: Any) -> Any:
    if isinstance(metadata, StringConstraints) and str(metadata.pattern).startswith("^[^\\x00"):
        return StringConstraints(min_length=metadata.min_length)
    return metadata


@cache
def _typed_dictionary(model: type[Record]) -> Any:
    hints = get_type_hints(model, include_extras=True)
    fields = {key: _plain(hints[key]) for key in model.model_fields}
    config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)
    return with_config(config)(TypedDict(model.__name__, fields))  # type: ignore[operator]
