"""`upr trace`: from a claim to its evidence and recommendations, and back."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import EXIT_CLEAN, EXIT_FINDINGS, options
from upr.cli.as_json import as_json
from upr.cli.remarks import remark, say
from upr.errors import UsageError

if TYPE_CHECKING:
    from upr.models.trace import Trace
    from upr.render.tables import Rows


class Format(StrEnum):
    """How it is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


WIDEST = 100
"""Columns of a text that goes elsewhere than on a terminal."""
SUFFIXES = {"": Format.TEXT, ".txt": Format.TEXT, ".json": Format.JSON, ".csv": Format.CSV, ".xlsx": Format.XLSX}


class By(StrEnum):
    """What the rows of the matrix are."""

    SECTION = "section"
    THEME = "theme"


def trace(
    name: Annotated[
        str | None,
        typer.Argument(metavar="ID", show_default=False, help="A paragraph (12 or '#label'), a record, 'rec:ID'."),
    ] = None,
    directory: options.Directory = None,
    matrix: Annotated[bool, typer.Option("--matrix", help="All paragraphs against their evidence.")] = False,
    by: Annotated[
        By | None, typer.Option("--by", help="Rows of the matrix.", show_default="section; of a CSV, paragraphs")
    ] = None,
    output: Annotated[Format | None, typer.Option("--format", help="How it is printed.", show_default="text")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write it there.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a table that is there.")] = False,
) -> int:
    """Show what a paragraph rests on, and what rests on a record."""
    if by is not None and not matrix:
        raise UsageError("--by says what the rows of the matrix are", "add --matrix, or leave it out")
    if matrix and name is not None:
        if directory is not None or name.isdigit() or name.startswith("#"):
            raise UsageError("--matrix shows all paragraphs", "leave the id out")
        name, directory = None, name  # the only argument is the folder
    if not matrix and name is None:
        raise UsageError("nothing to trace was named", "give a paragraph's number, '#label', an id, or --matrix")
    form = _form(output, out)
    if out and not force:
        _spare_tables(out)
    found = _trace(directory)
    if found is None:
        return EXIT_FINDINGS
    if name is None:
        _show_matrix(found, by, form, out)
    else:
        _show_thread(found, name, form, out)
    return EXIT_CLEAN


def _form(output: Format | None, out: Path | None) -> Format:
    """What `--format` says, else what the file's name says; the two must not contradict each other."""
    suffix = out.suffix.lower() if out else ""
    if out and suffix not in SUFFIXES:
        raise UsageError(
            "--out must name a file that ends in .txt, .json, .csv or .xlsx", "the end says what it holds"
        )
    form = output or SUFFIXES[suffix]
    if suffix and SUFFIXES[suffix] is not form:
        raise UsageError(f"--format says {form} and --out names a {suffix} file", "leave --format out")
    if form is Format.XLSX and not suffix:
        raise UsageError("a workbook goes into a file", "add --out FILE.xlsx")
    return form


def _spare_tables(out: Path) -> None:
    """A table is made to be worked in, and may be the list that records were imported from."""
    if out.suffix.lower() in (".csv", ".xlsx") and out.exists():
        raise UsageError("the file is there already, and may hold somebody's work", "choose another name, or --force")


def _trace(directory: str | None) -> Trace | None:
    from upr.cli.places import submission
    from upr.cli.progress import progress
    from upr.cli.reporters import as_text
    from upr.pipeline import examine
    from upr.resolve.trace import trace_of

    with progress() as tell:
        examined = examine(submission(directory), tell)
    if examined.composed is not None:
        return trace_of(examined.composed)
    say(as_text(examined.findings, everything=False))
    remark("nothing can be traced: the manifest must be right first")
    return None


def _show_thread(found: Trace, name: str, form: Format, out: Path | None) -> None:
    from upr.cli.trace.shape import trace_shape
    from upr.cli.trace.tables import thread_rows
    from upr.cli.trace.text import thread_text
    from upr.resolve.threads import find_thread

    shape = trace_shape(found, find_thread(found, name))
    match form:
        case Format.TEXT:
            _deliver(thread_text(shape, _columns(out)), out)
        case Format.JSON:
            _deliver(as_json(shape), out)
        case _:
            _deliver_tables([("Trace", thread_rows(shape))], form, out)


def _show_matrix(found: Trace, by: By | None, form: Format, out: Path | None) -> None:
    from upr.cli.trace.shape import matrix_shape
    from upr.cli.trace.tables import claim_rows, count_rows
    from upr.cli.trace.text import matrix_text

    shape = matrix_shape(found)
    match form:
        case Format.TEXT:
            _deliver(matrix_text(shape, by is By.THEME, _columns(out)), out)
        case Format.JSON:
            _deliver(as_json(shape), out)
        case _:
            tables: dict[By | None, tuple[str, Rows]] = {
                None: ("Paragraphs", claim_rows(shape)),
                By.SECTION: ("Sections", count_rows(shape["sections"], "section")),
                By.THEME: ("Themes", count_rows(shape["themes"], "theme")),
            }
            _deliver_tables([tables.pop(by), *tables.values()], form, out)


def _columns(out: Path | None) -> int:
    """Columns of the terminal, where one is written on; else as many as a page takes."""
    return get_terminal_size((WIDEST, 24)).columns if out is None and sys.stdout.isatty() else WIDEST


def _deliver(text: str, out: Path | None) -> None:
    if out is None:
        say(text)
    else:
        _write(out, (text.rstrip("\n") + "\n").encode("utf-8"))


def _deliver_tables(sheets: Iterable[tuple[str, Rows]], form: Format, out: Path | None) -> None:
    """A CSV holds the first table; a workbook all of them."""
    from upr.exchange.delimited import write_delimited
    from upr.render.tables import xlsx_bytes

    sheets = list(sheets)
    if form is Format.XLSX and out:
        _write(out, xlsx_bytes(sheets, "Trace"))
    elif out:
        _write(out, write_delimited(sheets[0][1]))
    else:
        say(write_delimited(sheets[0][1]).decode("utf-8-sig"))


def _write(out: Path, data: bytes) -> None:
    from upr.cli.places import say_paths
    from upr.text.files import write_whole

    say_paths([write_whole(out, data)])
