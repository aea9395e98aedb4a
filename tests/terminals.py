"""A command on a real terminal (a pseudo-terminal): what a person types, and what she sees."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 30.0
"""Seconds until a command that does not go on is given up."""


@dataclass(frozen=True)
class Dialogue:
    """How a command on a terminal ended, and all that stood on the screen."""

    code: int
    screen: str


def on_terminal(arguments: Sequence[str | Path], folder: Path, typed: Sequence[tuple[str, str]]) -> Dialogue:
    """Run `upr` on a terminal in a folder. `typed` are pairs: what to wait for, and what is typed then.

    The end of a line is added unless the text is a control character. Only on POSIX systems.
    """
    if os.name != "posix":
        pytest.skip("pseudo-terminals are those of POSIX")
    import pty
    import termios

    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (50, 200))
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "TERM": "dumb"}
    process = subprocess.Popen(
        [sys.executable, "-m", "upr", *map(str, arguments)],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
        start_new_session=True,
        preexec_fn=_controlling,  # so that Ctrl-C arrives as a signal
    )
    os.close(theirs)
    screen = Screen(ours)
    try:
        for awaited, text in typed:
            screen.wait_for(awaited)
            if text and text < " ":
                time.sleep(0.3)  # a signal that comes before the command waits for a key would be lost
            os.write(ours, (text if text and text < " " else text + "\n").encode())
        screen.read_to_end()
        return Dialogue(process.wait(PATIENCE), screen.text())
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def _controlling() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Screen:
    """What came from the other end so far."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._seen = b""
        self._from = 0

    def text(self) -> str:
        """All of it, line ends as `\\n`."""
        return self._seen.decode("utf-8", "replace").replace("\r\n", "\n")

    def wait_for(self, awaited: str) -> None:
        """Wait until a text has appeared behind what was waited for before."""
        wanted = awaited.encode()
        while (found := self._seen.find(wanted, self._from)) < 0:
            assert self._more(), f"never came: {awaited!r}; the screen says:\n{self.text()}"
        self._from = found + len(wanted)

    def read_to_end(self) -> None:
        """Wait until the command has closed its end."""
        while self._more():
            pass

    def _more(self) -> bool:
        until = time.monotonic() + PATIENCE
        ready, _, _ = select.select([self._descriptor], [], [], max(0.0, until - time.monotonic()))
        assert ready, f"nothing comes any more; the screen says:\n{self.text()}"
        try:
            data = os.read(self._descriptor, 65536)
        except OSError:  # Linux, when the other end is closed
            return False
        self._seen += data
        return bool(data)
