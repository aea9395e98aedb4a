"""`upr build`: what stops it, and what does not."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import pytest
from submissions import RECORD, TESTIMONY, facts, submission

from upr.cli import main

STEM = "EO_UPR46_KHM_E_Main"


def build(*arguments: str | Path) -> tuple[int, str, str]:
    """Run `upr build` in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.raises(SystemExit) as left:
        main(["build", *map(str, arguments)])
    return int(left.value.code or 0), out.getvalue(), err.getvalue()


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode()


def test_it_prints_each_path_that_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = submission(tmp_path)
    monkeypatch.chdir(root)
    assert build() == (0, f"build/{STEM}.docx\nbuild/{STEM}.map.json\n", "")
    assert sorted(path.name for path in (root / "build").iterdir()) == [f"{STEM}.docx", f"{STEM}.map.json"]


def test_the_manifest_may_name_the_file(tmp_path: Path) -> None:
    root = submission(tmp_path)
    manifest = root / "submission.yaml"
    manifest.write_text(manifest.read_text("utf-8") + "file_name: ours\nnotes: footnotes\n", "utf-8")
    assert build(root)[0] == 0
    assert "footnoteReference" in part(root / "build" / "ours.docx", "word/document.xml")
    assert build(root, "--notes", "endnotes")[0] == 0
    assert "endnoteReference" in part(root / "build" / "ours.docx", "word/document.xml")


def test_errors_stop_it_and_nothing_is_written(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("A law [@lwa-2023].\n\n:::{recommendations}\n:::"))
    code, out, err = build(root)
    assert code == 1
    assert "LNK001" in out
    assert "nothing was built" in err
    assert not (root / "build").exists()


def test_a_draft_is_built_in_spite_of_errors_and_says_so(tmp_path: Path) -> None:
    root = submission(tmp_path, facts("A law [@lwa-2023].\n\n:::{recommendations}\n:::"))
    assert build(root, "--draft")[0] == 1
    path = root / "build" / f"{STEM}-draft.docx"
    header = next(name for name in zipfile.ZipFile(path).namelist() if "header" in name)
    assert "DRAFT" in part(path, header)
    assert "missing: lwa-2023" in part(path, "word/endnotes.xml")
    assert not (root / "build" / f"{STEM}.docx").exists()


def test_a_draft_without_errors_leaves_with_0(tmp_path: Path) -> None:
    assert build(submission(tmp_path), "--draft")[0] == 0


@pytest.mark.parametrize("options", [(), ("--draft",)])
def test_what_may_endanger_a_person_stops_a_draft_too(tmp_path: Path, options: tuple[str, ...]) -> None:
    changes = facts("A law [@law-2023; @talk].\n\n:::{recommendations}\n:::") | {"evidence/talk.yaml": TESTIMONY}
    root = submission(tmp_path, changes)
    code, out, _ = build(root, *options)
    assert code == 1
    assert "PER001" in out
    assert "SECRETWORD" not in out
    assert not (root / "build").exists()


def test_an_error_in_a_record_counts_only_when_it_is_cited(tmp_path: Path) -> None:
    wrong = RECORD.replace("published: 2023-03-03", "published: yesterday")
    root = submission(tmp_path, {"evidence/other-2023.yaml": wrong})
    assert build(root)[0] == 0
    cited = facts("A law [@other-2023; @law-2023].\n\n:::{recommendations}\n:::")
    root = submission(tmp_path / "second", cited | {"evidence/other-2023.yaml": wrong})
    assert build(root)[0] == 1


def test_a_file_that_does_not_parse_stops_it_wherever_it_lies(tmp_path: Path) -> None:
    assert build(submission(tmp_path, {"evidence/other.yaml": "title: 'open\n"}))[0] == 1


def test_a_manifest_that_does_not_parse_stops_a_draft_too(tmp_path: Path) -> None:
    code, _, err = build(submission(tmp_path, {"submission.yaml": "state: [\n"}), "--draft")
    assert code == 1
    assert "manifest" in err


@pytest.mark.parametrize("name", ["x.pdf", "x", "no/such/folder/x.docx"])
def test_targets_that_cannot_be(tmp_path: Path, name: str) -> None:
    code, out, err = build(submission(tmp_path), "--out", tmp_path / name)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    root = submission(tmp_path)
    (root / "out.docx").mkdir()
    assert build(root, "--out", root / "out.docx")[0] == 2
    assert (root / "out.docx").is_dir()
