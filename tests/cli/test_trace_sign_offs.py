"""What a reviewer said of a record is told wherever somebody asks what a claim rests on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands import upr
from submissions import BASE, RECORD, facts, submission

from upr.pipeline import examine
from upr.report.timeline import spans_of, window_of
from upr.resolve.trace import trace_of

ASKING = BASE + "sign_offs: 1\nreviewers: [{id: A-01}]\n"
OTHER = RECORD.replace("Example Post", "Sample Times").replace("/law", "/other")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A submission whose base asks for sign-offs; a paragraph rests on two records of two publishers."""
    changes = {"evidence/base.yaml": ASKING, "evidence/other.yaml": OTHER}
    return submission(tmp_path, {**changes, **facts("It was adopted [@law-2023; @other].")})


def decide(root: Path, decision: str, *records: str) -> None:
    note = () if decision == "verified" else ("--note", "The date is wrong.")
    ran = upr("review", *records, "--as", "A-01", "--decision", decision, *note, "--on", "2023-10-01", "--in", root)
    assert ran.code == 0, ran.err


def shape(*arguments: str | Path) -> Any:
    return json.loads(upr(*arguments, "--format", "json").out)


def matrix_claim(root: Path) -> Any:
    (claim,) = [each for each in shape("trace", "--matrix", root)["claims"] if "other" in each["records"]]
    return claim


def test_a_questioned_record_carries_no_claim(root: Path) -> None:
    assert (matrix_claim(root)["strength"], matrix_claim(root)["questioned"]) == ("several", [])
    decide(root, "verified", "other")
    decide(root, "disputed", "law-2023")
    assert (matrix_claim(root)["strength"], matrix_claim(root)["questioned"]) == ("several", ["law-2023"])
    decide(root, "rejected", "other")
    assert matrix_claim(root)["strength"] == "doubtful"
    assert "law-2023, other (questioned: law-2023, other)" in upr("trace", "--matrix", root).out


def test_a_change_after_the_sign_off_counts_too(root: Path) -> None:
    decide(root, "verified", "law-2023", "other")
    for name in ("law-2023", "other"):
        path = root / f"evidence/{name}.yaml"
        path.write_text(path.read_text("utf-8").replace("A law was adopted", "No law was adopted"), "utf-8")
    assert matrix_claim(root)["strength"] == "doubtful"


def test_trace_and_show_say_how_a_record_stands(root: Path) -> None:
    assert shape("trace", "law-2023", root)["records"][0]["sign_off"] == "unreviewed"
    decide(root, "disputed", "law-2023")
    assert shape("trace", "law-2023", root)["records"][0]["sign_off"] == "disputed"
    assert "sign-off: disputed" in upr("trace", "law-2023", root).out
    assert shape("evidence", "show", "law-2023", root)["record"]["sign_off"] == "disputed"
    assert "sign-off        disputed" in upr("evidence", "show", "law-2023", root).out


def test_where_nobody_asks_nothing_is_said(tmp_path: Path) -> None:
    root = submission(tmp_path)
    assert shape("trace", "law-2023", root)["records"][0]["sign_off"] is None
    assert "sign-off" not in upr("trace", "law-2023", root).out
    assert "sign-off" not in upr("evidence", "show", "law-2023", root).out


def test_the_line_of_time_counts_a_questioned_record_as_doubtful(root: Path) -> None:
    def counts() -> list[tuple[int, int]]:
        composed = examine(root).composed
        assert composed is not None
        trace = trace_of(composed)
        return [(span.sound, span.doubtful) for span in spans_of(trace, window_of(trace))]

    assert counts() == [(2, 0)]
    decide(root, "rejected", "other")
    assert counts() == [(1, 1)]
