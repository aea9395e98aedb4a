"""Sign-offs in numbers."""

from __future__ import annotations

from pathlib import Path

from submissions import RECORD, corpus_of, submission

from upr.languages.report import report_labels
from upr.report.sign_offs import sign_off_lines, statuses_of


def test_only_cited_records_count(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path, {"evidence/other.yaml": RECORD}))
    lines = list(sign_off_lines(corpus, {"law-2023": "suspect", "other": "reviewed"}, report_labels("en")))
    assert lines == [
        "0 of 1 cited records that need a sign-off have theirs.",
        "changed since its sign-off: 1",
    ]


def test_where_no_base_asks_nothing_is_missing(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path))
    assert statuses_of(corpus) == {}
    assert list(sign_off_lines(corpus, {}, report_labels("en"))) == ["No base asks for sign-offs."]
