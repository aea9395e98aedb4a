"""The calendar of the review: which session belongs to which cycle, and who is reviewed when."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from upr.facts.session_table import TABLE, Deadline, Session

__all__ = [
    "CYCLES",
    "SESSIONS",
    "Deadline",
    "Session",
    "closes_at",
    "cycle_of",
    "ends_by",
    "session",
    "sessions_ahead",
    "sessions_of",
]

CYCLES: Mapping[int, range] = MappingProxyType(
    {1: range(1, 13), 2: range(13, 27), 3: range(27, 41), 4: range(41, 55)}
)
"""Cycle -> its sessions."""

SESSIONS: Mapping[int, Session] = MappingProxyType({each.number: each for each in TABLE})
"""Number -> session, for the fourth cycle."""


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
"""As in `Session.months_en`."""


def cycle_of(number: int) -> int | None:
    """The cycle that a session belongs to; None after the fourth."""
    return next((cycle for cycle, numbers in CYCLES.items() if number in numbers), None)


def session(number: int) -> Session | None:
    """The session with a number; None outside the fourth cycle."""
    return SESSIONS.get(number)


def sessions_of(state_code: str) -> tuple[Session, ...]:
    """The sessions that review a State, also those where only the fixed order puts it (`by_order`)."""
    return tuple(each for each in SESSIONS.values() if state_code in (*each.states, *each.by_order))


def ends_by(known: Session) -> date:
    """The day on which a session is over at the latest: its last day, else the end of the last month named for it."""
    if known.last_day:
        return date.fromisoformat(known.last_day)
    month, year = known.months_en.split("–")[-1].split()
    number = MONTHS.index(month) + 1
    return date(int(year), number, monthrange(int(year), number)[1])


def sessions_ahead(state_code: str, day: date) -> tuple[Session, ...]:
    """The sessions that review a State and are not over on a day, also those of the fixed order alone."""
    return tuple(each for each in sessions_of(state_code) if ends_by(each) >= day)


def closes_at(deadline: Deadline) -> datetime | None:
    """The moment of a deadline, in the time of Geneva; None where it has no date."""
    from zoneinfo import ZoneInfo  # only `status` needs it

    if deadline.date is None:
        return None
    return datetime.fromisoformat(f"{deadline.date}T{deadline.time}").replace(tzinfo=ZoneInfo(deadline.zone))
