"""Data a newsroom would edit: CSV files beside this one, each row with its source, and how to read them."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `<name>.csv`, a dictionary each, in file order."""
    text = (files("newsschema.lexicons") / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
