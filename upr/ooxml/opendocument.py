"""Sheets of an OpenDocument spreadsheet (.ods; OASIS OpenDocument 1.3, part 3, chapter 9).

The other family of packages. A cell says both what it is worth and what a person saw; what was seen is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from upr.errors import UnreadableError
from upr.ooxml.cells import LAST_COLUMN, LAST_ROW, MAX_SHEETS, Area, Filled, RawCell, RawSheet
from upr.ooxml.xml_parts import attribute, elements, local

_NUMBERS = ("float", "percentage", "currency")
_HELP = "Open it in LibreOffice and save it again."
_MAX_SPACES = 1000


def read_opendocument(parts: Mapping[str, bytes]) -> list[RawSheet]:
    """All sheets, in the order of their tabs. Raises `UnreadableError` for another file, or one out of bounds."""
    content = parts.get("content.xml")
    if content is None:
        raise UnreadableError("The file is an OpenDocument file without content.", _HELP)
    hidden_styles = set(_hidden_styles(content))
    sheets: list[RawSheet] = []
    table = _Table()
    for element in elements(content, "table-column", "table-row", "table"):
        if local(element) == "table-column":
            table.add_column(element)
        elif local(element) == "table-row":
            table.add_row(element)
        else:
            is_hidden = attribute(element, "style-name") in hidden_styles
            sheets.append(table.sheet(attribute(element, "name"), is_hidden=is_hidden))
            table = _Table()
        element.clear()
        if len(sheets) > MAX_SHEETS:
            raise UnreadableError(f"The file holds more than {MAX_SHEETS} sheets.", "Keep the one with the register.")
    return sheets


def _hidden_styles(content: bytes) -> Iterator[str]:
    """The styles of tables that are not shown."""
    for style in elements(content, "style"):
        if any(attribute(inner, "display") == "false" for inner in style if local(inner) == "table-properties"):
            yield attribute(style, "name")


class _Table:
    """A table while it is being read: its columns come first, then its rows, and its name last."""

    def __init__(self) -> None:
        self._filled = Filled()
        self._row = self._column = 1
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._merged: list[Area] = []

    def add_column(self, element: etree._Element) -> None:
        times = _times(element, "number-columns-repeated")
        if _is_hidden(element):
            self._hidden_columns.update(range(self._column, min(self._column + times, LAST_COLUMN + 1)))
        self._column += times

    def add_row(self, element: etree._Element) -> None:
        times = _times(element, "number-rows-repeated")
        cells = list(_cells(element, self._row, self._merged))
        for row in range(self._row, min(self._row + times, LAST_ROW + 1)) if cells else ():
            for column, cell in cells:
                self._filled.put(row, column, cell)
            if _is_hidden(element):
                self._hidden_rows.add(row)
        self._row += times

    def sheet(self, name: str, *, is_hidden: bool) -> RawSheet:
        hidden = frozenset(self._hidden_rows), frozenset(self._hidden_columns)
        return RawSheet(name, self._filled.rows, is_hidden, *hidden, tuple(self._merged))


def _is_hidden(element: etree._Element) -> bool:
    return attribute(element, "visibility") in ("collapse", "filter")


def _cells(row: etree._Element, number: int, merged: list[Area]) -> Iterator[tuple[int, RawCell]]:
    column = 1
    for element in row:
        if local(element) not in ("table-cell", "covered-table-cell"):
            continue
        times = _times(element, "number-columns-repeated")
        cell = _value(element)
        if cell is not None and local(element) == "table-cell":
            down, across = _times(element, "number-rows-spanned"), _times(element, "number-columns-spanned")
            if down > 1 or across > 1:
                merged.append(Area(number, column, number + down - 1, column + across - 1))
            for repeated in range(column, min(column + times, LAST_COLUMN + 1)):
                yield repeated, cell
        column += times


def _value(cell: etree._Element) -> RawCell | None:
    shown = "\n".join(_text(part) for part in cell if local(part) == "p")
    kind, is_formula = attribute(cell, "value-type"), bool(attribute(cell, "formula"))
    if shown.startswith(("#", "Err:")) and (kind == "error" or is_formula):
        return RawCell("error", shown, is_formula=is_formula)
    if kind in ("date", "boolean"):
        value = attribute(cell, f"{kind}-value") or shown
        return RawCell("date" if kind == "date" else "boolean", value, shown, is_formula)
    if not shown:
        return RawCell("no-value", "", is_formula=True) if is_formula and kind != "string" else None
    return RawCell("text", shown, "shown" if kind in _NUMBERS else "", is_formula)


def _text(element: etree._Element) -> str:
    """The text of a paragraph; notes that hang on it are left out."""
    pieces = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "s":
            pieces.append(" " * min(_times(child, "c"), _MAX_SPACES))
        elif name in ("tab", "line-break"):
            pieces.append("\t" if name == "tab" else "\n")
        elif name not in ("annotation", "note", ""):
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _times(element: etree._Element, name: str) -> int:
    """How often an element counts; at least once."""
    text = attribute(element, name)
    return max(1, min(int(text), LAST_ROW)) if text.isdecimal() and len(text) < 10 else 1
