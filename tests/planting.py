"""Planting faults in a copy of the example and its evidence, and what is found in it then."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from planted_faults import SUBMISSION, Edit

from upr.models.finding import Finding
from upr.pipeline import examine

TOP = Path(__file__).parents[1]


def copied(folder: Path) -> Path:
    """The example and its evidence in a folder, laid out as in the repository."""
    for name in (SUBMISSION, "evidence"):
        shutil.copytree(TOP / name, folder / name, ignore=shutil.ignore_patterns("build"))
    return folder


@contextmanager
def planted(edits: Iterable[Edit], top: Path) -> Iterator[None]:
    """Make the edits, and take them back afterwards."""
    edits = list(edits)
    paths = {top / edit.path for edit in edits}
    before = {path: path.read_bytes() if path.exists() else None for path in paths}
    try:
        for edit in edits:
            edit.make(top)
        yield
    finally:
        for path, data in before.items():
            path.write_bytes(data) if data is not None else path.unlink(missing_ok=True)


def found(top: Path) -> list[str]:
    """All that is found in the copy, as `path:line:column CODE`."""
    return sorted(_shown(finding, top) for finding in examine(top / SUBMISSION).findings)


def _shown(finding: Finding, top: Path) -> str:
    here = finding.location
    return f"{here.path.resolve().relative_to(top.resolve()).as_posix()}:{here.line}:{here.column} {finding.code}"
