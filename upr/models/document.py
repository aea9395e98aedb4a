"""The composed document: everything that will be printed, finished, and nothing else.

`render` imports only this module (with `languages` and `ooxml`). What composing left out is not here and cannot
come back. Runs are final: typography applied, notes worded, references carrying their number, scripts split.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Script: TypeAlias = Literal["latin", "complex", "east-asian"]


@dataclass(frozen=True, slots=True)
class TextRun:
    """Characters of one script. `language` is a BCP 47 tag, empty for the document's own language."""

    text: str
    bold: bool = False
    italic: bool = False
    script: Script = "latin"
    language: str = ""


@dataclass(frozen=True, slots=True)
class BreakRun:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class LinkRun:
    """A live link; `url` is an https, http or mailto address that stands in the visible text or note."""

    url: str
    runs: tuple[TextRun, ...]


@dataclass(frozen=True, slots=True)
class ReferenceRun:
    """A reference to the numbered paragraph with the block key `target`; `text` is the number at first sight."""

    target: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteRun:
    """The mark of note `number` (from 1, in order; each number is used once)."""

    number: int


Run: TypeAlias = TextRun | BreakRun | LinkRun | ReferenceRun | NoteRun
Runs: TypeAlias = tuple[Run, ...]

FrontKind: TypeAlias = Literal[
    "notice", "review", "session", "kind", "title", "organisations-heading", "organisation", "key-words"
]


@dataclass(frozen=True, slots=True)
class FrontLine:
    """A line of the opening part, before paragraph 1."""

    kind: FrontKind
    runs: Runs


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3. `label` is what numbering prints before it (`A.`, `C.1`), empty for none.

    Labels come from Word's own numbering: level 1 counts `A.`, `B.`; level 2 counts `A.1`; level 3 carries none.
    """

    key: str
    level: int
    label: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph; `number` is the one that Word's numbering will print (an unbroken series from 1)."""

    key: str
    number: int
    runs: Runs
    role: Literal["text", "recommendation"] = "text"


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item under a numbered paragraph; `label` is what Word prints: `(a)`, below it `(i)`, then `(A)`.

    Items of one list share `list_id` (from 1); each list starts again at `(a)`. `level` counts from 0. An item's
    second and later paragraphs have an empty `label`.
    """

    key: str
    list_id: int
    level: int
    label: str
    runs: Runs


@dataclass(frozen=True, slots=True)
class Quotation:
    """A paragraph of a block quotation, not numbered, indented under the paragraph before it.

    `level` counts nested quotations, or the depth of the list item that it stands in, from 0.
    """

    key: str
    runs: Runs
    level: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `head` and each row have the same number of cells. `widths` are shares that add up to 1."""

    key: str
    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    align: tuple[Literal["left", "center", "right"], ...]
    widths: tuple[float, ...]


Block: TypeAlias = Heading | Paragraph | ListItem | Quotation | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A note: references only. `number` counts from 1 in the order of the marks."""

    number: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Document:
    """A whole submission, ready to be written in any format."""

    language: str
    """`en` or `fr`: a key of `upr.languages`."""
    title: str
    """For the core properties."""
    creator: str
    """Neutral creator for the core properties: the submitting organisations' acronyms."""
    subject: str
    notes_as: Literal["endnotes", "footnotes"]
    front: tuple[FrontLine, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    date: str = ""
    """`YYYY-MM-DD`: the fixed date of the core properties (the writing date, never the clock)."""
    draft: bool = False
    key_words: tuple[str, ...] = field(default=())
