"""What is said beside the data: on stderr, one line each, safe on any terminal."""

from __future__ import annotations

import sys

from upr.text.safe import safe_text


def remark(text: str) -> None:
    """Say something in passing."""
    print(safe_text(text), file=sys.stderr)  # noqa: T201 - the one place that prints remarks


def complain(message: str, help_text: str = "") -> None:
    """Say why the command cannot go on: one line."""
    joint = "" if not help_text else " " if message.endswith(("?", ".")) else "; "
    remark(f"upr: {' '.join((message + joint + help_text).split())}")


def say(text: str) -> None:
    """Print data. Whoever calls has made it safe."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")
