"""The deadline as commands show it: in the time of Geneva and of this computer. The clock comes from the caller."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from upr.facts.sessions import closes_at, session
from upr.models.outputs.status import DeadlineShape, LeftShape


def deadline_of(number: int, now: datetime) -> DeadlineShape | None:
    """The deadline of a session, seen at `now` (with a zone); None when the calendar has none.

    A deadline that is only a pattern (grade D) is never filled in.
    """
    known = session(number)
    if known is None or known.deadline is None:
        return None
    deadline = known.deadline
    closes = closes_at(deadline)
    return {
        "date": deadline.date,
        "time": deadline.time,
        "zone": deadline.zone,
        "grade": deadline.grade,
        "passed": None if closes is None else now > closes,
        "time_grade": deadline.time_grade,
        "opens": deadline.opens,
        "geneva": None if closes is None else closes.isoformat(timespec="minutes"),
        "local": None if closes is None else closes.astimezone().isoformat(timespec="minutes"),
        "left": None if closes is None else _left(closes - now.astimezone(UTC)),
    }


def _left(left: timedelta) -> LeftShape | None:
    if left < timedelta():
        return None
    return {"days": left.days, "hours": left.seconds // 3600}


def deadline_lines(deadline: DeadlineShape | None, now: datetime) -> list[str]:
    """The deadline in words: Geneva, here, and how long that is."""
    if deadline is None:
        return ["not known for this session: see OHCHR's calendar"]
    if deadline["geneva"] is None or deadline["local"] is None:
        return [f"only a pattern is known (grade {deadline['grade']}): see OHCHR's calendar"]
    geneva, local = (datetime.fromisoformat(text) for text in (deadline["geneva"], deadline["local"]))
    hour = "" if deadline["time_grade"] == deadline["grade"] else f", the hour {deadline['time_grade']}"
    lines = [f"{_moment(geneva)} in Geneva (grade {deadline['grade']}{hour}: compare with OHCHR's calendar)"]
    if local.utcoffset() != geneva.utcoffset():
        lines.append(f"{_moment(local)} on this computer's clock (UTC{local.isoformat()[-6:]})")
    if deadline["opens"] and f"{now.astimezone(geneva.tzinfo):%Y-%m-%d}" < deadline["opens"]:
        lines.append(f"nothing is taken before {deadline['opens']}")
    return [*lines, _in_words(geneva - now.astimezone(UTC))]


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


def _in_words(left: timedelta) -> str:
    if left >= timedelta():
        return f"{number_of(left.days, 'day')} and {number_of(left.seconds // 3600, 'hour')} left"
    return f"passed {number_of(-left.days - 1, 'day')} ago" if left.days < -1 else "passed"


def number_of(number: int, word: str) -> str:
    """`1 day`, `2 days`, `1,200 days`."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
