"""`upr evidence list`: the records, one on a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from upr.cli import options
from upr.cli.evidence import filters
from upr.cli.remarks import remark, say

if TYPE_CHECKING:
    from upr.cli.evidence.stock import Stock
    from upr.models.evidence import Record
    from upr.models.project import Entry


def list_records(
    directory: options.Directory = None,
    theme: filters.Theme = "",
    right: filters.Right = "",
    kind: filters.Kind = "",
    since: filters.Since = "",
    until: filters.Until = "",
    cited: filters.Cited = None,
    doubtful: filters.Doubtful = None,
    base: filters.Base = None,
    output: options.Output = options.Format.TEXT,
) -> int:
    """List the evidence, one record on a line."""
    from upr.cli.evidence.stock import stock
    from upr.resolve.search import Wanted

    found = stock(directory, base)
    wanted = Wanted((), theme, right, kind, since, until, cited, doubtful)
    return print_records(found, filters.matching(found, wanted), output)


def print_records(found: Stock, records: Iterable[Entry[Record]], output: options.Format) -> int:
    """Print what was found; nothing found is no fault."""
    from upr.cli.as_json import as_json
    from upr.cli.evidence.shapes import records_shape
    from upr.cli.evidence.stock import remark_unread
    from upr.cli.evidence.text import as_table

    shape = records_shape(found, records)
    if output is options.Format.JSON:
        say(as_json(shape))
        return 0
    if shape["records"]:
        say("\n".join(as_table(shape["records"])))
    remark(f"{len(shape['records'])} of {shape['available']} records")
    if found.manifest_is_wrong:
        remark(
            "where they are cited cannot be told: the manifest must be right first; 'upr check' says what is wrong"
        )
    remark_unread(found)
    return 0
