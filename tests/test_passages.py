"""Invented short passages of many house styles: who speaks, with which title, for which organization."""

from __future__ import annotations

import pytest

from passages import read_passages, score, shares

# What the passages reach, in percent: those that rules were written for, and those that were a check.
FLOORS = [
    ("first", "name", 98.0),
    ("first", "title", 99.0),
    ("first", "organization", 99.0),
    ("first", "official", 99.0),
    ("first", "passages", 93.0),
    ("second", "name", 94.0),
    ("second", "title", 98.0),
    ("second", "organization", 98.0),
    ("second", "official", 100.0),
    ("second", "passages", 88.0),
]


@pytest.mark.parametrize(("name", "measure", "floor"), FLOORS)
def test_passages_reach(name: str, measure: str, floor: float) -> None:
    totals, errors = score(read_passages(name))
    assert shares(totals)[measure] >= floor, "\n".join(errors)


def test_there_are_enough_passages() -> None:
    assert len(read_passages("first")) + len(read_passages("second")) >= 165
