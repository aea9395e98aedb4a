"""Where each block comes from, and how a section is summed up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from upr.compose.outline import Item
from upr.models.composed import Origin, SectionSummary
from upr.models.corpus import Corpus
from upr.models.document import Block, Paragraph
from upr.models.words import count_blocks
from upr.text.location import Location
from upr.text.nodes import Citation, CiteItem, Inline, Link


def origins_of(items: Iterable[Item]) -> list[Origin]:
    """What each item was made from."""
    return [_origin(item) for item in items]


def _origin(item: Item) -> Origin:
    citations = list(_citations(_inlines(item)))
    cited = [cite for citation in citations for cite in citation.items]
    return Origin(
        location=item.location,
        label=item.anchor,
        records=_rested_on(item, cited),
        earlier=tuple(dict.fromkeys([cite.id for cite in cited if cite.recommendation])),
        recommendation=item.recommendation.id if item.recommendation else "",
        brackets=tuple([citation.place for citation in citations]),
    )


def _rested_on(item: Item, cited: Iterable[CiteItem]) -> tuple[str, ...]:
    """Ids of the records that an item cites or, as one of our recommendations, rests on; in order, each once."""
    asked = item.recommendation.model.evidence if item.recommendation else ()
    return tuple(dict.fromkeys([*[cite.id for cite in cited if not cite.recommendation], *asked]))


def _inlines(item: Item) -> Iterable[Inline]:
    if item.table is None:
        return item.inlines
    return chain.from_iterable(chain.from_iterable((item.table.head, *item.table.rows)))


def _citations(inlines: Iterable[Inline]) -> Iterator[Citation]:
    for inline in inlines:
        if isinstance(inline, Citation):
            yield inline
        elif isinstance(inline, Link):
            yield from _citations(inline.children)


def section_summaries(
    corpus: Corpus, items: Iterable[Item], blocks: Iterable[Block], origins: Iterable[Origin]
) -> tuple[SectionSummary, ...]:
    """One line for each section, in order; the recommendations that it places count with it."""
    grouped: dict[int, list[tuple[Block, Origin]]] = {id(section): [] for section in corpus.project.sections}
    for item, block, origin in zip(items, blocks, origins, strict=True):
        grouped[id(item.section)].append((block, origin))
    summaries = []
    for section in corpus.project.sections:
        pairs = grouped[id(section)]
        records = {record for _, origin in pairs for record in origin.records}
        summaries.append(
            SectionSummary(
                title=section.front.model.title if section.front else section.path.stem,
                words=count_blocks(block for block, _ in pairs),
                paragraphs=sum(isinstance(block, Paragraph) for block, _ in pairs),
                citations=len({bracket for _, origin in pairs for bracket in origin.brackets}),
                location=section.front.location if section.front else Location(section.path),
                part=section.front.model.part if section.front else "facts",
                records=len(records & corpus.records.keys()),
            )
        )
    return tuple(summaries)
