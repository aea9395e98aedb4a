"""Programs that are not Python packages: found, or the test is skipped with a reason.

With `UPR_REQUIRE_CLIENTS=1` in the environment a missing program is a failure: where they are known to be installed,
a test that never runs must not look like one that passed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import pytest


def need(program: str) -> str:
    """The path of a program; skips or fails the test without it."""
    path = shutil.which(program)
    if not path:
        lacking(f"{program} is not installed")
    return path


def lacking(message: str) -> NoReturn:
    """Skip the test, or fail it where all programs are known to be there."""
    if os.environ.get("UPR_REQUIRE_CLIENTS") == "1":
        pytest.fail(message)
    pytest.skip(message)


def run(program: str, *arguments: str) -> str:
    """What a program prints; fails the test if the program fails."""
    done = subprocess.run([need(program), *arguments], capture_output=True, timeout=180, check=False)
    assert done.returncode == 0, f"{program}: {done.stderr.decode(errors='replace')}"
    return done.stdout.decode()


def soffice(target: str, files: Iterable[Path], folder: Path) -> None:
    """Let LibreOffice convert files into `folder`, all in one process with a profile of its own."""
    profile = folder / "profile"
    arguments = ("--headless", "--convert-to", target, "--outdir", str(folder))
    run("soffice", f"-env:UserInstallation={profile.as_uri()}", *arguments, *map(str, files))
