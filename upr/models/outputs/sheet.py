"""What `upr sheet` prints as JSON, and its comparison with a published file."""

from __future__ import annotations

from typing import Literal, TypeAlias

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on

from upr.models.outputs.check import SummaryShape
from upr.models.outputs.status import DeadlineShape, SubmissionShape, WordsShape


class FormOrganisationShape(TypedDict):
    """An organisation as OHCHR's form asks for it; what is not known is null."""

    name: str
    acronym: str
    city: str
    country: str
    website: str | None
    founded: int | None
    activities: str | None


class FormShape(TypedDict):
    """What is typed or pasted into OHCHR's online form. `session_dates` is null where no list of them was read."""

    state: str
    session: int
    session_dates: str | None
    kind: Literal["individual", "joint"]
    title: str
    language: str
    key_words: list[str]
    organisations: list[FormOrganisationShape]


class FileShape(TypedDict):
    """A file to be sent; `remarks` say what to look at before."""

    path: str
    role: Literal["main", "annex"]
    size: int
    hash: str
    content_hash: str | None
    remarks: list[str]


class BuiltShape(TypedDict):
    """How the Word file stands to the present sources.

    `none`: there is none. `current`: it is what the sources make now. `outdated`: they have changed since it was
    built. `edited`: the file itself was changed since. `unknown`: it is not current, and without its source map
    nobody can say why.
    """

    state: Literal["none", "current", "outdated", "edited", "unknown"]
    remark: str


class ConfirmedShape(TypedDict):
    """Who confirmed an item, and when."""

    by: str
    confirmed_on: str


class ItemShape(TypedDict):
    """An item of the checklist; `rows` are those of OHCHR's rules."""

    id: str
    text: str
    rows: list[str]
    source: str
    grade: str
    when: Literal["before", "after"]
    confirmed: list[ConfirmedShape]


class SentShape(TypedDict):
    """A sending, and in `remark` what became of the file since. `at` is in the time of Geneva."""

    by: str
    at: str
    file: str
    hash: str
    content_hash: str | None
    receipt: str | None
    remark: str


class PublishedShape(TypedDict):
    """A published file that was compared."""

    number: str | None
    file: str
    hash: str
    compared_on: str


class SheetShape(TypedDict):
    """`upr sheet --format json`."""

    submission: SubmissionShape
    form: FormShape
    words: WordsShape
    deadline: DeadlineShape | None
    built: BuiltShape
    files: list[FileShape]
    findings: SummaryShape
    checklist: list[ItemShape]
    sent: list[SentShape]
    published: list[PublishedShape]


Verdict: TypeAlias = Literal["bytes", "content", "text", "different", "unknown"]


class ComparisonShape(TypedDict):
    """`upr sheet --published FILE --format json`: whether the file is ours, by what, and where it differs.

    `paragraphs` are our paragraph numbers, 0 for the opening part.
    """

    verdict: Verdict
    message: str
    against: str
    paragraphs: list[int]
    added: int
    notes: int
