"""`upr evidence show ID`: one record, how it prints, and what rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import options
from upr.cli.remarks import remark, say

if TYPE_CHECKING:
    from upr.cli.evidence.stock import Stock
    from upr.models.evidence import Record
    from upr.models.project import Entry


def show(
    record: Annotated[str, typer.Argument(metavar="ID", help="The record's id.", show_default=False)],
    directory: options.Directory = None,
    output: options.Output = options.Format.TEXT,
) -> int:
    """Show a record, its note, and where it is used."""
    from upr.cli.as_json import as_json
    from upr.cli.evidence.shapes import detail_shape
    from upr.cli.evidence.stock import stock
    from upr.cli.evidence.text import as_page

    found = stock(directory)
    shape = detail_shape(found, _named(found, record))
    say(as_json(shape) if output is options.Format.JSON else "\n".join(as_page(shape)))
    if found.corpus is None:
        remark("where it is used cannot be told: there is no submission here whose manifest is right")
    return 0


def _named(found: Stock, text: str) -> Entry[Record]:
    """The record with an id, written alone, as it is cited (`[@id]`), or as its file's name."""
    from upr.errors import NotFoundError
    from upr.text.safe import safe_text
    from upr.text.suggest import nearest

    wanted = text.strip().removeprefix("[").removesuffix("]").removeprefix("@").removesuffix(".yaml")
    records = {entry.id: entry for entry in reversed(found.records)}
    if wanted in records:
        return records[wanted]
    if any(problem.location.path.stem == wanted for problem in found.project.problems):
        raise NotFoundError(f"the record '{safe_text(wanted, 60)}' could not be read", "'upr check' says why")
    near = nearest(wanted, records)
    remedy = (
        f"did you mean '{near}'?" if near else "'upr evidence list' lists all; 'upr evidence find' looks for words"
    )
    raise NotFoundError(f"there is no record '{safe_text(wanted, 60)}'", remedy)
