"""What rests on what: claims with their evidence, and the thread that leads from one thing to all others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from upr.models.composed import Composed
from upr.text.location import Location

Strength: TypeAlias = Literal["several", "one", "doubtful", "none"]
"""What a claim rests on.

several: records of two publishers or more, one of them without doubts. one: a sound record that stands alone, or
several of one publisher. doubtful: only records with doubts, that a
reviewer questions or that changed since, or that are missing. none: no record.
"""
STRENGTHS: tuple[Strength, ...] = ("several", "one", "doubtful", "none")


@dataclass(frozen=True, slots=True)
class Claim:
    """A numbered paragraph with the list, quotation or table under it.

    `number` is the printed one, 0 for what stands before the first numbered paragraph of its section.
    """

    number: int
    section: int
    """Its section's position in `Composed.sections`, from 0."""
    role: Literal["text", "recommendation"]
    opening: str
    """How it begins; typography applied, as printed."""
    location: Location
    keys: tuple[str, ...]
    """Keys of its blocks, its own first."""
    labels: tuple[str, ...]
    records: tuple[str, ...]
    """Ids, each once, those that do not exist included."""
    earlier: tuple[str, ...]
    """Ids of earlier recommendations that it cites or, for one of ours, follows."""
    recommendation: str
    """Id of our recommendation that it prints, empty for none."""
    strength: Strength


@dataclass(frozen=True, slots=True)
class Trace:
    """All claims of a submission, in order, and by what they rest on."""

    composed: Composed
    claims: tuple[Claim, ...]
    by_record: Mapping[str, tuple[Claim, ...]]
    by_earlier: Mapping[str, tuple[Claim, ...]]
    by_recommendation: Mapping[str, Claim]


@dataclass(frozen=True, slots=True)
class Thread:
    """All that hangs together with one thing."""

    kind: Literal["paragraph", "record", "recommendation", "earlier"]
    id: str
    """A paragraph's number, else its id."""
    claims: tuple[Claim, ...]
    """Paragraphs of the text; our recommendations stand apart."""
    records: tuple[str, ...]
    recommendations: tuple[str, ...]
    earlier: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A section, or one of OHCHR's themes, against the strength of what its paragraphs rest on."""

    title: str
    counts: Mapping[Strength, int]
    """Numbered paragraphs of the text by strength, none left out; our recommendations are not among them."""
    recommendations: int
    records: int
    """Records that it rests on, recommendations included, each once."""
    states_facts: bool
    """Whether a paragraph without a record is a gap: an introduction or conclusion may do without."""
