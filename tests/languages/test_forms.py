"""Forms: gaps, groups that vanish, italics, printed brackets; what is filled in is never read as a form."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Sample:
    """A form, what it prints when it is filled with `VALUES`, and whether a gap that stands in it has no value."""

    form: str
    text: str
    empty: bool = False
    gap: bool = False


VALUES = {"a": "[1]", "b": "{a}", "c": "*x*", "none": ""}
WORDS = st.text(alphabet="xy ,.()é", min_size=1, max_size=3).map(lambda text: Sample(text, text))
GAPS = st.sampled_from(sorted(VALUES)).map(
    lambda name: Sample(f"{{{name}}}", VALUES[name], empty=not VALUES[name], gap=True)
)


def row(parts: list[Sample]) -> Sample:
    return Sample(
        "".join(part.form for part in parts),
        "".join(part.text for part in parts),
        any(part.empty for part in parts),
        any(part.gap for part in parts),
    )


def group(parts: tuple[Sample, Sample, list[Sample]]) -> Sample:
    """Words, a gap and anything: a group may not open with another bracket, which would double its own."""
    words, gap, rest = parts
    inner = row([words, gap, *rest])
    return Sample(f"[{inner.form}]", "" if inner.empty else inner.text)


def printed_bracket(parts: tuple[Sample, list[Sample]]) -> Sample:
    inner = row([parts[0], *parts[1]])
    return Sample(f"[[{inner.form}]]", f"[{inner.text}]", inner.empty, inner.gap)


FORMS = st.lists(
    st.recursive(
        WORDS | GAPS,
        lambda inner: (
            st.tuples(WORDS, GAPS, st.lists(inner, max_size=3)).map(group)
            | st.tuples(WORDS, st.lists(inner.filter(lambda part: not part.gap), max_size=3)).map(printed_bracket)
        ),
        max_leaves=12,
    ),
    max_size=5,
).map(row)


@settings(max_examples=300, deadline=None)
@given(FORMS)
def test_any_form_prints_what_an_independent_reading_expects(sample: Sample) -> None:
    form = parse_form(sample.form)
    assert form.text(VALUES) == sample.text
    assert all(piece.text for piece in form.fill(VALUES))


def test_italics_reach_into_groups_and_brackets() -> None:
    filled = parse_form("*{a}[, {b}] [[x]]* [[*{c}*]]").fill({"a": "1", "b": "2", "c": "3"})
    assert "".join(piece.text.upper() if piece.italic else f"<{piece.text}>" for piece in filled) == (
        "1, 2 [X]< ><[>3<]>"
    )


def test_fields_are_those_of_all_groups() -> None:
    assert parse_form("{a}[ {b}[ [[{c}]]]]*{d}*").fields == {"a", "b", "c", "d"}


def test_fill_label_takes_names() -> None:
    assert fill_label("Page {page} of {pages}", page="2", pages="9") == "Page 2 of 9"
