"""The page for reviewers, composed: everything that it shows, worded in the language of the submission."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from upr.compose.dates import print_date
from upr.facts.checklist import items_for
from upr.languages import language_for
from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.languages.report import report_labels
from upr.languages.report_keys import ReportLabels, counted
from upr.models.finding import Finding
from upr.models.readiness import Covered, Point, Readiness
from upr.models.report import CoverLine, Line, MatrixLine, PointGroup, PointLine, Report
from upr.models.trace import STRENGTHS, Claim, MatrixRow, Trace
from upr.report.evidence import CardWriter
from upr.report.findings import findings_by_action
from upr.report.narrative import narrative
from upr.report.readiness import readiness_of, unconfirmed
from upr.report.sign_offs import sign_off_lines, statuses_of
from upr.report.timeline import spans_of, window_of, window_words
from upr.report.words import anchor_of
from upr.resolve.coverage import coverage
from upr.resolve.matrix import by_section

NUMBERED = ("doubtful", "alone", "no-record")
"""Points whose names are paragraph numbers."""
SHOWN = 15


def compose_report(
    trace: Trace, findings: Sequence[Finding], accepted: Sequence[Finding], content_hash: str
) -> Report:
    """Compose the page of a submission; `content_hash` is that of its final Word file, wanted
    where somebody has endorsed a text.

    Raises:
        KeyError: there is no data for the manifest's language (`upr.languages.LANGUAGES`).
    """
    composed, corpus = trace.composed, trace.composed.corpus
    language = language_for(corpus.manifest.model.language)
    labels = report_labels(language.code)
    statuses = statuses_of(corpus)
    readiness = readiness_of(trace, findings, statuses)
    window = window_of(trace)
    return Report(
        language=language.code,
        tag=language.tag,
        title=composed.document.title,
        as_of=_as_of(corpus.manifest.model.as_of, language, labels),
        front=composed.document.front,
        can_be_sent=readiness.can_be_sent,
        readiness=tuple(_groups(trace, readiness, labels)),
        narrative=tuple(narrative(trace, CardWriter(corpus, language, labels, statuses), labels)),
        matrix=tuple(_matrix(trace)),
        window=window_words(window, labels, language),
        spans=spans_of(trace, window),
        findings=findings_by_action(trace, findings, accepted, labels),
        coverage=tuple(_covered(row) for row in coverage(trace)),
        sign_offs=tuple(sign_off_lines(corpus, statuses, content_hash, labels)),
        checklist=tuple(_checklist(trace)),
    )


def _as_of(day: str, language: Language, labels: ReportLabels) -> str:
    return fill_label(labels.as_of, date=print_date(day, language))


def _groups(trace: Trace, readiness: Readiness, labels: ReportLabels) -> Iterator[PointGroup]:
    claims = {str(claim.number): claim for claim in trace.claims if claim.number}
    yield PointGroup("blocks", tuple(_point(point, claims, labels) for point in readiness.blocks))
    yield PointGroup("look", tuple(_point(point, claims, labels) for point in readiness.look))
    yield PointGroup("left", tuple(_point(point, claims, labels) for point in readiness.left))


def _point(point: Point, claims: Mapping[str, Claim], labels: ReportLabels) -> PointLine:
    names = point.names[:SHOWN]
    if point.key in NUMBERED:
        lines = tuple(Line(name, anchor=anchor_of(claims[name])) for name in names)
    elif point.key.startswith("checklist"):
        lines = ()
    else:
        lines = tuple(Line(name) for name in names)
    rest = len(point.names) - len(names) if lines else 0
    return PointLine(counted(labels.points[point.key], point.count), lines, rest)


def _matrix(trace: Trace) -> Iterator[MatrixLine]:
    first = _first_claims(trace.claims)
    for at, row in enumerate(by_section(trace)):
        yield _matrix_line(row, anchor_of(first[at]) if at in first else "")


def _first_claims(claims: Iterable[Claim]) -> Mapping[int, Claim]:
    found: dict[int, Claim] = {}
    for claim in claims:
        found.setdefault(claim.section, claim)
    return found


def _matrix_line(row: MatrixRow, anchor: str) -> MatrixLine:
    counts = tuple((strength, row.counts[strength]) for strength in STRENGTHS)
    return MatrixLine(Line(row.title, anchor=anchor), counts, row.recommendations, row.records, row.states_facts)


def _covered(row: Covered) -> CoverLine:
    return CoverLine(row.theme, row.paragraphs, row.recommendations, row.others)


def _checklist(trace: Trace) -> Iterator[tuple[str, bool]]:
    waiting = {item.id for item in unconfirmed(trace.composed)}
    for item in items_for(trace.composed.corpus.manifest.model.kind):
        yield item.text, item.id not in waiting
