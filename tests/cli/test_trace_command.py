"""`upr trace`: what a person reads, what programs get, and what is said of a slip of the pen."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, listing, refused, upr
from jsonschema import Draft202012Validator
from submissions import RECORD, TESTIMONY, facts, submission

from upr.cli.trace.shape import matrix_shape, trace_shape
from upr.cli.trace.text import matrix_text, thread_text
from upr.exchange.spreadsheets import read_spreadsheet
from upr.models.schemas import schemas
from upr.pipeline import examine
from upr.resolve.threads import find_thread
from upr.resolve.trace import trace_of

SCHEMAS = {name: json.loads(dict(schemas((name,)))[f"{name}.schema.json"]) for name in ("trace", "matrix")}
Changes = dict[str, str | bytes | None]
NAMES = ("1", "#adopted", "law-2023", "repeal", "4", "rec:r-1")


def shape_of(ran: Ran, schema: str = "trace") -> Any:
    assert (ran.code, ran.err) == (0, "")
    shape = json.loads(ran.out)
    Draft202012Validator(SCHEMAS[schema]).validate(shape)
    return shape


def test_the_whole_text_of_a_paragraph(tmp_path: Path) -> None:
    assert upr("trace", "2", folder=submission(tmp_path)) == Ran(
        0,
        """\
Paragraph 2 #adopted, Freedoms
  A law was adopted.
  sections/02-facts.md:6
  rests on one voice

It rests on
  law-2023  news-report, Example Post, 2023-03-03
    Law adopted
    https://example.org/law
    evidence/law-2023.yaml:1

Our recommendations that rest on the same
  repeal  paragraph 4
    Repeal the law by 2025.
    recommendations.yaml:2

Earlier recommendations
  none
""",
        "",
    )


def test_the_whole_text_of_a_record(tmp_path: Path) -> None:
    out = upr("trace", "law-2023", folder=submission(tmp_path)).out
    assert out.startswith("law-2023  news-report, Example Post, 2023-03-03\n  Law adopted\n")
    assert "\nStated in\n  Paragraph 1, Introduction\n" in out
    assert "\nOur recommendations that rest on it\n  repeal  paragraph 4\n" in out


@pytest.mark.parametrize("name", NAMES)
def test_json_of_everything_that_has_a_name(name: str, tmp_path: Path) -> None:
    shape = shape_of(upr("trace", name, "--format", "json", folder=submission(tmp_path)))
    assert shape["kind"] in {"paragraph", "record", "recommendation", "earlier"}
    assert {each["id"] for each in shape["records"]} <= {"law-2023"}


def test_a_record_that_may_not_be_published_tells_its_id_and_kind_only(tmp_path: Path) -> None:
    changes: Changes = {**facts("Told [@talk]."), "evidence/talk.yaml": TESTIMONY + "place: SECRETPLACE\n"}
    root = submission(tmp_path, changes)
    for form in ("text", "json", "csv"):
        out = upr("trace", "talk", "--format", form, folder=root).out
        assert "testimony" in out
        assert "SECRET" not in out
        assert "farmer" not in out
    (record,) = shape_of(upr("trace", "talk", "--format", "json", folder=root))["records"]
    assert (record["withheld"], record["title"]) == (True, None)


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("Text [@nowhere; @rec:none]."))
    out = upr("trace", "2", folder=root).out
    assert "nowhere  does not exist" in out
    assert "rec:none  does not exist" in out
    assert "not printed: no section places its theme" in upr("trace", "repeal", folder=root).out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["law-2032"], "there is no 'law-2032' in this submission; did you mean 'law-2023'?"),
        (["99"], "there is no paragraph 99; paragraphs run from 1 to 4"),
        (["#adoptd"], "no printed paragraph has the label '#adoptd'; did you mean '#adopted'?"),
        ([], "nothing to trace was named; give a paragraph's number, '#label', an id, or --matrix"),
        (["1", "--format", "xlsx"], "a workbook goes into a file; add --out FILE.xlsx"),
        (["1", ".", "--matrix"], "--matrix shows all paragraphs; leave the id out"),
        (["1", "--by", "theme"], "--by says what the rows of the matrix are; add --matrix, or leave it out"),
        (["--matrix", "12"], "--matrix shows all paragraphs; leave the id out"),
        (["--matrix", "--out", "t.pdf"], "--out must name a file that ends in .txt, .json, .csv or .xlsx"),
        (["--matrix", "--format", "csv", "--out", "t.xlsx"], "--format says csv and --out names a .xlsx file"),
        (["--matrix", "--format", "xlsx", "--out", "t"], "a workbook goes into a file; add --out FILE.xlsx"),
        (["\x1b[31m"], "there is no '\\u001b[31m' in this submission"),
    ],
)
def test_slips(arguments: list[str], message: str, tmp_path: Path) -> None:
    assert refused(upr("trace", *arguments, folder=submission(tmp_path))).startswith(message)


def test_the_matrix(tmp_path: Path) -> None:
    root = submission(tmp_path)
    assert upr("trace", "--matrix", folder=root).out == upr("trace", root, "--matrix", folder=root).out
    shape = shape_of(upr("trace", "--matrix", "--format", "json", folder=root), "matrix")
    assert [row["title"] for row in shape["sections"]] == ["Introduction", "Freedoms"]
    assert [(each["number"], each["sole"], each["recommendations"]) for each in shape["claims"]] == [
        (1, "law-2023", ["repeal"]),
        (2, "law-2023", ["repeal"]),
        (3, None, []),
        (4, "law-2023", ["repeal"]),
    ]
    text = upr("trace", "--matrix", folder=root).out
    assert "Look first at" in text
    assert "    1. We write about one law.\n" in text.partition("Look first at")[2]
    assert upr("trace", "--matrix", "--by", "theme", folder=root).out.startswith("Theme")


def test_a_csv_of_the_matrix_holds_the_rows_that_were_asked_for(tmp_path: Path) -> None:
    root = submission(tmp_path)
    heads = [
        upr("trace", "--matrix", *by, "--format", "csv", folder=root).out.partition(",")[0]
        for by in ((), ("--by", "section"), ("--by", "theme"))
    ]
    assert heads == ["paragraph", "section", "theme"]


@pytest.mark.parametrize("columns", [60, 80, 100, 200])
def test_it_fits_the_terminal(columns: int, tmp_path: Path) -> None:
    long = RECORD.replace("Law adopted", "A law on one thing and another " * 8).replace("example.org/law", "e.org/l")
    front = facts("A law was adopted [@law-2023].\n\n:::{recommendations} freedoms\n:::")
    title = "Freedoms of one kind and of another kind"
    named = {path: str(text).replace("Freedoms", title) for path, text in front.items()}
    examined = examine(submission(tmp_path, {**named, "evidence/law-2023.yaml": long}))
    assert examined.composed is not None
    trace = trace_of(examined.composed)
    text = matrix_text(matrix_shape(trace), False, columns)
    text += thread_text(trace_shape(trace, find_thread(trace, "repeal")), columns)
    lines = [line for line in text.splitlines() if not re.search(r":\d+$", line)]
    assert max(map(len, lines)) <= max(columns, 64)
    assert "Freedoms of" in text


def test_nothing_is_a_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    evil = '=HYPERLINK("http://example.org","x")'
    record = RECORD.replace("Law adopted", f"'{evil}'").replace("Example Post", "'@SUM(1)'")
    root = submission(tmp_path, {"evidence/law-2023.yaml": record})
    rows = list(csv.reader(io.StringIO(upr("trace", "law-2023", "--format", "csv", folder=root).out)))
    cells = [cell for row in rows for cell in row]
    assert f"'{evil}" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]
    upr("trace", "law-2023", "--out", "t.xlsx", folder=root)
    (grid,) = read_spreadsheet(root / "t.xlsx", (root / "t.xlsx").read_bytes())
    found = [cell for row in grid.rows for cell in row.cells.values()]
    assert evil in [cell.text for cell in found]
    assert not any(cell.is_formula or cell.fault for cell in found)


def test_files_are_the_same_each_time_and_nothing_else_is_written(tmp_path: Path) -> None:
    root = submission(tmp_path / "s")
    before = listing(root)
    for suffix in ("xlsx", "csv", "json"):
        one, two = tmp_path / f"1.{suffix}", tmp_path / f"2.{suffix}"
        assert upr("trace", "--matrix", "--out", one, folder=root).code == 0
        assert upr("trace", "--matrix", "--out", two, folder=root).code == 0
        assert one.read_bytes() == two.read_bytes()
    grids = read_spreadsheet(tmp_path / "1.xlsx", (tmp_path / "1.xlsx").read_bytes())
    assert [grid.name for grid in grids] == ["Paragraphs", "Sections", "Themes"]
    assert listing(root) == before


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_table_that_somebody_may_have_worked_in_is_spared(suffix: str, tmp_path: Path) -> None:
    root, out = submission(tmp_path / "s"), tmp_path / f"claims.{suffix}"
    out.write_text("work", "utf-8")
    ran = upr("trace", "--matrix", "--out", out, folder=root)
    assert refused(ran) == "the file is there already, and may hold somebody's work; choose another name, or --force"
    assert out.read_text("utf-8") == "work"
    assert upr("trace", "--matrix", "--out", out, "--force", folder=root).code == 0
    assert out.read_bytes() != b"work"


def test_without_a_manifest_there_is_nothing_to_trace(tmp_path: Path) -> None:
    ran = upr("trace", "1", folder=submission(tmp_path, {"submission.yaml": "state: [\n"}))
    assert (ran.code, "nothing can be traced" in ran.err) == (1, True)
