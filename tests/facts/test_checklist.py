"""Every row of OHCHR's rules leads to a rule, to an item that a person confirms, or to a reason."""

from __future__ import annotations

from typing import get_args

import pytest

from upr.check.rules import RULES
from upr.facts.checklist import CHECKLIST, NO_CHECK, ItemId, items_for
from upr.facts.form_rules import FORM_RULES
from upr.facts.sources import SOURCES

TESTED = {rule.form_rule for rule in RULES if rule.form_rule and not rule.code.startswith("DOC")}
"""By a rule on a submission. `DOC` looks at any Word file: what it tests may be so by construction in our own."""
CONFIRMED = {row for item in CHECKLIST.values() for row in item.rows}


@pytest.mark.parametrize("row", FORM_RULES)
def test_every_row_leads_somewhere(row: str) -> None:
    assert row in TESTED or row in CONFIRMED or row in NO_CHECK


def test_a_row_with_a_reason_needs_neither() -> None:
    """The three ways: a rule, a person, or a reason why neither; a rule may help the person."""
    assert TESTED.isdisjoint(NO_CHECK)
    assert {"CON-1", "CON-8", "CON-9", "JNT-3"} <= TESTED & CONFIRMED


def test_every_rule_of_ohchr_is_one_that_there_is() -> None:
    assert set(FORM_RULES) >= TESTED
    assert {row for row in FORM_RULES if row not in TESTED | CONFIRMED} == set(NO_CHECK)


def test_nothing_else_is_named() -> None:
    assert set(NO_CHECK) | CONFIRMED <= set(FORM_RULES)
    assert CONFIRMED.isdisjoint(NO_CHECK)


def test_what_a_person_decides_is_on_the_list() -> None:
    said = {row for row, rule in FORM_RULES.items() if rule.check.startswith(("A person", "Checklist"))}
    assert said <= CONFIRMED


def test_no_row_that_binds_now_has_only_a_reason_that_nothing_was_found() -> None:
    weak = {row for row, reason in NO_CHECK.items() if reason.startswith(("no rule", "obsolete", "allows", "encour"))}
    assert not [row for row in weak if FORM_RULES[row].nature == "binding"]


def test_ids_are_those_that_a_file_may_hold() -> None:
    assert tuple(CHECKLIST) == get_args(ItemId)
    assert {key: item.id for key, item in CHECKLIST.items()} == {key: key for key in CHECKLIST}


def test_texts_sources_and_grades() -> None:
    for item in CHECKLIST.values():
        assert item.text.endswith(".")
        assert item.text.isprintable()
        assert set(item.source.split(", ")) <= set(SOURCES)
    assert (CHECKLIST["public"].source, CHECKLIST["public"].grade) == ("CRC-FS2, CRIN", "B")
    assert (CHECKLIST["very-file"].source, CHECKLIST["very-file"].grade) == ("OWN", "D")
    assert CHECKLIST["annexes"].grade == "D", "the least sure of three"


def test_items_for_one_organisation() -> None:
    assert [item.id for item in items_for("joint")] == list(CHECKLIST)
    assert {item.id for item in items_for("joint")} - {item.id for item in items_for("individual")} == {"together"}
