"""From the nodes of the narrative to the flat order of the Word file: what is numbered, lettered, indented.

Pure layout: no text is worded here. Each `Item` becomes one block of the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from upr.models.corpus import Corpus
from upr.models.project import Entry, Section
from upr.models.recommendation import Recommendation
from upr.text.location import Location
from upr.text.nodes import (
    Block,
    Break,
    Code,
    Directive,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Place,
    Quotation,
    Table,
    Text,
)

Role: TypeAlias = Literal["heading", "paragraph", "recommendation", "closing-list", "list-item", "quotation", "table"]
RECOMMENDATIONS, RECOMMENDATION_LIST = "recommendations", "recommendation-list"
DEEPEST_HEADING = 3
DEEPEST_LIST = 8
"""Word counts nine levels of a list, from 0 (ISO 29500-1, 17.9.3)."""


@dataclass(frozen=True, slots=True)
class Item:
    """A block to be, laid out but not worded."""

    role: Role
    section: Section
    place: Place
    inlines: tuple[Inline, ...] = ()
    level: int = 0
    lettered: bool = False
    list_id: int = 0
    ordinal: int = 0
    """Position of a list item in its list, from 1; 0 for its later paragraphs."""
    anchor: str = ""
    table: Table | None = None
    recommendation: Entry[Recommendation] | None = None
    title: str = ""
    """Heading text that does not come from the narrative: a section's title, `recommendations`."""

    @property
    def location(self) -> Location:
        """Where it was written."""
        return self.recommendation.location if self.recommendation else self.section.at(self.place)


@dataclass(slots=True)
class _Layout:
    """What is used up on the way: recommendations that are still to be placed, and ids of lists."""

    recommendations_title: str
    by_theme: dict[str, list[Entry[Recommendation]]] = field(default_factory=dict)
    last_list: int = 0

    def next_list(self) -> int:
        """An id of its own for each list."""
        self.last_list += 1
        return self.last_list


def outline(corpus: Corpus, recommendations_title: str) -> list[Item]:
    """Lay out the whole narrative in order. A closing list of nothing is left out: it would be a bare number."""
    items = list(_items(corpus, recommendations_title))
    listed = any(item.role == "recommendation" for item in items)
    return [item for item in items if listed or item.role != "closing-list"]


def _items(corpus: Corpus, recommendations_title: str) -> Iterator[Item]:
    layout = _Layout(recommendations_title)
    for entry in corpus.recommendations.values():
        layout.by_theme.setdefault(entry.model.theme, []).append(entry)
    for section in corpus.project.sections:
        yield from _title(section)
        for block in section.blocks:
            yield from _block(block, section, layout)


def _title(section: Section) -> Iterator[Item]:
    if section.front is not None:
        front = section.front.model
        place = section.front.locate(("title",))
        lettered = front.part == "facts" and front.level < DEEPEST_HEADING
        here = Place(place.line, place.column)
        yield Item("heading", section, here, level=front.level, lettered=lettered, title=front.title)


def _below(section: Section, depth: int) -> int:
    level = section.front.model.level if section.front else 1
    return min(DEEPEST_HEADING, level + depth)


def _directive(node: Directive, section: Section, layout: _Layout) -> Iterator[Item]:
    if node.name == RECOMMENDATION_LIST:
        yield Item("closing-list", section, node.place)
    elif node.name == RECOMMENDATIONS:
        theme = node.argument or (section.front.model.theme if section.front else "") or ""
        entries = layout.by_theme.pop(theme, [])  # each of ours is printed once, even when the directive stands twice
        if entries:
            title = layout.recommendations_title
            yield Item("heading", section, node.place, level=_below(section, 1), title=title)
        for entry in entries:
            inlines = (Text(entry.model.text),)
            yield Item("recommendation", section, node.place, inlines, anchor=entry.id, recommendation=entry)


def _block(block: Block, section: Section, layout: _Layout) -> Iterator[Item]:
    match block:
        case Paragraph():
            yield Item("paragraph", section, block.place, block.inlines, anchor=block.label)
        case Heading():
            level = _below(section, max(1, block.level - 1))
            yield Item("heading", section, block.place, block.inlines, level=level, anchor=block.label)
        case ListBlock():
            yield from _list(block, section, layout, 0)
        case Quotation():
            yield from _quotation(block, section, layout, 0)
        case Code():
            yield Item("quotation", section, block.place, _lines(block.text))
        case Table():
            yield Item("table", section, block.place, table=block)
        case Directive():
            yield from _directive(block, section, layout)
        case _:  # a thematic break prints nothing
            return


def _list(block: ListBlock, section: Section, layout: _Layout, level: int) -> Iterator[Item]:
    """The items of a list; only what carries a label counts, as Word counts."""
    list_id, ordinal = layout.next_list(), 0
    for blocks in block.items:
        labelled = False
        for inner in blocks or (Paragraph((), block.place),):
            if isinstance(inner, ListBlock):
                yield from _list(inner, section, layout, min(level + 1, DEEPEST_LIST))
                continue
            for item in _block(inner, section, layout):
                if isinstance(inner, Paragraph | Heading):
                    ordinal += not labelled
                    yield _list_item(item, list_id, level, 0 if labelled else ordinal)
                    labelled = True
                else:
                    yield replace(item, level=item.level + level + 1) if item.role == "quotation" else item


def _list_item(item: Item, list_id: int, level: int, ordinal: int) -> Item:
    return replace(item, role="list-item", list_id=list_id, level=level, ordinal=ordinal)


def _quotation(block: Quotation, section: Section, layout: _Layout, level: int) -> Iterator[Item]:
    for inner in block.blocks:
        if isinstance(inner, Quotation):
            yield from _quotation(inner, section, layout, level + 1)
            continue
        for item in _block(inner, section, layout):
            quoted = isinstance(inner, Paragraph | Heading | Code)
            yield replace(item, role="quotation", level=level) if quoted else item


def _lines(text: str) -> tuple[Inline, ...]:
    parts: list[Inline] = []
    for line in text.split("\n"):
        parts += [Text(line), Break(hard=True)]
    return tuple(parts[:-1])


NUMBERED: frozenset[Role] = frozenset({"paragraph", "recommendation", "closing-list"})
