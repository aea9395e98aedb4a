"""Where the table of a sheet begins, and which of its columns is which field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from upr.exchange.grid import Grid, Row, cell_name, listed
from upr.exchange.headers import guessed_fields, header_key, is_our_id, our_field, sureness
from upr.models.register_map import RegisterMap
from upr.text.safe import safe_text

LOOKED_AT = 50
"""Rows among which the one with the headers is sought: above it stand a title, a date, an explanation."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A table in a sheet: its row of headers, the field of each column that is read, the headers of the others.

    `is_ours` says that upr wrote the register; `above` counts the rows over the headers.
    """

    header: Row
    fields: Mapping[int, str]
    unread: Mapping[int, str]
    is_ours: bool
    above: int
    remarks: tuple[str, ...] = ()


def our_layout(grid: Grid) -> Layout | None:
    """The layout of a register that upr wrote; None for another."""
    for above, row in enumerate(grid.rows[:LOOKED_AT]):
        headers = _headers(row)
        if any(map(is_our_id, headers.values())) and sum(bool(our_field(text)) for text in headers.values()) > 2:
            return _layout(row, our_field, above, is_ours=True)
    return None


def mapped_layout(grid: Grid, mapping: RegisterMap) -> Layout | None:
    """The layout that a mapping describes; None where no row holds any of its headers."""
    fields = {header_key(header): field for header, field in mapping.columns.items()}
    quiet = {header_key(header) for header in mapping.unread}
    found = _best(grid, lambda text: fields.get(header_key(text), ""), least=1)
    if found is None:
        return None
    layout = _layout(found[1], lambda text: fields.get(header_key(text), ""), found[0], is_ours=False)
    present = {header_key(text) for text in _headers(layout.header).values()}
    absent = [header for header in mapping.columns if header_key(header) not in present]
    remarks = (f"headers of the mapping that the file does not have: {listed(absent)}",) if absent else ()
    unread = {column: text for column, text in layout.unread.items() if header_key(text) not in quiet}
    return Layout(layout.header, layout.fields, unread, False, layout.above, (*layout.remarks, *remarks))


def guessed_layout(grid: Grid) -> Layout | None:
    """The layout that the headers suggest; None where no row looks like headers. Of two for one field the surer."""
    found = _best(grid, guessed_fields, least=2)
    if found is None:
        return None
    above, row = found
    headers = _headers(row)
    best: dict[str, int] = {}
    for column, text in headers.items():
        field = guessed_fields(text)
        if field and (field not in best or sureness(field, text) < sureness(field, headers[best[field]])):
            best[field] = column
    fields = {column: field for field, column in sorted(best.items(), key=lambda item: item[1])}
    unread = {column: text for column, text in headers.items() if column not in fields}
    return Layout(row, fields, unread, is_ours=False, above=above)


def _best(grid: Grid, field_of: Callable[[str], str], least: int) -> tuple[int, Row] | None:
    """The first row of which most cells are known headers; else the row with most of them."""
    scored = []
    for above, row in enumerate(grid.rows[:LOOKED_AT]):
        headers = _headers(row).values()
        known = len({field_of(text) for text in headers} - {""})
        if known >= max(least, 2) and known * 2 >= len(headers):
            return above, row
        scored.append((known, -above, row))
    known, above, row = max(scored, default=(0, 0, Row(0, {})), key=lambda item: item[:2])
    return (-above, row) if known >= least else None


def _layout(row: Row, field_of: Callable[[str], str], above: int, *, is_ours: bool) -> Layout:
    fields: dict[int, str] = {}
    unread: dict[int, str] = {}
    doubles: list[str] = []
    for column, text in _headers(row).items():
        field = field_of(text)
        if field and field in fields.values():
            doubles.append(cell_name(row.number, column))
        elif field:
            fields[column] = field
        else:
            unread[column] = text
    remarks = (f"columns with the header of an earlier one were not read: {listed(doubles)}",) if doubles else ()
    return Layout(row, fields, unread, is_ours, above, remarks)


def _headers(row: Row) -> dict[int, str]:
    return {column: " ".join(cell.text.split()) for column, cell in row.cells.items() if cell.text.strip()}


def unread_remark(layout: Layout, rows: Iterable[Row]) -> str:
    """Which filled columns were not read, by their headers; empty where there are none."""
    filled = {column for row in rows for column in row.cells} - set(layout.fields)
    names = [
        f"{cell_name(0, column)[:-1]} ({safe_text(layout.unread[column], 40)})"
        if column in layout.unread
        else f"{cell_name(0, column)[:-1]} (no header)"
        for column in sorted(filled)
        if column in layout.unread or column not in layout.header.cells
    ]
    return f"columns not read: {listed(names)}" if names else ""
