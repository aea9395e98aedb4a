"""The status as a person reads it."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from upr.models.outputs import DeadlineShape, StatusShape
from upr.text.safe import safe_text

WIDEST_TITLE = 48


def as_text(shape: StatusShape, now: datetime) -> str:
    """A head, a table of sections, and what is left to do."""
    submission = shape["submission"]
    head = (
        f"{submission['state']}, session {submission['session']}, cycle {submission['cycle']}: "
        f"{submission['kind']} submission in {submission['language']}, as of {submission['as_of']}"
    )
    lines = [head, "", *_sections(shape), "", *_words(shape), "", *_evidence(shape)]
    return "\n".join([*lines, *_deadline(shape["deadline"], now)]) + "\n"


def _sections(shape: StatusShape) -> list[str]:
    titles = [_cut(section["title"]) for section in shape["sections"]]
    width = max([len(title) for title in titles] + [len("Section")])
    rows = [f"{'Section':<{width}}  {'words':>6}  {'paras.':>6}  {'notes':>6}"]
    for title, section in zip(titles, shape["sections"], strict=True):
        numbers = (section["words"], section["paragraphs"], section["citations"])
        rows.append(f"{title:<{width}}  " + "  ".join(f"{number:>6}" for number in numbers))
    return rows


def _cut(title: str) -> str:
    title = safe_text(title)
    return title if len(title) <= WIDEST_TITLE else title[: WIDEST_TITLE - 1] + "…"


def _words(shape: StatusShape) -> list[str]:
    words = shape["words"]
    left = words["limit"] - words["strict"]
    room = f"{left:,} left" if left >= 0 else f"{-left:,} over the limit"
    return [
        f"Words       {words['strict']:,} of {words['limit']:,} ({words['strict'] / words['limit']:.0%}), {room}",
        f"            {words['body']:,} without the opening part; {words['notes']:,} in notes, which do not count",
        f"Paragraphs  {shape['paragraphs']}, recommendations {shape['recommendations']}, notes {shape['notes']}",
    ]


def _evidence(shape: StatusShape) -> list[str]:
    evidence = shape["evidence"]
    line = f"Evidence    {evidence['cited']} of {evidence['available']} records cited in the text"
    if not evidence["unused"]:
        return [line]
    unused = [safe_text(record) for record in evidence["unused"]]
    return [
        line,
        f"            not used: {', '.join(unused[:8])}{f' and {len(unused) - 8} more' if len(unused) > 8 else ''}",
    ]


def _deadline(deadline: DeadlineShape | None, now: datetime) -> list[str]:
    if deadline is None:
        return ["Deadline    not known for this session"]
    if deadline["date"] is None:
        return [f"Deadline    only a pattern is known (grade {deadline['grade']}): see OHCHR's calendar"]
    closes = datetime.fromisoformat(f"{deadline['date']}T{deadline['time']}").replace(
        tzinfo=ZoneInfo(deadline["zone"])
    )
    grade = f"grade {deadline['grade']}: compare with OHCHR's calendar"
    when = f"{deadline['date']} {deadline['time']} in Geneva ({grade})"
    return [f"Deadline    {when}", f"            {_left(closes - now)}"]


def _left(left: timedelta) -> str:
    if left < timedelta():
        return f"passed {_number(-left.days - 1, 'day')} ago" if left.days < -1 else "passed"
    return f"{_number(left.days, 'day')} and {_number(left.seconds // 3600, 'hour')} left"


def _number(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
