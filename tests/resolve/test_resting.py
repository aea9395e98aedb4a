"""What rests on records: paragraphs, recommendations and assessments, each with the records that it rests on."""

from __future__ import annotations

from pathlib import Path

from submissions import EARLIER, RECOMMENDATIONS, RECORD, corpus_of, facts, submission

from upr.resolve.resting import resting_on

BODY = """\
One [@law-2023; @other] {#one}

Two [@rec:r-1; @other], again [@other].

- An item [@law-2023].

| A [@law-2023] | B [@law-2023] |
|---|---|
| C | D |

:::{recommendations} freedoms
:::
"""
ASSESSED = EARLIER + "    assessment: {level: regressed, reason: R., evidence: [other, law-2023, other]}\n"
CLAUSE = EARLIER + (
    "    clauses:\n      - text: One.\n        assessment: {level: regressed, reason: R., evidence: [other]}\n"
)


def found(root: Path, *records: str) -> list[tuple[str, str, str, int, tuple[str, ...]]]:
    return [
        (each.kind, each.id, each.location.path.name, each.location.line, each.records)
        for each in resting_on(corpus_of(root), set(records))
    ]


def test_everything_that_rests_on_a_record(tmp_path: Path) -> None:
    changes = facts(BODY) | {"evidence/other.yaml": RECORD, "earlier.yaml": ASSESSED}
    root = submission(tmp_path, changes)
    law = ("law-2023",)
    assert found(root, "law-2023") == [
        ("paragraph", "", "01-introduction.md", 6, law),
        ("paragraph", "one", "02-facts.md", 6, law),
        ("paragraph", "", "02-facts.md", 10, law),
        ("paragraph", "", "02-facts.md", 12, law),
        ("paragraph", "", "02-facts.md", 12, law),
        ("recommendation", "repeal", "recommendations.yaml", 2, law),
        ("assessment", "r-1", "earlier.yaml", 10, law),
    ]
    both = found(root, "law-2023", "other")
    assert [each[4] for each in both if each[1] in ("one", "r-1")] == [("law-2023", "other"), ("other", "law-2023")]
    assert [each[4] for each in both if each[3] == 8] == [("other",)]


def test_clauses_rest_on_records_too(tmp_path: Path) -> None:
    root = submission(tmp_path, {"evidence/other.yaml": RECORD, "earlier.yaml": CLAUSE})
    assert found(root, "other") == [("assessment", "r-1", "earlier.yaml", 12, ("other",))]


def test_nothing_rests_on_what_is_not_asked_about(tmp_path: Path) -> None:
    root = submission(tmp_path, {"recommendations.yaml": RECOMMENDATIONS})
    assert found(root) == found(root, "nowhere") == []
    assert [each[0] for each in found(root, "r-1")] == [], "an earlier recommendation is no record"
