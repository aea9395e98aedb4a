"""The shape of what `upr inspect` prints of each Word file as JSON."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on


class FilePlaceShape(TypedDict):
    """Where in a Word file something stands: the heading above, the paragraph's number, its first words."""

    heading: str
    paragraph: str
    words: str


class FileFindingShape(TypedDict):
    """One finding in a Word file; `where` is null for the file as a whole."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    message: str
    where: FilePlaceShape | None
    help: str


class FileWordsShape(TypedDict):
    """Words of a Word file: body, strict (body and opening part), notes."""

    body: int
    strict: int
    notes: int


class FileParagraphsShape(TypedDict):
    """Paragraphs with text in the main part; `numbered` by Word's lists (bullets apart), `typed` by hand."""

    total: int
    numbered: int
    typed: int


class FileNotesShape(TypedDict):
    """Notes whose mark stands in the text."""

    endnotes: int
    footnotes: int


class InspectShape(TypedDict):
    """`upr inspect --format json`: one object a line and file; of an unreadable file only `reason` is told."""

    file: str
    readable: bool
    reason: str | None
    words: FileWordsShape | None
    paragraphs: FileParagraphsShape | None
    notes: FileNotesShape | None
    tracked_changes: int | None
    comments: int | None
    pictures: int | None
    findings: list[FileFindingShape]
