"""A build that is killed, or meets a full disk: the earlier files stay whole, and the next build mends the rest."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from commands import refused, upr
from submissions import facts, submission

from upr.ooxml.package import content_hash

ROOT = Path(__file__).parents[2]
WORD, MAP = "EO_UPR46_KHM_E_Main.docx", "EO_UPR46_KHM_E_Main.map.json"
OLD, NEW = (facts(f"The {age} text [@law-2023].\n\n:::{{recommendations}}\n:::") for age in ("old", "new"))

DRIVER = """
import os, signal, sys
where, count = sys.argv[1], int(sys.argv[2])

WRITES = {"open": lambda _, flags, *__: flags & os.O_CREAT, "fdopen": lambda _, mode: mode == "wb"}
function = getattr(os, where)

def call(*arguments, **options):
    global count
    count -= bool(WRITES.get(where, lambda *_: True)(*arguments))
    if count == 0:
        if where == "fdopen":
            os.write(arguments[0], b"PK half of a file")
        os.kill(os.getpid(), signal.SIGKILL)
    return function(*arguments, **options)

setattr(os, where, call)
from upr.cli import main
main(["build", sys.argv[3]])
"""

MOMENTS = [
    ("open", 1, "old"),
    ("fdopen", 1, "old"),
    ("fdopen", 2, "old"),
    ("fsync", 1, "old"),
    ("fsync", 2, "old"),
    ("replace", 1, "old"),
    ("replace", 2, "new"),
    ("fsync", 4, "new"),
]
"""The call before which the run is killed, which time it is made, and whose Word file then lies there. A sync of the
folder follows each replacement: the third and the fourth `fsync`."""


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, bytes]]:
    """The two files of an old and of a new build."""
    made = {}
    for name, text in (("old", OLD), ("new", NEW)):
        root = submission(tmp_path_factory.mktemp(name), text)
        assert upr("build", root).code == 0
        made[name] = contents(root / "build")
    return made


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def killed(root: Path, where: str, count: int) -> None:
    """Build in another process that kills itself."""
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, where, str(count), str(root)],
        cwd=ROOT, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
@pytest.mark.parametrize(("where", "count", "whose"), MOMENTS)
def test_killed_at_any_moment(
    tmp_path: Path, pairs: Mapping[str, Mapping[str, bytes]], where: str, count: int, whose: str
) -> None:
    root = submission(tmp_path, OLD)
    upr("build", root)
    submission(root, NEW)
    killed(root, where, count)
    left = contents(root / "build")
    assert left[WORD] == pairs[whose][WORD], "the Word file is a whole one"
    owners = [name for name in pairs if left[MAP] == pairs[name][MAP]]
    assert len(owners) == 1, "the map is a whole one"
    named = json.loads(left[MAP])["content_hash"]
    assert (named == content_hash(left[WORD])) is (owners == [whose]), "the map says whose it is"
    assert upr("build", root).code == 0
    assert contents(root / "build") == pairs["new"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_killed_the_first_time(tmp_path: Path, pairs: Mapping[str, Mapping[str, bytes]]) -> None:
    root = submission(tmp_path, NEW)
    killed(root, "replace", 1)
    assert WORD not in contents(root / "build")
    assert upr("build", root).code == 0
    assert contents(root / "build") == pairs["new"]


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), KeyboardInterrupt(), MemoryError()], ids=repr)
def test_stopped_while_writing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pairs: Mapping[str, Mapping[str, bytes]],
    error: BaseException,
    count: int,
) -> None:
    """Whatever stops the writing of the first or of the second file leaves the earlier pair and nothing else."""
    root = submission(tmp_path, OLD)
    upr("build", root)
    submission(root, NEW)
    times = iter(range(1, 9))
    fsync = os.fsync

    def stop(descriptor: int) -> None:
        if next(times) == count:
            raise error
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", stop)
    refused(upr("build", root))
    assert contents(root / "build") == pairs["old"]


PAGE = 4096


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 96 kB, taken away afterwards whatever happens."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux may mount a small file system")
    disk = tmp_path / "disk"
    disk.mkdir()
    if mount("-t", "tmpfs", "-o", f"size={24 * PAGE}", "tmpfs", str(disk)):
        pytest.skip("mounting a small file system is not permitted here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def mount(*arguments: str) -> int:
    return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode


def fill(disk: Path, pages: int) -> None:
    """Leave so many pages of the disk free."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    free = os.statvfs(disk).f_bavail
    filler.write_bytes(b"x" * (max(free - pages, 0) * PAGE))
    assert os.statvfs(disk).f_bavail == pages


def test_a_full_disk_at_any_point(tmp_path: Path, small_disk: Path, pairs: Mapping[str, Mapping[str, bytes]]) -> None:
    """From no room at all to room enough: either the old pair and one line, or the new pair; never half of each."""
    root = submission(tmp_path / "mine", OLD)
    target = small_disk / "out" / WORD
    target.parent.mkdir()
    needed = sum(-(-len(content) // PAGE) for content in pairs["new"].values())
    outcomes = []
    for pages in range(needed + 1):
        submission(root, OLD)
        (small_disk / "filler").unlink(missing_ok=True)
        assert upr("build", root, "--out", target).code == 0
        assert contents(target.parent) == pairs["old"]
        fill(small_disk, pages)
        submission(root, NEW)
        ran = upr("build", root, "--out", target)
        outcomes.append(ran.code)
        if ran.code:
            assert "could not be written: the disk is full" in refused(ran)
        assert contents(target.parent) == pairs["old" if ran.code else "new"]
    assert outcomes == [2] * needed + [0]


def test_a_disk_that_became_read_only(
    tmp_path: Path, small_disk: Path, pairs: Mapping[str, Mapping[str, bytes]]
) -> None:
    root = submission(tmp_path / "mine", OLD)
    target = small_disk / WORD
    upr("build", root, "--out", target)
    if mount("-o", "remount,ro", str(small_disk)):
        pytest.skip("mounting anew is not permitted here")
    submission(root, NEW)
    assert "the disk is read-only" in refused(upr("build", root, "--out", target))
    assert contents(small_disk) == pairs["old"]
