"""Notes that cite recommendations of earlier reviews, numbered and not."""

from __future__ import annotations

from typing import Any

from note_writing import Notes, at, earlier, record

from upr.text.nodes import CiteItem

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

    def test_a_locator_does_not_replace_its_number(self) -> None:
        assert Notes(earlier=EARLIER)(rec("one", kind="annex", value="I")) == (
            "A/HRC/26/16, para.~118.23, annex I (Canada), supported."
        )

    def test_an_unknown_position_is_not_mentioned(self) -> None:
        assert Notes(earlier=EARLIER)(rec("other")) == "A/HRC/41/17, para.~110.1 (France)."

    def test_a_report_is_named_once_in_a_row(self) -> None:
        assert Notes(earlier=EARLIER)(rec("one"), rec("two"), rec("other"), rec("one")) == (
            "A/HRC/26/16, para.~118.23 (Canada), supported; para.~118.1 (Canada, France and Austria), noted; "
            "A/HRC/41/17, para.~110.1 (France); A/HRC/26/16, para.~118.23 (Canada), supported."
        )

    def test_the_report_is_named_again_where_no_number_tells_that_it_is_the_same(self) -> None:
        assert Notes(earlier=EARLIER)(rec("other"), rec("unnumbered")).startswith(
            "A/HRC/41/17, para.~110.1 (France); Canada, recommendation made at the 32nd session of the UPR Working "
            "Group (A/HRC/41/17, paragraph number not known), noted. See"
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
