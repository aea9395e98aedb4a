"""`upr report`: one page for a reviewer who did not write the submission; it can be mailed, printed, read offline."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from upr.cli import EXIT_CLEAN, EXIT_FINDINGS, options
from upr.cli.remarks import remark, say
from upr.errors import UsageError

NAME = "review.html"


def report(
    directory: options.Directory = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", show_default="build/review.html")] = None,
) -> int:
    """Write a page that shows readiness, each claim with its evidence, and all findings."""
    from upr.cli.places import say_paths, submission
    from upr.cli.progress import progress
    from upr.cli.reporters import as_text
    from upr.pipeline import examine
    from upr.pipeline import report as report_of
    from upr.text.files import make_folder, write_whole

    if out is not None and out.suffix.lower() not in (".html", ".htm"):
        raise UsageError("--out must name a file that ends in .html", "browsers open it by that name")
    root = submission(directory)
    with progress() as tell:
        examined = examine(root, tell)
        page = report_of(examined)
    if page is None:
        say(as_text(examined.findings, everything=False))
        remark("no page was written: the manifest must be right first")
        return EXIT_FINDINGS
    target = out or root / "build" / NAME
    if out is None:
        make_folder(target.parent)
    say_paths([write_whole(target, page)])
    return EXIT_CLEAN
