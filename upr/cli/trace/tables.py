"""A thread and the matrix as rows for a spreadsheet: a head, then one row for each thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from upr.models.outputs.trace import (
    MatrixRowShape,
    MatrixShape,
    TraceEarlierShape,
    TraceParagraphShape,
    TraceRecommendationShape,
    TraceRecordShape,
    TraceShape,
)
from upr.render.tables import Rows

THREAD_HEAD = (
    "what", "id", "paragraph", "section", "text", "kind", "publisher", "date", "address", "doubts", "sign_off",
    "limits",
    "records", "position", "assessment", "file", "line",
)  # fmt: skip
CLAIM_HEAD = (
    "paragraph", "section", "themes", "role", "text", "strength", "records", "doubts", "questioned", "sole support",
    "recommendations", "earlier recommendations", "file", "line",
)  # fmt: skip
COUNT_HEAD = ("several", "one", "doubtful", "none", "recommendations", "records")
SEPARATOR = "; "


def thread_rows(shape: TraceShape) -> Rows:
    """One row for each paragraph, record, recommendation and earlier recommendation."""
    cells = (
        *map(_paragraph, shape["paragraphs"]),
        *map(_record, shape["records"]),
        *map(_recommendation, shape["recommendations"]),
        *map(_earlier, shape["earlier"]),
    )
    return [THREAD_HEAD, *([_cell(row.get(name)) for name in THREAD_HEAD] for row in cells)]


def _paragraph(each: TraceParagraphShape) -> Mapping[str, object]:
    return {
        "what": "paragraph",
        "id": _joined(f"#{label}" for label in each["labels"]),
        "paragraph": each["number"] or "",
        "section": each["section"],
        "text": each["opening"],
        "records": _joined(each["records"]),
        "file": each["path"],
        "line": each["line"],
    }


def _record(each: TraceRecordShape) -> Mapping[str, object]:
    return {
        **each,
        "what": "record",
        "text": "may not be published" if each["withheld"] else each["title"],
        "doubts": _joined(each["doubts"]),
        "file": each["path"],
    }


def _recommendation(each: TraceRecommendationShape) -> Mapping[str, object]:
    return {
        **each,
        "what": "recommendation",
        "paragraph": each["number"] or "",
        "records": _joined(each["evidence"]),
        "file": each["path"],
    }


def _earlier(each: TraceEarlierShape) -> Mapping[str, object]:
    return {
        **each,
        "what": "earlier recommendation",
        "id": f"rec:{each['id']}",
        "kind": " ".join(filter(None, (each["report"], each["number"]))),
        "assessment": each["level"],
        "file": each["path"],
    }


def claim_rows(shape: MatrixShape) -> Rows:
    """One row for each claim."""
    rows = [
        (
            claim["number"] or "",
            claim["section"],
            _joined(claim["themes"]),
            claim["role"],
            claim["opening"],
            claim["strength"],
            _joined(claim["records"]),
            _joined(claim["doubts"]),
            _joined(claim["questioned"]),
            claim["sole"],
            _joined(claim["recommendations"]),
            _joined(f"rec:{each}" for each in claim["earlier"]),
            claim["path"],
            claim["line"],
        )
        for claim in shape["claims"]
    ]
    return [CLAIM_HEAD, *([_cell(value) for value in row] for row in rows)]


def count_rows(rows: Iterable[MatrixRowShape], head: str) -> Rows:
    """One row for each section or theme."""
    return [
        (head, *COUNT_HEAD),
        *(
            [
                row["title"],
                *(str(row[key]) for key in ("several", "one", "doubtful", "none", "recommendations", "records")),
            ]
            for row in rows
        ),
    ]


def _joined(values: Iterable[str]) -> str:
    return SEPARATOR.join(values)


def _cell(value: object) -> str:
    return "" if value is None else str(value)
