"""What goes wrong around a command: its streams, the machine, the user's Ctrl-C, a fault of our own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Ran, refused, upr
from submissions import facts, submission

ROOT = Path(__file__).parents[2]
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")


def shell(line: str, folder: Path, **environment: str) -> Ran:
    """Run a line in a shell, with `upr` as a function."""
    script = f'upr() {{ "{sys.executable}" -m upr "$@"; }}\n{line}\n'
    settings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=settings, capture_output=True, timeout=60, check=False
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@posix_only
def test_the_first_line_only(tmp_path: Path) -> None:
    assert shell('upr rule --format json | head -1; echo "${PIPESTATUS[0]}"', tmp_path) == Ran(0, "{\n0\n", "")


@pytest.mark.parametrize(
    ("command", "code"),
    [("--version", 0), ("check --help", 0), ("rule --format json", 0), ("status", 0), ("check", 1), ("build", 1)],
)
def test_a_reader_that_went_away_changes_nothing(tmp_path: Path, command: str, code: int) -> None:
    """The exit code is that of the command, for a script that looks at it."""
    root = submission(tmp_path, facts("A law [@nothing].\n\n:::{recommendations}\n:::"))
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "upr", *command.split()],
            cwd=root, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=writer, stderr=subprocess.PIPE,
            timeout=60, check=False,
        )  # fmt: skip
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (code, b"nothing was built\n" if command == "build" else b"")


@posix_only
def test_closed_streams_are_no_fault_of_ours(tmp_path: Path) -> None:
    assert shell("upr rule VER001 >&-", tmp_path) == Ran(0, "", "")
    assert shell("upr rule nothing 2>&-", tmp_path) == Ran(2, "", "")


@posix_only
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("command", ["--version", "rule --format json"], ids=["short", "long"])
def test_what_cannot_be_printed_is_told_once(tmp_path: Path, command: str) -> None:
    """Short output fails when it is flushed, long output while it is written."""
    message = refused(shell(f"upr {command} >/dev/full", tmp_path))
    assert "check the disk" in message


@posix_only
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_what_cannot_be_told_does_not_change_the_exit_code(tmp_path: Path) -> None:
    assert shell("upr rule nothing 2>/dev/full", tmp_path) == Ran(2, "", "")


@posix_only
@pytest.mark.parametrize(
    "environment", [{"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"LANG": "C", "PYTHONUTF8": "0", "NO_COLOR": "1"}]
)
def test_any_locale_prints_utf8(tmp_path: Path, environment: dict[str, str]) -> None:
    root = submission(tmp_path, facts("A law [@នេះ].", "title: Libertés — ខ្មែរ\n"))
    ran = shell("upr status", root, **environment)
    assert (ran.code, ran.err) == (0, "")
    assert "Libertés — ខ្មែរ" in ran.out
    assert "\x1b" not in ran.out


def test_lines_end_the_same_way_everywhere() -> None:
    assert "\r" not in upr("rule", "VER001").out


SECRET = "the value of a record"
BREAKABLE = [
    ("upr.pipeline.examine", "check"),
    ("upr.pipeline.examine", "build"),
    ("upr.pipeline.examine", "status"),
    ("upr.pipeline.render", "build"),
    ("upr.text.files.write_pair", "build"),
    ("upr.cli.status.shape.status_of", "status"),
    ("upr.cli.rule._chosen", "rule"),
    ("upr.edit.writing.write_schemas", "schema"),
    ("upr.edit.writing.create_submission", "new --state KHM --session 46"),
]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str, str, BaseException], Ran]:
    """Run a command in which one function raises."""

    def run(function: str, command: str, error: BaseException) -> Ran:
        def fail(*_: object, **__: object) -> None:
            raise error

        root = submission(tmp_path)
        monkeypatch.setattr(function, fail)
        name, *options = command.split()
        return upr(name, *(["made"] if name in ("new", "schema") else []), *options, folder=root)

    return run


@pytest.mark.parametrize(("function", "command"), BREAKABLE, ids=[" in ".join(pair) for pair in BREAKABLE])
def test_a_fault_of_our_own_shows_no_value(
    broken: Callable[[str, str, BaseException], Ran], function: str, command: str
) -> None:
    message = refused(broken(function, command, KeyError(SECRET)), code=3)
    assert message.startswith(f"a fault of upr's own: KeyError in upr.cli.{command.split()[0]}")
    assert SECRET not in message
    assert "please report it" in message


@pytest.mark.parametrize(
    "error",
    [
        ValueError(SECRET),
        RecursionError(SECRET),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        AssertionError(SECRET),
        ExceptionGroup(SECRET, [ValueError(SECRET)]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_whatever_it_is(broken: Callable[[str, str, BaseException], Ran], error: Exception) -> None:
    message = refused(broken("upr.pipeline.examine", "check", error), code=3)
    assert type(error).__name__ in message
    assert SECRET not in message


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (KeyboardInterrupt(), "stopped; nothing was left half written"),
        (MemoryError(), "the computer has not enough memory for this"),
        (OSError(28, "No space left on device", SECRET), "No space left on device; check the disk"),
        (PermissionError(13, "Permission denied", SECRET), "Permission denied; check the disk and the permissions"),
        (OSError(SECRET), "the system refused an operation; check the disk"),
    ],
    ids=["ctrl-c", "memory", "disk", "permission", "unknown"],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_circumstances(
    broken: Callable[[str, str, BaseException], Ran], command: str, error: BaseException, said: str
) -> None:
    message = refused(broken("upr.pipeline.examine", command, error))
    assert message.startswith(said)
    assert SECRET not in message


def test_a_closed_list_fault_is_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The finished file held what it may not: nothing is written, and it counts as a bug."""
    from upr.errors import ClosedListError

    def fail(*_: object) -> None:
        raise ClosedListError("the file holds an attribute that it may not", "please report it")

    monkeypatch.setattr("upr.render.docx.check_package", fail)
    root = submission(tmp_path)
    assert "holds an attribute" in refused(upr("build", root), code=3)
    assert not (root / "build").exists()


INTERRUPTED = """
import os, signal
import upr.pipeline
upr.pipeline.examine = lambda *_, **__: os.kill(os.getpid(), signal.SIGINT)
from upr.cli import main
main(["check"])
"""


@posix_only
def test_ctrl_c_at_a_terminal(tmp_path: Path) -> None:
    root = submission(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED],
        cwd=root, env={"PYTHONPATH": str(ROOT)}, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert "stopped" in refused(Ran(done.returncode, done.stdout.decode(), done.stderr.decode()))
