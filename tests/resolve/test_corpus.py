"""A corpus has everything by id and every link both ways; where an id stands twice, the first one counts."""

from __future__ import annotations

from pathlib import Path

from submissions import BASE, MANIFEST, RECOMMENDATIONS, RECORD, corpus_of, facts, submission, write_files

from upr.load.project import load_project
from upr.resolve.corpus import resolve

BODY = """\
# Head [@law-2023] {#head}

One [@law-2023, para. 3; @nowhere; @rec:r-1] {#one}

See [](#one) and [](#two), again [@law-2023].

| A [@in-table] | B |
|---|---|
| C | D |

:::{recommendations} freedoms
:::

:::{recommendations}
:::
"""


def test_a_submission_without_a_manifest_is_no_corpus(tmp_path: Path) -> None:
    assert resolve(load_project(submission(tmp_path, {"submission.yaml": "- a\n"}))) is None


def test_links_lead_both_ways(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path, facts(BODY)))
    assert [use.item.id for use in corpus.cited] == [
        *("law-2023", "law-2023", "law-2023", "nowhere", "r-1", "law-2023", "in-table")
    ]
    assert set(corpus.by_record) == {"law-2023", "nowhere", "in-table"}
    assert [(use.location.path.name, use.location.line) for use in corpus.by_record["law-2023"]] == [
        *(("01-introduction.md", 6), ("02-facts.md", 6), ("02-facts.md", 8), ("02-facts.md", 10))
    ]
    assert corpus.by_record["law-2023"][1].paragraph is None
    assert corpus.by_record["law-2023"][2].paragraph is not None
    assert list(corpus.by_earlier) == ["r-1"]
    assert [entry.id for entry in corpus.asked_by["law-2023"]] == ["repeal"]
    assert [(to.reference.label, to.location.line) for to in corpus.referred] == [("one", 10), ("two", 10)]
    assert [(label.label, label.location.line) for label in corpus.labelled] == [("head", 6), ("one", 8)]


def test_a_directive_takes_the_theme_of_its_section(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path / "a", facts(BODY, "title: Work\ntheme: work\n")))
    assert [(placed.theme, placed.location.line) for placed in corpus.placed] == [("freedoms", 16), ("work", 19)]
    corpus = corpus_of(submission(tmp_path / "b", facts(BODY, "title: 4\n")))
    assert [placed.theme for placed in corpus.placed] == ["freedoms", ""]


def test_a_place_is_that_of_the_id(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path, facts("Text [see @law-2023; @other].")))
    assert [use.location.column for use in corpus.cited[1:]] == [11, 22]


def test_cited_is_what_the_text_or_a_recommendation_rests_on(tmp_path: Path) -> None:
    more = RECOMMENDATIONS.replace("[law-2023]", "[asked]")
    changes = {"recommendations.yaml": more, "evidence/asked.yaml": RECORD, "evidence/unused.yaml": RECORD}
    corpus = corpus_of(submission(tmp_path, changes))
    assert [record for record in corpus.records if corpus.is_cited(record)] == ["asked", "law-2023"]
    assert corpus.is_cited("r-1") is False


def test_of_two_equal_ids_the_first_counts(tmp_path: Path) -> None:
    twice = RECOMMENDATIONS + "  - id: repeal\n    theme: other\n    text: Second.\n"
    manifest = MANIFEST + "evidence: [evidence, ../second]\n"
    root = submission(tmp_path / "one", {"submission.yaml": manifest, "recommendations.yaml": twice})
    write_files(tmp_path / "second", {"base.yaml": BASE, "law-2023.yaml": RECORD.replace("Post", "Times")})
    corpus = corpus_of(root)
    assert corpus.recommendations["repeal"].model.theme == "freedoms"
    assert corpus.records["law-2023"].path.parent.name == "evidence"
