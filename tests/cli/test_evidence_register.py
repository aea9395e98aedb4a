"""`upr evidence export` and `upr evidence import`, as a drafter runs them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import jsonschema
import pytest
from commands import listing, refused, upr
from workbook_files import HEADERS, ROW, row, sheet, workbook

from upr.exchange.columns import COLUMNS

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "evidence-import.schema.json").read_text("utf-8"))
MAPPING = """columns: {Title: title, Publisher: publisher, Date: published, Link: url, Summary: summary}
constants: {kind: news-report}
"""
COMMENTED = """# A comment above.
kind: news-report  # behind the kind
title: "First title"
publisher: A publisher
published: 2023
url: https://example.org/first

# The summary.
summary: >-
  It says
  so.
figures:
  - value: "158"  # as printed
    of: persons
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A submission with one record of its own."""
    made = tmp_path / "submission"
    shutil.copytree(ROOT / "examples" / "minimal", made, ignore=shutil.ignore_patterns("build"))
    for path in (made / "evidence").rglob("*.yaml"):
        if path.name != "base.yaml":
            path.unlink()
    (made / "evidence" / "first.yaml").write_text(COMMENTED, encoding="utf-8")
    return made


def edited(path: Path, change: Callable[[list[list[str]]], object]) -> None:
    """Change the rows of a register in CSV."""
    import csv
    import io

    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    change(rows)
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")


def at(name: str) -> int:
    return [column.name for column in COLUMNS].index(name)


@pytest.mark.parametrize("name", ["register.xlsx", "register.csv"])
def test_an_unedited_register_changes_nothing(name: str, folder: Path) -> None:
    assert upr("evidence", "export", name, folder=folder).out == f"{name}\n"
    before = listing(folder)
    ran = upr("evidence", "import", name, "--yes", folder=folder)
    assert ran.code == 0
    assert "1 row: 0 new, 0 changed, 1 same, 0 refused" in ran.out
    assert listing(folder) == before


def test_rows_of_one_kind_are_told_together(folder: Path) -> None:
    for name in ("second", "third"):
        text = COMMENTED.replace("First title", name).replace("example.org/", f"example.org/{name}-")
        (folder / "evidence" / f"{name}.yaml").write_text(text, "utf-8")
    upr("evidence", "export", "register.csv", folder=folder)
    assert "Same\n  rows 2 to 4\n" in upr("evidence", "import", "register.csv", "--dry-run", folder=folder).out


def test_only_what_changed_is_changed_and_comments_stay(folder: Path) -> None:
    upr("evidence", "export", "register.csv", folder=folder)
    edited(folder / "register.csv", lambda rows: rows[1].__setitem__(at("title"), "Another title"))
    ran = upr("evidence", "import", "register.csv", "--yes", folder=folder)
    assert (ran.code, ran.err) == (0, "")
    assert "        - First title\n        + Another title\n" in ran.out
    after = (folder / "evidence" / "first.yaml").read_text("utf-8")
    assert after == COMMENTED.replace('"First title"', "Another title")


def test_an_emptied_cell_takes_the_field_out(folder: Path) -> None:
    upr("evidence", "export", "register.csv", folder=folder)
    edited(folder / "register.csv", lambda rows: rows[1].__setitem__(at("figures"), ""))
    assert upr("evidence", "import", "register.csv", "--yes", folder=folder).code == 0
    after = (folder / "evidence" / "first.yaml").read_text("utf-8")
    assert after == COMMENTED.partition("figures:")[0]


def test_a_deleted_column_or_row_says_nothing(folder: Path) -> None:
    upr("evidence", "export", "register.csv", folder=folder)
    edited(folder / "register.csv", lambda rows: [cells.pop(at("figures")) for cells in rows])
    ran = upr("evidence", "import", "register.csv", "--yes", folder=folder)
    assert "0 changed, 1 same" in ran.out
    edited(folder / "register.csv", lambda rows: rows.pop())
    ran = upr("evidence", "import", "register.csv", "--yes", folder=folder)
    assert "0 rows: 0 new, 0 changed, 0 same, 0 refused" in ran.out
    assert (folder / "evidence" / "first.yaml").read_text("utf-8") == COMMENTED


def test_new_rows_become_records_and_the_second_import_changes_nothing(folder: Path) -> None:
    (folder / "theirs.xlsx").write_bytes(workbook(sheet(row(1, HEADERS), row(2, ROW), row(4, ("Only a title",)))))
    (folder / "map.yaml").write_text(MAPPING, encoding="utf-8")
    arguments = ("evidence", "import", "theirs.xlsx", "--map", "map.yaml", "--into", "press", "--yes")
    ran = upr(*arguments, folder=folder)
    assert ran.code == 1
    assert "2 rows: 1 new, 0 changed, 0 same, 1 refused" in ran.out
    assert "evidence/press/publisher-title-2023.yaml" in ran.out
    assert "1 blank row skipped" in ran.out
    text = (folder / "evidence" / "press" / "publisher-title-2023.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schemas/evidence.schema.json\nkind: news-report\n")
    assert not [line for line in upr("check", folder=folder).out.splitlines() if " REC0" in line]
    before = listing(folder)
    assert "0 new, 0 changed, 1 same, 1 refused" in upr(*arguments, folder=folder).out
    assert listing(folder) == before


@pytest.mark.parametrize("arguments", [("--dry-run",), ("--dry-run", "--yes"), ()])
def test_nothing_is_written_unasked(arguments: tuple[str, ...], folder: Path) -> None:
    upr("evidence", "export", "register.csv", folder=folder)
    edited(folder / "register.csv", lambda rows: rows[1].__setitem__(at("title"), "Another title"))
    before = listing(folder)
    ran = upr("evidence", "import", "register.csv", *arguments, folder=folder)
    assert "1 changed" in ran.out
    assert listing(folder) == before
    assert ("add --yes to write" in ran.err) == (not arguments)


@pytest.mark.parametrize("agreed", [True, False])
def test_on_a_terminal_it_asks(agreed: bool, folder: Path) -> None:
    upr("evidence", "export", "register.csv", folder=folder)
    edited(folder / "register.csv", lambda rows: rows[1].__setitem__(at("title"), "Another title"))
    asked: list[str] = []

    def answer(question: str, default: bool) -> bool:
        asked.append(question)
        return agreed

    with mock.patch("upr.cli.ask.on_terminal", return_value=True), mock.patch("upr.cli.ask.ask_yes", answer):
        upr("evidence", "import", "register.csv", folder=folder)
    assert asked == ["Write 1 record"]
    after = (folder / "evidence" / "first.yaml").read_text("utf-8")
    assert ("Another title" in after) == agreed


def test_a_register_that_is_not_ours_gets_a_proposal(folder: Path) -> None:
    (folder / "theirs.xlsx").write_bytes(workbook(sheet(row(1, HEADERS), row(2, ROW))))
    ran = upr("evidence", "import", "theirs.xlsx", "--yes", folder=folder)
    assert ran.code == 2
    assert "  Link       url" in ran.out
    assert "No column says what kind" in ran.out
    assert upr("evidence", "import", "theirs.xlsx", "--write-map", "map.yaml", folder=folder).code == 0
    again = upr("evidence", "import", "theirs.xlsx", "--write-map", "map.yaml", folder=folder)
    assert "the mapping is there already" in again.err
    made = (folder / "map.yaml").read_text("utf-8").replace("# constants:\n#  ", "constants:\n ")
    (folder / "map.yaml").write_text(made, encoding="utf-8")
    ran = upr("evidence", "import", "theirs.xlsx", "--map", "map.yaml", "--dry-run", folder=folder)
    assert (ran.code, ran.out.splitlines()[1]) == (0, "1 row: 1 new, 0 changed, 0 same, 0 refused")


def test_a_wrong_mapping_is_told_with_its_places(folder: Path) -> None:
    (folder / "theirs.xlsx").write_bytes(workbook(sheet(row(1, HEADERS), row(2, ROW))))
    (folder / "map.yaml").write_text(
        "columns:\n  Title: titel\n  Other: url\n  More: url\nsheets: X\n", encoding="utf-8"
    )
    ran = upr("evidence", "import", "theirs.xlsx", "--map", "map.yaml", folder=folder)
    assert ran.code == 2
    assert (
        "map.yaml:2:10: mapping: 'columns.Title' is not one of the words allowed here; did you mean 'title'?"
        in ran.err
    )
    assert "map.yaml:5:1:" in ran.err
    (folder / "map.yaml").write_text("columns:\n  Title: url\n  Link: url\n", encoding="utf-8")
    assert (
        "fills a field from two columns"
        in upr("evidence", "import", "theirs.xlsx", "--map", "map.yaml", folder=folder).err
    )


@pytest.mark.parametrize("arguments", [("--dry-run",), ("--yes",)])
def test_json_is_as_its_schema_says_and_holds_every_row_once(arguments: tuple[str, ...], folder: Path) -> None:
    upr("evidence", "export", "register.csv", folder=folder)
    more = ["", "news-report", "New", *[""] * (len(COLUMNS) - 3)]
    edited(folder / "register.csv", lambda rows: rows.extend([list(rows[1]), more]))
    ran = upr("evidence", "import", "register.csv", "--format", "json", *arguments, folder=folder)
    shape = json.loads(ran.out)
    jsonschema.validate(shape, SCHEMA)
    places = [each["place"] for name in ("new", "changed", "same", "refused") for each in shape[name]]
    assert sorted(places) == ["row 2", "row 3", "row 4"]
    assert ran.code == 1
    theirs = folder / "theirs.xlsx"
    theirs.write_bytes(workbook(sheet(row(1, HEADERS), row(2, ROW))))
    ran = upr("evidence", "import", "theirs.xlsx", "--format", "json", folder=folder)
    jsonschema.validate(json.loads(ran.out), SCHEMA)
    assert (ran.code, json.loads(ran.out)["proposal"]["complete"]) == (2, False)


def test_a_library_comes_in_the_same_way(folder: Path) -> None:
    shutil.copy(ROOT / "tests" / "exchange" / "libraries" / "zotero.bib", folder / "library.bib")
    ran = upr("evidence", "import", "library.bib", "--dry-run", folder=folder)
    assert ran.out.startswith("library.bib is a library in BibTeX.")


def test_export_leaves_out_what_must_not_be_sent_around_and_keeps_what_is_there(folder: Path) -> None:
    text = "kind: testimony\ntitle: T\nrecorded: 2023\nsummary: SECRET\n"
    (folder / "evidence" / "told.yaml").write_text(text, encoding="utf-8")
    ran = upr("evidence", "export", "register.csv", folder=folder)
    assert "1 record in the register\n1 left out" in ran.err
    assert "SECRET" not in (folder / "register.csv").read_text("utf-8")
    assert "there already" in refused(upr("evidence", "export", "register.csv", folder=folder))
    assert upr("evidence", "export", "register.csv", "--force", folder=folder).code == 0
    assert "ends in .xlsx or .csv" in refused(upr("evidence", "export", "register.pdf", folder=folder))


def test_a_row_of_a_record_of_persons_is_refused(folder: Path) -> None:
    text = "kind: testimony\ntitle: T\nrecorded: 2023\nsummary: SECRET\n"
    (folder / "evidence" / "told.yaml").write_text(text, encoding="utf-8")
    upr("evidence", "export", "register.csv", folder=folder)
    edited(folder / "register.csv", lambda rows: rows[1].__setitem__(0, "told"))
    ran = upr("evidence", "import", "register.csv", "--yes", folder=folder)
    assert ran.code == 1
    assert "first-hand material" in ran.out
    assert (folder / "evidence" / "told.yaml").read_text("utf-8") == text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nothing.xlsx",), "there is no such file"),
        (("evidence",), "it is a folder"),
        (("",), "is empty"),
        (("register.csv", "--sheet", "X"), "leave out --sheet"),
        (("register.csv", "--into", "../x"), "--into cannot be used"),
        (("register.csv", "--into", "reviews"), "--into cannot be used"),
        (("register.csv", "--write-map", "m.yaml"), "needs no mapping"),
        (("register.csv", "--map", "none.yaml"), "cannot be used"),
        (("register.csv", "--base", "none"), "no base"),
    ],
)
def test_what_cannot_go_on_is_one_line(arguments: tuple[str, ...], words: str, folder: Path) -> None:
    upr("evidence", "export", "register.csv", folder=folder)
    ran = upr("evidence", "import", *arguments, folder=folder)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_what_a_terminal_might_obey_is_shown_and_not_obeyed(folder: Path) -> None:
    upr("evidence", "export", "register.csv", folder=folder)
    edited(folder / "register.csv", lambda rows: rows[1].__setitem__(at("title"), "A \u202e title"))
    out = upr("evidence", "import", "register.csv", "--dry-run", folder=folder).out
    assert "\\u202e" in out
    assert "\u202e" not in out
