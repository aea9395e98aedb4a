"""What `upr evidence list` and `find` can be asked for: the options, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from upr.errors import UsageError

if TYPE_CHECKING:
    from upr.cli.evidence.stock import Stock
    from upr.models.evidence import Record
    from upr.models.project import Entry
    from upr.resolve.search import Wanted


def option(*names: str, metavar: str, help: str) -> typer.models.OptionInfo:  # noqa: A002
    """An option that has no default worth showing."""
    found: typer.models.OptionInfo = typer.Option(*names, metavar=metavar, help=help, show_default=False)
    return found


In = Annotated[str | None, option("--in", metavar="DIR", help="The submission; found from the current folder.")]
Theme = Annotated[str, option("--theme", metavar="WORDS", help="A theme, or a part of its name.")]
Right = Annotated[str, option("--right", metavar="RIGHT", help="ICCPR-25, or a whole treaty: ICCPR.")]
Kind = Annotated[str, option("--kind", metavar="KIND", help="A kind of record, such as news-report.")]
Since = Annotated[str, option("--from", metavar="DATE", help="From this day, month or year on.")]
Until = Annotated[str, option("--until", metavar="DATE", help="Up to this day, month or year.")]
Cited = Annotated[
    bool | None,
    typer.Option("--cited/--unused", help="Only what the submission uses, or does not use.", show_default=False),
]
Doubtful = Annotated[
    bool | None, typer.Option("--doubtful/--sound", help="Only what has doubts, or has none.", show_default=False)
]
Base = Annotated[str | None, option("--base", metavar="BASE", help="One base only: its id or folder.")]


def matching(found: Stock, wanted: Wanted) -> list[Entry[Record]]:
    """The records that are asked for.

    Raises:
        UsageError: an option holds what no record can have.
    """
    from upr.resolve.search import find_records

    _known_kind(wanted.kind)
    _known_right(wanted.right)
    _known_theme(wanted.theme, found)
    _date("--from", wanted.since)
    _date("--until", wanted.until)
    if wanted.cited is not None and found.corpus is None:
        raise UsageError(
            "what is cited can only be told in a submission whose manifest is right", "'upr check' says what is wrong"
        )
    return find_records(found.records, wanted, found.corpus.is_cited if found.corpus else lambda _: False)


def _known_kind(kind: str) -> None:
    from upr.models.evidence import Kinds

    if kind and kind not in Kinds.BY_NAME:
        raise _unknown(
            "--kind is not a kind of record", kind, Kinds.BY_NAME, f"use one of: {', '.join(Kinds.BY_NAME)}"
        )


def _known_right(right: str) -> None:
    from upr.facts.treaties import TREATIES, treaty_for, treaty_of_right

    if right and not treaty_for(right.upper()) and not treaty_of_right(right.upper()):
        raise _unknown("--right is not a treaty or article that we know", right, TREATIES, "write it as ICCPR-25")


def _known_theme(theme: str, found: Stock) -> None:
    from upr.facts.themes import THEMES
    from upr.text.fold import fold

    labels = {each.label for each in THEMES} | {label for entry in found.records for label in entry.model.themes}
    if theme and not any(fold(theme) in fold(label) for label in labels):
        raise _unknown("--theme is part of no theme that we know", theme, labels, "'upr labels' lists them")


def _date(option: str, text: str) -> None:
    from upr.models.dates import valid_date

    try:
        valid_date(text or "2000")
    except ValueError:
        raise UsageError(f"{option} is not a date", "write 2023, 2023-03 or 2023-03-03") from None


def _unknown(message: str, text: str, candidates: Iterable[str], otherwise: str) -> UsageError:
    from upr.text.suggest import nearest

    near = nearest(text, candidates)
    return UsageError(message, f"did you mean '{near}'?" if near else otherwise)
