"""stdout and stderr as they may be: in any encoding, closed, on a full disk, or with a reader that went away."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

NAMES = ("stdout", "stderr")


def open_streams() -> None:
    """Make both usable: UTF-8 whatever the terminal says, and leading nowhere when they are closed (`>&-`)."""
    for name in NAMES:
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, _nowhere())
        elif hasattr(stream, "reconfigure"):  # a Windows console or a C locale must not stop us from printing
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write_out(text: str) -> None:
    """Print data. When its reader goes away, as with `upr check | head -1`, the command goes on to its exit code."""
    _to_reader(lambda: sys.stdout.write(text))


def flush_out() -> None:
    """Send the data out, so that a full disk is found while it can still be told."""
    _to_reader(lambda: sys.stdout.flush())


def _to_reader(send: Callable[[], object]) -> None:
    try:
        send()
    except OSError as error:
        if not _is_reader_gone(error):
            raise
        sys.stdout = _nowhere()


def is_read() -> bool:
    """Whether anybody can still read the data: not once their reader went away."""
    return getattr(sys.stdout, "name", "") != os.devnull


def close_streams() -> None:
    """Send out what is left. What cannot go out was told already; Python shall not tell it again when it ends."""
    for name in NAMES:
        try:
            getattr(sys, name).flush()
        except OSError:
            setattr(sys, name, _nowhere())


def _is_reader_gone(error: OSError) -> bool:
    """Windows says then that an argument is invalid."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")
