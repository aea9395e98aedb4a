"""The files in `build/`: what they are, and whether they are what the present sources make."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from upr.cli.build import MAP_SUFFIX
from upr.cli.places import shown
from upr.compose.file_name import file_stem
from upr.errors import NotFoundError, UnreadableError
from upr.facts.limits import FILE_BYTES
from upr.models.composed import Composed
from upr.models.outputs.sheet import BuiltShape, FileShape
from upr.ooxml.package import content_hash
from upr.pipeline import render
from upr.text.binary import hash_of, read_binary
from upr.text.files import read_source
from upr.text.location import Source
from upr.text.safe import safe_text

AGAIN = "run 'upr build'"


@dataclass(frozen=True, slots=True)
class Built:
    """The main file as it lies in `build/`; `data` is None where there is none that can be read."""

    path: Path
    data: bytes | None
    content: str | None
    """Its content hash; None where it is no Word file."""


def main_file(composed: Composed) -> Built:
    """The Word file that `upr build` writes for a submission."""
    manifest = composed.corpus.manifest.model
    path = composed.corpus.project.root / "build" / f"{file_stem(manifest)}.docx"
    try:
        data = read_binary(path)
    except (NotFoundError, UnreadableError):
        return Built(path, None, None)
    return Built(path, data, content_of(data))


def content_of(data: bytes) -> str | None:
    """The content hash of a Word file; None for any other."""
    try:
        return content_hash(data)
    except UnreadableError:
        return None


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a source map says: the content hash of its file, and the records of each block with fingerprints."""

    content: str
    records: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Present:
    """What the present sources make: content hashes with endnotes and with footnotes, and the records of blocks."""

    contents: frozenset[str]
    records: Mapping[str, object]


def present(composed: Composed) -> Present:
    """Render the present sources, in memory."""
    made = [render(composed, notes_as=notes) for notes in ("endnotes", "footnotes")]
    mapped = _map_in(made[0][1].decode("utf-8"))
    return Present(frozenset(content_hash(package) for package, _ in made), mapped.records if mapped else {})


def state_of(built: Built, now: Present) -> BuiltShape:
    """How the file stands to the present sources."""
    if built.data is None:
        return {"state": "none", "remark": f"there is no Word file yet: {AGAIN}"}
    mapped = _map_beside(built.path)
    if built.content in now.contents:
        changed = mapped is not None and mapped.content == built.content and mapped.records != now.records
        also = "; records that it rests on were changed since, which changes no word of it" if changed else ""
        return {"state": "current", "remark": f"the file is what the present sources make{also}"}
    if mapped is None:
        return {"state": "unknown", "remark": f"the file is not what the present sources make: {AGAIN}"}
    if mapped.content != built.content:
        also = "" if mapped.content in now.contents else ", and the sources have changed too"
        return {
            "state": "edited",
            "remark": f"the file was changed after it was built{also}: look at it again, or {AGAIN}",
        }
    return {"state": "outdated", "remark": f"the file is older than the sources: {AGAIN}"}


def _map_beside(path: Path) -> Mapped | None:
    """The source map of a Word file; None where there is none that can be read."""
    source = read_source(path.with_suffix(MAP_SUFFIX), limit=64 * 2**20)
    return _map_in(source.text) if isinstance(source, Source) else None


def _map_in(text: str) -> Mapped | None:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or not isinstance(read.get("content_hash"), str):
        return None
    blocks = read.get("blocks")
    known = blocks.items() if isinstance(blocks, dict) else ()
    return Mapped(
        read["content_hash"], {key: block.get("records") for key, block in known if isinstance(block, dict)}
    )


def files_of(built: Built) -> Iterator[FileShape]:
    """The main file, and the annexes beside it, in the order of their numbers."""
    if built.data is not None:
        yield _file(built.path, built.data, "main")
    for path in _annexes(built.path):
        try:
            yield _file(path, read_binary(path), "annex")
        except (NotFoundError, UnreadableError):
            continue


def _annexes(main: Path) -> list[Path]:
    """`STEM-annex-N.docx` beside the main file."""
    prefix = f"{main.stem}-annex-"
    try:
        found = [path for path in main.parent.iterdir() if path.name.startswith(prefix) and path.suffix == ".docx"]
    except OSError:
        return []
    numbered = [(path.stem.removeprefix(prefix), path) for path in found]
    return [path for number, path in sorted(numbered, key=lambda item: (len(item[0]), item[0])) if number.isdecimal()]


def _file(path: Path, data: bytes, role: Literal["main", "annex"]) -> FileShape:
    return {
        "path": safe_text(shown(path)),
        "role": role,
        "size": len(data),
        "hash": hash_of(data),
        "content_hash": content_of(data),
        "remarks": list(_remarks(path, data)),
    }


def _remarks(path: Path, data: bytes) -> Iterator[str]:
    """What to look at: no rule of OHCHR's on names and sizes was found (SUB-10, D)."""
    if content_of(data) is None:
        yield "it is not a Word file, or it is damaged"
    if len(data) > FILE_BYTES:
        yield f"it is larger than {FILE_BYTES // 10**6} MB"
    if not path.name.isascii() or " " in path.name:
        yield "its name holds spaces or accents, which some systems change"
