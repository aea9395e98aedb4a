"""The list of rules, held to its own standard."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from manuals import SECTIONS, manual_of

import upr
from upr.check.blocking import PERSONS, UNPARSED
from upr.check.rule import Rule
from upr.check.rules import BY_CODE, RULES
from upr.facts.form_rules import FORM_RULES
from upr.models.composed import Composed
from upr.models.corpus import Corpus
from upr.models.finding import Severity
from upr.models.project import Project
from upr.models.word_facts import WordFacts

EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
SOURCES = sorted(Path(upr.__file__).parent.rglob("*.py"))
AT_STAKE = frozenset({"OHC001", "OHC017"})
"""Errors whatever the grade: the word limit, and a second individual submission."""
SHARED_NAMES = {"control-character", "bidi-character"}
"""The same fault, in a YAML file and in the narrative."""


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert len(BY_CODE) == len(RULES)


def test_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert {name for name in names if names.count(name) > 1} == SHARED_NAMES


@EACH
def test_code_and_name_have_their_form(rule: Rule[Any]) -> None:
    assert re.fullmatch(r"(REC|SRC|LNK|VER|REV|NAR|RCM|PRV|PER|OHC|DOC)\d{3}", rule.code)
    assert rule.family == rule.code[:3]
    assert re.fullmatch(r"[a-z]+(-[a-z]+){0,4}", rule.name)
    assert len(rule.name) <= 30


FAULTS = re.compile(
    r"^(un|mis|mal|bad|wrong|missing|duplicate|dangling|several|not|non|no|over|stray|doubtful|long|too|extra|raw|"
    r"unsafe|evidence-without|link-leaves|markdown-footnote|image|control-character|bidi-character|yaml-(alias|tag))"
    r"|-(near|after|without|twice|with|in|not|leaves|printed)(-|$)"
)


@EACH
def test_name_reads_as_a_fault(rule: Rule[Any]) -> None:
    """The name is what is wrong (`dangling-citation`), never what is wished for (`check-citations`)."""
    assert FAULTS.search(rule.name)
    assert not re.match(r"(check|require|valid|use|has|must|only)(-|$)", rule.name)


@EACH
def test_manual_has_its_five_sections_in_order(rule: Rule[Any]) -> None:
    sections = manual_of(rule)
    assert list(sections) == SECTIONS
    assert all(sections.values())
    assert re.fullmatch(r"reports .*\.", sections["What it does"])
    assert sections["Why it matters"].endswith(".")


@EACH
def test_manual_is_calm(rule: Rule[Any]) -> None:
    assert "!" not in re.sub(r"`[^`]*`", "", rule.manual)
    assert rule.manual.count("`") % 2 == 0
    assert not re.search(r"[ \t]$|\t", rule.manual, re.MULTILINE)


@EACH
def test_severity_fits_the_grade(rule: Rule[Any]) -> None:
    """What is not established is no error, but for two rules on what may cost the submission itself."""
    if rule.code not in AT_STAKE and rule.grade in ("C", "D"):
        assert rule.severity is not Severity.ERROR


@EACH
def test_form_rule_exists_and_is_named(rule: Rule[Any]) -> None:
    if rule.form_rule:
        assert rule.form_rule in FORM_RULES
        assert rule.source
        assert rule.grade
    named = re.findall(r"\b(?:LEN|FMT|OPEN|JNT|CON|SUB)-\d+\b", rule.manual)
    assert set(named) <= set(FORM_RULES)
    if rule.code.startswith("OHC") and rule.form_rule:
        assert rule.form_rule in named


@EACH
def test_rule_looks_at_a_subject_that_is_run(rule: Rule[Any]) -> None:
    assert (rule.check is None) == (rule.subject is None)
    assert rule.subject in (None, Project, Corpus, Composed, WordFacts)


@EACH
def test_what_must_not_be_accepted(rule: Rule[Any]) -> None:
    if rule.code in UNPARSED or rule.code.startswith(PERSONS):
        assert not rule.acceptable
        assert rule.severity is Severity.ERROR
    if rule.check is None and rule.severity is Severity.ERROR:
        assert not rule.acceptable, "what loading finds wrong is no matter of opinion"


def test_every_code_in_the_sources_is_declared() -> None:
    """A problem whose code no rule declares would end the run."""
    used = {code for path in SOURCES for code in re.findall(r'"([A-Z]{3}\d{3})"', path.read_text("utf-8"))}
    assert used == set(BY_CODE)


def test_every_severity_is_used() -> None:
    assert {rule.severity for rule in RULES} == set(Severity)
