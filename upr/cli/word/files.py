"""The Word files that arguments name: files as they are, folders with all that lies in them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from upr.errors import NotFoundError, UprError, UsageError

WORD = (".docx", ".docm", ".dotx", ".dotm")
LOOKS_LIKE = (*WORD, ".doc", ".dot", ".rtf", ".odt", ".pdf", ".pages", ".wps")
"""Endings of what somebody may take for a text to be sent: in a folder they are named, not passed over."""
_OPEN_IN_WORD = "~$"


def word_files(names: Sequence[str]) -> list[Path]:
    """Each file once, in the order of the arguments; those of a folder by name.

    Raises:
        UsageError: a name is empty, or none can be such.
        NotFoundError: nothing that looks like a text lies in the folders.
    """
    found: dict[Path, None] = {}
    for name in names:
        if not name or "\0" in name:
            raise UsageError("the name of a file is empty" if not name else "no file can have such a name")
        found.update(dict.fromkeys(_below(Path(name))))
    if not found:
        raise NotFoundError("there is no Word file in what was named", "name a file, or a folder with files in it")
    return list(found)


def _below(path: Path) -> Iterator[Path]:
    if not path.is_dir() or _looks_like_text(path.name):
        yield path
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        named = [name for name in folders if _looks_like_text(name)]
        yield from (Path(folder, name) for name in sorted([*named, *filter(_looks_like_text, files)]))


def _looks_like_text(name: str) -> bool:
    """What Word keeps beside an open file (`~$name.docx`) is no text."""
    return name.lower().endswith(LOOKS_LIKE) and not name.startswith((_OPEN_IN_WORD, "."))


def reason_of(error: UprError) -> str:
    """Why a file cannot be read, in words that can follow its name; messages begin with the name, or "The file"."""
    message = error.message.rstrip(".")
    if message.startswith("The file "):
        return "it " + message.removeprefix("The file ")
    return message.partition(" cannot be read: ")[2] or message
