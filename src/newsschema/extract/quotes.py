"""Quotes and their speakers in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsschema.draft import Reading
    from newsschema.models.quotes import Quote
    from newsschema.models.speakers import Speaker


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the quotes of every passage in reading order, and the speakers they are attributed to."""
    return {"quotes": (), "speakers": ()}


def find_quotes(text: str) -> tuple[list[Quote], list[Speaker]]:
    """Return the quotes and speakers of a bare string."""
    return [], []
