"""What the options of `upr new` mean. Whatever a manifest would refuse is refused here, before a file is written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from upr.edit.starter_text import TEXTS
from upr.errors import UsageError
from upr.languages import LANGUAGES
from upr.models.manifest import Organisation
from upr.text.characters import SUSPECT, code_point

if TYPE_CHECKING:
    from upr.facts.states import State

LONGEST_LINE = 1000
"""As in `upr.models.shared.Line`."""
PARTS = "write 'Name|ACRONYM|City|Country'"


def known_language(language: str) -> str:
    """A language that can be composed."""
    if language not in LANGUAGES:
        raise UsageError("--language is not one that can be composed", f"use one of: {', '.join(LANGUAGES)}")
    return language


def state_named(text: str) -> State:
    """The State with a name in any spelling, or with an ISO code in capitals or small letters."""
    from upr.facts.states import STATES, find_state
    from upr.text.suggest import nearest

    found = find_state(text) or find_state(text.strip().upper() if len(text.strip()) == 3 else text)
    if found is None:
        near = nearest(text, [state.name for state in STATES.values()])
        remedy = f"did you mean '{near}'?" if near else "use its ISO code of three letters, such as KHM"
        raise UsageError("--state is not a State that we know", remedy)
    return found


def session_of(state: State, number: int | None) -> tuple[int, int]:
    """The session asked for, or the State's next one in the calendar; with its cycle."""
    from upr.facts.sessions import cycle_of, sessions_of

    known = sessions_of(state.code)
    if number is None and known:
        number = known[-1].number
    if number is None:
        raise UsageError("the session of this State is not known", "give it with --session")
    if not 1 <= number <= 99:
        raise UsageError("--session is not a session of the Working Group", "give a number from 1 to 99")
    return number, cycle_of(number) or 5


def day_of(text: str | None) -> str:
    """The writing date, or today."""
    try:
        return (date.today() if text is None else date.fromisoformat(text)).isoformat()  # noqa: DTZ011 - the user's day
    except ValueError:
        raise UsageError("--as-of is not a day", "write it as 2023-10-10") from None


def line_of(option: str, text: str) -> str:
    """A text that a manifest takes as one line; white space at its ends is dropped."""
    text = text.strip()
    found = SUSPECT.search(text)
    if found:
        character = code_point(found.group())
        raise UsageError(f"{option} holds the character {character}, which may not stand in a text", "type it anew")
    if not text or "\n" in text:
        fault, remedy = ("not one line", "write it on one line") if text else ("empty", "leave it out, or fill it in")
        raise UsageError(f"{option} is {fault}", remedy)
    if len(text) > LONGEST_LINE:
        raise UsageError(f"{option} is too long", f"shorten it to {LONGEST_LINE} characters")
    return text


def organisations_of(texts: list[str], language: str) -> tuple[Organisation, ...]:
    """The members, each from `Name|ACRONYM|City|Country`; one to be filled in when there is none."""
    rows = [_parts(text) for text in texts] or [TEXTS[language].organisation]
    return tuple(
        Organisation(name=name, acronym=acronym, city=city, country=country, activities=TEXTS[language].activities)
        for name, acronym, city, country in rows
    )


def _parts(text: str) -> tuple[str, str, str, str]:
    parts = text.split("|")
    if len(parts) != 4:
        raise UsageError("--organisation has four parts", PARTS)
    if not all(part.strip() for part in parts):
        raise UsageError("--organisation has an empty part", PARTS)
    name, acronym, city, country = (line_of("--organisation", part) for part in parts)
    return name, acronym, city, country
