"""Paths and folders as the user knows them."""

from __future__ import annotations

import os
from pathlib import Path

from upr.errors import NotFoundError, UnreadableError
from upr.load.project import MANIFEST, find_root
from upr.models.finding import Finding


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


def submission(folder: str | None) -> Path:
    """The submission that DIR, or the current folder, is in.

    Raises:
        NotFoundError: there is none.
        UnreadableError: its manifest cannot be opened, so that the command has nothing to work on.
    """
    if folder is not None and "\x00" in folder:
        raise NotFoundError("a folder's name cannot hold a NUL character")
    root = find_root(Path(folder or "."))
    try:
        with (root / MANIFEST).open("rb"):
            return root
    except OSError as error:
        reason = (error.strerror or "the system refuses it").lower()
        raise UnreadableError(f"{shown(root / MANIFEST)} cannot be read: {reason}") from error
