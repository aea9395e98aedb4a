"""`upr new`: a submission that builds at once, asked for on a terminal or given by options."""

from __future__ import annotations

from typing import Annotated

import typer

from upr.cli.remarks import remark


def new(
    directory: Annotated[
        str | None, typer.Argument(metavar="DIR", help="The folder to make.", show_default=False)
    ] = None,
    state: Annotated[
        str | None,
        typer.Option(help="State under review: name in any spelling, or ISO code.", show_default=False),
    ] = None,
    session: Annotated[
        int | None, typer.Option(help="Session of the UPR Working Group.", show_default="the next in the calendar")
    ] = None,
    cycle: Annotated[
        int | None, typer.Option(help="Cycle of the review.", show_default="that of the session")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="Language of the submission: en or fr.", show_default="en")
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title of the submission.", show_default=False)] = None,
    organisation: Annotated[
        list[str] | None,
        typer.Option(help="'Name|ACRONYM|City|Country', once for each member.", show_default=False),
    ] = None,
    as_of: Annotated[str | None, typer.Option(help="Writing date.", show_default="today")] = None,
) -> int:
    """Make a new submission that builds at once. On a terminal it asks for what is missing."""
    from upr.cli.ask import unwritten
    from upr.cli.new.start import Given, begin
    from upr.cli.new.values import day_of
    from upr.cli.places import folder_named, say_paths
    from upr.edit.starter import starter_files
    from upr.edit.writing import create_submission

    given = Given(directory, state, session, cycle, language, title, tuple(organisation or ()), day_of(as_of))
    with unwritten():
        folder, start, remarks = begin(given)
    say_paths(create_submission(folder_named(folder), starter_files(start)))
    for each in remarks:
        remark(each)
    return 0
