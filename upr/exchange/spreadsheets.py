"""Spreadsheet files of every common kind to grids, by what they are and not by what they are called.

.xlsx, .xlsm and .ods are read by our own readers, which hold bounds before memory is used and see what is hidden;
.xls by xlrd; text by the standard library. Nothing is ever run.
"""

from __future__ import annotations

from pathlib import Path

from upr.errors import UnreadableError
from upr.exchange.delimited import read_delimited
from upr.exchange.grid import Grid
from upr.exchange.raw_cells import grid_of
from upr.ooxml.cells import RawSheet
from upr.text.progress import Tell, silent

LARGEST = 200 * 2**20
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPENDOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_AS_XLSX = "open it in Excel or LibreOffice and save it as .xlsx"


def read_spreadsheet(path: Path, data: bytes, tell: Tell = silent) -> tuple[Grid, ...]:
    """All sheets of a file. Raises `UnreadableError` where it is none that we know, protected or out of bounds."""
    if not data.strip():
        raise UnreadableError("the file is empty", "save the register anew, and name the new file")
    if data.startswith(_ZIP):
        return tuple(map(grid_of, _packaged(data, tell)))
    if data.startswith(_OLE):
        from upr.exchange.old_excel import read_old_excel

        return tuple(map(grid_of, read_old_excel(data)))
    if data[:1000].lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<", b"{", b"%PDF")):
        raise UnreadableError("the file is not a spreadsheet, whatever it is called", _AS_XLSX)
    if path.suffix.lower() in (".xls", ".xlsx", ".xlsm", ".ods"):
        raise UnreadableError("the file is not a spreadsheet, though it is called one", _AS_XLSX)
    return (read_delimited(data, delimiter="\t" if path.suffix.lower() == ".tsv" else ""),)


def _packaged(data: bytes, tell: Tell) -> list[RawSheet]:
    from upr.ooxml.opendocument import read_opendocument
    from upr.ooxml.package import open_package
    from upr.ooxml.workbook import read_workbook

    parts = open_package(data)
    if parts.get("mimetype", b"").startswith(_OPENDOCUMENT):
        return read_opendocument(parts)
    return read_workbook(parts, lambda row: tell("import", row, 0))
