"""What the options of `upr review` and `upr endorse` mean. What a file would refuse is refused here."""

from __future__ import annotations

import re
from datetime import date

from upr.errors import UsageError
from upr.text.characters import SUSPECT, code_point

LONGEST_NOTE = 20_000
"""As in `upr.models.shared.Text`."""
_ACTOR = re.compile(r"A-[A-Z0-9]+(-[A-Z0-9]+)*")


def actor(text: str | None) -> str:
    """Who does it: an id, never a name."""
    if text is None:
        raise UsageError("it is not said who does this", "add --as with your actor id, such as A-01")
    if not _ACTOR.fullmatch(text) or len(text) > 40:
        raise UsageError("--as is not an actor id", "use A- and capitals or digits, such as A-01")
    return text


def day(text: str | None) -> str:
    """The day of a decision, today when none is given; not one to come."""
    today = date.today()  # noqa: DTZ011 - the user's day
    try:
        found = today if text is None else date.fromisoformat(text)
    except ValueError:
        raise UsageError("--on is not a day", "write it as 2023-10-10") from None
    if found > today:
        raise UsageError("--on lies in the future", "decide on the day itself")
    return found.isoformat()


def note(text: str | None, decision: str) -> str | None:
    """The reason. Whoever disputes or rejects has to say why; white space at its ends is dropped."""
    text = (text or "").strip()
    if not text and decision != "verified":
        raise UsageError(f"'{decision}' needs a reason", "say with --note what is wrong, for whoever mends it")
    if found := SUSPECT.search(text):
        character = code_point(found.group())
        raise UsageError(f"--note holds the character {character}, which may not stand in a text", "type it anew")
    if len(text) > LONGEST_NOTE:
        raise UsageError("--note is too long", f"shorten it to {LONGEST_NOTE} characters")
    return text or None
