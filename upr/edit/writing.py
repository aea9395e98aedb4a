"""Writing new files into a submission or a folder of schemas. Nothing that exists is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from upr.errors import UnwritableError
from upr.models.schemas import FILE_SCHEMAS, schemas
from upr.text.files import make_folder, write_whole


def write_schemas(folder: Path) -> list[Path]:
    """Write the schemas of all files and outputs into a folder, which is made when it is not there.

    Raises:
        UnwritableError: the folder or a file cannot be written.
    """
    make_folder(folder)
    return [write_whole(folder / name, data, beside=False) for name, data in schemas()]


def create_submission(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write a new submission: `files` by path below `folder`, and the schemas beside them.

    Raises:
        UnwritableError: the folder exists and is not empty, or a file cannot be written. Nothing that was there
            is touched.
    """
    free_folder(folder)
    contents = {name: text.encode("utf-8") for name, text in files.items()}
    contents |= {f"schemas/{name}": data for name, data in schemas(FILE_SCHEMAS)}
    return list(_write_all(folder, contents.items()))


def free_folder(folder: Path) -> None:
    """Look whether a folder can be made, or is there and empty.

    Raises:
        UnwritableError: something is there.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UnwritableError(f"{folder.as_posix()} is there already and not empty", "choose another name")


def _write_all(folder: Path, contents: Iterable[tuple[str, bytes]]) -> Iterator[Path]:
    for name, data in contents:
        path = folder / name
        make_folder(path.parent)
        yield write_whole(path, data, beside=False)
