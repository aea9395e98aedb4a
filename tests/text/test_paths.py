"""Paths that may be used, and the files of a base. The table of hostile paths is walked in `test_hostile_text.py`."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.text.files import PART_PREFIX, PART_SUFFIX
from upr.text.paths import inside, path_fault, record_files

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs links or names that Windows refuses")


def touch(base: Path, *names: str) -> None:
    for name in names:
        path = base / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def listed(base: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """Records and problems as (code, path), both relative to the base."""
    records, problems = record_files(base)
    return (
        [path.relative_to(base).as_posix() for path in records],
        [(problem.code, problem.location.path.relative_to(base).as_posix()) for problem in problems],
    )


# Path texts


def test_lengths_count_bytes() -> None:
    assert path_fault("a" * 200) is None
    assert path_fault("a" * 201)
    assert path_fault("ខ" * 66) is None
    assert path_fault("ខ" * 67)
    assert path_fault("a" * 100 + "/" + "b" * 139) is None
    assert path_fault("a" * 100 + "/" + "b" * 140)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("a.B/\\:~ *\0\u202e0CONé") | st.characters(), max_size=20))
def test_an_accepted_path_stays_below_its_folder_on_every_system(text: str) -> None:
    if path_fault(text) is None:
        normal = os.path.normpath(os.path.join("root", text))  # noqa: PTH118
        assert normal.startswith("root" + os.sep)
        assert not set(text) & set('\\:<>"|?*\0\n')
        assert all(part == part.rstrip(". ") for part in text.split("/"))
        text.encode("utf-8")


# Inside


def test_inside(tmp_path: Path) -> None:
    root = tmp_path / "root"
    touch(root, "a/b.yaml")
    assert inside(root, root)
    assert inside(root, root / "a" / "b.yaml")
    assert inside(root, root / "a" / "not-yet" / "c.yaml")
    assert inside(root / "a" / "..", root / "a" / ".." / "a" / "b.yaml")
    assert not inside(root, root / ".." / "other")
    assert not inside(root, root / "a" / ".." / ".." / "root-two")
    assert not inside(root, tmp_path / "root-two" / "x")
    assert not inside(root, tmp_path)
    assert not inside(root, root / "a\0b")


@posix_only
def test_no_link_may_stand_between(tmp_path: Path) -> None:
    root = tmp_path / "root"
    touch(root, "real/a.yaml")
    touch(tmp_path, "outside/a.yaml")
    (root / "out").symlink_to(tmp_path / "outside")
    (root / "within").symlink_to("real")
    (root / "loop").symlink_to("loop")
    (root / "a.yaml").symlink_to("real/a.yaml")
    assert not inside(root, root / "out" / "a.yaml")
    assert not inside(root, root / "within" / "a.yaml")
    assert not inside(root, root / "within" / ".." / "real" / "a.yaml")
    assert not inside(root, root / "loop" / "a.yaml")
    assert not inside(root, root / "a.yaml")


@posix_only
def test_the_root_itself_may_be_reached_by_a_link(tmp_path: Path) -> None:
    touch(tmp_path, "real/a.yaml")
    (tmp_path / "link").symlink_to("real")
    assert inside(tmp_path / "link", tmp_path / "link" / "a.yaml")
    assert not inside(tmp_path / "link", tmp_path / "real" / "a.yaml")


# The files of a base


def test_records_are_listed_in_order(tmp_path: Path) -> None:
    touch(tmp_path, "base.yaml", "b.yaml", "a/z.yaml", "a/base.yaml", "a-b.yaml", "a/reviews/r.yaml")
    touch(tmp_path, "reviews/x.yaml", "reviews/deep/x.yaml", ".git/x.yaml", "notes.md", "photo.jpg", ".gitkeep")
    records = ["a-b.yaml", "a/base.yaml", "a/reviews/r.yaml", "a/z.yaml", "b.yaml"]
    assert listed(tmp_path) == (records, [])


STRAYS = [
    "a (conflicted copy).yaml",
    "a (Anna's conflicted copy 2023-07-23).yaml",
    "a (conflicted copy 2023-07-23 101500).yaml",
    "a.sync-conflict-20230723-101500-ABCDEFG.yaml",
    "a.yaml~",
    ".a.yaml.swp",
    "a.yaml.bak",
    "a.yaml.orig",
    "#a.yaml#",
    "~$a.docx",
    ".~lock.a.docx#",
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    "._a.yaml",
    f"{PART_PREFIX}a.yaml{PART_SUFFIX}",
    "a.yml",
    "a.YML",
    "b.YAML",
]


@pytest.mark.parametrize("name", STRAYS)
def test_strays_are_reported_and_are_no_records(name: str, tmp_path: Path) -> None:
    touch(tmp_path, f"folder/{name}", "folder/other.yaml")
    assert listed(tmp_path) == (["folder/other.yaml"], [("REC018", f"folder/{name}")])


def test_another_ending_is_told_how_to_be_read(tmp_path: Path) -> None:
    touch(tmp_path, "a.yml")
    _, (problem,) = record_files(tmp_path)
    assert "'.yaml'" in problem.help


@posix_only
def test_links_and_special_files_are_reported_and_not_followed(tmp_path: Path) -> None:
    base = tmp_path / "base"
    touch(base, "a.yaml")
    touch(tmp_path, "outside/b.yaml")
    (base / "folder").symlink_to(tmp_path / "outside")
    (base / "self").symlink_to(".")
    (base / "reviews").symlink_to(tmp_path / "outside")
    (base / "file.yaml").symlink_to("a.yaml")
    os.mkfifo(base / "pipe.yaml")
    names = ["file.yaml", "folder", "pipe.yaml", "reviews", "self"]
    assert listed(base) == (["a.yaml"], [("REC017", name) for name in names])
    _, problems = record_files(base)
    assert ["link" in problem.message for problem in problems] == [True, True, False, True, True]


@posix_only
@pytest.mark.parametrize(
    "name", ["nul.yaml", "a\u202eb.yaml", "a\u200fb.yaml", "a\nb.yaml", "a .yaml/x.yaml", "a?.yaml", "COM1/x.yaml"]
)
def test_names_that_not_every_system_takes(name: str, tmp_path: Path) -> None:
    touch(tmp_path, name)
    records, problems = listed(tmp_path)
    if name == "a .yaml/x.yaml":  # a space inside is no fault
        assert (records, problems) == ([name], [])
    else:
        assert (records, problems) == ([], [("REC017", name.split("/")[0])])


@posix_only
def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"a\xff.yaml")).touch()
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    assert [problem.code for problem in record_files(tmp_path)[1]] == ["REC017"]


@posix_only
@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("a.yaml", "A.yaml"),
        (unicodedata.normalize("NFC", "é.yaml"), unicodedata.normalize("NFD", "é.yaml")),
        ("Straße.yaml", "STRASSE.yaml"),
    ],
)
def test_names_that_are_one_on_another_system(one: str, two: str, tmp_path: Path) -> None:
    touch(tmp_path, f"x/{one}", f"x/{two}", f"y/{one}")
    if len(list((tmp_path / "x").iterdir())) == 1:
        pytest.skip("on this file system they are one already")
    records, problems = listed(tmp_path)
    assert len(records) == 3
    assert problems == [("REC017", f"x/{max(one, two)}")]


def test_a_base_that_is_not_there(tmp_path: Path) -> None:
    records, (problem,) = record_files(tmp_path / "missing")
    assert (records, problem.code) == ([], "REC001")
