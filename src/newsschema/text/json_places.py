"""Where in a JSON text each value stands, and which keys stand there twice; for telling errors."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from json import loads
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Places:
    """Offsets into a JSON text, in code points, by JSON Pointer."""

    text: str
    values: dict[str, int] = field(default_factory=dict)
    """Where each value begins; of a key that stands twice, the last."""
    twice: dict[str, int] = field(default_factory=dict)
    """Where a key that its object already had stands again."""

    def line_column(self, pointer: str) -> tuple[int, int]:
        """Return line and column, from 1, of a value, or of the nearest value around it that is there."""
        while pointer and pointer not in self.values:
            pointer = pointer.rpartition("/")[0]
        return line_column(self.text, self.values.get(pointer, 0))


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of an offset."""
    before = text.rfind("\n", 0, offset)
    return text.count("\n", 0, offset) + 1, offset - before


def find_places(text: str) -> Places:
    """Return the places of all values in a well-formed JSON text. Linear in its length, any depth."""
    places = Places(text)
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
                    places.twice[pointer] = start
                keys.add(key)
                next(tokens, None)  # the colon
                start, token = next(tokens, (start, "null"))
            else:
                pointer = f"{parent}/{index}"
                stack[-1] = (parent, index + 1, keys)
        places.values[pointer] = start
        if token == "{":
            stack.append((pointer, None, set()))
        elif token == "[":
            stack.append((pointer, 0, set()))
    return places


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[0]) for match in _TOKEN.finditer(text))


def escape(key: str) -> str:
    """Return a key as one part of a JSON Pointer; source: RFC 6901, section 3."""
    return key.replace("~", "~0").replace("/", "~1")
