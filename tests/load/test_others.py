"""Submissions of others: read where the file is there, each entry for itself."""

from __future__ import annotations

from pathlib import Path

from submissions import submission

from upr.load.project import load_project

ONE = "  - organisations: [ABC, DEF]\n    kind: joint\n    state: KHM\n    session: 46\n"


def test_without_the_file_there_are_none(tmp_path: Path) -> None:
    project = load_project(submission(tmp_path))
    assert (project.others, project.problems) == ((), ())


def test_each_entry_knows_its_lines(tmp_path: Path) -> None:
    project = load_project(submission(tmp_path, {"others.yaml": f"submissions:\n{ONE}    themes: [Women]\n{ONE}"}))
    assert project.problems == ()
    first, second = project.others
    assert (first.model.organisations, first.model.themes, second.model.themes) == (("ABC", "DEF"), ("Women",), ())
    assert (first.locate(("themes",)).line, second.location.line) == (6, 7)


def test_a_wrong_entry_is_told_of_and_the_others_stay(tmp_path: Path) -> None:
    wrong = ONE.replace("joint", "common").replace("[ABC, DEF]", "[]")
    project = load_project(submission(tmp_path, {"others.yaml": f"submissions:\n{wrong}{ONE}    since: 2023\n{ONE}"}))
    assert len(project.others) == 1
    assert [(p.code, p.location.line) for p in project.problems] == [("REC013", 2), ("REC013", 3), ("REC010", 10)]
