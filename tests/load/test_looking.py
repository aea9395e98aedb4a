"""Seeing that a file was saved: scripted looks instead of a clock, and real files for what is looked at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from submissions import MANIFEST, RECORD, submission, write_files

from upr.load.watch import LONGEST_UNREST, looker, settled


class Script:
    """What is there at each look, one after the other; the last stays. Counts the waiting."""

    def __init__(self, *states: str) -> None:
        self.states = list(states)
        self.waits = 0

    def look(self) -> str:
        return self.states.pop(0) if len(self.states) > 1 else self.states[0]

    def wait(self) -> None:
        self.waits += 1


@pytest.mark.parametrize(
    ("states", "found", "waits"),
    [
        ("abb", "b", 2),
        ("aaabb", "b", 4),
        ("abcdd", "d", 4),
        ("abab", "b", 4),
        ("abaa", "a", 3),
    ],
)
def test_a_change_is_told_of_once_it_rests(states: str, found: str, waits: int) -> None:
    script = Script(*states[1:])
    assert settled("a", script.look, script.wait) == found
    assert script.waits == waits


def test_a_program_that_never_rests_is_not_waited_for_for_ever() -> None:
    script = Script(*map(str, range(100)))
    assert settled("a", script.look, script.wait) == str(LONGEST_UNREST)
    assert script.waits == LONGEST_UNREST + 1


def saved(root: Path, name: str, text: str) -> None:
    """Write a file and give it a time of its own, as saving does on a disk with a fine clock."""
    path = root / name
    before = path.stat().st_mtime_ns if path.exists() else 0
    write_files(root, {name: text})
    os.utime(path, ns=(before + 1_000_000_000, before + 1_000_000_000))


def by_rename(root: Path, name: str, text: str) -> None:
    saved(root, f"{name}.tmp", text)
    (root / f"{name}.tmp").replace(root / name)


@pytest.mark.parametrize("save", [saved, by_rename])
@pytest.mark.parametrize(
    "name",
    [
        "submission.yaml",
        "sections/02-facts.md",
        "recommendations.yaml",
        "earlier.yaml",
        "evidence/base.yaml",
        "evidence/law-2023.yaml",
        "evidence/deep/er/new.yaml",
        "evidence/reviews/r.yaml",
        "glossary.yaml",
    ],
)
def test_every_file_of_a_submission_is_seen(
    tmp_path: Path, name: str, save: Callable[[Path, str, str], None]
) -> None:
    root = submission(tmp_path)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    look = looker(root)
    before = look()
    assert look() == before
    text = (root / name).read_text("utf-8") if (root / name).exists() else "a: b\n"
    save(root, name, text)
    assert look() != before


@pytest.mark.parametrize(
    "name", ["build/x.docx", "build/x.map.json", "evidence/photo.jpg", "evidence/.git/x.yaml", "evidence/.#a.yaml",
             "sections/draft.md", "evidence/a.yaml~", "evidence/x.docx", "sections/x.map.json", "x.docx"],
)  # fmt: skip
def test_what_is_not_read_is_not_seen(tmp_path: Path, name: str) -> None:
    """Above all what `upr build` writes, wherever that is put: it would never come to an end."""
    root = submission(tmp_path)
    look = looker(root)
    before = look()
    write_files(root, {name: "text"})
    assert look() == before


def test_what_lies_outside_is_seen_when_the_manifest_names_it(tmp_path: Path) -> None:
    root = submission(tmp_path / "s", {"submission.yaml": MANIFEST + "evidence: [../shared]\n"})
    look = looker(root)
    before = look()
    saved(tmp_path, "shared/a.yaml", RECORD)
    between = look()
    assert between != before
    saved(root, "submission.yaml", MANIFEST)  # from now on its own base
    after = look()
    saved(tmp_path, "shared/b.yaml", RECORD)
    assert look() == after
    saved(root, "evidence/b.yaml", RECORD)
    assert look() != after


@pytest.mark.parametrize("text", ["", "state: [", "sections: {}\n", "sections: [../x.md, 3]\nevidence: 4\n", "\0"])
def test_a_broken_manifest_is_seen_to_be_mended(tmp_path: Path, text: str) -> None:
    root = submission(tmp_path)
    look = looker(root)
    before = look()
    saved(root, "submission.yaml", text)
    broken = look()
    assert broken != before
    saved(root, "submission.yaml", MANIFEST)
    mended = look()
    assert mended != broken
    assert mended.keys() == before.keys()


def test_folders_that_go_and_come_back(tmp_path: Path) -> None:
    root = submission(tmp_path / "s")
    look = looker(root)
    before = look()
    for name in ("evidence", "sections"):
        (root / name).rename(root / "elsewhere")
        assert look() != before
        (root / "elsewhere").rename(root / name)
        assert look() == before
    shutil.rmtree(root)
    gone = look()
    assert set(gone.values()) == {None}
    submission(root)
    assert look() != gone


def test_a_link_in_a_base_is_not_followed(tmp_path: Path) -> None:
    root = submission(tmp_path / "s")
    write_files(tmp_path, {"other/a.yaml": "a: b\n"})
    try:
        (root / "evidence" / "link").symlink_to(tmp_path / "other", target_is_directory=True)
        (root / "evidence" / "loop").symlink_to(root / "evidence", target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links for us")
    seen = [Path(name).relative_to(root).as_posix() for name in looker(root)()]
    assert sorted(name for name in seen if name.startswith("evidence/")) == [
        "evidence/base.yaml", "evidence/law-2023.yaml",
    ]  # fmt: skip
