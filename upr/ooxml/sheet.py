"""One sheet of an Excel workbook: its cells in a single pass, and what a person does not see (ISO 29500-1, 18.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml import etree

from upr.errors import UnreadableError
from upr.ooxml.cells import LAST_COLUMN, LAST_ROW, Area, CellKind, Filled, RawCell, RawSheet
from upr.ooxml.number_formats import GENERAL
from upr.ooxml.strings import text_of, unescaped
from upr.ooxml.xml_parts import elements, local

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_KINDS: dict[str, CellKind] = {"str": "text", "b": "boolean", "e": "error", "d": "date", "n": "number"}
_MOST_MERGED = 50_000


@dataclass(frozen=True, slots=True)
class Book:
    """What the sheets of a workbook share: texts by number, number formats by style, the epoch of its dates."""

    strings: Sequence[str]
    formats: Sequence[str]
    epoch_1904: bool


def read_sheet(data: bytes, name: str, *, is_hidden: bool, book: Book, at_row: Callable[[int], None]) -> RawSheet:
    """Read a sheet. Whatever it says of its size is not believed. `at_row` hears how far it is.

    Rows and cells may come in any order and without their references; then each follows the one before.
    """
    filled = Filled()
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    merged: list[Area] = []
    row = 0
    for element in elements(data, "row", "col", "mergeCell"):
        kind = local(element)
        if kind == "row":
            row = _row_number(element, row)
            at_row(row)
            _read_row(element, row, filled, book)
            if element.get("hidden") in ("1", "true"):
                hidden_rows.add(row)
        elif kind == "col":
            hidden_columns |= _hidden_columns(element)
        elif len(merged) < _MOST_MERGED and (area := area_of(element.get("ref", ""))):
            merged.append(area)
        element.clear()
    return RawSheet(
        name,
        dict(sorted(filled.rows.items())),
        is_hidden,
        frozenset(hidden_rows),
        frozenset(hidden_columns),
        tuple(merged),
        book.epoch_1904,
    )


def _row_number(element: etree._Element, before: int) -> int:
    text = element.get("r", "")
    row = int(text) if text.isdecimal() and len(text) < 10 else before + 1
    if not 1 <= row <= LAST_ROW:
        raise UnreadableError(f"A sheet holds a row beyond the last one, {LAST_ROW:,}.", "Save it anew in Excel.")
    return row


def _read_row(element: etree._Element, row: int, filled: Filled, book: Book) -> None:
    column = 0
    for cell in element:
        if local(cell) != "c":
            continue
        column = column_of(cell.get("r", "")) or column + 1
        value = _value(cell, book)
        if value is not None:
            filled.put(row, column, value)


def _value(cell: etree._Element, book: Book) -> RawCell | None:
    """What a cell holds; None for one that is empty but for its looks."""
    kind, text, is_formula = cell.get("t", "n"), None, False
    for child in cell:
        name = local(child)
        if name == "v":
            text = child.text or ""
        elif name == "is":
            text, kind = text_of(child), "inlineStr"
        elif name == "f":
            is_formula = True
    if text is None:
        return RawCell("no-value", "", is_formula=True) if is_formula else None
    if kind == "s":
        return _shared(text, book, is_formula)
    if kind in ("str", "inlineStr"):
        text = text if kind == "inlineStr" else unescaped(text)
        return RawCell("text", text, is_formula=is_formula) if text or is_formula else None
    if not text.strip():
        return RawCell("no-value", "", is_formula=True) if is_formula else None
    return RawCell(_KINDS.get(kind, "number"), text.strip(), _format(cell.get("s", "0"), book), is_formula)


def _shared(number: str, book: Book, is_formula: bool) -> RawCell | None:
    index = int(number) if number.strip().isdecimal() and len(number) < 10 else -1
    if not 0 <= index < len(book.strings):
        return RawCell("no-text", "", is_formula=is_formula)
    text = book.strings[index]
    return RawCell("text", text, is_formula=is_formula) if text or is_formula else None


def _format(style: str, book: Book) -> str:
    index = int(style) if style.isdecimal() and len(style) < 10 else 0
    return book.formats[index] if index < len(book.formats) else GENERAL


def _hidden_columns(element: etree._Element) -> set[int]:
    first, last = element.get("min", ""), element.get("max", "")
    if element.get("hidden") not in ("1", "true") or not (first.isdecimal() and last.isdecimal()):
        return set()
    return set(range(int(first[:9]), min(int(last[:9]), LAST_COLUMN) + 1))


def column_of(reference: str) -> int:
    """The number of the column in `C7`, 3; 0 for what is no reference to a cell."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return 0
    number = 0
    for letter in found.group(1):
        number = number * 26 + ord(letter) - 64
    return number if number <= LAST_COLUMN else 0


def area_of(reference: str) -> Area | None:
    """The area of `B2:C5`; None for what is none."""
    first, _, last = reference.partition(":")
    corners = [(column_of(corner), _REFERENCE.fullmatch(corner)) for corner in (first, last or first)]
    if not all(column and found for column, found in corners):
        return None
    rows = [int(found.group(2)) for _, found in corners if found]
    columns = [column for column, _ in corners]
    return Area(min(rows), min(columns), max(rows), max(columns))
