"""`upr evidence export FILE`: the register, for Excel, LibreOffice and whoever has no YAML."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli.evidence import filters
from upr.cli.remarks import remark
from upr.errors import UsageError

if TYPE_CHECKING:
    from upr.models.evidence import Record
    from upr.models.project import Entry


def export(
    file: Annotated[
        str, typer.Argument(metavar="FILE", show_default=False, help="What is written: NAME.xlsx or NAME.csv.")
    ],
    directory: filters.In = None,
    theme: filters.Theme = "",
    right: filters.Right = "",
    kind: filters.Kind = "",
    since: filters.Since = "",
    until: filters.Until = "",
    cited: filters.Cited = None,
    doubtful: filters.Doubtful = None,
    base: filters.Base = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
) -> int:
    """Write the evidence as a register: one row a source. 'upr evidence import' reads it back."""
    from upr.cli.evidence.stock import remark_unread, stock
    from upr.cli.places import say_paths
    from upr.cli.progress import progress
    from upr.exchange.register import register_csv, register_xlsx
    from upr.resolve.search import Wanted
    from upr.text.files import write_whole

    path = _target(file, force)
    found = stock(directory, base)
    records = filters.matching(found, Wanted((), theme, right, kind, since, until, cited, doubtful))
    shown = _public(records)
    lines = [(entry.id, entry.model) for entry in shown]
    made = register_csv if path.suffix.lower() == ".csv" else register_xlsx
    with progress() as tell:
        data = made(lines, tell)
    say_paths([write_whole(path, data)])
    _account(records, shown)
    remark_unread(found)
    return 0


def _target(file: str, force: bool) -> Path:
    """The file to write. Somebody may have worked in the one that is there."""
    if not file or "\0" in file:
        raise UsageError("no file can have such a name", "name it register.xlsx")
    path = Path(file)
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise UsageError("the name of a register ends in .xlsx or .csv", "name it register.xlsx")
    if path.exists() and not force:
        raise UsageError("the file is there already, and may hold somebody's work", "choose another name, or --force")
    return path


def _public(records: Sequence[Entry[Record]]) -> list[Entry[Record]]:
    from upr.protect.gate import refusal

    return [entry for entry in records if refusal(entry.model) is None]


def _account(records: Sequence[Entry[Record]], shown: Sequence[Entry[Record]]) -> None:
    from upr.exchange.cell_forms import KEPT
    from upr.exchange.register import register_row

    remark(f"{len(shown)} record{'s' if len(shown) != 1 else ''} in the register")
    if left := len(records) - len(shown):
        remark(f"{left} left out: first-hand material and records of persons do not belong in a spreadsheet")
    kept = [entry.id for entry in shown if KEPT in register_row(entry.id, entry.model)]
    if kept:
        remark(f"too long for a cell, so kept in their files only: texts of {', '.join(kept[:8])}")
