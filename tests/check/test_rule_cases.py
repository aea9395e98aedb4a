"""Every rule by its cases in `tests/rules/`, and the cases that git cannot hold."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rule_cases import RULES_FOLDER, SKELETON, case_folders, expected_in, files_of, lay, lines, place

from upr.check.rule import Rule
from upr.check.rules import BY_CODE, RULES
from upr.check.run import run
from upr.pipeline import context_of, examine

OF_SUBMISSIONS = [rule for rule in RULES if rule.family != "DOC"]
"""Those of Word files have cases made by code, in `tests/word/test_doc_rules.py`."""
RECORD = "evidence/vod-order-2023.yaml"
NO_FAIL_FOLDER = {"OHC005": "composing prints every name: only a fault of ours can leave one out, see below"}


def test_the_small_submission_is_clean(tmp_path: Path) -> None:
    examined = examine(lay(tmp_path, {}))
    assert examined.findings == ()
    assert examined.accepted == ()


@pytest.mark.parametrize("case", case_folders(), ids=lambda case: f"{case.parent.name}-{case.name}")
def test_case(case: Path, tmp_path: Path) -> None:
    root = lay(tmp_path, files_of(case))
    found = lines(examine(root).findings, root)
    assert found == expected_in(case)
    raised = any(f" {case.parent.name} " in line for line in found)
    assert raised == case.name.startswith("fail-")


def test_every_case_belongs_to_a_rule() -> None:
    folders = {path for path in RULES_FOLDER.glob("*/*") if path.is_dir() and path.parent != SKELETON}
    assert folders == set(case_folders())
    assert {case.parent.name for case in case_folders()} == {rule.code for rule in OF_SUBMISSIONS}


@pytest.mark.parametrize("rule", OF_SUBMISSIONS, ids=lambda rule: rule.code)
def test_every_rule_has_both_kinds_of_case(rule: Rule[Any]) -> None:
    kinds = {case.name.split("-")[0] for case in case_folders() if case.parent.name == rule.code}
    assert kinds == ({"pass"} if rule.code in NO_FAIL_FOLDER else {"pass", "fail"})


def _nul(root: Path) -> None:
    (root / RECORD).write_bytes(b"kind: news-report\ntitle: \0\n")


def _too_large(root: Path) -> None:
    (root / RECORD).write_bytes(b"kind: news-report\n#" + b" " * 1_000_000)


def _too_large_section(root: Path) -> None:
    (root / "sections/01-introduction.md").write_bytes(b"---\ntitle: Introduction\n---\n" + b"a\n" * 50_000)


def _linked_record(root: Path) -> None:
    (root / "elsewhere.yaml").write_bytes((root / "evidence/vod-closed-2023.yaml").read_bytes())
    (root / RECORD).symlink_to(root / "elsewhere.yaml")


def _linked_section(root: Path) -> None:
    (root / "sections/01-introduction.md").rename(root / "elsewhere.md")
    (root / "sections/01-introduction.md").symlink_to(root / "elsewhere.md")


def _linked_folder(root: Path) -> None:
    (root / "elsewhere").mkdir()
    (root / "evidence/media").symlink_to(root / "elsewhere", target_is_directory=True)


def _linked_manifest(root: Path) -> None:
    (root / "submission.yaml").rename(root / "elsewhere.yaml")
    (root / "submission.yaml").symlink_to(root / "elsewhere.yaml")


def _two_names_in_one(root: Path) -> None:
    shutil.copy(root / "evidence/vod-closed-2023.yaml", root / "evidence/VOD-Closed-2023.yaml")
    if len(list((root / "evidence").glob("*losed*"))) < 2:
        pytest.skip("this file system takes both names for one")


MADE: list[tuple[Callable[[Path], None], list[str]]] = [
    (_nul, [f"{RECORD}:2:8: REC001"]),
    (_too_large, [f"{RECORD}:1:1: REC001"]),
    (_too_large_section, ["sections/01-introduction.md:1:1: NAR002"]),
    (_linked_record, [f"{RECORD}:1:1: REC017"]),
    (_linked_folder, ["evidence/media:1:1: REC017"]),
    (_linked_section, ["submission.yaml:16:5: REC017"]),
    (_linked_manifest, ["submission.yaml:1:1: REC001"]),
    (_two_names_in_one, ["evidence/VOD-Closed-2023.yaml:1:1: REC014", "evidence/vod-closed-2023.yaml:1:1: REC017"]),
]


@pytest.mark.parametrize(("make", "expected"), MADE, ids=lambda value: getattr(value, "__name__", ""))
def test_made_case(make: Callable[[Path], None], expected: list[str], tmp_path: Path) -> None:
    root = lay(tmp_path, {})
    if "linked" in make.__name__ and os.name == "nt":
        pytest.skip("links need a privilege on Windows")
    make(root)
    assert [place(finding, root) for finding in examine(root).findings] == expected


def test_a_name_that_composing_leaves_out_is_found(tmp_path: Path) -> None:
    composed = examine(lay(tmp_path, {})).composed
    assert composed is not None
    context = context_of(composed.corpus.manifest.model)
    nameless = replace(composed, document=replace(composed.document, front=()))
    findings = run([BY_CODE["OHC005"]], nameless, context)
    assert [(f.code, f.location.line) for f in findings] == [("OHC005", 10)]
    assert run([BY_CODE["OHC005"]], composed, context) == []
