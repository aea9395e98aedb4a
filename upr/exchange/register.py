"""Records as a register: a workbook for Excel and LibreOffice, or a text file.

Every value is a cell of text, so nothing can be run and nothing is turned into a number or a date. The same records
give the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from upr.exchange.cell_forms import to_cell
from upr.exchange.columns import COLUMNS, ID
from upr.exchange.delimited import write_delimited
from upr.models.evidence import Record
from upr.models.plain import Plain
from upr.ooxml.package import open_package, write_package
from upr.text.progress import Tell, counted, silent

Line: TypeAlias = tuple[str, Record]
"""The id of a record, and the record."""


def register_xlsx(records: Sequence[Line], tell: Tell = silent) -> bytes:
    """A workbook with the sheets Evidence, Columns and Words; the same bytes on every system."""
    from upr.exchange.register_workbook import workbook_of

    return write_package(
        open_package(workbook_of([register_row(*line) for line in counted(records, "export", tell)]))
    )


def register_csv(records: Sequence[Line], tell: Tell = silent) -> bytes:
    """The table alone, as CSV in UTF-8."""
    return write_delimited(
        [[column.label for column in COLUMNS], *(register_row(*line) for line in counted(records, "export", tell))]
    )


def register_row(record_id: str, record: Record) -> list[str]:
    """The cells of a record, in the order of the columns."""
    values = plain_fields(record) | {ID: record_id}
    return [to_cell(column.name, values.get(column.name, "")) for column in COLUMNS]


def plain_fields(record: Record) -> dict[str, Plain]:
    """The fields of a record that say something, as plain values; the language too where it was left out."""
    content = record.model_dump(mode="python", exclude_none=True)
    return {name: _plain(value) for name, value in content.items() if value not in ((), "")}


def _plain(value: object) -> Plain:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return tuple(_plain(inner) for inner in value)
    return value if isinstance(value, bool) else str(value)
