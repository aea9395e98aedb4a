"""Readiness: each point stands for something that is there, and goes when it is mended."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from submissions import MANIFEST, RECOMMENDATIONS, RECORD, TESTIMONY, facts, submission

from upr.facts.checklist import items_for
from upr.models.readiness import Point, Readiness
from upr.pipeline import examine
from upr.report.readiness import readiness_of
from upr.resolve.coverage import coverage
from upr.resolve.trace import trace_of

Changes = dict[str, str | bytes | None]
DOUBTFUL = RECORD + "doubts: [second-hand]\nlimits: Not seen.\n"
OTHERS = """\
submissions:
  - organisations: [Group A, Group B]
    kind: joint
    state: KHM
    session: 46
    themes: [Freedom of movement, Death penalty]
  - organisations: [Group C]
    kind: individual
    state: KHM
    session: 46
    themes: [Freedom of movement]
  - organisations: [Elsewhere]
    kind: individual
    state: FRA
    session: 46
    themes: [Freedom of movement]
"""


def readiness(folder: Path, changes: Changes | None = None, statuses: Mapping[str, str] | None = None) -> Readiness:
    examined = examine(submission(folder, changes))
    assert examined.composed is not None
    return readiness_of(trace_of(examined.composed), examined.findings, statuses or {})


def names(points: tuple[Point, ...], key: str) -> tuple[str, ...] | None:
    return next((point.names for point in points if point.key == key), None)


def sending(*left_out: str) -> Changes:
    items = [item.id for item in items_for("individual") if item.id not in left_out]
    lines = "".join(f"  - {{item: {item}, by: A-ONE, confirmed_on: 2023-10-09}}\n" for item in items)
    return {"sending.yaml": f"confirmed:\n{lines}"}


def test_a_submission_with_everything_done_can_be_sent(tmp_path: Path) -> None:
    two = {"evidence/two.yaml": RECORD.replace("Example Post", "Sample Times").replace("/law", "/two")}
    body = "A law was adopted [@law-2023; @two]; see [@rec:r-1].\n\n:::{recommendations} freedoms\n:::"
    introduction = {"sections/01-introduction.md": "---\ntitle: Introduction\npart: introduction\n---\n\nWe write.\n"}
    ready = readiness(tmp_path, {**two, **facts(body), **introduction, **sending()})
    assert (ready.blocks, ready.look, ready.left) == ((), (), ())
    assert ready.can_be_sent


def test_each_missing_confirmation_counts_where_it_belongs(tmp_path: Path) -> None:
    ready = readiness(tmp_path, sending("public", "receipt"))
    assert names(ready.left, "checklist-before") == ("public",)
    assert names(ready.left, "checklist-after") == ("receipt",)
    assert ready.can_be_sent


def test_errors_block_and_warnings_are_looked_at(tmp_path: Path) -> None:
    ready = readiness(tmp_path, facts("Text [@nowhere].\n\n:::{recommendations} freedoms\n:::"))
    assert names(ready.blocks, "errors") == ("LNK001",)
    found = names(readiness(tmp_path, {"evidence/law-2023.yaml": DOUBTFUL}).look, "warnings")
    assert found is not None
    assert "VER002" in found


def test_what_may_endanger_a_person_comes_first(tmp_path: Path) -> None:
    body = facts("They told us [@talk; @nowhere].\n\n:::{recommendations} freedoms\n:::")
    ready = readiness(tmp_path, {**body, "evidence/talk.yaml": TESTIMONY})
    assert names(ready.blocks, "errors") == ("PER001", "LNK001")


def test_errors_of_records_that_nothing_cites_do_not_block(tmp_path: Path) -> None:
    no_title = {"evidence/other.yaml": RECORD.replace("title: Law adopted\n", "")}
    idle = readiness(tmp_path, {**no_title, **sending()})
    assert names(idle.blocks, "errors") is None
    assert names(idle.left, "idle-errors") == ("REC011",)
    no_yaml = {"evidence/other.yaml": "kind: [\n"}
    assert names(readiness(tmp_path, {**no_yaml, **sending()}).blocks, "errors") is not None


def test_weak_paragraphs_by_their_numbers(tmp_path: Path) -> None:
    body = "Doubtful [@doubtful].\n\nAlone [@law-2023].\n\nNothing at all."
    ready = readiness(tmp_path, {**facts(body), "evidence/doubtful.yaml": DOUBTFUL})
    assert names(ready.look, "doubtful") == ("2",)
    assert names(ready.look, "alone") == ("1", "3")
    assert names(ready.left, "no-record") == ("4",)
    assert names(ready.left, "unplaced") == ("repeal",)


def test_an_empty_section_is_left_to_do_but_not_a_heading_over_others(tmp_path: Path) -> None:
    listed = MANIFEST.replace("02-facts.md]", "02-facts.md, sections/03-over.md, sections/04-under.md]")
    changes: Changes = {
        "submission.yaml": listed,
        **facts(""),
        "sections/03-over.md": "---\ntitle: Over\n---\n",
        "sections/04-under.md": "---\ntitle: Under\nlevel: 2\n---\n\nText.\n",
        "recommendations.yaml": None,
    }
    assert names(readiness(tmp_path, changes).left, "empty-sections") == ("Freedoms",)


@pytest.mark.parametrize("status", ["unreviewed", "suspect", "disputed", "rejected"])
def test_sign_offs_of_cited_records_only(status: str, tmp_path: Path) -> None:
    changes: Changes = {"evidence/other.yaml": RECORD}
    ready = readiness(tmp_path, changes, {"law-2023": status, "other": status})
    assert names(ready.look, status) == ("law-2023",)
    assert names(readiness(tmp_path, changes, {"law-2023": "reviewed"}).look, status) is None


def test_records_that_may_not_be_published_are_not_named(tmp_path: Path) -> None:
    ready = readiness(tmp_path, {"evidence/talk-with-x.yaml": TESTIMONY}, {"talk-with-x": "unreviewed"})
    every = [name for group in (ready.blocks, ready.look, ready.left) for point in group for name in point.names]
    assert "talk-with-x" not in every


def test_who_covers_what_in_this_review(tmp_path: Path) -> None:
    themed = RECORD + "themes: [Freedom of movement]\n"
    asked = RECOMMENDATIONS.replace("Rule of law & impunity", "Right to peaceful assembly")
    changes: Changes = {"others.yaml": OTHERS, "evidence/law-2023.yaml": themed, "recommendations.yaml": asked}
    examined = examine(submission(tmp_path, changes))
    assert examined.composed is not None
    rows = {
        row.theme: (row.paragraphs, row.recommendations, row.others) for row in coverage(trace_of(examined.composed))
    }
    assert rows == {
        "Death penalty": (0, 0, ("Group A, Group B",)),
        "Freedom of movement": (2, 0, ("Group A, Group B", "Group C")),
        "Right to peaceful assembly": (0, 1, ()),
    }


def test_without_others_nobody_is_compared(tmp_path: Path) -> None:
    examined = examine(submission(tmp_path))
    assert examined.composed is not None
    assert coverage(trace_of(examined.composed)) == ()


def test_a_text_of_which_no_section_is_there_has_no_empty_ones(tmp_path: Path) -> None:
    gone = dict.fromkeys(("sections/01-introduction.md", "sections/02-facts.md"))
    assert names(readiness(tmp_path, gone).left, "empty-sections") is None
