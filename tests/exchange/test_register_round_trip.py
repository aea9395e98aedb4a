"""Export, import, export: an unedited register changes nothing, whatever the records hold."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import pytest
from arbitrary_records import records
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from upr.exchange.cell_forms import KEPT
from upr.exchange.columns import COLUMNS, ID, PERSONS
from upr.exchange.plan import Plan, plan
from upr.exchange.register import Line, register_csv, register_row, register_xlsx
from upr.exchange.register_reading import reading_of, table_in
from upr.exchange.spreadsheets import read_spreadsheet
from upr.load.bases import load_base
from upr.models.evidence import PUBLIC_KINDS, Kinds, Record
from upr.models.plain import Fields
from upr.models.project import Entry
from upr.resolve.fingerprint import fingerprint
from upr.text.location import Location

BASE = load_base(Path(__file__).parents[2] / "evidence", [])
FORMS = {"register.xlsx": register_xlsx, "register.csv": register_csv}
"""Name of a file -> what writes it."""


def entries(lines: Sequence[Line]) -> list[Entry[Record]]:
    return [
        Entry(name, record, Path(f"{name}.yaml"), lambda path=(), *, key=False: Location(Path()))
        for name, record in lines
    ]


def no_id(values: Fields, taken: Collection[str]) -> str:
    raise AssertionError("a register of ours gives every row its id")


def imported(data: bytes, name: str, existing: Sequence[Line]) -> Plan:
    file = Path(name)
    table = table_in(read_spreadsheet(file, data), None, None)
    return plan(entries(existing), reading_of(file, table, None), no_id)


@pytest.mark.parametrize(("name", "write"), FORMS.items())
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(found=st.lists(records(), min_size=1, max_size=3))
def test_an_unedited_register_changes_nothing(
    found: list[Record], name: str, write: Callable[[Sequence[Line]], bytes]
) -> None:
    lines = [(f"record-{number}", record) for number, record in enumerate(found)]
    data = write(lines)
    made = imported(data, name, lines)
    assert (len(made.same), made.new, made.changed, made.refused) == (len(lines), (), (), ())
    fresh = imported(data, name, [])
    assert (fresh.changed, fresh.same, fresh.refused) == ((), (), ())
    again = [(row.id, Kinds.BY_NAME[str(row.values["kind"])].model_validate(row.values)) for row in fresh.new]
    assert [fingerprint(record) for _, record in again] == [fingerprint(record) for record in found]
    assert write(again) == data


@pytest.mark.parametrize(("name", "write"), FORMS.items())
def test_the_base_on_cambodia_comes_back_whole(name: str, write: Callable[[Sequence[Line]], bytes]) -> None:
    lines = [(entry.id, entry.model) for entry in BASE.records]
    data = write(lines)
    assert data == write(lines)
    made = imported(data, name, lines)
    assert (len(made.same), made.new, made.changed, made.refused) == (len(lines), (), (), ())


def test_every_field_of_a_public_record_has_a_column_and_no_other() -> None:
    fields = {name for model in PUBLIC_KINDS for name in model.model_fields}
    assert {column.name for column in COLUMNS} == (fields | {ID}) - {PERSONS}
    assert len({column.label for column in COLUMNS}) == len(COLUMNS)


def test_what_no_cell_can_hold_stays_in_its_file() -> None:
    values = {
        "kind": "news-report",
        "title": "T",
        "publisher": "P",
        "published": "2023",
        "url": "https://example.org/",
        "summary": "S",
        "quotes": [{"text": "x" * 19_000}, {"text": "y" * 19_000}],
    }
    lines = [("long", Kinds.BY_NAME["news-report"].model_validate(values))]
    assert KEPT in register_row(*lines[0])
    made = imported(register_xlsx(lines), "register.xlsx", lines)
    assert (len(made.same), made.changed) == (1, ())
    assert any("kept in the record's file" in noticed.text for noticed in made.noticed)
