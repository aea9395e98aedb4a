"""From the sign-offs under `reviews/` to the standing of each record.

Of each actor the latest decision counts, by its date, then by the number in its file's name. A decision speaks of
the content that it was made on: once that has changed, neither a sign-off nor a rejection holds, and the record is
suspect. A sign-off counts only when a reviewer of the base gave it who did not write the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from upr.models.evidence import Record
from upr.models.project import Entry, LoadedBase
from upr.models.review import Review
from upr.models.standing import Decision, Standing, Status
from upr.resolve.fingerprint import fingerprint

_NUMBER = re.compile(r"([0-9]{1,9})$")


def standings(bases: Iterable[LoadedBase]) -> dict[str, Standing]:
    """The standing of every record by its id; where an id stands twice, the first one counts."""
    found: dict[str, Standing] = {}
    for base in bases:
        by_record = _by_record(base.reviews)
        unreviewed = Standing("unreviewed", needed(base))
        for record in base.records:
            reviews = by_record.get(record.id)
            if record.id not in found:
                found[record.id] = _standing(record, reviews, base) if reviews else unreviewed
    return found


def needed(base: LoadedBase) -> int:
    """How many sign-offs a record of the base needs."""
    return base.base.model.sign_offs if base.base else 0


def reviewers(base: LoadedBase) -> frozenset[str]:
    """The actors who may sign off records of the base."""
    return frozenset(reviewer.id for reviewer in base.base.model.reviewers) if base.base else frozenset()


def sequence_number(stem: str) -> int:
    """The number at the end of a sign-off's file name, 0 without one."""
    found = _NUMBER.search(stem)
    return int(found[1]) if found else 0


def _by_record(reviews: Iterable[Entry[Review]]) -> Mapping[str, list[Entry[Review]]]:
    groups: dict[str, list[Entry[Review]]] = {}
    for entry in reviews:
        groups.setdefault(entry.model.record, []).append(entry)
    return groups


def _standing(record: Entry[Record], reviews: Iterable[Entry[Review]], base: LoadedBase) -> Standing:
    now = fingerprint(record.model)
    decisions = tuple(Decision(entry, entry.model.fingerprint == now) for entry in _latest(reviews))
    signed_by = _signed_by(decisions, reviewers(base) - {record.model.recorded_by})
    return Standing(_status(decisions, len(signed_by), needed(base)), needed(base), decisions, signed_by)


def _latest(reviews: Iterable[Entry[Review]]) -> list[Entry[Review]]:
    in_time = sorted(reviews, key=lambda entry: (entry.model.reviewed_on, sequence_number(entry.id), entry.id))
    latest = {entry.model.actor: entry for entry in in_time}
    return [latest[actor] for actor in sorted(latest)]


def _signed_by(decisions: Iterable[Decision], may_sign: frozenset[str | None]) -> tuple[str, ...]:
    return tuple(
        decision.review.actor
        for decision in decisions
        if decision.is_current and decision.review.decision == "verified" and decision.review.actor in may_sign
    )


def _status(decisions: Sequence[Decision], signed: int, wanted: int) -> Status:
    current = {decision.review.decision for decision in decisions if decision.is_current}
    if "rejected" in current:
        return "rejected"
    if "disputed" in current:
        return "disputed"
    if signed >= max(wanted, 1):
        return "reviewed"
    return "unreviewed" if all(decision.is_current for decision in decisions) else "suspect"
