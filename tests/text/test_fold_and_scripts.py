"""Texts made alike for searching, and the languages that a script gives away."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upr.text.fold import fold
from upr.text.scripts import language_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Élection", "ELECTION"),
        ("e\u0301lection", "élection"),
        ("l’étranger", "L'ETRANGER"),
        ("a\u00a0b \n c", "A B C"),
        ("ការ\u200bបោះឆ្នោត", "ការបោះឆ្នោត"),
        ("Phnom–Penh", "phnom-penh"),
        ("Straße", "STRASSE"),
        ("«a»", '"a"'),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("កា", "កិ"), ("กา", "กิ"), ("a b", "ab"), ("1", "2")])
def test_not_alike(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ច្បាប់ថ្មី", "km"),
        ("ច្បាប់ថ្មី (VOD)", "km"),
        ("กฎหมาย", "th"),
        ("법률", "ko"),
        ("A law of ច្បាប់", ""),
        ("Закон", ""),
        ("法律", ""),
        ("قانون", ""),
        ("Law", ""),
        ("", ""),
        ("2023", ""),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language
