"""The sheets of a register: Evidence to fill in, Columns that explain it, Words to choose from."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from upr.exchange.columns import BY_NAME, COLUMNS, ID, Column, how_to_write
from upr.facts.themes import GROUPS, THEMES
from upr.facts.treaties import TREATIES

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

EMPTY_ROWS = 1000
"""Rows below the last record that have the drop-down lists too."""
_LINE = 15.0
"""Height of a line in points."""
_MOST_LINES = 8
_FIRST_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - a fixed day, as in the container
_ALLOWED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "insert_columns": True,
    "insert_hyperlinks": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook_of(rows: Sequence[Sequence[str]]) -> bytes:
    """A workbook with the rows of a register, as XlsxWriter packs it; cells are in the order of `COLUMNS`."""
    from xlsxwriter.workbook import Workbook

    file = io.BytesIO()
    workbook = Workbook(file, _OPTIONS)
    workbook.set_properties({"created": _FIRST_DAY, "title": "Register of evidence"})
    _evidence(workbook, rows)
    _columns(workbook)
    _words(workbook)
    workbook.close()
    return file.getvalue()


def _evidence(workbook: Workbook, rows: Sequence[Sequence[str]]) -> None:
    sheet = workbook.add_worksheet("Evidence")
    head = _head(workbook)
    text = workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "locked": False})
    locked = workbook.add_format({"num_format": "@", "valign": "top", "font_color": "#595959", "locked": True})
    for at, column in enumerate(COLUMNS):
        sheet.set_column(at, at, column.width, locked if column.name == ID else text)
        sheet.write_string(0, at, column.label, head)
    for number, cells in enumerate(rows, 1):
        sheet.set_row(number, _LINE * _lines(cells))
        for at, cell in enumerate(cells):
            if cell:
                sheet.write_string(number, at, cell, locked if COLUMNS[at].name == ID else text)
    last = len(rows) + EMPTY_ROWS
    for at, column in enumerate(COLUMNS):
        _drop_down(sheet, at, column, last)
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    sheet.protect("", _ALLOWED)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)


def _lines(cells: Sequence[str]) -> int:
    """How many lines of a row are shown: as many as its longest cell needs, up to a bound."""
    pairs = zip((column.width for column in COLUMNS), cells, strict=True)
    needed = (sum(1 + len(line) // width for line in cell.split("\n")) for width, cell in pairs if cell)
    return min(max(needed, default=1), _MOST_LINES)


def _drop_down(sheet: Worksheet, at: int, column: Column, last: int) -> None:
    """A list to choose from. It never forbids: a cell may hold several words, and import says what is wrong."""
    source: object = list(column.words)
    if column.name in _LISTED:
        letter, count = _LISTED[column.name]
        source = f"=Words!${letter}$2:${letter}${count + 1}"
    elif not column.words:
        return
    sheet.data_validation(1, at, last, at, {"validate": "list", "source": source, "show_error": False})


def _columns(workbook: Workbook) -> None:
    """The sheet that explains each column."""
    sheet = workbook.add_worksheet("Columns")
    head, text = _head(workbook), workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    for at, (title, width) in enumerate(_EXPLAINED):
        sheet.set_column(at, at, width, text)
        sheet.write_string(0, at, title, head)
    for row, column in enumerate(COLUMNS, 1):
        sheet.set_row(
            row,
            _LINE
            * max(1 + len(cell) // width for cell, (_, width) in zip(explained(column), _EXPLAINED, strict=True)),
        )
        for at, cell in enumerate(explained(column)):
            sheet.write_string(row, at, cell, text)
    for row, line in enumerate(NOTES, len(COLUMNS) + 2):
        sheet.merge_range(row, 0, row, len(_EXPLAINED) - 1, "", text)
        sheet.write_string(row, 0, line, text)
        sheet.set_row(row, _LINE * (1 + len(line) // 150))
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


_EXPLAINED = (
    ("Column", 18),
    ("What it is for", 46),
    ("How it is written", 54),
    ("For which kinds", 30),
    ("Field", 16),
)

NOTES = (
    (
        "A record needs its kind, title, publisher, date of publication and summary, and one of: UN symbol, address, "
        "archived address, held at, reproduced by. A record with doubts needs limits."
    ),
    (
        "In a cell with several parts, write \\| for a bar, \\; for a semicolon, \\n for a line break and \\\\ for a "
        "backslash that belong to the text."
    ),
    "Everything is text: a date, a number or a telephone number stays as it was typed. Formulas are not needed.",
    (
        "The column of ids is locked, so that a record keeps its name. There is no password: to sort the rows or to "
        "delete some, lift the protection first (Review > Unprotect Sheet). What you delete here stays in the base."
    ),
    "An empty cell in the row of a record takes the field out of the record.",
    "'upr evidence import' shows every change before it writes anything.",
)
"""What a person should know, below the table of columns."""


def explained(column: Column) -> tuple[str, str, str, str, str]:
    """A row of the sheet that explains the columns."""
    needed = " Needed." if column.is_needed and not column.kinds else ""
    kinds = ", ".join(column.kinds) or "all"
    return column.label, column.explanation + needed, how_to_write(column), kinds, column.name


def _words(workbook: Workbook) -> None:
    """The sheet with the lists to choose from."""
    sheet = workbook.add_worksheet("Words")
    head, text = _head(workbook), workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    for at, (name, words) in enumerate(_LISTS.items()):
        sheet.set_column(at, at, 24 if name == "rights" else 60, text)
        sheet.write_string(
            0, at, "Treaties (add - and the article)" if name == "rights" else BY_NAME[name].label, head
        )
        for row, word in enumerate(words, 1):
            sheet.write_string(row, at, word, text)
    sheet.freeze_panes(1, 0)


def _head(workbook: Workbook) -> Format:
    return workbook.add_format(
        {"bold": True, "bg_color": "#DDE6EF", "valign": "top", "text_wrap": True, "num_format": "@"}
    )


_LISTS: dict[str, tuple[str, ...]] = {
    "themes": tuple(dict.fromkeys(theme.label for theme in THEMES if theme.generation == "current")),
    "groups": tuple(dict.fromkeys(group.label for group in GROUPS)),
    "rights": tuple(TREATIES),
}
_LISTED = {name: (letter, len(_LISTS[name])) for name, letter in (("themes", "A"), ("groups", "B"))}
