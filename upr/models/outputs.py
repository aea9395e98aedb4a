"""The shapes of what commands print as JSON and of the source map; their schemas are made from these."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on


class FindingShape(TypedDict):
    """One finding; `path` is relative to the current folder, with `/`."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    message: str
    path: str
    line: int
    column: int
    help: str


class SummaryShape(TypedDict):
    """How many findings of each severity."""

    error: int
    warning: int
    info: int


class CheckShape(TypedDict):
    """`upr check --format json`."""

    findings: list[FindingShape]
    summary: SummaryShape


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
    """One section; the recommendations that it places count with it."""

    title: str
    words: int
    paragraphs: int
    citations: int


class DeadlineShape(TypedDict):
    """The deadline for stakeholders; `date` is null where it is only a pattern (grade D)."""

    date: str | None
    time: str
    zone: str
    grade: str
    passed: bool | None


class StatusShape(TypedDict):
    """`upr status --format json`."""

    submission: SubmissionShape
    words: WordsShape
    paragraphs: int
    notes: int
    evidence: EvidenceShape
    recommendations: int
    sections: list[SectionShape]
    deadline: DeadlineShape | None


class RuleShape(TypedDict):
    """One rule; grade and source are null where the rule is our own."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    grade: str | None
    source: str | None
    explanation: str


class RulesShape(TypedDict):
    """`upr rule --format json`."""

    rules: list[RuleShape]


class MapBlockShape(TypedDict):
    """A block of the Word file: where it was written and what it rests on (record id -> fingerprint)."""

    file: str
    line: int
    label: str
    records: dict[str, str]
    earlier: list[str]
    recommendation: str


class MapShape(TypedDict):
    """`build/NAME.map.json`: bookmark -> block, in the order of the document."""

    content_hash: str
    blocks: dict[str, MapBlockShape]
