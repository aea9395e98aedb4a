"""`upr check`: look at everything, write nothing."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from upr.cli import options
from upr.cli.remarks import remark, say


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


def check(
    directory: options.Directory = None,
    output: Annotated[Format, typer.Option("--format", help="How findings are printed.")] = Format.TEXT,
    everything: Annotated[bool, typer.Option("--all", help="Show every finding.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Leave with 1 for warnings too.")] = False,
) -> int:
    """Check a submission and its whole evidence. Writes nothing."""
    from upr.cli.places import submission
    from upr.cli.progress import progress
    from upr.cli.reporters import REPORTERS
    from upr.cli.verdict import exit_code
    from upr.pipeline import examine

    root = submission(directory)
    with progress() as tell:
        examined = examine(root, tell)
    say(REPORTERS[output.value](examined.findings, everything))
    if examined.accepted and output is Format.TEXT:
        remark(f"{len(examined.accepted)} accepted, each with a reason")
    return exit_code(examined.findings, strict)
