"""Who does it, and on which day: the options --as and --on, as every command reads them."""

from __future__ import annotations

import re
from datetime import date, datetime

from upr.errors import UsageError

_ACTOR = re.compile(r"A-[A-Z0-9]+(-[A-Z0-9]+)*")


def actor(text: str | None) -> str:
    """Who does it: an id, never a name."""
    if text is None:
        raise UsageError("it is not said who does this", "add --as with your actor id, such as A-01")
    if not _ACTOR.fullmatch(text) or len(text) > 40:
        raise UsageError("--as is not an actor id", "use A- and capitals or digits, such as A-01")
    return text


def day_of(text: str | None, now: datetime) -> str:
    """The day of a decision, that of `now` when none is given; not one to come."""
    today = now.astimezone().date()
    try:
        found = today if text is None else date.fromisoformat(text)
    except ValueError:
        raise UsageError("--on is not a day", "write it as 2023-10-10") from None
    if found > today:
        raise UsageError("--on lies in the future", "write it down on the day itself")
    return found.isoformat()
