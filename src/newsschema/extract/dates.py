"""Dates in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from newsschema.draft import Reading
    from newsschema.models.dates import DateMention


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the dates of every passage, in reading order."""
    return {"dates": ()}


def find_dates(text: str, *, reference: str | date | None = None) -> list[DateMention]:
    """Return the dates of a bare string."""
    return []
