"""Faults planted in records, narrative and data files: each is found once, at its line, and nothing else is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from planted_alone import ALONE
from planted_data import DATA
from planted_faults import ROOM, Edit, Fault, Place
from planted_narrative import NARRATIVE
from planted_records import RECORDS
from planted_reviews import OWN_BASE, REVIEWS
from planting import copied, found, planted

from upr.check.rules import RULES

NOT_PLANTED = {
    "OHC005": "composing prints the name of every member: only a fault of ours can leave one out",
}
"""Rules for which no edit of the example is a fault, and why."""
TOGETHER = (*NARRATIVE, *DATA, *RECORDS)


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("planted"))


def shown(place: Place, top: Path) -> str:
    """Where a finding is expected now, as `path:line:column CODE`."""
    text = (top / place.where).read_bytes().decode("utf-8", "surrogateescape")
    at = -1
    for _ in range(place.nth):
        at = text.index(place.at, at + 1)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return f"{place.where}:{line}:{column} {place.code}"


def check(faults: Iterable[Fault], top: Path, *setting: Edit) -> None:
    """Plant faults in a setting, and compare all that is found."""
    faults = list(faults)
    with planted([*setting, *(edit for fault in faults for edit in fault.edits)], top):
        expected = Counter(shown(place, top) for fault in faults for place in fault.places)
        there = Counter(found(top))
        assert {"more": sorted(there - expected), "missing": sorted(expected - there)} == {"more": [], "missing": []}


def test_the_untouched_example_has_no_finding(top: Path) -> None:
    assert found(top) == []


@pytest.mark.parametrize("setting", [ROOM, *OWN_BASE[1:]])
def test_a_setting_is_no_fault(setting: Edit, top: Path) -> None:
    check([], top, setting)


@pytest.mark.parametrize("fault", ALONE, ids=lambda fault: fault.name)
def test_fault(fault: Fault, top: Path) -> None:
    check([fault], top)


@pytest.mark.parametrize("fault", TOGETHER, ids=lambda fault: fault.name)
def test_fault_with_room(fault: Fault, top: Path) -> None:
    check([fault], top, ROOM)


@pytest.mark.parametrize("fault", REVIEWS, ids=lambda fault: fault.name)
def test_fault_of_a_sign_off(fault: Fault, top: Path) -> None:
    check([fault], top, *OWN_BASE)


def test_all_at_once(top: Path) -> None:
    check([*TOGETHER, *REVIEWS], top, ROOM, *OWN_BASE)


def test_every_rule_has_a_planted_fault() -> None:
    planted = {fault.code for fault in (*TOGETHER, *REVIEWS, *ALONE)}
    assert planted | set(NOT_PLANTED) == {rule.code for rule in RULES if rule.family != "DOC"}
    assert planted.isdisjoint(NOT_PLANTED)


def test_no_fault_stands_twice() -> None:
    names = Counter(fault.name for fault in (*TOGETHER, *REVIEWS, *ALONE))
    assert [name for name, times in names.items() if times > 1] == []
