"""Figures in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsschema.draft import Reading
    from newsschema.models.figures import Figure


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the figures of every passage, in reading order."""
    return {"figures": ()}


def find_figures(text: str) -> list[Figure]:
    """Return the figures of a bare string."""
    return []
