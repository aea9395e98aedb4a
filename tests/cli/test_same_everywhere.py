"""The same input gives the same bytes, wherever and whenever; and what only reads never writes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commands import Ran, listing, upr
from submissions import facts, submission

ROOT = Path(__file__).parents[2]
BASE = {"evidence": "evidence", "examples/cambodia-2024": "examples/cambodia-2024"}
WORLDS = [
    {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1", "USER": "ada"},
    {"TZ": "America/Los_Angeles", "LANG": "fr_FR.UTF-8", "PYTHONHASHSEED": "4242", "USER": "bo", "NO_COLOR": "1",
     "SOURCE_DATE_EPOCH": "1", "PYTHONUTF8": "0", "COLUMNS": "20"},
]  # fmt: skip


def lay_example(folder: Path) -> Path:
    """The example on Cambodia with the base that it draws on, without what was built."""
    for name in BASE:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("build"))
    return folder / "examples" / "cambodia-2024"


def in_world(root: Path, place: Path, world: dict[str, str]) -> None:
    """Build in another process with another environment, from another folder."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(place), **world}
    done = subprocess.run(
        [sys.executable, "-m", "upr", "build", os.path.relpath(root, place)],
        cwd=place, env=environment, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


def test_two_machines_build_the_same_bytes(tmp_path: Path) -> None:
    """Other process, folder, depth, time zone, language, hash seed, user, and files in another order on the disk."""
    first, second = lay_example(tmp_path / "one"), lay_example(tmp_path / "two" / "deeper" / "ខ្មែរ")
    for path in sorted((tmp_path / "two").rglob("*.yaml"), reverse=True):
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
        os.utime(path, (1, 1))
    in_world(first, tmp_path, WORLDS[0])
    in_world(second, second / "sections", WORLDS[1])
    made = [{path.name: path.read_bytes() for path in (root / "build").iterdir()} for root in (first, second)]
    assert made[0] == made[1]
    assert len(made[0]) == 2
    assert upr("build", first).code == 0
    assert {path.name: path.read_bytes() for path in (first / "build").iterdir()} == made[0]


def test_a_second_build_changes_nothing(tmp_path: Path) -> None:
    root = submission(tmp_path)
    upr("build", root)
    before = {name: content for name, (_, content) in listing(tmp_path).items()}
    upr("build", root)
    assert {name: content for name, (_, content) in listing(tmp_path).items()} == before


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_make_no_difference(tmp_path: Path, newline: str) -> None:
    """A file that passed through Windows builds the same Word file."""
    one, two = submission(tmp_path / "one"), submission(tmp_path / "two")
    for path in [*two.rglob("*.yaml"), *two.rglob("*.md")]:
        path.write_bytes(path.read_bytes().replace(b"\n", newline.encode()))
    for root in (one, two):
        assert upr("build", root).code == 0
    files = [{path.name: path.read_bytes() for path in (root / "build").iterdir()} for root in (one, two)]
    assert files[0] == files[1]


READERS = [
    ("check",),
    ("check", "--all"),
    ("check", "--strict"),
    ("check", "--format", "json"),
    ("check", "--format", "github"),
    ("status",),
    ("status", "--format", "json"),
    ("rule",),
    ("rule", "VER001"),
    ("--help",),
    ("--version",),
]


@pytest.mark.parametrize("broken", [False, True], ids=["clean", "broken"])
def test_what_only_reads_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: bool) -> None:
    """Neither into the submission, nor beside it, nor into the home or temporary folder."""
    root = submission(tmp_path / "mine", facts("A law [@nothing].") if broken else None)
    for name in ("home", "temporary"):
        (tmp_path / name).mkdir()
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path / "temporary"))
    before = listing(tmp_path)
    for arguments in READERS:
        ran = upr(*arguments, folder=root)
        assert ran.code in (0, 1)
        assert listing(tmp_path) == before, arguments


def test_strict_counts_warnings(tmp_path: Path) -> None:
    root = submission(tmp_path, {"earlier.yaml": None, **facts("A law [@law-2023].\n\n:::{recommendations}\n:::")})
    plain, strict = upr("check", root), upr("check", root, "--strict")
    assert plain.out == strict.out
    assert plain.out.endswith("\n0 errors, 1 warning, 0 info\n")
    assert (plain.code, strict.code) == (0, 1)


def test_accepted_findings_are_told_beside_the_text_only(tmp_path: Path) -> None:
    accept = "accept: [{code: OHC013, reason: A test., path: submission.yaml}]\n"
    root = submission(tmp_path, {"earlier.yaml": None, **facts("A law [@law-2023].\n\n:::{recommendations}\n:::")})
    manifest = root / "submission.yaml"
    manifest.write_text(manifest.read_text("utf-8") + accept, "utf-8")
    assert upr("check", root) == Ran(0, "0 errors, 0 warnings, 0 info\n", "1 accepted, each with a reason\n")
    assert upr("check", root, "--format", "json").err == ""
