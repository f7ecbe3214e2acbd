"""Positions of values and of duplicate keys in a JSON text, for error messages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from json import JSONDecoder, loads
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

from orjson import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)


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


def find_positions(text: str) -> Positions:
    """Return the positions of all values in a well-formed JSON text. Linear in its length, any depth."""
    positions = Positions(text)
    stack: list[tuple[str, int | None, set[str]]] = []  # pointer, next index or None for an object, keys seen
    pointer, tokens = "", _tokens(text)
    for start, token in tokens:
        if token in "}]":
            if stack:
                stack.pop()
            continue
        if token == "," or token == ":":
            continue
        if stack:
            parent, index, keys = stack[-1]
            if index is None:
                key = str(loads(token, strict=False))
                pointer = f"{parent}/{escape(key)}"
                if key in keys:
                    positions.duplicates[pointer] = start
                keys.add(key)
                next(tokens, None)  # the colon
                start, token = next(tokens, (start, "null"))
            else:
                pointer = f"{parent}/{index}"
                stack[-1] = (parent, index + 1, keys)
        positions.values[pointer] = start
        if token == "{":
            stack.append((pointer, None, set()))
        elif token == "[":
            stack.append((pointer, 0, set()))
    return positions


def find_some_positions(text: str, pointers: Iterable[str]) -> Positions:
    """Return the positions of a few values of a well-formed JSON text without duplicate keys.

    Many times faster than `find_positions`: other values are skipped by the standard library's scanner.
    """
    positions, tree = Positions(text), _tree(pointers)
    _walk(positions, tree, "", _blank(text, 0))
    return positions


def find_minified_positions(value: Any, text: str, pointers: Iterable[str]) -> Positions:
    """Return the same for a text that orjson wrote without blanks from `value`, without scanning it."""
    positions, data = Positions(text), text.encode()
    for pointer in pointers:
        at, held, walked = 0, value, ""
        for part in pointer.split("/")[1:]:
            step = _step(held, part)
            if step is None:
                break
            at, held, walked = at + step[0], step[1], f"{walked}/{part}"
        positions.values[walked] = len(data[:at].decode())
    return positions


def _step(held: Any, part: str) -> tuple[int, Any] | None:
    """Return the byte offset of a member in a minified object or array, and the member; None if there is none."""
    at = 1
    if isinstance(held, dict):
        for key, value in held.items():
            at += len(dumps(key)) + 1
            if escape(key) == part:
                return at, value
            at += len(dumps(value)) + 1
    elif isinstance(held, list) and part.isdecimal() and int(part) < len(held):
        return at + sum(len(dumps(value)) + 1 for value in held[: int(part)]), held[int(part)]
    return None


_BLANK = re.compile(r"[ \t\n\r]*")
_scan = JSONDecoder(strict=False).scan_once  # type: ignore[attr-defined]
_Tree = dict[str, "_Tree"]


def _blank(text: str, at: int) -> int:
    return _BLANK.match(text, at).end() if text[at : at + 1] in " \t\n\r" else at  # type: ignore[union-attr]


def _tree(pointers: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for pointer in pointers:
        branch = tree
        for part in pointer.split("/")[1:]:
            branch = branch.setdefault(part, {})
    return tree


def _walk(positions: Positions, tree: _Tree, pointer: str, at: int, *, last: bool = True) -> int:
    """Record the value at an offset and those in `tree` inside it; return its end unless it is the last one sought."""
    text = positions.text
    positions.values[pointer] = at
    if not tree or text[at] not in "{[":
        return at if last else int(_scan(text, at)[1])
    close, number, sought = ("}" if text[at] == "{" else "]"), 0, len(tree)
    at = _blank(text, at + 1)
    while text[at] != close and (sought or not last):
        if close == "}":
            key, at = scanstring(text, at + 1, False)
            part, at = escape(key), _blank(text, _blank(text, at) + 1)
        else:
            part, number = str(number), number + 1
        if part in tree:
            sought -= 1
            at = _walk(positions, tree[part], f"{pointer}/{part}", at, last=last and not sought)
        else:
            at = _scan(text, at)[1]
        at = _blank(text, at)
        at = _blank(text, at + 1) if text[at] == "," else at
    return at + 1


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[0]) for match in _TOKEN.finditer(text))


def escape(key: str) -> str:
    """Return a key as a reference token of a JSON Pointer; source: RFC 6901, section 3."""
    return key.replace("~", "~0").replace("/", "~1")
