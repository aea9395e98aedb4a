"""Sign-offs in numbers."""

from __future__ import annotations

from pathlib import Path

from submissions import MANIFEST, RECORD, corpus_of, submission

from upr.languages.report import report_labels
from upr.report.sign_offs import sign_off_lines, statuses_of


def test_only_cited_records_count(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path, {"evidence/other.yaml": RECORD}))
    lines = list(sign_off_lines(corpus, {"law-2023": "suspect", "other": "reviewed"}, "", report_labels("en")))
    assert lines == [
        "0 of 1 cited records that need a sign-off have theirs.",
        "changed since its sign-off: 1",
    ]


def test_where_no_base_asks_nothing_is_missing(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path))
    assert statuses_of(corpus) == {}
    assert list(sign_off_lines(corpus, {}, "", report_labels("en"))) == ["No base asks for sign-offs."]


def test_endorsements_are_counted_by_the_text_that_they_speak_of(tmp_path: Path) -> None:
    other = '  - {name: "[Other]", acronym: OT, city: "[city]", country: "[country]", activities: None.}\nsections:'
    joint = MANIFEST.replace("kind: individual", "kind: joint").replace("sections:", other)
    entry = "  - {{organisation: {}, by: A-01, endorsed_on: 2023-10-10, hash: 'sha256:{}'}}\n"
    endorsed = "endorsements:\n" + entry.format("EO", "a" * 64) + entry.format("OT", "b" * 64)
    corpus = corpus_of(submission(tmp_path, {"submission.yaml": joint, "endorsements.yaml": endorsed}))
    assert list(sign_off_lines(corpus, {}, "sha256:" + "a" * 64, report_labels("en")))[1:] == [
        "1 of 2 organisations have endorsed the present text.",
        "Endorsed an earlier text, changed since: 1",
    ]
