"""The narrative as it was written: what `text/markdown.py` reads out of a Markdown file.

Pure data, no parser: everything behind loading works on these nodes. Lines and columns count from 1 in the
file (not in the part after the front matter).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

LocatorKind: TypeAlias = Literal["paragraph", "page", "article", "annex", "section", "recommendation"]


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, counted from 1, of the first character of a node."""

    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """Literal characters, emphasis already resolved."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph. A soft one (`hard=False`) prints as a space."""

    hard: bool


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in a cited source: `paras. 12 and 14-16` is `("paragraph", "12 and 14-16")`."""

    kind: LocatorKind
    value: str


@dataclass(frozen=True, slots=True)
class CiteItem:
    """One source of a citation bracket: `see @id, para. 12, and the annex`.

    `id` is as written after `@` (`rec:ID` for an earlier recommendation: then `recommendation` is true and `id`
    is what follows the colon). `prefix` stands before the id (`see`), `suffix` is what is left after the locators.
    """

    id: str
    place: Place
    recommendation: bool = False
    prefix: str = ""
    locators: tuple[Locator, ...] = ()
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation bracket: `[see @id, para. 12; @other, p. 3]`. It becomes one note."""

    items: tuple[CiteItem, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class CrossReference:
    """`[](#label)`: prints the number of the paragraph that carries the label."""

    label: str
    place: Place


@dataclass(frozen=True, slots=True)
class Link:
    """`[text](https://...)` or `<https://...>`; `url` as the parser normalised it."""

    url: str
    children: tuple[Inline, ...]
    place: Place


Inline: TypeAlias = Text | Break | Citation | CrossReference | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `label` is what `{#label}` at its end named it, without the sign."""

    inlines: tuple[Inline, ...]
    place: Place
    end_line: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section, level 1 to 6 as typed."""

    level: int
    inlines: tuple[Inline, ...]
    place: Place
    label: str = ""


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list, ordered or not; each item is a run of blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Quotation:
    """A block quotation."""

    blocks: tuple[Block, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Code:
    """An indented or fenced block of literal text, without the final line end."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break (`---`)."""

    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A pipe table: cells of the head row, then the rows; `align` per column."""

    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    align: tuple[Literal["", "left", "center", "right"], ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Directive:
    """A fenced `:::{name} argument` block. `body` is what stands in it (we know of none that takes any)."""

    name: str
    argument: str
    body: str
    place: Place


Block: TypeAlias = Paragraph | Heading | ListBlock | Quotation | Code | Rule | Table | Directive


@dataclass(frozen=True, slots=True)
class Markdown:
    """A parsed narrative file: its blocks and the text of its front matter (without the `---` lines)."""

    blocks: tuple[Block, ...]
    front_matter: str = ""
    front_matter_line: int = 0
    """Line of the first line of the front matter's text in the file; 0 when there is none."""
    body_line: int = field(default=1)
    """Line on which the body starts."""
