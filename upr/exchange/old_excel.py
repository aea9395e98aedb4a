"""Workbooks of Excel 97 to 2003 (.xls), read by xlrd: pure Python, so that no damaged file can end the process."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from upr.errors import UnreadableError
from upr.ooxml.cells import MAX_SHEETS, Area, Filled, RawCell, RawSheet
from upr.ooxml.number_formats import GENERAL

if TYPE_CHECKING:
    from xlrd import Book
    from xlrd.sheet import Cell, Sheet

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = range(1, 6)
"""Types of cells (xlrd, `XL_CELL_TEXT` and following); empty and blank cells are 0 and 6."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_AS_XLSX = "open it in Excel or LibreOffice and save it as .xlsx"
_PASSWORD = "open it in Excel, remove the password under File > Info, and save it"  # noqa: S105 - advice, no password


def read_old_excel(data: bytes) -> list[RawSheet]:
    """All sheets of cells. Raises `UnreadableError` for a damaged, protected or boundless file.

    A new workbook with a password has this outer form too.
    """
    import xlrd

    if _ENCRYPTED in data:
        raise UnreadableError("the file is protected by a password", _PASSWORD)
    try:
        _check_container(data)
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
        return [_sheet(sheet, book) for sheet in book.sheets()[:MAX_SHEETS]]
    except UnreadableError:
        raise
    except xlrd.XLRDError as error:
        if "encrypted" in str(error):
            raise UnreadableError("the file is protected by a password", _PASSWORD) from None
        raise UnreadableError("the file is damaged or is not a workbook", _AS_XLSX) from None
    except Exception:  # in a damaged file xlrd stumbles over whatever comes
        raise UnreadableError("the file is damaged", _AS_XLSX) from None


def _check_container(data: bytes) -> None:
    """Refuse a small stream whose chain of sectors leads back into itself: xlrd would follow it for ever.

    For large streams it looks itself (MS-CFB, 2.2 and 2.4).
    """
    from xlrd.compdoc import CompDoc

    container = CompDoc(data, logfile=io.StringIO())
    small = [node for node in container.dirlist if node.tot_size < container.min_size_std_stream]
    if any(_is_loop(node.first_SID, container.SSAT) for node in small):
        raise UnreadableError("the file is damaged or is not a workbook", _AS_XLSX)


def _is_loop(sector: int, chain: Sequence[int]) -> bool:
    seen: set[int] = set()
    while 0 <= sector < len(chain):
        if sector in seen:
            return True
        seen.add(sector)
        sector = chain[sector]
    return False


def _sheet(sheet: Sheet, book: Book) -> RawSheet:
    filled = Filled()
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row), 1):
            value = _value(cell, book)
            if value is not None:
                filled.put(row + 1, column, value)
    return RawSheet(
        sheet.name,
        filled.rows,
        is_hidden=sheet.visibility != 0,
        hidden_rows=frozenset(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden),
        hidden_columns=frozenset(column + 1 for column, info in sheet.colinfo_map.items() if info.hidden),
        merged=tuple(Area(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells),
        epoch_1904=book.datemode == 1,
        sees_formulas=False,
    )


def _value(cell: Cell, book: Book) -> RawCell | None:
    if cell.ctype in (_NUMBER, _DATE):
        return RawCell("number", repr(cell.value), _format(cell, book))
    if cell.ctype == _TEXT:
        return RawCell("text", cell.value) if cell.value else None
    if cell.ctype == _BOOLEAN:
        return RawCell("boolean", str(cell.value))
    return RawCell("error", "") if cell.ctype == _ERROR else None


def _format(cell: Cell, book: Book) -> str:
    found = book.format_map.get(book.xf_list[cell.xf_index].format_key)
    return str(found.format_str) if found else GENERAL
