"""Fast validators of plain data, derived from the models.

Each model becomes a dictionary check without the pattern that forbids control characters, which is most of the cost;
`has_no_control` checks it once for the whole record. Where it is uncertain, the models decide.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic_core import SchemaValidator

from newsschema.models.span import Span

if TYPE_CHECKING:
    from newsschema.models.base import Record

_ESCAPED = re.compile(rb"\\[bfrtu]")
_DELETE, _C1 = b"\x7f", re.compile(rb"\xc2[\x80-\x9f]")


@cache
def shape_validator(model: type[Record]) -> SchemaValidator:
    """Return the validator of a parsed record, except for control characters and grounding."""
    return SchemaValidator(_lean(model.__pydantic_core_schema__, {}))


@cache
def outline_validator(model: type[Record]) -> SchemaValidator:
    """Return the same without the contents of spans, which `is_grounded` checks."""
    return SchemaValidator(_lean(model.__pydantic_core_schema__, {Span: {"type": "is-instance", "cls": dict}}))


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


def _lean(node: Any, instead: dict[type, Any]) -> Any:
    """Return a core schema with each model as a typed dictionary or its replacement, allowing control characters."""
    if isinstance(node, list):
        return [_lean(item, instead) for item in node]
    if not isinstance(node, dict):
        return node
    match node.get("type"):
        case "model":
            return ({"ref": node["ref"]} if "ref" in node else {}) | (instead.get(node["cls"]) or _keys(node, instead))
        case "function-after" if node["function"]["type"] == "with-info":
            return _lean(node["schema"], instead)  # grounding is checked separately
    lean = {key: _lean(value, instead) for key, value in node.items() if key not in {"metadata", "serialization"}}
    if str(lean.get("pattern")).startswith("^[^\\x00"):
        del lean["pattern"]
    return lean


def _keys(model: Any, instead: dict[type, Any]) -> dict[str, Any]:
    fields = model["schema"]["fields"].items()
    return {
        "type": "typed-dict",
        "fields": {
            key: {"type": "typed-dict-field", "schema": _lean(field["schema"], instead), "required": True}
            for key, field in fields
        },
        "extra_behavior": "forbid",
        "config": {"strict": True, "allow_inf_nan": False},
    }
