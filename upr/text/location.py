"""Where something stands: the one form of place that every message uses."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; lines and columns count from 1, columns in characters (code points)."""

    path: Path
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: where it lies and its text, line ends as `\\n`, without a byte order mark."""

    path: Path
    text: str
