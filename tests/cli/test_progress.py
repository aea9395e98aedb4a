"""The progress bar: on a terminal, after half a second, gone at the end; and what is told on the way."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from submissions import RECORD, submission

from upr.cli import progress as module
from upr.cli.progress import Bar, progress
from upr.pipeline import examine, render
from upr.text.progress import counted, silent

ROOT = Path(__file__).parents[2]
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")


class Screen(io.StringIO):
    """A terminal, to be put in the place of stderr (inside a test: pytest puts its own there after fixtures)."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    return Screen()


def clock(*times: float) -> Callable[[], float]:
    left = list(times)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


def test_nothing_before_half_a_second(screen: Screen) -> None:
    with contextlib.redirect_stderr(screen):
        bar = Bar(clock(10.0, 10.1, 10.4, 10.49))
        for done in range(3):
            bar.tell("load", done, 3)
        bar.close()
    assert screen.getvalue() == ""


def test_then_each_stage_and_gone_at_the_end(screen: Screen) -> None:
    with contextlib.redirect_stderr(screen):
        bar = Bar(clock(10.0, 10.6))
        bar.tell("load", 32, 100)
        bar.tell("render", 0, 0)
        bar.tell("something else", 1, 2)
        bar.close()
    shown = screen.getvalue()
    for text in ("Reading records", "0/100", "Writing the Word file", "something else"):
        assert text in shown
    assert shown.endswith(("\x1b[2K", "\x1b[1A\x1b[2K", "\x1b[?25h"))  # the line is taken back
    assert "\x1b[2K" in shown


@pytest.mark.parametrize(("terminal", "term"), [(False, "xterm"), (True, "dumb")])
def test_off_a_terminal_nobody_is_told(monkeypatch: pytest.MonkeyPatch, terminal: bool, term: str) -> None:
    monkeypatch.setattr(sys, "stderr", Screen() if terminal else io.StringIO())
    monkeypatch.setenv("TERM", term)
    with progress() as tell:
        assert tell is silent


def test_on_a_terminal_it_is_closed_whatever_happens(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0)

    def fail() -> None:
        with progress() as tell:
            tell("check", 1, 2)
            raise ZeroDivisionError

    with contextlib.redirect_stderr(screen), pytest.raises(ZeroDivisionError):
        fail()
    assert "Checking" in screen.getvalue()
    assert screen.getvalue().count("\x1b[?25l") == screen.getvalue().count("\x1b[?25h") == 1  # the cursor is back


def test_the_stages_in_their_order(tmp_path: Path) -> None:
    root = submission(tmp_path, {f"evidence/more/r{number:03}.yaml": RECORD for number in range(100)})
    told: list[tuple[str, int, int]] = []
    examined = examine(root, lambda *news: told.append(news))
    assert examined.composed is not None
    render(examined.composed, tell=lambda *news: told.append(news))
    stages = list(dict.fromkeys(stage for stage, _, _ in told))
    assert stages == ["load", "check", "compose", "render"]
    assert [(done, total) for stage, done, total in told if stage == "load"] == [
        (0, 101), (32, 101), (64, 101), (96, 101),
    ]  # fmt: skip
    assert all(0 <= done < max(total, 1) for _, done, total in told)


@pytest.mark.parametrize("colour", [True, False])
def test_colour_is_left_out_when_asked(screen: Screen, monkeypatch: pytest.MonkeyPatch, colour: bool) -> None:
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    with contextlib.redirect_stderr(screen):
        bar = Bar(clock(10.0, 10.6))
        bar.tell("load", 32, 100)
        bar.close()
    assert ("\x1b[3" in screen.getvalue()) is colour


def test_telling_changes_nothing(tmp_path: Path) -> None:
    root = submission(tmp_path)
    one, two = examine(root), examine(root, lambda *_: None)
    assert one.composed is not None
    assert two.composed is not None
    assert one.findings == two.findings
    assert render(one.composed) == render(two.composed, tell=lambda *_: None)


def test_counted_gives_every_item() -> None:
    assert list(counted(range(100), "x", silent)) == list(range(100))
    assert list(counted([], "x", silent)) == []


WATCHED = """
import sys
from upr.cli import main, progress
progress.PATIENCE = 0
try: main(sys.argv[1:])
finally: sys.stdout.write("rich" if "rich.progress" in sys.modules else "poor")
"""


def on_a_terminal(*arguments: str) -> tuple[bytes, str]:
    """What a command prints, and what its bar shows."""
    import pty

    mine, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-c", WATCHED, *arguments],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}, check=True,
        )  # fmt: skip
        return done.stdout, os.read(mine, 100_000).decode()
    finally:
        os.close(mine)
        os.close(theirs)


@posix_only
@pytest.mark.parametrize("command", ["check", "status", "build"])
def test_commands_on_a_terminal(tmp_path: Path, command: str) -> None:
    """The bar is drawn on stderr, taken back, and nothing of it is in the data."""
    out, shown = on_a_terminal(command, str(submission(tmp_path)))
    assert out.endswith(b"rich")
    assert b"\x1b" not in out
    assert "Composing" in shown
    assert "\x1b[2K" in shown


@posix_only
def test_registers_on_a_terminal(tmp_path: Path) -> None:
    root, other = submission(tmp_path / "a"), submission(tmp_path / "b", {"evidence/law-2023.yaml": None})
    register = str(tmp_path / "register.xlsx")
    out, shown = on_a_terminal("evidence", "export", register, "--in", str(root))
    assert b"\x1b" not in out
    assert "Reading records" in shown
    assert "Writing rows" in shown
    out, shown = on_a_terminal("evidence", "import", register, "--in", str(other), "--yes")
    assert b"\x1b" not in out
    for stage in ("Reading rows", "Writing files"):
        assert stage in shown
    assert (other / "evidence" / "law-2023.yaml").exists()
