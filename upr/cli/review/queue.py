"""What waits for a review, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

from upr.cli.review.sign import hindrance
from upr.models.corpus import Corpus
from upr.models.dates import earliest
from upr.models.evidence import FirstHandRecord, PublicRecord, Record
from upr.models.project import Entry, LoadedBase
from upr.models.standing import Standing


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record that waits, in its base, and why."""

    base: LoadedBase
    record: Entry[Record]
    reason: str


def queue(corpus: Corpus, who: str | None = None) -> list[Waiting]:
    """What waits: first records that nobody has decided on, the oldest document first; then changed ones.

    Changed records come in the order of the decisions that they have outgrown. An actor is offered neither records
    that he or she wrote nor those that he or she has decided on as they stand.
    """
    found = [
        (_order(record, corpus.standings[record.id]), Waiting(base, record, _reason(corpus.standings[record.id])))
        for base in corpus.project.bases
        for record in base.records
        if corpus.records[record.id] is record and _waits(base, record, corpus.standings[record.id], who)
    ]
    return [waiting for _, waiting in sorted(found, key=lambda pair: pair[0])]


def _waits(base: LoadedBase, record: Entry[Record], standing: Standing, who: str | None) -> bool:
    if standing.status not in ("unreviewed", "suspect"):
        return False
    if who is None:
        return True
    decided = any(one.is_current and one.review.actor == who for one in standing.decisions)
    return not decided and hindrance(base, record, who) is None


def _order(record: Entry[Record], standing: Standing) -> tuple[bool, str, str]:
    if standing.status == "suspect":
        outgrown = [one.review.reviewed_on for one in standing.decisions if not one.is_current]
        return True, min(outgrown), record.id
    return False, _date(record.model), record.id


def _date(record: Record) -> str:
    match record:
        case PublicRecord(published=date) | FirstHandRecord(recorded=date):
            return earliest(date).isoformat()
        case _:
            return ""


def _reason(standing: Standing) -> str:
    if standing.status == "suspect":
        last = max(one.review.reviewed_on for one in standing.decisions if not one.is_current)
        return f"changed since it was decided on, {last}"
    return (
        f"{len(standing.signed_by)} of {max(standing.needed, 1)} signed" if standing.signed_by else "never reviewed"
    )
