"""`upr evidence import FILE`: a register of ours or of others, or a library, into the base: shown, asked, written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import EXIT_CLEAN, EXIT_FINDINGS, options
from upr.cli.evidence import filters
from upr.cli.remarks import remark, say
from upr.errors import UsageError

if TYPE_CHECKING:
    from upr.cli.evidence.stock import Stock
    from upr.exchange.readers import Read
    from upr.models.outputs.imports import ImportShape


@dataclass(frozen=True, slots=True)
class Way:
    """How an import goes on once the file is read."""

    base: str | None
    into: str
    dry_run: bool
    yes: bool
    everything: bool
    output: options.Format


def import_file(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help="A register (.xlsx .xlsm .ods .xls .csv .tsv) or a library (.json .bib .ris).",
        ),
    ],
    mapping: Annotated[
        str | None, typer.Option("--map", metavar="MAP", show_default=False, help="Which column is which field.")
    ] = None,
    write_map: Annotated[
        str | None,
        typer.Option(
            "--write-map", metavar="MAP", show_default=False, help="Write a mapping to start from, and stop."
        ),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="NAME", show_default=False, help="The sheet to read.")
    ] = None,
    into: Annotated[
        str, typer.Option("--into", metavar="FOLDER", show_default=False, help="Folder of the base for new records.")
    ] = "",
    directory: filters.In = None,
    base: filters.Base = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and stop.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Write without asking.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show every row.")] = False,
    output: options.Output = options.Format.TEXT,
) -> int:
    """Read a register into the base: shows the difference, asks, writes, and accounts for every row."""
    from upr.cli.evidence.import_map import map_from, proposal_made, used_after_asking
    from upr.cli.evidence.stock import stock
    from upr.cli.places import folder_named
    from upr.cli.progress import progress
    from upr.exchange.readers import Read, read_file

    path = folder_named(file)
    found = stock(directory)
    way = Way(base, into, dry_run, yes, everything, output)
    given = map_from(mapping) if mapping is not None else None
    with progress() as tell:
        read = read_file(path, given, sheet, tell)
    if isinstance(read, Read):
        if write_map is not None:
            raise UsageError("this file needs no mapping", "leave out --write-map")
        return _go_on(path, read, found, way)
    agreed = used_after_asking(read) if write_map is None and output is options.Format.TEXT else None
    if agreed is None:
        return proposal_made(path, read, write_map, output)
    again = read_file(path, agreed, sheet)
    return _go_on(path, again, found, way) if isinstance(again, Read) else EXIT_FINDINGS


def _go_on(path: Path, read: Read, found: Stock, way: Way) -> int:
    """Show, ask, write, account."""
    from upr.cli.evidence.import_shape import shape_of
    from upr.cli.evidence.import_text import account, difference
    from upr.cli.evidence.import_write import planned, write
    from upr.cli.progress import progress

    prepared = planned(read.reading, found, way.base, way.into)
    shape = shape_of(path, read.what, prepared.plan)
    if way.output is options.Format.TEXT:
        say("\n".join(difference(shape, way.everything)))
    if prepared.plan.writes and not way.dry_run and _agreed(shape, way):
        with progress() as tell:
            written = write(prepared, tell)
        shape = shape_of(path, read.what, written.plan, written.paths)
        if way.output is options.Format.TEXT:
            say("\n".join(account(shape)))
    if way.output is options.Format.JSON:
        from upr.cli.as_json import as_json

        say(as_json(shape))
    return EXIT_FINDINGS if shape["refused"] else EXIT_CLEAN


def _agreed(shape: ImportShape, way: Way) -> bool:
    """Whether to write. Without a terminal only `--yes` says so."""
    from upr.cli.ask import ask_yes, on_terminal

    if way.yes:
        return True
    if way.output is options.Format.JSON or not on_terminal():
        remark("nothing was written: add --yes to write")
        return False
    number = len(shape["new"]) + len(shape["changed"])
    agreed = ask_yes(f"Write {number} record{'s' if number != 1 else ''}", default=False)
    if not agreed:
        remark("nothing was written")
    return agreed
