"""Treaties and the rights cited by them."""

import re

import pytest

from upr.facts.treaties import ALIASES, TREATIES, treaty_for, treaty_of_right


def test_each_treaty_is_complete() -> None:
    assert len(TREATIES) == 19
    for acronym, treaty in TREATIES.items():
        assert acronym == treaty.acronym
        assert treaty.title
        assert 1948 <= treaty.year <= 2011
        if acronym != "UDHR":
            assert re.fullmatch(r"vol\. [0-9]{3,4}(, No\. [0-9]{4,5})?", treaty.series)
            assert treaty.committee
            assert treaty.symbol_prefix.endswith("/")
    assert len({treaty.title for treaty in TREATIES.values()}) == len(TREATIES)


def test_aliases_are_new_names_of_known_treaties() -> None:
    assert set(ALIASES.values()) <= set(TREATIES)
    assert not set(ALIASES) & set(TREATIES)
    assert treaty_for("ICMW") is treaty_for("ICRMW") is TREATIES["ICRMW"]


@pytest.mark.parametrize(
    ("right", "acronym"),
    [
        ("ICCPR-25", "ICCPR"),
        ("ICESCR-8", "ICESCR"),
        ("ICCPR-OP1-2", "ICCPR-OP1"),
        ("OP-CRC-AC-4", "OP-CRC-AC"),
        ("UDHR-21", "UDHR"),
        ("CED-1", "ICPPED"),
    ],
)
def test_right_names_its_treaty(right: str, acronym: str) -> None:
    assert treaty_of_right(right) is TREATIES[acronym]


@pytest.mark.parametrize(
    "right", ["", "ICCPR", "ICPR-25", "ICCPR-0", "ICCPR-", "iccpr-25", "ICCPR-25\n", "ICCPR-OP1"]
)
def test_what_names_no_treaty(right: str) -> None:
    assert treaty_of_right(right) is None
