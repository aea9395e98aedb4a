"""The page for reviewers, composed: everything that it shows, worded in the language of the submission."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from upr.compose.dates import print_date
from upr.facts.checklist import items_for
from upr.languages import language_for
from upr.languages.forms import fill_label
from upr.languages.keys import Language
from upr.languages.report import report_labels
from upr.languages.report_keys import ReportLabels, counted
from upr.models.finding import Finding
from upr.models.readiness import Covered
from upr.models.report import CoverLine, Line, MatrixLine, Report
from upr.models.trace import STRENGTHS, Claim, MatrixRow, Trace
from upr.report.evidence import CardWriter
from upr.report.findings import findings_by_action, remarks_beside
from upr.report.narrative import narrative
from upr.report.points import point_groups
from upr.report.readiness import readiness_of, unconfirmed
from upr.report.screen import told
from upr.report.sign_offs import sign_off_lines, statuses_of
from upr.report.timeline import spans_of, window_of, window_words
from upr.report.words import anchor_of
from upr.resolve.coverage import coverage
from upr.resolve.matrix import by_section


def compose_report(
    trace: Trace, findings: Sequence[Finding], accepted: Sequence[Finding], content_hash: str, word_limit: int
) -> Report:
    """Compose the page of a submission.

    `content_hash` is that of its final Word file, which endorsements speak of. Words are told as `upr status` tells
    them: with the opening part, against the limit.

    Raises:
        KeyError: there is no data for the manifest's language (`upr.languages.LANGUAGES`).
    """
    composed, corpus = trace.composed, trace.composed.corpus
    language = language_for(corpus.manifest.model.language)
    labels = report_labels(language.code)
    statuses = statuses_of(corpus)
    readiness = readiness_of(trace, findings, statuses)
    window = window_of(trace)
    cards = CardWriter(corpus, language, labels, statuses)
    found = list(told(trace, findings, labels))
    stood_by = list(told(trace, accepted, labels, accepted=True))
    return Report(
        language=language.code,
        tag=language.tag,
        title=composed.document.title,
        as_of=_as_of(corpus.manifest.model.as_of, language, labels),
        size=_size(trace, labels, word_limit),
        front=composed.document.front,
        can_be_sent=readiness.can_be_sent,
        readiness=tuple(point_groups(trace, readiness, labels)),
        narrative=tuple(narrative(trace, cards, labels, remarks_beside(found))),
        matrix=tuple(_matrix(trace)),
        window=window_words(window, labels, language),
        spans=spans_of(trace, window),
        findings=findings_by_action(trace, found, stood_by, labels),
        coverage=tuple(map(_covered, sorted(coverage(trace), key=_interest))),
        sign_offs=tuple(sign_off_lines(corpus, statuses, content_hash, labels)),
        checklist=tuple(_checklist(trace)),
    )


def _as_of(day: str, language: Language, labels: ReportLabels) -> str:
    return fill_label(labels.as_of, date=print_date(day, language))


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


def _size(trace: Trace, labels: ReportLabels, word_limit: int) -> str:
    composed, corpus = trace.composed, trace.composed.corpus
    counts = {
        "words": composed.words.strict,
        "paragraphs": sum(claim.number > 0 for claim in trace.claims),
        "recommendations": len(trace.by_recommendation),
        "records": sum(record in corpus.by_record for record in corpus.records),
    }
    limit = f"{word_limit:,}".replace(",", labels.thousands)
    return ", ".join(counted(labels.size[key], count, labels.thousands, limit=limit) for key, count in counts.items())


def _interest(row: Covered) -> tuple[bool, bool]:
    """Themes that only others cover before those that we share, and those that are ours alone last."""
    return not row.others, bool(row.paragraphs or row.recommendations)


def _covered(row: Covered) -> CoverLine:
    return CoverLine(row.theme, row.paragraphs, row.recommendations, row.others)


def _checklist(trace: Trace) -> Iterator[tuple[Literal["before", "after", "confirmed"], tuple[str, ...]]]:
    waiting = {item.id for item in unconfirmed(trace.composed)}
    items = items_for(trace.composed.corpus.manifest.model.kind)
    yield "before", tuple(item.text for item in items if item.id in waiting and item.when == "before")
    yield "after", tuple(item.text for item in items if item.id in waiting and item.when == "after")
    yield "confirmed", tuple(item.text for item in items if item.id not in waiting)
