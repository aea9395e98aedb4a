"""What `upr new` begins with: from options alone, or with questions for what they leave open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from upr.cli.ask import on_terminal
from upr.cli.new import questions, values
from upr.cli.new.session import Choice, choose_session
from upr.cli.places import folder_named
from upr.edit.starter import Start
from upr.edit.starter_text import TEXTS
from upr.edit.writing import free_folder
from upr.errors import UsageError
from upr.facts.states import State
from upr.models.manifest import Organisation


@dataclass(frozen=True, slots=True)
class Given:
    """The options as they were typed; `day` is the writing date."""

    directory: str | None
    state: str | None
    session: int | None
    cycle: int | None
    language: str | None
    title: str | None
    organisations: tuple[str, ...]
    day: date


def begin(given: Given) -> tuple[str, Start, tuple[str, ...]]:
    """The folder, what is known of the submission, and what the user should hear of it.

    Options that are wrong are refused before the first question.

    Raises:
        UsageError: something is wrong, or missing where nobody can be asked.
        UnwritableError: the folder is not free.
    """
    if given.directory is not None:
        free_folder(folder_named(given.directory))
    state = None if given.state is None else values.state_named(given.state)
    language = None if given.language is None else values.known_language(given.language)
    title = None if given.title is None else values.line_of("--title", given.title)
    members = values.organisations_of(list(given.organisations), language or "en")
    choice = _session(given, state)
    if given.directory is not None and state is not None and isinstance(choice, Choice):
        return given.directory, _start(given, state, choice, language or "en", title, members), choice.remarks
    if not on_terminal():
        raise choice if isinstance(choice, UsageError) else _missing(given)
    return _asked(given, state, choice, language, title)


def _session(given: Given, state: State | None) -> Choice | UsageError | None:
    """The session; why there is none; nothing where the State is not known yet."""
    if state is None:
        return None
    try:
        return choose_session(state, given.session, given.cycle, given.day)
    except UsageError as error:
        if given.session is not None:
            raise
        return error


def _missing(given: Given) -> UsageError:
    missing = [name for name, value in (("DIR", given.directory), ("--state", given.state)) if value is None]
    return UsageError(f"missing: {', '.join(missing)}", "on a terminal they are asked for")


def _asked(
    given: Given, state: State | None, choice: Choice | UsageError | None, language: str | None, title: str | None
) -> tuple[str, Start, tuple[str, ...]]:
    directory = given.directory
    if directory is None:
        directory = questions.ask_folder()
        free_folder(folder_named(directory))
    state = state or questions.ask_state()
    if given.session is not None:
        choice = choose_session(state, given.session, given.cycle, given.day)
    else:
        choice = questions.ask_session(state, given.cycle, given.day)
    language = language or questions.ask_language()
    members = values.organisations_of(list(given.organisations), language)
    if not given.organisations:
        asked = [values.organisation_of(parts, language) for parts in questions.ask_organisations()]
        members = tuple(asked) or members
    title = title or questions.ask_title(TEXTS[language].title)
    return directory, _start(given, state, choice, language, title, members), choice.remarks


def _start(
    given: Given, state: State, choice: Choice, language: str, title: str | None, members: tuple[Organisation, ...]
) -> Start:
    return Start(
        state=state.code,
        session=choice.number,
        cycle=choice.cycle,
        language=language,
        title=title or TEXTS[language].title,
        as_of=given.day.isoformat(),
        organisations=members,
    )
