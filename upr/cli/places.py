"""Paths and folders as the user knows them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from upr.cli.remarks import say
from upr.errors import NotFoundError, UnreadableError, UsageError
from upr.load.project import MANIFEST, find_root
from upr.models.finding import Finding
from upr.text.safe import safe_text

LONGEST_PATH = 5000
"""Longer than any system's: a path that was written is printed whole."""


def shown(path: Path) -> str:
    """A path relative to the current folder, with `/`."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive on Windows
        return path.as_posix()


def place(finding: Finding) -> str:
    """`path:line:column`."""
    here = finding.location
    return f"{shown(here.path)}:{here.line}:{here.column}"


def say_paths(paths: Iterable[Path]) -> None:
    """Print what was written, a path on a line."""
    for path in paths:
        say(safe_text(shown(path), LONGEST_PATH))


def folder_named(text: str) -> Path:
    """The folder that an argument names. An empty one, as an unset variable of a shell leaves it, names none.

    Raises:
        UsageError: no folder can have this name.
    """
    if not text or "\0" in text:
        raise UsageError("the name of the folder is empty" if not text else "no folder can have such a name")
    return Path(text)


def submission(folder: str | None) -> Path:
    """The submission that DIR, or the current folder, is in.

    Raises:
        NotFoundError: there is none.
        UnreadableError: its manifest cannot be opened, so that the command has nothing to work on.
    """
    root = find_root(Path() if folder is None else _existing(folder_named(folder)))
    manifest = root / MANIFEST
    try:
        if not manifest.is_file():  # opening a pipe would wait for ever
            raise UnreadableError(f"{_named(manifest)} cannot be read: it is not a file")
        with manifest.open("rb"):
            return root
    except OSError as error:
        reason = (error.strerror or "the system refuses it").lower()
        raise UnreadableError(f"{_named(manifest)} cannot be read: {reason}") from error


def _existing(folder: Path) -> Path:
    try:
        is_folder = stat.S_ISDIR(folder.stat().st_mode)
    except PermissionError as error:
        raise UnreadableError(f"{_named(folder)} cannot be opened", "check its permissions") from error
    except OSError:
        raise NotFoundError(f"there is no folder {_named(folder)}", "check the name, or leave it out") from None
    if not is_folder:
        raise NotFoundError(f"{_named(folder)} is not a folder", "name the folder of the submission")
    return folder


def _named(path: Path) -> str:
    return safe_text(shown(path), 200)
