"""The page for reviewers, finished: every wording chosen, every date printed, nothing that may not be published.

Like `document`, it is all that rendering sees: what composing the page left out cannot come back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from upr.models.document import Block, FrontLine, Note

Strength: TypeAlias = Literal["several", "one", "doubtful", "none"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words. `url` makes a link of it, `anchor` one inside the page; `language` is empty for the page's."""

    text: str
    url: str = ""
    anchor: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class PointLine:
    """A point of readiness, with what it is about."""

    text: Line
    names: tuple[Line, ...]
    rest: int = 0
    """How many more names there are than are shown."""


@dataclass(frozen=True, slots=True)
class PointGroup:
    """`blocks`, `look` or `left`."""

    key: Literal["blocks", "look", "left"]
    points: tuple[PointLine, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A record beside a claim: a line to see at once, and rows to unfold (label, lines)."""

    kind: str
    summary: str
    flags: tuple[str, ...]
    """Short words on what is doubtful about it."""
    rows: tuple[tuple[str, tuple[Line, ...]], ...]
    again: bool = False
    """Whether an earlier claim has shown it: on paper it is then not unfolded a second time."""


@dataclass(frozen=True, slots=True)
class EarlierCard:
    """An earlier recommendation beside a claim; `marks` are the position and our assessment."""

    head: str
    text: str
    marks: tuple[str, ...]
    clauses: tuple[tuple[str, str], ...]
    """Parts that are judged apart, each with its level."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule found in a claim: how much it weighs, and the way to what it says."""

    severity: str
    rule: Line


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as printed, with what it rests on."""

    anchor: str
    number: int
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    strength: Strength
    is_gap: bool
    """Whether its strength is to be spoken of."""
    cards: tuple[Card, ...]
    earlier: tuple[EarlierCard, ...]
    related: tuple[str, tuple[Line, ...]]
    """Where the same evidence is used again: a label, and links to paragraphs."""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading of the text; levels 1 to 3 as printed."""

    level: int
    anchor: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """A section of the matrix."""

    title: Line
    counts: tuple[tuple[Strength, int], ...]
    recommendations: int
    records: int
    states_facts: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A period of the timeline: a year, or the part of one on either side of an end of the window."""

    label: str
    where: Literal["before", "inside", "after"]
    sound: int
    doubtful: int
    claims: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding, the paragraph that it stands in (no text for none) and its place in the files."""

    text: str
    claim: Line
    place: str
    reason: str = ""
    """Why its authors accepted it."""
    of_page: bool = False
    """Whether the text is in the language of the page; rules speak English."""


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings of one rule, with what to do about them."""

    anchor: str
    code: str
    name: str
    help: str
    findings: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class CoverLine:
    """A theme, how much we say on it, and who else does."""

    theme: str
    paragraphs: int
    recommendations: int
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole page."""

    language: str
    tag: str
    """BCP 47."""
    title: str
    as_of: str
    size: str
    """How much there is of it: words, paragraphs, records."""
    front: tuple[FrontLine, ...]
    can_be_sent: bool
    readiness: tuple[PointGroup, ...]
    narrative: tuple[HeadingView | ClaimView, ...]
    matrix: tuple[MatrixLine, ...]
    window: str
    spans: tuple[Span, ...]
    findings: tuple[tuple[str, tuple[FindingGroup, ...]], ...]
    """By what to do: error, warning, info, accepted."""
    coverage: tuple[CoverLine, ...]
    sign_offs: tuple[str, ...]
    checklist: tuple[tuple[Literal["before", "after", "confirmed"], tuple[str, ...]], ...]
    """Items in English: to confirm before and after sending, and those that are confirmed."""
