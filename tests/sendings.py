"""Submissions with their Word file, and what may happen to such a file on its way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from hashlib import sha256
from pathlib import Path

import pytest
from commands import upr
from submissions import submission

from upr.ooxml.package import open_package, write_package

STEM = "EO_UPR46_KHM_E_Main"


def built(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A small submission with its Word file."""
    root = submission(folder, changes)
    assert upr("build", root).code == 0
    return root


def noon_in_geneva(monkeypatch: pytest.MonkeyPatch, day: int) -> None:
    """It is noon there on a day of October 2023; the deadline was on the 11th."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            assert tz is not None
            return datetime(2023, 10, day, 10, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr("upr.cli.sheet.command.datetime", Clock)


def main_file(root: Path) -> Path:
    """The Word file of the small submission."""
    return root / "build" / f"{STEM}.docx"


def hash_of(data: bytes) -> str:
    """As `sending.yaml` writes a hash."""
    return f"sha256:{sha256(data).hexdigest()}"


def touch(root: Path) -> None:
    """As Word does when it saves: another part is in the package."""
    path = main_file(root)
    parts = open_package(path.read_bytes())
    path.write_bytes(write_package({**parts, "docProps/custom.xml": b"<x/>"}))


def repacked(data: bytes) -> bytes:
    """The same parts in another zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in open_package(data).items():
            archive.writestr(name, content)
    return out.getvalue()


def changed(data: bytes, *pairs: tuple[str, str]) -> bytes:
    """A Word file with other words in it."""
    parts = {name: content.decode() for name, content in open_package(data).items()}
    for before, after in pairs:
        assert any(before in text for text in parts.values())
        parts = {name: text.replace(before, after) for name, text in parts.items()}
    return write_package({name: text.encode() for name, text in parts.items()})
