"""Putting records into a base: a new file whole, or a changed one in the place of what was read."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from upr.edit.record_ids import record_id_for
from upr.errors import UnwritableError
from upr.models.shared import RECORD_ID_PATTERN
from upr.text.files import make_folder, read_exact, write_whole
from upr.text.paths import inside, path_fault, record_files
from upr.text.problem import Problem
from upr.text.safe import safe_text

__all__ = ["name_fault", "new_record", "record_id_for", "replace_record", "schema_path"]

OURS = ".new"
"""What follows the name of a file that we could not replace: such a file is no record."""

SCHEMA = "schemas/evidence.schema.json"
_RECORD_ID = re.compile(RECORD_ID_PATTERN)


def new_record(
    base_folder: Path, folder: str, record_id: str, text: str, *, taken: Collection[str] | None = None
) -> Path:
    """Write a new record into a folder of a base ("" is its top), and return its path.

    `taken` are the ids of the base, where they are known; otherwise its folders are looked through each time.

    Raises:
        UnwritableError: there is such a record, the id or the folder cannot be used, or the file cannot be written.
    """
    relative = f"{folder}/{record_id}.yaml" if folder else f"{record_id}.yaml"
    path = base_folder / relative
    if fault := name_fault(folder, record_id):
        raise UnwritableError(f"a record cannot be called {safe_text(relative, 200)}: {fault}", "choose another name")
    if not inside(base_folder, path):
        raise UnwritableError(f"{safe_text(relative, 200)} would not lie in its base", "a link stands in the way")
    if record_id in (_ids_in(base_folder) if taken is None else taken) or _is_there(path):
        raise UnwritableError(f"there is a record '{record_id}' already", "choose another id")
    make_folder(path.parent)
    return write_whole(path, text.encode("utf-8"), beside=False)


def replace_record(path: Path, before: str, after: str) -> Path:
    """Put a changed text in the place of the text that was read (`read_exact`), and return the path.

    Raises:
        UnwritableError: the file is not what was read any more; then it stays, and the changed text lies beside it
            under the same name with `.new`. Or it cannot be written.
    """
    now = read_exact(path)
    if isinstance(now, Problem) or now.text != before:
        write_whole(path.with_name(path.name + OURS), after.encode("utf-8"), beside=False)
        name = safe_text(path.name, 200)
        raise UnwritableError(
            f"{name} was changed by somebody else meanwhile and stays as it is; the text of upr is in {name}{OURS}",
            "compare the two, keep one, and remove the other",
        )
    return write_whole(path, after.encode("utf-8"), beside=False)


def schema_path(base_folder: Path, folder: str) -> str:
    """The path of the schema of records from a folder of a base, with `/`: to the nearest `schemas` above the base.

    Where there is none yet, it is the one that `upr new` or `upr schema` would put beside the base.
    """
    base = base_folder.resolve()
    steps = 1 + len([part for part in folder.split("/") if part])
    for above, parent in enumerate(base.parents[:4]):
        if _is_there(parent / SCHEMA):
            return "../" * (steps + above) + SCHEMA
    return "../" * steps + SCHEMA


def name_fault(folder: str, record_id: str) -> str | None:
    """Why no record can have this id or lie in this folder of a base ("" is its top); None when it can."""
    relative = f"{folder}/{record_id}.yaml" if folder else f"{record_id}.yaml"
    if fault := path_fault(relative):
        return fault
    if not _RECORD_ID.fullmatch(record_id) or len(record_id) > 100:
        return "an id is made of lower-case letters and digits joined by hyphens"
    parts = folder.split("/")
    if parts[0] == "reviews":
        return "this folder is for sign-offs"
    if any(part.startswith(".") for part in parts):
        return "a folder whose name begins with a dot is not looked into"
    return "this name is that of the base itself" if not folder and record_id == "base" else None


def _ids_in(base_folder: Path) -> set[str]:
    files, _ = record_files(base_folder)
    return {path.stem for path in files}


def _is_there(path: Path) -> bool:
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError):
        return True
    return True
