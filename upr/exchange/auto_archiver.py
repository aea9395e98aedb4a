"""The sheet of Bellingcat's auto-archiver, saved as CSV: links of posts and pages, and where each was archived.

Read in auto-archiver, `modules/gsheet_feeder_db/__manifest__.py` (the names of the columns, which each project can
change) and `gsheet_feeder_db.py` (what is written into them): the archive location is one address or path a line,
dates are ISO, a thumbnail is a formula, a status begins with `Archive failed` or is `Archive in progress`. None of
them says of what kind a post is, who issued it or what it says: the mapping does, with columns that people add.
"""

from __future__ import annotations

from collections.abc import Iterator

from upr.exchange.incoming import Incoming, Noticed, Reading, Refused, Spot
from upr.exchange.project_tables import (
    Plan,
    Table,
    TableRow,
    gathered,
    incoming,
    kind_refused,
    named,
    record_values,
    unread,
)
from upr.exchange.web_addresses import is_address, taken_apart

FIELDS = {
    "link": "url",
    "archive location": "archived_url",
    "archive date": "accessed",
    "upload timestamp": "published",
    "upload title": "title",
}
_KEPT_OUT = (
    *("archive status", "destination folder", "thumbnail", "text content", "screenshot", "hash", "perceptual hashes"),
    *("wacz", "replaywebpage", "thumbnail index", "duration"),
)
_UNFINISHED = ("archive failed", "archive in progress", "nothing archived", "no archiver")


def is_auto_archiver(table: Table) -> bool:
    """Whether a table has the two columns without which the archiver does not run, under their usual names."""
    return {"link", "archive status"} <= {header.strip().casefold() for header in table.headers}


def read_auto_archiver(table: Table, plan: Plan | None = None) -> Reading:
    """Read a sheet; every row comes in or is refused. Columns that `plan` does not name go by their usual name."""
    columns = named(table.headers, FIELDS)
    given = plan or Plan()
    usual = {header: name for header, name in columns.items() if header not in given.columns}
    whole = Plan({**given.columns, **usual}, given.constants)
    results = (_row(Spot(table.file, row.where), row, whole) for row in table.rows)
    return gathered(results, _noticed(table, whole))


def _row(spot: Spot, row: TableRow, plan: Plan) -> Incoming | Refused:
    cells = dict(row.cells)
    for header, name in plan.columns.items():
        if name == "archived_url":
            cells[header] = _first_address(cells.get(header, ""))
    values = record_values(cells, plan)
    if refused := kind_refused(spot, values):
        return refused
    link = values.get("url")
    if not isinstance(link, str) or not is_address(link):
        return Refused(
            spot, "the row has no link, or one that is no web address", "give the whole address of the post"
        )
    found = taken_apart(link)
    addresses = {"url": found.url, "archived_url": values.get("archived_url") or found.archived}
    return incoming(spot, row, plan, {name: value for name, value in {**values, **addresses}.items() if value})


def _first_address(text: str) -> str:
    """The first web address: others are paths of the computer that archived."""
    return next((line.strip() for line in text.splitlines() if is_address(line.strip())), "")


def _noticed(table: Table, plan: Plan) -> Iterator[Noticed]:
    folded = {header: header.strip().casefold() for header in table.headers}
    status = next((header for header, name in folded.items() if name == "archive status"), "")
    failed = [row.where for row in table.rows if row.cells.get(status, "").strip().casefold().startswith(_UNFINISHED)]
    if failed:
        more = f" and {len(failed) - 5} more" if len(failed) > 5 else ""
        yield Noticed(Spot(table.file), f"these were not archived: {', '.join(failed[:5])}{more}")
    yield from unread(table, plan, [header for header, name in folded.items() if name in _KEPT_OUT])
