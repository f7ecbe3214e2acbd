"""Articles as an Excel workbook (XLSX), one sheet per table; strings never become formulas or links."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from newsschema.export.sheets import rows_of, sheets

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_MADE = datetime(2000, 1, 1)
"""Creation time in the workbook, fixed so that the same records give the same bytes."""
_ROWS = 1_048_575
"""Maximum rows of a sheet below its heading; source: Excel specifications and limits."""
_WIDTHS = {"headline": 50, "body": 80, "quote": 80, "sentence": 80, "deck": 50, "url": 40}
_OPTIONS = {
    "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}  # fmt: skip


def write(records: BinaryIO, path: Path) -> None:
    """Write complete records."""
    with Workbook(str(path), _OPTIONS) as book:
        book.set_properties({"created": _MADE})
        bold = book.add_format({"bold": True})
        for sheet in sheets():
            worksheet = book.add_worksheet(sheet.name)
            worksheet.freeze_panes(1, 0)
            for number, column in enumerate(sheet.columns):
                worksheet.set_column(number, number, _WIDTHS.get(column, 16))
            worksheet.write_row(0, 0, sheet.columns, bold)
            for number, row in enumerate(rows_of(sheet, records), 1):
                if number > _ROWS:
                    break
                for place, cell in enumerate(row):
                    if cell is not None:
                        worksheet.write(number, place, cell)
