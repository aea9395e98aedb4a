"""A register in a spreadsheet to what it says of records: each row comes in or is refused, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from upr.errors import UnreadableError, UsageError
from upr.exchange.cell_forms import KEPT, CellError, from_cell, has_breaks
from upr.exchange.columns import BY_NAME, ID, PERSONS
from upr.exchange.delimited import unguarded
from upr.exchange.grid import Cell, Grid, Row, cell_name, listed
from upr.exchange.headers import guessed_kind, header_key
from upr.exchange.incoming import Incoming, Noticed, Reading, Refused, Spot
from upr.exchange.layout import Layout, guessed_layout, mapped_layout, our_layout, unread_remark
from upr.models.plain import Plain
from upr.models.register_map import RegisterMap
from upr.text.progress import Tell, counted, silent
from upr.text.safe import safe_text

_NO_PERSONS = "people do not belong in a spreadsheet, which is sent around: empty the cell"
_NO_TABLE = "name the sheet with --sheet, or say in a mapping which header is which field (--map)"


@dataclass(frozen=True, slots=True)
class Table:
    """The sheet that is read, how it is laid out, and the sheets that are left aside."""

    grid: Grid
    layout: Layout
    others: tuple[Grid, ...]

    @property
    def body(self) -> tuple[Row, ...]:
        """The rows below the headers."""
        return self.grid.rows[self.layout.above + 1 :]


def table_in(grids: Sequence[Grid], mapping: RegisterMap | None, sheet: str | None) -> Table:
    """The table that is meant: in the sheet named, or the first sheet with headers that we know, hidden ones last.

    Raises:
        UsageError: there is no sheet of that name.
        UnreadableError: no row looks like headers.
    """
    if not grids:
        raise UnreadableError("the file holds no sheet with cells", "name the file with the register")
    chosen = [grid for grid in grids if sheet is None or grid.name == sheet]
    if not chosen:
        names = [safe_text(grid.name, 60) for grid in grids if grid.name]
        remedy = f"its sheets are: {listed(names)}" if names else "a text file has one table only: leave out --sheet"
        raise UsageError("the file has no sheet of this name", remedy)
    for grid in sorted(chosen, key=lambda grid: grid.is_hidden):
        layout = our_layout(grid) or (guessed_layout(grid) if mapping is None else mapped_layout(grid, mapping))
        if layout is not None:
            return Table(grid, layout, tuple(other for other in grids if other is not grid))
    raise UnreadableError("no row of the file looks like the headers of a register", _NO_TABLE)


def reading_of(file: Path, table: Table, mapping: RegisterMap | None, tell: Tell = silent) -> Reading:
    """Read the rows below the headers. `mapping` is not asked for a register of ours."""
    reader = _Reader(file, table, None if table.layout.is_ours else mapping)
    results = [reader.read(row) for row in counted(table.body, "import", tell) if not reader.is_header(row)]
    return Reading(
        incoming=tuple(result for result in results if isinstance(result, Incoming)),
        refused=tuple(result for result in results if isinstance(result, Refused)),
        noticed=tuple(Noticed(Spot(file, where), text) for where, text in reader.remarks()),
    )


class _Reader:
    """Reads the rows of one table, and keeps what is worth a remark."""

    def __init__(self, file: Path, table: Table, mapping: RegisterMap | None) -> None:
        self._file = file
        self._table = table
        self._grid, self._layout = table.grid, table.layout
        self._mapping = mapping
        self._kinds = {header_key(word): kind for word, kind in mapping.kinds.items()} if mapping else {}
        self._constants = _constants(mapping)
        self._joined: list[str] = []
        self._kept: list[str] = []

    def is_header(self, row: Row) -> bool:
        """Whether a row repeats the headers, as registers that were pasted together do."""
        header = self._layout.header.cells
        return {column: cell.text for column, cell in row.cells.items()} == {
            column: cell.text for column, cell in header.items()
        }

    def read(self, row: Row) -> Incoming | Refused:
        """One row. All that is wrong with its cells is told together, at the place of the first."""
        values: dict[str, Plain] = {}
        spots: dict[str, Spot] = {}
        faults: list[tuple[Spot, str, str]] = []
        for column, field in self._layout.fields.items():
            cell = row.cells.get(column, Cell())
            spot = self._spot(cell_name(row.number, column), cell="cell ")
            try:
                value = self._value(field, cell, spot)
            except CellError as error:
                faults.append((spot, error.args[0], error.args[1]))
                continue
            if value is not None:
                values[field], spots[field] = value, spot
        place = self._spot(str(row.number), cell="row ")
        if not values and not faults:
            return Refused(place, "holds nothing in the columns that are read", "delete it, or leave it as it is")
        if faults:
            return together(faults)
        identity = str(values.pop(ID, ""))
        emptied = self._emptied(row) if self._layout.is_ours else frozenset()
        return Incoming(place, {**self._constants, **values}, identity, emptied, spots)

    def _value(self, field: str, cell: Cell, spot: Spot) -> Plain | None:
        """What a cell says; None when it says nothing."""
        if cell.fault:
            raise CellError(cell.fault, cell.help)
        text = cell.text if self._grid.name else unguarded(cell.text)
        if not text.strip():
            return None
        if field == PERSONS:
            raise CellError("speaks of persons", _NO_PERSONS)
        if text.strip() == KEPT:
            self._kept.append(spot.where)
            return None
        if has_breaks(field, text):
            self._joined.append(spot.where.rpartition(" ")[2])
        value = from_cell(field, text, self._mapping.dates if self._mapping else None)
        return self._kind(str(value)) if field == "kind" else value or None

    def _kind(self, word: str) -> str:
        return self._kinds.get(header_key(word)) or guessed_kind(word) or word

    def _emptied(self, row: Row) -> frozenset[str]:
        """Fields whose column is there and whose cell is empty."""
        return frozenset(
            field
            for column, field in self._layout.fields.items()
            if field in BY_NAME and field != ID and not row.cells.get(column, Cell()).text.strip()
        )

    def _spot(self, where: str, *, cell: str) -> Spot:
        return Spot(self._file, self._grid.place(cell + where))

    def remarks(self) -> Iterator[tuple[str, str]]:
        """What a careful person would want to know of the file: place and text."""
        here = self._grid.place("").removesuffix(", ")
        own = [*self._layout.remarks, *self._grid.remarks, *self._of_rows(), *self._of_cells()]
        if self._grid.is_hidden:
            own.insert(0, "this sheet is hidden; it was read all the same")
        yield from ((here, text) for text in own)
        for other in self._table.others:
            if other.rows and not (self._layout.is_ours and other.name in OUR_OTHER_SHEETS):
                hidden = "hidden and " if other.is_hidden else ""
                yield f"sheet {other.name}", f"{hidden}not read ({_number(len(other.rows), 'row')}); --sheet names it"

    def _of_rows(self) -> Iterator[str]:
        header, body = self._layout.header.number, self._table.body
        if self._layout.above:
            yield f"what stands above the headers (row {header}) was not read: {_number(self._layout.above, 'row')}"
        blank = sum(after - before - 1 for before, after in pairwise([header, *(row.number for row in body)]))
        if blank:
            yield f"{_number(blank, 'blank row')} skipped"
        repeated = [str(row.number) for row in body if self.is_header(row)]
        if repeated:
            yield f"rows that repeat the headers were skipped: {listed(repeated)}"
        if not body:
            yield "there is no row below the headers"

    def _of_cells(self) -> Iterator[str]:
        if unread := unread_remark(self._layout, self._table.body):
            yield unread
        if self._joined:
            yield f"line breaks in cells of one line were read as spaces: {listed(self._joined)}"
        if self._kept:
            yield f"cells that stand for a text kept in the record's file were left as they are: {listed(self._kept)}"


OUR_OTHER_SHEETS = ("Columns", "Words")
"""Sheets of our register that hold no records."""


def together(faults: Sequence[tuple[Spot, str, str]]) -> Refused:
    """One refusal for all that is wrong with a row: the first fault at its place, the others with theirs."""
    spot, reason, remedy = faults[0]
    rest = [f"{other.where.rpartition(', ')[2]} {what}" for other, what, _ in faults[1:]]
    helps = dict.fromkeys(help_text for _, _, help_text in faults if help_text)
    return Refused(spot, "; ".join([reason, *rest]), "; ".join(helps) or remedy)


def _constants(mapping: RegisterMap | None) -> Mapping[str, Plain]:
    """What a mapping says of every row. Raises `UsageError` where it cannot be taken apart."""
    found: dict[str, Plain] = {}
    for field, text in (mapping.constants if mapping else {}).items():
        try:
            found[field] = from_cell(field, text, mapping.dates if mapping else None)
        except CellError as error:
            raise UsageError(f"the mapping's constant for '{field}' {error.args[0]}", error.args[1]) from None
    return found


def _number(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
