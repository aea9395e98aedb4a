"""A check composes less than a build: it must find the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from rule_cases import case_folders, files_of, lay

from upr.pipeline import examine

CASES = [case for case in case_folders() if case.parent.name.startswith("OHC")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_the_same_is_found_where_nothing_is_to_be_printed(case: Path, tmp_path: Path) -> None:
    root = lay(tmp_path, files_of(case))
    whole, only = examine(root), examine(root, findings_only=True)
    assert (only.findings, only.accepted) == (whole.findings, whole.accepted)
    assert only.composed is None
