"""KoboToolbox's CSV export. A form usually holds what persons told: such rows never become public records.

Read in formpack, `src/formpack/reporting/export.py`, and in columns that public programs read: a header is the
question, behind its groups (`group/question`, the sign can be set); a question with several answers has a column of
its own and one for each choice (`question/choice`, 0 or 1), or only one of the two; metadata are `start`, `end`,
`today` and names that begin with `_` (`_id`, `_uuid`, `_submission_time`, `_validation_status`, `_submitted_by`); a
table of a repeated group has `_parent_table_name` and `_parent_index`. Uncertain: headers are labels or names as the
person who exports chose, so nothing is read unless the mapping names it.
"""

from __future__ import annotations

from collections.abc import Iterator

from upr.exchange.incoming import Incoming, Noticed, Reading, Refused, Spot
from upr.exchange.project_tables import (
    FIRST_HAND,
    PLURAL,
    Plan,
    Table,
    TableRow,
    gathered,
    incoming,
    kind_refused,
    record_values,
    unread,
)

_BINARY = {"": False, "0": False, "1": True, "0.0": False, "1.0": True, "false": False, "true": True}
_REJECTED = frozenset({"not approved", "on hold", "validation_status_not_approved", "validation_status_on_hold"})
_TELLING = (
    "if its rows describe public documents, say so in the mapping, with the kind of document: 'kind: ngo-report'"
)


def is_kobo(table: Table) -> bool:
    """Whether a table has the columns that every export of KoboToolbox has, also that of a repeated group."""
    return {"_uuid", "_submission_time"} <= set(table.headers) or "_parent_index" in table.headers


def read_kobo(table: Table, plan: Plan | None = None) -> Reading:
    """Read an export; every submission comes in or is refused. Without a kind in the plan all are refused.

    A column can be named by its whole header or, where that is clear, by what stands behind its last group.
    """
    if plan is None or "kind" not in {*plan.constants, *plan.columns.values()}:
        return gathered(Refused(Spot(table.file, row.where), FIRST_HAND, _TELLING) for row in table.rows)
    whole = Plan(dict(_found(table.headers, plan)), plan.constants)
    choices = _choices(table, whole)
    if "_parent_index" in table.headers:
        reason, remedy = "the row belongs to another table, of which it is a repeated group", "import that table"
        return gathered(Refused(Spot(table.file, row.where), reason, remedy) for row in table.rows)
    results = (_submission(Spot(table.file, row.where), row, whole, choices) for row in table.rows)
    return gathered(results, _noticed(table, whole, choices))


def _found(headers: tuple[str, ...], plan: Plan) -> Iterator[tuple[str, str]]:
    """The columns of the plan by their whole headers."""
    for name, wanted in plan.columns.items():
        ends = [header for header in headers if header == name] or [h for h in headers if h.endswith(f"/{name}")]
        yield (ends[0] if len(ends) == 1 else name), wanted


def _choices(table: Table, plan: Plan) -> dict[str, dict[str, str]]:
    """Questions with several answers: header -> column of a choice -> the choice."""
    found = {}
    for question in plan.columns:
        columns = {h: h[len(question) + 1 :] for h in table.headers if h.startswith(f"{question}/")}
        cells = (row.cells.get(column, "") for row in table.rows for column in columns)
        if columns and all(cell.strip().casefold() in _BINARY for cell in cells):
            found[question] = columns
    return found


def _submission(spot: Spot, row: TableRow, plan: Plan, choices: dict[str, dict[str, str]]) -> Incoming | Refused:
    if row.cells.get("_validation_status", "").strip().casefold() in _REJECTED:
        return Refused(spot, "the submission is not approved in KoboToolbox", "approve it there, and export again")
    cells = dict(row.cells)
    for question, columns in choices.items():
        chosen = [
            choice for column, choice in columns.items() if _BINARY[row.cells.get(column, "").strip().casefold()]
        ]
        cells[question] = "|".join(chosen) if plan.columns[question] in PLURAL else "; ".join(chosen)
    values = record_values(cells, plan)
    return kind_refused(spot, values) or incoming(spot, TableRow(row.where, cells), plan, values)


def _noticed(table: Table, plan: Plan, choices: dict[str, dict[str, str]]) -> Iterator[Noticed]:
    metadata = [header for header in table.headers if header.startswith("_")]
    yield from unread(table, plan, [*metadata, *(column for columns in choices.values() for column in columns)])
