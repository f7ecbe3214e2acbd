"""Figures in the text: counts, money, percentages, measures, ages, ratios and ranks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsschema.extract.figures.measures import DOLLARS
from newsschema.extract.figures.scan import scan
from newsschema.models.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.draft import Reading
    from newsschema.models.figures import Figure

_BARE_DOLLAR = re.compile(r"(?<![A-Za-z])\$|(?<!US )(?<!U\.S\. )(?<!American )\b[Dd]ollars?\b")


def extract(reading: Reading) -> dict[str, tuple[Any, ...]]:
    """Return the figures of every passage in reading order; what the dates have claimed is none."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for date in reading.found.get("dates", ()):
        taken.setdefault(date.span.field, []).append((date.span.start, date.span.end))
    figures = tuple(
        figure
        for passage in reading.passages
        for figure in scan(passage.text, passage.field, taken.get(passage.field, ()), reading.country)
    )
    return {"figures": figures, "notices": tuple(_assumed(figures, reading.country))}


def _assumed(figures: tuple[Figure, ...], country: str | None) -> Iterator[Notice]:
    """Tell that a bare "$" is read as the United States' where the document names no country that has dollars."""
    if country == "US" or country in DOLLARS:
        return
    bare = [figure.span for figure in figures if figure.unit == "USD" and _BARE_DOLLAR.search(figure.span.exact)]
    if bare:
        message = f"The document names no country with dollars of its own; a bare $ is read as USD, {len(bare)} in all."
        yield Notice(code="currency_assumed", message=message, span=bare[0])


def find_figures(text: str) -> list[Figure]:
    """Return the figures of a bare string; its dates are found first, and are no figures."""
    from newsschema.extract.dates import find_dates

    return scan(text, "", [(date.span.start, date.span.end) for date in find_dates(text)], None)
