"""One record on a page: where it was read, what it says, its note as it prints, and the paragraphs that cite it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from upr.cli.places import shown
from upr.compose.citations import NoteWriter
from upr.facts.states import name_of
from upr.languages import LANGUAGES, language_for
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.document import Block, Heading, ListItem
from upr.models.document import Paragraph as Numbered
from upr.models.evidence import FirstHandRecord, PublicRecord, Record
from upr.models.project import Entry
from upr.models.words import paragraphs_of, plain
from upr.text.nodes import CiteItem, Place
from upr.text.safe import safe_text

WIDTH = 100
_WHERE = ("url", "archived_url", "symbol", "held_at")
_LONGEST = 20_000


def page(corpus: Corpus, composed: Composed | None, record: Entry[Record]) -> str:
    """The page as text, safe to print, with an empty line at its end."""
    lines = [f"  file       {safe_text(shown(record.path))}"]
    lines += [line for name, text in _fields(record.model) for line in _field(name, text)]
    lines += [line for name, text in _uses(corpus, composed, record) for line in _field(name, text)]
    return "\n".join(lines) + "\n"


def _field(name: str, text: str) -> list[str]:
    first, rest = f"  {name:<9}  ", " " * 13
    safe = safe_text(" ".join(text.split()), _LONGEST)
    return textwrap.wrap(safe, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False)


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    yield "kind", getattr(record, "kind", "")
    if isinstance(record, PublicRecord):
        yield "title", record.title
        yield "by", ", ".join(filter(None, (record.author, record.publisher)))
        yield "published", record.published
        yield from ((key.partition("_")[0], str(value)) for key in _WHERE if (value := getattr(record, key)))
        if record.reproduced_by:
            yield "copy at", " ".join(filter(None, (record.reproduced_by.publisher, record.reproduced_by.url)))
    if isinstance(record, FirstHandRecord):
        yield "title", record.title
        yield "recorded", record.recorded
    yield "says", record.summary
    for figure in record.figures:
        yield "figure", " ".join(filter(None, (figure.value, figure.unit, f"({figure.of})")))
    yield from (("quote", f"“{quote.text}”") for quote in record.quotes)
    if record.doubts:
        yield "doubts", ", ".join(record.doubts)
    if record.limits:
        yield "limits", record.limits


def _uses(corpus: Corpus, composed: Composed | None, record: Entry[Record]) -> Iterator[tuple[str, str]]:
    code = corpus.manifest.model.language
    if isinstance(record.model, PublicRecord) and code in LANGUAGES:
        writer = NoteWriter(language_for(code), {record.id: record.model}, {}, lambda state: name_of(state, code))
        yield "note", plain(writer.write([CiteItem(record.id, Place(1))]))
    if composed:
        yield from (("cited in", text) for text in _citing(composed, record.id))
    for recommendation in corpus.asked_by.get(record.id, ()):
        yield "asked for", f"{recommendation.id}: {recommendation.model.text}"


def _citing(composed: Composed, record: str) -> Iterator[str]:
    """What stands at each citation: with the paragraph that a list item, quotation or table stands under."""
    above: Numbered | None = None
    for block in composed.document.blocks:
        if isinstance(block, Numbered):
            above = block
        elif isinstance(block, Heading):
            above = None
        origin = composed.origins[block.key]
        if record in origin.records and not origin.recommendation:
            yield _standing(block, above)


def _standing(block: Block, above: Numbered | None) -> str:
    text = " | ".join(plain(runs) for runs in paragraphs_of(block))
    if above is None:
        return text
    if block is above:
        return f"para. {above.number}: {text}"
    label = f" {block.label}" if isinstance(block, ListItem) and block.label else ""
    return f"para. {above.number}{label}: {plain(above.runs)} … {text}"
