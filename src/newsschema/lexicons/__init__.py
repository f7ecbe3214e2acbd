"""Lexicons: CSV files that a newsroom can edit, each row with its source, and functions to read them.

Shared tables (currencies, units, countries) are beside this file; those of one language are in a folder named by its
BCP 47 primary subtag ("en"). Languages with a `words.csv` are analysed.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

LANGUAGE_NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
LANGUAGES = tuple(LANGUAGE_NAMES)
"""BCP 47 tags of the languages with a folder."""
READ_IN = {"dates": LANGUAGES, "figures": LANGUAGES, "quotes": LANGUAGES}
"""The languages in which each extractor reads."""


@cache
def rows(name: str, language: str | None = None) -> tuple[dict[str, str], ...]:
    """Return the rows of `<name>.csv` (in a language's folder if one is given) as dictionaries, in file order.

    Raises ValueError if a row has more or fewer cells than the first, which names the columns, FileNotFoundError if
    there is no such table.
    """
    folder = files("newsschema.lexicons")
    file = (folder / language if language else folder) / f"{name}.csv"
    if not file.is_file():
        raise FileNotFoundError(f"{file}: no such table; see 'Adding a language' in docs/languages.md")
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    # without quotation marks a line is its cells: a quarter of the time, where cells are long
    table = csv.reader(lines) if '"' in text else iter([line.split(",") for line in lines])
    names = next(table)
    return tuple([dict(zip(names, row, strict=True)) for row in table])


@cache
def has_table(name: str, language: str) -> bool:
    """Return whether a language's folder has `<name>.csv`."""
    return (files("newsschema.lexicons") / language / f"{name}.csv").is_file()
