"""The formats, most specific first: the first that recognises a document reads it."""

from __future__ import annotations

from newsschema.parsers import html, text
from newsschema.parsers.format import Format

FORMATS: tuple[Format, ...] = (
    html.FORMAT,
    text.FORMAT,
)

BY_NAME = {format.name: format for format in FORMATS}

__all__ = ["BY_NAME", "FORMATS", "Format"]
