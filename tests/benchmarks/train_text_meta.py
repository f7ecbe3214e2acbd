"""Rows to train the models of dates and bylines of scraped text; see `train_text_lines`.

A line is right as the date of publication where it states the gold's day, and as the byline where it names one of the
gold's authors. Each text is trained on once more without its right lines: then no line is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from boosting import Setting, fit, predicted
from fit_limits import is_near, plain
from lightgbm import Booster as Model

from newsschema.parsers.text.meta_features import author_candidates, date_candidates, dated_lines, named_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsschema.draft import Author
    from newsschema.parsers.text.meta_features import Candidates, Layout

DATE_MODEL = Setting(rounds=90, leaves=8, rate=0.08, least=60, features=0.2, rows=0.7)
AUTHOR_MODEL = Setting(rounds=120, leaves=15, rate=0.08, least=20, features=0.5)
WITHOUT = 0.3
"""The weight of a text without its right lines."""


@dataclass(frozen=True)
class Marked:
    """A labelled text with what its gold states."""

    layout: Layout
    authors: tuple[str, ...] | None
    """None where the gold does not state them."""
    dated: bool
    """Whether the gold states the day, or that none is printed."""
    day: str | None
    weight: float


Rows = list[tuple[tuple[int, ...], bool, float]]
"""Features, whether the line is right, weight."""


def date_rows(text: Marked) -> Rows:
    """The rows of the lines that state a day."""
    if not text.dated:
        return []
    days = dated_lines(text.layout, None)
    right = {at for at, day in days.items() if text.day and day[:10] == text.day[:10]}
    if text.day and not right and is_near(text.day, days.values()):
        return []

    def describe(kept: Mapping[int, str]) -> Candidates:
        return date_candidates(text.layout, kept)

    return _rows(describe, days, right, text.weight)


def author_rows(text: Marked) -> Rows:
    """The rows of the lines that name somebody."""
    if text.authors is None:
        return []
    days, names = dated_lines(text.layout, None), named_lines(text.layout)
    gold = {plain(author) for author in text.authors}
    right = {at for at, found in names.items() if gold & {plain(author.name) for author in found}}

    def describe(kept: Mapping[int, tuple[Author, ...]]) -> Candidates:
        return author_candidates(text.layout, kept, days)

    return _rows(describe, names, right, text.weight)


def _rows(
    describe: Callable[[Mapping[int, Any]], Candidates], found: Mapping[int, Any], right: set[int], weight: float
) -> Rows:
    candidates = describe(found)
    rows = [(row, at in right, weight) for at, row in zip(candidates.lines, candidates.rows, strict=True)]
    if right and len(right) < len(found):
        left = describe({at: value for at, value in found.items() if at not in right})
        rows += [(row, False, weight * WITHOUT) for row in left.rows]
    return rows


def fit_dates(rows: Sequence[tuple[tuple[int, ...], bool, float]]) -> Model:
    """Train the score of a line as the date of publication."""
    return _fitted(rows, DATE_MODEL)


def fit_authors(rows: Sequence[tuple[tuple[int, ...], bool, float]]) -> Model:
    """Train the score of a line as the byline."""
    return _fitted(rows, AUTHOR_MODEL)


def _fitted(rows: Sequence[tuple[tuple[int, ...], bool, float]], setting: Setting) -> Model:
    features, right, weights = map(np.array, zip(*rows, strict=True))
    return fit((features, right, weights), setting)


def candidate_scores(model: Model, candidates: Candidates) -> dict[int, int]:
    """Return the score of each candidate's line."""
    if not candidates.rows:
        return {}
    return dict(zip(candidates.lines, map(int, predicted(model, np.array(candidates.rows))), strict=True))
