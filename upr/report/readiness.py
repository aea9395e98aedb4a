"""How ready a submission is, from its findings, its trace and what was confirmed. No clock, no files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from upr.check.blocking import PERSONS, blocking
from upr.facts.checklist import Item, items_for
from upr.models.composed import Composed, SectionSummary
from upr.models.finding import Finding, Severity
from upr.models.project import Section
from upr.models.readiness import Point, PointKey, Readiness
from upr.models.trace import Claim, Trace
from upr.protect.gate import refusal

T = TypeVar("T")


def readiness_of(trace: Trace, findings: Sequence[Finding], statuses: Mapping[str, str]) -> Readiness:
    """Sum up what is to be done.

    `statuses` is what the sign-offs of each record amount to (record id -> `unreviewed`, `suspect`, ...), for the
    records whose base asks for sign-offs, and for all others that somebody has decided on.
    """
    return Readiness(
        blocks=tuple(_blocks(trace.composed, findings)),
        look=tuple(_look(trace, findings, statuses)),
        left=tuple(_left(trace, findings)),
    )


def _blocks(composed: Composed, findings: Sequence[Finding]) -> Iterator[Point]:
    yield from _point("errors", _codes(_stopping(composed, findings)))


def _look(trace: Trace, findings: Sequence[Finding], statuses: Mapping[str, str]) -> Iterator[Point]:
    corpus = trace.composed.corpus
    yield from _point("warnings", _codes(_of(Severity.WARNING, findings)))
    for status in ("rejected", "disputed", "suspect", "unreviewed"):
        having = [each for each in corpus.records if statuses.get(each) == status and corpus.is_cited(each)]
        yield from _point(status, _public(trace, having))
    texts = [claim for claim in trace.claims if claim.role == "text" and claim.number]
    yield from _point("doubtful", _numbers(texts, lambda claim: claim.strength == "doubtful"))
    yield from _point("alone", _numbers(texts, lambda claim: claim.strength == "one" and len(claim.records) == 1))


def _left(trace: Trace, findings: Sequence[Finding]) -> Iterator[Point]:
    composed, corpus = trace.composed, trace.composed.corpus
    yield from _point("no-record", _numbers(trace.claims, lambda claim: _lacks_record(composed, claim)))
    yield from _point("empty-sections", [summary.title for summary in _empty(composed)])
    unplaced = [each for each in corpus.recommendations if each not in trace.by_recommendation]
    yield from _point("unplaced", unplaced)
    stopping = _stopping(composed, findings)
    yield from _point("idle-errors", _codes(each for each in _of(Severity.ERROR, findings) if each not in stopping))
    yield from _point("checklist-before", [item.id for item in unconfirmed(composed) if item.when == "before"])
    yield from _point("infos", _codes(_of(Severity.INFO, findings)))
    yield from _point("unused", _public(trace, sorted(each for each in corpus.records if not corpus.is_cited(each))))
    yield from _point("checklist-after", [item.id for item in unconfirmed(composed) if item.when == "after"])


def _stopping(composed: Composed, findings: Sequence[Finding]) -> list[Finding]:
    return blocking(findings, composed.corpus.project, composed.corpus)


def _point(key: PointKey, names: Collection[str]) -> Iterator[Point]:
    """A point for what there is, each name once; nothing for nothing."""
    if names:
        yield Point(key, len(names), tuple(dict.fromkeys(names)))


def _of(severity: Severity, findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is severity]


def _codes(findings: Iterable[Finding]) -> list[str]:
    """Codes, first those that may endanger a person."""
    return sorted((finding.code for finding in findings), key=lambda code: (not code.startswith(PERSONS), code))


def _numbers(claims: Iterable[Claim], holds: Callable[[Claim], bool]) -> list[str]:
    return [str(claim.number) for claim in claims if holds(claim)]


def _lacks_record(composed: Composed, claim: Claim) -> bool:
    """Whether it is a paragraph of facts that rests on nothing. Introductions and conclusions may."""
    facts = composed.sections[claim.section].part == "facts"
    return facts and claim.role == "text" and claim.number > 0 and claim.strength == "none"


def _public(trace: Trace, records: Iterable[str]) -> list[str]:
    """Without those that may not be published: even their ids may say too much in a page that is mailed."""
    known = trace.composed.corpus.records
    return [each for each in records if refusal(known[each].model) is None]


def _empty(composed: Composed) -> Iterator[SectionSummary]:
    """Sections without a paragraph, unless a deeper one follows: those are the heading over it."""
    levels = [_level(section) for section in composed.corpus.project.sections]
    for summary, level, following in zip(composed.sections, levels, [*levels, 0][1:], strict=True):
        if not summary.paragraphs and following <= level:
            yield summary


def _level(section: Section) -> int:
    return section.front.model.level if section.front else 1


def unconfirmed(composed: Composed) -> list[Item]:
    """Items of the checklist that nobody has confirmed, in their order."""
    corpus = composed.corpus
    sending = corpus.project.sending
    confirmed = {each.item for each in sending.model.confirmed} if sending else set()
    return [item for item in items_for(corpus.manifest.model.kind) if item.id not in confirmed]
