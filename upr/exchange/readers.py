"""Which reader a file of others goes to: by its ending, then by its row of headers. The one list of formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, TypeAlias

from upr.errors import NotFoundError, UnreadableError
from upr.exchange import auto_archiver, bibtex, csl, kobo, project_tables, ris, uwazi
from upr.exchange.grid import Grid
from upr.exchange.incoming import Reading, Refused, Spot
from upr.exchange.layout import our_layout
from upr.exchange.proposal import Proposal, propose
from upr.exchange.register_reading import reading_of, table_in
from upr.exchange.spreadsheets import LARGEST, read_spreadsheet
from upr.models.register_map import RegisterMap
from upr.text.files import read_data
from upr.text.problem import Problem
from upr.text.progress import Tell, silent
from upr.text.safe import safe_text

TableReader: TypeAlias = Callable[[project_tables.Table, project_tables.Plan | None], Reading]

LIBRARIES: Mapping[str, tuple[str, Callable[[Path], Reading]]] = {
    ".json": ("a library in CSL-JSON", csl.read_csl),
    ".bib": ("a library in BibTeX", bibtex.read_bibtex),
    ".ris": ("a library in RIS", ris.read_ris),
}
"""Ending -> what such a file is, and its reader."""


class KnownTable(NamedTuple):
    """A table of a program whose headers we know."""

    name: str
    recognizes: Callable[[project_tables.Table], bool]
    read: TableReader


TABLES: Sequence[KnownTable] = (
    KnownTable("an export of Uwazi", uwazi.is_uwazi, uwazi.read_uwazi),
    KnownTable("an export of KoboToolbox", kobo.is_kobo, kobo.read_kobo),
    KnownTable("a sheet of auto-archiver", auto_archiver.is_auto_archiver, auto_archiver.read_auto_archiver),
)


@dataclass(frozen=True, slots=True)
class Read:
    """What a file is, and what it says."""

    what: str
    reading: Reading


def read_file(path: Path, mapping: RegisterMap | None, sheet: str | None, tell: Tell = silent) -> Read | Proposal:
    """Read a file of others; a register that is not ours and has no mapping gives a proposal for one.

    Raises:
        UnreadableError: the file cannot be read as a whole.
        NotFoundError: it is not there.
        UsageError: it has no sheet of that name.
    """
    library = LIBRARIES.get(path.suffix.lower())
    if library:
        return Read(library[0], library[1](path))
    sheet = sheet or (mapping.sheet if mapping else None)
    grids = read_spreadsheet(path, _content(path), tell)
    known = None if sheet else _known_table(path, grids, mapping)
    if known:
        return known
    table = table_in(grids, mapping, sheet)
    if table.layout.is_ours or mapping:
        what = "a register of upr" if table.layout.is_ours else "a register"
        return Read(what, reading_of(path, table, mapping, tell))
    return propose(table)


def _content(path: Path) -> bytes:
    data = read_data(path, limit=LARGEST)
    if isinstance(data, Problem):
        error = NotFoundError if "no such file" in data.message else UnreadableError
        raise error(f"{safe_text(path.as_posix(), 200)}: {data.message}", data.help)
    return data


def _known_table(path: Path, grids: Sequence[Grid], mapping: RegisterMap | None) -> Read | None:
    """The first sheet, where its headers are those of a program that we know."""
    if not grids or not grids[0].rows or our_layout(grids[0]):
        return None
    table, refused = _plain_table(path, grids[0])
    for known in TABLES:
        if known.recognizes(table):
            plan = project_tables.Plan({**mapping.columns}, dict(mapping.constants.items())) if mapping else None
            reading = known.read(table, plan)
            return Read(known.name, replace(reading, refused=(*refused, *reading.refused)))
    return None


def _plain_table(path: Path, grid: Grid) -> tuple[project_tables.Table, tuple[Refused, ...]]:
    """The rows below the first by header; a row with a cell that cannot be read is refused."""
    headers = {column: cell.text for column, cell in grid.rows[0].cells.items()}
    rows, refused = [], []
    for row in grid.rows[1:]:
        where = grid.place(f"row {row.number}")
        fault = next((cell for column, cell in row.cells.items() if cell.fault and column in headers), None)
        if fault:
            refused.append(Refused(Spot(path, where), f"a cell of it {fault.fault}", fault.help))
        else:
            cells = {headers[column]: cell.text for column, cell in row.cells.items() if column in headers}
            rows.append(project_tables.TableRow(where, cells))
    return project_tables.Table(path, tuple(headers.values()), tuple(rows)), tuple(refused)
