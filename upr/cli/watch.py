"""`--watch`: do something now, and again each time when a file of the submission has been saved, until Ctrl-C."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from upr.cli.remarks import complain
from upr.errors import UprError
from upr.load.watch import looker, settled

PAUSE = 0.5
"""Seconds between two looks."""

T = TypeVar("T")


def watch(root: Path, act: Callable[[], bool], turning: Callable[[], object] = lambda: None) -> None:
    """Call `act` now and after each save, until it returns False or the user presses Ctrl-C.

    `turning` gives something besides files whose change is worth another turn, such as the hour.
    """
    look = looker(root)
    try:
        follow(lambda: (look(), turning()), lambda: time.sleep(PAUSE), lambda: _guarded(act))
    except KeyboardInterrupt:
        return


def follow(look: Callable[[], T], wait: Callable[[], object], act: Callable[[], bool]) -> None:
    """Look before each turn: a file that is saved during the turn is then seen after it."""
    seen = look()
    while act():
        seen = settled(seen, look, wait)


def _guarded(act: Callable[[], bool]) -> bool:
    """A turn that fails is told of, and the next save is waited for all the same."""
    try:
        return act()
    except UprError as error:
        complain(error.message, error.help)
    except OSError as error:
        complain((error.strerror or "the system refused an operation").lower(), "still watching")
    finally:
        gc.collect()  # nobody else does: a command is expected to be over in a moment
    return True
