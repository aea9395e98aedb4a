"""Writing new files into a submission or a folder of schemas. Nothing that exists is changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from upr.errors import UnwritableError
from upr.models.schemas import FILE_SCHEMAS, schemas
from upr.text.files import write_whole


def write_schemas(folder: Path) -> list[Path]:
    """Write the schemas of all files and outputs into a folder, which is made when it is not there.

    Raises:
        UnwritableError: the folder or a file cannot be written.
    """
    _make_folder(folder)
    return [write_whole(folder / name, data, beside=False) for name, data in schemas()]


def create_submission(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write a new submission: `files` by path below `folder`, and the schemas beside them.

    Raises:
        UnwritableError: the folder exists and is not empty, or a file cannot be written. Nothing that was there
            is touched.
    """
    if folder.exists() and (not folder.is_dir() or any(os.scandir(folder))):
        raise UnwritableError(f"{folder.as_posix()} is there already and not empty", "choose another name")
    contents = {name: text.encode("utf-8") for name, text in files.items()}
    contents |= {f"schemas/{name}": data for name, data in schemas(FILE_SCHEMAS)}
    return list(_write_all(folder, contents.items()))


def _write_all(folder: Path, contents: Iterable[tuple[str, bytes]]) -> Iterator[Path]:
    for name, data in contents:
        path = folder / name
        _make_folder(path.parent)
        yield write_whole(path, data, beside=False)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or "the system refused it"
        raise UnwritableError(f"the folder {folder.as_posix()} cannot be made", reason) from error
