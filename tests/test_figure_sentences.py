"""Invented sentences of many beats: every figure in them with its value, unit, rate, change, hedge and noun."""

from __future__ import annotations

from dataclasses import replace

import pytest

from figure_attached import ATTACHED
from figure_beats import BEATS, CHECK, LATER
from figure_clauses import CLAUSES
from figure_prose import PROSE
from figure_sentences import SENTENCES
from newsschema.draft import Passage, Reading
from newsschema.extract import dates, figures
from newsschema.models import Figure


def found(text: str, country: str | None) -> list[Figure]:
    """Return the figures of a sentence in an article from a country, dates set aside as in a record."""
    reading = Reading((Passage("/body", text),), country=country)
    reading = replace(reading, found=dates.extract(reading))
    return list(figures.extract(reading)["figures"])


def row(figure: Figure) -> str:
    """Return a figure as the tables of `figure_sentences` write it."""
    value = _number(figure.value) if figure.value is not None else f"{_number(figure.low)}..{_number(figure.high)}"
    parts = (figure.span.exact, value, figure.unit, figure.per, figure.change, figure.modifier, figure.counted)
    return " | ".join("-" if part is None else str(part) for part in parts)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6f}".rstrip("0").rstrip(".")


TABLES = (*SENTENCES, *BEATS, *CHECK, *LATER, *PROSE, *CLAUSES, *ATTACHED)


@pytest.mark.parametrize(("text", "country", "expected"), TABLES)
def test_figures(text: str, country: str | None, expected: list[str]) -> None:
    assert [row(figure) for figure in found(text, country)] == expected
