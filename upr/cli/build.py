"""`upr build`: the Word file, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from upr.cli import EXIT_FINDINGS, options
from upr.cli.remarks import remark, say

if TYPE_CHECKING:
    from upr.models.finding import Finding
    from upr.models.manifest import Manifest
    from upr.pipeline import Examined


MAP_SUFFIX = ".map.json"


class Notes(StrEnum):
    """Where notes are printed."""

    ENDNOTES = "endnotes"
    FOOTNOTES = "footnotes"


def build(
    directory: options.Directory = None,
    out: Annotated[Path | None, typer.Option("--out", help="The Word file to write.", metavar="FILE")] = None,
    draft: Annotated[bool, typer.Option("--draft", help="Build in spite of errors; every page says DRAFT.")] = False,
    notes: Annotated[Notes | None, typer.Option("--notes", help="Instead of what the manifest says.")] = None,
) -> int:
    """Build the Word file. Errors stop it; nothing is written then."""
    from upr.cli.places import say_paths, submission
    from upr.cli.verdict import exit_code
    from upr.pipeline import examine, render
    from upr.text.files import make_folder, write_pair

    root = submission(directory)
    examined = examine(root)
    stopping = _stopping(examined, draft)
    if stopping or examined.composed is None:
        return _refuse(examined.findings, stopping)
    target = _target(root, examined.composed.corpus.manifest.model, out, draft)
    package, source_map = render(examined.composed, draft=draft, notes_as=notes.value if notes else None)
    if out is None:
        make_folder(target.parent)
    say_paths(write_pair(target, package, MAP_SUFFIX, source_map))
    return exit_code(_blocking(examined)) if draft else 0


def _blocking(examined: Examined) -> list[Finding]:
    from upr.check.blocking import blocking

    return blocking(examined.findings, examined.project, examined.corpus)


def _stopping(examined: Examined, draft: bool) -> list[Finding]:
    from upr.check.blocking import blocking_draft

    return blocking_draft(examined.findings) if draft else _blocking(examined)


def _refuse(findings: Sequence[Finding], stopping: Sequence[Finding]) -> int:
    from upr.cli.reporters import as_text

    say(as_text(stopping or findings, everything=False))
    remark("nothing was built" if stopping else "nothing was built: the manifest must be right first")
    return EXIT_FINDINGS


def _target(root: Path, manifest: Manifest, out: Path | None, draft: bool) -> Path:
    from upr.compose.file_name import file_stem
    from upr.errors import UsageError

    if out is None:
        return root / "build" / f"{file_stem(manifest)}{'-draft' if draft else ''}.docx"
    if out.suffix.lower() != ".docx":
        raise UsageError("--out must name a file that ends in .docx", "OHCHR takes Word files only")
    return out
