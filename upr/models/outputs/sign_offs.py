"""What `upr review` and `upr endorse` print as JSON."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on


class DecisionShape(TypedDict):
    """The latest decision of one actor; `current`: whether it speaks of the present content."""

    actor: str
    decision: Literal["verified", "disputed", "rejected"]
    reviewed_on: str
    current: bool


class ReviewedShape(TypedDict):
    """A record and its sign-offs. `needed`: how many its base asks for; `signed`: how many count."""

    id: str
    base: str
    path: str
    status: Literal["unreviewed", "reviewed", "suspect", "disputed", "rejected"]
    needed: int
    signed: int
    recorded_by: str | None
    decisions: list[DecisionShape]
    cited: int


class LookAgainShape(TypedDict):
    """What rests on records that are suspect, disputed or rejected; `id` is a paragraph's label, or empty."""

    kind: Literal["paragraph", "recommendation", "assessment"]
    id: str
    path: str
    line: int
    records: list[str]


class ReviewsShape(TypedDict):
    """`upr review --list --format json`; the summary counts records by status."""

    records: list[ReviewedShape]
    look_again: list[LookAgainShape]
    summary: dict[str, int]


class EndorserShape(TypedDict):
    """An organisation and its last endorsement; `missing`: there is none, `suspect`: the text has changed since."""

    organisation: str
    status: Literal["endorsed", "suspect", "missing"]
    by: str | None
    endorsed_on: str | None
    named: bool | None


class EndorsedShape(TypedDict):
    """`upr endorse --list --format json`; `hash` is the content hash of what would be built now."""

    hash: str
    required: bool
    organisations: list[EndorserShape]
