"""The part of the status that says how ready a submission is, and who covers what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import TypedDict

from upr.languages.report import report_labels
from upr.languages.report_keys import counted
from upr.models.composed import Composed
from upr.models.finding import Finding
from upr.models.outputs.status import CoverageShape, PointShape, ReadinessShape
from upr.models.readiness import Covered, Point
from upr.report.readiness import readiness_of
from upr.report.sign_offs import statuses_of
from upr.resolve.coverage import coverage
from upr.resolve.trace import trace_of
from upr.text.safe import safe_text

NAMES_SHOWN = 8
WIDTH = 100
WIDEST_THEME = 48
HEADS = {"blocks": "Blocked by", "look": "Look at", "left": "Left to do"}
NOTHING = {"blocks": "nothing that was found", "look": "nothing", "left": "nothing"}
UNNAMED = ("checklist-before", "checklist-after")
"""Points whose names stand elsewhere: `upr sheet`."""
TOLD = "unused"
"""What `Evidence` tells already."""


class ReadyShape(TypedDict):
    """What this part adds to the status."""

    readiness: ReadinessShape
    coverage: list[CoverageShape]


def ready_of(composed: Composed, findings: Sequence[Finding]) -> ReadyShape:
    """Readiness and coverage of a composed submission."""
    trace = trace_of(composed)
    readiness = readiness_of(trace, findings, statuses_of(composed.corpus))
    return {
        "readiness": {
            "blocks": [_point(point) for point in readiness.blocks],
            "look": [_point(point) for point in readiness.look],
            "left": [_point(point) for point in readiness.left],
        },
        "coverage": [_covered(row) for row in coverage(trace)],
    }


def _point(point: Point) -> PointShape:
    return {"key": point.key, "count": point.count, "names": [safe_text(name) for name in point.names]}


def _covered(row: Covered) -> CoverageShape:
    return {
        "theme": safe_text(row.theme),
        "paragraphs": row.paragraphs,
        "recommendations": row.recommendations,
        "others": [safe_text(other) for other in row.others],
    }


def ready_lines(readiness: ReadinessShape) -> Iterator[tuple[str, list[str]]]:
    """A label for the margin and the lines beside it, for each group."""
    groups = {"blocks": readiness["blocks"], "look": readiness["look"], "left": readiness["left"]}
    for key, points in groups.items():
        lines = [line for point in points if point["key"] != TOLD for line in _lines(point)]
        yield HEADS[key], lines or [NOTHING[key]]


def _lines(point: PointShape) -> list[str]:
    words = counted(report_labels("en").points[point["key"]], point["count"])
    names = [] if point["key"] in UNNAMED else point["names"]
    rest = len(names) - NAMES_SHOWN
    named = ", ".join(names[:NAMES_SHOWN]) + (f" and {rest:,} more" if rest > 0 else "")
    hint = ": 'upr sheet' lists them" if point["key"] == "checklist-before" else ""
    text = f"{words}: {named}" if named else words + hint
    return wrap(text, WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def coverage_lines(rows: Sequence[CoverageShape]) -> Iterator[str]:
    """Themes that others cover, each with what we say on it; of those that are ours alone, how many there are."""
    for row in (row for row in rows if row["others"]):
        theme = row["theme"] if len(row["theme"]) <= WIDEST_THEME else row["theme"][: WIDEST_THEME - 1] + "…"
        ours = f"{row['paragraphs']:,} paras., {row['recommendations']:,} recs."
        if not row["paragraphs"] and not row["recommendations"]:
            ours = "not ours"
        first, *more = wrap("; ".join(row["others"]), WIDTH - WIDEST_THEME - 24)
        yield f"{theme:<{WIDEST_THEME}}  {ours:<20}  {first}"
        yield from (f"{'':<{WIDEST_THEME + 24}}{line}" for line in more)
    if alone := sum(not row["others"] for row in rows):
        yield f"{alone} {'theme is' if alone == 1 else 'themes are'} ours alone, as far as others.yaml knows"
