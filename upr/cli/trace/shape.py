"""A thread and the matrix as JSON, as `schemas/trace.schema.json` and `schemas/matrix.schema.json` say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from upr.cli.places import shown
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import PublicRecord, Record
from upr.models.outputs.trace import (
    MatrixClaimShape,
    MatrixRowShape,
    MatrixShape,
    TraceEarlierShape,
    TraceParagraphShape,
    TraceRecommendationShape,
    TraceRecordShape,
    TraceShape,
)
from upr.models.trace import Claim, MatrixRow, Thread, Trace
from upr.protect.gate import refusal
from upr.resolve.matrix import by_section, by_theme, themes_of
from upr.resolve.threads import thread_of_claim
from upr.text.safe import safe_text

LONGEST_TEXT = 20_000
"""As in `upr.models.shared.Text`: nothing is cut."""


def trace_shape(trace: Trace, thread: Thread) -> TraceShape:
    """All that hangs together with one thing."""
    corpus = trace.composed.corpus
    return {
        "kind": thread.kind,
        "id": thread.id,
        "paragraphs": [_paragraph(trace.composed, claim) for claim in thread.claims],
        "records": [record_shape(corpus, record) for record in thread.records],
        "recommendations": [_recommendation(trace, each) for each in thread.recommendations],
        "earlier": [_earlier(corpus, each) for each in thread.earlier],
    }


def matrix_shape(trace: Trace) -> MatrixShape:
    """Every claim, and sections and themes against the strength of the evidence."""
    return {
        "sections": [_row(row) for row in by_section(trace)],
        "themes": [_row(row) for row in by_theme(trace)],
        "claims": [_claim(trace, claim) for claim in trace.claims],
    }


def _paragraph(composed: Composed, claim: Claim) -> TraceParagraphShape:
    return {
        "number": claim.number,
        "section": _text(composed.sections[claim.section].title),
        "role": claim.role,
        "opening": _text(claim.opening),
        "labels": list(claim.labels),
        "strength": claim.strength,
        "records": list(claim.records),
        "path": _path(claim.location.path),
        "line": claim.location.line,
    }


def record_shape(corpus: Corpus, record_id: str) -> TraceRecordShape:
    """A record; what may not be published is not told, and of a missing one there is nothing to tell."""
    entry = corpus.records.get(record_id)
    withheld = entry is not None and refusal(entry.model) is not None
    public = entry.model if entry and not withheld and isinstance(entry.model, PublicRecord) else None
    return {
        "id": record_id,
        "kind": getattr(entry.model, "kind", None) if entry else None,
        "publisher": _text(public.publisher) if public else None,
        "title": _text(public.title) if public else None,
        "date": public.published if public else None,
        "address": _text(address) if public and (address := address_of(public)) else None,
        "doubts": list(entry.model.doubts) if entry else [],
        "sign_off": corpus.sign_off(record_id),
        "limits": _text(public.limits) if public and public.limits else None,
        "withheld": withheld,
        "path": _path(entry.path) if entry else None,
        "line": entry.location.line if entry else None,
    }


def address_of(record: PublicRecord) -> str:
    """Where it can be read: a symbol before any address, the issuer's before a copy's."""
    copy = record.reproduced_by.url if record.reproduced_by else None
    return record.symbol or record.url or copy or record.archived_url or record.held_at or ""


def _recommendation(trace: Trace, name: str) -> TraceRecommendationShape:
    entry = trace.composed.corpus.recommendations[name]
    printed = trace.by_recommendation.get(name)
    return {
        "id": name,
        "number": printed.number if printed else 0,
        "text": _text(entry.model.text),
        "evidence": list(entry.model.evidence),
        "follows": list(entry.model.follows),
        "path": _path(entry.path),
        "line": entry.location.line,
    }


def _earlier(corpus: Corpus, name: str) -> TraceEarlierShape:
    entry = corpus.earlier.get(name)
    model = entry.model if entry else None
    return {
        "id": name,
        "report": model.report if model else None,
        "number": model.number if model else None,
        "position": model.position if model else None,
        "level": _level(model) if model else None,
        "text": _text(model.text) if model else None,
        "path": _path(entry.path) if entry else None,
        "line": entry.location.line if entry else None,
    }


def _level(earlier: EarlierRecommendation) -> str | None:
    """Of a recommendation that is judged in parts, the levels of its parts."""
    if earlier.assessment:
        return earlier.assessment.level
    return ", ".join(dict.fromkeys(clause.assessment.level for clause in earlier.clauses)) or None


def _row(row: MatrixRow) -> MatrixRowShape:
    return {
        "title": _text(row.title),
        "several": row.counts["several"],
        "one": row.counts["one"],
        "doubtful": row.counts["doubtful"],
        "none": row.counts["none"],
        "recommendations": row.recommendations,
        "records": row.records,
        "states_facts": row.states_facts,
    }


def _claim(trace: Trace, claim: Claim) -> MatrixClaimShape:
    composed = trace.composed
    thread = thread_of_claim(trace, claim)
    records = [composed.corpus.records[each].model for each in claim.records if each in composed.corpus.records]
    return {
        "number": claim.number,
        "section": _text(composed.sections[claim.section].title),
        "themes": [_text(theme) for theme in themes_of(trace, claim)],
        "role": claim.role,
        "opening": _text(claim.opening),
        "strength": claim.strength,
        "records": list(claim.records),
        "doubts": _doubts(records),
        "questioned": [each for each in claim.records if composed.corpus.is_questioned(each)],
        "sole": claim.records[0] if len(claim.records) == 1 else None,
        "recommendations": list(thread.recommendations),
        "earlier": list(thread.earlier),
        "path": _path(claim.location.path),
        "line": claim.location.line,
    }


def _doubts(records: Iterable[Record]) -> list[str]:
    return list(dict.fromkeys(doubt for record in records for doubt in record.doubts))


def _path(path: Path) -> str:
    return safe_text(shown(path), 5000)


def _text(text: str) -> str:
    return safe_text(" ".join(text.split()), LONGEST_TEXT)
