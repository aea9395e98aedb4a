"""Walks the tables of hostile files: each says in `expected.yaml` what must be found, and where."""

from pathlib import Path
from typing import Any

import pytest
import yaml as pyyaml

from upr.text import yaml as strict
from upr.text.files import read_source
from upr.text.location import Source
from upr.text.paths import path_fault
from upr.text.problem import Problem
from upr.text.yaml import parse_yaml

HOSTILE = Path(__file__).parents[1] / "hostile"


def table(folder: str) -> Any:
    # Read by another reader than the one under test.
    return pyyaml.safe_load((HOSTILE / folder / "expected.yaml").read_text("utf-8"))


def cases(folder: str) -> list[Any]:
    return [pytest.param(case, id=case["file"]) for case in table(folder)["cases"]]


def found(case: Any) -> tuple[bool, list[Problem]]:
    source = read_source(HOSTILE / "yaml" / case["file"])
    assert isinstance(source, Source)
    value, problems = parse_yaml(source)
    return value is not None, problems


def place_and_code(problem: Problem) -> str:
    return f"{problem.location.line}:{problem.location.column} {problem.code}"


@pytest.mark.parametrize("folder", ["yaml", "files"])
def test_every_file_has_its_row(folder: str) -> None:
    files = {path.name for path in (HOSTILE / folder).iterdir()} - {"expected.yaml"}
    assert files == {case["file"] for case in table(folder)["cases"]}


@pytest.mark.parametrize("case", cases("yaml"))
def test_yaml(case: Any) -> None:
    usable, problems = found(case)
    assert [place_and_code(problem) for problem in problems] == case["faults"]
    assert usable == all(fault.endswith(("REC003", "REC016")) for fault in case["faults"])
    assert all(problem.message and problem.help for problem in problems)


@pytest.mark.parametrize("case", cases("yaml"))
def test_yaml_without_the_c_parser(case: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python parser finds the same on the same lines; within a line it may count differently."""
    monkeypatch.setattr(strict, "_LOADER", pyyaml.SafeLoader)
    _, problems = found(case)
    lines = [(problem.location.line, problem.code) for problem in problems]
    assert lines == [(int(fault.split(":")[0]), fault.split()[1]) for fault in case["faults"]]


@pytest.mark.parametrize("case", cases("files"))
def test_files(case: Any) -> None:
    result = read_source(HOSTILE / "files" / case["file"])
    if isinstance(result, Source):
        assert result.text == case["text"]
    else:
        assert place_and_code(result) == case["fault"]
        assert f"byte offset {case['offset']})" in result.message


@pytest.mark.parametrize("text", [text for group in table("paths")["refused"].values() for text in group])
def test_refused_path(text: str) -> None:
    assert path_fault(text)
    assert path_fault(text, allow_parent=True)


@pytest.mark.parametrize("text", table("paths")["parent"])
def test_path_that_leaves_its_folder(text: str) -> None:
    assert path_fault(text)
    assert path_fault(text, allow_parent=True) is None


@pytest.mark.parametrize("text", table("paths")["accepted"])
def test_accepted_path(text: str) -> None:
    assert path_fault(text) is None
