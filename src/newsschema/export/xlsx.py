"""Articles as a workbook (XLSX): articles, quotes, figures and dates as sheets; strings are never formulas or links."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from newsschema.export.sheets import SHEETS, rows_of

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_MADE = datetime(2000, 1, 1)
"""When the workbook says it was made: the same records give the same bytes."""
_ROWS = 1_048_575
"""Rows of a sheet below its heading; source: Excel specifications and limits."""
_WIDTHS = {"headline": 50, "body": 80, "quote": 80, "sentence": 80, "deck": 50, "url": 40}
_OPTIONS = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}  # fmt: skip


def write(records: BinaryIO, path: Path) -> None:
    """Write the records, which are whole articles."""
    with Workbook(str(path), _OPTIONS) as book:
        book.set_properties({"created": _MADE})
        bold = book.add_format({"bold": True})
        for sheet in SHEETS:
            made = book.add_worksheet(sheet.name)
            made.freeze_panes(1, 0)
            for number, column in enumerate(sheet.columns):
                made.set_column(number, number, _WIDTHS.get(column, 16))
            made.write_row(0, 0, sheet.columns, bold)
            for number, row in enumerate(rows_of(sheet, records), 1):
                if number > _ROWS:
                    break
                for place, cell in enumerate(row):
                    if cell is not None:
                        made.write(number, place, cell)
