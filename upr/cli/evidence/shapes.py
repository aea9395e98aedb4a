"""Records as the schemas `evidence-list` and `evidence-show` say."""

from __future__ import annotations

from collections.abc import Iterable

from upr.cli.evidence.stock import Stock, base_name, unreadable
from upr.cli.evidence.uses import asked_shapes, paragraph_numbers, use_shape
from upr.cli.places import shown
from upr.compose.document import compose_document
from upr.compose.preview import preview
from upr.languages import LANGUAGES
from upr.models.corpus import Corpus
from upr.models.evidence import Record
from upr.models.outputs.records import NoteShape, RecordDetailShape, RecordShape, RecordsShape
from upr.models.project import Entry
from upr.models.words import plain
from upr.protect.gate import refusal
from upr.text.safe import safe_text


def records_shape(found: Stock, records: Iterable[Entry[Record]]) -> RecordsShape:
    """Records for a list."""
    bases = {record.path: base_name(base) for base in found.bases for record in base.records}
    return {
        "records": [_record(entry, bases[entry.path], found.corpus) for entry in records],
        "available": len(found.records),
        "unreadable": unreadable(found),
    }


def _record(entry: Entry[Record], base: str, corpus: Corpus | None) -> RecordShape:
    model = entry.model
    return {
        "id": safe_text(entry.id),
        "kind": getattr(model, "kind", ""),
        "title": getattr(model, "title", ""),
        "publisher": getattr(model, "publisher", None),
        "published": getattr(model, "published", None) or getattr(model, "recorded", None),
        "event_date": model.event_date,
        "base": base,
        "path": safe_text(shown(entry.path)),
        "cited": len(corpus.by_record.get(entry.id, ())) if corpus else None,
        "asked": len(corpus.asked_by.get(entry.id, ())) if corpus else None,
        "doubts": list(model.doubts),
        "sign_off": corpus.sign_off(entry.id) if corpus else None,
    }


def detail_shape(found: Stock, entry: Entry[Record]) -> RecordDetailShape:
    """One record with all that hangs on it."""
    corpus = found.corpus
    refused = refusal(entry.model)
    can_print = found.language in LANGUAGES and refused is None
    composed = compose_document(corpus) if corpus and found.language in LANGUAGES else None
    numbers = dict(paragraph_numbers(composed)) if composed else {}
    return {
        "record": records_shape(found, [entry])["records"][0],
        "fields": entry.model.model_dump(mode="json", exclude_defaults=True),
        "note": note_shape(entry.model, found.language) if can_print else None,
        "refused": refused,
        "uses": [use_shape(use, numbers) for use in corpus.by_record.get(entry.id, ())] if corpus else [],
        "recommendations": list(asked_shapes(entry.id, corpus, composed)) if corpus else [],
    }


def note_shape(record: Record, language: str) -> NoteShape:
    """A record as a note prints it."""
    full, short = preview(record, language)
    return {"full": plain(full), "short": plain(short)}
