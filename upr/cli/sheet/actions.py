"""What `upr sheet` writes down: confirmations and sendings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from upr.cli.actors import actor, day_of
from upr.cli.built import content_of, main_file, present, state_of
from upr.cli.places import say_paths, shown
from upr.cli.remarks import remark
from upr.cli.sheet import values
from upr.cli.sheet.shape import sending_of
from upr.cli.sheet.text import moment_of
from upr.edit.sending import add, with_receipt
from upr.errors import NotFoundError, UsageError
from upr.facts.checklist import items_for
from upr.facts.sessions import closes_at, session
from upr.load.project import SENDING
from upr.models.composed import Composed
from upr.models.sending import Confirmed, Sending, Sent
from upr.pipeline import Examined
from upr.text.binary import hash_of, read_binary


@dataclass(frozen=True, slots=True)
class Desk:
    """The submission that is being sent, and the time of the command."""

    examined: Examined
    composed: Composed
    now: datetime

    @property
    def root(self) -> Path:
        """The folder of the submission."""
        return self.examined.project.root

    @property
    def path(self) -> Path:
        """Where it is written down."""
        return self.root / SENDING

    @property
    def sending(self) -> Sending:
        """What is written down already."""
        return sending_of(self.examined)


def confirm(desk: Desk, names: Sequence[str], by: str | None, on: str | None) -> None:
    """Write down that somebody stands by items of the checklist."""
    who = actor(by)
    items = values.items_named(names, desk.composed.corpus.manifest.model.kind)
    day = day_of(on, desk.now)
    before = desk.sending.confirmed
    known = {(one.item, one.by) for one in before}
    for item in items:
        if (item.id, who) in known:
            remark(f"{who} has confirmed '{item.id}' already")
    new = [Confirmed(item=item.id, by=who, confirmed_on=day) for item in items if (item.id, who) not in known]
    if new:
        say_paths([add(desk.path, desk.sending, "confirmed", new)])
    _remark_open(desk, {one.item for one in (*before, *new)})


def _remark_open(desk: Desk, confirmed: set[str]) -> None:
    items = items_for(desk.composed.corpus.manifest.model.kind)
    left = [item.id for item in items if item.when == "before" and item.id not in confirmed]
    if left:
        remark(f"still to be confirmed before sending: {', '.join(left)}")


def send(desk: Desk, by: str | None, at: str | None, receipt: str | None, file: Path | None) -> None:
    """Write down that a file was sent."""
    from upr.cli.new.values import line_of

    who, when = actor(by), values.geneva_time(at, desk.now)
    answer = None if receipt is None else line_of("--receipt", receipt)
    path = file or main_file(desk.composed).path
    data = _data(path, named=file is not None)
    last = desk.sending.sent[-1] if desk.sending.sent else None
    if last and last.hash == hash_of(data) and at is None:
        say_paths([_add_receipt(desk, last, answer)])
        return
    new = Sent(
        by=who,
        at=when,
        file=values.file_name(path, desk.root),
        hash=hash_of(data),
        content_hash=content_of(data),
        receipt=answer,
    )
    say_paths([add(desk.path, desk.sending, "sent", [new])])
    remark(f"sent {moment_of(when)}: {new.file}, SHA-256 {new.hash.removeprefix('sha256:')}")
    if path.resolve() == main_file(desk.composed).path.resolve():
        remark("keep a copy of that file somewhere else: the next 'upr build' writes over it")
    _remark_doubts(desk, new, path)


def _data(path: Path, *, named: bool) -> bytes:
    try:
        return read_binary(path)
    except NotFoundError as error:
        help_text = "check the name" if named else "run 'upr build', or name the file that was sent with --file"
        raise NotFoundError(f"there is no file {shown(path)}", help_text) from error


def _add_receipt(desk: Desk, last: Sent, answer: str | None) -> Path:
    """The same file again: what is new is the receipt."""
    if answer is None or last.receipt is not None:
        again = "give --at when it was sent a second time"
        raise UsageError(f"this file is down as sent already, {moment_of(last.at)}", again)
    return with_receipt(desk.path, desk.sending, answer)


def _remark_doubts(desk: Desk, new: Sent, path: Path) -> None:
    """What a careful person would want to know now."""
    built = main_file(desk.composed)
    if new.content_hash is None:
        remark("NOTE: this is no Word file; OHCHR takes Word files only")
    if path.stem.endswith("-draft"):
        remark("NOTE: this is a draft: every page says so")
    elif built.content == new.content_hash:
        state = state_of(built, present(desk.composed))
        if state["state"] != "current":
            remark(f"NOTE: {state['remark']}")
    known = session(desk.composed.corpus.manifest.model.session)
    closes = closes_at(known.deadline) if known and known.deadline else None
    if closes and datetime.fromisoformat(new.at) > closes:
        remark("NOTE: that was after the deadline")
    if new.receipt is None:
        remark("when the receipt comes: upr sheet --sent --as A-01 --receipt 'what the system answered'")
    _remark_open(desk, {one.item for one in desk.sending.confirmed})
