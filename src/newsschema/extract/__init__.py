"""The extractors in the order they run: a later one sees what earlier ones found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from newsschema.draft import Reading
from newsschema.extract import dates, figures, quotes


@dataclass(frozen=True, slots=True)
class Extractor:
    """One extractor: its name and its function from a Reading to values for keys of the record."""

    name: str
    extract: Callable[[Reading], dict[str, tuple[Any, ...]]]


# Dates run first: they claim their tokens, so that years and "three years" are no figures.
EXTRACTORS: tuple[Extractor, ...] = (
    Extractor("dates", dates.extract),
    Extractor("figures", figures.extract),
    Extractor("quotes", quotes.extract),
)
