"""A text as its lines, each with the line end that it has, so that what is not touched stays byte for byte."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"
_AFTER_LINE_END = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_LINE_END = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    """The lines with their ends; the last may have none."""
    return [line for line in _AFTER_LINE_END.split(text) if line]


def line_end_of(text: str) -> str:
    """The line end that a text uses most; a line feed where it has none."""
    found = Counter(_LINE_END.findall(text)).most_common(1)
    return found[0][0] if found else "\n"


def ended(lines: Iterable[str], line_end: str) -> list[str]:
    """New lines, which have no line ends yet, with them."""
    return [line + line_end for line in lines]


def joined(lines: list[str], line_end: str) -> str:
    """Lines as one text: what is not the last line any more gets a line end."""
    closed = (line if line.endswith(("\n", "\r")) else line + line_end for line in lines[:-1])
    return "".join((*closed, *lines[-1:]))
