"""The page as composed: what it says of each claim, and what it never says."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from submissions import EARLIER, MANIFEST, RECOMMENDATIONS, RECORD, TESTIMONY, corpus_of, facts, submission

from upr.languages.report import report_labels
from upr.models.finding import Finding, Severity
from upr.models.report import ClaimView, HeadingView, Report
from upr.pipeline import examine
from upr.report.page import compose_report
from upr.report.screen import Screen
from upr.report.words import without_actors
from upr.resolve.trace import trace_of
from upr.text.location import Location

Changes = dict[str, str | bytes | None]
FULL = (
    RECORD.replace("published: 2023-03-03", "published: 2023-03-03\nevent_date: 2023-02")
    + "archived_url: https://web.archive.org/web/2023/https://example.org/law\noriginal_title: សិទ្ធិ\n"
    "doubts: [listing-page]\nlimits: The list changes.\n"
)


def page(folder: Path, changes: Changes | None = None) -> Report:
    examined = examine(submission(folder, changes))
    assert examined.composed is not None
    return compose_report(trace_of(examined.composed), examined.findings, examined.accepted, "", 2815)


def claims(report: Report) -> list[ClaimView]:
    return [view for view in report.narrative if isinstance(view, ClaimView)]


def every_text(value: Any) -> str:
    return str(asdict(value))


def test_each_claim_has_its_evidence_and_the_way_to_what_rests_on_it(tmp_path: Path) -> None:
    report = page(tmp_path, {"evidence/law-2023.yaml": FULL, "recommendations.yaml": RECOMMENDATIONS})
    first, second, third, asked = claims(report)
    assert [view.number for view in (first, second, third, asked)] == [1, 2, 3, 4]
    (card,) = second.cards
    assert (card.kind, card.summary) == ("News report", "Example Post, 3 March 2023")
    assert card.flags == ("the address is a list that changes",)
    rows = {label: [line.text for line in lines] for label, lines in card.rows}
    assert rows["Source"] == ["Law adopted", "សិទ្ធិ"]
    assert rows["Event"] == ["February 2023"]
    assert rows["Limits"] == ["The list changes."]
    assert [(view.is_gap, view.strength) for view in (first, second)] == [(True, "doubtful")] * 2
    assert [line.anchor for line in second.related[1]] == ["p4"]
    assert [line.text for line in asked.related[1]] == ["1", "2"]
    assert (first.cards[0].again, second.cards[0].again) == (False, True)


def test_a_passage_in_another_language_is_marked(tmp_path: Path) -> None:
    report = page(tmp_path, {"evidence/law-2023.yaml": FULL + "language: fr\n"})
    rows = dict(claims(report)[0].cards[0].rows)
    title, original = rows["Source"]
    assert (title.language, original.language.partition("-")[0]) == ("fr", "km")


def test_earlier_recommendations_with_position_and_assessment(tmp_path: Path) -> None:
    assessed = EARLIER + (
        "    assessment: {level: not-implemented, reason: It stands.}\n"
        "    clauses: [{text: the law, assessment: {level: regressed, reason: Worse.}}]\n"
    )
    report = page(tmp_path, {"earlier.yaml": assessed})
    (card,) = claims(report)[2].earlier
    assert (card.head, card.marks) == ("A/HRC/41/17, 110.10 (France)", ("noted", "not implemented"))
    assert card.clauses == (("the law", "regressed"),)


SECRET: Changes = {
    "evidence/talk-with-x.yaml": TESTIMONY.replace("Talk with a farmer", "SECRETTITLE")
    + "place: SECRETPLACE\ndoubts: [undated]\nlimits: SECRETLIMITS\n",
    "evidence/persons.yaml": RECORD.replace("Law adopted", "SECRETTITLE").replace("Example Post", "SECRETPUBLISHER")
    + "persons: [P-ABCDEFGH]\n",
    "evidence/broken-talk.yaml": TESTIMONY + "secret_field: SECRETWORD\n",
}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_of_what_may_not_be_published(language: str, tmp_path: Path) -> None:
    body = "They told us [@talk-with-x; @persons; @broken-talk]. {#told}\n\n:::{recommendations} freedoms\n:::"
    asked = RECOMMENDATIONS.replace("[law-2023]", "[talk-with-x, persons, broken-talk]")
    changes: Changes = {**SECRET, **facts(body), "recommendations.yaml": asked}
    changes["submission.yaml"] = MANIFEST.replace("language: en", f"language: {language}")
    report = page(tmp_path, changes)
    told = every_text(report)
    for secret in ("SECRET", "talk-with-x", "persons.yaml", "P-ABCDEFGH", "'persons'"):
        assert secret not in told, secret
    assert "broken-talk" not in told
    errors = [line for action, groups in report.findings if action == "error" for g in groups for line in g.findings]
    assert len(errors) >= 4
    assert str(tmp_path) not in told


def test_findings_by_what_to_do_with_the_way_to_the_paragraph(tmp_path: Path) -> None:
    body = "One [@nowhere].\n\nTwo [@law-2023].\n\nThree [@nowhere-else]."
    report = page(tmp_path, facts(body))
    groups = dict(report.findings)
    (dangling,) = [group for group in groups["error"] if group.code == "LNK001"]
    assert (dangling.name, dangling.anchor) == ("dangling-citation", "error-LNK001")
    assert [(line.claim.text, line.claim.anchor) for line in dangling.findings] == [
        ("Paragraph 2", "p2"),
        ("Paragraph 4", "p4"),
    ]
    assert [line.place for line in dangling.findings] == ["sections/02-facts.md:6", "sections/02-facts.md:10"]
    assert list(groups) == ["error", "warning", "info", "accepted"]


def test_what_was_found_stands_beside_the_claim_too(tmp_path: Path) -> None:
    body = "One [@nowhere].\n\nTwo [@law-2023].\n\n:::{recommendations} freedoms\n:::"
    doubtful = RECORD + "doubts: [second-hand]\nlimits: Not seen.\n"
    first, broken, weak, _ = claims(page(tmp_path, {**facts(body), "evidence/law-2023.yaml": doubtful}))
    told = [[(each.severity, each.rule.text, each.rule.anchor) for each in view.remarks] for view in (broken, weak)]
    assert told[0][0] == ("error", "dangling-citation", "error-LNK001")
    assert ("warning", "doubtful-sole-support", "warning-VER002") in told[1]
    assert all(severity == "warning" for severity, _, _ in told[1])
    assert ("warning", "doubtful-sole-support", "warning-VER002") in [
        (each.severity, each.rule.text, each.rule.anchor) for each in first.remarks
    ]


def test_a_finding_in_a_record_leads_to_the_first_paragraph_that_cites_it(tmp_path: Path) -> None:
    groups = dict(page(tmp_path, {"evidence/law-2023.yaml": RECORD + "themes: [Nothing known]\n"}).findings)
    places = [(line.claim.anchor, line.place) for group in groups["warning"] for line in group.findings]
    assert ("p1", "evidence/law-2023.yaml:8") in places


def test_findings_that_may_endanger_a_person_come_first(tmp_path: Path) -> None:
    body = facts("One [@nowhere]. Two [@nowhere-else].\n\nThree [@talk].\n\n:::{recommendations} freedoms\n:::")
    groups = dict(page(tmp_path, {**body, "evidence/talk.yaml": TESTIMONY}).findings)
    assert [group.code for group in groups["error"]][:2] == ["PER001", "LNK001"]


def test_readiness_leads_to_what_it_names(tmp_path: Path) -> None:
    base = "id: example\nabout: One law.\nsign_offs: 1\n"
    body = "One [@nowhere].\n\nTwo [@law-2023].\n\nThree."
    report = page(tmp_path, {**facts(body), "evidence/base.yaml": base, "evidence/other.yaml": RECORD})
    ways = {
        (group.key, line.text): line.anchor
        for group in report.readiness
        for point in group.points
        for line in (point.text, *point.names)
    }
    assert ways["blocks", "dangling-citation"] == "error-LNK001"
    assert ways["look", "law-2023"] == "p1"
    assert ways["left", "4"] == "p4"
    assert ways["left", "other"] == ""
    assert ways["left", "20 items of the checklist to confirm before sending"] == "checklist"


def test_the_size_is_told_at_the_top(tmp_path: Path) -> None:
    report = page(tmp_path, {"evidence/other.yaml": RECORD})
    assert report.size == "63 words of 2,815, 4 paragraphs, 1 recommendation, 1 record cited"


def test_a_reason_that_names_what_may_not_be_published_is_not_told(tmp_path: Path) -> None:
    corpus = corpus_of(submission(tmp_path, {"evidence/talk-with-x.yaml": TESTIMONY}))
    screen, labels = Screen(corpus, report_labels("en")), report_labels("en")
    here = Location(tmp_path / "sections" / "02-facts.md", 6, 1)
    finding = Finding("VER002", "doubtful-sole-support", Severity.WARNING, here, "every record is doubtful")
    assert screen.instead(finding, "It is all there is.") == ""
    assert screen.instead(finding, "talk-with-x says so too.") == labels.withheld


def test_themes_of_others_alone_come_first(tmp_path: Path) -> None:
    theirs = "organisations: [Group A], kind: joint, state: KHM, session: 46, themes: [Death penalty]"
    others = f"submissions: [{{{theirs}}}]\n"
    themed = RECORD + "themes: [Access to justice & remedy]\n"
    report = page(tmp_path, {"others.yaml": others, "evidence/law-2023.yaml": themed})
    themes = [line.theme for line in report.coverage]
    assert themes.index("Death penalty") == 0
    assert "Access to justice & remedy" in themes[1:]


def test_accepted_findings_stand_apart(tmp_path: Path) -> None:
    doubtful = RECORD + "doubts: [second-hand]\nlimits: Not seen.\n"
    accept = "accept:\n  - {code: VER002, reason: It is all there is., path: sections/02-facts.md}\n"
    report = page(tmp_path, {"evidence/law-2023.yaml": doubtful, "submission.yaml": MANIFEST + accept})
    groups = dict(report.findings)
    (group,) = groups["accepted"]
    assert group.code == "VER002"
    assert {line.reason for line in group.findings} == {"Reason: It is all there is."}
    others = (each for name in ("error", "warning", "info") for each in groups[name])
    assert not any(line.reason for each in others for line in each.findings)


@pytest.mark.parametrize(
    ("date", "label", "where"),
    [
        ("2018-12-31", "2018", "before"),
        ("2019-01-29", "2019", "before"),
        ("2019-01-30", "2019", "inside"),
        ("2019", "2019", "inside"),
        ("2023-10-10", "2023", "inside"),
        ("2023-10-11", "2023", "after"),
    ],
)
def test_evidence_against_the_window(date: str, label: str, where: str, tmp_path: Path) -> None:
    dated = RECORD.replace("published: 2023-03-03", f"published: {date}").replace("accessed: 2023-04-01\n", "")
    report = page(tmp_path, {"evidence/law-2023.yaml": dated})
    assert [(span.label, span.where, span.sound, span.doubtful) for span in report.spans] == [(label, where, 1, 0)]
    assert [line.anchor for line in report.spans[0].claims] == ["p1", "p2", "p4"]


def test_the_event_counts_before_the_publication_and_a_treaty_not_at_all(tmp_path: Path) -> None:
    treaty = RECORD.replace("news-report", "treaty").replace("published: 2023-03-03", "published: 1966")
    event = RECORD + "event_date: 2020\n"
    changes: Changes = {
        "evidence/law-2023.yaml": event,
        "evidence/covenant.yaml": treaty,
        **facts("Both [@covenant]."),
    }
    assert [span.label for span in page(tmp_path, changes).spans] == ["2020"]


def test_without_a_known_review_the_window_is_open_at_its_start(tmp_path: Path) -> None:
    report = page(tmp_path, {"submission.yaml": MANIFEST.replace("KHM", "FRA")})
    assert report.window.startswith("The date of the previous review is not known here")
    assert [span.where for span in report.spans] == ["inside"]


def test_a_heading_keeps_its_letter(tmp_path: Path) -> None:
    headings = [view for view in page(tmp_path).narrative if isinstance(view, HeadingView)]
    assert [getattr(view.blocks[0], "label", "") for view in headings] == ["", "A.", ""]


@pytest.mark.parametrize(
    ("text", "told"),
    [("signed by A-ONE-2 twice", "signed by A-… twice"), ("A-frame, A/HRC/1, BA-ONE", "A-frame, A/HRC/1, BA-ONE")],
)
def test_no_actor_is_named(text: str, told: str) -> None:
    assert without_actors(text) == told


def test_names_of_reviewers_and_of_who_confirmed_are_not_told(tmp_path: Path) -> None:
    base = "id: example\nabout: One law.\nreviewers: [{id: A-SOMEBODY, name: Some Body}]\nsign_offs: 1\n"
    sending = "confirmed: [{item: public, by: A-SOMEBODY, confirmed_on: 2023-10-09}]\n"
    report = page(tmp_path, {"evidence/base.yaml": base, "sending.yaml": sending})
    told = every_text(report)
    assert "SOMEBODY" not in told
    assert "Some Body" not in told
    items = {state: len(items) for state, items in report.checklist}
    assert items == {"before": 19, "after": 1, "confirmed": 1}
