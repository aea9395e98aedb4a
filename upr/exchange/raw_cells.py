"""From cells as a file keeps them to cells as a person saw them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from upr.errors import UnreadableError
from upr.exchange.grid import Cell, Grid, Row, cell_name, listed
from upr.exchange.shown_numbers import AS_TEXT, UNCERTAIN, number_seen
from upr.exchange.written_dates import written_date
from upr.ooxml.cells import MAX_CELLS, Area, CellKind, RawCell, RawSheet
from upr.text.characters import FORBIDDEN, code_point

LONGEST_CELL = 32_767
"""Characters that Excel holds in a cell."""
_EXPONENT = re.compile(r"[-+]?[0-9.,]+[eE][-+]?[0-9]+|#+")


def grid_of(sheet: RawSheet) -> Grid:
    """A sheet as a person saw it, merged cells given to each of their rows, and what she may not have seen."""
    rows = _spread(sheet)
    seen = [
        Row(number, {column: _seen(cell, sheet.epoch_1904) for column, cell in sorted(cells.items())})
        for number, cells in sorted(rows.items())
    ]
    return Grid(sheet.name, tuple(seen), sheet.is_hidden, tuple(_remarks(sheet)))


def text_cell(text: str, *, is_formula: bool = False) -> Cell:
    """A cell of text, with line ends as `\\n`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST_CELL:
        return Cell(fault=f"is longer than {LONGEST_CELL:,} characters", help="shorten it")
    found = FORBIDDEN.search(text)
    if found:
        fault = f"holds the character {code_point(found.group())}, which may not stand in a text"
        return Cell(fault=fault, help="delete it, or type the text anew")
    return Cell(text, is_formula=is_formula)


def _seen(cell: RawCell, epoch_1904: bool) -> Cell:
    if cell.kind == "number":
        return number_seen(cell.text, cell.format, epoch_1904=epoch_1904)._replace(is_formula=cell.is_formula)
    return _READERS[cell.kind](cell)


def _text(cell: RawCell) -> Cell:
    if cell.format == "shown" and _EXPONENT.fullmatch(cell.text):
        return Cell(fault=UNCERTAIN, help=AS_TEXT)
    return text_cell(cell.text, is_formula=cell.is_formula)


def _date(cell: RawCell) -> Cell:
    """An ISO date; only as precise as what was shown, where that says less (`March 2023`)."""
    day, _, time = cell.text.partition("T")
    shown = written_date(cell.format, "day-first")
    if shown and day.startswith(shown):
        return Cell(shown, is_formula=cell.is_formula)
    time = time[:5] if time[:5] != "00:00" else ""
    return text_cell(f"{day} {time}".strip(), is_formula=cell.is_formula)


def _boolean(cell: RawCell) -> Cell:
    return Cell("TRUE" if cell.text.lower() in ("1", "true") else "FALSE", is_formula=cell.is_formula)


_READERS: Mapping[CellKind, Callable[[RawCell], Cell]] = {
    "text": _text,
    "date": _date,
    "boolean": _boolean,
    "error": lambda _: Cell(fault="holds an error of the spreadsheet, such as #REF!", help="type the value itself"),
    "no-value": lambda _: Cell(
        fault="holds a formula whose result is not in the file",
        help="open the file in Excel or LibreOffice, save it, and import it again; or type the value itself",
    ),
    "no-text": lambda _: Cell(fault="refers to a text that is not in the file", help="type the text anew"),
}


def _spread(sheet: RawSheet) -> dict[int, dict[int, RawCell]]:
    """The cells, with the value of merged cells in each row that is merged and has something else in it."""
    rows = {number: dict(cells) for number, cells in sheet.rows.items()}
    if sum(min(area.bottom - area.top + 1, len(rows)) for area in sheet.merged) > MAX_CELLS:
        raise UnreadableError("A sheet holds more merged cells than a register has.", "Unmerge them.")
    for area in sheet.merged:
        value = sheet.rows.get(area.top, {}).get(area.left)
        for number in _rows_of(area, rows):
            for column in [column for column in rows[number] if area.left <= column <= area.right]:
                if (number, column) != (area.top, area.left):
                    del rows[number][column]  # what lies under merged cells is not seen
            if value is not None:
                rows[number][area.left] = value
    return {number: cells for number, cells in rows.items() if cells}


def _rows_of(area: Area, rows: Mapping[int, object]) -> Iterator[int]:
    if area.bottom - area.top < len(rows):
        return (number for number in range(area.top, area.bottom + 1) if number in rows)
    return (number for number in rows if area.top <= number <= area.bottom)


def _remarks(sheet: RawSheet) -> Iterator[str]:
    tall = [area for area in sheet.merged if area.bottom > area.top and area.left in sheet.rows.get(area.top, {})]
    if tall:
        places = listed([f"{cell_name(area.top, area.left)}:{cell_name(area.bottom, area.right)}" for area in tall])
        yield f"merged cells were read into each of their rows: {places}"
    hidden = [str(row) for row in sorted(sheet.hidden_rows) if row in sheet.rows]
    if hidden:
        yield f"hidden rows were read like the others: {listed(hidden)}"
    filled = {column for cells in sheet.rows.values() for column in cells}
    columns = [cell_name(0, column)[:-1] for column in sorted(sheet.hidden_columns & filled)]
    if columns:
        yield f"hidden columns were read like the others: {listed(columns)}"
    if not sheet.sees_formulas:
        yield "an .xls file does not tell us which cells hold formulas; the values that they last showed were read"
    every = ((row, column, cell) for row, cells in sheet.rows.items() for column, cell in cells.items())
    formulas = [cell_name(row, column) for row, column, cell in every if cell.is_formula]
    if formulas:
        yield f"formulas were not run, the values that they last showed were read: {listed(formulas)}"
