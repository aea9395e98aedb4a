"""What stops a build: files that do not parse, errors of the submission, errors of cited records, persons at risk."""

from __future__ import annotations

from pathlib import Path

import pytest
from rule_cases import SKELETON, case_folders, files_of, lay
from submissions import MANIFEST as SMALL_MANIFEST
from submissions import facts, submission

from upr.check.blocking import blocking, blocking_draft
from upr.models.finding import Severity
from upr.pipeline import examine

MANIFEST, SECTION, RECORD = "submission.yaml", "sections/01-introduction.md", "evidence/vod-closed-2023.yaml"
OTHER = "evidence/vod-order-2023.yaml"


def clean(path: str) -> str:
    return (SKELETON / path).read_text("utf-8")


def stopping(folder: Path, changes: dict[str, str | bytes | None]) -> tuple[list[str], list[str]]:
    """The codes that are found, and those that stop a build."""
    examined = examine(lay(folder, changes))
    stops = blocking(examined.findings, examined.project, examined.corpus)
    return [finding.code for finding in examined.findings], [finding.code for finding in stops]


WRONG = clean(RECORD).replace("published: 2023-02-13", "published: soon")


def test_nothing_stops_a_clean_submission(tmp_path: Path) -> None:
    assert stopping(tmp_path, {}) == ([], [])


def test_a_wrong_record_that_nothing_cites_does_not(tmp_path: Path) -> None:
    assert stopping(tmp_path, {OTHER: WRONG}) == (["REC013"], [])


def test_a_wrong_record_that_the_text_cites_does(tmp_path: Path) -> None:
    """The fault is found once, as the record's: the citation is not dangling."""
    only_text = clean("recommendations.yaml").replace("    evidence: [vod-closed-2023]\n", "")
    assert stopping(tmp_path, {RECORD: WRONG, "recommendations.yaml": only_text}) == (
        ["REC013", "RCM005"],
        ["REC013"],
    )


def test_a_wrong_record_that_a_recommendation_rests_on_does(tmp_path: Path) -> None:
    asked = clean("recommendations.yaml").replace("[vod-closed-2023]", "[vod-closed-2023, vod-order-2023]")
    assert stopping(tmp_path, {OTHER: WRONG, "recommendations.yaml": asked}) == (["REC013"], ["REC013"])


@pytest.mark.parametrize(
    ("text", "code"),
    [(b"\xff", "REC001"), ("a: [", "REC002"), ("a: &b c\n", "REC004"), ("- a\n", "REC009")],
    ids=["unreadable", "malformed", "anchor", "list"],
)
def test_a_file_that_does_not_parse_does_though_nothing_cites_it(
    text: str | bytes, code: str, tmp_path: Path
) -> None:
    assert stopping(tmp_path, {OTHER: text}) == ([code], [code])


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        (MANIFEST, "state: KHM", "state: Cambodia", "REC013"),
        (MANIFEST, "kind: individual", "kind: joint", "OHC004"),
        (SECTION, "[@vod-closed-2023]", "[@vod-closed]", "LNK001"),
        ("recommendations.yaml", "theme: media", "theme: Media!", "REC013"),
        ("earlier.yaml", "cycle: 3", "cycle: three", "REC012"),
        ("evidence/base.yaml", "id: cambodia", "id: Cambodia", "REC013"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_error_of_the_submission_does(path: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    assert stopping(tmp_path, {path: clean(path).replace(old, new)}) == ([code], [code])


def test_a_missing_base_does(tmp_path: Path) -> None:
    changes: dict[str, str | bytes | None] = {MANIFEST: clean(MANIFEST) + "evidence: [elsewhere]\n"}
    assert stopping(tmp_path, changes) == (["REC019"], ["REC019"])


def test_warnings_do_not(tmp_path: Path) -> None:
    text = clean(MANIFEST).replace("key_words: [media freedom]\n", "").replace("2023-10-10", "2023-12-10")
    assert stopping(tmp_path, {MANIFEST: text}) == (["OHC006", "OHC011"], [])


def test_accepted_errors_do_not(tmp_path: Path) -> None:
    text = clean(MANIFEST).replace("kind: individual", "kind: joint")
    text += "accept: [{code: OHC004, reason: The second member joins later.}]\n"
    assert stopping(tmp_path, {MANIFEST: text}) == ([], [])


def test_only_persons_stop_a_draft(tmp_path: Path) -> None:
    text = clean(RECORD) + "persons: [P-ABCDEFG2]\n"
    dangling = clean(SECTION).replace("[@vod-closed-2023]", "[@vod-closed-2023; @vod-closed]")
    findings = examine(lay(tmp_path, {RECORD: text, SECTION: dangling, OTHER: "a: ["})).findings
    assert {finding.code for finding in blocking_draft(findings)} == {"PER001"}
    assert {finding.code for finding in findings} == {"PER001", "LNK001", "REC002"}


UNCITED = {"vod-order-2023.yaml", "vod-order-.yaml", "VOD order (final).yaml", "vod-closed-2023-a-01.yaml"}
"""Records of the cases that nothing cites, and a sign-off."""


@pytest.mark.parametrize("case", case_folders("fail"), ids=lambda case: f"{case.parent.name}-{case.name}")
def test_every_error_stops_a_build_but_those_of_records_that_nothing_cites(case: Path, tmp_path: Path) -> None:
    examined = examine(lay(tmp_path, files_of(case)))
    stops = blocking(examined.findings, examined.project, examined.corpus)
    errors = [finding for finding in examined.findings if finding.severity is Severity.ERROR]
    spared = [finding for finding in errors if finding not in stops]
    assert {finding.location.path.name for finding in spared} <= UNCITED
    assert [finding for finding in stops if finding.severity is not Severity.ERROR] == []


def test_a_base_over_the_narrative_does_not_make_its_errors_those_of_uncited_records(tmp_path: Path) -> None:
    manifest = SMALL_MANIFEST + "evidence: [evidence, sections]\n"
    changes = {"submission.yaml": manifest, "sections/base.yaml": "id: odd\nabout: A base in the wrong place.\n"}
    root = submission(tmp_path, changes | facts("A law [@lwa-2023].\n\n:::{recommendations}\n:::"))
    examined = examine(root)
    assert "LNK001" in {finding.code for finding in blocking(examined.findings, examined.project, examined.corpus)}
