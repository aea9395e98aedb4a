"""`upr status`: words against the limit, dear paragraphs, evidence used and unused, the deadline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import EXIT_FINDINGS, options
from upr.cli.options import Format, Output
from upr.cli.remarks import remark, say

if TYPE_CHECKING:
    from upr.models.finding import Finding


def status(
    directory: options.Directory = None,
    output: Output = Format.TEXT,
    watching: Annotated[bool, typer.Option("--watch", help="Again each time a file is saved; Ctrl-C ends.")] = False,
) -> int:
    """Show words against the limit, evidence used and unused, deadline."""
    from upr.cli.as_json import as_json
    from upr.cli.places import submission
    from upr.cli.progress import progress
    from upr.cli.status.shape import status_of
    from upr.cli.status.text import as_text
    from upr.pipeline import examine

    root = submission(directory)
    if watching:
        from upr.cli.status.watch import watch_status

        return watch_status(root, as_json=output is Format.JSON, clock=_now)
    with progress() as tell:
        examined = examine(root, tell)
    if examined.composed is None:
        return _none_yet(examined.findings, output)
    now = _now()
    shape = status_of(examined.composed, examined.findings, now)
    if output is Format.JSON:
        say(as_json(shape))
    else:
        say(as_text(shape, now))
    return 0


def _now() -> datetime:
    return datetime.now(UTC)


def _none_yet(findings: Sequence[Finding], output: Format) -> int:
    """A program that asked for JSON gets no other text."""
    from upr.cli.reporters import as_text

    if output is Format.TEXT:
        say(as_text(findings, everything=False))
    remark("there is no status yet: the manifest must be right first; 'upr check' says what is wrong")
    return EXIT_FINDINGS
