"""`upr new`: a submission that builds at once."""

from __future__ import annotations

from typing import Annotated

import typer

from upr.cli.remarks import remark


def new(
    directory: Annotated[str, typer.Argument(metavar="DIR", help="The folder to make.", show_default=False)],
    state: Annotated[str, typer.Option(help="State under review: name in any spelling, or ISO code.")],
    session: Annotated[
        int | None, typer.Option(help="Session of the UPR Working Group.", show_default="the next")
    ] = None,
    language: Annotated[str, typer.Option(help="Language of the submission: en or fr.")] = "en",
    title: Annotated[str | None, typer.Option(help="Title of the submission.", show_default=False)] = None,
    organisation: Annotated[
        list[str] | None,
        typer.Option(help="'Name|ACRONYM|City|Country', once for each member.", show_default=False),
    ] = None,
    as_of: Annotated[str | None, typer.Option(help="Writing date.", show_default="today")] = None,
) -> int:
    """Make a new submission that builds at once. Nothing that exists is changed."""
    from upr.cli import new_values as values
    from upr.cli.places import folder_named, say_paths
    from upr.edit.starter import Start, starter_files
    from upr.edit.starter_text import TEXTS
    from upr.edit.writing import create_submission

    folder = folder_named(directory)
    language = values.known_language(language)
    under_review = values.state_named(state)
    number, cycle = values.session_of(under_review, session)
    start = Start(
        state=under_review.code,
        session=number,
        cycle=cycle,
        language=language,
        title=TEXTS[language].title if title is None else values.line_of("--title", title),
        as_of=values.day_of(as_of),
        organisations=values.organisations_of(organisation or [], language),
    )
    say_paths(create_submission(folder, starter_files(start)))
    _remind(number)
    return 0


def _remind(number: int) -> None:
    from upr.facts.sessions import session

    known = session(number)
    if known is None or known.deadline is None:
        remark(f"the deadline of session {number} is not known here: see OHCHR's calendar")
    elif known.deadline.date is None:
        remark(
            f"the deadline of session {number} is only a pattern (grade {known.deadline.grade}): see OHCHR's calendar"
        )
    else:
        deadline = known.deadline
        when = f"{deadline.date} {deadline.time} in Geneva"
        remark(f"deadline: {when} (grade {deadline.grade}: compare with OHCHR's calendar)")
