"""A body in plain text, as blocks: blank lines part paragraphs, wrapped lines are joined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsschema.draft import Block
from newsschema.text.clean import clean_line, clean_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = re.compile(r"\n{2,}")
_ITEM = re.compile(r"(?:[-*•–]|[0-9]{1,2}[.)]) (?=\S)")
_WRAPPED = 85  # characters: wires wrap at 64 to 72, e-mail at 72 to 78
_FULL = 45  # a wrapped paragraph has no short line but its last


def paragraphs_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text."""
    return tuple(block for chunk in _BLANK.split(clean_lines(text)) for block in _chunk(chunk.split("\n")))


def _chunk(lines: list[str]) -> Iterator[Block]:
    """Yield what lines without a blank one between them hold: one wrapped paragraph, or a paragraph or item each."""
    lines = [line for line in lines if line]
    if len(lines) > 1 and not any(map(_ITEM.match, lines)) and _is_wrapped(lines):
        lines = [" ".join(lines)]
    for line in lines:
        item = _ITEM.match(line) if len(lines) > 1 else None  # alone, a dash begins what somebody says
        text = clean_line(line[item.end() :] if item and not item[0][0].isdigit() else line)
        if text:
            yield Block("list_item" if item else "paragraph", text)


def _is_wrapped(lines: list[str]) -> bool:
    return max(map(len, lines)) <= _WRAPPED and min(map(len, lines[:-1])) >= _FULL
