"""One run at a time writes into a folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from upr.errors import UnwritableError
from upr.text.files import write_pair, write_whole
from upr.text.locks import LOCK_NAME, PAUSES, locked

REPOSITORY = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from upr.text.locks import locked
with locked(Path(sys.argv[1]), lambda _: None):
    print("held", flush=True)
    sys.stdin.readline()
"""
WRITER = """
import sys
from pathlib import Path
from upr.text.files import write_pair
for _ in range(8):
    write_pair(Path(sys.argv[1]), sys.argv[2].encode() * 5000, ".map.json", sys.argv[2].encode() * 3000)
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock until it reads a line."""
    command = [sys.executable, "-c", HOLDER, str(folder)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, cwd=REPOSITORY, stdin=pipe, stdout=pipe, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_the_lock_leaves_nothing_behind(tmp_path: Path) -> None:
    with locked(tmp_path, lambda _: None):
        assert (tmp_path / LOCK_NAME).exists()
    assert list(tmp_path.iterdir()) == []


def test_another_run_is_waited_for_and_named_when_it_stays(tmp_path: Path) -> None:
    pauses: list[float] = []
    with holder(tmp_path) as other:
        with pytest.raises(UnwritableError, match="another run of upr is writing") as caught:
            write_whole(tmp_path / "a.docx", b"new", wait=pauses.append)
        other.communicate("\n")
    assert caught.value.help
    assert sum(pauses) == pytest.approx(5)
    assert tuple(pauses) == PAUSES
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_ends_meanwhile_makes_way(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        path = write_whole(tmp_path / "a.docx", b"new", wait=lambda _: other.communicate("\n"))
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_run_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    with holder(tmp_path) as other:
        other.kill()
    assert (tmp_path / LOCK_NAME).exists()
    pauses: list[float] = []
    assert write_whole(tmp_path / "a.docx", b"new", wait=pauses.append).read_bytes() == b"new"
    assert pauses == []
    assert not (tmp_path / LOCK_NAME).exists()


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX locks")
def test_a_system_without_locks_writes_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    assert write_whole(tmp_path / "a.docx", b"new").read_bytes() == b"new"


def test_three_runs_at_once_leave_a_pair_of_one_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), letter], cwd=REPOSITORY, stderr=subprocess.PIPE)
        for letter in "xyz"
    ]
    errors = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0, 0], errors
    letter = path.read_bytes()[:1]
    assert path.read_bytes() == letter * 5000
    assert path.with_suffix(".map.json").read_bytes() == letter * 3000
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.docx", "a.map.json"]


def test_a_signal_while_waiting_is_no_half_file(tmp_path: Path) -> None:
    def interrupted(_: float) -> None:
        signal.raise_signal(signal.SIGINT)

    with holder(tmp_path) as other:
        with pytest.raises(KeyboardInterrupt):
            write_pair(tmp_path / "a.docx", b"new", ".map.json", b"{}", wait=interrupted)
        other.communicate("\n")
    assert list(tmp_path.iterdir()) == []
