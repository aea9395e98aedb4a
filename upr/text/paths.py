"""Which paths may be used, and which files of a base are records.

The rules are those of the strictest system, everywhere: a submission made on one computer opens on another
(Microsoft, "Naming Files, Paths, and Namespaces").
"""

import os
import re
import stat
import unicodedata
from pathlib import Path

from upr.text.characters import INVISIBLE, code_point
from upr.text.location import Location
from upr.text.problem import Problem
from upr.text.stray import stray_fault

MAX_PART = 200
MAX_PATH = 240
"""In bytes of UTF-8. Windows stops at 260 characters a path, most file systems at 255 bytes a name."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?", re.IGNORECASE)
_SPECIAL = re.compile(r'[<>:"|?*\t\n]')
_JUNCTION = (
    0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT; other tags are harmless (files that OneDrive has not fetched yet)
)


def path_fault(text: str, *, allow_parent: bool = False) -> str | None:
    """Why a relative path, written with `/`, must be refused; None when it may be used.

    `allow_parent` lets `..` be: only the manifest's `evidence` may leave its folder.
    """
    suspect = INVISIBLE.search(text)
    if suspect:
        return f"it holds the invisible character {code_point(suspect.group())}"
    if "\\" in text:
        return "it holds a backslash; folders are separated by '/'"
    if text.startswith(("/", "~")):
        return "it does not begin in the folder of the file that names it"
    if len(text.encode()) > MAX_PATH:
        return f"it is longer than {MAX_PATH} bytes"
    parts = [part for part in text.split("/") if not (allow_parent and part == "..")]
    return next(filter(None, map(_part_fault, parts)), None)


def _part_fault(part: str) -> str | None:
    if not part:
        return "a part of it is empty"
    if part == "..":
        return "it leaves its folder with '..'"
    if part.endswith((".", " ")):
        return "a part of it ends with a dot or a space"
    if _SPECIAL.search(part):
        return 'it holds one of < > : " | ? * or a line end'
    if _RESERVED.fullmatch(part):
        return "Windows keeps this name for a device"
    if len(part.encode()) > MAX_PART:
        return f"a part of it is longer than {MAX_PART} bytes"
    return None


def inside(root: Path, candidate: Path) -> bool:
    """Whether `candidate` is `root` or lies in it, and no link or junction stands between the two.

    `candidate` must be written as a path below `root` (`root / "folder/file"`); it need not exist. `root` itself may
    be reached through a link.
    """
    try:
        way = candidate.absolute().relative_to(root.absolute()).parts
        steps = [root.joinpath(*way[: count + 1]) for count in range(len(way))]
        return not any(map(_is_link, steps)) and candidate.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError, ValueError):
        return False  # not below it, a loop of links (RuntimeError before Python 3.13), no permission, a NUL


def _is_link(path: Path) -> bool:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISLNK(status.st_mode) or _is_junction(status)


def _is_junction(status: os.stat_result) -> bool:
    return getattr(status, "st_reparse_tag", 0) == _JUNCTION


def record_files(base: Path) -> tuple[list[Path], list[Problem]]:
    """The `*.yaml` files of a base in the order of their paths, and what else in it deserves a word.

    `base.yaml` and the folder `reviews` at the top are no records; folders whose name begins with a dot are left
    alone (`.git`). Links are not followed.
    """
    found: list[str] = []
    problems: list[Problem] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        for entry in _entries(base, folder, problems):
            relative = folder + entry.name
            fault = _entry_fault(entry, relative)
            if fault:
                problems.append(Problem(fault[0], Location(base / relative), fault[1], fault[2]))
            elif entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and relative != "reviews":
                    folders.append(relative + "/")
            elif entry.name.endswith(".yaml") and relative != "base.yaml":
                found.append(relative)
    return [base / relative for relative in sorted(found)], sorted(problems, key=lambda problem: problem.location)


def _entries(base: Path, folder: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What lies in a folder, by name. Names that are one name on another system go to `problems`."""
    try:
        with os.scandir(base / folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError:
        problems.append(
            Problem("REC001", Location(base / folder), "the folder cannot be read", "check its permissions")
        )
        return []
    seen: set[str] = set()
    for entry in entries:
        key = _folded(entry.name)
        if key in seen:
            message = "another name in this folder differs from this one only in capitals or in hidden spelling"
            problems.append(
                Problem("REC017", Location(base / (folder + entry.name)), message, "rename one of the two")
            )
        seen.add(key)
    return entries


def _folded(name: str) -> str:
    return name.lower() if name.isascii() else unicodedata.normalize("NFC", name.casefold())


def _entry_fault(entry: os.DirEntry[str], relative: str) -> tuple[str, str, str] | None:
    """Code, message and help for what may not lie in a base."""
    stray = stray_fault(entry.name)
    if stray:
        return "REC018", stray.message, stray.help
    if entry.is_symlink() or (os.name == "nt" and _is_junction(entry.stat(follow_symlinks=False))):
        return "REC017", "a link may not stand in a base", "put the file itself here"
    is_folder = entry.is_dir(follow_symlinks=False)
    if not is_folder and not entry.is_file(follow_symlinks=False):
        return "REC017", "this is not a regular file", "remove it"
    if is_folder or entry.name.endswith(".yaml"):
        reason = path_fault(relative)
        if reason:
            return "REC017", f"this path may not be used: {reason}", "rename it"
    return None
