"""Commands of `upr`, run in this process as a terminal runs them, and what a folder holds before and after."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import importlib
import io
import os
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest import mock

import pytest

import upr as upr_package
from upr.cli import main


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str


def upr(*arguments: str | Path, folder: Path | None = None) -> Ran:
    """Run a command, in `folder` if given, on a terminal that knows ASCII only."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\r\n") for _ in range(2))
    with (
        contextlib.chdir(folder or Path.cwd()),
        mock.patch.dict(os.environ),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.raises(SystemExit) as left,
    ):
        main([str(argument) for argument in arguments])
    gc.enable()
    assert isinstance(left.value.code, int)
    return Ran(left.value.code, _text(out), _text(err))


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode("utf-8")


def refused(ran: Ran, *, code: int = 2) -> str:
    """The one line that a command says that cannot go on."""
    assert (ran.code, ran.out) == (code, ""), ran
    assert ran.err.startswith("upr: ")
    assert ran.err.endswith("\n")
    assert len(ran.err.splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err
    assert ran.err.rstrip("\n").isprintable()
    return ran.err.removeprefix("upr: ").rstrip("\n")


def listing(folder: Path) -> Mapping[str, tuple[int, str]]:
    """Everything below a folder: path -> time of change in nanoseconds, and a hash of the content."""
    return {path.relative_to(folder).as_posix(): _state(path) for path in sorted(folder.rglob("*"))}


def _state(path: Path) -> tuple[int, str]:
    content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    return path.lstat().st_mtime_ns, content


@contextlib.contextmanager
def without_privileges() -> Iterator[None]:
    """Let permissions count for root too, whom they do not stop otherwise. Only on POSIX systems."""
    if os.name != "posix":
        pytest.skip("permissions are those of POSIX")
    root = os.geteuid() == 0
    if root:
        _import_everything()
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@cache
def _import_everything() -> None:
    """Our own code may lie where another user cannot read it, and much of it is imported late."""
    for module in pkgutil.walk_packages(upr_package.__path__, "upr."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
