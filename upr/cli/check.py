"""`upr check`: look at everything, write nothing but the baseline that is asked for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from upr.cli import options
from upr.cli.remarks import remark, say


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


def check(
    directory: options.Directory = None,
    output: Annotated[Format, typer.Option("--format", help="How findings are printed.")] = Format.TEXT,
    everything: Annotated[bool, typer.Option("--all", help="Show every finding.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Leave with 1 for warnings too.")] = False,
    select: Annotated[
        list[str] | None, typer.Option("--select", help="Only these codes or families.", metavar="CODES")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", help="Without these codes or families.", metavar="CODES")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help="Show only what this file does not know.", metavar="FILE")
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option("--write-baseline", help="Write what is found down as known.", metavar="FILE")
    ] = None,
) -> int:
    """Check a submission and its whole evidence. Changes nothing of it."""
    from upr.cli import narrow
    from upr.cli.places import submission
    from upr.cli.progress import progress
    from upr.cli.reporters import REPORTERS
    from upr.cli.verdict import exit_code
    from upr.pipeline import examine

    wanted, unwanted = narrow.codes_of(select or (), "--select"), narrow.codes_of(ignore or (), "--ignore")
    root = submission(directory)
    with progress() as tell:
        examined = examine(root, tell, narrow.selected(wanted), findings_only=True)
    findings = narrow.chosen(examined.findings, wanted, unwanted)
    if baseline:
        findings = narrow.without_known(findings, baseline, examined.project, narrow.asked_for(wanted, unwanted))
    if write_baseline:
        findings = narrow.write_baseline(findings, write_baseline, examined.project)
    say(REPORTERS[output.value](findings, everything))
    accepted = sum(map(narrow.asked_for(wanted, unwanted), examined.accepted))
    if accepted and output is Format.TEXT:
        remark(f"{accepted} accepted, each with a reason")
    return exit_code(findings, strict)
