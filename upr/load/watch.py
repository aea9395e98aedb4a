"""Seeing that a file of a submission was saved, by looking again and again: the only way that works on every disk.

Notices of the system differ between Windows, macOS and Linux and do not come from network drives. A look asks for
size and time of each file only. Neither a clock nor a terminal is needed here: whoever calls brings the waiting.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias, TypeVar

from upr.load.entries import parse_file
from upr.load.look import names_in
from upr.load.project import MANIFEST, listed
from upr.text.paths import path_fault

Stamp: TypeAlias = tuple[int, int] | None
"""Time of change in nanoseconds, and size in bytes; None where no file can be seen."""

Snapshot: TypeAlias = Mapping[str, Stamp]
"""Every file that a submission is read from, and its stamp."""

T = TypeVar("T")

LONGEST_UNREST = 10
"""Looks: a program that writes without a pause shall not keep us from showing anything."""


def settled(seen: T, look: Callable[[], T], wait: Callable[[], object]) -> T:
    """Wait until what is there differs from `seen` and has come to rest; what is there then.

    At rest is what looks the same twice in a row: an editor that takes the old file away, writes a new one and
    renames it is let finish.
    """
    found = seen
    while found == seen:
        wait()
        found = look()
    for _ in range(LONGEST_UNREST):
        wait()
        last, found = found, look()
        if found == last:
            break
    return found


def looker(root: Path) -> Callable[[], Snapshot]:
    """A function that looks at the submission in `root` as it is now. It never raises.

    Looked at are the manifest, the other YAML files beside it, the sections that it lists and its bases; what `upr
    build` writes is not among them, wherever it is put.
    """

    @lru_cache(maxsize=1)
    def places(manifest: Stamp) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        del manifest  # read again when it has changed
        return _places(root)

    def look() -> Snapshot:
        files, folders = places(_stamp(root / MANIFEST))
        top = (root / name for name in names_in(root) if name.endswith(".yaml"))
        found = {os.fspath(path): _stamp(path) for path in (root / MANIFEST, *top, *files)}
        for folder in folders:
            found |= _records(folder)
        return found

    return look


def _places(root: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The sections and the folders of bases that the manifest names, whether they are there or not."""
    parsed = parse_file(root / MANIFEST, [])
    sections = [name for _, name in listed(parsed, "sections", []) if path_fault(name) is None]
    bases = [name for _, name in listed(parsed, "evidence", ["evidence"])]
    usable = [name for name in bases if path_fault(name, allow_parent=True) is None]
    return tuple(root / name for name in sections), tuple(root / name for name in usable)


def _records(folder: Path) -> Iterator[tuple[str, Stamp]]:
    """Stamps of the YAML files in a base, folders in it included; links are not followed, as in loading."""
    waiting = [os.fspath(folder)]
    while waiting:
        for entry in _entries(waiting.pop()):
            try:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif entry.name.endswith(".yaml"):
                    status = entry.stat(follow_symlinks=False)
                    yield entry.path, (status.st_mtime_ns, status.st_size)
            except OSError:  # gone since the folder was read
                continue


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as listing:
            return [entry for entry in listing if not entry.name.startswith(".")]
    except (OSError, ValueError):
        return []


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
