"""Files as LibreOffice Calc saves them, whole and damaged at any byte: read, or refused in one line."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.errors import UnreadableError
from upr.exchange.grid import Grid
from upr.exchange.spreadsheets import read_spreadsheet

FILES = Path(__file__).parent / "spreadsheets"
XLS = (FILES / "calc.xls").read_bytes()
ODS = (FILES / "calc.ods").read_bytes()
CONTENT = zipfile.ZipFile(io.BytesIO(ODS)).read("content.xml")


def seen(grid: Grid) -> list[dict[int, str]]:
    return [{column: cell.text or cell.fault[:12] for column, cell in row.cells.items()} for row in grid.rows]


@pytest.mark.parametrize("name", ["calc.xls", "calc.ods"])
def test_what_a_person_saw(name: str) -> None:
    first, second = read_spreadsheet(Path(name), (FILES / name).read_bytes())
    number = "855123456789012" if name == "calc.ods" else "holds a numb"  # only .ods says how it was shown
    assert seen(first) == [
        {1: "Title", 2: "Date", 3: "N"},
        {1: "Hello _x0041_ x", 2: "2023-03-03", 3: "158"},
        {1: "a\nb", 2: "2023-03", 3: number},
        {1: "2", 2: "holds an err", 3: "45%"},
        {1: "merged", 2: "x"},
        {1: "merged", 2: "y", 3: "TRUE"},
    ]
    assert (first.is_hidden, second.is_hidden) == (False, True)
    assert "merged cells were read into each of their rows: A5:A6" in first.remarks
    assert "hidden rows were read like the others: 5" in first.remarks


def damaged(data: bytes, changes: dict[int, int]) -> bytes:
    made = bytearray(data)
    for place, value in changes.items():
        made[place % len(made)] = value
    return bytes(made)


CHANGES = st.dictionaries(st.integers(0, 10**6), st.integers(0, 255), min_size=1, max_size=40)


def read_or_refused(name: str, data: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        read_spreadsheet(Path(name), data)


@settings(deadline=None, max_examples=300)
@given(CHANGES)
def test_a_damaged_xls_is_read_or_refused(changes: dict[int, int]) -> None:
    read_or_refused("calc.xls", damaged(XLS, changes))


@settings(deadline=None, max_examples=200)
@given(CHANGES)
def test_a_damaged_ods_is_read_or_refused(changes: dict[int, int]) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", damaged(CONTENT, changes))
    read_or_refused("calc.ods", file.getvalue())


def test_a_chain_of_sectors_that_leads_back_ends() -> None:
    """In this small file the third sector of the workbook is followed by the second."""
    table = XLS.index(bytes([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0]))
    looped = damaged(XLS, {table + 8: 1})
    with pytest.raises(UnreadableError):
        read_spreadsheet(Path("calc.xls"), looped)


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ('table:number-rows-repeated="1000000"', "100,000 rows"),
        ('table:number-columns-repeated="16384"', "beyond column 500"),
    ],
)
def test_repeated_cells_are_bounded(inner: str, words: str) -> None:
    on_row, on_cell = (inner, "") if "rows" in inner else ("", inner)
    names = 'xmlns:table="urn:table" xmlns:text="urn:text" xmlns:office="urn:office"'
    cell = f'<table:table-cell {on_cell} office:value-type="string"><text:p>x</text:p></table:table-cell>'
    content = f"<a {names}><table:table><table:table-row {on_row}>{cell}</table:table-row></table:table></a>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    with pytest.raises(UnreadableError, match=words):
        read_spreadsheet(Path("x.ods"), file.getvalue())
