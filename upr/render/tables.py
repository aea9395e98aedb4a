"""Plain tables as a workbook: every cell a text, the same rows the same bytes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime

Rows = Sequence[Sequence[str]]

_UNUSUAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, and what else XML 1.0 cannot hold."""

_FIRST_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed day, as in the container
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LONGEST_CELL = 32_767
"""Of a workbook (Excel's specifications and limits)."""
_WIDEST = 60


def xlsx_bytes(sheets: Iterable[tuple[str, Rows]], title: str) -> bytes:
    """A workbook of named sheets, the first row of each its head. Cells are texts: none is ever a formula."""
    from xlsxwriter.workbook import Workbook

    file = io.BytesIO()
    workbook = Workbook(file, _OPTIONS)
    workbook.set_properties({"created": _FIRST_DAY, "title": title})
    text = workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    head = workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "bold": True})
    for name, rows in sheets:
        sheet = workbook.add_worksheet(name)
        for at, width in enumerate(_widths(rows)):
            sheet.set_column(at, at, width, text)
        for number, row in enumerate(rows):
            for at, cell in enumerate(row):
                sheet.write_string(number, at, _cell(cell), text if number else head)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    workbook.close()
    return file.getvalue()


def _cell(text: str) -> str:
    return _UNUSUAL.sub("\ufffd", text)[:_LONGEST_CELL]


def _widths(rows: Rows) -> list[int]:
    columns = max(map(len, rows), default=0)
    longest = (max(len(row[at]) for row in rows if at < len(row)) for at in range(columns))
    return [min(max(width + 2, 8), _WIDEST) for width in longest]
