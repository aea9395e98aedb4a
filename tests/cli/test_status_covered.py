"""Who covers what, as the status prints it."""

from __future__ import annotations

from upr.cli.status.ready import coverage_lines
from upr.models.outputs.status import CoverageShape


def row(theme: str, paragraphs: int, *others: str) -> CoverageShape:
    return {"theme": theme, "paragraphs": paragraphs, "recommendations": 0, "others": list(others)}


def test_themes_of_others_are_told_and_ours_alone_are_counted() -> None:
    lines = list(
        coverage_lines([row("A", 2), row("B", 1, "Group C"), row("D", 0, "Group C", "Group E"), row("F", 1)])
    )
    assert [" ".join(line.split()) for line in lines] == [
        "B 1 paras., 0 recs. Group C",
        "D not ours Group C; Group E",
        "2 themes are ours alone, as far as others.yaml knows",
    ]


def test_a_long_list_of_others_stays_in_its_column() -> None:
    first, *more = coverage_lines([row("A" * 80, 1, *["Group " + "x" * 20] * 3)])
    assert len(more) == 2
    assert all(line[: first.index("Group")].strip() == "" for line in more)
