"""The shapes of what commands print as JSON and of the source map; their schemas are made from these."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from typing_extensions import TypedDict  # pydantic reads that of typing only from Python 3.12 on

from upr.models.readiness import PointKey


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
    """A record. Of one that may not be published (`withheld`) only id and kind are told; of a missing one the id."""

    id: str
    kind: str | None
    publisher: str | None
    title: str | None
    date: str | None
    address: str | None
    doubts: list[str]
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
    """A claim of the matrix. `sole` is the record that stands alone under it."""

    number: int
    section: str
    themes: list[str]
    role: Literal["text", "recommendation"]
    opening: str
    strength: Literal["several", "one", "doubtful", "none"]
    records: list[str]
    doubts: list[str]
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


class RecordShape(TypedDict):
    """One record in a list. `cited` counts the places in the text, `asked` the recommendations that rest on it.

    Both are null where there is no submission to count in. `publisher` and `published` are null for first-hand
    material; `path` is relative to the current folder, with `/`.
    """

    id: str
    kind: str
    title: str
    publisher: str | None
    published: str | None
    event_date: str | None
    base: str
    path: str
    cited: int | None
    asked: int | None
    doubts: list[str]


class RecordsShape(TypedDict):
    """`upr evidence list --format json` and `upr evidence find --format json`.

    `available` counts all records that could be read, `unreadable` the files that could not.
    """

    records: list[RecordShape]
    available: int
    unreadable: int


class NoteShape(TypedDict):
    """A record as a note prints it: where it is first cited, and later."""

    full: str
    short: str


class UseShape(TypedDict):
    """Where the text cites a record; `paragraph` is the printed number, null above the first one."""

    section: str
    path: str
    line: int
    paragraph: str | None
    words: str


class AskedShape(TypedDict):
    """A recommendation that rests on a record."""

    id: str
    paragraph: str | None
    text: str


class RecordDetailShape(TypedDict):
    """`upr evidence show --format json`. `fields` is the record as its own schema says.

    `note` is null where the language of the submission is not one that can be printed.
    """

    record: RecordShape
    fields: dict[str, Any]
    note: NoteShape | None
    refused: str | None
    uses: list[UseShape]
    recommendations: list[AskedShape]


class ChangeShape(TypedDict):
    """A field before and after, as the record's own schema says; null where it is not there."""

    field: str
    before: Any
    after: Any


class NewRowShape(TypedDict):
    """A row that becomes a record; `path` is where it is written, null where it was not."""

    place: str
    id: str
    title: str
    path: str | None


class ChangedRowShape(TypedDict):
    """A row that changes a record."""

    place: str
    id: str
    path: str
    changes: list[ChangeShape]


class SameRowShape(TypedDict):
    """A row that says what its record says already."""

    place: str
    id: str


class RefusedRowShape(TypedDict):
    """A row that was not taken, with the place of the first thing that is wrong."""

    place: str
    reason: str
    help: str


class NoticedShape(TypedDict):
    """Something worth knowing that refuses nothing."""

    place: str
    text: str


class ProposalShape(TypedDict):
    """What the headers of a register that is not ours suggest; `map` is the text of a mapping file."""

    columns: dict[str, str]
    unread: list[str]
    complete: bool
    map: str


class ImportShape(TypedDict):
    """`upr evidence import --format json`: every row of the file stands in exactly one of the four lists.

    With a `proposal` nothing was read: the file needs a mapping.
    """

    file: str
    what: str
    written: bool
    new: list[NewRowShape]
    changed: list[ChangedRowShape]
    same: list[SameRowShape]
    refused: list[RefusedRowShape]
    noticed: list[NoticedShape]
    proposal: ProposalShape | None
