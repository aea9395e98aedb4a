"""What `upr trace` prints as JSON: one thread, or the matrix of all claims."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on

from upr.models.standing import Status


class TraceParagraphShape(TypedDict):
    """A claim: a numbered paragraph with what stands under it; `number` is 0 for what carries none.

    `strength`: `several` records of two publishers or more, one of them without doubts; `one` sound record, or
    several of one publisher; `doubtful` ones only; `none`.
    """

    number: int
    section: str
    role: Literal["text", "recommendation"]
    opening: str
    labels: list[str]
    strength: Literal["several", "one", "doubtful", "none"]
    records: list[str]
    path: str
    line: int


class TraceRecordShape(TypedDict):
    """A record. Of one that may not be published (`withheld`) only id and kind are told; of a missing one the id.

    `sign_off` is null where nobody asks for any.
    """

    id: str
    kind: str | None
    publisher: str | None
    title: str | None
    date: str | None
    address: str | None
    doubts: list[str]
    sign_off: Status | None
    limits: str | None
    withheld: bool
    path: str | None
    line: int | None


class TraceRecommendationShape(TypedDict):
    """One of ours; `number` is 0 where it is not printed."""

    id: str
    number: int
    text: str
    evidence: list[str]
    follows: list[str]
    path: str
    line: int


class TraceEarlierShape(TypedDict):
    """An earlier recommendation, its position and our assessment; of a missing one only the id."""

    id: str
    report: str | None
    number: str | None
    position: str | None
    level: str | None
    text: str | None
    path: str | None
    line: int | None


class TraceShape(TypedDict):
    """`upr trace ID --format json`: all that hangs together with one thing."""

    kind: Literal["paragraph", "record", "recommendation", "earlier"]
    id: str
    paragraphs: list[TraceParagraphShape]
    records: list[TraceRecordShape]
    recommendations: list[TraceRecommendationShape]
    earlier: list[TraceEarlierShape]


class MatrixRowShape(TypedDict):
    """A section or theme: how many of its paragraphs rest on what.

    `states_facts` says whether a paragraph without a record is a gap.
    """

    title: str
    several: int
    one: int
    doubtful: int
    none: int
    recommendations: int
    records: int
    states_facts: bool


class MatrixClaimShape(TypedDict):
    """A claim of the matrix. `sole` is the record that stands alone under it.

    `questioned` are the records that a reviewer disputes or rejects, or that changed since their sign-off.
    """

    number: int
    section: str
    themes: list[str]
    role: Literal["text", "recommendation"]
    opening: str
    strength: Literal["several", "one", "doubtful", "none"]
    records: list[str]
    doubts: list[str]
    questioned: list[str]
    sole: str | None
    recommendations: list[str]
    earlier: list[str]
    path: str
    line: int


class MatrixShape(TypedDict):
    """`upr trace --matrix --format json`."""

    sections: list[MatrixRowShape]
    themes: list[MatrixRowShape]
    claims: list[MatrixClaimShape]
