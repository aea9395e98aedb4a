"""A register that went through LibreOffice Calc reads back as it was: .xlsx, .ods, .xls and .csv."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from clients import lacking, need
from xlsxwriter.workbook import Workbook

from upr.exchange.plan import Plan, plan
from upr.exchange.readers import Read, read_file
from upr.exchange.register import register_csv, register_xlsx
from upr.exchange.spreadsheets import read_spreadsheet
from upr.load.bases import load_base

pytestmark = pytest.mark.client

BASE = load_base(Path(__file__).parents[2] / "evidence", [])
LINES = [(entry.id, entry.model) for entry in BASE.records]
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1"
FROM_CSV = "--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,true"
"""Comma, quotation mark, UTF-8, from the first row; quoted fields as text."""


def through_calc(file: Path, target: str, folder: Path, *options: str) -> Path:
    """Let Calc open a file and save it as another kind."""
    folder.mkdir()
    profile = (folder / "profile").as_uri()
    arguments = [f"-env:UserInstallation={profile}", "--headless", *options, "--convert-to", target]
    done = subprocess.run(
        [need("soffice"), *arguments, "--outdir", str(folder), str(file)],
        capture_output=True,
        timeout=180,
        check=False,
    )
    shutil.rmtree(folder / "profile", ignore_errors=True)
    written = list(folder.iterdir())
    if not written and b"could not be loaded" in done.stderr:
        lacking("this LibreOffice comes without Calc")
    assert len(written) == 1, done.stderr.decode(errors="replace")
    return written[0]


def planned(file: Path) -> Plan:
    read = read_file(file, None, None)
    assert isinstance(read, Read)
    return plan(BASE.records, read.reading, lambda values, taken: "new")


def told(made: Plan) -> tuple[int, Sequence[object], Sequence[object], Sequence[object]]:
    return len(made.same), made.new, made.changed, made.refused


@pytest.mark.parametrize("target", ["xlsx", "ods", "xls", AS_CSV], ids=["xlsx", "ods", "xls", "csv"])
def test_saved_by_calc_it_is_the_same(target: str, tmp_path: Path) -> None:
    file = tmp_path / "register.xlsx"
    file.write_bytes(register_xlsx(LINES))
    assert told(planned(through_calc(file, target, tmp_path / "out"))) == (len(LINES), (), (), ())


def test_csv_opened_and_saved_by_calc_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_bytes(register_csv(LINES))
    saved = through_calc(file, "xlsx", tmp_path / "out", FROM_CSV)
    assert told(planned(saved)) == (len(LINES), (), (), ())


def made(file: Path) -> None:
    """A workbook with what people do: a real date, a formula, merged cells, a hidden row."""
    book = Workbook(file)
    page = book.add_worksheet()
    page.write_row(0, 0, ["A", "B", "C", "D"])
    page.merge_range(1, 0, 2, 0, "Merged")
    page.write_datetime(1, 1, datetime(2023, 3, 3), book.add_format({"num_format": "d mmm yyyy"}))  # noqa: DTZ001
    page.write_formula(1, 2, "=1+1", None, 2)
    page.write_boolean(1, 3, True)
    page.write_number(2, 1, 7)
    page.set_row(2, None, None, {"hidden": True})
    book.close()


@pytest.mark.parametrize("target", ["ods", "xls"])
def test_what_calc_saves_is_seen_as_in_the_workbook(target: str, tmp_path: Path) -> None:
    file = tmp_path / "made.xlsx"
    made(file)
    saved = through_calc(file, target, tmp_path / "out")
    grid = read_spreadsheet(saved, saved.read_bytes())[0]
    texts = [{column: cell.text for column, cell in found.cells.items()} for found in grid.rows]
    assert texts == [
        {1: "A", 2: "B", 3: "C", 4: "D"},
        {1: "Merged", 2: "2023-03-03", 3: "2", 4: "TRUE"},
        {1: "Merged", 2: "7"},
    ]
    remarks = " ".join(grid.remarks)
    assert "A2:A3" in remarks
    assert "hidden rows were read like the others: 3" in remarks
    assert ("formulas were not run" in remarks) == (target == "ods")
