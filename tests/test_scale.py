"""Large and hostile submissions end, with no more said than anyone can use. Not timed: a test that hangs is red."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import upr
from submissions import MANIFEST, RECORD, facts, submission

from upr.load.project import load_project
from upr.load.translate import MAX_PROBLEMS
from upr.pipeline import examine, render
from upr.text.suggest import MOST_GUESSES

MANY = 5000


def test_two_thousand_records(tmp_path: Path) -> None:
    root = submission(tmp_path, {f"evidence/f{n % 20}/record-{n}.yaml": RECORD for n in range(2000)})
    examined = examine(root)
    assert examined.findings == ()
    assert examined.corpus
    assert len(examined.corpus.records) == 2001


@pytest.mark.parametrize(
    "body",
    [
        "word " * 180_000,
        ("word " * 20 + "\n") * 9000,
        "One [@law-2023].\n\n" * 2000 + "x" * 800_000,
        "> " * 20 + "w " * 440_000,
    ],
    ids=["line", "lines", "notes", "quotation"],
)
def test_a_section_of_nearly_a_megabyte(tmp_path: Path, body: str) -> None:
    examined = examine(submission(tmp_path, facts(body)))
    assert {"REC001", "NAR002"}.isdisjoint(finding.code for finding in examined.findings)
    assert examined.composed
    assert render(examined.composed)[0]


def test_sections_that_do_not_exist(tmp_path: Path) -> None:
    listed = ", ".join(f"sections/no-{n}.md" for n in range(MANY))
    manifest = MANIFEST.replace("sections: [", f"sections: [{listed}, ")
    there: dict[str, str | bytes | None] = {f"sections/yes-{n}.md": "---\ntitle: A\n---\n" for n in range(200)}
    root = submission(tmp_path, {**there, "submission.yaml": manifest})
    problems = load_project(root).problems
    assert len(problems) == MANY
    assert sum(problem.help.startswith("did you mean") for problem in problems) <= MOST_GUESSES
    ran = upr("check", root)
    assert ran.code == 1
    assert len(ran.out.splitlines()) < 60
    assert len(ran.out) < 10_000


def test_citations_and_labels_that_lead_nowhere(tmp_path: Path) -> None:
    records = {f"evidence/f{n % 20}/record-{n:04}.yaml": RECORD for n in range(2000)}
    text = "\n\n".join(f"One [@recrd-{n:04}], see [](#lable-{n:04})." for n in range(2000))
    examined = examine(submission(tmp_path, {**facts(text), **records}))
    dangling = [finding for finding in examined.findings if finding.code in ("LNK001", "LNK002")]
    assert len(dangling) == 2 * 2000
    assert sum(finding.help.startswith("did you mean") for finding in dangling) == MOST_GUESSES


def test_keys_that_nobody_knows(tmp_path: Path) -> None:
    keys = "".join(f"key_{n}: x\n" for n in range(20_000))
    root = submission(tmp_path, {"evidence/law-2023.yaml": RECORD + keys})
    assert len(load_project(root).problems) == MAX_PROBLEMS


def test_items_that_are_all_wrong(tmp_path: Path) -> None:
    items = "recommendations:\n" + "- {a: 1}\n" * 15_000
    root = submission(tmp_path, {"earlier.yaml": items, "recommendations.yaml": items})
    assert len(load_project(root).problems) == 2 * MAX_PROBLEMS


def test_a_limit_beyond_all_numbers(tmp_path: Path) -> None:
    override = f"guidelines: [{{rule: word-limit, value: 1{'0' * 399}, reason: None.}}]\n"
    root = submission(tmp_path, {"submission.yaml": MANIFEST + override})
    assert [finding.code for finding in examine(root).findings] == ["REC013"]
