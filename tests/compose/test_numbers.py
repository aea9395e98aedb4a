"""Numbers and labels against counters of another make."""

from __future__ import annotations

import string
from itertools import product

import pytest

from upr.compose.numbers import letters, list_label, roman


def roman_value(text: str) -> int:
    """Read a roman numeral: a sign before a larger one is taken away."""
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}[sign] for sign in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


PATTERNS = ("", "a", "aa", "aaa", "ab", "b", "ba", "baa", "baaa", "ac")
"""The ten digits of one place, `a` its one, `b` its five and `c` its ten."""


def numerals() -> list[str]:
    """All numerals below 4000, put together digit by digit."""
    tables = [str.maketrans("abc", signs) for signs in ("m--", "cdm", "xlc", "ivx")]
    thousands, *rest = [[pattern.translate(table) for pattern in PATTERNS] for table in tables]
    return ["".join(parts) for parts in product(thousands[:4], *rest)]


def test_roman_numerals() -> None:
    assert [roman(number) for number in range(1, 4000)] == numerals()[1:]
    assert all(roman_value(roman(number)) == number for number in range(1, 4000))


def test_letters_repeat_as_in_word() -> None:
    counted = [sign * turn for turn in (1, 2, 3) for sign in string.ascii_lowercase]
    assert [letters(number) for number in range(1, 79)] == counted


@pytest.mark.parametrize(
    ("level", "ordinal", "label"),
    [
        (0, 1, "(a)"),
        (0, 27, "(aa)"),
        (1, 4, "(iv)"),
        (2, 3, "(C)"),
        (3, 2, "(b)"),
        (4, 9, "(ix)"),
        (5, 28, "(BB)"),
        (8, 1, "(A)"),
        (1, 0, ""),
    ],
)
def test_labels_of_list_items(level: int, ordinal: int, label: str) -> None:
    assert list_label(level, ordinal) == label
