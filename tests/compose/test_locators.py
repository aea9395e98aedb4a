"""Places in a source: singular or plural by what is named, en dashes in ranges, numbers untouched."""

from __future__ import annotations

import pytest

from upr.compose.locators import print_locator
from upr.languages import language_for
from upr.text.nodes import Locator, LocatorKind


@pytest.mark.parametrize(
    ("kind", "value", "english", "french"),
    [
        ("paragraph", "12", "para. 12", "par. 12"),
        ("paragraph", "12 and 14-16", "paras. 12 and 14–16", "par. 12 et 14 à 16"),
        ("paragraph", "12 et 14", "paras. 12 and 14", "par. 12 et 14"),
        ("paragraph", "1, 4 and 15", "paras. 1, 4 and 15", "par. 1, 4 et 15"),
        ("paragraph", "110.10", "para. 110.10", "par. 110.10"),
        ("paragraph", "3.1-3.11", "paras. 3.1–3.11", "par. 3.1 à 3.11"),
        ("paragraph", "12a - 12c", "paras. 12a–12c", "par. 12a à 12c"),
        ("paragraph", "12, second sentence", "para. 12, second sentence", "par. 12, second sentence"),
        ("page", "5-7", "pp. 5–7", "p. 5 à 7"),
        ("article", "19 (3)", "art. 19 (3)", "art. 19 (3)"),
        ("article", "19 (2) and (3)", "art. 19 (2) and (3)", "art. 19 (2) et (3)"),
        ("article", "19 and 21", "arts. 19 and 21", "art. 19 et 21"),
        ("annex", "II", "annex II", "annexe II"),
        ("annex", "I-III", "annexes I–III", "annexes I à III"),
        ("paragraph", "4-5", "paras. 4–5", "par. 4 et 5"),
        ("section", "2-bis", "sect. 2-bis", "sect. 2-bis"),
        ("section", "2021-03-02", "sect. 2021-03-02", "sect. 2021-03-02"),
    ],
)
def test_locators(kind: LocatorKind, value: str, english: str, french: str) -> None:
    assert print_locator(Locator(kind, value), language_for("en")) == english
    assert print_locator(Locator(kind, value), language_for("fr")) == french
