"""`endorsements.yaml`: which organisation endorsed which text. Written by `upr endorse`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from pydantic import Field

from upr.models.shared import ActorId, Fingerprint, FullDate, Line, Many, Model


class Endorsement(Model):
    """An organisation stands by the final text; the last one in the list counts."""

    organisation: Line = Field(description="Its acronym, as in the manifest.")
    by: ActorId = Field(description="Who said so for the organisation, or wrote it down.")
    endorsed_on: FullDate
    hash: Fingerprint = Field(description="Content hash of the Word file that was endorsed, as in its source map.")
    named: bool = Field(
        default=True, description="Whether it agrees to be named as the text names it: the text becomes public."
    )


class Endorsements(Model):
    """The file `endorsements.yaml`."""

    endorsements: Many[Endorsement]


Endorsed: TypeAlias = Literal["endorsed", "suspect", "missing"]
"""suspect: what was endorsed is an earlier text, changed since."""


def last_by_organisation(endorsements: Iterable[Endorsement]) -> dict[str, Endorsement]:
    """The last endorsement of each organisation, by acronym."""
    return {endorsement.organisation: endorsement for endorsement in endorsements}


def endorsed(last: Endorsement | None, content_hash: str) -> Endorsed:
    """What the last endorsement of an organisation says of the text with this content hash."""
    if last is None:
        return "missing"
    return "endorsed" if last.hash == content_hash else "suspect"
