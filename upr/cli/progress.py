"""A progress bar for whoever waits at a terminal: on stderr, after half a second, and gone when the work is done.

    with progress() as tell:
        examined = examine(root, tell)

Off a terminal nothing is printed; and rich, which draws the bar, is not even loaded before there is one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from upr.text.progress import Tell, silent

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 0.5
"""Seconds: whoever waits no longer sees no bar flash by."""

STAGES: Mapping[str, str] = {
    "load": "Reading records",
    "check": "Checking",
    "compose": "Composing",
    "render": "Writing the Word file",
    "import": "Reading rows",
    "export": "Writing rows",
    "write": "Writing files",
    "inspect": "Reading Word files",
}
"""Stage -> what is said of it; a stage that is not here is said as it is called."""


@contextmanager
def progress() -> Iterator[Tell]:
    """Where to tell how far the work is. Print nothing before the block has ended: the bar stands there."""
    if not watched():
        yield silent
        return
    bar = Bar()
    try:
        yield bar.tell
    finally:
        bar.close()


def watched() -> bool:
    """Whether somebody sits at a terminal that can take a line back."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


class Bar:
    """A bar that appears with the first news after half a second."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._since = clock()
        self._bar: Progress | None = None
        self._stage = ""
        self._task: TaskID | None = None

    def tell(self, stage: str, done: int, total: int) -> None:
        """Take news; see `upr.text.progress.Tell`."""
        if self._bar is None:
            if self._clock() - self._since < PATIENCE:
                return
            self._bar = _new_bar()
            self._bar.start()
        if self._task is None or stage != self._stage:
            self._begin(self._bar, stage, total)
        if self._task is not None:
            self._bar.update(self._task, completed=done, total=total or None)

    def _begin(self, bar: Progress, stage: str, total: int) -> None:
        """Each stage has a bar of its own, in the place of the one before; it is drawn at once."""
        if self._task is not None:
            bar.remove_task(self._task)
        self._stage = stage
        self._task = bar.add_task(STAGES.get(stage, stage), total=total or None)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


def _new_bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(file=sys.stderr),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
