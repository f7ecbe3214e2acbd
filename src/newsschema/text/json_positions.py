"""Positions of values and of duplicate keys in a JSON text, for error messages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from json import JSONDecoder
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_BLANK = re.compile(r"[ \t\n\r]*")
_scan = JSONDecoder(strict=False).scan_once  # type: ignore[attr-defined]
_Tree = dict[str, "_Tree"]


@dataclass(frozen=True, slots=True)
class Positions:
    """Offsets into a JSON text, in code points, by JSON Pointer."""

    text: str
    values: dict[str, int] = field(default_factory=dict)
    """Start of each value; for a duplicate key, of the last value."""
    duplicates: dict[str, int] = field(default_factory=dict)
    """Start of each repeated key."""

    def line_column(self, pointer: str) -> tuple[int, int]:
        """Return line and column, from 1, of a value, or of the nearest enclosing value that exists."""
        while pointer and pointer not in self.values:
            pointer = pointer.rpartition("/")[0]
        return line_column(self.text, self.values.get(pointer, 0))


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of an offset."""
    before = text.rfind("\n", 0, offset)
    return text.count("\n", 0, offset) + 1, offset - before


def find_positions(text: str, pointers: Iterable[str] | None = None) -> Positions:
    """Return the positions of the values at `pointers`, or, if None, of all values and duplicate keys.

    `text` must be well-formed and nested at most a few hundred levels deep. The standard library's scanner skips values
    without a pointer. Linear in the length of the text.
    """
    positions = Positions(text)
    _walk(positions, None if pointers is None else _tree(pointers), "", _blank(text, 0))
    return positions


def escape(key: str) -> str:
    """Return a key as a reference token of a JSON Pointer; source: RFC 6901, section 3."""
    return key.replace("~", "~0").replace("/", "~1")


def _tree(pointers: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for pointer in pointers:
        branch = tree
        for part in pointer.split("/")[1:]:
            branch = branch.setdefault(part, {})
    return tree


def _walk(positions: Positions, tree: _Tree | None, pointer: str, at: int) -> int:
    """Record the value at an offset and those in `tree` (None: all) inside it; return its end."""
    text = positions.text
    positions.values[pointer] = at
    if tree == {} or text[at] not in "{[":
        return int(_scan(text, at)[1])
    is_object, keys, number = text[at] == "{", set[str](), 0
    at = _blank(text, at + 1)
    while text[at] not in "}]":
        start = at
        if is_object:
            key, at = scanstring(text, at + 1, False)
            at = _blank(text, _blank(text, at) + 1)
        else:
            key, number = str(number), number + 1
        part = escape(key)
        if is_object and key in keys:
            positions.duplicates[f"{pointer}/{part}"] = start
        keys.add(key)
        if tree is None or part in tree:
            at = _walk(positions, None if tree is None else tree[part], f"{pointer}/{part}", at)
        else:
            at = int(_scan(text, at)[1])
        at = _blank(text, at)
        at = _blank(text, at + 1) if text[at] == "," else at
    return at + 1


def _blank(text: str, at: int) -> int:
    """Return the offset after white space."""
    return _BLANK.match(text, at).end() if text[at : at + 1] in " \t\n\r" else at  # type: ignore[union-attr]
