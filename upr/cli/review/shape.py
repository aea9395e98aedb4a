"""How the records of a submission stand, as `schemas/reviews.schema.json` says."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from upr.cli.places import shown
from upr.models.corpus import Corpus
from upr.models.evidence import Record
from upr.models.outputs.sign_offs import DecisionShape, LookAgainShape, ReviewedShape, ReviewsShape
from upr.models.project import Entry, LoadedBase
from upr.models.standing import Decision, Status
from upr.resolve.resting import Resting, resting_on
from upr.text.safe import safe_text


def reviews_of(corpus: Corpus) -> ReviewsShape:
    """Every record with its sign-offs, and what has to be looked at again because of them."""
    shaken = {record for record, standing in corpus.standings.items() if standing.is_shaken}
    counts = Counter(standing.status for standing in corpus.standings.values())
    return {
        "records": [
            _record(corpus, base, record)
            for base in corpus.project.bases
            for record in base.records
            if corpus.records[record.id] is record
        ],
        "look_again": [_look_again(resting) for resting in resting_on(corpus, shaken)],
        "summary": {status: counts[status] for status in get_args(Status)},
    }


def _record(corpus: Corpus, base: LoadedBase, record: Entry[Record]) -> ReviewedShape:
    standing = corpus.standings[record.id]
    return {
        "id": safe_text(record.id),
        "base": base.base.model.id if base.base else "",
        "path": safe_text(shown(record.path)),
        "status": standing.status,
        "needed": standing.needed,
        "signed": len(standing.signed_by),
        "recorded_by": record.model.recorded_by,
        "decisions": [_decision(decision) for decision in standing.decisions],
        "cited": len(corpus.by_record.get(record.id, ())) + len(corpus.asked_by.get(record.id, ())),
    }


def _decision(decision: Decision) -> DecisionShape:
    review = decision.review
    return {
        "actor": review.actor,
        "decision": review.decision,
        "reviewed_on": review.reviewed_on,
        "current": decision.is_current,
    }


def _look_again(resting: Resting) -> LookAgainShape:
    return {
        "kind": resting.kind,
        "id": safe_text(resting.id),
        "path": safe_text(shown(resting.location.path)),
        "line": resting.location.line,
        "records": [safe_text(record) for record in resting.records],
    }
