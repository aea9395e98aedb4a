"""The paragraphs that cost the most words: where shortening pays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat

from upr.cli.places import shown
from upr.models.composed import Composed
from upr.models.document import Block, Heading, Paragraph
from upr.models.outputs.status import DearParagraphShape
from upr.models.words import count_blocks, plain
from upr.text.safe import safe_text

MOST = 10
LONGEST_OPENING = 60


def dearest(composed: Composed) -> list[DearParagraphShape]:
    """The numbered paragraphs with the most words, at most ten, the longest first; of two, the earlier one."""
    titles = chain.from_iterable(repeat(section.title, section.paragraphs) for section in composed.sections)
    weighed = [
        (count_blocks([paragraph, *below]), paragraph, title)
        for (paragraph, below), title in zip(_groups(composed.document.blocks), titles, strict=True)
    ]
    heaviest = sorted(weighed, key=lambda item: -item[0])[:MOST]
    return [_shape(composed, paragraph, title, words) for words, paragraph, title in heaviest]


def _groups(blocks: tuple[Block, ...]) -> Iterator[tuple[Paragraph, list[Block]]]:
    """Each numbered paragraph with what stands under its number: its list, quotation, table."""
    first: Paragraph | None = None
    below: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph | Heading):
            below.append(block)
            continue
        if first:
            yield first, below
        first, below = (block if isinstance(block, Paragraph) else None), []
    if first:
        yield first, below


def _shape(composed: Composed, paragraph: Paragraph, title: str, words: int) -> DearParagraphShape:
    here = composed.origins[paragraph.key].location
    return {
        "number": paragraph.number,
        "section": title,
        "opening": _opening(plain(paragraph.runs)),
        "words": words,
        "path": safe_text(shown(here.path)),
        "line": here.line,
    }


def _opening(text: str) -> str:
    """The first words, cut between two of them where that can be."""
    text = safe_text(" ".join(text.split()), 10 * LONGEST_OPENING)
    if len(text) <= LONGEST_OPENING:
        return text
    return (text[:LONGEST_OPENING].rpartition(" ")[0] or text[:LONGEST_OPENING]) + "…"
