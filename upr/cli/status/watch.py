"""`upr status --watch`: the status anew each time a file is saved. When one cannot be read, the last numbers stay."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from upr.check.blocking import UNPARSED
from upr.cli.as_json import as_json
from upr.cli.places import place
from upr.cli.progress import progress
from upr.cli.remarks import remark, say
from upr.cli.status.shape import status_of
from upr.cli.status.text import as_text
from upr.cli.streams import flush_out, is_read
from upr.cli.watch import watch
from upr.load.project import MANIFEST
from upr.models.composed import Composed
from upr.models.finding import Finding
from upr.pipeline import Examined, examine
from upr.text.safe import safe_text

COUNTED = (MANIFEST, "recommendations.yaml", "earlier.yaml")
"""Files, beside the sections, without which the numbers are not those of the submission."""

LOST = UNPARSED | {"NAR001", "NAR002", "NAR008", "REC017", "REC019"}
"""Findings that mean that a part of the submission is missing from the numbers."""


@dataclass(frozen=True, slots=True)
class _Good:
    """The last state in which every part could be read; or, until there is one, whatever could (not `whole`)."""

    composed: Composed
    findings: tuple[Finding, ...]
    since: datetime
    whole: bool


def watch_status(root: Path, *, as_json: bool, clock: Callable[[], datetime]) -> int:
    """Show the status until Ctrl-C, or until nobody reads it any more; 0."""
    on_screen = sys.stdout.isatty() and not as_json
    show = _on_screen if on_screen else _as_json if as_json else _as_lines
    good: _Good | None = None

    def turn() -> bool:
        nonlocal good
        with progress() as tell:
            examined = examine(root, tell)
        now, fault = clock(), _fault(examined)
        if examined.composed and (fault is None or good is None or not good.whole):
            good = _Good(examined.composed, examined.findings, now, fault is None)
        show(good, fault, now)
        flush_out()
        return is_read()

    watch(root, turn, (lambda: _hour(clock())) if on_screen else lambda: None)
    return 0


def _hour(now: datetime) -> object:
    """Changes when the hours to a deadline at one minute to the hour do, and when the day does."""
    return (now + timedelta(minutes=1)).hour, now.astimezone().date()


def _fault(examined: Examined) -> Finding | None:
    """What keeps a part of the submission from being counted. Records do not: they stand in notes."""
    root, manifest = examined.project.root, examined.project.manifest
    counted = {root / name for name in (*COUNTED, *(manifest.model.sections if manifest else ()))}
    ours = [finding for finding in examined.findings if finding.location.path in counted]
    lost = [finding for finding in ours if finding.code in LOST]
    return next(iter(lost or (ours if examined.composed is None else ())), None)


def _on_screen(good: _Good | None, fault: Finding | None, now: datetime) -> None:
    """The last numbers always, what is wrong below them."""
    lines = [] if good is None else [_text(good, now)]
    if fault:
        lines.append(f"Not read    {_told(fault)}")
        lines.append(f"            {'the numbers are those of ' + _time(good.since) if good else 'no numbers yet'}")
    _clear()
    say("\n".join([*lines, "Watching: drawn anew when a file is saved; Ctrl-C ends."]))


def _as_lines(good: _Good | None, fault: Finding | None, now: datetime) -> None:
    """New numbers only: the last ones stand above."""
    if good is not None and good.since == now:
        say(_text(good, now) + "\n")
        flush_out()
    _remark(fault)


def _as_json(good: _Good | None, fault: Finding | None, now: datetime) -> None:
    """A line of JSON for each state."""
    if good is not None and good.since == now:
        say(as_json(status_of(good.composed, good.findings, now), None))
        flush_out()
    _remark(fault)


def _remark(fault: Finding | None) -> None:
    if fault:
        remark(f"not read: {_told(fault)}")


def _text(good: _Good, now: datetime) -> str:
    return as_text(status_of(good.composed, good.findings, now), now)


def _told(fault: Finding) -> str:
    return safe_text(f"{place(fault)}: {fault.code} {fault.name}: {fault.message}", 900)


def _time(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M:%S}"


def _clear() -> None:
    """Empty the terminal, on old Windows consoles too."""
    from rich.console import Console

    Console(file=sys.stdout).clear()
