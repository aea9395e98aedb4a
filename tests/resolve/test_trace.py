"""The trace: claims as printed, their strength, and the thread from any of them to all others."""

from __future__ import annotations

from pathlib import Path

import pytest
from submissions import EARLIER, RECOMMENDATIONS, RECORD, composed_of, facts, submission

from upr.errors import NotFoundError, UsageError
from upr.models.trace import Trace
from upr.resolve.matrix import by_section, by_theme
from upr.resolve.threads import find_thread
from upr.resolve.trace import trace_of

OTHER = RECORD.replace("Example Post", "Sample Times").replace("/law", "/other")
DOUBTFUL = RECORD.replace("Example Post", "Third Voice") + "doubts: [second-hand]\nlimits: Not seen.\n"


def traced(folder: Path, changes: dict[str, str | bytes | None] | None = None) -> Trace:
    return trace_of(composed_of(submission(folder, changes)))


def test_claims_are_the_printed_paragraphs(tmp_path: Path) -> None:
    trace = traced(tmp_path)
    assert [(claim.number, claim.section, claim.role) for claim in trace.claims] == [
        (1, 0, "text"),
        (2, 1, "text"),
        (3, 1, "text"),
        (4, 1, "recommendation"),
    ]
    assert trace.claims[1].labels == ("adopted",)
    assert trace.claims[2].earlier == ("r-1",)
    assert trace.claims[3].records == ("law-2023",)
    assert trace.claims[0].location.path.name == "01-introduction.md"


def test_a_list_belongs_to_the_paragraph_above_it(tmp_path: Path) -> None:
    body = "It was said:\n\n- a law [@law-2023]\n- a promise [@rec:r-1] {#promise}\n\n> Quoted [@other].\n\nMore."
    trace = traced(tmp_path, {**facts(body), "evidence/other.yaml": OTHER})
    claim = trace.claims[1]
    assert (claim.records, claim.earlier, len(claim.keys)) == (("law-2023", "other"), ("r-1",), 4)
    assert find_thread(trace, "#promise").id == "2"
    assert trace.claims[2].opening == "More."


def test_a_table_before_the_first_paragraph_has_no_number(tmp_path: Path) -> None:
    trace = traced(tmp_path, facts("| a | b |\n|---|---|\n| 1 [@law-2023] | 2 |\n"))
    claim = trace.claims[1]
    assert (claim.number, claim.records, claim.opening) == (0, ("law-2023",), "a | b | 1 | 2")
    assert by_section(trace)[1].counts["one"] == 0


def test_a_heading_that_cites_is_a_claim_of_its_own(tmp_path: Path) -> None:
    trace = traced(tmp_path, facts("## Law [@law-2023]\n\nText."))
    assert [(claim.number, claim.records) for claim in trace.claims[1:]] == [(0, ("law-2023",)), (2, ())]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("No source.", "none"),
        ("One [@law-2023].", "one"),
        ("One publisher twice [@law-2023; @same].", "one"),
        ("The same wire report twice [@wire; @reprint].", "one"),
        ("Two voices [@law-2023; @other].", "several"),
        ("One doubtful beside a sound one [@law-2023; @doubtful].", "several"),
        ("Doubtful only [@doubtful].", "doubtful"),
        ("A missing one [@nowhere].", "doubtful"),
        ("An earlier recommendation [@rec:r-1].", "one"),
        ("Both [@rec:r-1; @law-2023].", "several"),
    ],
)
def test_strength(text: str, strength: str, tmp_path: Path) -> None:
    records = {
        "evidence/other.yaml": OTHER,
        "evidence/same.yaml": RECORD.replace("Example Post", "EXAMPLE POST"),
        "evidence/wire.yaml": OTHER.replace("Sample Times", "Wire") + "agency: Wire\n",
        "evidence/reprint.yaml": OTHER + "agency: Wire\n",
        "evidence/doubtful.yaml": DOUBTFUL,
    }
    assert traced(tmp_path, {**facts(text), **records}).claims[1].strength == strength


class TestThread:
    def test_of_a_paragraph(self, tmp_path: Path) -> None:
        thread = find_thread(traced(tmp_path), "2")
        assert (thread.kind, thread.id) == ("paragraph", "2")
        assert (thread.records, thread.recommendations, thread.earlier) == (("law-2023",), ("repeal",), ())
        assert find_thread(traced(tmp_path), "002") == find_thread(traced(tmp_path), "#adopted") == thread

    def test_of_a_record_and_its_way_to_earlier_recommendations(self, tmp_path: Path) -> None:
        assessed = EARLIER + "    assessment: {level: not-implemented, reason: It stands., evidence: [law-2023]}\n"
        thread = find_thread(traced(tmp_path, {"earlier.yaml": assessed}), "law-2023")
        assert [claim.number for claim in thread.claims] == [1, 2]
        assert (thread.recommendations, thread.earlier) == (("repeal",), ("r-1",))

    def test_of_a_recommendation_by_number_and_by_id(self, tmp_path: Path) -> None:
        follows = RECOMMENDATIONS + "    follows: [r-1]\n"
        trace = traced(tmp_path, {"recommendations.yaml": follows})
        thread = find_thread(trace, "repeal")
        assert find_thread(trace, "4") == thread == find_thread(trace, "recommendation:repeal")
        assert [claim.number for claim in thread.claims] == [1, 2]
        assert (thread.records, thread.earlier) == (("law-2023",), ("r-1",))
        assert find_thread(trace, "3").recommendations == ("repeal",)

    def test_of_an_earlier_recommendation(self, tmp_path: Path) -> None:
        thread = find_thread(traced(tmp_path), "rec:r-1")
        assert (thread.kind, [claim.number for claim in thread.claims]) == ("earlier", [3])
        assert find_thread(traced(tmp_path), "r-1") == thread

    @pytest.mark.parametrize(
        ("name", "remedy"),
        [
            ("law-2032", "did you mean 'law-2023'?"),
            ("rec:r-2", "did you mean 'rec:r-1'?"),
            ("record:law-2032", "did you mean 'record:law-2023'?"),
            ("#adoptd", "did you mean '#adopted'?"),
            ("adopted", "did you mean '#adopted'?"),
            ("99", "paragraphs run from 1 to 4"),
            ("zzzzzz", "give a paragraph's number"),
            ("", "give a paragraph's number"),
        ],
    )
    def test_of_what_is_not_there(self, name: str, remedy: str, tmp_path: Path) -> None:
        with pytest.raises(NotFoundError) as caught:
            find_thread(traced(tmp_path), name)
        assert remedy in caught.value.help

    def test_of_an_id_that_two_things_have(self, tmp_path: Path) -> None:
        trace = traced(tmp_path, {"evidence/repeal.yaml": OTHER})
        with pytest.raises(UsageError) as caught:
            find_thread(trace, "repeal")
        assert caught.value.help == "write 'record:repeal' or 'recommendation:repeal'"
        assert find_thread(trace, "record:repeal").kind == "record"


def test_the_matrix_counts_each_paragraph_once(tmp_path: Path) -> None:
    themed = RECORD + "themes: [Right to peaceful assembly, Freedom of movement]\n"
    trace = traced(tmp_path, {"evidence/law-2023.yaml": themed})
    introduction, freedoms = by_section(trace)
    assert (introduction.states_facts, freedoms.states_facts) == (False, True)
    assert dict(freedoms.counts) == {"several": 0, "one": 2, "doubtful": 0, "none": 0}
    assert (freedoms.recommendations, freedoms.records) == (1, 1)
    themes = [(row.title[:8], row.counts["one"], row.recommendations) for row in by_theme(trace)]
    assert themes == [("Freedom ", 2, 0), ("Right to", 2, 0), ("Rule of ", 0, 1)]


def test_the_matrix_counts_only_records_that_there_are(tmp_path: Path) -> None:
    trace = traced(tmp_path, facts("Text [@law-2023; @nowhere]."))
    assert by_section(trace)[1].records == 1 == trace.composed.sections[1].records


def test_a_recommendation_that_no_section_places_is_found_all_the_same(tmp_path: Path) -> None:
    trace = traced(tmp_path, facts("Text [@law-2023]."))
    assert find_thread(trace, "law-2023").recommendations == ("repeal",)
    assert "repeal" not in trace.by_recommendation


def test_an_empty_submission_has_no_paragraph(tmp_path: Path) -> None:
    changes = {"sections/01-introduction.md": "", "sections/02-facts.md": "", "recommendations.yaml": None}
    with pytest.raises(NotFoundError) as caught:
        find_thread(traced(tmp_path, dict(changes)), "1")
    assert "no numbered paragraph yet" in caught.value.help
