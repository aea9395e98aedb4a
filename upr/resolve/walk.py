"""Walking the nodes of a section in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from upr.text.nodes import (
    Block,
    Citation,
    CrossReference,
    Directive,
    Heading,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Table,
)

Node = Citation | CrossReference | Directive | Heading | Link | Paragraph


@dataclass(frozen=True, slots=True)
class Found:
    """A node and the paragraph that it stands in (itself, for a paragraph)."""

    node: Node
    paragraph: Paragraph | None


def walk(blocks: Iterable[Block]) -> Iterator[Found]:
    """Yield every node that links to something or can be linked to."""
    for block in blocks:
        match block:
            case Paragraph():
                yield Found(block, block)
                yield from _inlines(block.inlines, block)
            case Heading():
                yield Found(block, None)
                yield from _inlines(block.inlines, None)
            case ListBlock(items=items):
                for item in items:
                    yield from walk(item)
            case Quotation(blocks=inner):
                yield from walk(inner)
            case Table(head=head, rows=rows):
                for row in (head, *rows):
                    for cell in row:
                        yield from _inlines(cell, None)
            case Directive():
                yield Found(block, None)
            case _:
                pass


def _inlines(inlines: Iterable[Inline], paragraph: Paragraph | None) -> Iterator[Found]:
    for inline in inlines:
        if isinstance(inline, Link):
            yield Found(inline, paragraph)
            yield from _inlines(inline.children, paragraph)
        elif isinstance(inline, Citation | CrossReference):
            yield Found(inline, paragraph)
