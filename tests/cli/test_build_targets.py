"""Where `upr build` writes: each target that a user may name, and what stands in its way."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from commands import listing, refused, upr
from submissions import facts, submission

from upr.ooxml.package import content_hash

STEM = "EO_UPR46_KHM_E_Main"
OTHER = facts("Another text [@law-2023].\n\n:::{recommendations}\n:::")
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return submission(tmp_path / "mine")


def agree(word: Path, source_map: Path) -> bool:
    """Whether a map is that of a Word file."""
    named: str = json.loads(source_map.read_bytes())["content_hash"]
    return content_hash(word.read_bytes()) == named


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_pair_belongs_together(root: Path) -> None:
    assert upr("build", root).code == 0
    assert files(root / "build") == [f"{STEM}.docx", f"{STEM}.map.json"]
    assert agree(root / "build" / f"{STEM}.docx", root / "build" / f"{STEM}.map.json")


@pytest.mark.parametrize("name", ["out.docx", "OUT.DOCX", "a.b.docx", "ខ្មែរ.docx", "with space.docx", "-x.docx"])
def test_out_is_relative_to_the_current_folder(root: Path, tmp_path: Path, name: str) -> None:
    ran = upr("build", "mine", f"--out={name}", folder=tmp_path)
    stem = name[: -len(".docx")]
    assert (ran.code, ran.out, ran.err) == (0, f"{name}\n{stem}.map.json\n", "")
    assert files(tmp_path) == sorted(["mine", name, f"{stem}.map.json"])
    assert agree(tmp_path / name, tmp_path / f"{stem}.map.json")
    assert not (root / "build").exists()


def test_out_may_be_absolute_and_the_paths_are_printed_from_here(root: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    ran = upr("build", "--out", tmp_path / "there" / "out.docx", folder=root / "sections")
    assert ran.out == "../../there/out.docx\n../../there/out.map.json\n"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "--out must name a file that ends in .docx"),
        (".docx", "--out must name a file that ends in .docx"),
        ("out", "--out must name a file that ends in .docx"),
        ("out.doc", "--out must name a file that ends in .docx"),
        ("out.docx.pdf", "--out must name a file that ends in .docx"),
        ("-", "--out must name a file that ends in .docx"),
        ("..", "--out must name a file that ends in .docx"),
        ("no/such/out.docx", "no/such/out.docx could not be written: its folder does not exist"),
        ("no/build/out.docx", "no/build/out.docx could not be written: its folder does not exist"),
        ("mine/submission.yaml/out.docx", "its folder does not exist"),
        ("x" * 3000 + ".docx", "could not be written: its name is too long; what was there before is untouched"),
        ("x" * 240 + ".docx", "could not be written: its name is too long"),
        ("a\0b.docx", "Invalid value for '--out'"),
        ("folder.docx", "folder.docx could not be written: it is a folder; what was there before is untouched"),
    ],
)
def test_targets_that_cannot_be(root: Path, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "folder.docx").mkdir()
    before = listing(tmp_path)
    assert said in refused(upr("build", "mine", f"--out={name}", folder=tmp_path))
    assert listing(tmp_path) == before


@posix_only
def test_a_link_is_neither_followed_nor_replaced(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"old")
    (tmp_path / "out.docx").symlink_to(tmp_path / "elsewhere")
    assert "symbolic link" in refused(upr("build", "mine", "--out", "out.docx", folder=tmp_path))
    assert (tmp_path / "elsewhere").read_bytes() == b"old"
    assert (tmp_path / "out.docx").is_symlink()


@posix_only
def test_a_device_is_not_written_to(root: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "out.docx")
    assert "not a regular file" in refused(upr("build", "mine", "--out", "out.docx", folder=tmp_path))


@posix_only
def test_an_odd_name_is_printed_without_harm(root: Path, tmp_path: Path) -> None:
    ran = upr("build", "mine", "--out", "a\x1b[31m.docx", folder=tmp_path)
    assert (ran.code, ran.out) == (0, "a\\u001b[31m.docx\na\\u001b[31m.map.json\n")


@pytest.mark.parametrize("kind", ["file", "link to nothing"])
def test_something_else_is_called_build(root: Path, kind: str) -> None:
    if kind == "file":
        (root / "build").write_text("mine", "utf-8")
    elif os.name == "posix":
        (root / "build").symlink_to(root / "nothing")
    else:
        pytest.skip("links need a privilege here")
    message = refused(upr("build", folder=root))
    assert message == (
        "the folder build could not be made: a file is in the way; move the file, or choose another name"
    )


def test_a_folder_in_the_place_of_the_map_leaves_the_earlier_word_file(root: Path) -> None:
    """Both files lie on the disk before either is put in place."""
    upr("build", root)
    word, source_map = root / "build" / f"{STEM}.docx", root / "build" / f"{STEM}.map.json"
    source_map.unlink()
    (source_map / "mine").mkdir(parents=True)
    submission(root, OTHER)
    before = listing(root / "build")
    message = refused(upr("build", root))
    assert f"{STEM}.map.json could not be written: it is a folder" in message
    assert listing(root / "build") == before
    assert word.exists()


@pytest.mark.parametrize("suffix", [".docx", ".map.json"])
def test_what_a_killed_run_left_is_removed(root: Path, suffix: str) -> None:
    (root / "build").mkdir()
    (root / "build" / f".upr-{STEM}{suffix}.part").write_bytes(b"half of it" * 10_000)
    assert upr("build", root).code == 0
    assert files(root / "build") == [f"{STEM}.docx", f"{STEM}.map.json"]


@pytest.mark.parametrize("suffix", [".docx", ".map.json"])
def test_a_folder_with_the_name_of_a_leftover(root: Path, suffix: str) -> None:
    upr("build", root)
    (root / "build" / f".upr-{STEM}{suffix}.part").mkdir()
    before = listing(root / "build")
    submission(root, OTHER)
    assert f"{STEM}{suffix} could not be written" in refused(upr("build", root))
    assert listing(root / "build") == before


def test_a_word_file_that_is_held_open_gets_a_new_name_and_its_map_too(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows while Word shows it: the old pair stays together, and so does the new one."""
    upr("build", root)
    old = listing(root / "build")
    replace = os.replace

    def held(source: Path, target: Path) -> None:
        if target.name == f"{STEM}.docx":
            raise PermissionError(13, "held open")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)
    monkeypatch.setattr("upr.text.files._PAUSES", (0.0,))
    submission(root, OTHER)
    ran = upr("build", folder=root)
    assert (ran.code, ran.out) == (0, f"build/{STEM} (new).docx\nbuild/{STEM} (new).map.json\n")
    assert listing(root / "build").items() > old.items()
    assert agree(root / "build" / f"{STEM} (new).docx", root / "build" / f"{STEM} (new).map.json")
    assert agree(root / "build" / f"{STEM}.docx", root / "build" / f"{STEM}.map.json")
    assert len(files(root / "build")) == 4


def test_a_map_that_is_held_open_no_longer_agrees_and_says_so(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one failure between the two writes: a reader of the old map sees that it is not the new file's."""
    upr("build", root)
    word, source_map = root / "build" / f"{STEM}.docx", root / "build" / f"{STEM}.map.json"
    replace = os.replace

    def held(source: Path, target: Path) -> None:
        if target == source_map:
            raise PermissionError(13, "held open")
        replace(source, target)

    monkeypatch.setattr("upr.text.files._PAUSES", (0.0,))
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", held)
        submission(root, OTHER)
        assert "another program holds it open" in refused(upr("build", root))
    assert not agree(word, source_map)
    assert files(root / "build") == [word.name, source_map.name]
    assert upr("build", root).code == 0
    assert agree(word, source_map)


def test_other_files_beside_it_are_left_alone(root: Path) -> None:
    (root / "build").mkdir()
    (root / "build" / "note.txt").write_text("mine", "utf-8")
    before = listing(root / "build")
    upr("build", root)
    upr("build", root, "--draft")
    assert listing(root / "build").items() > before.items()
    assert files(root / "build") == sorted(
        [f"{STEM}{end}" for end in (".docx", ".map.json", "-draft.docx", "-draft.map.json")] + ["note.txt"]
    )
