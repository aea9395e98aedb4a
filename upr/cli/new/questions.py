"""What `upr new` asks on a terminal, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from upr.cli.ask import Fault, ask_until, choose, tell
from upr.cli.new.session import Choice, choose_session, deadline_text, none_ahead, when
from upr.cli.new.values import LONGEST_LINE, state_or_guess
from upr.errors import UsageError
from upr.facts.sessions import sessions_ahead, sessions_of
from upr.facts.states import State

LANGUAGES = (("en", "English"), ("fr", "French"))
PARTS = ("acronym", "city", "country")


def ask_folder() -> str:
    """The name of the folder to make."""
    return ask_until("Folder to make", lambda text: text or Fault("Write a name, such as cambodia-2024."))


def ask_state() -> State:
    """The State under review, by a name in any spelling; a name that was guessed wrong is asked again."""

    def read(text: str) -> State | Fault:
        found = state_or_guess(text)
        return found if isinstance(found, State) else Fault(f"No such State is known: {found}")

    state = ask_until("State under review, in any spelling", read)
    tell(f"  {state.name} ({state.code})")
    return state


def ask_session(state: State, cycle: int | None, day: date) -> Choice:
    """The session, from what the calendar says of the State, or any other."""
    known = sessions_of(state.code)
    for each in known:
        tell(f"  {each.number}  {when(each, state)}; {deadline_text(each, day)}")
    ahead = sessions_ahead(state.code, day)
    if not ahead:
        reason = none_ahead(state)
        tell(f"  {reason[0].upper()}{reason[1:]}: see OHCHR's calendar.")

    def read(text: str) -> Choice | Fault:
        if not (text.isascii() and text.isdigit()) or len(text) > 3:
            return Fault("Write the number of the session, such as 46.")
        try:
            return choose_session(state, int(text), cycle, day)
        except UsageError as error:
            return Fault(f"{error.message}: {error.help}.")

    return ask_until("Session", read, str(ahead[0].number) if len(ahead) == 1 else "")


def ask_language() -> str:
    """The language of the submission."""
    return choose("Language", LANGUAGES, "en")


def ask_title(placeholder: str) -> str:
    """The title; it can wait."""
    return ask_until("Title (Enter to write it later)", _line, placeholder)


def ask_organisations() -> Iterator[tuple[str, str, str, str]]:
    """Name, acronym, city and country of each organisation, until an empty name."""
    tell("Who submits? One organization after the other; with two or more it is a joint submission.")
    while name := ask_until("Organization, its full name (Enter to go on)", lambda text: _line(text) if text else ""):
        acronym, city, country = (ask_until(f"  {part}", _line) for part in PARTS)
        yield name, acronym, city, country


def _line(text: str) -> str | Fault:
    if not text:
        return Fault("This cannot be empty.")
    return text if len(text) <= LONGEST_LINE else Fault(f"This is longer than {LONGEST_LINE} characters.")
