"""Tables whose columns each project names for itself: Uwazi, KoboToolbox, auto-archiver. What they have in common.

Such a table has been read already; these readers take its rows by header. A `Plan` says which column is which field
and what holds for every row (`kind: ngo-report`); it comes from the mapping that the user confirmed. The readers add
what only the format tells: how several values, dates, links and places stand in a cell, and which rows are private.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from upr.exchange.clean_text import one_line, paragraphs
from upr.exchange.incoming import Incoming, Noticed, Reading, Refused, Spot
from upr.exchange.languages import language_tag
from upr.exchange.loose_dates import read_date
from upr.models.evidence import FIRST_HAND_KINDS, Kinds
from upr.models.plain import Plain

PLURAL = frozenset({"rights", "themes", "groups"})
DATES = frozenset({"published", "event_date", "accessed", "status_as_of"})
LONG = frozenset({"summary", "limits", "method"})

FIRST_HAND = "a testimony, incident or file that a person gave does not belong in a public base"
NO_KIND = "nothing says what kind of document the row describes"
KIND_HELP = "say it in the mapping for the whole table, such as 'kind: ngo-report', or name a column that says it"


class TableRow(NamedTuple):
    """A row: where it stands (`row 7`), and its filled cells by the header of their column."""

    where: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row was its headers."""

    file: Path
    headers: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """`columns` leads from a header to a field of a record; `constants` are fields with one value for every row."""

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)


def named(headers: Iterable[str], names: Mapping[str, str]) -> dict[str, str]:
    """The headers that have one of these names, in any case: header -> what the name stands for."""
    folded = {header: header.strip().casefold() for header in headers}
    return {header: names[name] for header, name in folded.items() if name in names}


def record_values(cells: Mapping[str, str], plan: Plan, *, separator: str = "|") -> dict[str, Plain]:
    """The fields of a row. Of two columns for one field the first that says something counts; constants fill gaps."""
    values: dict[str, Plain] = {}
    for header, name in plan.columns.items():
        if name not in values and (value := _value(name, cells.get(header, ""), separator)):
            values[name] = value
    gaps = {name: _value(name, text, separator) for name, text in plan.constants.items() if name not in values}
    return values | {name: value for name, value in gaps.items() if value}


def _value(name: str, text: str, separator: str) -> Plain:
    if name in PLURAL:
        return tuple(dict.fromkeys(filter(None, map(one_line, text.split(separator)))))
    if name in DATES:
        return read_date(text).value
    if name in LONG:
        return paragraphs(text)
    return language_tag(text) if name == "language" else one_line(text)


def incoming(spot: Spot, row: TableRow, plan: Plan, values: Mapping[str, Plain]) -> Incoming:
    """A row that comes in. What holds for every row has no spot: it is for new records and changes none."""
    stated = {name for header, name in plan.columns.items() if row.cells.get(header, "").strip()}
    return Incoming(spot, values, spots={name: spot for name in values if name in stated})


def kind_refused(spot: Spot, values: Mapping[str, Plain]) -> Refused | None:
    """Why a row may not come in for what it describes: first-hand material, or nobody knows what."""
    kind = values.get("kind")
    model = Kinds.BY_NAME.get(kind) if isinstance(kind, str) else None
    if model is None:
        return Refused(spot, NO_KIND, KIND_HELP)
    if issubclass(model, FIRST_HAND_KINDS):
        return Refused(spot, FIRST_HAND, "keep it where it is; cite public sources in the submission")
    return None


def gathered(results: Iterable[Incoming | Refused], noticed: Iterable[Noticed] = ()) -> Reading:
    """A reading of results in the order of the table."""
    found = list(results)
    return Reading(
        tuple(one for one in found if isinstance(one, Incoming)),
        tuple(one for one in found if isinstance(one, Refused)),
        tuple(noticed),
    )


def unread(table: Table, plan: Plan, known: Iterable[str] = ()) -> list[Noticed]:
    """One remark for all columns that were not read, by their number: a header may name a person."""
    taken = {*plan.columns, *known}
    left = [number for number, header in enumerate(table.headers, 1) if header not in taken]
    if not left:
        return []
    listed = ", ".join(map(str, left[:20])) + (f" and {len(left) - 20} more" if len(left) > 20 else "")
    return [Noticed(Spot(table.file), f"columns that the mapping does not name were not read: {listed}")]
