"""Where each block comes from, and how a section is summed up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from upr.compose.outline import Item
from upr.models.composed import Origin, SectionSummary
from upr.models.corpus import Corpus
from upr.models.document import Block, Paragraph
from upr.models.words import count_blocks
from upr.text.location import Location
from upr.text.nodes import Citation, CiteItem, Inline, Link


def origins_of(items: Iterable[Item], keys: Iterable[str]) -> Mapping[str, Origin]:
    """Block key -> what the block was made from."""
    return {key: _origin(item) for item, key in zip(items, keys, strict=True)}


def _origin(item: Item) -> Origin:
    cited = list(_cited(_inlines(item)))
    return Origin(
        location=item.location,
        label=item.anchor,
        records=_rested_on(item, cited),
        earlier=tuple(dict.fromkeys(c.id for c in cited if c.recommendation)),
        recommendation=item.recommendation.id if item.recommendation else "",
    )


def _rested_on(item: Item, cited: Iterable[CiteItem]) -> tuple[str, ...]:
    """Ids of the records that an item cites or, as one of our recommendations, rests on; in order, each once."""
    asked = item.recommendation.model.evidence if item.recommendation else ()
    return tuple(dict.fromkeys([*(c.id for c in cited if not c.recommendation), *asked]))


def _inlines(item: Item) -> Iterable[Inline]:
    if item.table is None:
        return item.inlines
    return chain.from_iterable(chain.from_iterable((item.table.head, *item.table.rows)))


def _cited(inlines: Iterable[Inline]) -> Iterator[CiteItem]:
    for inline in inlines:
        if isinstance(inline, Citation):
            yield from inline.items
        elif isinstance(inline, Link):
            yield from _cited(inline.children)


def section_summaries(corpus: Corpus, items: Sequence[Item], blocks: Sequence[Block]) -> tuple[SectionSummary, ...]:
    """One line for each section, in order; the recommendations that it places count with it."""
    grouped: dict[int, list[tuple[Item, Block]]] = {id(section): [] for section in corpus.project.sections}
    for item, block in zip(items, blocks, strict=True):
        grouped[id(item.section)].append((item, block))
    summaries = []
    for section in corpus.project.sections:
        pairs = grouped[id(section)]
        cited = {cited for item, _ in pairs for cited in _brackets(_inlines(item))}
        records = {record for item, _ in pairs for record in _rested_on(item, _cited(_inlines(item)))}
        summaries.append(
            SectionSummary(
                title=section.front.model.title if section.front else section.path.stem,
                words=count_blocks(block for _, block in pairs),
                paragraphs=sum(isinstance(block, Paragraph) for _, block in pairs),
                citations=len(cited),
                location=section.front.location if section.front else Location(section.path),
                part=section.front.model.part if section.front else "facts",
                records=len(records & corpus.records.keys()),
            )
        )
    return tuple(summaries)


def _brackets(inlines: Iterable[Inline]) -> Iterator[tuple[int, int]]:
    for inline in inlines:
        if isinstance(inline, Citation):
            yield inline.place.line, inline.place.column
        elif isinstance(inline, Link):
            yield from _brackets(inline.children)
