"""Counting words: the one function that every limit, table and property uses.

*What* counts: body is the introduction to the last recommendation, headings and tables included; strict is
everything in the main part but notes, headers and footers, so body and the opening part; notes apart.
*How*: a word is a run of characters between white space; each Han, kana or Hangul character and each CJK
punctuation mark is a word of its own; list numbers are not text; paragraphs are separate. A note mark does not
split a word. (OHCHR's guidelines do not say how words are counted; this is what word processors do.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from upr.models.document import (
    Block,
    BreakRun,
    Document,
    LinkRun,
    ReferenceRun,
    Run,
    Runs,
    Table,
    TextRun,
)

_CJK = (
    "[\u1100-\u11ff\u2e80-\u2fdf\u3001-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffdc\uffe0-\uffe6\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Words:
    """Three counts of one document."""

    body: int
    strict: int
    notes: int


@cache
def _cjk() -> re.Pattern[str]:
    """Compiled when first needed: large classes take milliseconds, and most submissions never meet one."""
    return re.compile(_CJK)


def is_western(text: str) -> bool:
    """Whether Windows' Western code page can hold the text: then it is Latin script, found out without patterns."""
    if text.isascii():  # known of each text without looking at it
        return True
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def count_text(text: str) -> int:
    """Count the words of one paragraph's text."""
    if is_western(text):
        return len(text.split())
    rest, cjk = _cjk().subn(" ", text)
    return cjk + len(rest.split())


def plain(runs: Runs) -> str:
    """The text of a paragraph as a word processor counts it: note marks vanish, a line break is a space."""
    return "".join([run.text if isinstance(run, TextRun) else _plain(run) for run in runs])


def _plain(run: Run) -> str:
    """The text of a run that is not text only."""
    match run:
        case ReferenceRun(text=text):
            return text
        case LinkRun(runs=inner):
            return "".join(part.text for part in inner)
        case BreakRun():
            return " "
        case _:
            return ""


def paragraphs_of(block: Block) -> Iterable[Runs]:
    """The printed paragraphs of a block: one, or one for each cell of a table."""
    if isinstance(block, Table):
        yield from block.head
        for row in block.rows:
            yield from row
    else:
        yield block.runs


def count_blocks(blocks: Iterable[Block]) -> int:
    """Count the words of some blocks."""
    return sum(count_text(plain(runs)) for block in blocks for runs in paragraphs_of(block))


def count_words(document: Document, body: int | None = None) -> Words:
    """Count a whole document: body, strict and notes. `body` is given by whoever has counted the blocks already."""
    if body is None:
        body = count_blocks(document.blocks)
    front = sum(count_text(plain(line.runs)) for line in document.front)
    notes = sum(count_text(plain(note.runs)) for note in document.notes)
    return Words(body=body, strict=body + front, notes=notes)
