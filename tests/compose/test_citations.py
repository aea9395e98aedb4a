"""Notes as a UN editor would want them, in both languages. All sources are invented but for UN symbols and treaties.

In the expected texts `~` is a no-break space, `^` a narrow one, `*...*` italics and `<...>` a live link.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from upr.compose.citations import NoteWriter
from upr.languages import language_for
from upr.models.document import LinkRun, Runs, TextRun
from upr.models.earlier import EarlierRecommendation
from upr.models.evidence import Kinds, Record
from upr.text.nodes import Citation, CiteItem, Locator, LocatorKind, Place

HERE = Place(1)
STATES = {
    "en": {"CAN": "Canada", "FRA": "France", "AUT": "Austria"},
    "fr": {"CAN": "Canada", "FRA": "France", "AUT": "Autriche"},
}


def record(kind: str, **values: Any) -> Record:
    base = {"kind": kind, "summary": "s", "title": "A title", "publisher": "A publisher", "published": "2023-03-01"}
    if kind in ("testimony", "incident", "media-file"):
        base = {"kind": kind, "summary": "s", "title": "A name", "place": "A village", "recorded": "2024-06-01"}
    elif not values.keys() & {"url", "archived_url", "symbol", "held_at", "reproduced_by"}:
        base["url"] = "https://example.org/a"
    return Kinds.BY_NAME[kind].model_validate(base | values)


def earlier(**values: Any) -> EarlierRecommendation:
    return EarlierRecommendation.model_validate({"id": "e", "text": "t"} | values)


def cite(*items: CiteItem) -> Citation:
    return Citation(items, HERE)


def at(name: str, kind: LocatorKind = "paragraph", value: str = "", **rest: Any) -> CiteItem:
    return CiteItem(name, HERE, locators=(Locator(kind, value),) if value else (), **rest)


def shown(runs: Runs) -> str:
    """The printed text with its invisible marks made visible."""
    parts = []
    for run in runs:
        if isinstance(run, LinkRun):
            assert "".join(text.text for text in run.runs) == run.url
            parts.append(f"<{run.url}>")
        else:
            assert isinstance(run, TextRun)
            parts.append(f"*{run.text}*" if run.italic else run.text)
    return "".join(parts).replace("\u00a0", "~").replace("\u202f", "^")


class Notes:
    """Writes notes one after the other."""

    def __init__(
        self, language: str = "en", earlier: Mapping[str, EarlierRecommendation] | None = None, **records: Record
    ) -> None:
        self.writer = NoteWriter(language_for(language), records, earlier or {}, STATES[language].__getitem__)

    def __call__(self, *items: CiteItem | str) -> str:
        return shown(self.writer.write(cite(*(at(item) if isinstance(item, str) else item for item in items))))


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

    def test_a_locator_of_the_citation_replaces_that_of_the_record(self) -> None:
        notes = Notes(a=record("un-document", symbol="A/74/314", paragraph="3"))
        assert notes("a") == "A/74/314, para.~3."
        assert notes(at("a", "annex", "I")) == "A/74/314, annex I."

    def test_author_before_publisher(self) -> None:
        text = Notes(a=record("un-document", author="A. Rapporteur", publisher="OHCHR"))("a")
        assert text.startswith("A. Rapporteur, OHCHR, “A title”, ")

    def test_original_title_and_its_script(self) -> None:
        khmer = "ច្បាប់"
        runs = Notes(a=record("legislation", original_title=khmer)).writer.write(cite(at("a")))
        found = [run for run in runs if isinstance(run, TextRun) and khmer in run.text]
        assert found == [TextRun(khmer, script="complex", language="km-KH")]
        assert f"A title [{khmer}], 1~March 2023" in shown(runs)

    def test_a_title_in_another_language_is_marked(self) -> None:
        runs = Notes(a=record("news-report", title="Un titre", language="fr")).writer.write(cite(at("a")))
        assert TextRun("Un titre", language="fr") in runs

    def test_a_quotation_in_a_title(self) -> None:
        assert Notes(a=record("dataset", title="The “new” law"))("a").startswith("A publisher, “The ‘new’ law”, ")

    def test_what_does_not_exist(self) -> None:
        assert Notes()("nothing") == "[missing: nothing]."
        assert (
            Notes("fr")("nothing", at("other", recommendation=True)) == "[manquant~: nothing]^; [manquant~: other]."
        )

    @pytest.mark.parametrize("title", ["Why?", "It ends.", "*not* [a] {form}"])
    def test_titles_are_printed_as_they_are(self, title: str) -> None:
        text = Notes(a=record("dataset", title=title))("a")
        assert f"“{title}”, " in text
        assert text.endswith(">.")


EARLIER = {
    "one": earlier(report="A/HRC/26/16", number="118.23", states=["CAN"], position="supported"),
    "two": earlier(report="A/HRC/26/16", number="118.1", states=["CAN", "FRA", "AUT"], position="noted"),
    "other": earlier(report="A/HRC/41/17", number="110.1", states=["FRA"]),
    "bare": earlier(mechanism="treaty-body", report="CCPR/C/KHM/CO/3"),
    "unnumbered": earlier(
        report="A/HRC/41/17",
        session=32,
        states=["CAN"],
        position="noted",
        source={
            "title": "A statement",
            "publisher": "Canada",
            "published": "2019-01-30",
            "url": "https://example.org/s?utm_source=x",
            "level": "state-statement",
        },
    ),
}


def rec(name: str, **rest: Any) -> CiteItem:
    return at(name, recommendation=True, **rest)


class TestEarlier:
    def test_numbered(self) -> None:
        notes = Notes(earlier=EARLIER)
        assert notes(rec("one")) == notes(rec("one")) == "A/HRC/26/16, para.~118.23 (Canada), supported."
        assert Notes("fr", EARLIER)(rec("two")) == (
            "A/HRC/26/16, par.~118.1 (Canada, France et Autriche), dont il est pris note."
        )

    def test_an_unknown_position_is_not_mentioned(self) -> None:
        assert Notes(earlier=EARLIER)(rec("other")) == "A/HRC/41/17, para.~110.1 (France)."

    def test_a_report_is_named_once_in_a_row(self) -> None:
        assert Notes(earlier=EARLIER)(rec("one"), rec("two"), rec("other"), rec("one")) == (
            "A/HRC/26/16, para.~118.23 (Canada), supported; para.~118.1 (Canada, France and Austria), noted; "
            "A/HRC/41/17, para.~110.1 (France); A/HRC/26/16, para.~118.23 (Canada), supported."
        )

    def test_unnumbered(self) -> None:
        notes = Notes(earlier=EARLIER)
        short = (
            "Canada, recommendation made at the 32nd session of the UPR Working Group (A/HRC/41/17, paragraph number "
            "not known), noted"
        )
        assert notes(rec("unnumbered")) == (
            f"{short}. See Canada, “A statement”, 30~January 2019. Available at <https://example.org/s>."
        )
        assert notes(rec("unnumbered")) == f"{short}."
        assert notes(rec("bare")) == "Recommendation (CCPR/C/KHM/CO/3, paragraph number not known)."
        assert notes(rec("bare", prefix="see")).startswith("See recommendation (")

    def test_unnumbered_in_french(self) -> None:
        assert Notes("fr", EARLIER)(rec("unnumbered")) == (
            "Canada, recommandation faite à la 32e session du Groupe de travail sur l’Examen périodique universel "
            "(A/HRC/41/17, numéro de paragraphe inconnu), dont il est pris note. Voir Canada, «~A statement~», "
            "30~janvier 2019. Disponible à l’adresse <https://example.org/s>."
        )

    def test_a_record_and_a_recommendation_may_share_an_id(self) -> None:
        notes = Notes(earlier=EARLIER, one=record("un-document", symbol="A/74/314"))
        assert notes("one", rec("one")) == "A/74/314; A/HRC/26/16, para.~118.23 (Canada), supported."
