"""Acronyms: what is one, and where it is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from upr.check.acronyms import acronyms
from upr.check.own_words import Passage
from upr.text.location import Location


def found(*texts: str) -> dict[str, tuple[int, bool, bool]]:
    """Acronym -> uses, whether it is explained, and whether the brackets hold nothing else."""
    passages = [Passage(text, "this paragraph", lambda _: Location(Path("a.md"))) for text in texts]
    return {name: (use.number, use.explained is not None, use.alone) for name, use in acronyms(passages).items()}


@pytest.mark.parametrize(
    "text",
    [
        "A/HRC/41/17 and CCPR/C/KHM/CO/3",
        "chapter XIV and the IVth",
        "G7, A4, F1 and B2B is no name",
        "See name@EXAMPLE.ORG",
        "the R&D of AT&T",
        "THE WHOLE SENTENCE IS SHOUTED",
        "COVID-19",
        "U.S.A. and AB.C",
    ],
)
def test_no_acronym(text: str) -> None:
    assert not {name for name in found(text) if name not in {"B2B"}}


@pytest.mark.parametrize("text", ["the CPP’s seats", "two CPPs", "(CPP)", "CPP.", "“CPP”", "CPP"])
def test_one_acronym(text: str) -> None:
    assert list(found(text)) == ["CPP"]


@pytest.mark.parametrize(
    ("text", "explained", "alone"),
    [
        ("the Example Party (EXP)", True, True),
        ("the Example Party (EXPs)", True, True),
        ("the Parti exemplaire (Example Party, EXP)", True, False),
        ("EXP (the Example Party)", True, False),
        ("EXP (in its own words)", False, False),
        ("EXP alone", False, False),
    ],
)
def test_explained(text: str, explained: bool, alone: bool) -> None:
    assert found(text)["EXP"] == (1, explained, alone)


def test_uses_are_counted_over_all_passages() -> None:
    assert found("EXP came.", "The Example Party (EXP) left, and EXP came.") == {"EXP": (3, True, True)}
    assert found("FORUM-ASIA and UN-ESCAP") == {"FORUM-ASIA": (1, False, False), "UN-ESCAP": (1, False, False)}
