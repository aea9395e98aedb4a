"""A table of text, whatever file it came from: each cell as a person saw it, or why it cannot be taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Cell(NamedTuple):
    """A filled cell: its text, or a fault and what to do about it. A fault never quotes the cell."""

    text: str = ""
    fault: str = ""
    help: str = ""
    is_formula: bool = False


class Row(NamedTuple):
    """A row with something in it: its number from 1, and its filled cells by column, from 1."""

    number: int
    cells: Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet. `name` is empty for a text file, which has one table only; `remarks` are worth a person's while."""

    name: str
    rows: tuple[Row, ...]
    is_hidden: bool = False
    remarks: tuple[str, ...] = ()

    def place(self, where: str) -> str:
        """`sheet NAME, cell C7`; without the sheet where there is only one table."""
        return f"sheet {self.name}, {where}" if self.name else where


def cell_name(row: int, column: int) -> str:
    """`C7` for row 7 and column 3."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def listed(names: list[str], most: int = 8) -> str:
    """A few names in a line, and how many more there are."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
