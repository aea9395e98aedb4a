"""Composing: `Corpus` in, `Composed` out. Everything that is printed is decided here; render only writes it.

The order: lay out (`outline`), number (`numbers`), word each item (`inlines`, `tables`, `closing`), name each block
by its text (`keys`), then give references the key of the block that they point at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from upr.compose.citations import NoteWriter
from upr.compose.closing import closing_list
from upr.compose.front import front_lines
from upr.compose.inlines import PENDING, InlineWriter
from upr.compose.keys import block_keys, key_text
from upr.compose.numbers import heading_labels, list_label, paragraph_numbers
from upr.compose.origins import origins_of, section_summaries
from upr.compose.outline import Item, outline
from upr.compose.plain_notes import PlainNoteWriter
from upr.compose.tables import compose_table
from upr.facts.states import name_of
from upr.languages import language_for
from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.models import document as d
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.words import count_words, paragraphs_of
from upr.text.progress import Tell, counted, silent


def compose_document(corpus: Corpus, tell: Tell = silent, *, plain_notes: bool = False) -> Composed:
    """Compose the whole submission; with `plain_notes` it can be checked, and must not be rendered.

    Whatever is wrong in the corpus (an unknown id, a missing label) is printed
    as missing, so that a draft can be built; what may not be published is left out.

    Raises:
        KeyError: there is no data for the manifest's language (`upr.languages.LANGUAGES`).
    """
    language = _language(corpus)
    items = outline(corpus, language.labels.recommendations)
    numbers = paragraph_numbers(items)
    writer = _writer(corpus, language, items, numbers, PlainNoteWriter if plain_notes else NoteWriter)
    blocks = _blocks(items, numbers, writer, tell)
    keys = block_keys(key_text(paragraphs_of(block)) for block in blocks)
    targets = _targets(items, numbers, keys)
    blocks = [_keyed(block, key, targets) for block, key in zip(blocks, keys, strict=True)]
    document = _document(corpus, writer, tuple(blocks))
    origins = origins_of(items)
    sections = section_summaries(corpus, items, blocks, origins)
    return Composed(
        corpus=corpus,
        document=document,
        origins=dict(zip(keys, origins, strict=True)),
        note_origins=tuple(writer.note_origins),
        words=count_words(document, sum(section.words for section in sections)),
        sections=sections,
    )


def _language(corpus: Corpus) -> Language:
    """The submission's language, with the names that its glossary and its manifest give."""
    manifest = corpus.manifest.model
    language = language_for(manifest.language)
    known = [entry.model for entry in corpus.project.glossary]
    glossary = {form: name.form(language.code) for name in known for form in name.full_forms()}
    own = {entry.text: entry.printed for entry in manifest.translations}
    return replace(language, names={**language.names, **glossary, **own})


def _targets(items: Sequence[Item], numbers: Sequence[int], keys: Sequence[str]) -> Mapping[str, str]:
    """Label -> key of the numbered block that carries it; of two, the first counts, as for its number."""
    targets: dict[str, str] = {}
    for item, number, key in zip(items, numbers, keys, strict=True):
        if item.anchor and number:
            targets.setdefault(item.anchor, key)
    return targets


def _writer(
    corpus: Corpus, language: Language, items: Sequence[Item], numbers: Sequence[int], notes_by: type[NoteWriter]
) -> InlineWriter:
    notes = notes_by(
        language,
        {key: corpus.records[key].model for key in corpus.by_record if key in corpus.records},
        {key: entry.model for key, entry in corpus.earlier.items()},
        lambda code: name_of(code, language.code),
    )
    labels: dict[str, str] = {}
    for item, number in zip(items, numbers, strict=True):
        if item.anchor and number:
            labels.setdefault(item.anchor, str(number))
    return InlineWriter(language, corpus.records, notes, labels)


def _blocks(items: Sequence[Item], numbers: Sequence[int], writer: InlineWriter, tell: Tell) -> list[d.Block]:
    labels = heading_labels(items)
    closing = closing_list(items, numbers, writer.language)
    return [
        _block(item, number, label, writer, closing)
        for item, number, label in zip(counted(items, "compose", tell), numbers, labels, strict=True)
    ]


def _block(item: Item, number: int, label: str, writer: InlineWriter, closing: d.Runs) -> d.Block:
    if item.table is not None:
        return compose_table(item.table, lambda cell: writer.write(cell, item.location))
    runs = writer.plain(item.title) if item.title else writer.write(item.inlines, item.section.at(item.place))
    match item.role:
        case "heading":
            return d.Heading("", item.level, label, runs)
        case "recommendation":
            return d.Paragraph("", number, runs, role="recommendation")
        case "closing-list":
            return d.Paragraph("", number, closing)
        case "list-item":
            label = list_label(item.level, item.ordinal, writer.language.list_label)
            return d.ListItem("", item.list_id, item.level, label, runs)
        case "quotation":
            return d.Quotation("", runs, item.level)
        case _:
            return d.Paragraph("", number, runs)


def _keyed(block: d.Block, key: str, targets: Mapping[str, str]) -> d.Block:
    if isinstance(block, d.Table):
        head = tuple(_aimed(cell, targets) for cell in block.head)
        rows = tuple(tuple(_aimed(cell, targets) for cell in row) for row in block.rows)
        return replace(block, key=key, head=head, rows=rows)
    return replace(block, key=key, runs=_aimed(block.runs, targets))


def _aimed(runs: d.Runs, targets: Mapping[str, str]) -> d.Runs:
    """Point references at block keys; one whose label does not exist stays as plain text."""
    return tuple(_aim(run, targets) if isinstance(run, d.ReferenceRun) else run for run in runs)


def _aim(run: d.ReferenceRun, targets: Mapping[str, str]) -> d.Run:
    target = targets.get(run.target.removeprefix(PENDING))
    return replace(run, target=target) if target else d.TextRun(run.text)


def _document(corpus: Corpus, writer: InlineWriter, blocks: tuple[d.Block, ...]) -> d.Document:
    manifest = corpus.manifest.model
    language = writer.language
    state = name_of(manifest.state, language.code)
    return d.Document(
        language=language.code,
        title=manifest.title,
        creator=", ".join(organisation.acronym for organisation in manifest.organisations),
        subject=fill_label(language.labels.state_under_review, state=state),
        notes_as=manifest.notes,
        front=tuple(front_lines(manifest, language, writer.plain)),
        blocks=blocks,
        notes=tuple(writer.notes),
        date=manifest.as_of,
        key_words=manifest.key_words,
    )
