"""Registers that nobody here designed: what is proposed for them, and what a mapping makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from upr.exchange.columns import COLUMNS, PUBLIC_KIND_NAMES
from upr.exchange.headers import KIND_WORDS, SYNONYMS, guessed_fields, guessed_kind, header_key
from upr.exchange.plan import Plan, plan
from upr.exchange.proposal import Proposal, map_text
from upr.exchange.readers import Read, read_file
from upr.load.entries import parse_file, validate
from upr.models.evidence import Kinds
from upr.models.register_map import FieldName, PublicKind, RegisterMap
from upr.text.problem import Problem

FRENCH = (
    ("Registre 2023", "", "", "", "", "", ""),
    ("N°", "Type de source", "Titre", "Éditeur", "Date", "Lien", "Résumé"),
    ("1", "Article de presse", "Un titre", "Le Journal", "13/04/2023", "https://example.org/a", "Ce qui est dit."),
    ("2", "Blog", "Un autre", "Le Journal", "03/04/2023", "https://example.org/b", "Dit."),
)


def csv_file(folder: Path, rows: Sequence[Sequence[str]]) -> Path:
    file = folder / "their register.csv"
    file.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    return file


def proposed(file: Path) -> Proposal:
    found = read_file(file, None, None)
    assert isinstance(found, Proposal)
    return found


def imported(file: Path, mapping: RegisterMap) -> Plan:
    read = read_file(file, mapping, None)
    assert isinstance(read, Read)
    return plan((), read.reading, lambda values, taken: f"new-{len(taken)}")


def loaded(text: str, folder: Path) -> RegisterMap:
    path = folder / "map.yaml"
    path.write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    parsed = parse_file(path, problems)
    assert parsed is not None, problems
    made = validate(RegisterMap, parsed.data, "mapping", parsed.finder, problems)
    assert made is not None, problems
    return made


def test_a_french_register_is_understood(tmp_path: Path) -> None:
    found = proposed(csv_file(tmp_path, FRENCH))
    assert dict(found.columns) == {
        "Type de source": "kind",
        "Titre": "title",
        "Éditeur": "publisher",
        "Date": "published",
        "Lien": "url",
        "Résumé": "summary",
    }
    assert found.unread == ("N°",)
    assert found.kinds == (("Article de presse", "news-report"), ("Blog", ""))
    assert (found.dates, found.is_dates_open) == ("day-first", False)
    assert not found.is_complete


def test_the_proposed_file_is_a_mapping(tmp_path: Path) -> None:
    file = csv_file(tmp_path, FRENCH)
    made = imported(file, loaded(map_text(proposed(file)), tmp_path))
    assert [row.values["published"] for row in made.new] == ["2023-04-13"]
    assert [refused.spot.where for refused in made.refused] == ["cell B4"]


def test_a_completed_mapping_reads_every_row(tmp_path: Path) -> None:
    file = csv_file(tmp_path, FRENCH)
    text = map_text(proposed(file)).replace("kinds:\n", 'kinds:\n  "blog": ngo-statement\n')
    made = imported(file, loaded(text, tmp_path))
    assert [row.values["kind"] for row in made.new] == ["news-report", "ngo-statement"]
    assert [row.values["published"] for row in made.new] == ["2023-04-13", "2023-04-03"]


@pytest.mark.parametrize(
    ("dates", "order", "is_open"),
    [
        (("13/04/2023", "01/02/2023"), "day-first", False),
        (("04/13/2023", "01/02/2023"), "month-first", False),
        (("04/13/2023", "13/04/2023", "01/02/2023"), "", True),
        (("01/02/2023",), "", True),
        (("2023-02-01",), "", False),
    ],
)
def test_dates_prove_their_order_or_it_is_asked_for(
    dates: tuple[str, ...], order: str, is_open: bool, tmp_path: Path
) -> None:
    found = proposed(csv_file(tmp_path, [("Title", "Date"), *(("A title", date) for date in dates)]))
    assert (found.dates, found.is_dates_open) == (order, is_open)


def test_an_ambiguous_date_is_refused_until_the_mapping_says_the_order(tmp_path: Path) -> None:
    rows = [("Title", "Outlet", "Date", "Link", "Notes"), ("T", "P", "03/04/2023", "https://example.org/", "S")]
    file = csv_file(tmp_path, rows)
    columns = dict(zip(rows[0], ("title", "publisher", "published", "url", "summary"), strict=True))
    values = {"columns": columns, "constants": {"kind": "news-report"}}
    refused = imported(file, RegisterMap.model_validate(values)).refused
    assert [one.spot.where for one in refused] == ["cell C2"]
    assert "dates: day-first" in refused[0].help
    made = imported(file, RegisterMap.model_validate({**values, "dates": "month-first"}))
    assert [row.values["published"] for row in made.new] == ["2023-03-04"]


def test_headers_do_not_depend_on_case_accents_and_signs() -> None:
    for header in (
        "DATE OF PUBLICATION",
        "Date of publication:",
        "date_of_publication",
        "Date of publication (dd/mm)",
    ):
        assert guessed_fields(header) == "published"
    assert guessed_fields("ÉDITEUR") == guessed_fields("editeur") == "publisher"
    assert guessed_fields("Favourite colour") == ""
    assert header_key("ចំណងជើង") != header_key("ប្រភព")


def test_no_header_and_no_word_has_two_meanings() -> None:
    for table in (SYNONYMS, KIND_WORDS):
        keys = [(header_key(word), name) for name, words in table.items() for word in words.split(";")]
        assert all(key for key, _ in keys)
        assert len({key for key, _ in set(keys)}) == len(set(keys))
    assert guessed_kind("Press article") == "news-report"
    assert guessed_kind("report") == ""


def test_the_words_of_a_mapping_are_those_of_the_columns() -> None:
    assert FieldName.__args__ == tuple(column.name for column in COLUMNS)  # type: ignore[attr-defined]
    assert PublicKind.__args__ == PUBLIC_KIND_NAMES  # type: ignore[attr-defined]
    assert set(KIND_WORDS) == set(PUBLIC_KIND_NAMES) <= set(Kinds.BY_NAME)
    assert set(SYNONYMS) <= {column.name for column in COLUMNS}


@pytest.mark.parametrize(("heads", "of_notes"), [(("Title", "Notes"), "summary"), (("Notes", "Summary"), "limits")])
def test_a_column_of_remarks_is_what_the_source_says_where_no_other_is(
    heads: tuple[str, ...], of_notes: str, tmp_path: Path
) -> None:
    found = proposed(csv_file(tmp_path, [(*heads, "Link"), ("a", "b", "https://example.org/a")]))
    assert dict(found.columns)["Notes"] == of_notes


def test_what_every_record_needs_and_no_column_gives_is_said(tmp_path: Path) -> None:
    found = proposed(csv_file(tmp_path, [("Title", "Date"), ("a", "2023")]))
    assert found.lacking == ("kind", "publisher", "summary", "url")
    assert not found.is_complete
    assert map_text(found).count("# No column says") == 4
    assert proposed(csv_file(tmp_path, FRENCH)).lacking == ()
