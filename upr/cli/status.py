"""`upr status`: words against the limit, notes, evidence used and unused, the deadline."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from upr.cli import options
from upr.cli.remarks import remark, say


class Format(StrEnum):
    """How the status is printed."""

    TEXT = "text"
    JSON = "json"


def status(
    directory: options.Directory = None,
    output: Annotated[Format, typer.Option("--format", help="How it is printed.")] = Format.TEXT,
) -> int:
    """Show how far a submission is: words, notes, evidence, deadline."""
    import json

    from upr.cli.places import submission
    from upr.cli.status_shape import status_of
    from upr.cli.status_text import as_text
    from upr.cli.verdict import exit_code
    from upr.pipeline import examine

    examined = examine(submission(directory))
    if examined.composed is None:
        from upr.cli.reporters import as_text as findings_text

        say(findings_text(examined.findings, everything=False))
        remark("there is no status yet: the manifest must be right first")
        return exit_code(examined.findings) or 1
    shape = status_of(examined.composed, now=datetime.now(UTC))
    if output is Format.JSON:
        say(json.dumps(shape, indent=2, ensure_ascii=False))
    else:
        say(as_text(shape, datetime.now(UTC)))
    return 0
