"""Reading a file of any kind whole, or saying in one line why not."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from upr.errors import NotFoundError, UnreadableError
from upr.text.binary import hash_of, read_binary


def test_every_byte(tmp_path: Path) -> None:
    data = bytes(range(256)) * 5 + b"\r\n\x1a"
    (tmp_path / "x").write_bytes(data)
    assert read_binary(tmp_path / "x") == data
    assert hash_of(data) == f"sha256:{hashlib.sha256(data).hexdigest()}"


@pytest.mark.parametrize("name", ["nowhere", "x/below", "\0", "é" * 3000])
def test_names_of_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises((NotFoundError, UnreadableError)) as raised:
        read_binary(tmp_path / name)
    assert "\0" not in raised.value.message
    assert len(raised.value.message) < 300


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="it is a folder"):
        read_binary(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(UnreadableError, match="it is not a file"):
            read_binary(tmp_path / "pipe")


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"12345")
    assert read_binary(tmp_path / "x", 5) == b"12345"
    with pytest.raises(UnreadableError, match="larger than"):
        read_binary(tmp_path / "x", 4)
