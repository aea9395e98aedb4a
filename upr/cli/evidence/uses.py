"""Where a submission uses a record: the paragraphs that cite it, the recommendations that rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from upr.cli.places import shown
from upr.models.composed import Composed
from upr.models.corpus import Cited, Corpus
from upr.models.document import ListItem, Paragraph
from upr.models.outputs.records import AskedShape, UseShape
from upr.text.location import Location
from upr.text.nodes import Break, Inline, Link, Text
from upr.text.safe import safe_text

MOST_WORDS = 12
"""Of the paragraph that cites a record: enough to know it again."""


def paragraph_numbers(composed: Composed) -> Iterator[tuple[Location, str]]:
    """Where each paragraph was written, and the number that it prints: `4`, or `4 (a)` for an item of a list."""
    number = ""
    for block in composed.document.blocks:
        if isinstance(block, Paragraph):
            number = str(block.number)
        label = f" {block.label}" if isinstance(block, ListItem) and block.label else ""
        if number:
            yield composed.origins[block.key].location, number + label


def use_shape(use: Cited, numbers: Mapping[Location, str]) -> UseShape:
    """One place in the text."""
    section = use.section
    place = section.at(use.paragraph.place) if use.paragraph else use.location
    words = _words(use.paragraph.inlines).split() if use.paragraph else []
    return {
        "section": section.front.model.title if section.front else section.path.stem,
        "path": safe_text(shown(use.location.path)),
        "line": use.location.line,
        "paragraph": numbers.get(place),
        "words": " ".join(words[:MOST_WORDS]) + ("…" if len(words) > MOST_WORDS else ""),
    }


def _words(inlines: Iterable[Inline]) -> str:
    """The text of a paragraph without its brackets and the space before them."""
    text = ""
    for inline in inlines:
        match inline:
            case Text(text=words):
                text += words
            case Break():
                text += " "
            case Link(children=children):
                text += _words(children)
            case _:
                text = text.rstrip()
    return text


def asked_shapes(record: str, corpus: Corpus, composed: Composed | None) -> Iterator[AskedShape]:
    """The recommendations that rest on a record, each with the number of its paragraph."""
    numbers = dict(_asked_numbers(composed)) if composed else {}
    for entry in corpus.asked_by.get(record, ()):
        yield {"id": entry.id, "paragraph": numbers.get(entry.id), "text": entry.model.text}


def _asked_numbers(composed: Composed) -> Iterator[tuple[str, str]]:
    for block in composed.document.blocks:
        if isinstance(block, Paragraph) and block.role == "recommendation":
            yield composed.origins[block.key].recommendation, str(block.number)
