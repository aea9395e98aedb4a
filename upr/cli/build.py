"""`upr build`: the Word file, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

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
    watching: Annotated[bool, typer.Option("--watch", help="Again each time a file is saved; Ctrl-C ends.")] = False,
) -> int:
    """Build the Word file. Errors stop it; nothing is written then."""
    from upr.cli.places import submission

    order = Order(submission(directory), _word_file(out), draft, notes.value if notes else None, counted=watching)
    if watching:
        from upr.cli.build_watch import watch_build

        return watch_build(order)
    return exit_code_of(order, *build_once(order))


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for."""

    root: Path
    out: Path | None
    draft: bool
    notes_as: Literal["endnotes", "footnotes"] | None
    counted: bool = False
    """Whether warnings are counted: otherwise only rules are run whose findings can stop a build."""


def build_once(order: Order) -> tuple[Examined, bool]:
    """Build, or say what stops it; what was found, and whether the file was written.

    Raises:
        UnwritableError: the file cannot be put in place.
    """
    from upr.check.choice import all_rules, errors_only
    from upr.cli.places import say_paths
    from upr.cli.progress import progress
    from upr.pipeline import examine, render
    from upr.text.files import make_folder, write_pair

    with progress() as tell:
        examined = examine(order.root, tell, all_rules if order.counted else errors_only)
        stopping = _stopping(examined, order.draft)
        if stopping or examined.composed is None:
            written = None
        else:
            target = _target(order, examined.composed.corpus.manifest.model)
            written = target, *render(examined.composed, draft=order.draft, notes_as=order.notes_as, tell=tell)
    if written is None:
        _refuse(examined.findings, stopping)
        return examined, False
    target, package, source_map = written
    if order.out is None:
        make_folder(target.parent)
    say_paths(write_pair(target, package, MAP_SUFFIX, source_map))
    return examined, True


def exit_code_of(order: Order, examined: Examined, written: bool) -> int:
    """1 when nothing was built, and for a draft that was built in spite of errors."""
    from upr.cli.verdict import exit_code

    if not written:
        return EXIT_FINDINGS
    return exit_code(_blocking(examined)) if order.draft else 0


def _blocking(examined: Examined) -> list[Finding]:
    from upr.check.blocking import blocking

    return blocking(examined.findings, examined.project, examined.corpus)


def _stopping(examined: Examined, draft: bool) -> list[Finding]:
    from upr.check.blocking import blocking_draft

    return blocking_draft(examined.findings) if draft else _blocking(examined)


def _refuse(findings: Sequence[Finding], stopping: Sequence[Finding]) -> None:
    from upr.cli.reporters import as_text

    say(as_text(stopping or findings, everything=False))
    remark("nothing was built" if stopping else "nothing was built: the manifest must be right first")


def _target(order: Order, manifest: Manifest) -> Path:
    from upr.compose.file_name import file_stem

    stem = file_stem(manifest) + ("-draft" if order.draft else "")
    return order.out or order.root / "build" / f"{stem}.docx"


def _word_file(out: Path | None) -> Path | None:
    from upr.errors import UsageError

    if out is not None and out.suffix.lower() != ".docx":
        raise UsageError("--out must name a file that ends in .docx", "OHCHR takes Word files only")
    return out
