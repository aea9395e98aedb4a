"""`upr evidence find WORDS`: the records that hold all of some words."""

from __future__ import annotations

from typing import Annotated

import typer

from upr.cli import options
from upr.cli.evidence import filters


def find(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...",
            help="All must stand in the record, in any field; 'two words' as a phrase.",
            show_default=False,
        ),
    ],
    directory: filters.In = None,
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
    """Find evidence by words, in any field."""
    from upr.cli.evidence.listing import print_records
    from upr.cli.evidence.stock import stock
    from upr.resolve.search import Wanted

    found = stock(directory, base)
    wanted = Wanted(tuple(words), theme, right, kind, since, until, cited, doubtful)
    return print_records(found, filters.matching(found, wanted), output)
