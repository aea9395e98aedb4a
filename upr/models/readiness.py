"""How ready a submission is: what stops it from being sent, what somebody must look at, what is left to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

PointKey: TypeAlias = Literal[
    "errors",
    "warnings",
    "rejected",
    "disputed",
    "suspect",
    "unreviewed",
    "doubtful",
    "alone",
    "no-record",
    "empty-sections",
    "unplaced",
    "idle-errors",
    "checklist-before",
    "infos",
    "unused",
    "checklist-after",
]
"""Their words stand in the languages, by these keys."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to do. `names` are codes, paragraph numbers, ids or titles, as the key says; never a person's."""

    key: PointKey
    count: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Readiness:
    """Points that are met are not there."""

    blocks: tuple[Point, ...]
    look: tuple[Point, ...]
    left: tuple[Point, ...]

    @property
    def can_be_sent(self) -> bool:
        """Whether nothing that was found stops it. What only a person can confirm is left to do, not found."""
        return not self.blocks


@dataclass(frozen=True, slots=True)
class Covered:
    """A theme: how much we say on it, and which other submissions do."""

    theme: str
    paragraphs: int
    recommendations: int
    others: tuple[str, ...]
    """Each submission by its organisations: `A and B`."""
