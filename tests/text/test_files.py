"""Reading never blocks and never raises; writing is whole or not at all."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from upr.errors import UnwritableError
from upr.text.files import read_source, write_whole
from upr.text.location import Location, Source
from upr.text.problem import Problem

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")
is_root = hasattr(os, "geteuid") and os.geteuid() == 0


def fault_of(path: Path, **options: int) -> str:
    problem = read_source(path, **options)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.location) == ("REC001", Location(path))
    assert problem.help
    return problem.message


def part_of(path: Path) -> Path:
    return path.with_name(f".upr-{path.name}.part")


def no_wait(seconds: float) -> None:
    """Instead of waiting."""


# Reading


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("\ufeffa: é\r\nb: \rc".encode())
    assert read_source(path) == Source(path, "a: é\nb: \nc")


def test_the_limit_counts_bytes_and_includes_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * 1_000_000)
    assert isinstance(read_source(path), Source)
    path.write_bytes(b"x" * 1_000_001)
    assert "larger than 1000000 bytes" in fault_of(path)
    path.write_text("éé", "utf-8")
    assert isinstance(read_source(path, limit=4), Source)
    assert "larger than 3 bytes" in fault_of(path, limit=3)


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "there is no such file" in fault_of(tmp_path / "missing.yaml")
    assert "there is no such file" in fault_of(tmp_path / "file" / "below.yaml")
    assert "it is a folder" in fault_of(tmp_path)
    assert "no file can have such a name" in fault_of(tmp_path / "a\0b")
    assert "cannot be read" in fault_of(tmp_path / ("x" * 5000))


@posix_only
def test_links_and_special_files_are_refused_without_blocking(tmp_path: Path) -> None:
    (tmp_path / "target.yaml").write_text("a: 1", "utf-8")
    (tmp_path / "link.yaml").symlink_to("target.yaml")
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "symbolic link" in fault_of(tmp_path / "link.yaml")
    assert "symbolic link" in fault_of(tmp_path / "loop.yaml")
    assert "not a regular file" in fault_of(tmp_path / "pipe.yaml")
    assert "not a regular file" in fault_of(Path("/dev/zero"))


@posix_only
@pytest.mark.parametrize("trap", ["link", "pipe"])
def test_a_trap_set_after_the_look_is_not_walked_into(
    trap: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    innocent, path = tmp_path / "innocent", tmp_path / "a.yaml"
    innocent.touch()
    if trap == "link":
        path.symlink_to(innocent)
    else:
        os.mkfifo(path)
    monkeypatch.setattr(Path, "lstat", lambda _: innocent.stat())
    assert fault_of(path).endswith("it is a symbolic link" if trap == "link" else "it is not a regular file")


@posix_only
@pytest.mark.skipif(is_root, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.touch(mode=0o000)
    assert "no permission" in fault_of(path)


def test_any_other_failure_is_a_reason_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").touch()
    monkeypatch.setattr(os, "open", failing(errno.EIO))
    assert "the system reports EIO" in fault_of(tmp_path / "a.yaml")


# Writing


def failing(number: int) -> Callable[..., int]:
    def fail(*_: object, **__: object) -> int:
        raise OSError(number, "SECRET")

    return fail


def refused(path: Path, data: bytes = b"new") -> str:
    """The message of a write that must fail, leaving the folder as it was."""
    before = {entry: entry.lstat().st_size for entry in path.parent.iterdir()} if path.parent.is_dir() else {}
    with pytest.raises(UnwritableError) as caught:
        write_whole(path, data, wait=no_wait)
    after = {entry: entry.lstat().st_size for entry in path.parent.iterdir()} if path.parent.is_dir() else {}
    assert after == before
    assert path.name in caught.value.message
    assert "untouched" in caught.value.message
    return caught.value.message


def test_a_new_file_and_a_replaced_one(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    assert write_whole(path, b"one\r\n\x1a\n") == path
    assert path.read_bytes() == b"one\r\n\x1a\n"
    assert write_whole(path, b"") == path
    assert path.read_bytes() == b""
    assert list(tmp_path.iterdir()) == [path]


@posix_only
def test_a_private_file_stays_private(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.touch(mode=0o600)
    write_whole(path, b"x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_leftover_is_removed_by_the_next_write(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    part_of(path).write_bytes(b"half of it, and longer than what comes now")
    assert write_whole(path, b"whole") == path
    assert path.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [path]


def test_targets_that_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.docx").mkdir()
    assert "it is a folder" in refused(tmp_path / "folder.docx")
    assert "its folder does not exist" in refused(tmp_path / "missing" / "a.docx")
    assert "could not be written" in refused(tmp_path / ("x" * 250))


@posix_only
def test_a_link_is_neither_followed_nor_replaced(tmp_path: Path) -> None:
    elsewhere, link = tmp_path / "elsewhere", tmp_path / "link.docx"
    elsewhere.write_bytes(b"old")
    link.symlink_to(elsewhere)
    assert "symbolic link" in refused(link)
    assert elsewhere.read_bytes() == b"old"


@posix_only
@pytest.mark.skipif(is_root, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    tmp_path.chmod(0o500)
    try:
        assert "no permission" in refused(path)
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize(("call", "number"), [("fsync", errno.EIO), ("replace", errno.EIO), ("open", errno.EACCES)])
def test_a_failure_at_any_step(call: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, call, failing(number))
    assert "SECRET" not in refused(path)
    assert path.read_bytes() == b"old"


def test_what_reads_back_differently_is_not_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"other")
    assert "EIO" in refused(path)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def held_open(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """As on Windows while Word has a document open: replacing it is not permitted. Holds the names refused."""
    replace, held = os.replace, ["a.docx"]

    def refusing(source: Path, target: Path) -> None:
        if target.name in held:
            raise PermissionError(errno.EACCES, "held open")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    return held


def test_a_file_that_is_held_open_is_saved_beside(tmp_path: Path, held_open: list[str]) -> None:
    path, pauses = tmp_path / "a.docx", list[float]()
    path.write_bytes(b"old")
    written = write_whole(path, b"new", wait=pauses.append)
    assert written == tmp_path / "a (new).docx"
    assert (path.read_bytes(), written.read_bytes()) == (b"old", b"new")
    assert len(list(tmp_path.iterdir())) == 2
    assert pauses == [0.1, 0.2, 0.4, 0.8]


def test_a_file_that_is_released_in_time_is_replaced(tmp_path: Path, held_open: list[str]) -> None:
    path = tmp_path / "a.docx"
    assert write_whole(path, b"new", wait=lambda _: held_open.clear()) == path


def test_nothing_is_saved_beside_where_that_is_not_wanted(tmp_path: Path, held_open: list[str]) -> None:
    path = tmp_path / "a.docx"
    with pytest.raises(UnwritableError) as caught:
        write_whole(path, b"new", beside=False, wait=no_wait)
    assert "Word" in caught.value.help
    assert list(tmp_path.iterdir()) == []


def test_both_names_held_or_taken(tmp_path: Path, held_open: list[str]) -> None:
    held_open.append("a (new).docx")
    assert "another program holds it open" in refused(tmp_path / "a.docx")
    held_open.pop()
    (tmp_path / "a (new).docx").mkdir()
    with pytest.raises(UnwritableError, match="it is a folder"):
        write_whole(tmp_path / "a.docx", b"new", wait=no_wait)


KILLED = """
import os, signal, sys
from pathlib import Path
from upr.text.files import write_whole
os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
write_whole(Path(sys.argv[1]), b"new")
"""


@posix_only
def test_a_run_that_is_killed_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    run = subprocess.run([sys.executable, "-c", KILLED, str(path)], cwd=Path(__file__).parents[2], check=False)
    assert run.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"old"
    assert part_of(path).exists()
    write_whole(path, b"newer")
    assert path.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 64 kB."""
    if not (is_root and sys.platform == "linux"):
        pytest.skip("only root may mount a small file system")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting a small file system is not permitted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_full_disk_leaves_the_old_file(small_disk: Path) -> None:
    path = small_disk / "a.docx"
    path.write_bytes(b"old")
    assert "the disk is full" in refused(path, b"x" * 100_000)
    assert path.read_bytes() == b"old"
    assert write_whole(path, b"x" * 10_000) == path
