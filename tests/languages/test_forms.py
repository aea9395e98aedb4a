"""Forms: gaps, groups that vanish, italics, printed brackets; what is filled in is never read as a form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.languages.forms import Piece, fill_label, note_form, parse_form


@pytest.mark.parametrize(
    ("form", "values", "expected"),
    [
        ("{a}, {b}", {"a": "1", "b": "2"}, "1, 2"),
        ("{a}[, {b}]", {"a": "1"}, "1"),
        ("{a}[, {b}]", {"a": "1", "b": ""}, "1"),
        ("{a}[ ({b}, {c})]", {"a": "1", "b": "2"}, "1"),
        ("{a}[ ({b}[, {c}])]", {"a": "1", "b": "2"}, "1 (2)"),
        ("{a}[ ({b}[, {c}])]", {"a": "1", "b": "2", "c": "3"}, "1 (2, 3)"),
        ("{a}[ ({b}[, {c}])]", {"a": "1", "c": "3"}, "1"),
        ("[[{a}]]", {"a": "1"}, "[1]"),
        ("{a}[ [[{b}]]]", {"a": "1", "b": "2"}, "1 [2]"),
        ("{a}[ [[{b}]]]", {"a": "1"}, "1"),
        ("{a}[ ({b}[: {c}[; {d}]])]!", {"a": "1", "b": "2", "c": "3", "d": "4"}, "1 (2: 3; 4)!"),
        ("plain", {}, "plain"),
        ("", {}, ""),
    ],
)
def test_fill(form: str, values: dict[str, str], expected: str) -> None:
    assert parse_form(form).text(values) == expected


def test_pieces_know_their_field_and_look() -> None:
    filled = note_form("[{author}, ]*{title}*, see {url}").fill({"title": "T", "url": "https://example.org"})
    assert filled == (Piece("T", True, "title"), Piece(", see "), Piece("https://example.org", False, "url"))
    assert [piece.link for piece in filled] == [False, False, True]


@pytest.mark.parametrize(
    "form", ["{a", "{}", "{a b}", "[{a}", "{a}]", "[[{a}", "[[{a}]", "*{a}", "[words]", "[[[{a}]]"]
)
def test_a_sign_without_its_partner_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match=r"partner|field"):
        parse_form(form)


def test_a_note_form_names_known_fields_only() -> None:
    with pytest.raises(ValueError, match="titel"):
        note_form("{titel}[, {url}]")


@settings(max_examples=200, deadline=None)
@given(st.text(), st.text())
def test_values_are_never_read_as_forms(one: str, two: str) -> None:
    assert parse_form("<{a}>[({b})]").text({"a": one, "b": two}) == f"<{one}>" + (f"({two})" if two else "")


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="{}[]*ab, "))
def test_any_text_is_a_form_or_a_value_error(text: str) -> None:
    try:
        parse_form(text).text({"a": "1", "b": "2"})
    except ValueError:
        return


def test_fill_label_takes_names() -> None:
    assert fill_label("Page {page} of {pages}", page="2", pages="9") == "Page 2 of 9"
