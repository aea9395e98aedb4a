"""What a spreadsheet file holds, as it stands there: cells before anyone has judged what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from upr.errors import UnreadableError

MAX_ROWS = 100_000
MAX_COLUMNS = 500
MAX_CELLS = 1_000_000
MAX_SHEETS = 200
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Of any spreadsheet (ISO 29500-1, 18.3.1.73 and 18.3.1.4, as programs hold them)."""

CellKind: TypeAlias = Literal["text", "number", "date", "boolean", "error", "no-value", "no-text"]
"""`no-value`: a formula that was never worked out. `no-text`: the text that the cell points to is not in the file."""

_HELP = "Delete what is not part of the table, or split the sheet, and save it again."


class RawCell(NamedTuple):
    """A cell with something in it. `format` is the number format, where the file tells it."""

    kind: CellKind
    text: str
    format: str = ""
    is_formula: bool = False


class Area(NamedTuple):
    """Merged cells, first and last row and column; rows and columns count from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet: row number -> column number -> cell, both from 1, filled cells only.

    `sees_formulas` is false where we cannot tell which cells hold formulas.
    """

    name: str
    rows: dict[int, dict[int, RawCell]]
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    epoch_1904: bool = False
    sees_formulas: bool = True


class Filled:
    """The rows of a sheet while it is being read, held within bounds."""

    def __init__(self) -> None:
        self.rows: dict[int, dict[int, RawCell]] = {}
        self._cells = 0

    def put(self, row: int, column: int, cell: RawCell) -> None:
        """Add a cell; of two for one place the later counts, as in Excel. Raises `UnreadableError` out of bounds."""
        self._cells += 1
        cells = self.rows.setdefault(row, {})
        cells[column] = cell
        _expect(len(self.rows) <= MAX_ROWS, f"more than {MAX_ROWS:,} rows")
        _expect(column <= MAX_COLUMNS, f"something beyond column {MAX_COLUMNS}")
        _expect(self._cells <= MAX_CELLS, f"more than {MAX_CELLS:,} filled cells")


def _expect(holds: bool, fault: str) -> None:
    if not holds:
        raise UnreadableError(f"A sheet holds {fault}, which is more than a register has.", _HELP)
