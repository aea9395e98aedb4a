"""Walks the hostile narratives: `expected.yaml` says what must be found in each, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from upr.text.files import read_source
from upr.text.location import Source
from upr.text.markdown import parse_markdown

HOSTILE = Path(__file__).parents[1] / "hostile" / "markdown"
CASES: list[dict[str, Any]] = yaml.safe_load((HOSTILE / "expected.yaml").read_text("utf-8"))["cases"]


def test_every_file_has_its_row() -> None:
    assert {path.name for path in HOSTILE.glob("*.md")} == {case["file"] for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["file"]))
def test_narrative(case: dict[str, Any]) -> None:
    source = read_source(HOSTILE / case["file"])
    assert isinstance(source, Source)
    _, problems = parse_markdown(source)
    assert [f"{one.location.line}:{one.location.column} {one.code}" for one in problems] == case["faults"]
    assert all(one.message and one.help and one.location.path == source.path for one in problems)
