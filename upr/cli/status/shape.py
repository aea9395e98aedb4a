"""The state of a submission in numbers, as `schemas/status.schema.json` says. The clock comes from the caller."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from upr.cli.deadline import deadline_of
from upr.cli.places import shown
from upr.cli.status.dearest import dearest
from upr.cli.status.ready import ready_of
from upr.models.composed import Composed, SectionSummary
from upr.models.corpus import Corpus
from upr.models.document import Paragraph
from upr.models.finding import Finding, Severity, count
from upr.models.manifest import Manifest
from upr.models.outputs.check import SummaryShape
from upr.models.outputs.status import EvidenceShape, SectionShape, StatusShape, SubmissionShape
from upr.pipeline import context_of
from upr.text.safe import safe_text


def status_of(composed: Composed, findings: Sequence[Finding], now: datetime) -> StatusShape:
    """Sum up a composed submission; `now` (with a zone) decides on the deadline and on the day only."""
    corpus, document = composed.corpus, composed.document
    manifest = corpus.manifest.model
    return {
        "submission": submission_of(manifest),
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
        "sections": [_section(section) for section in composed.sections],
        "deadline": deadline_of(manifest.session, now),
        "today": now.astimezone().date().isoformat(),
        "dearest": dearest(composed),
        "without_evidence": [section.title for section in composed.sections if _lacks_evidence(section)],
        "findings": summary_of(findings),
        **ready_of(composed, findings),
    }


def submission_of(manifest: Manifest) -> SubmissionShape:
    """What is submitted."""
    return {
        "state": manifest.state,
        "session": manifest.session,
        "cycle": manifest.cycle,
        "kind": manifest.kind,
        "language": manifest.language,
        "as_of": manifest.as_of,
    }


def _section(section: SectionSummary) -> SectionShape:
    return {
        "title": section.title,
        "words": section.words,
        "paragraphs": section.paragraphs,
        "citations": section.citations,
        "part": section.part,
        "records": section.records,
        "path": safe_text(shown(section.location.path)),
        "line": section.location.line,
    }


def _lacks_evidence(section: SectionSummary) -> bool:
    """Whether it states facts and rests on no record; a section that is only a heading states none."""
    return section.part == "facts" and section.paragraphs > 0 and section.records == 0


def _evidence(corpus: Corpus) -> EvidenceShape:
    unused = sorted(record for record in corpus.records if not corpus.is_cited(record))
    cited = sum(record in corpus.by_record for record in corpus.records)
    return {"cited": cited, "available": len(corpus.records), "unused": unused}


def summary_of(findings: Iterable[Finding]) -> SummaryShape:
    """How many findings there are of each severity."""
    counts = count(findings)
    return {
        "error": counts[Severity.ERROR],
        "warning": counts[Severity.WARNING],
        "info": counts[Severity.INFO],
    }
