"""Notes as a UN editor would want them, in both languages. All sources are invented but for UN symbols and treaties.

How the expected texts show what is invisible, `note_writing` says.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from note_writing import HERE, Notes, at, record, shown

from upr.models.document import LinkRun, TextRun
from upr.models.evidence import Kinds
from upr.text.nodes import CiteItem, Locator

CASES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("notes.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["kind"])
def test_each_kind(case: dict[str, Any], language: str) -> None:
    notes = Notes(language, a=record(case["kind"], **case.get("with", {})))
    assert [notes("a"), notes("a")] == case[language]


def test_every_kind_has_a_case() -> None:
    assert {case["kind"] for case in CASES} == set(Kinds.BY_NAME)


class TestMentions:
    def test_the_second_time_in_one_note_is_short(self) -> None:
        notes = Notes(a=record("news-report"), b=record("news-report", title="B title"))
        assert notes("a", "b", at("a", "page", "3")) == (
            "“A title”, *A publisher*, 1~March 2023. Available at <https://example.org/a>; "
            "“B title”, *A publisher*, 1~March 2023. Available at <https://example.org/a>; "
            "“A title”, *A publisher*, p.~3."
        )

    def test_interleaved(self) -> None:
        notes = Notes(a=record("dataset"), b=record("dataset", title="B title"))
        written = [notes(name) for name in ("a", "b", "a", "b", "a")]
        assert [" Available at " in text for text in written] == [True, True, False, False, False]

    def test_a_new_writer_starts_afresh(self) -> None:
        source = record("dataset")
        assert Notes(a=source)("a") == Notes(a=source)("a")

    def test_two_records_of_one_document_are_one_source(self) -> None:
        notes = Notes(a=record("dataset", paragraph="1"), b=record("dataset", paragraph="2", accessed="2024-01-01"))
        assert notes("a").startswith("A publisher, “A title”, 1~March 2023, para.~1. Available")
        assert notes("b") == "A publisher, “A title”, para.~2."

    def test_one_short_form_for_two_documents_gets_the_date(self) -> None:
        notes = Notes(a=record("dataset"), b=record("dataset", published="2023-04", url="https://example.org/b"))
        notes("a")
        assert notes("a") == "A publisher, “A title”, 1~March 2023."
        notes("b")
        assert notes("b", "a") == "A publisher, “A title”, April 2023; A publisher, “A title”, 1~March 2023."

    def test_one_short_form_and_one_date_is_given_in_full_again(self) -> None:
        notes = Notes(a=record("dataset"), b=record("dataset", url="https://example.org/b"))
        assert notes("a") == notes("a")

    @pytest.mark.parametrize(
        ("kind", "one", "two"),
        [
            ("dataset", {"title": "One"}, {"title": "Two"}),
            ("dataset", {"publisher": "One"}, {"publisher": "Two"}),
            ("dataset", {"published": "2021"}, {"published": "2022"}),
            ("dataset", {"url": "https://example.org/1"}, {"url": "https://example.org/2"}),
            ("un-document", {"symbol": "A/1"}, {"symbol": "A/2"}),
            ("news-report", {"author": "A"}, {"author": "B"}),
            ("legislation", {"number": "1"}, {"number": "2"}),
            ("court-decision", {"case_number": "1"}, {"case_number": "2"}),
            ("court-decision", {"court": "One"}, {"court": "Two"}),
            ("academic-work", {"container": "One"}, {"container": "Two"}),
        ],
    )
    def test_documents_that_differ_in_one_thing_are_not_taken_for_each_other(
        self, kind: str, one: dict[str, str], two: dict[str, str]
    ) -> None:
        same = {"held_at": "copy on file", "title": "judgment"}
        notes = Notes(a=record(kind, **same | one), b=record(kind, **same | two))
        first, second = notes("a"), notes("b")
        assert first != second
        assert notes("a") != notes("b")

    def test_short_title(self) -> None:
        notes = Notes(a=record("dataset", short_title="Results"))
        notes("a")
        assert notes("a") == "A publisher, “Results”."


class TestWords:
    def test_prefix_takes_a_capital_at_the_start_only(self) -> None:
        notes = Notes(a=record("un-document", symbol="A/74/314"))
        assert notes(at("a", prefix="see"), at("a", prefix="see also")) == "See A/74/314; see also A/74/314."

    def test_names_keep_their_first_letter(self) -> None:
        assert Notes(a=record("dataset", publisher="eLab"))("a").startswith("eLab, ")

    def test_suffix(self) -> None:
        notes = Notes(a=record("un-document", symbol="A/74/314"))
        assert notes(at("a", value="12", suffix=", and the annex")) == "A/74/314, para.~12, and the annex."
        assert notes(at("a", suffix="(quoting the law)")) == "A/74/314 (quoting the law)."
        assert notes(at("a", suffix="and others.")) == "A/74/314, and others."
        assert notes(at("a", value="12", suffix=".")) == "A/74/314, para.~12."
        assert notes(at("a", value="12", suffix=", and the annex,")) == "A/74/314, para.~12, and the annex."

    @pytest.mark.parametrize(
        ("suffix", "printed"),
        [("et seq.", ", et seq. Available"), ("why?", ", why? Available"), ("(here)", " (here). Available")],
    )
    def test_one_full_stop_before_the_address(self, suffix: str, printed: str) -> None:
        assert f"1~March 2023{printed} at <" in Notes(a=record("dataset"))(at("a", suffix=suffix))

    def test_a_locator_of_the_citation_replaces_that_of_the_record(self) -> None:
        notes = Notes(a=record("un-document", symbol="A/74/314", paragraph="3"))
        assert notes("a") == "A/74/314, para.~3."
        assert notes(at("a", "annex", "I")) == "A/74/314, annex I."

    def test_where_a_copy_is_kept_is_said_only_where_no_address_is(self) -> None:
        kept = {"held_at": "copy on file"}
        assert Notes(a=record("dataset", **kept))("a") == "A publisher, “A title”, 1~March 2023 (copy on file)."
        for where in (
            {"url": "https://example.org/"},
            {"reproduced_by": {"publisher": "P", "url": "https://p.org/"}},
        ):
            assert "copy on file" not in Notes(a=record("dataset", **kept, **where))("a")

    def test_a_full_stop_that_belongs_to_an_address_does_not_end_the_note(self) -> None:
        assert Notes(a=record("dataset", url="https://example.org/Co."))("a").endswith("<https://example.org/Co.>.")

    def test_several_locators(self) -> None:
        locators = (Locator("paragraph", "12 and 14-16"), Locator("annex", "II"))
        notes = Notes("fr", a=record("un-document", symbol="A/74/314"))
        assert notes(CiteItem("a", HERE, locators=locators)) == "A/74/314, par.~12 et 14 à 16, annexe II."

    def test_an_address_tells_nothing_of_its_reader(self) -> None:
        source = record(
            "dataset",
            url="https://example.org/a?fbclid=1&b=2",
            archived_url="https://example.org/c?utm_source=d",
            reproduced_by={"publisher": "A paper", "url": "https://example.org/e?si=f#utm_medium=g"},
        )
        assert Notes(a=source)("a") == (
            "A publisher, “A title”, 1~March 2023. Available at <https://example.org/a?b=2> "
            "(archived at <https://example.org/c>) (reproduced by A paper, <https://example.org/e>)."
        )

    def test_an_address_in_another_script_is_a_live_link_in_its_own_script(self) -> None:
        runs = Notes(a=record("dataset", url="https://example.org/ក")).writer.write([at("a")])
        assert runs[1] == LinkRun(
            "https://example.org/%E1%9E%80",
            (TextRun("https://example.org/"), TextRun("ក", script="complex", language="km-KH")),
        )

    @pytest.mark.parametrize(
        ("title", "printed"),
        [
            ("Resolution of 1 March 2023", "Resolution of 1~March 2023. "),
            ("Resolution of 1er mars 2023", "Resolution of 1er mars 2023, 1~March 2023. "),
            ("Resolution after 11 March 2023", "Resolution after 11~March 2023, 1~March 2023. "),
            ("Resolution", "Resolution, 1~March 2023. "),
        ],
    )
    def test_a_date_that_the_title_tells_is_not_said_again(self, title: str, printed: str) -> None:
        assert Notes(a=record("resolution", title=title))("a").startswith(f"A publisher, {printed}")

    def test_author_before_publisher(self) -> None:
        text = Notes(a=record("un-document", author="A. Rapporteur", publisher="OHCHR"))("a")
        assert text.startswith("A. Rapporteur, OHCHR, “A title”, ")

    def test_original_title_and_its_script(self) -> None:
        khmer = "ច្បាប់"
        runs = Notes(a=record("legislation", original_title=khmer)).writer.write([at("a")])
        found = [run for run in runs if isinstance(run, TextRun) and khmer in run.text]
        assert found == [TextRun(khmer, script="complex", language="km-KH")]
        assert f"A title [{khmer}], 1~March 2023" in shown(runs)

    def test_a_title_in_another_language_is_marked(self) -> None:
        runs = Notes(a=record("news-report", title="Un titre", language="fr")).writer.write([at("a")])
        assert TextRun("Un titre", language="fr-FR") in runs

    def test_a_quotation_in_a_title(self) -> None:
        assert Notes(a=record("dataset", title="The “new” law"))("a").startswith("A publisher, “The ‘new’ law”, ")

    def test_what_does_not_exist(self) -> None:
        assert Notes()("nothing") == "[missing: nothing]."
        assert (
            Notes("fr")("nothing", at("other", recommendation=True)) == "[manquant~: nothing]~; [manquant~: other]."
        )

    @pytest.mark.parametrize("title", ["Why?", "It ends.", "*not* [a] {form}"])
    def test_titles_are_printed_as_they_are(self, title: str) -> None:
        text = Notes(a=record("dataset", title=title))("a")
        assert f"“{title}”, " in text
        assert text.endswith(">.")
