"""Columns on a terminal, in any script: how wide a text is there, cut and filled to a width."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate, takewhile

from upr.text.safe import safe_text

GAP = "  "


def width(text: str) -> int:
    """How many columns a text takes: two for a wide East Asian character, none for a sign above or below."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, most: int) -> str:
    """A text of any origin, safe to print, on one line, in at most so many columns."""
    text = safe_text(text)
    if width(text) <= most:
        return text
    kept = sum(1 for _ in takewhile(lambda sofar: sofar < most, accumulate(map(_width, text))))
    return text[:kept] + "…"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> list[str]:
    """Lines with a head above aligned columns, those of `right` flush right. Cells are safe and short already."""
    widths = [max(map(width, column)) for column in zip(head, *rows, strict=True)]
    return [GAP.join(_cells(row, widths, right)).rstrip() for row in (head, *rows)]


def _cells(row: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> list[str]:
    blanks = [" " * (most - width(cell)) for cell, most in zip(row, widths, strict=True)]
    return [
        blank + cell if place in right else cell + blank
        for place, (cell, blank) in enumerate(zip(row, blanks, strict=True))
    ]
