"""The composed document with the way back to what it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from upr.models.corpus import Corpus
from upr.models.document import Document
from upr.models.section import Part
from upr.models.words import Words
from upr.text.location import Location
from upr.text.nodes import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """What a block was made from."""

    location: Location
    label: str = ""
    records: tuple[str, ...] = ()
    """Ids of the evidence records cited in it, in order, each once."""
    earlier: tuple[str, ...] = ()
    """Ids of the earlier recommendations cited in it."""
    recommendation: str = ""
    """Id of our recommendation, when the block is one."""
    brackets: tuple[Place, ...] = ()
    """Where the citation brackets in it stand, in order."""


@dataclass(frozen=True, slots=True)
class SectionSummary:
    """A section as `status` shows it: headings and recommendations that it places included in its words."""

    title: str
    words: int
    paragraphs: int
    citations: int
    location: Location
    part: Part = "facts"
    records: int = 0
    """Evidence records that its text and its recommendations rest on, each once."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The finished document, where each block comes from, and its counts."""

    corpus: Corpus
    document: Document
    origins: Mapping[str, Origin]
    """Block key -> origin."""
    note_origins: tuple[Location, ...]
    """Where the bracket of note n stands, at n - 1."""
    words: Words
    sections: tuple[SectionSummary, ...]
