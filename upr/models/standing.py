"""What the sign-offs of a record amount to. Derived from the files under `reviews/`; written nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from upr.models.project import Entry
from upr.models.review import Review

Status: TypeAlias = Literal["unreviewed", "reviewed", "suspect", "disputed", "rejected"]
"""unreviewed: nobody has decided, or too few have signed. suspect: changed since it was decided on.

disputed, rejected: somebody's latest decision on the present content says so; the heavier one counts.
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """The latest decision of one actor on a record."""

    entry: Entry[Review]
    is_current: bool
    """Whether it speaks of the present content."""

    @property
    def review(self) -> Review:
        """The sign-off itself."""
        return self.entry.model


@dataclass(frozen=True, slots=True)
class Standing:
    """A record's status, and how it comes about."""

    status: Status
    needed: int
    """How many sign-offs the base asks for; 0 for none."""
    decisions: tuple[Decision, ...] = ()
    """One for each actor, in the order of their ids."""
    signed_by: tuple[str, ...] = ()
    """The actors whose sign-off of the present content counts: reviewers of the base, not its author."""

    @property
    def is_told(self) -> bool:
        """Whether there is anything to say of it: the base asks for sign-offs, or somebody has decided."""
        return bool(self.needed or self.decisions)

    @property
    def is_shaken(self) -> bool:
        """Whether what rests on the record has to be looked at again."""
        return self.status in ("suspect", "disputed", "rejected")
