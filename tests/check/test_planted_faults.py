"""Faults planted in records, narrative and manifest: each is found once, at its line, and nothing else is."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from planted_faults import ALONE, DATA, RECORDS, SUBMISSION, TEXT, TOGETHER, Fault

from upr.models.finding import Finding
from upr.pipeline import examine

TOP = Path(__file__).parents[2]
COPIED = (SUBMISSION, "evidence")


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example and its evidence, laid out as in the repository."""
    folder = tmp_path_factory.mktemp("planted")
    for name in COPIED:
        shutil.copytree(TOP / name, folder / name, ignore=shutil.ignore_patterns("build"))
    return folder


@contextmanager
def planted(faults: Iterable[Fault], top: Path) -> Iterator[None]:
    """Make the edits, and take them back afterwards."""
    edits = [edit for fault in faults for edit in fault.edits]
    paths = {top / edit.path for edit in edits}
    before = {path: path.read_bytes() if path.exists() else None for path in paths}
    try:
        for edit in edits:
            edit.make(top)
        yield
    finally:
        for path, data in before.items():
            path.write_bytes(data) if data is not None else path.unlink()


def place_of(fault: Fault, top: Path) -> str:
    """Where the fault is expected now, as `path:line:column CODE`."""
    text = (top / fault.where).read_bytes().decode("utf-8", "surrogateescape")
    at = text.index(fault.at)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return f"{fault.where}:{line}:{column} {fault.code}"


def found(top: Path) -> list[str]:
    return [_shown(finding, top) for finding in examine(top / SUBMISSION).findings]


def _shown(finding: Finding, top: Path) -> str:
    here = finding.location
    return f"{here.path.resolve().relative_to(top.resolve()).as_posix()}:{here.line}:{here.column} {finding.code}"


def test_the_untouched_example_has_no_finding(top: Path) -> None:
    assert found(top) == []


@pytest.mark.parametrize("fault", [*TEXT, *DATA, *ALONE], ids=lambda fault: fault.name)
def test_fault(fault: Fault, top: Path) -> None:
    with planted([fault], top):
        assert found(top) == [place_of(fault, top)]


@pytest.mark.parametrize("faults", [RECORDS, TOGETHER], ids=["records", "all"])
def test_many_faults_at_once(faults: tuple[Fault, ...], top: Path) -> None:
    """A record stands by itself: its faults are planted together, to save time."""
    with planted(faults, top):
        assert sorted(found(top)) == sorted(place_of(fault, top) for fault in faults)


def test_the_faults_are_many_and_different() -> None:
    faults = (*TOGETHER, *ALONE)
    assert len(faults) >= 80
    assert len({fault.code for fault in faults}) >= 50
    assert len({fault.name for fault in faults}) == len(faults)
