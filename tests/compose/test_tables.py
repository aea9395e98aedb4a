"""Tables: as many cells in each row as in the head, read in their order, columns as wide as they need."""

from __future__ import annotations

from pathlib import Path

import pytest
from submissions import composed_of, facts, printed, submission

from upr.models.document import Table


def table(folder: Path, text: str) -> Table:
    blocks = composed_of(submission(folder, facts(text))).document.blocks
    (found,) = (block for block in blocks if isinstance(block, Table))
    return found


def test_cells_and_sides(tmp_path: Path) -> None:
    made = table(
        tmp_path, "| A | B | C | D |\n|:--|:-:|--:|---|\n| *a* | b [@law-2023]. | | d |\n| e |\n| f | g | h | i | j |"
    )
    assert made.align == ("left", "center", "right", "left")
    assert [printed(cell) for cell in made.head] == ["A", "B", "C", "D"]
    assert [[printed(cell) for cell in row] for row in made.rows] == [
        ["*a*", "b.^2", "", "d"],
        ["e", "", "", ""],
        ["f", "g", "h", "i"],
    ]


@pytest.mark.parametrize(
    ("longest", "widths"),
    [
        ((1, 1), (0.5, 0.5)),
        ((8, 24), (0.25, 0.75)),
        ((1, 24), (0.25, 0.75)),
        ((60, 500), (0.5, 0.5)),
        ((8, 16, 8, 8), (0.2, 0.4, 0.2, 0.2)),
    ],
)
def test_widths(tmp_path: Path, longest: tuple[int, ...], widths: tuple[float, ...]) -> None:
    head = "|".join("h" for _ in longest)
    row = "|".join("x" * length for length in longest)
    made = table(tmp_path, f"{head}\n{'|'.join('-' for _ in longest)}\n{row}")
    assert made.widths == pytest.approx(widths)
    assert sum(made.widths) == pytest.approx(1)


def test_the_head_counts_for_the_width(tmp_path: Path) -> None:
    assert table(tmp_path, f"{'h' * 24}|b\n---|---\na|b").widths == pytest.approx((0.75, 0.25))


def test_a_table_of_a_head_alone(tmp_path: Path) -> None:
    assert table(tmp_path, "| A |\n|---|").rows == ()
