"""What a symbol says of its issuer: only what its grammar makes certain."""

from __future__ import annotations

import pytest

from upr.facts.bodies import COMMITTEES, Issued, issued

OHCHR = "Office of the United Nations High Commissioner for Human Rights"


@pytest.mark.parametrize(
    ("symbol", "publisher", "kind"),
    [
        ("A/HRC/WG.6/32/KHM/1", "Cambodia", "state-response"),
        ("A/HRC/WG.6/32/KHM/2", OHCHR, "un-document"),
        ("A/HRC/WG.6/32/KHM/3", OHCHR, "un-document"),
        ("A/HRC/41/17", "Human Rights Council", "un-document"),
        ("A/HRC/RES/48/23", "Human Rights Council", "resolution"),
        ("A/HRC/WGAD/2018/9", "Working Group on Arbitrary Detention", "un-document"),
        ("CCPR/C/KHM/CO/3", "Human Rights Committee", "un-document"),
        ("CEDAW/C/KHM/CO/6", "Committee on the Elimination of Discrimination against Women", "un-document"),
        ("CCPR/C/KHM/3", "", ""),
        ("CCPR/C/KHM/CO/3/Add.1", "", ""),
        ("CAT/OP/KHM/1", "Subcommittee on Prevention of Torture", "un-document"),
        ("A/RES/60/251", "General Assembly", "resolution"),
        ("S/RES/745 (1992)", "Security Council", "resolution"),
        ("A/HRC/52/NGO/1", "", ""),
        ("HRI/CORE/KHM/2012", "", ""),
        ("A/46/608-S/23177", "", ""),
        ("nonsense", "", ""),
    ],
)
def test_issuer_and_kind(symbol: str, publisher: str, kind: str) -> None:
    found = issued(symbol)
    assert (found.publisher, found.kind) == (publisher, kind)


def test_what_is_told() -> None:
    told = "session 32 of the UPR Working Group, national report, Cambodia"
    assert issued("A/HRC/WG.6/32/KHM/1") == Issued("Cambodia", "state-response", "", told)
    assert issued("A/HRC/RES/48/23").number == "48/23"
    assert issued("A/RES/60/251").told == "session 60 of the General Assembly"
    assert "CCPR" in COMMITTEES
