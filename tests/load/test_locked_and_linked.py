"""What may not be opened and what is a link never stops loading, and is never passed over in silence."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from commands import without_privileges
from submissions import INTRODUCTION, MANIFEST, RECORD, submission, write_files

from upr.errors import NotFoundError
from upr.load.look import is_folder, is_there
from upr.load.project import find_root, load_project

links = pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """A folder or file into which nobody may look."""
    folder.chmod(0)
    try:
        with without_privileges():
            yield
    finally:
        folder.chmod(0o755)


@pytest.fixture
def root() -> Iterator[Path]:
    """A submission in a folder that any user may enter, unlike `tmp_path`."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield submission(Path(name) / "s")


def problems(root: Path) -> list[str]:
    """`path code message`, in the order of the places."""
    found = sorted(load_project(root).problems, key=lambda problem: problem.location)
    return [f"{p.location.path.relative_to(root.parent).as_posix()} {p.code} {p.message}" for p in found]


NO_PERMISSION = "REC001 the file cannot be read: there is no permission"


def test_a_locked_base(root: Path) -> None:
    with locked(root / "evidence"):
        found = problems(root)
    assert found == ["s/evidence REC001 the folder cannot be read", f"s/evidence/base.yaml {NO_PERMISSION}"]


def test_a_base_behind_a_locked_folder(root: Path) -> None:
    (root / "far/base").mkdir(parents=True)
    write_files(root, {"submission.yaml": MANIFEST + "evidence: [evidence, far/base]\n"})
    with locked(root / "far"):
        found = problems(root)
    assert found == ["s/far/base REC001 the folder cannot be read", f"s/far/base/base.yaml {NO_PERMISSION}"]


@pytest.mark.parametrize("folder", ["deep", "reviews"])
def test_a_locked_folder_in_a_base_hides_no_other(root: Path, folder: str) -> None:
    write_files(root, {f"evidence/{folder}/one.yaml": RECORD})
    with locked(root / "evidence" / folder):
        project = load_project(root)
        assert problems(root) == [f"s/evidence/{folder} REC001 the folder cannot be read"]
    assert [record.id for record in project.bases[0].records] == ["law-2023"]


@pytest.mark.parametrize("manifest", [MANIFEST, MANIFEST.replace("02-facts", "2-facts")])
def test_locked_sections(root: Path, manifest: str) -> None:
    write_files(root, {"submission.yaml": manifest})
    with locked(root / "sections"):
        found = problems(root)
    assert len(found) == 2
    for line in found:
        assert line.startswith("s/submission.yaml REC017 ")
        assert line.endswith("or a folder is locked")


@pytest.mark.parametrize("name", ["recommendations.yaml", "earlier.yaml", "evidence/law-2023.yaml"])
def test_a_locked_file(root: Path, name: str) -> None:
    with locked(root / name):
        assert problems(root) == [f"s/{name} {NO_PERMISSION}"]


def test_a_locked_submission_is_found_and_told_of(root: Path) -> None:
    with locked(root):
        assert find_root(root) == root
        found = problems(root)
    names = ("submission.yaml", "recommendations.yaml", "earlier.yaml", "evidence/base.yaml")
    assert {f"s/{name} {NO_PERMISSION}" for name in names} <= set(found)


@links
@pytest.mark.parametrize("name", ["recommendations.yaml", "earlier.yaml", "evidence/base.yaml", "submission.yaml"])
@pytest.mark.parametrize("target", ["nowhere", "there"])
def test_a_link_in_the_place_of_a_file(tmp_path: Path, name: str, target: str) -> None:
    root = submission(tmp_path / "s")
    (root / name).rename(tmp_path / "there")
    (root / name).symlink_to(tmp_path / target)
    link = "a link may not stand in a base" if name == "evidence/base.yaml" else ""
    assert f"s/{name} REC001 the file cannot be read: it is a symbolic link" in problems(root)
    assert len(problems(root)) == (2 if link else 1)


@links
def test_a_section_that_is_a_link_to_nowhere(tmp_path: Path) -> None:
    root = submission(tmp_path / "s", {"sections/02-facts.md": None})
    (root / "sections/02-facts.md").symlink_to(tmp_path / "nowhere")
    (problem,) = load_project(root).problems
    assert problem.code == "REC017"


@links
def test_sign_offs_are_not_read_through_a_link(tmp_path: Path) -> None:
    review = f"record: law-2023\nfingerprint: sha256:{'a' * 64}\ndecision: verified\nactor: A-01\n"
    root = submission(tmp_path / "s", {"../far/one.yaml": review + "reviewed_on: 2023-05-01\n"})
    (root / "evidence/reviews").symlink_to(tmp_path / "far", target_is_directory=True)
    project = load_project(root)
    assert project.bases[0].reviews == ()
    assert [problem.code for problem in project.problems] == ["REC017"]


@links
def test_a_base_may_be_a_link_and_counts_once(tmp_path: Path) -> None:
    root = submission(tmp_path / "s", {"submission.yaml": MANIFEST + "evidence: [evidence, base]\n"})
    (root / "base").symlink_to(root / "evidence", target_is_directory=True)
    assert load_project(root).problems == ()
    assert len(load_project(root).bases) == 1


@links
def test_links_that_go_in_circles(tmp_path: Path) -> None:
    manifest = MANIFEST.replace("02-facts.md", "a.md") + "evidence: [evidence, loop]\n"
    root = submission(tmp_path / "s", {"submission.yaml": manifest, "evidence/x/a.yaml": RECORD})
    for link in ("loop", "sections/a.md", "evidence/x/up"):
        (root / link).symlink_to(root / link)
    (root / "evidence/x/back").symlink_to(root / "evidence", target_is_directory=True)
    assert sorted(problem.code for problem in load_project(root).problems) == ["REC017"] * 3 + ["REC019"]


def test_names_that_no_file_can_have(tmp_path: Path) -> None:
    for name in ("x" * 5000, "a\0b", "\ud800"):
        assert not is_there(tmp_path / name)
        assert not is_folder(tmp_path / name)
        with pytest.raises(NotFoundError):
            find_root(tmp_path / name)
    assert is_there(tmp_path)
    assert is_folder(tmp_path)
    file = tmp_path / "file"
    file.write_text(INTRODUCTION, "utf-8")
    assert is_there(file)
    assert not is_folder(file)
    assert not is_there(file / "below")
