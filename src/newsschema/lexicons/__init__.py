"""Data a newsroom would edit: CSV files, each row with its source, and how to read them.

Shared tables (currencies, units, countries) are beside this file; those of one language in a folder named by its BCP 47
primary subtag ("en"). The folders that have a `words.csv` are the languages whose text is analysed.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

LANGUAGE_NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
LANGUAGES = tuple(LANGUAGE_NAMES)
"""Languages with a folder of their own: those whose text is analysed."""
READ_IN = {"dates": LANGUAGES, "figures": LANGUAGES, "quotes": ("en",)}
"""The languages in which each extractor reads."""


@cache
def rows(name: str, language: str | None = None) -> tuple[dict[str, str], ...]:
    """Return the rows of `<name>.csv`, a dictionary each, in file order; of a language's folder where one is given."""
    folder = files("newsschema.lexicons")
    text = ((folder / language if language else folder) / f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def has_table(name: str, language: str) -> bool:
    """Return whether a language's folder has `<name>.csv`."""
    return (files("newsschema.lexicons") / language / f"{name}.csv").is_file()
