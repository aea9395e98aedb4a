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
    found = state_or_guess(text)
    if isinstance(found, str):
        raise UsageError("--state is not a State that we know", found)
    return found


def state_or_guess(text: str) -> State | str:
    """The State that a text names, else what to do about it."""
    from upr.facts.states import STATES, find_state, names_of
    from upr.text.suggest import nearest

    found = find_state(text) or find_state(text.strip().upper() if len(text.strip()) == 3 else text)
    if found:
        return found
    near = nearest(text, [name for state in STATES.values() for name in names_of(state)])
    return f"did you mean '{near}'?" if near else "use its ISO code of three letters, such as KHM"


def day_of(text: str | None) -> date:
    """The writing date, or today."""
    try:
        return date.today() if text is None else date.fromisoformat(text)  # noqa: DTZ011 - the user's day
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
    return tuple(organisation_of(row, language) for row in rows)


def organisation_of(parts: tuple[str, str, str, str], language: str) -> Organisation:
    """A member of which name, acronym, city and country are known; what it does is still to be written."""
    name, acronym, city, country = parts
    return Organisation(name=name, acronym=acronym, city=city, country=country, activities=TEXTS[language].activities)


def _parts(text: str) -> tuple[str, str, str, str]:
    parts = text.split("|")
    if len(parts) != 4:
        raise UsageError("--organisation has four parts", PARTS)
    if not all(part.strip() for part in parts):
        raise UsageError("--organisation has an empty part", PARTS)
    name, acronym, city, country = (line_of("--organisation", part) for part in parts)
    return name, acronym, city, country
