"""Sizes as arguments: a number of bytes, or with K, M or G."""

from __future__ import annotations

import re

import click

_UNITS = {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}
_SIZE = re.compile(r"([0-9]+)([kmg]?)", re.IGNORECASE)


def size(text: str) -> int:
    """Return a positive number of bytes: "500000", "20M", "1G" (powers of 1,024). Raises BadParameter."""
    match = _SIZE.fullmatch(text)
    number = int(match[1]) * _UNITS[match[2].lower()] if match else 0
    if not number:
        raise click.BadParameter(f"{text!r} is not a size; write bytes, or a number with K, M or G such as 20M")
    return number
