"""Figures in the text: counts, money, percentages, measures, ages, ratios and ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsschema.extract.figures.scan import scan

if TYPE_CHECKING:
    from newsschema.draft import Reading
    from newsschema.models.figures import Figure


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the figures of every passage in reading order; what the dates have claimed is none."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for date in reading.found.get("dates", ()):
        taken.setdefault(date.span.field, []).append((date.span.start, date.span.end))
    return {
        "figures": tuple(
            figure
            for passage in reading.passages
            for figure in scan(passage.text, passage.field, taken.get(passage.field, ()), reading.country)
        )
    }


def find_figures(text: str) -> list[Figure]:
    """Return the figures of a bare string; its dates are found first, and are no figures."""
    from newsschema.extract.dates import find_dates

    return scan(text, "", [(date.span.start, date.span.end) for date in find_dates(text)], None)
