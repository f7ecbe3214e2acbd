"""Articles as CSV for spreadsheets, with one more file for each kind of finding.

A cell that a spreadsheet would read as a formula gets a leading apostrophe; source: OWASP, CSV Injection.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from newsschema.export.sheets import rows_of, sheets

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

    from newsschema.export.sheets import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(records: BinaryIO, path: Path) -> None:
    """Write the articles to the path, and each other table to the path with its name appended: "a.csv.quotes"."""
    for sheet in sheets():
        place = path if sheet.name == "articles" else path.with_name(f"{path.name}.{sheet.name}")
        # With a byte order mark: without one Excel reads UTF-8 as the system's legacy encoding.
        with open(place, "w", encoding="utf-8-sig", newline="", errors="replace") as file:
            writer = csv.writer(file)
            writer.writerow(sheet.columns)
            writer.writerows([_plain(cell) for cell in row] for row in rows_of(sheet, records))


def _plain(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
