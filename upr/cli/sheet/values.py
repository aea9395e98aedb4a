"""What the options of `upr sheet` mean. What `sending.yaml` would refuse is refused here, before it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from upr.errors import UsageError
from upr.facts.checklist import CHECKLIST, Item, ItemId, items_for
from upr.text.characters import SUSPECT
from upr.text.suggest import nearest

GENEVA = ZoneInfo("Europe/Zurich")
_JOINT = re.compile(r"JS[1-9][0-9]{0,2}")
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)")


def items_named(texts: Sequence[str], kind: str) -> list[Item]:
    """The items of the checklist with these ids, each once."""
    known = {item.id: item for item in items_for(kind)}
    return [known[_item_id(text, list(known))] for text in dict.fromkeys(texts)]


def _item_id(text: str, known: list[ItemId]) -> ItemId:
    found = next((item for item in known if item == text), None)
    if found is not None:
        return found
    if text in CHECKLIST:
        raise UsageError(f"'{text}' is asked of joint submissions only", "leave it out")
    near = nearest(text, known)
    raise UsageError(
        "--confirm is not an item of the checklist", f"did you mean '{near}'?" if near else f"use: {', '.join(known)}"
    )


def geneva_time(text: str | None, now: datetime) -> str:
    """A minute in the time of Geneva with its offset, now when none is given; not one to come."""
    if text is None:
        return now.astimezone(GENEVA).isoformat(timespec="minutes")
    found = _TIME.fullmatch(text.strip())
    try:
        moment = datetime.fromisoformat(f"{found[1]}T{found[2]}") if found else None
    except ValueError:
        moment = None
    if moment is None:
        raise UsageError("--at is not a time", "write the time in Geneva as '2023-10-11 14:05'")
    there = moment.replace(tzinfo=GENEVA)
    if there.astimezone(UTC).astimezone(GENEVA).replace(tzinfo=None) != moment:
        raise UsageError(
            "--at is a time that Geneva skipped when its clocks went forward", "look at the receipt again"
        )
    if there.astimezone(UTC) > now + timedelta(minutes=1):
        raise UsageError("--at lies in the future", "give the time in Geneva, not your own")
    return there.isoformat(timespec="minutes")


def joint_number(text: str | None) -> str | None:
    """The number under which OHCHR cites a joint submission."""
    if text is not None and not _JOINT.fullmatch(text):
        raise UsageError("--number is not the number of a joint submission", "write it as OHCHR does, such as JS2")
    return text


def file_name(path: Path, root: Path) -> str:
    """A file as `sending.yaml` names it: relative to the submission; of one elsewhere the name alone."""
    try:
        name = path.resolve().relative_to(root.resolve()).as_posix()
    except (OSError, ValueError):
        name = path.name
    if SUSPECT.search(name) or "\n" in name or name != name.strip() or len(name) > 1000:
        raise UsageError("the file has a name that cannot be written down", "give it a plain name")
    return name
