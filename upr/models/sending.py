"""`sending.yaml`: what persons confirmed, what was sent, and what OHCHR published. Written by `upr sheet`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from upr.facts.checklist import ItemId
from upr.models.dates import valid_date
from upr.models.shared import ActorId, Fingerprint, FullDate, Line, Many, Model


def _valid_day(value: object) -> object:
    """The day of a time must be one."""
    if isinstance(value, str):
        valid_date(value[:10])
    return value


GenevaTime = Annotated[
    str,
    StringConstraints(
        pattern=r"^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]\+0[12]:00$"
    ),
    BeforeValidator(_valid_day),
]
"""A minute in the time of Geneva, with its offset: `2023-10-11T14:05+02:00`."""

JointNumber = Annotated[str, StringConstraints(pattern=r"^JS[1-9][0-9]{0,2}$")]
"""The number under which OHCHR cites a joint submission: `JS2`."""


class Confirmed(Model):
    """Somebody stands by an item of the checklist."""

    item: ItemId
    by: ActorId
    confirmed_on: FullDate


class Sent(Model):
    """Proof of sending: the last one in the list counts."""

    by: ActorId
    at: GenevaTime = Field(description="When, in the time of Geneva.")
    file: Line = Field(description="The Word file, relative to the submission.")
    hash: Fingerprint = Field(description="SHA-256 of the file's bytes.")
    content_hash: Fingerprint | None = Field(default=None, description="Of the file's parts, as in its source map.")
    receipt: Line | None = Field(default=None, description="What OHCHR's system answered.")


class Published(Model):
    """A file that OHCHR published, and that is ours or was taken for ours."""

    number: JointNumber | None = None
    file: Line
    hash: Fingerprint = Field(description="SHA-256 of the file's bytes.")
    compared_on: FullDate


class Sending(Model):
    """`sending.yaml`."""

    confirmed: Many[Confirmed] = ()
    sent: Many[Sent] = ()
    published: Many[Published] = ()
