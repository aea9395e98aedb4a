"""The narrative as a reader lifts it out: each paragraph with the lists, quotations and tables that hang under it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from upr.check.once import once
from upr.models.corpus import Corpus
from upr.models.project import Section
from upr.resolve.walk import walk
from upr.text.location import Location
from upr.text.nodes import (
    Block,
    Break,
    Citation,
    CrossReference,
    Heading,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Table,
    Text,
)

_BEFORE_STOP = re.compile(r"(?<! ) +(?=[.,])")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, what hangs under it, and the heading above it (the section's title where there is none)."""

    section: Section
    paragraph: Paragraph
    below: tuple[Block, ...]
    heading: str
    text: str
    """The paragraph as it reads, without notes."""

    @property
    def location(self) -> Location:
        """Where the paragraph starts."""
        return self.section.at(self.paragraph.place)

    @property
    def whole_text(self) -> str:
        """The same with what hangs under it."""
        return " ".join([self.text, *map(plain_text, _inlines(self.below))]) if self.below else self.text

    def cites(self) -> bool:
        """Whether it, or what hangs under it, cites a source or an earlier recommendation."""
        own = any(isinstance(inline, Citation) for inline in self.paragraph.inlines)  # most cite in the first line
        return own or any(isinstance(found.node, Citation) for found in walk((self.paragraph, *self.below)))

    def refers(self) -> bool:
        """Whether it points to another paragraph."""
        return any(isinstance(found.node, CrossReference) for found in walk((self.paragraph, *self.below)))


@once
def all_units(corpus: Corpus) -> tuple[Unit, ...]:
    """The paragraphs of all sections, in the order of the text."""
    return tuple(unit for section in corpus.project.sections for unit in units(section))


def units(section: Section) -> Iterator[Unit]:
    """The paragraphs of a section, in their order. Lists that nothing introduces belong to no paragraph."""
    heading = section.front.model.title if section.front else ""
    blocks = section.blocks
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            heading = plain_text(block.inlines)
        elif isinstance(block, Paragraph):
            below = tuple(_hanging(blocks, index + 1))
            yield Unit(section, block, below, heading, plain_text(block.inlines))


def part_of(section: Section) -> str:
    """`introduction`, `facts` or `closing`; empty where the front matter does not parse."""
    return section.front.model.part if section.front else ""


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words of a paragraph; notes and numbers of other paragraphs leave nothing."""
    text = "".join(_words(inlines))
    if "  " in text:
        return _BEFORE_STOP.sub("", text)
    return text.replace(" .", ".").replace(" ,", ",")  # which is much faster than the pattern


def _hanging(blocks: Sequence[Block], start: int) -> Iterator[Block]:
    """What follows without a paragraph or heading between. By index: a slice would copy the rest of a long text."""
    for index in range(start, len(blocks)):
        if not isinstance(blocks[index], ListBlock | Quotation | Table):
            return
        yield blocks[index]


def _inlines(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    for block in blocks:
        match block:
            case Paragraph(inlines=inlines):
                yield inlines
            case ListBlock(items=items):
                for item in items:
                    yield from _inlines(item)
            case Quotation(blocks=inner):
                yield from _inlines(inner)
            case Table(head=head, rows=rows):
                for row in (head, *rows):
                    yield from row
            case _:
                pass


def _words(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(text=text):
                yield text
            case Break():
                yield " "
            case Link(children=children):
                yield from _words(children)
            case _:
                pass
