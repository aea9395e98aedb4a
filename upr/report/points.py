"""Readiness in words: what blocks sending, what a reviewer must look at, what is left, each with the way to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from upr.check.rules import BY_CODE
from upr.languages.report_keys import ReportLabels, counted
from upr.models.readiness import Point, Readiness
from upr.models.report import Line, PointGroup, PointLine
from upr.models.trace import Claim, Trace
from upr.report.findings import group_anchor
from upr.report.words import anchor_of

CODES = {"errors": "error", "idle-errors": "error", "warnings": "warning", "infos": "info"}
"""Points whose names are codes, with the action under which the findings stand."""
NUMBERED = ("doubtful", "alone", "no-record")
"""Points whose names are paragraph numbers."""
CITED = ("rejected", "disputed", "suspect", "unreviewed")
"""Points whose names are ids of cited records."""
SHOWN = 15
SHOWN_IDS = 6
"""Ids are long, and the text names them in its cards."""
CHECKLIST = "checklist"
"""The section of the page that lists its items."""


def point_groups(trace: Trace, readiness: Readiness, labels: ReportLabels) -> Iterator[PointGroup]:
    """The three groups, in the order in which they matter."""
    yield PointGroup("blocks", tuple(_point(trace, point, labels) for point in readiness.blocks))
    yield PointGroup("look", tuple(_point(trace, point, labels) for point in readiness.look))
    yield PointGroup("left", tuple(_point(trace, point, labels) for point in readiness.left))


def _point(trace: Trace, point: Point, labels: ReportLabels) -> PointLine:
    words = counted(labels.points[point.key], point.count, labels.thousands)
    if point.key.startswith(CHECKLIST):
        return PointLine(Line(words, anchor=CHECKLIST), ())
    shown = SHOWN_IDS if point.key in (*CITED, "unused") else SHOWN
    lines = tuple(_name(trace, point, name) for name in point.names[:shown])
    return PointLine(Line(words), lines, len(point.names) - len(lines))


def _name(trace: Trace, point: Point, name: str) -> Line:
    """A name with the way to what it names: the findings of a rule, a paragraph, the first that cites a record."""
    if point.key in CODES:
        return Line(BY_CODE[name].name, anchor=group_anchor(CODES[point.key], name), language="en")
    claims: Iterable[Claim] = ()
    if point.key in NUMBERED:
        claims = (claim for claim in trace.claims if str(claim.number) == name)
    elif point.key in CITED:
        claims = trace.by_record.get(name, ())
    claim = next(iter(claims), None)
    return Line(name, anchor=anchor_of(claim) if claim else "")
