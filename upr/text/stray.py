"""Files that programs leave behind: reported, never taken for records."""

import re
from typing import NamedTuple


class Stray(NamedTuple):
    """What a file is, and what to do with it."""

    message: str
    help: str


_CONFLICT = Stray("a sync program put a second copy of a file here", "compare it with the file itself, keep one")
_BACKUP = Stray("an editor left a backup or a swap file here", "remove it once the file itself is in order")
_SYSTEM = Stray("the operating system left a file of its own here", "remove it; it may tell more than you wish")
_OFFICE = Stray("an office program left its lock file here", "close the document; remove the file if it stays")
_PART = Stray("a run of upr was interrupted and left an unfinished file here", "remove it")
_YML = Stray("the name of a record ends in '.yaml', so this file is not read", "rename it to end in '.yaml'")

_KINDS: tuple[tuple[str, Stray], ...] = (
    (r"\.upr-.*\.part", _PART),
    (r".*\bconflicted copy\b.*|.*\.sync-conflict-.*", _CONFLICT),  # Dropbox, Nextcloud; Syncthing
    (r"~\$.*|\.~lock\..*#", _OFFICE),
    (r"\.ds_store|thumbs\.db|desktop\.ini|\._.*", _SYSTEM),
    (r".*~|.*\.(?:sw[a-p]|bak|orig)|#.*#|\.#.*", _BACKUP),
    (r".*\.yml", _YML),
)
_STRAYS = [(re.compile(pattern, re.IGNORECASE | re.DOTALL), stray) for pattern, stray in _KINDS]
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern, _ in _KINDS), re.IGNORECASE | re.DOTALL)
_CAPITALS = re.compile(r".*\.yaml", re.IGNORECASE | re.DOTALL)


def stray_fault(name: str) -> Stray | None:
    """What is wrong with a file of this name in a base; None when nothing is."""
    if _ANY.fullmatch(name):
        return next(stray for pattern, stray in _STRAYS if pattern.fullmatch(name))
    return _YML if _CAPITALS.fullmatch(name) and not name.endswith(".yaml") else None
