"""The state of a submission in numbers, as `schemas/status.schema.json` says. The clock comes from the caller."""

from __future__ import annotations

from datetime import datetime

from upr.facts.sessions import closes_at, session
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.document import Paragraph
from upr.models.outputs import DeadlineShape, EvidenceShape, StatusShape
from upr.pipeline import context_of


def status_of(composed: Composed, now: datetime) -> StatusShape:
    """Sum up a composed submission; `now` (with a zone) only decides whether the deadline has passed."""
    corpus, document = composed.corpus, composed.document
    manifest = corpus.manifest.model
    return {
        "submission": {
            "state": manifest.state,
            "session": manifest.session,
            "cycle": manifest.cycle,
            "kind": manifest.kind,
            "language": manifest.language,
            "as_of": manifest.as_of,
        },
        "words": {
            "body": composed.words.body,
            "strict": composed.words.strict,
            "notes": composed.words.notes,
            "limit": context_of(manifest).word_limit,
        },
        "paragraphs": sum(isinstance(block, Paragraph) for block in document.blocks),
        "notes": len(document.notes),
        "evidence": _evidence(corpus),
        "recommendations": len(corpus.recommendations),
        "sections": [
            {"title": s.title, "words": s.words, "paragraphs": s.paragraphs, "citations": s.citations}
            for s in composed.sections
        ],
        "deadline": _deadline(manifest.session, now),
    }


def _evidence(corpus: Corpus) -> EvidenceShape:
    unused = sorted(record for record in corpus.records if not corpus.is_cited(record))
    cited = sum(record in corpus.by_record for record in corpus.records)
    return {"cited": cited, "available": len(corpus.records), "unused": unused}


def _deadline(number: int, now: datetime) -> DeadlineShape | None:
    known = session(number)
    if known is None or known.deadline is None:
        return None
    deadline = known.deadline
    closes = closes_at(deadline)
    return {
        "date": deadline.date,
        "time": deadline.time,
        "zone": deadline.zone,
        "grade": deadline.grade,
        "passed": None if closes is None else now > closes,
    }
