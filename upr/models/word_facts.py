"""What a Word file of anybody's holds, as rules look at it: facts, without a judgement and without XML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from upr.models.words import Words
from upr.text.location import Location

Place: TypeAlias = Literal["text", "table", "box", "contents"]
"""Where a paragraph stands: in the running text, a table, a text box, or the table of contents."""


@dataclass(frozen=True, slots=True)
class FileParagraph:
    """A paragraph of the main part, as a reader sees it with all changes accepted."""

    text: str
    words: int
    place: Place = "text"
    style: str = ""
    """Name of its style in lower case, such as `heading 1`."""
    heading: int = 0
    """Level of a heading from 1, 0 for none."""
    label: str = ""
    """What Word prints before it by itself, such as `12.` or `(a)`; empty for none, and for a bullet."""
    number: int | None = None
    """Its number, when it is decimal and of the outermost level of a list."""
    series: str = ""
    """The list definition that counts it; `typed` when the number is typed; empty without a number."""
    listed: bool = False
    """Whether it belongs to any list, bullets too."""
    notes: tuple[str, ...] = ()
    """Its note marks: `endnotes` or `footnotes`, a blank, and the id."""


@dataclass(frozen=True, slots=True)
class FileNote:
    """A note whose mark stands in the text; `number` counts the marks of its kind from 1."""

    kind: Literal["endnotes", "footnotes"]
    number: int
    text: str
    words: int
    paragraph: int
    """Position of the paragraph with its mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in the file that is named by rules: what it is, how often, and where the first one stands."""

    count: int
    paragraph: int | None = None
    """Position of the paragraph with the first one, from 0; None when it stands in no paragraph of the main part."""
    detail: tuple[str, ...] = ()
    """Which ones: kinds, names of properties or addresses, without repeats."""


NOTHING = Mark(0)


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters of Latin text in the main part: in how many fonts and sizes."""

    total: int
    other: int
    """How many are not in the font and size that OHCHR asks for."""
    kinds: tuple[str, ...] = ()
    """Other fonts and sizes as `Calibri 11`, the commonest first."""
    paragraph: int | None = None
    """Position of the first paragraph with the commonest of them."""


@dataclass(frozen=True, slots=True)
class WordFacts:
    """One Word file."""

    path: Path
    size: int
    words: Words
    paragraphs: tuple[FileParagraph, ...]
    """Every paragraph of the main part that holds text or has a number, in order."""
    body: int
    """Position of the first paragraph after the opening part."""
    series: str
    """The list definition that numbers the text, `typed`, or empty when nothing does."""
    notes: tuple[FileNote, ...]
    letters: Letters
    languages: Mapping[str, int]
    """Language marks of the main part: BCP 47 tag -> letters."""
    pages_numbered: bool
    marks: Mapping[str, Mark] = field(default_factory=dict)
    """What else is there, by the names in `upr.word.facts`."""

    def mark(self, name: str) -> Mark:
        """What is known of one thing, `NOTHING` when it is not there."""
        return self.marks.get(name, NOTHING)

    def at(self, paragraph: int | None) -> Location:
        """The place of a paragraph. A Word file has no lines: 1 is the whole file, then each paragraph is one."""
        return Location(self.path, 1 if paragraph is None else paragraph + 2)

    def paragraph_at(self, location: Location) -> int | None:
        """The position of the paragraph that `at` made a place of; None for the file as a whole."""
        return location.line - 2 if location.line > 1 else None

    def heading_of(self, paragraph: int) -> str:
        """The heading above a paragraph, empty when there is none."""
        above = (self.paragraphs[at] for at in range(paragraph, -1, -1))
        return next((one.text for one in above if one.heading and one.text), "")
