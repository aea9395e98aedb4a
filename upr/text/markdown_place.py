"""From an offset in the text of a block, as the parser hands it on, to line and column in the file.

The parser removes indentation, `> ` and list markers from the start of each line, may put spaces for a tab there,
and trims the text; so lines are laid upon their source from the end, where nothing but white space was removed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.common.utils import MD_TRIM_CHARS

from upr.text.nodes import Place

_CLOSING_HASHES = re.compile(r"(?<=[ \t])#+[ \t]*\Z")
_PIPE = re.compile(r"(?<!\\)\|")
_ESCAPED_PIPE = re.compile(r"\\\|")


@dataclass(frozen=True, slots=True)
class Segment:
    """From `start` in a block's text, characters stand in line `line` of the file, `shift` further to the right."""

    start: int
    line: int
    shift: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell as typed, and where its text stands."""

    text: str
    segments: list[Segment]


def place_of(segments: Sequence[Segment], offset: int) -> Place:
    """The place of the character at `offset`; `segments` are in order and not empty."""
    segment = segments[bisect_right(segments, offset, key=lambda one: one.start) - 1]
    return Place(segment.line, offset + segment.shift + 1)


def paragraph_segments(content: str, raw: Sequence[str], columns: Sequence[int], line: int) -> list[Segment]:
    """One segment a line. `raw` are the source lines from `columns` on, the first of them line `line` of the file."""
    # A line of no-break spaces before the text is no empty line, but is trimmed away.
    skipped = next((number for number, text in enumerate(raw) if text.strip(MD_TRIM_CHARS)), 0)
    segments = []
    start = 0
    for number, text in enumerate(content.split("\n"), skipped):
        shift = columns[number] + len(raw[number].rstrip(MD_TRIM_CHARS)) - len(text.rstrip(MD_TRIM_CHARS))
        segments.append(Segment(start, line + number, shift - start))
        start += len(text) + 1
    return segments


def heading_segments(content: str, raw: str, column: int, line: int) -> list[Segment]:
    """`raw` is the heading from its first `#` on."""
    text = _CLOSING_HASHES.sub("", raw.rstrip(" \t")).rstrip(MD_TRIM_CHARS)
    return [Segment(0, line, column + len(text) - len(content))]


def row_cells(raw: str, column: int, line: int) -> list[Cell]:
    """The cells of a table's row, as many as are typed. `raw` is the row alone, from `column` on."""
    row = raw.strip(MD_TRIM_CHARS)
    column += len(raw) - len(raw.lstrip(MD_TRIM_CHARS))
    cells = []
    start = 0
    for end in [*(match.start() for match in _PIPE.finditer(row)), len(row)]:
        # As the parser does: nothing before a first pipe and nothing after a last one are no cells.
        if start != end or 0 < start < len(row):
            cells.append(_cell(row[start:end], column + start, line))
        start = end + 1
    return cells


def _cell(raw: str, column: int, line: int) -> Cell:
    """The parser hands on `\\|` as `|`: behind each one the source is one character longer."""
    text = raw.strip(MD_TRIM_CHARS)
    column += len(raw) - len(raw.lstrip(MD_TRIM_CHARS))
    pipes = [match.start() - number for number, match in enumerate(_ESCAPED_PIPE.finditer(text))]
    behind = [Segment(at, line, column + number) for number, at in enumerate(pipes, 1)]
    return Cell(text, [Segment(0, line, column), *behind])
