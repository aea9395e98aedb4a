"""OHCHR's rules of form and limits."""

import re
from collections import Counter
from typing import get_args

from upr.facts import limits
from upr.facts.form_rules import FORM_RULES, Nature
from upr.facts.grades import GRADES, Grade
from upr.facts.sources import SOURCES


def test_every_row_of_the_guidelines_is_there() -> None:
    rows = {"BIND": 4, "LEN": 9, "FMT": 8, "OPEN": 6, "JNT": 6, "CON": 15, "ANX": 5, "SUB": 11}
    assert Counter(rule_id.split("-")[0] for rule_id in FORM_RULES) == rows
    for family, count in rows.items():
        assert [f"{family}-{number}" for number in range(1, count + 1)] == [
            rule_id for rule_id in FORM_RULES if rule_id.startswith(f"{family}-")
        ]


def test_every_field_is_filled_with_a_known_word() -> None:
    for rule in FORM_RULES.values():
        assert rule.nature in get_args(Nature), rule.id
        assert rule.grade in GRADES, rule.id
        assert rule.best in GRADES, rule.id
        assert re.fullmatch(r"[1-4](-[1-4])?", rule.cycle), rule.id
        assert rule.text.endswith((".", ")")), rule.id
        assert rule.check.endswith("."), rule.id
        assert set(rule.source.split(", ")) <= set(SOURCES), rule.id


def test_best_is_never_worse() -> None:
    assert [rule.id for rule in FORM_RULES.values() if rule.best > rule.grade] == []


def test_what_only_earlier_cycles_say_is_an_inference() -> None:
    earlier = [rule for rule in FORM_RULES.values() if rule.cycle[-1] < "4" and rule.nature != "obsolete"]
    assert {rule.grade for rule in earlier} == {"D"}
    assert {rule.id for rule in FORM_RULES.values() if rule.nature == "obsolete"} == {"LEN-4", "SUB-5", "SUB-9"}


def test_grades_of_rules_that_decide() -> None:
    expected: dict[str, Grade] = {"LEN-1": "C", "LEN-2": "C", "FMT-1": "C", "FMT-7": "D", "CON-11": "B", "SUB-4": "A"}
    assert {rule_id: FORM_RULES[rule_id].grade for rule_id in expected} == expected


def test_grades_are_the_four_letters() -> None:
    assert tuple(GRADES) == get_args(Grade)


def test_word_limits() -> None:
    assert list(limits.WORD_LIMITS) == [2, 3, 4]
    for cycle, found in limits.WORD_LIMITS.items():
        assert (found.of("individual"), found.of("joint")) == (2815, 5630)
        assert found.grade == ("C" if cycle == 4 else "B")
        assert set(found.source.split(", ")) <= set(SOURCES)
    assert limits.WORD_LIMITS[4].grade == FORM_RULES["LEN-3"].grade


def test_languages() -> None:
    assert len(limits.UN_LANGUAGES) == 6
    assert set(limits.PREFERRED_LANGUAGES) < set(limits.UN_LANGUAGES)
    assert "km" not in limits.UN_LANGUAGES


def test_sources_have_titles_and_addresses_for_the_public() -> None:
    without = {name for name, source in SOURCES.items() if not source.url}
    assert without == {"OWN", "GENERAL", "GICJ"}
    for source in SOURCES.values():
        assert source.title
        assert re.fullmatch(r"(https?://[^\s/]+/\S*)?", source.url)
        assert ".test." not in source.url
