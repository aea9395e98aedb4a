"""What is said beside the data: on stderr, one line each, safe on any terminal."""

from __future__ import annotations

import sys
from contextlib import suppress

from upr.cli.streams import write_out
from upr.text.safe import safe_text

LONGEST = 1000
"""Room for a long path, and for the reason after it."""


def remark(text: str) -> None:
    """Say something in passing."""
    with suppress(OSError):  # nobody can be told that nobody can be told
        print(safe_text(text, LONGEST), file=sys.stderr)  # noqa: T201 - the one place that prints remarks


def complain(message: str, help_text: str = "") -> None:
    """Say why the command cannot go on: one line."""
    joint = "" if not help_text else " " if message.endswith(("?", ".")) else "; "
    remark(f"upr: {' '.join((message + joint + help_text).split())}")


def say(text: str) -> None:
    """Print data. Whoever calls has made it safe."""
    write_out(text if text.endswith("\n") else text + "\n")
