"""`upr endorse`: the members of a joint submission stand by the final text, each for itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import EXIT_CLEAN, EXIT_FINDINGS, options
from upr.cli.options import Format, Output
from upr.cli.remarks import remark, say
from upr.errors import UsageError

if TYPE_CHECKING:
    from upr.cli.endorse.desk import Desk


class Named(StrEnum):
    """Whether an organisation agrees to be named."""

    YES = "yes"
    NO = "no"


def endorse(
    directory: options.Directory = None,
    organisation: Annotated[
        str | None, typer.Option(metavar="ACRONYM", help="The organisation that endorses the text.")
    ] = None,
    by: Annotated[str | None, typer.Option("--as", metavar="A-ID", help="Who says so for it.")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Day of the endorsement.")] = None,
    content: Annotated[
        str | None,
        typer.Option("--hash", metavar="HASH", help="Of the text that was endorsed; its first 12 signs do."),
    ] = None,
    named: Annotated[Named | None, typer.Option(help="Whether it agrees to be named.", show_default="yes")] = None,
    listing: Annotated[
        bool, typer.Option("--list", help="Show who has endorsed the present text, and its hash.")
    ] = False,
    output: Output = Format.TEXT,
) -> int:
    """Write down that an organisation endorses the final text and how it is named; or show who has."""
    given = {"--organisation": organisation, "--as": by, "--on": on, "--hash": content, "--named": named}
    _fitting(listing, output, given)
    desk = _desk(directory)
    if desk is None:
        return EXIT_FINDINGS
    from upr.cli.as_json import as_json
    from upr.cli.endorse.desk import as_text, shape_of, write_down

    if listing:
        say(as_json(shape_of(desk)) if output is Format.JSON else as_text(desk))
    else:
        write_down(desk, organisation or "", by, on, content or "", named is not Named.NO)
    return EXIT_CLEAN


def _fitting(listing: bool, output: Format, given: Mapping[str, object]) -> None:
    there = [option for option, value in given.items() if value is not None]
    if listing and there:
        raise UsageError(f"{there[0]} does not go with --list", "leave one of the two out")
    if not listing and output is Format.JSON:
        raise UsageError("--format json goes with --list", "add --list, or leave it out")
    missing = [option for option in ("--organisation", "--as", "--on", "--hash") if option not in there]
    if not listing and missing:
        raise UsageError(
            f"an endorsement needs {' and '.join(missing)}", "'upr endorse --list' shows who has endorsed"
        )


def _desk(directory: str | None) -> Desk | None:
    """The submission as it would be built; None when it cannot be composed yet, or the file is wrong."""
    from upr.cli.endorse.desk import desk_of
    from upr.cli.places import submission
    from upr.cli.reporters import as_text
    from upr.load.project import ENDORSEMENTS
    from upr.pipeline import examine

    root = submission(directory)
    examined = examine(root)
    wrong = [one for one in examined.findings if one.location.path == root / ENDORSEMENTS and one.code[:3] == "REC"]
    if examined.composed is None or wrong:
        say(as_text(wrong or examined.findings, everything=False))
        remark("nothing was done: what is wrong must be mended first")
        return None
    return desk_of(examined.composed)
