"""Fields as cells: what a drafter may type, and what is refused."""

from __future__ import annotations

import pytest

from upr.exchange.cell_forms import CellError, from_cell, to_cell
from upr.exchange.delimited import guarded, read_delimited, unguarded, write_delimited

TYPED = (
    ("rights", "ICCPR-25; ICCPR-19\nICCPR-9;", ("ICCPR-25", "ICCPR-19", "ICCPR-9")),
    ("themes", r"One \; two; three", ("One ; two", "three")),
    ("figures", "158 | persons detained\n\n 2 | of them | | March 2023", (
        {"value": "158", "of": "persons detained"},
        {"value": "2", "of": "of them", "as_of": "2023-03"},
    )),
    ("quotes", r"A bar \| in a text\nand a line | 12 | en", (
        {"text": "A bar | in a text\nand a line", "language": "en", "paragraph": "12"},
    )),
    ("reproduced_by", "A site\n| https://example.org/", {"publisher": "A site", "url": "https://example.org/"}),
    ("title", " A title\non two lines ", "A title on two lines"),
    ("summary", " Two\n\nparagraphs ", "Two\n\nparagraphs"),
    ("published", "3 March 2023", "2023-03-03"),
    ("published", "soon", "soon"),
    ("quotes", r"C:\data", ({"text": r"C:\data"},)),
)  # fmt: skip


@pytest.mark.parametrize(("name", "text", "value"), TYPED)
def test_what_is_typed_is_understood(name: str, text: str, value: object) -> None:
    assert from_cell(name, text) == value


@pytest.mark.parametrize(
    ("name", "text"), [("figures", "1 | 2 | 3 | 4 | 5"), ("reproduced_by", "a | b | c"), ("published", "03/04/2023")]
)
def test_what_cannot_be_taken_apart_is_refused(name: str, text: str) -> None:
    with pytest.raises(CellError) as error:
        from_cell(name, text)
    assert all(error.value.args)


def test_parts_of_an_item_keep_the_order_of_the_model() -> None:
    item = from_cell("figures", "158 | of what | persons | 2023")
    assert isinstance(item, tuple)
    assert isinstance(item[0], dict)
    assert list(item[0]) == ["value", "unit", "of", "as_of"]
    assert to_cell("figures", item) == "158 | of what | persons | 2023"


@pytest.mark.parametrize("text", ["=1+1", "+855 12", "-x", "@a", "\tx", " =x", "＝x", "'a", "'=x"])
def test_text_files_hold_no_formula_and_lose_nothing(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text
    grid = read_delimited(write_delimited([["Title", "Other"], [text, "x"]]))
    cell = grid.rows[1].cells.get(1)
    assert cell is None or unguarded(cell.text) == text


@pytest.mark.parametrize("text", ["it's", "a=b", "", "A/HRC/26/16", "l'été", "1-2"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == unguarded(text) == text
