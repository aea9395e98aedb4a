"""`upr new`: a submission that builds at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli.remarks import remark, say

if TYPE_CHECKING:
    from upr.facts.states import State
    from upr.models.manifest import Organisation


def new(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.", show_default=False)],
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
    from upr.cli.places import shown
    from upr.edit.starter import Start, starter_files
    from upr.edit.starter_text import TEXTS
    from upr.edit.writing import create_submission

    _known_language(language)
    under_review = _state(state)
    number, cycle = _session(under_review, session)
    start = Start(
        state=under_review.code,
        session=number,
        cycle=cycle,
        language=language,
        title=title or TEXTS[language].title,
        as_of=_day(as_of),
        organisations=_organisations(organisation or [], language),
    )
    for path in create_submission(directory, starter_files(start)):
        say(shown(path))
    _remind(number)
    return 0


def _known_language(language: str) -> None:
    from upr.errors import UsageError
    from upr.languages import LANGUAGES

    if language not in LANGUAGES:
        raise UsageError("--language is not one that can be composed", f"use one of: {', '.join(LANGUAGES)}")


def _state(text: str) -> State:
    from upr.errors import UsageError
    from upr.facts.states import STATES, find_state
    from upr.text.suggest import nearest

    found = find_state(text) or find_state(text.upper() if len(text) == 3 else text)
    if found is None:
        near = nearest(text, [state.name for state in STATES.values()])
        raise UsageError(
            "--state is not a State that we know", f"did you mean '{near}'?" if near else "use its ISO code"
        )
    return found


def _session(state: State, number: int | None) -> tuple[int, int]:
    """The session asked for, or the State's next one in the calendar; with its cycle."""
    from upr.errors import UsageError
    from upr.facts.sessions import cycle_of, sessions_of

    known = sessions_of(state.code)
    if number is None and known:
        number = known[-1].number
    if number is None:
        raise UsageError("the session of this State is not known", "give it with --session")
    if not 1 <= number <= 99:
        raise UsageError("--session is not a session of the Working Group", "give a number from 1 to 99")
    return number, cycle_of(number) or 5


def _day(text: str | None) -> str:
    from upr.errors import UsageError

    try:
        return date.fromisoformat(text).isoformat() if text else date.today().isoformat()  # noqa: DTZ011 - the user's day
    except ValueError:
        raise UsageError("--as-of is not a day", "write it as 2023-10-10") from None


def _organisations(texts: list[str], language: str) -> tuple[Organisation, ...]:
    from pydantic import ValidationError

    from upr.edit.starter_text import TEXTS
    from upr.errors import UsageError
    from upr.models.manifest import Organisation

    made = []
    rows = [tuple(part.strip() for part in text.split("|")) for text in texts] or [TEXTS[language].organisation]
    for row in rows:
        if len(row) != 4:
            raise UsageError("--organisation has four parts", "write 'Name|ACRONYM|City|Country'")
        name, acronym, city, country = row
        try:
            activities = TEXTS[language].activities
            made.append(Organisation(name=name, acronym=acronym, city=city, country=country, activities=activities))
        except ValidationError:
            raise UsageError("--organisation has an empty part", "write 'Name|ACRONYM|City|Country'") from None
    return tuple(made)


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
