"""A sign-off: a file of its own under a base's `reviews/`; nothing is ever rewritten."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from upr.models.shared import ActorId, Fingerprint, FullDate, Model, RecordId, Text


class Review(Model):
    """One person's decision on one record as it stood then."""

    record: RecordId
    fingerprint: Fingerprint = Field(description="Of the record's content when it was reviewed.")
    decision: Literal["verified", "disputed", "rejected"]
    actor: ActorId
    reviewed_on: FullDate
    note: Text | None = None
