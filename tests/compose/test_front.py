"""The opening part: who submits, on which State, to which session (OHCHR's rules OPEN-1 to OPEN-5)."""

from __future__ import annotations

from pathlib import Path

import pytest
from submissions import MANIFEST, composed_of, printed, submission

ORGANISATION = """\
  - name: Second Organisation
    acronym: SO
    city: Paris
    country: France
    founded: 1999
    website: https://example.org/?utm_source=mail
"""
LINK = "<https://example.org/|https://example.org/>"


def front(folder: Path, manifest: str) -> list[tuple[str, str]]:
    lines = composed_of(submission(folder, {"submission.yaml": manifest})).document.front
    return [(line.kind, printed(line.runs).replace("\u00a0", " ")) for line in lines]


def test_all_lines_in_english(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("kind: individual", "kind: joint").replace("sections:", f"{ORGANISATION}sections:")
    manifest = manifest.replace("[rights]", "[rights, law]") + "notice: Never submitted\n"
    assert front(tmp_path, manifest) == [
        ("notice", "Never submitted"),
        ("review", "Universal Periodic Review of Cambodia"),
        ("session", "46th session of the UPR Working Group, 29 April to 10 May 2024; fourth cycle"),
        ("kind", "Joint submission"),
        ("title", "Rights in a small example"),
        ("organisations-heading", "Submitted by"),
        ("organisation", "[Example organisation] (EO), [city], [country]. Placeholder in a test."),
        ("organisation", f"Second Organisation (SO), Paris, France, founded in 1999, {LINK}"),
        ("key-words", "Key words: rights; law"),
    ]


def test_lines_that_are_left_out(tmp_path: Path) -> None:
    kinds = [kind for kind, _ in front(tmp_path, MANIFEST.replace("key_words: [rights]\n", ""))]
    assert kinds == ["review", "session", "kind", "title", "organisations-heading", "organisation"]


def test_french(tmp_path: Path) -> None:
    lines = dict(front(tmp_path, MANIFEST.replace("language: en", "language: fr")))
    assert "Cambodge" in lines["review"]
    assert "avril" in lines["session"]
    assert lines["title"] == "Rights in a small example"


@pytest.mark.parametrize("session", [1, 99])
def test_a_session_without_known_dates(tmp_path: Path, session: int) -> None:
    line = dict(front(tmp_path, MANIFEST.replace("session: 46", f"session: {session}")))["session"]
    assert line.endswith("session of the UPR Working Group; fourth cycle")


def test_a_state_that_nobody_knows_prints_its_code(tmp_path: Path) -> None:
    assert dict(front(tmp_path, MANIFEST.replace("KHM", "XYZ")))["review"].endswith("of XYZ")
