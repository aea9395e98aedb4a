"""What `upr status` prints as JSON."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on

from upr.models.outputs.check import SummaryShape
from upr.models.readiness import PointKey


class SubmissionShape(TypedDict):
    """What is submitted."""

    state: str
    session: int
    cycle: int
    kind: Literal["individual", "joint"]
    language: str
    as_of: str


class WordsShape(TypedDict):
    """Words: body, strict (body and opening part), notes, and the limit."""

    body: int
    strict: int
    notes: int
    limit: int


class EvidenceShape(TypedDict):
    """Records of all bases."""

    cited: int
    available: int
    unused: list[str]


class SectionShape(TypedDict):
    """One section; the recommendations that it places count with it. `records`: how many it rests on, each once."""

    title: str
    words: int
    paragraphs: int
    citations: int
    part: Literal["introduction", "facts", "closing"]
    records: int
    path: str
    line: int


class DearParagraphShape(TypedDict):
    """A numbered paragraph with the list, quotation or table under it, and how it begins."""

    number: int
    section: str
    opening: str
    words: int
    path: str
    line: int


class LeftShape(TypedDict):
    """Whole days, and whole hours beyond them."""

    days: int
    hours: int


class DeadlineShape(TypedDict):
    """The deadline for stakeholders; `date` is null where it is only a pattern (grade D).

    `geneva` and `local` are the same moment, in the time of Geneva and of this computer. `time_grade` is that of
    the hour. `left` is null where nothing is left, or nothing is known.
    """

    date: str | None
    time: str
    zone: str
    grade: str
    passed: bool | None
    time_grade: str
    opens: str | None
    geneva: str | None
    local: str | None
    left: LeftShape | None


class PointShape(TypedDict):
    """Something to do: how often, and what about: codes, paragraph numbers, ids or titles, never a person."""

    key: PointKey
    count: int
    names: list[str]


class ReadinessShape(TypedDict):
    """What stops it from being sent, what somebody must look at, what is left to do."""

    blocks: list[PointShape]
    look: list[PointShape]
    left: list[PointShape]


class CoverageShape(TypedDict):
    """A theme of OHCHR: how much we say on it, and which known submissions of others do."""

    theme: str
    paragraphs: int
    recommendations: int
    others: list[str]


class StatusShape(TypedDict):
    """`upr status --format json`.

    `today` is this computer's, to be held against `as_of`. `dearest` are the paragraphs with the most words, at most
    ten. `without_evidence` are titles of sections of facts that rest on no record. `coverage` is empty where
    `others.yaml` knows no other submission to this review.
    """

    submission: SubmissionShape
    words: WordsShape
    paragraphs: int
    notes: int
    evidence: EvidenceShape
    recommendations: int
    sections: list[SectionShape]
    deadline: DeadlineShape | None
    today: str
    dearest: list[DearParagraphShape]
    without_evidence: list[str]
    findings: SummaryShape
    readiness: ReadinessShape
    coverage: list[CoverageShape]
