"""Tables: cells worded in reading order, column widths by what they hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from upr.models.document import Runs, Table
from upr.models.words import plain
from upr.text import nodes

Write = Callable[[tuple[nodes.Inline, ...]], Runs]
NARROWEST, WIDEST = 8, 60
"""Bounds for a column's weight, in characters: no column starves, none takes the page."""


def compose_table(table: nodes.Table, write: Write) -> Table:
    """Word a table; its key is set later."""
    head = tuple(write(cell) for cell in table.head)
    rows = tuple(tuple(write(cell) for cell in row) for row in table.rows)
    return Table("", head, rows, tuple(_align(side) for side in table.align), _widths((head, *rows)))


def _align(side: str) -> Literal["left", "center", "right"]:
    return "right" if side == "right" else "center" if side == "center" else "left"


def _widths(rows: tuple[tuple[Runs, ...], ...]) -> tuple[float, ...]:
    longest = [max(len(plain(cell)) for cell in column) for column in zip(*rows, strict=True)]
    weights = [min(max(length, NARROWEST), WIDEST) for length in longest]
    return tuple(weight / sum(weights) for weight in weights)
