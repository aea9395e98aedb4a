"""The source map that lies beside a Word file."""

from __future__ import annotations

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on


class MapBlockShape(TypedDict):
    """A block of the Word file: where it was written and what it rests on (record id -> fingerprint)."""

    file: str
    line: int
    label: str
    records: dict[str, str]
    earlier: list[str]
    recommendation: str


class MapShape(TypedDict):
    """`build/NAME.map.json`: bookmark -> block, in the order of the document."""

    content_hash: str
    blocks: dict[str, MapBlockShape]
