"""Which session a new submission is for: what the calendar says, how surely, and what was taken for granted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from upr.errors import UsageError
from upr.facts.sessions import CYCLES, Deadline, Session, cycle_of, session, sessions_ahead, sessions_of
from upr.facts.states import State

LAST = 99
LAST_KNOWN_CYCLE = max(CYCLES)
LAST_OF_NEXT = max(CYCLES[LAST_KNOWN_CYCLE]) + len(CYCLES[LAST_KNOWN_CYCLE])
"""Session 68: the next cycle ends with it if it is as long as the one before."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A session with its cycle, and why they were taken, for the user to read."""

    number: int
    cycle: int
    remarks: tuple[str, ...]


def choose_session(state: State, number: int | None, cycle: int | None, day: date) -> Choice:
    """The session asked for, or the next one on or after `day` that the calendar knows for the State.

    Raises:
        UsageError: there is no such session, the calendar knows none or several, or the cycle is not known.
    """
    if number is None:
        number, why = _next(state, day)
    else:
        _known_number(number)
        why = _doubted(state, number)
    taken, because = _cycle(number, cycle)
    return Choice(number, taken, (*why, *because, deadline_remark(number, day)))


def _next(state: State, day: date) -> tuple[int, tuple[str, ...]]:
    ahead = sessions_ahead(state.code, day)
    if len(ahead) > 1:
        numbers = " or ".join(str(each.number) for each in ahead)
        text = f"the calendar can only say that {state.name} is reviewed in session {numbers}"
        raise UsageError(text, "see OHCHR's calendar, and give it with --session")
    if not ahead:
        raise UsageError(none_ahead(state), "see OHCHR's calendar, and give it with --session")
    number = ahead[0].number
    return number, (
        f"session {number} was taken, the next for {state.name} in the calendar ({when(ahead[0], state)})",
    )


def none_ahead(state: State) -> str:
    """Why no session can be taken."""
    past = sessions_of(state.code)
    known = f"; its last known one, {past[-1].number}, is over" if past else ""
    return f"the next session of this State is not known{known}"


def when(known: Session, state: State) -> str:
    """The days of a session, and how surely they and the State's place are known."""
    order = "; by the order of States alone" if state.code in known.by_order else ""
    grade = "D" if order else known.states_grade
    return f"{known.dates}, grade {known.dates_grade}; the State's place grade {grade}{order}"


def _known_number(number: int) -> None:
    if not 1 <= number <= LAST:
        raise UsageError("--session is not a session of the Working Group", f"give a number from 1 to {LAST}")


def _doubted(state: State, number: int) -> tuple[str, ...]:
    known = session(number)
    if known is None or known in sessions_of(state.code):
        return ()
    others = ", ".join(str(each.number) for each in sessions_of(state.code))
    return (
        f"the calendar does not name {state.name} in session {number}" + (f", but in {others}" if others else ""),
    )


def _cycle(number: int, given: int | None) -> tuple[int, tuple[str, ...]]:
    known = cycle_of(number)
    if given is not None:
        if not 1 <= given <= 20:
            raise UsageError("--cycle is not a cycle of the review", "give a number from 1 to 20")
        if known and known != given:
            raise UsageError(f"session {number} belongs to cycle {known}", "leave --cycle out")
        return given, ()
    if known:
        return known, ()
    if number > LAST_OF_NEXT:
        raise UsageError(f"the cycle of session {number} is not known", "give it with --cycle")
    cycle = LAST_KNOWN_CYCLE + 1
    last = max(CYCLES[LAST_KNOWN_CYCLE])
    return cycle, (f"cycle {cycle} was taken, since cycle {cycle - 1} ends with session {last}: compare with OHCHR",)


def deadline_remark(number: int, day: date) -> str:
    """The deadline of a session as surely as it is known, and whether it has passed."""
    known = session(number)
    if known is None or known.deadline is None:
        return f"the deadline of session {number} is not known here: see OHCHR's calendar"
    if known.deadline.date is None:
        return (
            f"the deadline of session {number} is only a pattern (grade {known.deadline.grade}): see OHCHR's calendar"
        )
    return f"deadline: {_day(known.deadline, day)}"


def deadline_text(known: Session, day: date) -> str:
    """The deadline in a list of sessions."""
    deadline = known.deadline
    if deadline is None:
        return "deadline not known"
    if deadline.date is None:
        return f"deadline uncertain: {deadline.text} by the pattern of others (grade {deadline.grade})"
    return f"deadline {_day(deadline, day)}"


def _day(deadline: Deadline, day: date) -> str:
    passed = ", passed" if deadline.date and date.fromisoformat(deadline.date) < day else ""
    return (
        f"{deadline.date} {deadline.time} in Geneva (grade {deadline.grade}: compare with OHCHR's calendar){passed}"
    )
