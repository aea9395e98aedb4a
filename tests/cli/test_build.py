"""`upr build`: whole or not at all, and not when it must not."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from submissions import RECORD, TESTIMONY, facts, submission

from upr.cli import main

ROOT = Path(__file__).parents[2]
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


DRIVER = """
import os, signal, sys
import upr.text.files as files
moment, count = sys.argv[1], int(sys.argv[2])
original = getattr(os, moment)
def die(*arguments, **options):
    global count
    count -= 1
    if count == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return original(*arguments, **options)
setattr(os, moment, die)
from upr.cli import main
main(["build", sys.argv[3]])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
@pytest.mark.parametrize(("moment", "count"), [("fsync", 1), ("replace", 1), ("fsync", 3), ("replace", 2)])
def test_killed_at_any_moment_the_earlier_file_is_whole(tmp_path: Path, moment: str, count: int) -> None:
    root = submission(tmp_path)
    target = root / "build" / f"{STEM}.docx"
    target.parent.mkdir()
    target.write_bytes(b"the earlier file")
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, moment, str(count), str(root)], cwd=ROOT, capture_output=True
    )
    assert done.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"the earlier file" or zipfile.ZipFile(target).testzip() is None
    if (moment, count) in (("fsync", 1), ("replace", 1)):
        assert target.read_bytes() == b"the earlier file"
    assert build(root)[0] == 0
    assert sorted(path.name for path in target.parent.iterdir()) == [f"{STEM}.docx", f"{STEM}.map.json"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 24 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can mount a small file system")
    if subprocess.run([mount, "-t", "tmpfs", "-o", "size=24k", "tmpfs", folder], capture_output=True).returncode:
        pytest.skip("mounting is not permitted here")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_leaves_the_earlier_file_intact(tmp_path: Path, small_disk: Path) -> None:
    target = small_disk / "out.docx"
    target.write_bytes(b"the earlier file")
    (small_disk / "filler").write_bytes(b"x" * 16_000)
    code, out, err = build(submission(tmp_path), "--out", target)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert target.read_bytes() == b"the earlier file"
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler", "out.docx"]


def test_nothing_leaks_into_the_word_file(tmp_path: Path) -> None:
    """Neither what composing leaves out, nor anything of the machine."""
    record = RECORD + "limits: LEAKLIMITS\nplace: LEAKPLACE\nquotes: [{text: LEAKQUOTE}]\n"
    record = record.replace("summary: A law was adopted.", "summary: LEAKSUMMARY # LEAKCOMMENT")
    uncited = RECORD.replace("Law adopted", "LEAKUNCITED")
    accept = 'accept: [{code: VER001, reason: LEAKREASON, at: "#adopted"}]\n'
    changes = {
        "evidence/law-2023.yaml": record,
        "evidence/LEAKFOLDER/uncited-2023.yaml": uncited,
        "evidence/talk.yaml": TESTIMONY,
        **facts("A law [@law-2023]. {#adopted}\n\n:::{recommendations}\n:::", f"title: F\ntheme: freedoms\n{accept}"),
    }
    root = submission(tmp_path / "LEAKPATH", changes)
    assert build(root)[0] == 0
    with zipfile.ZipFile(root / "build" / f"{STEM}.docx") as archive:
        content = b"".join(archive.read(name) for name in archive.namelist()) + b"".join(
            repr(info).encode() for info in archive.infolist()
        )
    for word in (b"LEAK", b"SECRETWORD", str(Path.home()).encode(), b"submission.yaml", b"sections/", b"adopted]"):
        assert word not in content, word
